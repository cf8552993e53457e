//! What was gone through with the child, and when the plan is looked at again.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "closing",
    title: text("Överenskommelse och översyn", "Sovitut asiat ja tarkistaminen", "Agreement and review"),
    items: &[
        Ask(Here, &CONFIRMED_RIGHTS),
        Ask(Here, &CONFIRMED_UNDERSTOOD),
        Ask(Here, &SERVICE_DUTIES),
        Ask(Here, &NEXT_REVIEW),
    ],
};

/// Rights and duties were discussed.
pub static CONFIRMED_RIGHTS: Field = Field::new(
    "minor.conf.rights",
    Kind::Confirm,
    text(
        "Rättigheterna och skyldigheterna som gäller planen har diskuterats med barnet och vårdnadshavaren eller företrädaren.",
        "Suunnitelmaan liittyvistä oikeuksista ja velvollisuuksista on keskusteltu lapsen ja huoltajan tai edustajan kanssa.",
        "The rights and duties concerning the plan have been discussed with the child and the guardian or representative.",
    ),
);

/// What was agreed was gone through.
pub static CONFIRMED_UNDERSTOOD: Field = Field::new(
    "minor.conf.understood",
    Kind::Confirm,
    text(
        "Det som har överenskommits har gåtts igenom så att barnet förstår det.",
        "Sovitut asiat on käyty läpi niin, että lapsi ymmärtää ne.",
        "What was agreed has been gone through so that the child understands it.",
    ),
);

/// What the municipality and the wellbeing services county commit to.
pub static SERVICE_DUTIES: Field = Field::new(
    "minor.dut.services",
    Kind::Long,
    text(
        "Kommunen och välfärdsområdet förbinder sig till följande",
        "Kunta ja hyvinvointialue sitoutuvat seuraavaan",
        "The municipality and the wellbeing services county commit to the following",
    ),
);

/// When the plan is next reviewed.
pub static NEXT_REVIEW: Field = Field::new(
    "minor.next_review",
    Kind::Date,
    text("Nästa översyn av barnets plan", "Lapsen suunnitelman seuraava tarkistus", "Next review of the child's plan"),
)
.hint(text(
    "Planen ses över minst var sjätte månad.",
    "Suunnitelma tarkistetaan vähintään kuuden kuukauden välein.",
    "The plan is reviewed at least every six months.",
));
