//! Statements that follow from answers, as paper has them.

use super::pen::Pen;
use super::{Block, Cell, Tick, Words};
use crate::lang::{self, Text, text};
use crate::plan::forms::{family, individual, minor};
use crate::plan::rules::{self, Compared, ThreeYears};
use crate::plan::{DateAnswer, Derived, Field, Form, Section, Spot, facts, members};

/// The statement; nothing where there is nothing to state.
pub(super) fn block(derived: Derived, section: &Section, pen: &Pen) -> Option<Block> {
    match derived {
        Derived::WithinThreeYears => Some(within_three_years(section, pen)),
        Derived::MeasurePeriod => Some(measure_period(section, pen)),
        Derived::IndividualPlans => individual_plans(pen),
    }
}

fn within_three_years(section: &Section, pen: &Pen) -> Block {
    let plan = facts(section, pen.shown.reader).individual.unwrap_or_default();
    let note = |words: Text, date| Some(words.with(pen.shown.lang, &[("date", &lang::day(date))]));
    let (tick, note) = match rules::three_years(&plan) {
        ThreeYears::NotKnown => (Tick::Empty, None),
        ThreeYears::Fine { .. } => (Tick::Ticked, None),
        ThreeYears::LastDay => (Tick::Ticked, Some(pen.words(LAST_DAY))),
        ThreeYears::Over { since } => (Tick::Empty, note(OVER, since)),
        ThreeYears::Uncertain { earliest, looks } => (Tick::of(looks == Compared::Within), note(UNCERTAIN, earliest)),
    };
    Block::Statement { words: pen.words(Derived::WithinThreeYears.words()), tick, note }
}

fn measure_period(section: &Section, pen: &Pen) -> Block {
    let plan = Spot::root(section, &individual::PLAN_DATE).value(pen.shown.reader);
    let plan = DateAnswer::stored(plan.text().unwrap_or_default()).day();
    let period = plan.and_then(rules::measure_period);
    Block::Statement {
        words: pen.words(Derived::MeasurePeriod.words()),
        tick: Tick::None,
        note: period.map(|(from, to)| format!("{}–{}", lang::day(from), lang::day(to))),
    }
}

/// The plans of the members that have a date, with the date of the next review.
fn individual_plans(pen: &Pen) -> Option<Block> {
    let mut rows = Vec::new();
    for member in members(pen.shown.reader) {
        let plans: [(Section, &Form, &'static Field, &'static Field); 2] = [
            (Section::Individual(member.id.clone()), &individual::FORM, &individual::PLAN_DATE, &individual::NEXT_DATE),
            (Section::Child(member.id.clone()), &minor::FORM, &minor::PLAN_DATE, &minor::NEXT_REVIEW),
        ];
        for (section, form, date, next) in plans {
            let date = pen.shown.answer(&Spot::root(&section, date));
            if date.is_empty() {
                continue;
            }
            let next = pen.shown.answer(&Spot::root(&section, next));
            let cells = [vec![Words::own(member.name.trim())], vec![Words::ours(pen.words(form.title))], date, next];
            rows.push(cells.map(|lines| Cell { lines, rows: 1 }).into_iter().collect());
        }
    }
    if rows.is_empty() {
        return None;
    }
    let heads = [family::MEMBER_NAME.label, PLAN, DATE, NEXT].map(|head| pen.words(head));
    let label = pen.words(Derived::IndividualPlans.words());
    Some(Block::Table { label, heads: heads.into_iter().collect(), rows })
}

const PLAN: Text = text("Plan", "Suunnitelma", "Plan");
const DATE: Text = text("Datum", "Päivämäärä", "Date");
const NEXT: Text = text("Nästa möte eller översyn", "Seuraava tapaaminen tai tarkistus", "Next meeting or review");

const LAST_DAY: Text = text(
    "Planens datum är den sista dagen.",
    "Suunnitelman päivä on viimeinen päivä.",
    "The plan's date is the last day.",
);
const OVER: Text =
    text("Tre år hade gått {date}.", "Kolme vuotta tuli täyteen {date}.", "Three years had passed on {date}.");
const UNCERTAIN: Text = text(
    "Ett av datumen är osäkert. Tre år har gått tidigast {date}.",
    "Jokin päivämääristä on epävarma. Kolme vuotta tulee täyteen aikaisintaan {date}.",
    "One of the dates is uncertain. Three years have passed on {date} at the earliest.",
);
