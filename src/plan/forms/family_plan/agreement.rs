//! What each side commits to, and when the plan is looked at again.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "agreement",
    title: text("Överenskommelse och översyn", "Sovitut asiat ja tarkistaminen", "Agreement and review"),
    items: &[Ask(Here, &FAMILY_DUTIES), Ask(Here, &SERVICE_DUTIES), Ask(Here, &NEXT_REVIEW)],
};

/// What the family commits to.
pub static FAMILY_DUTIES: Field = Field::new(
    "fam.dut.family",
    Kind::Long,
    text("Familjen förbinder sig till följande", "Perhe sitoutuu seuraavaan", "The family commits to the following"),
);

/// What the services commit to.
pub static SERVICE_DUTIES: Field = Field::new(
    "fam.dut.services",
    Kind::Long,
    text(
        "Kommunen och de andra aktörerna förbinder sig till följande",
        "Kunta ja muut toimijat sitoutuvat seuraavaan",
        "The municipality and the other actors commit to the following",
    ),
);

/// When the plan is next reviewed.
pub static NEXT_REVIEW: Field = Field::new(
    "fam.next_review",
    Kind::Date,
    text(
        "Nästa översyn av familjens plan",
        "Perheen suunnitelman seuraava tarkistus",
        "Next review of the family's plan",
    ),
)
.hint(text(
    "Planen ses över minst var sjätte månad.",
    "Suunnitelma tarkistetaan vähintään kuuden kuukauden välein.",
    "The plan is reviewed at least every six months.",
));
