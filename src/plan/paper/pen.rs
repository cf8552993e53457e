//! Writing a paper from forms and answers.

use super::shown::own_entries;
use super::{
    Block, Choosable, CodeNames, Kept, Leak, Offer, PaperChapter, PaperForm, Shield, Shown, Words, offer, shield,
    statement, table,
};
use crate::lang::{Lang, Text};
use crate::plan::{Chapter, Choice, Field, Item, Kind, Reader, Section, Sensitivity, Spot, Task, Value, forms};

/// Writes papers, and notes what the preview must tell of them.
pub(super) struct Pen<'a> {
    pub(super) shown: Shown<'a>,
    pub(super) empty: bool,
    shield: &'a Shield,
    noted: Noted,
}

/// What the preview tells beside the paper.
#[derive(Default)]
pub(super) struct Noted {
    pub(super) withheld: Vec<String>,
    pub(super) leaks: Vec<Leak>,
    pub(super) kept: Vec<Kept>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(
        lang: Lang,
        empty: bool,
        reader: &'a dyn Reader,
        names: &'a CodeNames<'a>,
        shield: &'a Shield,
    ) -> Self {
        let reader: &dyn Reader = if empty { &Blank } else { reader };
        Self { shown: Shown { lang, reader, names }, empty, shield, noted: Noted::default() }
    }

    pub(super) fn finish(self) -> Noted {
        self.noted
    }

    pub(super) fn form(&mut self, of: &Offer) -> PaperForm {
        let form = forms::form(of.form);
        let mut chapters: Vec<PaperChapter> =
            form.chapters.iter().map(|chapter| self.chapter(&of.section, chapter)).collect();
        chapters.retain(|chapter| !chapter.blocks.is_empty());
        PaperForm {
            form: of.form,
            section: of.section.clone(),
            title: self.words(form.title),
            chapters,
            about: offer::about(&of.section, self.shown.reader, self.shown.lang),
            signatures: Vec::new(),
        }
    }

    pub(super) fn chapter(&mut self, section: &Section, chapter: &'static Chapter) -> PaperChapter {
        let mut blocks = Vec::new();
        for item in chapter.items {
            match item {
                Item::Guide(guide) if guide.on_paper => {
                    blocks.push(Block::Guide { words: self.words(guide.words), strong: guide.strong });
                }
                Item::Guide(_) => {}
                Item::Heading(words) => blocks.push(Block::Heading(self.words(*words))),
                Item::Derived(derived) => blocks.extend(statement::block(*derived, section, self)),
                Item::Ask(place, field) => {
                    if let Some(spot) = Spot::of(section, *place, field) {
                        blocks.extend(self.question(&spot));
                    }
                }
            }
        }
        PaperChapter { id: chapter.id, title: self.words(chapter.title), blocks }
    }

    /// A question as it stands on this paper; nothing where it is withheld or not asked.
    pub(super) fn question(&mut self, spot: &Spot) -> Vec<Block> {
        if self.shield.withholds(spot) && !self.empty {
            return self.withhold(spot).into_iter().collect();
        }
        if !self.is_asked(spot) {
            self.keep(spot);
            return Vec::new();
        }
        if !self.empty && shield::is_unset_mark(spot, self.shown.reader) {
            return Vec::new();
        }
        self.look_for_leaks(spot);
        let label = self.words(spot.field.label);
        let block = match spot.field.kind {
            Kind::One(choices) | Kind::Many(choices) => match self.choices(spot, choices) {
                Some(options) => Block::Choices { label, options, side: false },
                None => return Vec::new(),
            },
            Kind::YesNo => self.boxes(spot, label, &[("yes", forms::YES), ("no", forms::NO)]),
            Kind::Confirm => self.boxes(spot, label, &[("yes", forms::YES)]),
            Kind::Table(columns) => table::block(spot, columns, label, self),
            kind => Block::Answer {
                label,
                lines: self.shown.answer(spot),
                long: matches!(kind, Kind::Long),
                room: match kind {
                    _ if !self.empty => 0,
                    Kind::Long => 4,
                    _ => 1,
                },
            },
        };
        vec![block]
    }

    /// Whether a question is asked here. An empty form asks everything.
    pub(super) fn is_asked(&self, spot: &Spot) -> bool {
        self.empty || spot.is_shown(self.shown.reader)
    }

    /// Whether a question is withheld from this paper; what is withheld and answered is noted.
    pub(super) fn is_withheld(&mut self, spot: &Spot) -> bool {
        let withheld = self.shield.withholds(spot) && !self.empty;
        if withheld {
            self.withhold(spot);
        }
        withheld
    }

    pub(super) fn words(&self, words: Text) -> String {
        words.get(self.shown.lang).to_owned()
    }

