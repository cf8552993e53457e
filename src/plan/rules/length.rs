//! How long a plan lasts, and when it is reviewed.

use super::remind::About;
use super::reminder::Said;
use super::{Reminder, Rule, RuleSet, Severity, after};
use crate::lang::{Text, text};
use crate::plan::{DateAnswer, Field, Path};
use chrono::NaiveDate;

/// The dates of a plan of any kind.
pub(super) struct Dates<'a> {
    /// The date of the plan or of its latest review.
    pub(super) date: &'a DateAnswer,
    pub(super) date_field: &'a Field,
    /// Whether the plan is a review; `None` where it was not said.
    pub(super) review: Option<bool>,
    /// The date of the first plan, which a review tells, and its question; `None` where a form does not ask.
    pub(super) first: Option<(&'a DateAnswer, &'a Field)>,
    /// The next meeting or review.
    pub(super) next: &'a DateAnswer,
    pub(super) next_field: &'a Field,
    pub(super) has_measures: bool,
}

/// The rules of a plan that is made once and reviewed: of an individual.
pub(super) fn remind(about: &About, plan: &Dates, to: &mut Vec<Reminder>) {
    to.extend(first_date(about, plan));
    let Some((date, rules)) = plan.counted() else { return };
    to.extend(total(about, plan, date, rules).or_else(|| year(about, plan, date, rules)));
    to.extend(review(about, plan));
}

impl Dates<'_> {
    /// The day that periods are counted from, and the limits; without a date that can be read there are none.
    fn counted(&self) -> Option<(NaiveDate, &'static RuleSet)> {
        let date = self.date.date()?.earliest()?;
        Some((date, RuleSet::on(date)))
    }
}

/// The first plan is older than its review.
fn first_date(about: &About, plan: &Dates) -> Option<Reminder> {
    let (first, field) = plan.first.filter(|_| plan.review == Some(true))?;
    if first.date()?.earliest()? <= plan.date.date()?.latest()? {
        return None;
    }
    let values = vec![("first", Said::Date(first.clone())), ("date", Said::Date(plan.date.clone()))];
    about.say(Rule::FirstDate, Severity::Attention, Path::field(field.id), FIRST_DATE_LATER, values)
}

/// All plans together.
fn total(about: &About, plan: &Dates, date: NaiveDate, rules: &RuleSet) -> Option<Reminder> {
    let first = match plan.first {
        Some((first, _)) if plan.review == Some(true) => first,
        _ => plan.date,
    };
    let limit = after(first.date()?.earliest()?, rules.total_months)?;
    if about.today.max(date) <= limit {
        return None;
    }
    let values = vec![
        ("years", Said::Number(rules.total_months / 12)),
        ("first", Said::Date(first.clone())),
        ("limit", Said::Day(limit)),
    ];
    let reminder = about.say(Rule::TotalLength, Severity::Attention, Path::field(plan.date_field.id), TOTAL, values)?;
    Some(Reminder { uncertain: !first.is_certain(), ..reminder })
}

/// The first plan, or the twelve months that measures are agreed for.
fn year(about: &About, plan: &Dates, date: NaiveDate, rules: &RuleSet) -> Option<Reminder> {
    let (rule, severity, says, months) = match plan.review {
        Some(false) => (Rule::FirstPlanLength, Severity::Over, FIRST_PLAN, rules.first_plan_months),
        _ if plan.has_measures => (Rule::MeasurePeriod, Severity::Attention, MEASURES, 12),
        _ => return None,
    };
    let limit = after(date, months)?;
    if about.today <= limit {
        return None;
    }
    let values = vec![("date", Said::Date(plan.date.clone())), ("limit", Said::Day(limit))];
    let reminder = about.say(rule, severity, Path::field(plan.date_field.id), says, values)?;
    Some(unsure(reminder, plan.date))
}

/// The next meeting or review, against the months within which a plan is reviewed.
pub(super) fn review(about: &About, plan: &Dates) -> Option<Reminder> {
    let (date, rules) = plan.counted()?;
    let due = after(date, rules.review_months)?;
    let next = plan.next.date();
    let (severity, says) = if about.today > due {
        (Severity::Over, REVIEW_OVER)
    } else if let Some(next) = next {
        if next.earliest()? > due {
            (Severity::Attention, REVIEW_LATE)
        } else if next.latest()? < about.today {
            (Severity::Notice, MEETING_PASSED)
        } else {
            return None;
        }
    } else if matches!(plan.next, DateAnswer::Unreadable(_)) {
        // The date that cannot be read is spoken of by itself.
        return None;
    } else {
        (Severity::Notice, NO_MEETING)
    };
    let values = vec![
        ("date", Said::Date(plan.date.clone())),
        ("due", Said::Day(due)),
        ("months", Said::Number(rules.review_months)),
        ("next", Said::Date(plan.next.clone())),
    ];
    let reminder = about.say(Rule::Review, severity, Path::field(plan.next_field.id), says, values)?;
    Some(unsure(reminder, plan.date))
}

