//! What the rules need to know of a section, small enough to be kept beside it.

use super::forms::{self, family, family_plan, individual, measure, minor};
use super::paper::Shield;
use super::{
    DateAnswer, Field, Kind, Meeting, Member, MemberId, Path, Pick, Place, Reader, Section, SectionKind, Spot, Task,
    TimeAnswer, Value, forms_of, members, rules,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the rules, the task list and the list of families need to know of one section.
///
/// Kept in the section's [`super::Summary`], so that they work without opening it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// What the family section tells.
    #[serde(skip_serializing_if = "is_empty")]
    pub family: Option<FamilyFacts>,
    /// What an individual plan tells.
    #[serde(skip_serializing_if = "is_empty")]
    pub individual: Option<IndividualFacts>,
    /// What a minor's plan tells.
    #[serde(skip_serializing_if = "is_empty")]
    pub minor: Option<MinorFacts>,
    /// What the family plan tells.
    #[serde(skip_serializing_if = "is_empty")]
    pub plan: Option<PlanFacts>,
    /// Whether the section says that any member has *spärrmarkering*: the family section, or the contact section as
    /// version 1 of the forms kept it.
    #[serde(skip_serializing_if = "is_empty")]
    pub protected: bool,
    /// The chapters of the section that are done for now, as [`super::Task`] writes them.
    #[serde(skip_serializing_if = "is_empty")]
    pub done: BTreeSet<String>,
    /// The measures that are agreed on in the section.
    #[serde(skip_serializing_if = "is_empty")]
    pub measures: MeasureFacts,
    /// Chapters in which something is answered, as [`super::Task`] writes them.
    #[serde(skip_serializing_if = "is_empty")]
    pub begun: BTreeSet<String>,
    /// Answers that call for a second look.
    #[serde(skip_serializing_if = "is_empty")]
    pub gaps: Vec<Gap>,
}

/// What the family section tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyFacts {
    /// The name under which the worker finds the family.
    pub name: String,
    /// The members in their order.
    pub members: Vec<Member>,
    /// The family's meetings that have a date.
    pub meetings: Vec<Meeting>,
    /// The chapters of any section that are done for now, as version 1 of the forms kept them.
    pub done: BTreeSet<String>,
}

/// What an individual plan tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IndividualFacts {
    /// The date of the plan or of its review.
    pub date: DateAnswer,
    /// Whether the plan is a review; `None` where it was not said.
    pub review: Option<bool>,
    /// The date of the first plan, where this is a review.
    pub first_date: DateAnswer,
    /// The date of the first residence permit, residence card or registration.
    pub permit: DateAnswer,
    /// The id of the reason for making a plan although three years have passed.
    pub exception: Option<String>,
    /// Whether the initial interview was held; `None` where it was not said.
    pub interview: Option<bool>,
    /// The next meeting.
    pub next: DateAnswer,
    /// The time of the next meeting.
    pub next_time: TimeAnswer,
}

/// What a minor's plan tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinorFacts {
    /// The date of the plan or of its review.
    pub date: DateAnswer,
    /// Whether the plan is a review; `None` where it was not said.
    pub review: Option<bool>,
    /// The date of the first plan, where this is a review.
    pub first_date: DateAnswer,
    /// The next review.
    pub next: DateAnswer,
}

/// What the family plan tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanFacts {
    /// The date of the plan or of its review.
    pub date: DateAnswer,
    /// The next review.
    pub next: DateAnswer,
    /// The parents who care for the children at home.
    pub at_home: Vec<AtHome>,
}

/// A parent who cares for the children at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtHome {
    /// The parent.
    pub member: MemberId,
    /// The parent takes part in something already.
    pub takes_part: bool,
}

/// The measures that are agreed on in a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasureFacts {
    /// How many there are.
    pub count: usize,
    /// For whom they are: the plan's own member, or those who are named.
    pub members: BTreeSet<MemberId>,
    /// Those whose date is outside the twelve months from the plan's date.
    pub outside: Vec<MeasureDate>,
}

/// When a measure is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDate {
    /// Where the date stands in its section.
    pub path: Path,
    /// By when.
    pub date: DateAnswer,
}

/// An answer that calls for a second look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Where the answer stands in its section.
    pub path: Path,
    /// What about it.
    pub what: GapKind,
}

