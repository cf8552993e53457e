//! One line of the list of families.

use super::{FamilyId, Meeting, Section, Summary};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What the list of families shows of one family, from its summaries alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FamilyEntry {
    /// The family.
    pub id: FamilyId,
    /// The name under which the worker finds the family; empty where none was written.
    pub name: String,
    /// The members' names in their order; those without a name left out.
    pub members: Vec<String>,
    /// The earliest meeting that has not been, of the family or of a member's plan.
    pub next_meeting: Option<Meeting>,
    /// How many chapters have something answered and are not called done for now.
    pub begun: usize,
    /// How many chapters are called done for now.
    pub done: usize,
    /// When anything was last changed, in seconds since 1970-01-01 UTC.
    pub last_change: i64,
    /// What a search looks in; see [`super::search::matches`].
    pub search: String,
}

impl FamilyEntry {
    /// Puts a family's line together from the summaries of its sections.
    ///
    /// The notes stay out of what is begun: they are no task.
    #[must_use]
    pub fn of<'a>(
        id: &FamilyId,
        summaries: impl IntoIterator<Item = (&'a Section, &'a Summary)>,
        today: NaiveDate,
    ) -> Self {
        let mut summaries: Vec<(&Section, &Summary)> = summaries.into_iter().collect();
        summaries.sort_by_key(|(section, _)| *section);
        let family = summaries.iter().find_map(|(_, summary)| summary.facts.family.clone()).unwrap_or_default();
        let is_here =
            |section: &Section| section.member().is_none_or(|id| family.members.iter().any(|member| member.id == *id));
        summaries.retain(|(section, _)| is_here(section));
        // Of each section, and as version 1 of the forms kept them.
        let done: BTreeSet<&String> =
            summaries.iter().flat_map(|(_, summary)| &summary.facts.done).chain(&family.done).collect();
        let begun = summaries
            .iter()
            .filter(|(section, _)| **section != Section::Notes)
            .flat_map(|(_, summary)| &summary.facts.begun)
            .filter(|task| !done.contains(*task));
        let begun = begun.count();
        let done = done.iter().filter_map(|task| section_of(task)).filter(is_here);
        let next_meeting = summaries
            .iter()
            .flat_map(|(_, summary)| meetings(summary))
            .filter(|meeting| meeting.is_to_come(today))
            .filter_map(|meeting| Some((meeting.earliest()?, meeting)))
            .min_by_key(|(earliest, _)| *earliest)
            .map(|(_, meeting)| meeting);
        Self {
            id: id.clone(),
            members: family
                .members
                .iter()
                .map(|member| member.name.trim())
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
            next_meeting,
            begun,
            done: done.count(),
            last_change: summaries.iter().map(|(_, summary)| summary.changed).max().unwrap_or_default(),
            search: summaries
                .iter()
                .find(|(section, _)| **section == Section::Family)
                .map(|(_, summary)| summary.search.clone())
                .unwrap_or_default(),
            name: family.name,
        }
    }
}

fn meetings(summary: &Summary) -> impl Iterator<Item = Meeting> {
    let family = summary.facts.family.iter().flat_map(|family| family.meetings.iter().cloned());
    let plan = summary.facts.individual.iter();
    family.chain(plan.map(|plan| Meeting { date: plan.next.clone(), time: plan.next_time.clone() }))
}

/// The section of a chapter, from the way in which [`super::Task`] is written.
fn section_of(task: &str) -> Option<Section> {
    let (form, _) = task.rsplit_once('/')?;
    let (section, _) = form.rsplit_once('/')?;
    section.parse().ok()
}
