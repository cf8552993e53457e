//! The rules of an individual plan.

use super::derived::period_of;
use super::length::{self, Dates};
use super::remind::About;
use super::reminder::Said;
use super::{Compared, Reminder, Rule, Severity, ThreeYears, within_three_years};
use crate::lang::{Text, text};
use crate::plan::forms::individual;
use crate::plan::{Choice, Date, DateAnswer, Field, IndividualFacts, Kind, MeasureDate, MeasureFacts, Path};

pub(super) fn remind(about: &About, plan: &IndividualFacts, measures: &MeasureFacts, to: &mut Vec<Reminder>) {
    to.extend(interview(about, plan));
    to.extend(three_years_rule(about, plan));
    let dates = Dates {
        date: &plan.date,
        date_field: &individual::PLAN_DATE,
        review: plan.review,
        first: Some((&plan.first_date, &individual::FIRST_DATE)),
        next: &plan.next,
        next_field: &individual::NEXT_DATE,
        has_measures: measures.count > 0,
    };
    length::remind(about, &dates, to);
    to.extend(measures.outside.iter().filter_map(|measure| schedule(about, plan, measure)));
}

/// Whether the form's "less than 3 years have passed" holds: on a review the first plan's date counts.
#[must_use]
pub fn three_years(plan: &IndividualFacts) -> ThreeYears {
    let first = if plan.review == Some(true) { &plan.first_date } else { &plan.date };
    within_three_years(&plan.permit, first)
}

fn interview(about: &About, plan: &IndividualFacts) -> Option<Reminder> {
    let path = Path::field(individual::INTERVIEW_HELD.id);
    let not_held = plan.interview == Some(false);
    not_held.then(|| about.say(Rule::Interview, Severity::Attention, path, NO_INTERVIEW, Vec::new())).flatten()
}

/// The date that decides whether a first plan could be made; `None` where a review does not tell it.
fn first_plan(about: &About, plan: &IndividualFacts) -> Option<DateAnswer> {
    match (plan.review, &plan.first_date, &plan.date) {
        (Some(true), first @ DateAnswer::Known { .. }, _) => Some(first.clone()),
        (Some(true), _, _) => None,
        (_, _, DateAnswer::Empty) => Some(DateAnswer::Known { date: Date::Day(about.today), uncertain: false }),
        (_, _, date) => Some(date.clone()),
    }
}

fn three_years_rule(about: &About, plan: &IndividualFacts) -> Option<Reminder> {
    let say = |severity, field: &Field, says, values| {
        about.say(Rule::ThreeYears, severity, Path::field(field.id), says, values)
    };
    let permit = || ("permit", Said::Date(plan.permit.clone()));
    let Some(first) = first_plan(about, plan) else {
        // The first plan was made before its review. Where the review is in time, so was the first plan.
        let in_time = matches!(
            within_three_years(&plan.permit, &plan.date),
            ThreeYears::NotKnown
                | ThreeYears::Fine { .. }
                | ThreeYears::LastDay
                | ThreeYears::Uncertain { looks: Compared::Within, .. }
        );
        let missing = !in_time && plan.exception.is_none();
        return missing
            .then(|| say(Severity::Attention, &individual::FIRST_DATE, FIRST_DATE_DECIDES, vec![permit()]))
            .flatten();
    };
    let three_years = within_three_years(&plan.permit, &first);
    match (three_years, reason(plan)) {
        (ThreeYears::NotKnown | ThreeYears::Fine { .. }, _) => None,
        (ThreeYears::LastDay, None) => {
            say(Severity::Attention, &individual::PLAN_DATE, LAST_DAY, vec![permit(), ("first", Said::Date(first))])
        }
        (ThreeYears::LastDay, Some(_)) => None,
        (ThreeYears::Over { since }, None) => {
            say(Severity::Over, &individual::EXCEPTION, OVER, vec![permit(), ("limit", Said::Day(since))])
        }
        (ThreeYears::Over { since }, Some(reason)) => say(
            Severity::Notice,
            &individual::EXCEPTION,
            OVER_WITH_REASON,
            vec![("limit", Said::Day(since)), ("reason", Said::Label(reason))],
        ),
        (ThreeYears::Uncertain { earliest, looks }, reason) => {
            let severity = match (looks, reason) {
                (Compared::Within, _) | (_, Some(_)) => Severity::Notice,
                (Compared::Past | Compared::Either, None) => Severity::Attention,
            };
            let field = if looks == Compared::Past { &individual::EXCEPTION } else { &individual::PERMIT_DATE };
            say(severity, field, NOT_SURE, vec![("earliest", Said::Day(earliest))])
        }
    }
}

/// The words of the reason that was given for a plan after three years.
fn reason(plan: &IndividualFacts) -> Option<Text> {
    let Kind::One(choices) = individual::EXCEPTION.kind else { return None };
    let chosen = plan.exception.as_deref()?;
    choices.iter().find(|choice: &&Choice| choice.id == chosen).map(|choice| choice.label)
}

