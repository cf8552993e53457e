//! A plan that was written letter by letter.

use super::{NOW, complete_plan, document, family};
use samplan::doc::{Document, Edit};
use samplan::plan::forms::individual;
use samplan::plan::{Answers, Field, Path, Section};

/// How many key presses lie behind the plan.
pub const EDITS: usize = 10_000;

/// The long texts that a worker goes on writing in.
static FIELDS: [&Field; 5] = [
    &individual::LIFE_SITUATION,
    &individual::WISH_TRANSLATION,
    &individual::LANGUAGE_STUDIES,
    &individual::OTHER_STUDIES,
    &individual::CLIENT_DUTIES,
];

const SENTENCES: [&str; 4] = [
    " Vi kom överens om att tala om detta igen nästa gång, när också läraren är med.",
    " Hen vill helst börja på kvällstid, eftersom barnet är hemma på dagen.",
    " Kuraattori soittaa perheelle, kun päätös on tullut.",
    " Detta stryks sedan.",
];

/// A complete plan with [`EDITS`] more key presses in it.
pub struct Typed {
    /// The family that it belongs to, as it was before the typing.
    pub answers: Answers,
    /// The plan's section.
    pub section: Section,
    /// The plan.
    pub document: Document,
    /// What was written: one piece for what the plan began with and one for each key press.
    pub pieces: Vec<Vec<u8>>,
}

/// Writes sentence after sentence into the long texts, and takes every fourth back, letter by letter.
pub fn typed_plan() -> Typed {
    let answers = family();
    let section = complete_plan(&answers);
    let mut document = document(&section, &answers);
    let mut pieces = vec![super::whole(&mut document)];
    let mut saved = document.heads();
    let mut places = FIELDS.iter().cycle();
    while pieces.len() <= EDITS {
        let Some(field) = places.next() else { break };
        let path = Path::field(field.id);
        let before = document.read(&path, field).value.text().unwrap_or_default().to_owned();
        for text in keys(&before) {
            if pieces.len() > EDITS {
                break;
            }
            document.change(&path, field, &Edit::Write(text), NOW).expect("the field takes text");
            pieces.push(document.since(&saved));
            saved = document.heads();
        }
    }
    Typed { answers, section, document, pieces }
}

/// The text after each key press.
fn keys(before: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut text = before.to_owned();
    for sentence in SENTENCES {
        for letter in sentence.chars() {
            text.push(letter);
            texts.push(text.clone());
        }
    }
    for _ in SENTENCES[3].chars() {
        text.pop();
        texts.push(text.clone());
    }
    texts
}
