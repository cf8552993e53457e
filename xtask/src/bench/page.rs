//! `docs/performance.md`: the figures in words and tables, around what `page.md` says about the method.

use super::browser::{Browser, Figure};
use super::native::Native;
use super::promise::{PROMISES, Promise};
use crate::test::size::{self, Size};
use anyhow::{Context, Result};

const TEMPLATE: &str = include_str!("page.md");
/// The settings of `tests/bench/run.mjs`.
const PLAIN: &str = "plain";
const SLOW: &str = "slow4";

/// The page.
pub(crate) struct Page {
    pub(crate) text: String,
    /// The part that tells which promises are kept, for the screen.
    pub(crate) promises: String,
}

/// Puts the figures into the page.
pub(crate) fn written(browser: &Browser, native: &[Native], size: &Size) -> Result<Page> {
    let judged = judged(browser, size)?;
    let promises = promises(&judged);
    let machine: String = browser.machine.iter().map(|(key, value)| format!("- {key}: {value}\n")).collect();
    let slots = [
        ("MACHINE", machine),
        ("PROMISES", promises.clone()),
        ("MISSED", missed(&judged)),
        ("BROWSER", all(&browser.figures)),
        ("NATIVE", core(native)),
    ];
    let mut text = TEMPLATE.to_owned();
    for (slot, words) in slots {
        text = text.replace(&format!("{{{slot}}}"), words.trim_end());
    }
    Ok(Page { text, promises })
}

/// A promise beside what was measured.
struct Judged {
    what: String,
    limit: String,
    measured: String,
    spread: String,
    kept: bool,
    remedy: &'static str,
}

fn judged(browser: &Browser, size: &Size) -> Result<Vec<Judged>> {
    let mut all = Vec::new();
    for promise in &PROMISES {
        all.push(time(promise, promise.plain, figure(browser, PLAIN, promise.figure)?, ""));
        if let Some(slow) = promise.slow {
            all.push(time(promise, slow, figure(browser, SLOW, promise.figure)?, "; processor four times slower"));
        }
    }
    for (encoding, bytes, budget) in [("gzip", size.gzip, size::GZIP), ("brotli", size.brotli, size::BROTLI)] {
        all.push(Judged {
            what: format!("the whole app transferred, {encoding}"),
            limit: format!("{} KB", budget / 1_000),
            measured: format!("{} KB", bytes.div_ceil(1_000)),
            spread: String::new(),
            kept: bytes <= budget,
            remedy: SIZE_REMEDY,
        });
    }
    Ok(all)
}

const SIZE_REMEDY: &str = "A program that only loads, changes, merges and saves an Automerge document weighs 299 KB by \
    brotli when built the same way, one that only shows a button on two routes of Leptos 71; the forms' words and \
    other data weigh about 120, styles, scripts and icons 45. That leaves 85 KB for all pages, papers, sealing, sharing \
    and storage, which take about 780 (docs/decisions/0008-size.md): it would take a smaller Automerge, and views that \
    do not each become code of their own.";

fn time(promise: &Promise, limit: f64, figure: &Figure, setting: &str) -> Judged {
    Judged {
        what: format!("{}{setting}", promise.what),
        limit: format!("{limit:.0} ms"),
        measured: format!("{:.1} ms", figure.p95),
        spread: format!("{:.1} / {:.1}, {} samples", figure.median, figure.largest, figure.samples),
        kept: figure.p95 <= limit,
        remedy: promise.remedy,
    }
}

fn figure<'a>(browser: &'a Browser, setting: &str, name: &str) -> Result<&'a Figure> {
    let full = format!("{setting}.{name}");
    let found = browser.figures.iter().find(|figure| figure.name == full);
    found.with_context(|| format!("tests/bench/run.mjs gave no figure {full}"))
}

fn promises(judged: &[Judged]) -> String {
    let mut table = String::from("| what | limit | 95 of 100 | median / largest | |\n|---|---:|---:|---:|---|\n");
    for Judged { what, limit, measured, spread, kept, .. } in judged {
        let end = if *kept { "met" } else { "**missed**" };
        table.push_str(&format!("| {what} | {limit} | {measured} | {spread} | {end} |\n"));
    }
    table
}

fn missed(judged: &[Judged]) -> String {
    let missed: Vec<&Judged> = judged.iter().filter(|judged| !judged.kept).collect();
    if missed.is_empty() {
        return "Nothing was missed in this run.".to_owned();
    }
    let of_one_remedy = missed.chunk_by(|one, other| one.remedy == other.remedy);
    of_one_remedy
        .map(|missed| {
            let what: Vec<&str> = missed.iter().map(|judged| judged.what.as_str()).collect();
            let remedy = missed.first().map_or("", |judged| judged.remedy);
            format!("- **{}**: {remedy}\n", what.join("**, **"))
        })
        .collect()
}

fn all(figures: &[Figure]) -> String {
    let mut table = String::from("| figure | median | 95 of 100 | largest | samples |\n|---|---:|---:|---:|---:|\n");
    for Figure { name, samples, median, p95, largest } in figures {
        table.push_str(&format!("| `{name}` | {median:.1} ms | {p95:.1} ms | {largest:.1} ms | {samples} |\n"));
    }
    table
}

fn core(native: &[Native]) -> String {
    let mut table = String::from("| bench | median | slowest | samples |\n|---|---:|---:|---:|\n");
    for Native { name, median, slowest, samples } in native {
        table.push_str(&format!("| `{name}` | {median} | {slowest} | {samples} |\n"));
    }
    table
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{PLAIN, SLOW, written};
    use crate::bench::browser::{Browser, Figure};
    use crate::bench::native::Native;
    use crate::bench::promise::PROMISES;
    use crate::test::size::{self, Size};

    fn browser(milliseconds: f64) -> Browser {
        let figure = |setting: &str, name: &str| Figure {
            name: format!("{setting}.{name}"),
            samples: 20,
            median: milliseconds,
            p95: milliseconds,
            largest: milliseconds,
        };
        let figures = PROMISES.iter().flat_map(|promise| [PLAIN, SLOW].map(|setting| figure(setting, promise.figure)));
        Browser { figures: figures.collect(), machine: vec![("date".into(), "2026-11-21".into())] }
    }

    fn native() -> Vec<Native> {
        vec![Native { name: "since".into(), median: "7 µs".into(), slowest: "9 µs".into(), samples: "10".into() }]
    }

    #[test]
    fn what_is_kept_is_met_and_no_slot_stays_empty() {
        let page = written(&browser(1.0), &native(), &Size { gzip: size::GZIP, brotli: size::BROTLI }).unwrap();
        assert!(!page.promises.contains("missed") && page.text.contains("Nothing was missed"));
        assert!(!page.text.contains('{'));
    }

    #[test]
    fn each_miss_is_said_with_what_it_would_take() {
        let page = written(&browser(5_000.0), &native(), &Size { gzip: size::GZIP + 1, brotli: 0 }).unwrap();
        let times: usize = PROMISES.iter().map(|promise| 1 + usize::from(promise.slow.is_some())).sum();
        assert_eq!(page.promises.matches("**missed**").count(), times + 1);
        assert!(PROMISES.iter().all(|promise| page.text.contains(promise.remedy) && !promise.remedy.is_empty()));
    }

    #[test]
    fn a_figure_that_was_not_measured_is_no_silent_success() {
        assert!(written(&Browser::default(), &native(), &Size { gzip: 0, brotli: 0 }).is_err());
    }
}
