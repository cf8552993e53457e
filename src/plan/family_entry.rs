//! One line of the list of families.

use super::{DateAnswer, FamilyId, Section, Summary, Task};
use chrono::NaiveDate;

/// What the list of families shows of one family, from its summaries alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyEntry {
    /// The family.
    pub id: FamilyId,
    /// The name under which the worker finds the family; empty where none was written.
    pub name: String,
    /// The members' names in their order; those without a name left out.
    pub members: Vec<String>,
    /// The earliest meeting that has not been, of the family or of a member's plan.
    pub next_meeting: Option<DateAnswer>,
    /// The sections in which something is answered that is not called done for now.
    pub in_progress: Vec<Section>,
    /// The sections whose every chapter that was begun is done for now.
    pub done: Vec<Section>,
    /// When anything was last changed, in seconds since 1970-01-01 UTC.
    pub last_change: i64,
    /// What a search looks in; see [`super::search::matches`].
    pub search: String,
}

impl FamilyEntry {
    /// Puts a family's line together from the summaries of its sections.
    ///
    /// The notes stay out of what is in progress: they are no task.
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
        let mut in_progress = Vec::new();
        let mut done = Vec::new();
        for (section, summary) in summaries.iter().filter(|(section, _)| **section != Section::Notes) {
            let begun =
                Task::all(section).filter(|task| summary.facts.begun.contains(&task.to_string())).collect::<Vec<_>>();
            if begun.is_empty() {
                continue;
            }
            let is_done = begun.iter().all(|task| family.done.contains(&task.to_string()));
            if is_done { &mut done } else { &mut in_progress }.push((*section).clone());
        }
        let next_meeting = summaries
            .iter()
            .flat_map(|(_, summary)| meetings(summary))
            .filter_map(|meeting| Some((meeting.date()?, meeting)))
            .filter_map(|(date, meeting)| Some((date.earliest()?, date.latest()?, meeting)))
            .filter(|(_, latest, _)| *latest >= today)
            .min_by_key(|(earliest, _, _)| *earliest)
            .map(|(_, _, meeting)| meeting.clone());
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
            in_progress,
            done,
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

fn meetings(summary: &Summary) -> impl Iterator<Item = &DateAnswer> {
    let family = summary.facts.family.iter().flat_map(|family| &family.meetings);
    family.chain(summary.facts.individual.iter().map(|plan| &plan.next))
}
