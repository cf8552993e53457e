//! The service whole agreed on in one of the four situations: one form, filled in for a section of each situation.

use super::{dissent, measure};
use crate::lang::{Text, text};
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{
    Chapter, Choice, Field, Form, FormId, Guide, Kind, RowKeys, SectionKind, Sensitivity, Situation, Table,
};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Situation,
    section: SectionKind::Situation,
    title: text(
        "Servicehelhet som gäller hela familjen",
        "Koko perhettä koskeva palvelukokonaisuus",
        "Services concerning the whole family",
    ),
    chapters: &[
        Chapter {
            id: "situation",
            title: text("Situationen", "Tilanne", "The situation"),
            items: &[
                Say(Guide::help(text(
                    "Den här delen står för sig. Bara de som just den delas med ser den.",
                    "Tämä osa on erillinen. Sen näkevät vain ne, joille juuri tämä osa jaetaan.",
                    "This part stands by itself. Only those with whom this very part is shared see it.",
                ))
                .strong()),
                Say(Guide::source(text(
                    "Det är bra att komma överens om en servicehelhet som gäller hela familjen i en integrationsplan.",
                    "Kotoutumissuunnitelmassa on hyvä sopia koko perhettä koskevasta palvelukokonaisuudesta.",
                    "It is good to agree in an integration plan on services concerning the whole family.",
                ))),
                Ask(Here, &WHOM),
                Ask(Here, &DESCRIPTION),
                Ask(Here, &DONE_SO_FAR),
            ],
        },
        Chapter {
            id: "safety",
            title: text("Trygg kontakt", "Turvallinen yhteydenpito", "Safe contact"),
            items: &[
                Say(Guide::help(text(
                    "En familjemedlem kan själv vara en risk. Gå igenom frågorna i enrum, och visa inte den här sidan för andra.",
                    "Perheenjäsen voi itse olla riski. Kysymykset käydään läpi kahden kesken, eikä tätä sivua näytetä muille.",
                    "A family member may be the risk. Go through the questions in private, and do not show this page to others.",
                ))),
                Ask(Here, &SAFE_TO_TALK),
                Ask(Here, &SAFE_WAY),
                Ask(Here, &MAY_SEE),
                Ask(Here, &MUST_NOT_SEE),
                Ask(Here, &IMMEDIATE_SAFETY),
            ],
        },
        Chapter {
            id: "services",
            title: text("Överenskommen servicehelhet", "Sovittu palvelukokonaisuus", "Agreed services"),
            items: &[Ask(Here, &SERVICES)],
        },
        Chapter {
            id: "follow_up",
            title: text("Åsikter och uppföljning", "Näkemykset ja seuranta", "Views and follow-up"),
            items: &[Ask(Here, &CLIENT_VIEW), Ask(Here, &dissent::DISSENT), Ask(Here, &FOLLOW_UP)],
        },
    ],
};

/// The situation in the source's words.
#[must_use]
pub const fn words(situation: Situation) -> Text {
    match situation {
        Situation::Trauma => text(
            "en familj som har upplevt trauman (barnen och/eller föräldrarna)",
            "traumataustainen perhe (lapset ja/tai vanhemmat)",
            "a family that has experienced trauma (the children and/or the parents)",
        ),
        Situation::Substance => {
            text("en familj där man använder rusmedel", "päihteitä käyttävä perhe", "a family with substance use")
        }
        Situation::Violence => text(
            "en familj där man har noterat en risk för våld i nära relationer",
            "perhe, jossa on havaittu lähisuhdeväkivallan uhka",
            "a family where a risk of domestic violence has been noticed",
        ),
        Situation::Special => text(
            "en familj som behöver särskilt stöd på grund av exempelvis en sjukdom eller funktionsnedsättning",
            "perhe, joka tarvitsee erityistä tukea esimerkiksi sairauden tai vamman vuoksi",
            "a family that needs special support because of, for example, illness or disability",
        ),
    }
}

/// Whom it concerns.
pub static WHOM: Field = Field::new(
    "whom",
    Kind::Many(&[
        Choice::new("children", text("barnen", "lapset", "the children")),
        Choice::new("parents", text("föräldrarna", "vanhemmat", "the parents")),
    ]),
    text("Vem gäller det?", "Ketä tilanne koskee?", "Whom does it concern?"),
)
.hint(text(
    "Skriv namn som egna svar om det gäller bara någon av dem.",
    "Jos tilanne koskee vain joitakuita heistä, nimet lisätään omina vastauksina.",
    "If it concerns only some of them, add names as own entries.",
))
.sensitivity(Sensitivity::Special);