/// What about an answer calls for a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GapKind {
    /// A choice asks "which?" and nothing was written. The path is that of the "which?".
    Which,
    /// What was typed cannot be read as a date or a time.
    Unreadable,
}

/// Whether a fact says nothing: most sections have only one or two that do.
fn is_empty<T: Default + PartialEq>(fact: &T) -> bool {
    *fact == T::default()
}

/// Gathers the facts of one section. Reads nothing of the others.
#[must_use]
pub fn facts(section: &Section, reader: &dyn Reader) -> Facts {
    let read = Read { section, reader };
    let mut facts = Facts::default();
    look(section, reader, &mut facts);
    match section.kind() {
        SectionKind::Family => facts.family = Some(family_facts(&read)),
        SectionKind::Individual => {
            let plan = individual_facts(&read);
            facts.measures = individual_measures(&read, &plan.date);
            facts.individual = Some(plan);
        }
        SectionKind::Child => facts.minor = Some(minor_facts(&read)),
        SectionKind::Plan => {
            facts.plan = Some(plan_facts(&read));
            facts.measures = family_measures(&read);
        }
        _ => {}
    }
    facts.protected = Shield::is_told_in(section, reader);
    facts.done = read.picked(forms::done(section.kind()));
    facts
}

fn family_facts(read: &Read) -> FamilyFacts {
    let meetings = Spot::root(&Section::Family, &family::MEETINGS);
    FamilyFacts {
        name: read.text(&family::NAME).unwrap_or_default(),
        members: members(read.reader)
            .into_iter()
            .map(|member| Member { name: short(&member.name), birth: short_date(member.birth), ..member })
            .collect(),
        meetings: meetings
            .value(read.reader)
            .rows()
            .map(|row| Meeting {
                date: date(&meetings.column(&row.id, &family::MEETING_DATE), read.reader),
                time: time(&meetings.column(&row.id, &family::MEETING_TIME), read.reader),
            })
            .filter(|meeting| meeting.date != DateAnswer::Empty)
            .collect(),
        done: read.picked(&family::DONE),
    }
}

fn individual_facts(read: &Read) -> IndividualFacts {
    IndividualFacts {
        date: read.date(&individual::PLAN_DATE),
        review: read.text(&individual::KIND).map(|kind| kind == "review"),
        first_date: read.date(&individual::FIRST_DATE),
        permit: read.date(&individual::PERMIT_DATE),
        exception: read.text(&individual::EXCEPTION),
        interview: read.text(&individual::INTERVIEW_HELD).map(|held| held == "yes"),
        next: read.date(&individual::NEXT_DATE),
        next_time: time(&Spot::root(read.section, &individual::NEXT_TIME), read.reader),
    }
}

fn individual_measures(read: &Read, plan: &DateAnswer) -> MeasureFacts {
    let mut facts = MeasureFacts::default();
    let goals = Spot::root(read.section, &individual::MEASURES);
    for goal in goals.value(read.reader).rows() {
        let table = goals.column(&goal.id, &individual::MEASURE_ROWS);
        for row in table.value(read.reader).rows() {
            let spot = table.column(&row.id, &individual::MEASURE_DATE);
            let date = date(&spot, read.reader);
            if rules::is_outside_period(plan, &date) {
                facts.outside.push(MeasureDate { path: spot.path.clone(), date: date.clone() });
            }
            let measure = spot.beside(&individual::MEASURE).value(read.reader);
            facts.count += usize::from(date != DateAnswer::Empty || !measure.is_empty());
        }
    }
    if facts.count > 0 {
        facts.members.extend(read.section.member().cloned());
    }
    facts
}

fn minor_facts(read: &Read) -> MinorFacts {
    MinorFacts {
        date: read.date(&minor::PLAN_DATE),
        review: read.text(&minor::KIND).map(|kind| kind == "review"),
        first_date: read.date(&minor::FIRST_DATE),
        next: read.date(&minor::NEXT_REVIEW),
    }
}

fn plan_facts(read: &Read) -> PlanFacts {
    let parents = Spot::root(read.section, &family_plan::PARTICIPATION);
    let at_home = parents.value(read.reader);
    let at_home = at_home
        .rows()
        .filter(|row| parents.column(&row.id, &family_plan::AT_HOME).value(read.reader).text() == Some("yes"));
    PlanFacts {
        date: read.date(&family_plan::PLAN_DATE),
        next: read.date(&family_plan::NEXT_REVIEW),
        at_home: at_home
            .map(|row| AtHome {
                member: MemberId::new(&row.id),
                takes_part: !parents.column(&row.id, &family_plan::TAKES_PART_IN).value(read.reader).is_empty(),
            })
            .collect(),
    }
}

