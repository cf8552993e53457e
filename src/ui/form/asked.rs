//! A question that is on the screen.

use crate::app::{App, Live};
use crate::doc::{Edit, Seen};
use crate::plan::{Field, Path, Section, Spot, Value};
use crate::store::SectionName;
use crate::ui::household::Household;
use leptos::prelude::*;

/// A question that is on the screen: where its answer stands, and the answer as it now is.
#[derive(Clone)]
pub struct Asked {
    /// The running app.
    pub app: App,
    /// The family that it is asked about.
    pub household: Household,
    /// The question and where its answer stands.
    pub spot: Spot,
    live: Live,
    seen: ArcRwSignal<Seen>,
    /// What an earlier version kept elsewhere.
    earlier: Option<ArcRwSignal<Seen>>,
}

impl Asked {
    /// Puts a question on the screen; `None` where its section is not open.
    #[must_use]
    pub fn new(app: &App, household: &Household, spot: Spot) -> Option<Self> {
        let live = app.live(&SectionName::new(household.family.clone(), spot.section.clone()))?;
        let seen = live.seen(&spot.path, spot.field);
        let earlier = spot.earlier().and_then(|earlier| {
            let live = app.live(&SectionName::new(household.family.clone(), earlier.section))?;
            Some(live.seen(&earlier.path, earlier.field))
        });
        Some(Self { app: app.clone(), household: household.clone(), spot, live, seen, earlier })
    }

    /// The question.
    #[must_use]
    pub fn field(&self) -> &'static Field {
        self.spot.field
    }

    /// The section that holds the answer, open.
    #[must_use]
    pub fn live(&self) -> &Live {
        &self.live
    }

    /// The answer and what else was answered at the same time; reactive.
    #[must_use]
    pub fn seen(&self) -> Seen {
        self.now().get()
    }

    /// The answer, or what an earlier version kept elsewhere where there is none; reactive.
    fn now(&self) -> &ArcRwSignal<Seen> {
        match &self.earlier {
            Some(earlier) if self.seen.with(|seen| seen.value.is_empty()) => earlier,
            _ => &self.seen,
        }
    }

    /// The answer; reactive.
    #[must_use]
    pub fn value(&self) -> Value {
        self.now().with(|seen| seen.value.clone())
    }

    /// The answer as text, empty where there is none; reactive.
    #[must_use]
    pub fn text(&self) -> String {
        self.now().with(|seen| match &seen.value {
            Value::Text(text) => text.clone(),
            _ => String::new(),
        })
    }

    /// Whether the question stands in a row of a table.
    #[must_use]
    pub fn is_inside_row(&self) -> bool {
        self.spot.path.steps().len() > 1
    }

    /// Whether the row of a table is marked as removed; reactive.
    #[must_use]
    pub fn is_row_removed(&self, id: &str) -> bool {
        self.seen
            .with(|seen| matches!(&seen.value, Value::Rows(rows) if rows.iter().any(|row| row.id == id && row.removed)))
    }

    /// Whether the answer is a text of more than so many bytes; reactive.
    #[must_use]
    pub fn has_text_over(&self, bytes: usize) -> bool {
        self.seen.with(|seen| matches!(&seen.value, Value::Text(text) if text.len() > bytes))
    }

    /// The label in the screen's language; reactive.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.field().label.get(self.app.lang())
    }

    /// Whether the answer may be written on this device; reactive.
    #[must_use]
    pub fn may_write(&self) -> bool {
        self.app.right(self.live.name()).may_write()
    }

    /// Changes the answer.
    pub fn edit(&self, edit: &Edit) {
        if self.earlier.is_some() {
            self.app.move_here(&self.household.family, &self.spot);
        }
        self.live.change(&self.app, &self.spot.path, self.field(), edit);
    }

    /// Writes the answer's text; empty text clears it.
    pub fn write(&self, text: String) {
        self.edit(&if text.is_empty() { Edit::Clear } else { Edit::Write(text) });
    }

    /// The id of the input in the page: letters, digits and hyphens, one for each question of a family.
    #[must_use]
    pub fn id(&self) -> String {
        path_id(&self.spot.section, &self.spot.path)
    }

    /// The ids of what describes the input: hint, and what is to be said about the answer.
    #[must_use]
    pub fn described_by(&self) -> String {
        let id = self.id();
        if self.field().hint.is_some() { format!("{id}-hint {id}-note") } else { format!("{id}-note") }
    }
}

/// The id under which a question's input stands in the page.
#[must_use]
pub fn path_id(section: &Section, path: &Path) -> String {
    let text = format!("{section}-{path}");
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
