//! The unit tests that need a browser: `tests/browser*.rs`, run by wasm-bindgen's runner.

use super::counts;
use super::report::Report;
use crate::chromium::Chromium;
use crate::project;
use crate::tools::Tools;
use anyhow::Result;
use std::fs;

/// The names of the test files.
pub(crate) fn names() -> Result<Vec<String>> {
    let mut names: Vec<_> = fs::read_dir(project::root().join("tests"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("browser"))
        .filter_map(|name| name.strip_suffix(".rs").map(String::from))
        .collect();
    names.sort();
    Ok(names)
}

/// Runs them in the browser of the end-to-end tests.
pub(crate) fn run(report: &mut Report, tools: &Tools, chromium: &Chromium, names: &[String]) {
    let mut cargo = tools.on_path(project::cargo());
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "node tests/browser-runner.mjs");
    cargo.args(["test", "-p", "samplan", "--no-fail-fast", "--target", "wasm32-unknown-unknown"]);
    cargo.args(names.iter().flat_map(|name| ["--test", name]));
    chromium.tell(&mut cargo);
    report.tests("tests: browser", &mut cargo, counts::of_cargo);
}
