//! The paper: what is printed, read out and handed over, true to the form's order and words.
//!
//! A paper is made from a form and the present answers, in any of the three languages, whatever the screen's language.
//! Under *spärrmarkering* of any member everything that tells where the family lives stays off every paper, and the
//! contact address stands instead. The notes are on no paper.

mod block;
mod leak;
mod offer;
mod options;
mod pen;
mod shield;
mod shown;
mod signature;
mod statement;
mod table;
mod text;

pub use block::{Block, Cell, Choosable, Record, Tick, Words};
pub use leak::Leak;
pub use offer::{Offer, Usual, offers};
pub use options::{CodeNames, PaperOf, PaperOptions};
pub use shield::Shield;
pub use shown::Shown;
pub use signature::Signature;

use super::{FormId, Path, Reader, Section, forms};
use crate::lang::{Lang, Text, text};
use pen::Pen;

/// A document to read and print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The language that it is written in.
    pub lang: Lang,
    /// The title of the whole.
    pub title: String,
    /// Whom it is about, and when it was printed.
    pub meta: Vec<Meta>,
    /// Of an invented family: the words that say so, for the head of every page.
    pub practice: Option<String>,
    /// The forms, each beginning on a new page.
    pub forms: Vec<PaperForm>,
    /// What of the family is on the paper and what is not; for the preview.
    pub parts: Vec<Part>,
    /// A member has *spärrmarkering*.
    pub protected: bool,
    /// The questions whose answers are left out under *spärrmarkering*; for the preview.
    pub withheld: Vec<String>,
    /// Answers on the paper that seem to repeat what is left out; for the preview.
    pub leaks: Vec<Leak>,
    /// Answers that are kept but whose question is not asked at present; for the preview.
    pub kept: Vec<Kept>,
}

/// A line of a paper's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// What it is.
    pub label: String,
    /// The words.
    pub words: Words,
}

/// One form, filled in for one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperForm {
    /// The form.
    pub form: FormId,
    /// The section.
    pub section: Section,
    /// The form's title.
    pub title: String,
    /// The member or the situation that it is about.
    pub about: Option<Words>,
    /// The chapters in order; those without anything to print are left out.
    pub chapters: Vec<PaperChapter>,
    /// Places to sign, where they were asked for.
    pub signatures: Vec<Signature>,
}

/// One chapter of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperChapter {
    /// [`super::Chapter::id`].
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// What stands under it, in order.
    pub blocks: Vec<Block>,
}

/// A form that is on the paper, or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The form and the section.
    pub offer: Offer,
    /// Whether it is on the paper.
    pub on_paper: bool,
    /// It was chosen, but nothing is written in it, so that it is left out.
    pub blank: bool,
}

/// An answer that is kept, but whose question is not asked at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The question.
    pub label: String,
    /// The answer.
    pub words: String,
    /// The section that keeps it.
    pub section: Section,
    /// Where in the section.
    pub path: Path,
}

impl Paper {
    /// Writes a paper from the present answers.
    ///
    /// A section that the reader does not have prints as unanswered. The contact section must be readable, else
    /// *spärrmarkering* cannot be seen.
    #[must_use]
    pub fn of(of: &PaperOf, reader: &dyn Reader, options: &PaperOptions, names: &CodeNames) -> Self {
        let lang = options.lang;
        let shield = Shield::of(reader);
        let offers = offers(reader);
        let mut parts: Vec<Part> = Vec::with_capacity(offers.len());
        for offer in offers {
            let chosen = offer.may_print() && of.includes(&offer);
            let blank = chosen && matches!(of, PaperOf::Family(_)) && !options.empty && !offer.is_begun(reader);
            parts.push(Part { offer, on_paper: chosen && !blank, blank });
        }
        let mut pen = Pen::new(lang, options.empty, reader, names, &shield);
        let forms: Vec<PaperForm> = parts
            .iter()
            .filter(|part| part.on_paper)
            .map(|Part { offer, .. }| {
                let mut form = pen.form(offer);
                if options.signature {
                    form.signatures = signature::of(offer, lang, options.empty, reader);
                }
                form
            })
            .collect();
        let noted = pen.finish();
        Self {
            lang,
            title: title(of, &forms, lang),
            meta: meta(of, reader, options),
            practice: options.practice.then(|| PRACTICE.get(lang).to_owned()),
            parts,
            forms,
            protected: shield.is_up(),
            withheld: noted.withheld,
            leaks: noted.leaks,
            kept: noted.kept,
        }
    }
}

/// One chapter as paper has it, to copy; `None` where the form has no such chapter or is on no paper.
#[must_use]
pub fn chapter(task: &super::Task, reader: &dyn Reader, lang: Lang, names: &CodeNames) -> Option<PaperChapter> {
    if task.section == Section::Notes {
        return None;
    }
    let chapter = forms::form(task.form).chapters.iter().find(|chapter| chapter.id == task.chapter)?;
    let shield = Shield::of(reader);
    Some(Pen::new(lang, false, reader, names, &shield).chapter(&task.section, chapter))
}

const WHOLE_FAMILY: Text = text("Familjens planer", "Perheen suunnitelmat", "The family's plans");
const FAMILY: Text = text("Familj", "Perhe", "Family");
const CLIENT: Text = text("Gäller", "Koskee", "Concerns");
const PRINTED: Text = text("Utskrivet", "Tulostettu", "Printed");
const PRACTICE: Text = text("Övning: en påhittad familj", "Harjoitus: keksitty perhe", "Practice: an invented family");

fn title(of: &PaperOf, forms: &[PaperForm], lang: Lang) -> String {
    match (of, forms) {
        (PaperOf::Form(..), [form]) => form.title.clone(),
        _ => WHOLE_FAMILY.get(lang).to_owned(),
    }
}

fn meta(of: &PaperOf, reader: &dyn Reader, options: &PaperOptions) -> Vec<Meta> {
    if options.empty {
        return Vec::new();
    }
    let line = |label: Text, words: Words| Meta { label: label.get(options.lang).to_owned(), words };
    let name = &forms::family::NAME;
    let family = reader.read(&Section::Family, &Path::field(name.id), name);
    let family = family.text().map(|name| line(FAMILY, Words::own(name.trim())));
    let about = match of {
        PaperOf::Form(_, section) => offer::about(section, reader, options.lang),
        PaperOf::Family(_) => None,
    };
    let about = about.map(|words| line(CLIENT, words));
    let printed = line(PRINTED, Words::ours(crate::lang::day(options.printed)));
    family.into_iter().chain(about).chain([printed]).collect()
}
