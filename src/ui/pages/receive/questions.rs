//! The questions at which answers would be others, as the forms name them.

use crate::lang::Lang;
use crate::plan::{Path, Section, Spot, forms};

/// The questions of these paths, each once, in their order.
pub(super) fn questions(section: &Section, paths: &[Path], lang: Lang) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for words in paths.iter().filter_map(|path| question(section, path, lang)) {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    all
}

/// The question of a path, behind the tables that it stands in.
fn question(section: &Section, path: &Path, lang: Lang) -> Option<String> {
    let steps = path.steps();
    let fields = (1..=steps.len()).step_by(2).filter_map(|length| {
        let path: Path = steps.iter().take(length).cloned().collect();
        let asked = Spot::at(section, &path).map(|spot| spot.field);
        let hidden = || {
            let [id] = path.steps() else { return None };
            forms::hidden(section.kind()).iter().copied().find(|field| field.id == id)
        };
        asked.or_else(hidden)
    });
    let labels: Vec<&str> = fields.map(|field| field.label.get(lang).trim_end_matches([':', '.', '?'])).collect();
    (!labels.is_empty()).then(|| labels.join(" – "))
}
