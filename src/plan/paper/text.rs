//! Papers as plain text.

use super::shown::colon;
use super::{Block, Cell, Choosable, Paper, PaperChapter, PaperForm, Tick, Words};
use std::fmt::Write;

impl Paper {
    /// The whole paper as plain text: what stands on it, in its order.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        if let Some(practice) = &self.practice {
            line(&mut text, practice);
        }
        line(&mut text, &self.title.to_uppercase());
        for meta in &self.meta {
            line(&mut text, &format!("{} {}", colon(&meta.label), meta.words.text));
        }
        for form in &self.forms {
            text.push('\n');
            text.push_str(&form.to_text());
        }
        text
    }
}

impl PaperForm {
    /// The form as plain text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        match &self.about {
            Some(about) => line(&mut text, &format!("= {} ({}) =", self.title, about.text)),
            None => line(&mut text, &format!("= {} =", self.title)),
        }
        for chapter in &self.chapters {
            text.push('\n');
            text.push_str(&chapter.to_text());
        }
        for signature in &self.signatures {
            let name = signature.name.as_ref().map(|name| format!(" ({})", name.text)).unwrap_or_default();
            line(&mut text, "");
            line(&mut text, &format!("{}{name}", signature.role));
            line(
                &mut text,
                &format!("__________  ______________________________\n{}  {}", signature.date, signature.sign),
            );
        }
        text
    }
}

impl PaperChapter {
    /// The chapter as plain text: everything that stands on paper.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        self.blocks.iter().for_each(|block| write(&mut text, block, "", false));
        text
    }

    /// What was answered in the chapter, as plain text to copy into another system: no guidance, no unanswered
    /// questions, of choices only what was chosen.
    #[must_use]
    pub fn answers_to_text(&self) -> String {
        let mut text = String::new();
        self.blocks.iter().for_each(|block| write(&mut text, block, "", true));
        text
    }
}

fn write(text: &mut String, block: &Block, indent: &str, answers: bool) {
    match block {
        Block::Guide { words, .. } | Block::Heading(words) => {
            if !answers {
                line(text, &format!("{indent}{words}"));
            }
        }
        Block::Statement { words, tick, note } => {
            if answers && *tick != Tick::Ticked {
                return;
            }
            let note = note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
            line(text, &format!("{indent}{}{words}{note}", ticked(*tick)));
        }
        Block::Answer { label, lines, room, .. } => answer(text, label, lines, *room, indent, answers),
        Block::Choices { label, options, .. } => choices(text, label, options, indent, answers),
        Block::Table { label, heads, rows } => {
            if answers && rows.is_empty() {
                return;
            }
            line(text, &format!("{indent}{}", colon(label)));
            line(text, &format!("{indent}  {}", heads.join(" | ")));
            for row in full(rows, heads.len()) {
                line(text, &format!("{indent}  {}", row.join(" | ")));
            }
        }
        Block::Records { label, records } => {
            if answers && records.is_empty() {
                return;
            }
            line(text, &format!("{indent}{}", colon(label)));
            for (number, record) in (1..).zip(records) {
                match &record.title {
                    Some(title) => line(text, &format!("{indent}  {}", title.text)),
                    None => line(text, &format!("{indent}  {number}.")),
                }
                let indent = format!("{indent}    ");
                record.blocks.iter().for_each(|block| write(text, block, &indent, answers));
            }
        }
    }
}

fn answer(text: &mut String, label: &str, lines: &[Words], room: u8, indent: &str, answers: bool) {
    match lines {
        [] if answers => {}
        [] if room > 0 => {
            line(text, &format!("{indent}{} {}", colon(label), "_".repeat(usize::from(room) * 20)));
        }
        [] => line(text, &format!("{indent}{} –", colon(label))),
        [only] => line(text, &format!("{indent}{} {}", colon(label), only.text)),
        lines => {
            line(text, &format!("{indent}{}", colon(label)));
            lines.iter().for_each(|words| line(text, &format!("{indent}  {}", words.text)));
        }
    }
}

fn choices(text: &mut String, label: &str, options: &[Choosable], indent: &str, answers: bool) {
    let shown: Vec<String> = options
        .iter()
        .filter(|option| option.ticked || !answers)
        .map(|option| {
            let tick = if answers { "" } else { ticked(Tick::of(option.ticked)) };
            match &option.which {
                Some(which) => format!("{tick}{} {}", colon(&option.words.text), which.text),
                None => format!("{tick}{}", option.words.text),
            }
        })
        .collect();
    match shown.as_slice() {
        [] => {}
        [only] if answers => line(text, &format!("{indent}{} {only}", colon(label))),
        shown => {
            line(text, &format!("{indent}{}", colon(label)));
            shown.iter().for_each(|option| line(text, &format!("{indent}  {option}")));
        }
    }
}

/// Rows with the cells that reach into them from above left blank.
fn full(rows: &[Vec<Cell>], width: usize) -> Vec<Vec<String>> {
    let mut from_above = vec![0_usize; width];
    rows.iter()
        .map(|row| {
            let mut cells = row.iter();
            from_above
                .iter_mut()
                .map(|above| {
                    if *above > 0 {
                        *above -= 1;
                        return String::new();
                    }
                    let Some(cell) = cells.next() else { return String::new() };
                    *above = cell.rows.saturating_sub(1);
                    cell.lines.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" / ")
                })
                .collect()
        })
        .collect()
}

fn ticked(tick: Tick) -> &'static str {
    match tick {
        Tick::None => "",
        Tick::Empty => "[ ] ",
        Tick::Ticked => "[x] ",
    }
}

fn line(text: &mut String, words: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{}", words.trim_end());
}
