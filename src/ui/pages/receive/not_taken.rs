//! Why nothing was taken in, in words.

use super::names::Names;
use super::trouble::HARMFUL;
use crate::app::NotTaken;
use crate::lang::{Lang, Text, text};
use crate::store::StoreError;
use crate::ui::pages::share::words::LEDGER_DAMAGED;

/// Why nothing was taken in, and what to do.
pub(super) fn not_taken(why: &NotTaken, names: &Names, lang: Lang) -> String {
    let words = match why {
        NotTaken::Damaged(sections) => {
            let parts = sections.iter().map(|section| names.section(section, lang)).collect::<Vec<_>>().join("; ");
            return DAMAGED.with(lang, &[("parts", &parts)]);
        }
        NotTaken::Unsaved => UNSAVED,
        NotTaken::LedgerDamaged => LEDGER_DAMAGED,
        NotTaken::Harmful => HARMFUL,
        NotTaken::Changed(_) => CHANGED,
        NotTaken::Store(why) => of_store(why),
    };
    words.get(lang).to_owned()
}

const fn of_store(why: &StoreError) -> Text {
    match why {
        StoreError::Full => text(
            "Inget är taget in: enheten är full. Frigör utrymme och försök igen.",
            "Mitään ei otettu vastaan: laite on täynnä. Vapauta tilaa ja yritä uudelleen.",
            "Nothing was taken in: the device is full. Free some space and try again.",
        ),
        StoreError::Newer => text(
            "Inget är taget in: en nyare version av Samplan används i en annan flik. Ladda om sidan och välj filen på nytt.",
            "Mitään ei otettu vastaan: toisessa välilehdessä on uudempi Samplan. Lataa sivu uudelleen ja valitse tiedosto uudelleen.",
            "Nothing was taken in: another tab runs a newer version of Samplan. Load this page again and choose the file again.",
        ),
        _ => text(
            "Inget är taget in: lagringen svarar inte. Försök igen om en stund.",
            "Mitään ei otettu vastaan: tallennus ei vastaa. Yritä hetken kuluttua uudelleen.",
            "Nothing was taken in: storage does not answer. Try again in a moment.",
        ),
    }
}

pub(super) const CHANGED: Text = text(
    "Inget är taget in än: något har skrivits eller tagits in här sedan du öppnade filen. Så här ser det ut nu.",
    "Mitään ei otettu vielä vastaan: täällä on kirjoitettu tai otettu vastaan jotain sen jälkeen, kun avasit tiedoston. Tältä se näyttää nyt.",
    "Nothing was taken in yet: something was written or taken in here since you opened the file. This is how it looks now.",
);
const UNSAVED: Text = text(
    "Inget är taget in: det som skrevs här är inte sparat ännu. Vänta tills det är sparat och försök igen.",
    "Mitään ei otettu vastaan: täällä kirjoitettu ei ole vielä tallessa. Odota tallennusta ja yritä uudelleen.",
    "Nothing was taken in: what was written here is not saved yet. Wait until it is saved and try again.",
);
const DAMAGED: Text = text(
    "Inget är taget in: {parts} går inte att läsa hel här. Att radera skulle förstöra det som ännu kan räddas. Återställ först från en säkerhetskopia, eller välj bort delen.",
    "Mitään ei otettu vastaan: osaa ({parts}) ei voi lukea täällä kokonaan. Poistaminen tuhoaisi sen, mikä vielä voidaan pelastaa. Palauta ensin varmuuskopiosta tai jätä osa valitsematta.",
    "Nothing was taken in: {parts} cannot be read whole here. Erasing would destroy what may still be saved. Restore from a back-up first, or leave the part out.",
);
