//! Words about sharing.

use super::Sharing;
use super::wish::Missing;
use crate::app::{NotHandedOver, NotTakenBack};
use crate::lang::{Lang, Text, text};
use crate::plan::Section;
use crate::plan::paper::offers;
use crate::share::{Consent, Day, Extent, Grant, Ground, Ledger, LeftOut, NotShareable, PackError, Unsaid};
use crate::ui::consent_words::besides;
use crate::ui::frame::failure_words;
use crate::ui::household::Household;
use crate::ui::section_words::section_words;
use leptos::prelude::With;

/// The sections of a family, in the order of its forms; of a member's plans those that the overview shows.
pub(super) fn sections(household: &Household) -> Vec<Section> {
    let mut all: Vec<Section> = offers(&household.reader()).into_iter().map(|offer| offer.section).collect();
    all.dedup();
    let filled_in: Vec<Section> = household
        .members()
        .iter()
        .flat_map(|member| household.forms(member))
        .map(|(_, section)| section)
        .chain(household.nameless().into_iter().map(|(_, _, section)| section))
        .collect();
    all.retain(|section| section.member().is_none() || filled_in.contains(section));
    all
}

/// The same with those that were shared of members who were removed since; reactive.
pub(super) fn all_sections(household: &Household, sharing: Sharing) -> Vec<Section> {
    let mut all = sections(household);
    sharing.ledger.with(|ledger| {
        let shared = ledger.iter().flat_map(Ledger::sections);
        let more: Vec<Section> = shared.filter(|section| !all.contains(section)).cloned().collect();
        all.extend(more);
    });
    all
}

/// What a section is called; reactive.
pub(super) fn section(household: &Household, section: &Section, lang: Lang) -> String {
    crate::ui::words::capital(&section_words(household.app(), &household.family, section, lang))
}

/// The id of the heading of what is said of a section.
pub(super) fn heading_id(section: &Section) -> String {
    format!("part-{}", section.to_string().replace('/', "-"))
}

pub(super) const fn extent(extent: Extent) -> Text {
    match extent {
        Extent::Read => text("får läsa", "saa lukea", "may read"),
        Extent::Write => text("får läsa och skriva", "saa lukea ja kirjoittaa", "may read and write"),
    }
}

/// On which ground: all that was recorded of it.
pub(super) fn ground(ground: &Ground, lang: Lang) -> String {
    match ground {
        Ground::Other { words, .. } => words.clone(),
        Ground::Consent(consent) => {
            let words = text(
                "Samtycke av {who}, {how}, {date}",
                "Suostumus: {who}, {how}, {date}",
                "Consent of {who}, {how}, {date}",
            );
            let Consent { given_by, how, date, .. } = consent;
            let given = words.with(lang, &[("who", given_by), ("how", how), ("date", &day(*date))]);
            given + &besides(consent, lang, |own| own.trim_end_matches('.').to_owned())
        }
    }
}

/// What something was given for, and on which ground.
pub(super) fn why(grant: &Grant, lang: Lang) -> String {
    format!("{}. {}", grant.purpose, ground(&grant.ground, lang))
}

pub(super) fn day(day: Day) -> String {
    crate::lang::day(day.0)
}

