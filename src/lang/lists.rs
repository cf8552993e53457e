//! Lists in running text.

use super::Lang;

/// Joins words as a sentence does: "a, b och c".
#[must_use]
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    let and = match lang {
        Lang::Sv => " och ",
        Lang::Fi => " ja ",
        Lang::En => " and ",
    };
    let words: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
    }
}