fn family_measures(read: &Read) -> MeasureFacts {
    let mut facts = MeasureFacts::default();
    let table = Spot::root(read.section, &family_plan::MEASURES);
    for row in table.value(read.reader).rows() {
        let measure = table.column(&row.id, &measure::MEASURE);
        if measure.value(read.reader).is_empty() && measure.beside(&measure::DATE).value(read.reader).is_empty() {
            continue;
        }
        facts.count += 1;
        let member = measure.beside(&family_plan::MEASURE_MEMBER).value(read.reader);
        facts.members.extend(member.text().map(MemberId::new));
    }
    facts
}

/// Reads the root answers of one section.
struct Read<'a> {
    section: &'a Section,
    reader: &'a dyn Reader,
}

impl Read<'_> {
    fn text(&self, field: &'static Field) -> Option<String> {
        Spot::root(self.section, field).value(self.reader).text().map(short)
    }

    fn date(&self, field: &'static Field) -> DateAnswer {
        date(&Spot::root(self.section, field), self.reader)
    }

    /// The keys of an open list without own words.
    fn picked(&self, field: &'static Field) -> BTreeSet<String> {
        let value = Spot::root(self.section, field).value(self.reader);
        value
            .picks()
            .iter()
            .filter_map(|pick| match pick {
                Pick::Listed(id) => Some(id.clone()),
                Pick::Own { .. } => None,
            })
            .collect()
    }
}

fn date(spot: &Spot, reader: &dyn Reader) -> DateAnswer {
    short_date(DateAnswer::stored(spot.value(reader).text().unwrap_or_default()))
}

fn time(spot: &Spot, reader: &dyn Reader) -> TimeAnswer {
    TimeAnswer::stored(&short(spot.value(reader).text().unwrap_or_default()))
}

/// Of a text that was pasted by mistake, enough to know it by: facts are small whatever was typed.
fn short(text: &str) -> String {
    const MOST: usize = 200;
    match text.trim().char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.trim().get(..end).unwrap_or_default()),
        None => text.trim().to_owned(),
    }
}

fn short_date(date: DateAnswer) -> DateAnswer {
    match date {
        DateAnswer::Unreadable(typed) => DateAnswer::Unreadable(short(&typed)),
        date => date,
    }
}

/// Goes through every question of the section that is shown, in the order of its forms, once.
fn look(section: &Section, reader: &dyn Reader, facts: &mut Facts) {
    for form in forms_of(section) {
        for chapter in form.chapters {
            let mut begun = false;
            for (_, field) in chapter.fields().filter(|(place, _)| *place == Place::Here) {
                Spot::root(section, field).walk(reader, &mut |spot, value| {
                    begun |= !matches!(spot.field.kind, Kind::Table(_)) && !value.is_empty();
                    look_at(spot, value, reader, &mut facts.gaps);
                });
            }
            if begun {
                let task = Task { section: section.clone(), form: form.id, chapter: chapter.id };
                facts.begun.insert(task.to_string());
            }
        }
    }
}

fn look_at(spot: &Spot, value: &Value, reader: &dyn Reader, gaps: &mut Vec<Gap>) {
    let unreadable = value.text().is_some_and(|text| match spot.field.kind {
        Kind::Date | Kind::Month => matches!(DateAnswer::stored(text), DateAnswer::Unreadable(_)),
        Kind::Time => matches!(TimeAnswer::stored(text), TimeAnswer::Unreadable(_)),
        _ => false,
    });
    let missing = spot.chosen(value).filter_map(|choice| choice.which).map(|which| spot.beside(which));
    let missing = missing.filter(|which| which.value(reader).is_empty());
    let missing = missing.map(|which| Gap { path: which.path, what: GapKind::Which });
    let unreadable = unreadable.then(|| Gap { path: spot.path.clone(), what: GapKind::Unreadable });
    for gap in missing.chain(unreadable) {
        // A question that two forms of the section ask stands in one place.
        if !gaps.contains(&gap) {
            gaps.push(gap);
        }
    }
}
