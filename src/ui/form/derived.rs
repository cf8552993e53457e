//! Statements that the app works out, at the place where the form prints them.

use crate::lang::{Text, day, text};
use crate::plan::rules::{ThreeYears, measure_period, within_three_years};
use crate::plan::{DateAnswer, Derived, Field, Path, Reader, Section, Value, forms};
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::use_app;
use leptos::prelude::*;

/// A statement that follows from other answers.
#[component]
pub(super) fn DerivedStatement(derived: Derived, section: Section) -> AnyView {
    match derived {
        Derived::WithinThreeYears => view! { <WithinThreeYears section /> }.into_any(),
        Derived::MeasurePeriod => view! { <MeasurePeriod section /> }.into_any(),
        Derived::IndividualPlans => view! { <super::individual_plans::IndividualPlans /> }.into_any(),
    }
}

fn date(reader: &dyn Reader, section: &Section, field: &Field) -> DateAnswer {
    match reader.read(section, &Path::field(field.id), field) {
        Value::Text(text) => DateAnswer::stored(&text),
        _ => DateAnswer::Empty,
    }
}

/// "Less than 3 years have passed since the above date …", with the reason in words.
#[component]
fn WithinThreeYears(section: Section) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let result = Memo::new(move |_| may_make_plan(&household.reader(), &section));
    let words_app = app.clone();
    move || {
        let lang = words_app.lang();
        let (state, shape, why) = told(&result.get(), lang);
        view! {
            <div class="derived" data-state=state>
                <p class="derived-words">
                    <Icon shape />
                    <span>{Derived::WithinThreeYears.words().get(lang)}</span>
                </p>
                <p class="derived-why">{why}</p>
            </div>
        }
    }
}

/// Whether a plan can be made as far as time goes, from the dates of an individual plan.
pub(super) fn may_make_plan(reader: &dyn Reader, section: &Section) -> ThreeYears {
    let permit = date(reader, section, &forms::individual::PERMIT_DATE);
    // On a review the date of the first plan counts.
    let kind = reader.read(section, &Path::field(forms::individual::KIND.id), &forms::individual::KIND);
    let first =
        if kind.text() == Some("review") { &forms::individual::FIRST_DATE } else { &forms::individual::PLAN_DATE };
    within_three_years(&permit, &date(reader, section, first))
}

fn told(result: &ThreeYears, lang: crate::lang::Lang) -> (Option<&'static str>, Shape, String) {
    let with = |words: Text, date| words.with(lang, &[("date", &day(date))]);
    match *result {
        ThreeYears::NotKnown => (
            None,
            Shape::Todo,
            text(
                "Räknas ut när både planens datum och datumet ovan är kända.",
                "Lasketaan, kun sekä suunnitelman päivämäärä että yllä oleva päivämäärä tiedetään.",
                "Worked out once both the plan's date and the date above are known.",
            )
            .get(lang)
            .to_owned(),
        ),
        ThreeYears::Fine { until } => (
            Some("fine"),
            Shape::Check,
            with(
                text(
                    "Stämmer. Sista dagen är {date}.",
                    "Pitää paikkansa. Viimeinen päivä on {date}.",
                    "True. The last day is {date}.",
                ),
                until,
            ),
        ),
        ThreeYears::LastDay => (
            Some("last"),
            Shape::Warning,
            text(
                "Planens datum är den sista dagen.",
                "Suunnitelman päivä on viimeinen päivä.",
                "The plan's date is the last day.",
            )
            .get(lang)
            .to_owned(),
        ),
        ThreeYears::Over { since } => (
            Some("over"),
            Shape::Over,
            with(
                text(
                    "Stämmer inte: tiden gick ut {date}. En plan kan ändå göras om det finns ett skäl; välj det nedan.",
                    "Ei pidä paikkaansa: aika päättyi {date}. Suunnitelma voidaan silti tehdä, jos siihen on peruste; valitse se alta.",
                    "Not true: the time ended on {date}. A plan can still be made if there is a reason; choose it below.",
                ),
                since,
            ),
        ),
        ThreeYears::Uncertain { earliest, .. } => (
            Some("last"),
            Shape::Warning,
            with(
                text(
                    "Kan inte sägas säkert, eftersom ett datum är osäkert eller inte helt. Tiden går ut tidigast {date}.",
                    "Ei voida sanoa varmasti, koska jokin päivämäärä on epävarma tai puutteellinen. Aika päättyy aikaisintaan {date}.",
                    "This cannot be said for sure, since a date is uncertain or incomplete. The time ends on {date} at the earliest.",
                ),
                earliest,
            ),
        ),
    }
}

/// The twelve months that the measures are agreed for.
#[component]
fn MeasurePeriod(section: Section) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let period = Memo::new(move |_| {
        date(&household.reader(), &section, &forms::individual::PLAN_DATE).day().and_then(measure_period)
    });
    let known =
        text("Tolv månader: {from}–{to}.", "Kaksitoista kuukautta: {from}–{to}.", "Twelve months: {from}–{to}.");
    let unknown = text(
        "De tolv månaderna räknas från planens datum.",
        "Kaksitoista kuukautta lasketaan suunnitelman päivämäärästä.",
        "The twelve months count from the plan's date.",
    );
    move || {
        let lang = app.lang();
        let words = match period.get() {
            Some((from, to)) => known.with(lang, &[("from", &day(from)), ("to", &day(to))]),
            None => unknown.get(lang).to_owned(),
        };
        view! {
            <div class="guide guide--strong">
                <p>{Derived::MeasurePeriod.words().get(lang)}</p>
                <p class="number">{words}</p>
            </div>
        }
    }
}
