//! What stands on a paper.

/// One thing on a paper, in the order in which it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The form's own guidance.
    Guide {
        /// The words.
        words: String,
        /// Set in bold.
        strong: bool,
    },
    /// A heading inside a chapter.
    Heading(String),
    /// A statement that follows from other answers.
    Statement {
        /// The form's words.
        words: String,
        /// The box before it.
        tick: Tick,
        /// What it comes from.
        note: Option<String>,
    },
    /// A question and its answer in words.
    Answer {
        /// The question.
        label: String,
        /// The answer, a paragraph each; none where it is not answered.
        lines: Vec<Words>,
        /// Many lines: the answer stands below the question.
        long: bool,
        /// How many lines to write on by hand, on an empty form.
        room: u8,
    },
    /// A question and all that can be chosen, with boxes.
    Choices {
        /// The question.
        label: String,
        /// What can be chosen, and own entries.
        options: Vec<Choosable>,
        /// The options stand side by side: yes and no.
        side: bool,
    },
    /// Rows under heads.
    Table {
        /// The question.
        label: String,
        /// The heads of the columns.
        heads: Vec<String>,
        /// The rows. A cell that reaches over several rows stands in the first of them only.
        rows: Vec<Vec<Cell>>,
    },
    /// Rows that are too wide for a table: each with its questions under it.
    Records {
        /// The question.
        label: String,
        /// The rows.
        records: Vec<Record>,
    },
}

/// Words of the form, or of somebody's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Written by a person: its direction is that of its letters, not of the paper (`dir="auto"`).
    pub own: bool,
    /// The language, as a BCP 47 code, where it is known to be another than the paper's.
    pub lang: Option<String>,
}

/// A box on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// No box.
    None,
    /// An empty box.
    Empty,
    /// A ticked box.
    Ticked,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// The words of the form, or an own entry.
    pub words: Words,
    /// Whether it was chosen.
    pub ticked: bool,
    /// The answer to the form's "which?", where it was chosen.
    pub which: Option<Words>,
    /// Whether there is a "which?", so that an empty form leaves room to write.
    pub asks_which: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it, a paragraph each.
    pub lines: Vec<Words>,
    /// Over how many rows it reaches.
    pub rows: usize,
}

/// One row with its questions under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The member whose row it is.
    pub title: Option<Words>,
    /// The questions and answers.
    pub blocks: Vec<Block>,
}

impl Words {
    /// Words of the form or of the app, in the paper's language.
    #[must_use]
    pub fn ours(text: impl Into<String>) -> Self {
        Self { text: text.into(), own: false, lang: None }
    }

    /// Words that a person wrote.
    #[must_use]
    pub fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), own: true, lang: None }
    }
}

impl Tick {
    pub(super) fn of(ticked: bool) -> Self {
        if ticked { Self::Ticked } else { Self::Empty }
    }
}
