//! What was gone through, what each side commits to, and when to meet again.

use crate::lang::text;
use crate::plan::Item::{Ask, Heading};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "closing",
    title: text("Överenskommelse och nästa möte", "Sovitut asiat ja seuraava tapaaminen", "Agreement and next meeting"),
    items: &[
        Ask(Here, &RIGHTS_DISCUSSED),
        Ask(Here, &UNDERSTOOD),
        Ask(Here, &LANGUAGE_USED),
        Ask(Here, &INTERPRETER_USED),
        Ask(Here, &CLIENT_DUTIES),
        Ask(Here, &MUNICIPALITY_DUTIES),
        Heading(text("Nästa möte:", "Seuraava tapaaminen:", "Next meeting:")),
        Ask(Here, &NEXT_DATE),
        Ask(Here, &NEXT_TIME),
        Ask(Here, &NEXT_PLACE),
        Heading(text("Överenskommet", "Suunnitelmasta sovittu", "Agreed")),
        Ask(Here, &AGREED_DATE),
        Ask(Here, &AGREED_BY),
    ],
};

/// Rights and duties were discussed.
pub static RIGHTS_DISCUSSED: Field = Field::new(
    "conf.rights",
    Kind::Confirm,
    text(
        "Har man med kunden diskuterat de rättigheter och skyldigheter som gäller integrationsplanen och fortsättningen?",
        "Onko asiakkaan kanssa keskusteltu kotoutumissuunnitelmaan liittyvistä oikeuksista ja velvollisuuksista sekä jatkosta?",
        "Have the rights and duties concerning the integration plan, and what happens next, been discussed with the client?",
    ),
);

/// What was agreed was gone through.
pub static UNDERSTOOD: Field = Field::new(
    "conf.understood",
    Kind::Confirm,
    text(
        "De överenskomna frågorna har gåtts igenom med kunden så att hen förstår dem.",
        "Sovitut asiat on käyty asiakkaan kanssa läpi niin, että hän ymmärtää ne.",
        "What was agreed has been gone through with the client so that they understand it.",
    ),
);

/// The language in which the two confirmations were given.
pub static LANGUAGE_USED: Field = Field::new(
    "conf.language",
    Kind::Languages,
    text("Språk som användes vid genomgången", "Läpikäynnissä käytetty kieli", "Language used when going through it"),
);

/// Who interpreted, and how.
pub static INTERPRETER_USED: Field = Field::new(
    "conf.interpreter",
    Kind::Line,
    text("Tolk eller tolktjänst", "Tulkki tai tulkkauspalvelu", "Interpreter or interpreting service"),
)
.hint(text(
    "Skriv vem som tolkade, och om det skedde på plats, per telefon eller på distans.",
    "Kirjataan, kuka tulkkasi ja tapahtuiko tulkkaus paikan päällä, puhelimitse vai etäyhteydellä.",
    "Write who interpreted, and whether on site, by phone or by remote connection.",
));

/// What is expected of the client.
pub static CLIENT_DUTIES: Field = Field::new(
    "dut.client",
    Kind::Long,
    text(
        "Av kunden förväntas följande:",
        "Asiakkaalta odotetaan seuraavaa:",
        "The client is expected to do the following:",
    ),
)
.hint(text(
    "Skriv så att kunden kan läsa det eller få det uppläst. Det som står här kan ha rättslig betydelse.",
    "Kirjataan niin, että asiakas voi lukea tekstin tai kuulla sen luettuna. Sillä voi olla oikeudellista merkitystä.",
    "Write so that the client can read it or have it read out. What stands here may have legal effect.",
));

/// What the municipality commits to.
pub static MUNICIPALITY_DUTIES: Field = Field::new(
    "dut.municipality",
    Kind::Long,
    text(
        "Kommunen förbinder sig till följande:",
        "Kunta sitoutuu seuraavaan:",
        "The municipality commits to the following:",
    ),
);

/// The day of the next meeting.
pub static NEXT_DATE: Field =
    Field::new("next.date", Kind::Date, text("Mötets datum", "Tapaamisen päivämäärä", "Date of the meeting")).hint(
        text(
            "Planen ses över minst var sjätte månad.",
            "Suunnitelma tarkistetaan vähintään kuuden kuukauden välein.",
            "The plan is reviewed at least every six months.",
        ),
    );

/// The time of the next meeting.
pub static NEXT_TIME: Field =
    Field::new("next.time", Kind::Time, text("Mötets klockslag", "Tapaamisen kellonaika", "Time of the meeting"));

/// The place of the next meeting.
pub static NEXT_PLACE: Field =
    Field::new("next.place", Kind::Line, text("Mötets plats", "Tapaamispaikka", "Place of the meeting")).hint(text(
        "Skriv ”hemma hos kunden” i stället för adressen.",
        "Osoitteen sijaan kirjataan ”asiakkaan kotona”.",
        "Write “at the client's home” instead of the address.",
    ));

/// When the plan was agreed on; the source asks for no signature.
pub static AGREED_DATE: Field = Field::new(
    "agreed.date",
    Kind::Date,
    text("Datum då planen överenskoms", "Suunnitelmasta sopimisen päivämäärä", "Date the plan was agreed on"),
);

/// Who agreed on the plan.
pub static AGREED_BY: Field = Field::new(
    "agreed.by",
    Kind::Long,
    text("De som kom överens om planen", "Suunnitelmasta sopineet", "Those who agreed on the plan"),
)
.hint(text(
    "Namn och roll för alla som var med och kom överens.",
    "Kaikkien sopimassa olleiden nimet ja roolit.",
    "Name and role of everyone who agreed.",
));