pub(super) const fn missing(missing: Missing) -> Text {
    match missing {
        Missing::Nothing => text(
            "Välj minst en mottagare och en del.",
            "Valitse vähintään yksi vastaanottaja ja yksi osa.",
            "Choose at least one receiver and one part.",
        ),
        Missing::Purpose => text(
            "Skriv vad delningen är till för.",
            "Kirjaa, mihin jakaminen on tarpeen.",
            "Write what the sharing is for.",
        ),
        Missing::GivenBy => text(
            "Skriv vem som har gett sitt samtycke.",
            "Kirjaa, kuka on antanut suostumuksen.",
            "Write who gave their consent.",
        ),
        Missing::How => {
            text("Skriv hur samtycket gavs.", "Kirjaa, miten suostumus annettiin.", "Write how the consent was given.")
        }
        Missing::Date => text(
            "Skriv när samtycket gavs, med fyra siffror för året, till exempel 3.2.2026.",
            "Kirjaa, milloin suostumus annettiin, vuosi neljällä numerolla, esimerkiksi 3.2.2026.",
            "Write when the consent was given, with four digits for the year, for example 3.2.2026.",
        ),
        Missing::DateToCome => text(
            "Samtycket ska vara gett. Skriv dagen då det gavs, i dag eller tidigare.",
            "Suostumuksen on oltava jo annettu. Kirjoita päivä, jona se annettiin, tänään tai aiemmin.",
            "The consent must have been given. Write the day on which it was, today or earlier.",
        ),
        Missing::Child => text(
            "Svara vad barnet självt vill: något av det som du delar gäller ett barn.",
            "Vastaa, mitä lapsi itse tahtoo: jokin jaettava osa koskee lasta.",
            "Answer what the child wants: something that you share is about a child.",
        ),
        Missing::ConsentUntil => text(
            "Samtyckets sista dag går inte att läsa. Skriv året med fyra siffror, till exempel 3.2.2027.",
            "Suostumuksen viimeistä päivää ei voi lukea. Kirjoita vuosi neljällä numerolla, esimerkiksi 3.2.2027.",
            "The last day of the consent cannot be read. Write the year with four digits, for example 3.2.2027.",
        ),
        Missing::ConsentEnded => text(
            "Samtyckets sista dag har redan varit. Skriv i dag eller en senare dag, eller be om ett nytt.",
            "Suostumuksen viimeinen päivä on jo mennyt. Kirjoita tämä päivä tai myöhempi, tai pyydä uusi.",
            "The last day of the consent is past. Write today or a later day, or ask for a new one.",
        ),
        Missing::Ended => text(
            "Delningens sista dag har redan varit. Skriv i dag eller en senare dag.",
            "Jakamisen viimeinen päivä on jo mennyt. Kirjoita tämä päivä tai myöhempi.",
            "The last day of the sharing is past. Write today or a later day.",
        ),
        Missing::Until => text(
            "Delningens sista dag går inte att läsa. Skriv året med fyra siffror, till exempel 3.2.2027.",
            "Jakamisen viimeistä päivää ei voi lukea. Kirjoita vuosi neljällä numerolla, esimerkiksi 3.2.2027.",
            "The last day of the sharing cannot be read. Write the year with four digits, for example 3.2.2027.",
        ),
        Missing::ChildForbids => text(
            "Barnet förbjuder det, och ingen kan samtycka i barnets ställe. Är det en annan grund som gäller, välj den.",
            "Lapsi kieltää sen, eikä kukaan voi suostua lapsen puolesta. Jos jokin muu peruste pätee, valitse se.",
            "The child forbids it, and nobody can consent in the child's place. If another ground applies, choose that.",
        ),
        Missing::OtherGround => {
            text("Skriv vilken grund som gäller.", "Kirjaa, mikä peruste pätee.", "Write which ground applies.")
        }
    }
}

const fn unsaid(why: Unsaid) -> Text {
    match why {
        Unsaid::NotShareable(NotShareable::Practice) => {
            text("Övningsfamiljen delas aldrig.", "Harjoitusperhettä ei jaeta.", "The practice family is never shared.")
        }
        Unsaid::NotShareable(NotShareable::Notes) => text(
            "Anteckningarna lämnar aldrig enheten.",
            "Muistiinpanot eivät lähde laitteesta.",
            "The notes never leave the device.",
        ),
        Unsaid::NotShareable(NotShareable::Shielded) => text(
            "Kontaktuppgifterna delas inte när någon har spärrmarkering.",
            "Yhteystietoja ei jaeta, kun jollakulla on turvakielto.",
            "The contact details are not shared while somebody has non-disclosure for personal safety.",
        ),
        Unsaid::ChildForbids => missing(Missing::ChildForbids),
        Unsaid::ChildUnheard => missing(Missing::Child),
        Unsaid::Ended => missing(Missing::Ended),
        Unsaid::NotYetGiven => missing(Missing::DateToCome),
        Unsaid::NoConsent => text(
            "Delningen vilar inte på samtycke.",
            "Jako ei perustu suostumukseen.",
            "The sharing does not rest on consent.",
        ),
        Unsaid::HasOwner | Unsaid::NotOwner => text(
            "Bara den som först delade delen kan göra det. Be den personen.",
            "Vain se, joka jakoi osan ensin, voi tehdä sen. Pyydä häntä.",
            "Only the one who first shared the part can do that. Ask that person.",
        ),
        Unsaid::NotAHolder => text(
            "Den här enheten har inte delen.",
            "Tällä laitteella ei ole sitä osaa.",
            "This device does not have the part.",
        ),
        Unsaid::NoSuchStatement => text(
            "Delningen finns inte längre. Ladda om sidan.",
            "Jakoa ei enää ole. Lataa sivu uudelleen.",
            "The sharing is no longer there. Load the page again.",
        ),
        Unsaid::Already => text("Det är redan gjort.", "Se on jo tehty.", "That has been done already."),
        Unsaid::TooLong => text("Texten är för lång.", "Teksti on liian pitkä.", "The text is too long."),
        Unsaid::NoKey => {
            text("Delens nyckel går inte att läsa.", "Osan avainta ei voi lukea.", "The part's key cannot be read.")
        }
    }
}

