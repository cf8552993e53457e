//! What is said of changes that met.

use crate::doc::{Crossed, Crossing};
use crate::lang::{Text, text};

/// What happened, and what comes of it before and after it is taken in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    /// What happened; the things that it happened to follow.
    pub(super) told: Text,
    /// What will come of it.
    pub(super) before: Text,
    /// What came of it.
    pub(super) after: Text,
}

/// The words for a crossing; `is_member` where it is told of a member of the family.
pub(super) fn words(crossing: &Crossing, is_member: bool) -> Words {
    let is_met = !crossing.here.is_empty();
    let removed = if is_member { MEMBER_STAYS } else { ROW_STAYS };
    let (told, before, after) = match crossing.how {
        Crossed::Woven => (WOVEN, WILL_BE_WOVEN, IS_WOVEN),
        Crossed::Joined => (JOINED, WILL_BE_JOINED, IS_JOINED),
        Crossed::SideBySide => (DIFFER, SIDE_BY_SIDE, SIDE_BY_SIDE),
        Crossed::Moved => (MOVED, ORDER, ORDER),
        Crossed::Removed if is_met => (REMOVED_UNKNOWING, removed, removed),
        Crossed::Removed => (REMOVED, removed, removed),
        Crossed::StaysRemoved if is_member => (MEMBER_UNKNOWING, removed, removed),
        Crossed::StaysRemoved => (WRITTEN_UNKNOWING, removed, removed),
        Crossed::Back if is_met => (BACK_UNKNOWING, NOT_GONE, NOT_GONE),
        Crossed::Back => (BACK, AMONG_OTHERS, AMONG_OTHERS),
        Crossed::Stays => (STAYS, NOT_GONE, NOT_GONE),
    };
    Words { told, before, after }
}

const WOVEN: Text = text(
    "Samma text är ändrad på två håll ({who}):",
    "Samaa tekstiä on muutettu kahdella taholla ({who}):",
    "The same text was changed in two places ({who}):",
);
const WILL_BE_WOVEN: Text = text(
    "Ändringarna läggs samman i en och samma text. Läs igenom den när du har tagit in delen.",
    "Muutokset yhdistetään samaan tekstiin. Lue se läpi, kun olet ottanut osan vastaan.",
    "The changes are put together in one text. Read it through once you have taken the part in.",
);
const IS_WOVEN: Text = text(
    "Ändringarna står nu i en och samma text. Läs igenom den.",
    "Muutokset ovat nyt samassa tekstissä. Lue se läpi.",
    "The changes now stand together in one text. Read it through.",
);
const JOINED: Text = text(
    "Val i samma fråga är ändrade på två håll ({who}):",
    "Saman kysymyksen valintoja on muutettu kahdella taholla ({who}):",
    "Choices in the same question were changed in two places ({who}):",
);
const WILL_BE_JOINED: Text = text(
    "Valen läggs samman. Kontrollera dem när du har tagit in delen.",
    "Valinnat yhdistetään. Tarkista ne, kun olet ottanut osan vastaan.",
    "The choices are put together. Check them once you have taken the part in.",
);
const IS_JOINED: Text = text(
    "Valen är nu sammanlagda. Kontrollera dem.",
    "Valinnat on nyt yhdistetty. Tarkista ne.",
    "The choices are now put together. Check them.",
);
const DIFFER: Text = text(
    "Samma fråga har fått olika svar på två håll ({who}):",
    "Samaan kysymykseen on vastattu eri tavoin kahdella taholla ({who}):",
    "The same question was answered differently in two places ({who}):",
);
const SIDE_BY_SIDE: Text = text(
    "Svaren visas sida vid sida tills någon väljer det som ska gälla.",
    "Vastaukset näytetään rinnakkain, kunnes joku valitsee, mikä on voimassa.",
    "The answers are shown side by side until somebody chooses which one holds.",
);
const MOVED: Text = text(
    "Rader är flyttade på två håll ({who}):",
    "Rivejä on siirretty kahdella taholla ({who}):",
    "Rows were moved in two places ({who}):",
);
const ORDER: Text = text(
    "Varje rad står där en av er har satt den. Kontrollera ordningen om den spelar roll.",
    "Kukin rivi on siinä, mihin toinen teistä sen siirsi. Tarkista järjestys, jos sillä on merkitystä.",
    "Each row stands where one of you put it. Check the order if it matters.",
);
const REMOVED: Text = text("Har tagits bort ({come}):", "Poistettu ({come}):", "Removed ({come}):");
const REMOVED_UNKNOWING: Text = text(
    "Har tagits bort ({come}), fastän svar samtidigt har ändrats här ({here}):",
    "Poistettu ({come}), vaikka vastauksia on samaan aikaan muutettu täällä ({here}):",
    "Removed ({come}), though answers were changed here at the same time ({here}):",
);
const WRITTEN_UNKNOWING: Text = text(
    "Svar har ändrats ({come}), men raden har samtidigt tagits bort här ({here}):",
    "Vastauksia on muutettu ({come}), mutta rivi on samaan aikaan poistettu täällä ({here}):",
    "Answers were changed ({come}), but the row was removed here at the same time ({here}):",
);
const MEMBER_UNKNOWING: Text = text(
    "Svar har ändrats ({come}), men personen har samtidigt tagits bort här ({here}):",
    "Vastauksia on muutettu ({come}), mutta henkilö on samaan aikaan poistettu täällä ({here}):",
    "Answers were changed ({come}), but the person was taken away here at the same time ({here}):",
);
const MEMBER_STAYS: Text = text(
    "Personen finns under Borttagna, med allt som är skrivet, och kan tas tillbaka.",
    "Henkilö on kohdassa Poistetut kaikkine kirjauksineen, ja hänet voi palauttaa.",
    "The person is under Taken away, with all that is written, and can be brought back.",
);
const ROW_STAYS: Text = text(
    "Raden finns under Borttaget, med allt som står i den, och kan tas tillbaka.",
    "Rivi on kohdassa Poistetut kaikkine kirjauksineen, ja sen voi palauttaa.",
    "The row is under Removed, with all that stands in it, and can be brought back.",
);
const BACK: Text = text("Har tagits tillbaka ({come}):", "Palautettu ({come}):", "Brought back ({come}):");
const BACK_UNKNOWING: Text = text(
    "Har tagits tillbaka ({come}), men samtidigt tagits bort här ({here}):",
    "Palautettu ({come}), mutta samaan aikaan poistettu täällä ({here}):",
    "Brought back ({come}), but removed here at the same time ({here}):",
);
const STAYS: Text = text(
    "Har tagits bort ({come}), men samtidigt tagits tillbaka här ({here}):",
    "Poistettu ({come}), mutta samaan aikaan palautettu täällä ({here}):",
    "Removed ({come}), but brought back here at the same time ({here}):",
);
const AMONG_OTHERS: Text =
    text("Finns åter bland de andra.", "On taas muiden joukossa.", "Stands among the others again.");
const NOT_GONE: Text = text(
    "Finns kvar bland de andra tills någon tar bort på nytt.",
    "On muiden joukossa, kunnes joku poistaa uudelleen.",
    "Stands among the others until somebody removes it again.",
);
