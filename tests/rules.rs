//! The rules that remind: each at its edge dates, and what quiets it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chrono::NaiveDate;
use samplan::lang::Lang;
use samplan::plan::forms::{family, family_plan, individual, measure, minor};
use samplan::plan::rules::{Compared, Rule, RuleSet, Severity, ThreeYears, after, measure_period, within_three_years};
use samplan::plan::{Answers, DateAnswer, Field, MemberId, Path, Reminder, Section, Summary, remind};

fn day(text: &str) -> NaiveDate {
    DateAnswer::typed(text).day().unwrap()
}

fn date(text: &str) -> DateAnswer {
    DateAnswer::typed(text)
}

/// A family of one parent, one child, with an individual plan for the parent.
struct Sample(Answers);

impl Sample {
    fn new() -> Self {
        let mut answers = Answers::new();
        let table = Path::field(family::MEMBERS.id);
        for (id, name, relation) in [("amina", "Amina", "parent"), ("sami", "Sami", "child")] {
            let row = answers.row(&Section::Family, &table, id);
            answers.set(&Section::Family, &row.then(family::MEMBER_NAME.id), name);
            answers.set(&Section::Family, &row.then(family::RELATION.id), relation);
        }
        Self(answers)
    }

    /// A first plan of this date, with everything agreed that the other rules ask for.
    fn first_plan(date: &str) -> Self {
        let mut sample = Self::new();
        sample.individual(&individual::KIND, "first").individual(&individual::PLAN_DATE, date);
        sample
    }

    fn individual(&mut self, field: &Field, answer: &str) -> &mut Self {
        self.0.set(&amina(), &Path::field(field.id), answer);
        self
    }

    fn measure(&mut self, row: &str, text: &str, date: &str) -> &mut Self {
        let goals = Path::field(individual::MEASURES.id);
        let rows = self.0.row(&amina(), &goals, row).then(individual::MEASURE_ROWS.id);
        let measure = self.0.row(&amina(), &rows, "m");
        self.0.set(&amina(), &measure.then(individual::MEASURE.id), text);
        self.0.set(&amina(), &measure.then(individual::MEASURE_DATE.id), date);
        self
    }

    fn reminders(&self, today: &str) -> Vec<Reminder> {
        let sections = [Section::Family, Section::Plan, amina()];
        let summaries: Vec<(Section, Summary)> =
            sections.into_iter().map(|section| (section.clone(), Summary::of(&section, &self.0, 0))).collect();
        remind(summaries.iter().map(|(section, summary)| (section, &summary.facts)), day(today))
    }

    fn find(&self, rule: Rule, today: &str) -> Option<Reminder> {
        self.reminders(today).into_iter().find(|reminder| reminder.rule == rule)
    }
}

fn amina() -> Section {
    Section::Individual(MemberId::new("amina"))
}

#[test]
fn a_period_ends_on_the_same_number_or_on_the_months_last_day() {
    assert_eq!(after(day("29.2.2024"), 36), Some(day("28.2.2027")));
    assert_eq!(after(day("31.8.2025"), 6), Some(day("28.2.2026")));
    assert_eq!(after(day("31.8.2023"), 6), Some(day("29.2.2024")));
    assert_eq!(after(day("1.3.2024"), 36), Some(day("1.3.2027")));
}

#[test]
fn limits_follow_the_act_in_force_on_the_plans_date() {
    let (old, new) = (RuleSet::on(day("31.12.2024")), RuleSet::on(day("1.1.2025")));
    assert_eq!((old.total_months, old.review_months), (36, 12));
    assert_eq!((new.total_months, new.review_months), (24, 6));
    assert_eq!((old.eligibility_years, new.eligibility_years), (3, 3));
    assert_eq!((old.first_plan_months, new.first_plan_months), (12, 12));
}