/// That somebody has a section and does not get it with this file.
pub(super) const fn left_out(why: LeftOut) -> Text {
    match why {
        LeftOut::Shielded => unsaid(Unsaid::NotShareable(NotShareable::Shielded)),
        LeftOut::Withdrawn => text(
            "Samtycket är återkallat, så inget nytt lämnas ut. Mottagaren får veta varför. Den som delar delen ska ta tillbaka rätten.",
            "Suostumus on peruutettu, joten mitään uutta ei luovuteta. Vastaanottaja saa tietää syyn. Osan jakajan on peruttava oikeus.",
            "The consent was withdrawn, so nothing new is handed over. The receiver is told why. Whoever shares the part is to take the right back.",
        ),
        LeftOut::NotPassedOn => text(
            "Du får bara läsa delen, och en del av det som finns i den här kan därför inte lämnas vidare härifrån. Den som delar delen kan lämna ut den.",
            "Saat vain lukea osaa, eikä kaikkea siinä täällä olevaa siksi voi luovuttaa täältä eteenpäin. Osan jakaja voi luovuttaa sen.",
            "You may only read the part, so some of what is in it here cannot be passed on from here. Whoever shares the part can hand it over.",
        ),
    }
}

/// Why nothing is done while statements cannot be read, and what to do.
pub const LEDGER_DAMAGED: Text = text(
    "Inget är gjort: något som har sagts om delningen av den här familjen går inte att läsa. Det kan vara att en rätt har tagits tillbaka. Återställ från en säkerhetskopia under Inställningar, så kommer det som saknas tillbaka. Det som är skrivet finns kvar.",
    "Mitään ei tehty: jotakin tämän perheen jakamisesta sanottua ei voi lukea. Jokin oikeus on voitu perua. Palauta varmuuskopiosta Asetuksissa, niin puuttuva tulee takaisin. Kirjoitettu on tallessa.",
    "Nothing was done: something that was said about sharing this family cannot be read. It may be that a right was taken back. Restore from a back-up under Settings, and what is missing comes back. What was written is still here.",
);

const UNSAVED: Text = text(
    "Det som skrevs är inte sparat ännu. Vänta tills det är sparat och försök igen.",
    "Kirjoitettu ei ole vielä tallessa. Odota tallennusta ja yritä uudelleen.",
    "What was written is not saved yet. Wait until it is saved and try again.",
);

const NOT_WHOLE: Text = text(
    "Inget är lämnat ut än. En del av det som är skrivet går inte att läsa här: {parts}. Återställ helst först från en säkerhetskopia. Lämnar du ut ändå får mottagaren bara det som går att läsa.",
    "Mitään ei ole vielä luovutettu. Osaa kirjoitetusta ei voi lukea täällä: {parts}. Palauta mieluiten ensin varmuuskopiosta. Jos luovutat silti, vastaanottaja saa vain sen, minkä voi lukea.",
    "Nothing is handed over yet. Some of what is written cannot be read here: {parts}. Rather restore from a back-up first. If you hand over all the same, the receiver gets only what can be read.",
);