    /// Notes what is left out, and gives what stands instead: the contact address in place of the street address.
    fn withhold(&mut self, spot: &Spot) -> Option<Block> {
        let label = self.words(spot.field.label);
        if !spot.value(self.shown.reader).is_empty() && !self.noted.withheld.contains(&label) {
            self.noted.withheld.push(label);
        }
        let contact = shield::contact_address_beside(spot)?;
        if contact.is_shown(self.shown.reader) {
            // It has its own place on the paper.
            return None;
        }
        let label = self.words(contact.field.label);
        let lines = self.shield.contact_address().map(Words::own).into_iter().collect();
        Some(Block::Answer { label, lines, long: false, room: 0 })
    }

    /// The options with their boxes. `None` where nothing is to be printed.
    ///
    /// Of a question that asks for special care only what was chosen is printed: an unticked box before "victim of
    /// human trafficking" on everybody's paper would bring up what nobody has said.
    fn choices(&mut self, spot: &Spot, choices: &'static [Choice]) -> Option<Vec<Choosable>> {
        self.look_at_which(spot);
        let value = spot.value(self.shown.reader);
        let chosen: Vec<&str> = spot.chosen(&value).map(|choice| choice.id).collect();
        let discreet = !self.empty && spot.sensitivity() >= Sensitivity::Special;
        let mut options: Vec<Choosable> = Vec::new();
        for choice in choices {
            let ticked = chosen.contains(&choice.id);
            let which = choice.which.filter(|_| ticked).and_then(|which| self.shown.which(spot, which));
            if ticked || !discreet {
                let words = Words::ours(choice.label.get(self.shown.lang));
                options.push(Choosable { words, ticked, which, asks_which: choice.which.is_some() });
            }
        }
        let own = own_entries(&value).map(|words| Choosable { words, ticked: true, which: None, asks_which: false });
        options.extend(own);
        (!options.is_empty() || !discreet).then_some(options)
    }

    fn boxes(&self, spot: &Spot, label: String, offered: &[(&str, Text)]) -> Block {
        let value = spot.value(self.shown.reader);
        let options = offered.iter().map(|(id, words)| Choosable {
            words: Words::ours(self.words(*words)),
            ticked: value.text() == Some(*id),
            which: None,
            asks_which: false,
        });
        Block::Choices { label, options: options.collect(), side: true }
    }

    /// Looks at the "which?" questions of a choice that is printed in one cell.
    pub(super) fn look_at_which(&mut self, spot: &Spot) {
        let value = spot.value(self.shown.reader);
        let chosen: Vec<&'static Field> = spot.chosen(&value).filter_map(|choice| choice.which).collect();
        for which in forms::which(spot.field).map(|which| spot.beside(which)) {
            if chosen.iter().any(|field| field.id == which.field.id) {
                self.look_for_leaks(&which);
            } else {
                self.keep(&which);
            }
        }
    }

    /// Notes an answer whose question is not asked at present.
    pub(super) fn keep(&mut self, spot: &Spot) {
        let words = self.kept_words(spot);
        let known = |kept: &Kept| kept.section == spot.section && kept.path == spot.path;
        if words.is_empty() || self.empty || self.shield.withholds(spot) || self.noted.kept.iter().any(known) {
            return;
        }
        let (section, path) = (spot.section.clone(), spot.path.clone());
        self.noted.kept.push(Kept { label: self.words(spot.field.label), words, section, path });
    }

    fn kept_words(&self, spot: &Spot) -> String {
        let Kind::Table(columns) = spot.field.kind else { return self.shown.text(spot) };
        let value = spot.value(self.shown.reader);
        let rows = value.rows().map(|row| {
            let cells = columns.columns.iter().map(|column| spot.column(&row.id, column));
            let cells = cells.filter(|spot| !self.shield.withholds(spot)).map(|spot| self.kept_words(&spot));
            cells.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        rows.filter(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Notes an answer in somebody's own words that seems to repeat what is withheld.
    pub(super) fn look_for_leaks(&mut self, spot: &Spot) {
        let value = spot.value(self.shown.reader);
        let repeats = match (spot.field.kind, &value) {
            _ if shield::is_contact_address(spot) => return,
            (Kind::Line | Kind::Body | Kind::Long | Kind::Date | Kind::Month | Kind::Time, Value::Text(text)) => {
                self.shield.told_in(text)
            }
            (_, Value::Picks(_)) => {
                let own: Vec<String> = own_entries(&value).map(|words| words.text).collect();
                self.shield.told_in(&own.join(" \n "))
            }
            _ => return,
        };
        let known = |leak: &Leak| leak.section == spot.section && leak.path == spot.path;
        if repeats.is_empty() || self.noted.leaks.iter().any(known) {
            return;
        }
        self.noted.leaks.push(Leak {
            label: self.words(spot.field.label),
            repeats: repeats.into_iter().map(|label| self.words(label)).collect(),
            task: spot.path.steps().first().and_then(|root| Task::asking(&spot.section, root)),
            section: spot.section.clone(),
            path: spot.path.clone(),
        });
    }
}

/// Answers of an empty form.
struct Blank;

impl Reader for Blank {
    fn read(&self, _: &Section, _: &crate::plan::Path, _: &Field) -> Value {
        Value::Empty
    }
}