#[test]
fn three_years_end_on_the_anniversary() {
    let limit = day("28.2.2027");
    let stands = |plan: &str| within_three_years(&date("29.2.2024"), &date(plan));
    assert_eq!(stands("27.2.2027"), ThreeYears::Fine { until: limit });
    assert_eq!(stands("28.2.2027"), ThreeYears::LastDay);
    assert_eq!(stands("1.3.2027"), ThreeYears::Over { since: limit });
    assert_eq!(stands(""), ThreeYears::NotKnown);
    assert_eq!(stands("våren"), ThreeYears::NotKnown);
    assert_eq!(within_three_years(&DateAnswer::Unknown, &date("1.3.2027")), ThreeYears::NotKnown);
}

#[test]
fn dates_in_part_are_compared_from_their_earliest_day() {
    let stands = |permit: &str, plan: &str| match within_three_years(&date(permit), &date(plan)) {
        ThreeYears::Uncertain { earliest, looks } => (earliest, looks),
        other => panic!("{other:?}"),
    };
    assert_eq!(stands("2/2024", "1.2.2027"), (day("1.2.2027"), Compared::Within));
    assert_eq!(stands("2/2024", "2.2.2027"), (day("1.2.2027"), Compared::Either));
    assert_eq!(stands("2/2024", "28.2.2027"), (day("1.2.2027"), Compared::Either));
    assert_eq!(stands("2/2024", "1.3.2027"), (day("1.2.2027"), Compared::Past));
    assert_eq!(stands("1.2.2024?", "5.2.2026"), (day("1.2.2027"), Compared::Within));
    assert_eq!(stands("1.2.2024", "2027"), (day("1.2.2027"), Compared::Either));
}

#[test]
fn the_three_year_rule_warns_on_the_last_day_and_offers_reasons_after() {
    let of = |plan: &str| {
        let mut sample = Sample::first_plan(plan);
        sample.individual(&individual::PERMIT_DATE, "2024-02-29");
        sample.find(Rule::ThreeYears, plan)
    };
    assert_eq!(of("27.2.2027"), None);

    let last = of("28.2.2027").unwrap();
    assert_eq!(last.severity, Severity::Attention);
    assert_eq!(last.path, Path::field(individual::PLAN_DATE.id));
    assert!(last.options().is_empty());

    let over = of("1.3.2027").unwrap();
    assert_eq!(over.severity, Severity::Over);
    assert_eq!(over.path, Path::field(individual::EXCEPTION.id));
    assert_eq!(over.task.chapter, "person");
    let options: Vec<&str> = over.options().iter().map(|choice| choice.id).collect();
    assert_eq!(options, ["trafficking", "prevented", "other"]);
    assert!(over.words(Lang::Sv).contains("sedan 29.2.2024"), "{}", over.words(Lang::Sv));
    assert!(over.words(Lang::En).contains("28.2.2027"));
}

#[test]
fn a_reason_quiets_the_three_year_rule() {
    let mut sample = Sample::first_plan("1.3.2027");
    sample.individual(&individual::PERMIT_DATE, "2024-02-29").individual(&individual::EXCEPTION, "trafficking");
    let reminder = sample.find(Rule::ThreeYears, "1.3.2027").unwrap();
    assert_eq!(reminder.severity, Severity::Notice);
    assert!(reminder.words(Lang::Fi).contains("ihmiskaupan uhri"));
}

