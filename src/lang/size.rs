//! Amounts of stored data as people read them.

use super::Lang;

/// An amount of data, rounded to what is worth knowing: `0 kB`, `640 kB`, `2,3 MB`, `1,2 Gt`, `1.2 GB`.
///
/// A thousand bytes are a kilobyte, as on the boxes that devices come in. The space does not break.
#[must_use]
pub fn size(lang: Lang, bytes: u64) -> String {
    let [smallest, larger @ ..] = match lang {
        Lang::Sv | Lang::En => ["kB", "MB", "GB", "TB"],
        Lang::Fi => ["kt", "Mt", "Gt", "Tt"],
    };
    // Rounded once, from the bytes: to tenths below ten, to whole ones above.
    let rounded = |part: u64| bytes / part + u64::from(bytes % part >= part / 2);
    let mut unit = 1_000;
    let mut name = smallest;
    for larger in larger {
        if rounded(unit) < 1_000 {
            break;
        }
        unit *= 1_000;
        name = larger;
    }
    let tenths = rounded(unit / 10);
    let (whole, rest) = (tenths / 10, tenths % 10);
    let mark = if lang == Lang::En { '.' } else { ',' };
    if whole < 10 && rest > 0 {
        format!("{whole}{mark}{rest}\u{a0}{name}")
    } else {
        format!("{}\u{a0}{name}", rounded(unit))
    }
}
