//! All rules over all sections of a family.

use super::reminder::Said;
use super::{Reminder, Rule, Severity, family_plan, individual, minor};
use crate::lang::{Text, text};
use crate::plan::{Facts, Gap, GapKind, Kind, Member, Path, Section, Spot, Task};
use chrono::NaiveDate;

/// What there is to remind of in a family, the most pressing first.
///
/// `sections` are the facts of the family's sections, as their summaries keep them; a section that is not given is not
/// spoken of. Plans of members who were removed are not spoken of either.
#[must_use]
pub fn remind<'a>(sections: impl IntoIterator<Item = (&'a Section, &'a Facts)>, today: NaiveDate) -> Vec<Reminder> {
    let mut sections: Vec<(&Section, &Facts)> = sections.into_iter().collect();
    let family = sections.iter().find_map(|(_, facts)| facts.family.as_ref());
    let members = family.map(|family| family.members.as_slice());
    if let Some(members) = members {
        sections.retain(|(section, _)| section.member().is_none_or(|id| members.iter().any(|member| member.id == *id)));
    }
    let members = members.unwrap_or_default();
    let mut reminders = Vec::new();
    for (section, facts) in &sections {
        let about = About { section, today };
        if let Some(plan) = &facts.individual {
            individual::remind(&about, plan, &facts.measures, &mut reminders);
        }
        if let Some(plan) = &facts.minor {
            minor::remind(&about, plan, &mut reminders);
        }
        if let Some(plan) = &facts.plan {
            family_plan::remind(&about, plan, &sections, members, &mut reminders);
        }
        reminders.extend(facts.gaps.iter().filter_map(|gap| about.gap(gap, members)));
    }
    reminders.sort_by_key(|reminder| std::cmp::Reverse(reminder.severity));
    reminders
}

/// What the rules speak of, and when.
pub(super) struct About<'a> {
    pub(super) section: &'a Section,
    pub(super) today: NaiveDate,
}

impl About<'_> {
    /// A reminder about the field at a path; `None` where no chapter of this version asks it.
    pub(super) fn say(
        &self,
        rule: Rule,
        severity: Severity,
        path: Path,
        says: Text,
        values: Vec<(&'static str, Said)>,
    ) -> Option<Reminder> {
        let task = Task::asking(self.section, path.steps().first()?)?;
        Some(Reminder { rule, severity, task, path, uncertain: false, says, values })
    }

    fn gap(&self, gap: &Gap, members: &[Member]) -> Option<Reminder> {
        let spot = Spot::at(self.section, &gap.path)?;
        let (rule, severity, says) = match (gap.what, spot.field.kind) {
            (GapKind::Which, _) => (Rule::Which, Severity::Notice, WHICH),
            (GapKind::Unreadable, Kind::Time) => (Rule::Unreadable, Severity::Attention, NO_TIME),
            (GapKind::Unreadable, _) => (Rule::Unreadable, Severity::Attention, NO_DATE),
        };
        let label = match members.iter().find(|member| gap.path.steps().iter().any(|step| step == member.id.as_str())) {
            Some(member) if !member.name.is_empty() => Said::LabelOf(spot.field.label, member.name.clone()),
            _ => Said::Label(spot.field.label),
        };
        self.say(rule, severity, gap.path.clone(), says, vec![("label", label)])
    }
}

const WHICH: Text = text(
    "Svaret på ”{label}” saknas. Valet behöver det, så att alla som läser planen förstår den på samma sätt. Skriv ett svar.",
    "Kohta ”{label}” on tyhjä. Valinta kaipaa tarkennusta, jotta kaikki ymmärtävät suunnitelman samalla tavalla. Kirjaa vastaus.",
    "“{label}” has no answer. The choice needs one, so that everyone who reads the plan understands it the same way. Write an answer.",
);

const NO_DATE: Text = text(
    "Svaret på ”{label}” går inte att läsa som ett datum, så det kan inte jämföras med några gränser. Det är sparat som det skrevs. Skriv till exempel 1.4.2003, 4/2003 eller 2003.",
    "Kohdan ”{label}” vastausta ei voi lukea päivämääränä, joten sitä ei voi verrata määräaikoihin. Se on tallennettu niin kuin se kirjoitettiin. Kirjaa esimerkiksi 1.4.2003, 4/2003 tai 2003.",
    "The answer to “{label}” cannot be read as a date, so it cannot be compared with any limit. It is saved as it was typed. Write for example 1.4.2003, 4/2003 or 2003.",
);

const NO_TIME: Text = text(
    "Svaret på ”{label}” går inte att läsa som ett klockslag. Det är sparat som det skrevs. Skriv till exempel 9.30.",
    "Kohdan ”{label}” vastausta ei voi lukea kellonaikana. Se on tallennettu niin kuin se kirjoitettiin. Kirjaa esimerkiksi 9.30.",
    "The answer to “{label}” cannot be read as a time. It is saved as it was typed. Write for example 9.30.",
);