#[test]
fn on_a_review_the_first_plans_date_counts() {
    let mut sample = Sample::new();
    sample
        .individual(&individual::KIND, "review")
        .individual(&individual::PERMIT_DATE, "2024-02-29")
        .individual(&individual::PLAN_DATE, "2027-09-01");
    // Without it nothing can be said, and the field is named.
    let missing = sample.find(Rule::ThreeYears, "1.9.2027").unwrap();
    assert_eq!(missing.path, Path::field(individual::FIRST_DATE.id));

    sample.individual(&individual::FIRST_DATE, "2027-02-28");
    assert_eq!(sample.find(Rule::ThreeYears, "1.9.2027").unwrap().severity, Severity::Attention);
    sample.individual(&individual::FIRST_DATE, "2027-02-27");
    assert_eq!(sample.find(Rule::ThreeYears, "1.9.2027"), None);
    sample.individual(&individual::FIRST_DATE, "2027-03-01");
    assert_eq!(sample.find(Rule::ThreeYears, "1.9.2027").unwrap().severity, Severity::Over);

    // A review that is itself in time needs no first date for this.
    sample.individual(&individual::FIRST_DATE, "").individual(&individual::PLAN_DATE, "2026-09-01");
    assert_eq!(sample.find(Rule::ThreeYears, "1.9.2026"), None);
}

#[test]
fn without_a_plan_date_today_is_compared() {
    let mut sample = Sample::new();
    sample.individual(&individual::PERMIT_DATE, "2024-02-29");
    assert_eq!(sample.find(Rule::ThreeYears, "27.2.2027"), None);
    assert_eq!(sample.find(Rule::ThreeYears, "1.3.2027").unwrap().severity, Severity::Over);
}

#[test]
fn an_uncertain_permit_date_is_called_uncertain() {
    let mut sample = Sample::first_plan("15.2.2027");
    sample.individual(&individual::PERMIT_DATE, "2024-02");
    let reminder = sample.find(Rule::ThreeYears, "15.2.2027").unwrap();
    assert_eq!(reminder.severity, Severity::Attention);
    assert!(reminder.words(Lang::Sv).contains("osäkert") && reminder.words(Lang::Sv).contains("1.2.2027"));
}

#[test]
fn the_first_plans_date_is_not_after_the_review() {
    let mut sample = Sample::new();
    sample
        .individual(&individual::KIND, "review")
        .individual(&individual::PLAN_DATE, "2026-09-01")
        .individual(&individual::FIRST_DATE, "2026-09-02");
    assert_eq!(sample.find(Rule::FirstDate, "1.9.2026").unwrap().path, Path::field(individual::FIRST_DATE.id));
    // The same day, or a month that holds it, can be right.
    for first in ["2026-09-01", "2026-09", "2026"] {
        sample.individual(&individual::FIRST_DATE, first);
        assert_eq!(sample.find(Rule::FirstDate, "1.9.2026"), None, "{first}");
    }
    // On a first plan the kept answer of the hidden question is not compared.
    sample.individual(&individual::FIRST_DATE, "2026-09-02").individual(&individual::KIND, "first");
    assert_eq!(sample.find(Rule::FirstDate, "1.9.2026"), None);
}

#[test]
fn a_first_plan_lasts_a_year() {
    let sample = Sample::first_plan("2025-03-31");
    assert_eq!(sample.find(Rule::FirstPlanLength, "31.3.2026"), None);
    let over = sample.find(Rule::FirstPlanLength, "1.4.2026").unwrap();
    assert_eq!(over.severity, Severity::Over);
    assert!(!over.uncertain);
}

#[test]
fn measures_are_agreed_for_twelve_months() {
    assert_eq!(measure_period(day("29.2.2024")), Some((day("29.2.2024"), day("28.2.2025"))));
    let mut sample = Sample::new();
    sample
        .individual(&individual::KIND, "review")
        .individual(&individual::FIRST_DATE, "2025-01-01")
        .individual(&individual::PLAN_DATE, "2025-03-31");
    assert_eq!(sample.find(Rule::MeasurePeriod, "1.4.2026"), None, "there is no measure");
    sample.measure("a", "Språkkafé", "");
    assert_eq!(sample.find(Rule::MeasurePeriod, "31.3.2026"), None);
    assert_eq!(sample.find(Rule::MeasurePeriod, "1.4.2026").unwrap().severity, Severity::Attention);
}

