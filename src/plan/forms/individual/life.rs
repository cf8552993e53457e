//! The client's life situation.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind, Sensitivity};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "life",
    title: text("Livssituation", "Elämäntilanne", "Life situation"),
    items: &[Ask(Here, &LIFE_SITUATION)],
};

/// A summary under eight heads, none of them obligatory. The label keeps the source's spelling.
pub static LIFE_SITUATION: Field = Field::new(
    "life.summary",
    Kind::Long,
    text(
        "Sammanfattning av kundens livssituation och kompetens (i tillämpliga delar inreseskäl, familjesituation, sociala utmaningar, hälsotillstånd, språkkunskaper, utbildning, arbetsfarenhet, önskemål och mål):",
        "Yhteenveto asiakkaan elämäntilanteesta ja osaamisesta (soveltuvin osin maahantulon syy, perhetilanne, sosiaaliset haasteet, terveydentila, kielitaito, koulutus, työkokemus, toiveet ja tavoitteet):",
        "Summary of the client's life situation and skills (where applicable, reason for entry, family situation, social challenges, state of health, language skills, education, work experience, wishes and goals):",
    ),
)
.prompts(&[
    text("Inreseskäl", "Maahantulon syy", "Reason for entry"),
    text("Familjesituation", "Perhetilanne", "Family situation"),
    text("Sociala utmaningar", "Sosiaaliset haasteet", "Social challenges"),
    text("Hälsotillstånd", "Terveydentila", "State of health"),
    text("Språkkunskaper", "Kielitaito", "Language skills"),
    text("Utbildning", "Koulutus", "Education"),
    text("Arbetserfarenhet", "Työkokemus", "Work experience"),
    text("Önskemål och mål", "Toiveet ja tavoitteet", "Wishes and goals"),
])
.sensitivity(Sensitivity::Special);
