//! Answers in words.

use super::{CodeNames, Words};
use crate::lang::{self, Lang};
use crate::plan::forms;
use crate::plan::{CodeList, DateAnswer, Field, Kind, Pick, Reader, Spot, TimeAnswer, Value, members};

/// Writes answers for reading, in one language.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The language.
    pub lang: Lang,
    /// The answers.
    pub reader: &'a dyn Reader,
    /// The names of languages and countries.
    pub names: &'a CodeNames<'a>,
}

impl Shown<'_> {
    /// The answer to a question, a paragraph each; none where it is not answered. Of a table, none.
    #[must_use]
    pub fn answer(&self, spot: &Spot) -> Vec<Words> {
        let value = spot.value(self.reader);
        match spot.field.kind {
            Kind::Line | Kind::Body | Kind::Long => {
                let lang = spot.language(self.reader);
                let text = value.text().unwrap_or_default().trim();
                let lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
                lines.map(|line| Words { text: line.to_owned(), own: true, lang: lang.clone() }).collect()
            }
            Kind::Date | Kind::Month => one(value.text().map(|text| self.date(&DateAnswer::stored(text)))),
            Kind::Time => one(value.text().map(|text| match TimeAnswer::stored(text) {
                TimeAnswer::Unreadable(typed) => Words::own(typed),
                time => Words::ours(time.in_words(self.lang)),
            })),
            Kind::One(_) | Kind::Many(_) => self.chosen(spot, &value),
            Kind::Languages => self.codes(CodeList::Languages, &value),
            Kind::Countries => self.codes(CodeList::Countries, &value),
            Kind::YesNo | Kind::Confirm => one(match value.text() {
                Some("yes") => Some(Words::ours(forms::YES.get(self.lang))),
                Some("no") => Some(Words::ours(forms::NO.get(self.lang))),
                other => other.map(Words::own),
            }),
            Kind::Member => one(value.text().and_then(|id| self.member(id))),
            Kind::Table(_) => Vec::new(),
        }
    }

    /// The answer as one text, the paragraphs on lines of their own.
    #[must_use]
    pub fn text(&self, spot: &Spot) -> String {
        let lines: Vec<String> = self.answer(spot).into_iter().map(|words| words.text).collect();
        lines.join("\n")
    }

    /// The answers to "which?" of what was chosen, in one line.
    pub(super) fn which(&self, spot: &Spot, field: &'static Field) -> Option<Words> {
        let words = self.answer(&spot.beside(field));
        let own = words.iter().any(|words| words.own);
        let text = words.into_iter().map(|words| words.text).collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(Words { text, own, lang: None })
    }

    /// A member's name.
    pub(super) fn member(&self, id: &str) -> Option<Words> {
        let member = members(self.reader).into_iter().find(|member| member.id.as_str() == id)?;
        Some(Words::own(member.name.trim()))
    }

    fn date(&self, date: &DateAnswer) -> Words {
        match date {
            DateAnswer::Unreadable(typed) => Words::own(typed.trim()),
            date => Words::ours(date.in_words(self.lang)),
        }
    }

    fn chosen(&self, spot: &Spot, value: &Value) -> Vec<Words> {
        let mut lines = Vec::new();
        for choice in spot.chosen(value) {
            let label = choice.label.get(self.lang);
            let which = choice.which.and_then(|field| self.which(spot, field));
            lines.push(match which {
                Some(which) => Words { text: format!("{} {}", colon(label), which.text), ..which },
                None => Words::ours(label),
            });
        }
        lines.extend(own_entries(value));
        if lines.is_empty() {
            // The id of a choice that a newer version offers: better told than dropped.
            lines.extend(value.text().map(Words::own));
        }
        lines
    }

    fn codes(&self, list: CodeList, value: &Value) -> Vec<Words> {
        let names: Vec<String> = value
            .picks()
            .iter()
            .map(|pick| match pick {
                Pick::Listed(code) => (self.names)(list, code, self.lang),
                Pick::Own { words, .. } => words.trim().to_owned(),
            })
            .filter(|name| !name.is_empty())
            .collect();
        let own = value.picks().iter().any(|pick| matches!(pick, Pick::Own { .. }));
        let text = lang::list(self.lang, &names);
        if text.is_empty() { Vec::new() } else { vec![Words { text, own, lang: None }] }
    }
}

/// The own entries of an open list.
pub(super) fn own_entries(value: &Value) -> impl Iterator<Item = Words> {
    value.picks().iter().filter_map(|pick| match pick {
        Pick::Own { words, .. } if !words.trim().is_empty() => Some(Words::own(words.trim())),
        _ => None,
    })
}

/// A label before its answer on the same line: with a colon, unless it ends as a sentence does.
pub(super) fn colon(label: &str) -> String {
    if label.ends_with([':', '?', '.']) { label.to_owned() } else { format!("{label}:") }
}

fn one(words: Option<Words>) -> Vec<Words> {
    words.into_iter().filter(|words| !words.text.is_empty()).collect()
}