#[test]
fn all_plans_together_last_two_years_or_three_under_the_older_act() {
    let review = |first: &str, plan: &str| {
        let mut sample = Sample::new();
        sample
            .individual(&individual::KIND, "review")
            .individual(&individual::FIRST_DATE, first)
            .individual(&individual::PLAN_DATE, plan);
        sample
    };
    let new = review("2025-02-01", "2026-11-01");
    assert_eq!(new.find(Rule::TotalLength, "1.2.2027"), None);
    assert!(new.find(Rule::TotalLength, "2.2.2027").unwrap().words(Lang::En).contains("at most 2 years"));
    // A plan dated after the limit is past it whatever day it is.
    assert!(review("2025-02-01", "2027-02-02").find(Rule::TotalLength, "1.1.2026").is_some());

    let old = review("2022-02-01", "2024-11-01");
    assert_eq!(old.find(Rule::TotalLength, "1.2.2025"), None);
    assert!(old.find(Rule::TotalLength, "2.2.2025").unwrap().words(Lang::En).contains("at most 3 years"));
    // Reviewed under the newer Act, the newer limit counts.
    assert!(review("2022-02-01", "2025-01-01").find(Rule::TotalLength, "1.1.2025").is_some());
}

#[test]
fn a_plan_is_reviewed_within_six_months() {
    let with_next = |next: &str| {
        let mut sample = Sample::first_plan("2025-08-31");
        sample.individual(&individual::NEXT_DATE, next);
        sample
    };
    let severity = |next: &str, today: &str| with_next(next).find(Rule::Review, today).map(|found| found.severity);
    // 31.8.2025 and six months is the last day of February.
    assert_eq!(severity("2026-02-28", "1.9.2025"), None);
    assert_eq!(severity("2026-03-01", "1.9.2025"), Some(Severity::Attention));
    assert_eq!(severity("2026-02", "1.9.2025"), None);
    assert_eq!(severity("2026-03", "1.9.2025"), Some(Severity::Attention));
    assert_eq!(severity("", "1.9.2025"), Some(Severity::Notice));
    assert_eq!(severity("XXXX", "1.9.2025"), Some(Severity::Notice));
    // The meeting has been, the plan was not reviewed.
    assert_eq!(severity("2025-12-01", "1.12.2025"), None);
    assert_eq!(severity("2025-12-01", "2.12.2025"), Some(Severity::Notice));
    assert_eq!(severity("2026-02-28", "28.2.2026"), None);
    assert_eq!(severity("2026-02-28", "1.3.2026"), Some(Severity::Over));
    // Under the older Act: within a year.
    let mut old = Sample::first_plan("2024-08-31");
    old.individual(&individual::NEXT_DATE, "2025-08-31");
    assert_eq!(old.find(Rule::Review, "1.9.2024"), None);
}

#[test]
fn a_limit_counted_from_an_uncertain_date_is_never_over() {
    let found = Sample::first_plan("2025-03").find(Rule::Review, "1.3.2026").unwrap();
    assert_eq!(found.severity, Severity::Attention);
    assert!(found.uncertain && found.words(Lang::Sv).contains("osäkert"));
}

#[test]
fn a_measures_date_is_within_the_twelve_months() {
    let outside = |date: &str| {
        let mut sample = Sample::first_plan("2025-03-31");
        sample.measure("a", "Språkkafé", date);
        sample.find(Rule::Schedule, "1.4.2025")
    };
    for fine in ["2025-03-31", "2026-03-31", "2026-03", "2026", "2025", "våren", ""] {
        assert_eq!(outside(fine), None, "{fine}");
    }
    for past in ["2025-03-30", "2026-04-01", "2025-02", "2026-04", "2027"] {
        assert!(outside(past).is_some(), "{past}");
    }
    let found = outside("2026-04-01").unwrap();
    assert_eq!(found.path.to_string(), "act/a/act.measures/m/act.date");
    assert!(found.words(Lang::Fi).contains("31.3.2025–31.3.2026"));
}

