//! Writing answers the way that a worker would: page by page, row by row.

use super::Calendar;
use crate::lang::{Lang, Text};
use crate::plan::{Answers, Date, DateAnswer, Field, FormId, Path, Section, Task};
use chrono::NaiveDate;

/// One section, or one row of it, while it is being filled in.
pub(super) struct Page<'a> {
    answers: &'a mut Answers,
    section: Section,
    row: Path,
    lang: Lang,
    calendar: Calendar,
}

impl<'a> Page<'a> {
    pub(super) fn new(answers: &'a mut Answers, section: Section, lang: Lang, calendar: Calendar) -> Self {
        Self { answers, section, row: Path::default(), lang, calendar }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    pub(super) fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// Writes words in the language of the family's papers.
    pub(super) fn say(&mut self, field: &'static Field, words: Text) -> &mut Self {
        self.put(field, words.get(self.lang))
    }

    /// Writes what is the same in every language: a name, a number, the id of a choice, what is stored for yes.
    pub(super) fn put(&mut self, field: &'static Field, stored: impl Into<String>) -> &mut Self {
        self.answers.set(&self.section, &self.row.then(field.id), stored);
        self
    }

    pub(super) fn yes(&mut self, field: &'static Field) -> &mut Self {
        self.put(field, "yes")
    }

    pub(super) fn no(&mut self, field: &'static Field) -> &mut Self {
        self.put(field, "no")
    }

    pub(super) fn day(&mut self, field: &'static Field, day: NaiveDate) -> &mut Self {
        self.date(field, Date::Day(day), false)
    }

    pub(super) fn date(&mut self, field: &'static Field, date: Date, uncertain: bool) -> &mut Self {
        self.put(field, DateAnswer::Known { date, uncertain }.to_stored())
    }

    /// Picks choices or codes of an open list.
    pub(super) fn pick(&mut self, field: &'static Field, ids: &[&str]) -> &mut Self {
        for id in ids {
            self.answers.pick(&self.section, &self.row.then(field.id), *id);
        }
        self
    }

    /// Adds an own entry to an open list. One for each list: its key is always the same.
    pub(super) fn own(&mut self, field: &'static Field, words: Text) -> &mut Self {
        self.answers.own(&self.section, &self.row.then(field.id), "own", words.get(self.lang));
        self
    }

    /// Calls every chapter of a form done for now.
    pub(super) fn done(&mut self, form: FormId) -> &mut Self {
        let tasks: Vec<Task> = Task::of(&self.section, form).collect();
        for task in tasks {
            self.answers.pick(&self.section, &task.done().path, task.to_string());
        }
        self
    }

    /// Fills in a row of a table.
    pub(super) fn row(
        &mut self,
        table: &'static Field,
        id: impl Into<String>,
        fill: impl FnOnce(&mut Page),
    ) -> &mut Self {
        let row = self.answers.row(&self.section, &self.row.then(table.id), id);
        fill(&mut Page {
            answers: self.answers,
            section: self.section.clone(),
            row,
            lang: self.lang,
            calendar: self.calendar,
        });
        self
    }
}