fn schedule(about: &About, plan: &IndividualFacts, measure: &MeasureDate) -> Option<Reminder> {
    let (from, to) = period_of(&plan.date)?;
    let values = vec![("date", Said::Date(measure.date.clone())), ("from", Said::Day(from)), ("to", Said::Day(to))];
    about.say(Rule::Schedule, Severity::Notice, measure.path.clone(), OUTSIDE, values)
}

const NO_INTERVIEW: Text = text(
    "Den inledande intervjun har inte hållits. Planen bygger på den bild som intervjun ger. Gå först igenom blanketten för inledande intervjuer.",
    "Alkuhaastattelua ei ole pidetty. Suunnitelma perustuu haastattelussa saatuun kuvaan tilanteesta. Käy ensin läpi alkuhaastattelulomake.",
    "The initial interview has not been held. The plan builds on the picture that the interview gives. Go through the form for initial interviews first.",
);

const LAST_DAY: Text = text(
    "Sista dagen för en första integrationsplan är {first}: då har tre år gått sedan {permit}. Bli klar den dagen, eller ange skälet om planen görs senare.",
    "Ensimmäisen kotoutumissuunnitelman viimeinen päivä on {first}: silloin on kulunut kolme vuotta päivästä {permit}. Laadi suunnitelma sinä päivänä, tai kirjaa syy, jos se laaditaan myöhemmin.",
    "The last day for a first integration plan is {first}: three years have then passed since {permit}. Make the plan on that day, or give the reason if it is made later.",
);

const OVER: Text = text(
    "Mer än tre år har gått sedan {permit}. En första integrationsplan görs inom tre år från det datumet, alltså senast {limit}. Kontrollera datumen, eller ange skälet till att planen görs ändå.",
    "Päivästä {permit} on kulunut yli kolme vuotta. Ensimmäinen kotoutumissuunnitelma laaditaan kolmen vuoden kuluessa siitä, siis viimeistään {limit}. Tarkista päivämäärät, tai kirjaa syy, miksi suunnitelma silti laaditaan.",
    "More than three years have passed since {permit}. A first integration plan is made within three years of that date, so by {limit} at the latest. Check the dates, or give the reason why the plan is made all the same.",
);

const OVER_WITH_REASON: Text = text(
    "Tre år hade gått {limit}, men ett skäl att göra planen ändå är angivet: {reason}. Inget mer behöver göras.",
    "Kolme vuotta tuli täyteen {limit}, mutta suunnitelman laatimiselle on kirjattu syy: {reason}. Muuta ei tarvita.",
    "Three years had passed on {limit}, but a reason for making the plan all the same is given: {reason}. Nothing more is needed.",
);

const NOT_SURE: Text = text(
    "Det går inte att säga säkert om tre år har gått, för ett av datumen är osäkert eller bara känt till en del. Tidigast gick tiden för en första plan ut {earliest}. Kontrollera datumen, eller ange skälet om tiden har gått ut.",
    "Ei voi sanoa varmasti, onko kolme vuotta kulunut, koska jokin päivämääristä on epävarma tai vain osaksi tiedossa. Ensimmäisen suunnitelman aika päättyi aikaisintaan {earliest}. Tarkista päivämäärät, tai kirjaa syy, jos aika on kulunut.",
    "It cannot be said for sure whether three years have passed, because one of the dates is uncertain or known only in part. The time for a first plan ended on {earliest} at the earliest. Check the dates, or give the reason if the time has passed.",
);

const FIRST_DATE_DECIDES: Text = text(
    "Tre år kan ha gått sedan {permit}. Vid en översyn är det den första planens datum som räknas, och det saknas. Skriv datumet för den första integrationsplanen.",
    "Päivästä {permit} on voinut kulua kolme vuotta. Tarkistuksessa ratkaisee ensimmäisen suunnitelman päivämäärä, ja se puuttuu. Kirjaa ensimmäisen kotoutumissuunnitelman päivämäärä.",
    "Three years may have passed since {permit}. On a review it is the first plan's date that counts, and it is missing. Write the date of the first integration plan.",
);

const OUTSIDE: Text = text(
    "Åtgärdens datum, {date}, ligger utanför de tolv månader som åtgärderna gäller, {from}–{to}. Ändra datumet, eller ta upp åtgärden vid nästa översyn.",
    "Toimenpiteen päivämäärä {date} on niiden kahdentoista kuukauden ulkopuolella, joille toimenpiteistä sovitaan, {from}–{to}. Muuta päivämäärää, tai ota toimenpide esiin seuraavassa tarkistuksessa.",
    "The measure's date, {date}, is outside the twelve months that measures are agreed for, {from}–{to}. Change the date, or take the measure up at the next review.",
);