/// A limit counted from an uncertain date may not have passed.
fn unsure(reminder: Reminder, date: &DateAnswer) -> Reminder {
    if date.is_certain() {
        return reminder;
    }
    Reminder { uncertain: true, severity: reminder.severity.min(Severity::Attention), ..reminder }
}

const FIRST_DATE_LATER: Text = text(
    "Den första planens datum, {first}, är senare än översynens datum, {date}. Den första planen är alltid äldre än översynen. Kontrollera båda datumen.",
    "Ensimmäisen suunnitelman päivämäärä {first} on myöhempi kuin tarkistuksen päivämäärä {date}. Ensimmäinen suunnitelma on aina tarkistusta vanhempi. Tarkista molemmat päivämäärät.",
    "The first plan's date, {first}, is later than the date of the review, {date}. The first plan is always older than its review. Check both dates.",
);

const TOTAL: Text = text(
    "Integrationsplaner gäller som regel högst {years} år sammanlagt. Den första är från {first}, så tiden gick ut {limit}. Avsluta planen, eller skriv varför den fortsätter.",
    "Kotoutumissuunnitelmien enimmäiskesto on yhteensä pääsääntöisesti {years} vuotta. Ensimmäinen on päivältä {first}, joten aika päättyi {limit}. Päätä suunnitelma, tai kirjaa, miksi se jatkuu.",
    "Integration plans last as a rule at most {years} years in all. The first is from {first}, so the time ended on {limit}. End the plan, or write why it goes on.",
);

const FIRST_PLAN: Text = text(
    "En första integrationsplan gäller högst ett år. Den här är från {date}, så tiden gick ut {limit}. Gör en översyn, eller avsluta planen.",
    "Ensimmäinen kotoutumissuunnitelma on voimassa enintään vuoden. Tämä on päivältä {date}, joten aika päättyi {limit}. Tarkista suunnitelma, tai päätä se.",
    "A first integration plan lasts at most a year. This one is from {date}, so the time ended on {limit}. Review the plan, or end it.",
);

const MEASURES: Text = text(
    "De tolv månader som åtgärderna är överenskomna för, räknat från {date}, gick ut {limit}. Gör en översyn och kom överens om nya delmål och åtgärder.",
    "Ne kaksitoista kuukautta, joille toimenpiteistä on sovittu, päivästä {date} laskettuna, päättyivät {limit}. Tarkista suunnitelma ja sovi uusista osatavoitteista ja toimenpiteistä.",
    "The twelve months that the measures are agreed for, counted from {date}, ended on {limit}. Review the plan and agree on new sub-goals and measures.",
);

const REVIEW_OVER: Text = text(
    "Planen skulle ha setts över senast {due}: översynen görs inom {months} månader, och planen är från {date}. Gör en översyn och skriv dess datum i planen.",
    "Suunnitelma olisi pitänyt tarkistaa viimeistään {due}: se tarkistetaan {months} kuukauden kuluessa, ja suunnitelma on päivältä {date}. Tarkista suunnitelma ja kirjaa tarkistuksen päivämäärä.",
    "The plan should have been reviewed by {due}: it is reviewed within {months} months, and the plan is from {date}. Review it and write the date of the review in the plan.",
);

const REVIEW_LATE: Text = text(
    "Nästa möte eller översyn, {next}, är senare än {due}. Planen ses över inom {months} månader från {date}. Tidigarelägg dagen, eller se över planen före den.",
    "Seuraava tapaaminen tai tarkistus {next} on myöhemmin kuin {due}. Suunnitelma tarkistetaan {months} kuukauden kuluessa päivästä {date}. Aikaista päivää, tai tarkista suunnitelma ennen sitä.",
    "The next meeting or review, {next}, is later than {due}. The plan is reviewed within {months} months of {date}. Choose an earlier day, or review the plan before it.",
);

const MEETING_PASSED: Text = text(
    "Dagen för nästa möte eller översyn, {next}, har varit. Planen ses över senast {due}, inom {months} månader från {date}. Skriv översynens datum i planen, eller kom överens om en ny dag.",
    "Seuraavan tapaamisen tai tarkistuksen päivä {next} on mennyt. Suunnitelma tarkistetaan viimeistään {due}, {months} kuukauden kuluessa päivästä {date}. Kirjaa tarkistuksen päivämäärä, tai sovi uusi päivä.",
    "The day of the next meeting or review, {next}, has been. The plan is reviewed by {due}, within {months} months of {date}. Write the date of the review in the plan, or agree on a new day.",
);

const NO_MEETING: Text = text(
    "Ingen dag för nästa möte eller översyn finns i planen. Planen ses över senast {due}, inom {months} månader från {date}. Kom överens om en dag.",
    "Suunnitelmassa ei ole seuraavan tapaamisen tai tarkistuksen päivää. Suunnitelma tarkistetaan viimeistään {due}, {months} kuukauden kuluessa päivästä {date}. Sovi päivä.",
    "The plan has no day for the next meeting or review. It is reviewed by {due}, within {months} months of {date}. Agree on a day.",
);