const MARK_STAYS_BEHIND: Text = text(
    "Inget är lämnat ut: en familjemedlems spärrmarkering står bara bland kontaktuppgifterna, som inte följer med. Familjens uppgifter kan du inte ändra. Be den som delar dem att svara på frågan om spärrmarkering och göra en ny fil till dig.",
    "Mitään ei luovutettu: perheenjäsenen turvakielto on merkitty vain yhteystietoihin, jotka eivät lähde mukaan. Perheen tietoja et voi muuttaa. Pyydä niiden jakajaa vastaamaan turvakieltoa koskevaan kysymykseen ja tekemään sinulle uusi tiedosto.",
    "Nothing is handed over: a member's non-disclosure for personal safety stands only with the contact details, which do not go along. You may not change the family's details. Ask whoever shares them to answer the question about non-disclosure and to make a new file for you.",
);

/// Why nothing was handed over, and what to do.
pub(super) fn not_handed_over(why: &NotHandedOver, household: &Household, lang: Lang) -> String {
    match why {
        NotHandedOver::OtherNumber => OTHER_NUMBER.get(lang).to_owned(),
        NotHandedOver::Unsaved => UNSAVED.get(lang).to_owned(),
        NotHandedOver::LedgerDamaged => LEDGER_DAMAGED.get(lang).to_owned(),
        NotHandedOver::NotWhole(broken) => {
            let parts: Vec<String> = broken.iter().map(|of| section(household, of, lang)).collect();
            NOT_WHOLE.with(lang, &[("parts", &parts.join(" · "))])
        }
        NotHandedOver::MarkStaysBehind => MARK_STAYS_BEHIND.get(lang).to_owned(),
        NotHandedOver::Grant(of, why) => format!("{}: {}", section(household, of, lang), unsaid(*why).get(lang)),
        NotHandedOver::Pack(PackError::NotShareable(of, why)) => {
            format!("{}: {}", section(household, of, lang), unsaid(Unsaid::NotShareable(*why)).get(lang))
        }
        NotHandedOver::Pack(PackError::NotGranted(of) | PackError::NotHeld(of)) => {
            format!("{}: {}", section(household, of, lang), unsaid(Unsaid::NotAHolder).get(lang))
        }
        NotHandedOver::Pack(PackError::Unreadable(of)) => {
            let words = text(
                "delen går inte att läsa hel, så den lämnas inte ut.",
                "osaa ei voi lukea kokonaan, joten sitä ei luovuteta.",
                "the part cannot be read whole, so it is not handed over.",
            );
            format!("{}: {}", section(household, of, lang), words.get(lang))
        }
        NotHandedOver::Pack(PackError::TooLarge) => {
            text("Filen blir för stor.", "Tiedostosta tulee liian suuri.", "The file would be too large.")
                .get(lang)
                .to_owned()
        }
        NotHandedOver::Seal => text(
            "Enhetens minne räckte inte. Stäng andra appar och försök igen.",
            "Laitteen muisti ei riittänyt. Sulje muita sovelluksia ja yritä uudelleen.",
            "The device ran out of memory. Close other apps and try again.",
        )
        .get(lang)
        .to_owned(),
        NotHandedOver::Store(why) => failure_words(why).get(lang).to_owned(),
    }
}

/// Why nothing was taken back or erased, and what to do.
pub(super) fn not_taken_back(why: &NotTakenBack) -> Text {
    match why {
        NotTakenBack::Unsaid(why) => unsaid(*why),
        NotTakenBack::Unsaved => UNSAVED,
        NotTakenBack::LedgerDamaged => LEDGER_DAMAGED,
        NotTakenBack::Unreadable(_) | NotTakenBack::Damaged => text(
            "Delen går inte att läsa hel. Att radera dess historia skulle förstöra det som ännu kan räddas, så inget gjordes.",
            "Osaa ei voi lukea kokonaan. Historian poistaminen tuhoaisi sen, mikä vielä voidaan pelastaa, joten mitään ei tehty.",
            "The part cannot be read whole. Erasing its history would destroy what may still be saved, so nothing was done.",
        ),
        NotTakenBack::Store(why) => failure_words(why),
    }
}

/// Why nothing can be shared with somebody whose number was another.
pub(super) const OTHER_NUMBER: Text = text(
    "Numret var ett annat när ni jämförde. Byt kort på nytt och jämför igen på sidan Kontakter, innan du delar något.",
    "Numero oli eri, kun vertasitte sitä. Vaihtakaa kortit uudelleen ja verratkaa sivulla Yhteyshenkilöt ennen kuin jaat mitään.",
    "The number was another when you compared it. Exchange cards again and compare on the page People before you share anything.",
);
