//! The child's free time and health.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind, Sensitivity};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "wellbeing",
    title: text("Fritid och hälsa", "Vapaa-aika ja terveys", "Leisure and health"),
    items: &[Ask(Here, &LEISURE), Ask(Here, &HEALTH)],
};

/// Hobbies, friends, free time.
pub static LEISURE: Field = Field::new(
    "leisure",
    Kind::Long,
    text("Hobbyer, vänner och fritid", "Harrastukset, ystävät ja vapaa-aika", "Hobbies, friends and free time"),
);

/// Health, where the plan needs it.
pub static HEALTH: Field = Field::new(
    "health",
    Kind::Long,
    text("Hälsa, om planen behöver det", "Terveys, jos suunnitelma sitä edellyttää", "Health, where the plan needs it"),
)
.hint(text(
    "Skriv bara det som de som läser sidan måste veta, till exempel allergier.",
    "Kirjataan vain se, mikä sivun lukijoiden on tiedettävä, esimerkiksi allergiat.",
    "Write only what those who read the page must know, for example allergies.",
))
.sensitivity(Sensitivity::Special);