#[test]
fn a_choice_that_asks_which_wants_an_answer() {
    let mut sample = Sample::new();
    sample.individual(&individual::MAIN_GOAL, "other");
    let found = sample.find(Rule::Which, "1.1.2026").unwrap();
    assert_eq!(found.path, Path::field(individual::MAIN_GOAL_WHICH.id));
    assert_eq!(found.task.chapter, "goals");
    assert!(found.words(Lang::Sv).contains("”Vilket annat huvudmål?”"));
    sample.individual(&individual::MAIN_GOAL_WHICH, "  ");
    assert!(sample.find(Rule::Which, "1.1.2026").is_some());
    sample.individual(&individual::MAIN_GOAL_WHICH, "Körkort");
    assert_eq!(sample.find(Rule::Which, "1.1.2026"), None);
    // In a row too.
    let table = Path::field(family::NETWORK.id);
    let row = sample.0.row(&Section::Family, &table, "w");
    sample.0.set(&Section::Family, &row.then(family::SECTOR.id), "other");
    let found = sample.find(Rule::Which, "1.1.2026").unwrap();
    assert_eq!(found.path, row.then(family::SECTOR_WHICH.id));
    sample.0.remove(&Section::Family, &table, "w", true);
    assert_eq!(sample.find(Rule::Which, "1.1.2026"), None);
}

#[test]
fn dates_that_cannot_be_read_are_named() {
    let mut sample = Sample::new();
    let birth = Path::field(family::MEMBERS.id).then("sami").then(family::BIRTH_DATE.id);
    sample.0.set(&Section::Family, &birth, "31.2.2015");
    let found = sample.find(Rule::Unreadable, "1.1.2026").unwrap();
    assert_eq!((found.task.section.clone(), found.path.clone()), (Section::Family, birth));
    assert!(found.words(Lang::Sv).contains("Födelsedatum (Sami)"));
    // What is not shown is not spoken of.
    let mut sample = Sample::first_plan("2026-01-01");
    sample.individual(&individual::FIRST_DATE, "en gång");
    assert_eq!(sample.find(Rule::Unreadable, "1.1.2026"), None);
    sample.individual(&individual::NEXT_TIME, "efter lunch");
    assert!(sample.find(Rule::Unreadable, "1.1.2026").unwrap().words(Lang::Sv).contains("klockslag"));
}

#[test]
fn the_interview_comes_before_the_plan() {
    let mut sample = Sample::new();
    assert_eq!(sample.find(Rule::Interview, "1.1.2026"), None);
    sample.individual(&individual::INTERVIEW_HELD, "no");
    assert_eq!(sample.find(Rule::Interview, "1.1.2026").unwrap().severity, Severity::Attention);
    sample.individual(&individual::INTERVIEW_HELD, "yes");
    assert_eq!(sample.find(Rule::Interview, "1.1.2026"), None);
}

#[test]
fn a_parent_at_home_has_a_measure_in_some_plan() {
    let at_home = || {
        let mut sample = Sample::new();
        let table = Path::field(family_plan::PARTICIPATION.id);
        let row = sample.0.row(&Section::Plan, &table, "amina");
        sample.0.set(&Section::Plan, &row.then(family_plan::AT_HOME.id), "yes");
        sample
    };
    let found = at_home().find(Rule::ParentAtHome, "1.1.2026").unwrap();
    assert_eq!(found.severity, Severity::Attention);
    assert_eq!(found.task.section, Section::Plan);
    assert!(found.words(Lang::Sv).starts_with("Amina vårdar barnen hemma"));

    let mut own = at_home();
    own.measure("a", "Språkkafé", "");
    assert_eq!(own.find(Rule::ParentAtHome, "1.1.2026"), None);

    let mut shared = at_home();
    let row = shared.0.row(&Section::Plan, &Path::field(family_plan::MEASURES.id), "m");
    shared.0.set(&Section::Plan, &row.then(measure::MEASURE.id), "Öppet daghem");
    assert!(shared.find(Rule::ParentAtHome, "1.1.2026").is_some(), "the measure is for nobody by name");
    shared.0.set(&Section::Plan, &row.then(family_plan::MEASURE_MEMBER.id), "amina");
    assert_eq!(shared.find(Rule::ParentAtHome, "1.1.2026"), None);

    let mut removed = at_home();
    removed.0.remove(&Section::Family, &Path::field(family::MEMBERS.id), "amina", true);
    assert_eq!(removed.find(Rule::ParentAtHome, "1.1.2026"), None);
}

