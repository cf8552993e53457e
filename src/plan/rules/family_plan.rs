//! The rules of the family plan.

use super::length::{self, Dates};
use super::remind::About;
use super::reminder::Said;
use super::{Reminder, Rule, Severity};
use crate::lang::{Text, text};
use crate::plan::forms::family_plan;
use crate::plan::{AtHome, Facts, Member, Path, PlanFacts, Section};

pub(super) fn remind(
    about: &About,
    plan: &PlanFacts,
    sections: &[(&Section, &Facts)],
    members: &[Member],
    to: &mut Vec<Reminder>,
) {
    let dates = Dates {
        date: &plan.date,
        date_field: &family_plan::PLAN_DATE,
        review: None,
        first: None,
        next: &plan.next,
        next_field: &family_plan::NEXT_REVIEW,
        has_measures: false,
    };
    to.extend(length::review(about, &dates));
    to.extend(plan.at_home.iter().filter_map(|parent| at_home(about, parent, sections, members)));
}

fn at_home(about: &About, parent: &AtHome, sections: &[(&Section, &Facts)], members: &[Member]) -> Option<Reminder> {
    let member = members.iter().find(|member| member.id == parent.member)?;
    let has_measure = sections.iter().any(|(_, facts)| facts.measures.members.contains(&parent.member));
    if has_measure {
        return None;
    }
    let severity = if parent.takes_part { Severity::Notice } else { Severity::Attention };
    let path = Path::field(family_plan::PARTICIPATION.id).then(parent.member.as_str()).then(family_plan::AT_HOME.id);
    let says = if member.name.is_empty() { SOMEONE_AT_HOME } else { AT_HOME };
    about.say(Rule::ParentAtHome, severity, path, says, vec![("name", Said::Name(member.name.clone()))])
}

const AT_HOME: Text = text(
    "{name} vårdar barnen hemma och har ingen åtgärd i någon av planerna här. En förälder som blir utanför åtgärderna lär sig språket långsammare och har svårare att komma in i samhället. Kom överens om minst en åtgärd.",
    "{name} hoitaa lapsia kotona, eikä hänellä ole toimenpidettä missään täällä olevista suunnitelmista. Toimenpiteiden ulkopuolelle jäävä vanhempi oppii kieltä hitaammin ja pääsee vaikeammin osaksi yhteiskuntaa. Sovi ainakin yhdestä toimenpiteestä.",
    "{name} cares for the children at home and has no measure in any of the plans here. A parent who is left outside measures learns the language more slowly and finds it harder to become part of society. Agree on at least one measure.",
);

const SOMEONE_AT_HOME: Text = text(
    "En förälder vårdar barnen hemma och har ingen åtgärd i någon av planerna här. En förälder som blir utanför åtgärderna lär sig språket långsammare och har svårare att komma in i samhället. Kom överens om minst en åtgärd.",
    "Vanhempi hoitaa lapsia kotona, eikä hänellä ole toimenpidettä missään täällä olevista suunnitelmista. Toimenpiteiden ulkopuolelle jäävä vanhempi oppii kieltä hitaammin ja pääsee vaikeammin osaksi yhteiskuntaa. Sovi ainakin yhdestä toimenpiteestä.",
    "A parent cares for the children at home and has no measure in any of the plans here. A parent who is left outside measures learns the language more slowly and finds it harder to become part of society. Agree on at least one measure.",
);
