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

/// Runs them through chromedriver, with the browser's options from `webdriver.json`.
pub(crate) fn run(report: &mut Report, tools: &Tools, chromium: &Chromium, names: &[String]) {
    let Some(driver) = &chromium.driver else {
        report.failed(
            "tests: browser",
            "chromedriver is missing. Install it in the version of your Chromium (Debian: `apt-get install \
             chromium-driver`), or set the variable CHROMEDRIVER to its path.",
        );
        return;
    };
    let mut cargo = tools.on_path(project::cargo());
    cargo.args(["test", "-p", "samplan", "--no-fail-fast", "--target", "wasm32-unknown-unknown"]);
    cargo.args(names.iter().flat_map(|name| ["--test", name]));
    cargo.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    report.tests("tests: browser", &mut cargo, counts::of_cargo);
}