#[test]
fn the_family_plan_is_reviewed_too() {
    let mut sample = Sample::new();
    sample.0.set(&Section::Plan, &Path::field(family_plan::PLAN_DATE.id), "2025-08-31");
    let found = sample.find(Rule::Review, "1.3.2026").unwrap();
    assert_eq!((found.severity, found.path), (Severity::Over, Path::field(family_plan::NEXT_REVIEW.id)));
    sample.0.set(&Section::Plan, &Path::field(family_plan::NEXT_REVIEW.id), "2026-02-01");
    assert_eq!(sample.find(Rule::Review, "1.9.2025"), None);
}

#[test]
fn a_minors_plan_is_reviewed_and_ends_as_other_plans_do() {
    let sami = Section::Child(MemberId::new("sami"));
    let mut answers = Sample::new().0;
    answers.set(&sami, &Path::field(minor::KIND.id), "first").set(
        &sami,
        &Path::field(minor::PLAN_DATE.id),
        "2025-08-31",
    );
    let rules = |answers: &Answers, today: &str| -> Vec<Rule> {
        let sections =
            [Section::Family, sami.clone()].map(|section| (section.clone(), Summary::of(&section, answers, 0)));
        let found = remind(sections.iter().map(|(section, summary)| (section, &summary.facts)), day(today));
        found.into_iter().map(|reminder| reminder.rule).collect()
    };
    assert_eq!(rules(&answers, "1.9.2025"), [Rule::Review]);
    answers.set(&sami, &Path::field(minor::NEXT_REVIEW.id), "2026-02-28");
    assert_eq!(rules(&answers, "1.9.2025"), []);
    assert_eq!(rules(&answers, "1.9.2026"), [Rule::FirstPlanLength, Rule::Review]);
    answers.set(&sami, &Path::field(minor::KIND.id), "review");
    answers.set(&sami, &Path::field(minor::FIRST_DATE.id), "2025-09-01");
    assert_eq!(rules(&answers, "1.9.2025"), [Rule::FirstDate]);
}

#[test]
fn nothing_is_said_of_a_member_who_was_removed() {
    let mut sample = Sample::first_plan("2025-03-31");
    assert!(!sample.reminders("1.1.2027").is_empty());
    sample.0.remove(&Section::Family, &Path::field(family::MEMBERS.id), "amina", true);
    assert!(sample.reminders("1.1.2027").is_empty());
}

#[test]
fn the_most_pressing_comes_first_and_every_reminder_is_whole_in_every_language() {
    let mut sample = Sample::first_plan("2025-03-31");
    sample
        .individual(&individual::PERMIT_DATE, "2020-01-01")
        .individual(&individual::MAIN_GOAL, "other")
        .individual(&individual::INTERVIEW_HELD, "no")
        .individual(&individual::ARRIVED, "för länge sedan")
        .measure("a", "Språkkafé", "2030-01-01");
    let reminders = sample.reminders("1.1.2027");
    assert!(reminders.len() >= 6);
    assert!(reminders.is_sorted_by_key(|reminder| std::cmp::Reverse(reminder.severity)));
    for reminder in &reminders {
        for lang in Lang::ALL {
            let words = reminder.words(lang);
            assert!(!words.contains(['{', '}', '§']) && words.ends_with('.'), "{words}");
        }
    }
}