/// What it is about.
pub static DESCRIPTION: Field = Field::new(
    "description",
    Kind::Long,
    text("Beskrivning av situationen", "Tilanteen kuvaus", "Description of the situation"),
)
.hint(text(
    "Skriv det som behövs för att ordna stödet, och vem som har berättat det.",
    "Kirjataan se, mitä tuen järjestäminen edellyttää, ja kuka siitä on kertonut.",
    "Write what is needed to arrange the support, and who told it.",
))
.sensitivity(Sensitivity::Special);

/// What has been done so far.
pub static DONE_SO_FAR: Field = Field::new(
    "done_so_far",
    Kind::Long,
    text("Vad har gjorts hittills?", "Mitä on tehty tähän mennessä?", "What has been done so far?"),
)
.sensitivity(Sensitivity::Special);

/// Whether it is safe to talk about it with the others present.
pub static SAFE_TO_TALK: Field = Field::new(
    "safe_to_talk",
    Kind::YesNo,
    text(
        "Är det tryggt att tala om det här när andra i familjen är med?",
        "Onko tästä turvallista puhua muiden perheenjäsenten kuullen?",
        "Is it safe to talk about this when others of the family are present?",
    ),
)
.sensitivity(Sensitivity::Special);

/// When and how the person can be reached safely.
pub static SAFE_WAY: Field = Field::new(
    "safe_way",
    Kind::Long,
    text(
        "När och hur kan man ta kontakt på ett tryggt sätt?",
        "Milloin ja miten yhteyttä voi ottaa turvallisesti?",
        "When and how is it safe to make contact?",
    ),
)
.hint(text(
    "Till exempel vilka tider, vilket nummer, vilken tolk, och om meddelanden kan läsas av andra.",
    "Esimerkiksi kellonajat, puhelinnumero, tulkki ja se, voivatko muut lukea viestit.",
    "For example which times, which number, which interpreter, and whether others can read messages.",
))
.sensitivity(Sensitivity::Whereabouts);

/// Who may see this part.
pub static MAY_SEE: Field = Field::new(
    "may_see",
    Kind::Long,
    text("Vem får se den här delen?", "Kuka saa nähdä tämän osan?", "Who may see this part?"),
)
.sensitivity(Sensitivity::Special);

/// Who must not see this part.
pub static MUST_NOT_SEE: Field = Field::new(
    "must_not_see",
    Kind::Long,
    text("Vem får inte se den?", "Kuka ei saa nähdä sitä?", "Who must not see it?"),
)
.sensitivity(Sensitivity::Special);

/// What was agreed on for safety now.
pub static IMMEDIATE_SAFETY: Field = Field::new(
    "immediate_safety",
    Kind::Long,
    text(
        "Vad har överenskommits om tryggheten just nu?",
        "Mitä turvallisuudesta on sovittu juuri nyt?",
        "What has been agreed about safety right now?",
    ),
)
.sensitivity(Sensitivity::Special);

/// The services agreed on.
pub static SERVICES: Field = Field::new(
    "services",
    Kind::Table(&Table {
        noun: text("en tjänst", "palvelu", "a service"),
        columns: &[&SERVICE, &measure::RESPONSIBLE, &measure::SCHEDULE, &measure::DATE, &SERVICE_CONSENT],
        keys: RowKeys::Fresh,
    }),
    text("Tjänster som ingår", "Palvelukokonaisuuteen kuuluvat palvelut", "Services included"),
)
.sensitivity(Sensitivity::Special);

/// The service.
pub static SERVICE: Field = Field::new("service", Kind::Line, text("Tjänst", "Palvelu", "Service"));

/// Whether those concerned have consented.
pub static SERVICE_CONSENT: Field = Field::new(
    "consent",
    Kind::YesNo,
    text(
        "Har de som det gäller gett sitt samtycke?",
        "Ovatko asianosaiset antaneet suostumuksensa?",
        "Have those concerned given their consent?",
    ),
);

/// What the client says.
pub static CLIENT_VIEW: Field = Field::new(
    "client_view",
    Kind::Long,
    text(
        "Kundens egen syn på situationen",
        "Asiakkaan oma näkemys tilanteesta",
        "The client's own view of the situation",
    ),
)
.sensitivity(Sensitivity::Special);

/// When it is looked at again.
pub static FOLLOW_UP: Field =
    Field::new("follow_up", Kind::Date, text("Datum för uppföljning", "Seurannan päivämäärä", "Date of follow-up"));
