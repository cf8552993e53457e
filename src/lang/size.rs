//! Amounts of stored data as people read them.

use super::Lang;

/// An amount of data, rounded to what is worth knowing: `0 kB`, `640 kB`, `2,3 MB`, `1,2 Gt`, `1.2 GB`.
///
/// A thousand bytes are a kilobyte, as on the boxes that devices come in. The space does not break.
#[must_use]
pub fn size(lang: Lang, bytes: u64) -> String {
    let names = match lang {
        Lang::Sv | Lang::En => ["kB", "MB", "GB", "TB"],
        Lang::Fi => ["kt", "Mt", "Gt", "Tt"],
    };
    let mut tenths = bytes.saturating_add(50) / 100;
    let mut name = names[0];
    for larger in names.into_iter().skip(1) {
        if tenths < 10_000 {
            break;
        }
        tenths = (tenths + 500) / 1_000;
        name = larger;
    }
    let (whole, rest) = (tenths / 10, tenths % 10);
    let mark = if lang == Lang::En { '.' } else { ',' };
    if whole < 10 && rest > 0 {
        format!("{whole}{mark}{rest}\u{a0}{name}")
    } else {
        format!("{}\u{a0}{name}", (tenths + 5) / 10)
    }
}
