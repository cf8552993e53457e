//! `cargo xtask test`: every check and test, and at the end what ran.

mod browser;
mod counts;
mod report;
pub(crate) mod size;

use crate::args::Args;
use crate::build;
use crate::chromium::{self, Chromium};
use crate::debian;
use crate::project;
use crate::step::{self, say};
use crate::tools::{self, Tools, npm};
use anyhow::Result;
use counts::Counts;
use report::Report;
use std::net::TcpListener;
use std::process::{Command, ExitCode};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// Where the properties take their cases from. What passed once passes again, so that a failure is of the change at
/// hand; `cargo xtask fuzz` looks for cases that nobody has seen.
const SEED: &str = "2026";
const STRICT: [&str; 3] = ["--", "-D", "warnings"];

pub(crate) fn test(mut args: Args) -> Result<ExitCode> {
    let fast = args.flag("--fast");
    args.finish()?;
    tools::component("rustfmt", "fmt")?;
    tools::component("clippy", "clippy")?;
    let mut report = Report::new();
    if !fast {
        debian::age();
    }
    native(&mut report, fast);
    if !fast {
        in_browser(&mut report)?;
    }
    Ok(report.finish())
}

/// What needs nothing but Rust.
fn native(report: &mut Report, fast: bool) {
    report.check("formatting", project::cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.");
    let core = ["clippy", "--quiet", "-p", "samplan", "--no-default-features", "--all-targets"];
    report.check("lints: core", project::cargo().args(core).args(STRICT), LINTS);
    report.tests(
        "tests: core",
        project::cargo()
            .args(["test", "-p", "samplan", "--no-default-features", "--no-fail-fast"])
            .env("PROPTEST_RNG_SEED", SEED),
        counts::of_cargo,
    );
    if !fast {
        let xtask = ["clippy", "--quiet", "-p", "xtask", "--all-targets"];
        report.check("lints: xtask", project::cargo().args(xtask).args(STRICT), LINTS);
        report.tests("tests: xtask", project::cargo().args(["test", "-p", "xtask"]), counts::of_cargo);
    }
}

const LINTS: &str = "Each warning above says what it asks for.";

/// What needs the tools and a browser.
fn in_browser(report: &mut Report) -> Result<()> {
    let tools = Tools::ready()?;
    let browser_tests = browser::names()?;
    let ui = ["clippy", "--quiet", "-p", "samplan", "--lib", "--bins"];
    let mut clippy = project::cargo();
    clippy.args(ui).args(WASM).args(browser_tests.iter().flat_map(|name| ["--test", name])).args(STRICT);
    report.check("lints: app", &mut clippy, LINTS);

    let chromium = chromium::ready();
    match &chromium {
        Ok(chromium) => browser::run(report, &tools, chromium, &browser_tests),
        Err(error) => report.failed("tests: browser", &format!("{error:#}")),
    }
    let built = report.did("release build", || build::ensure_built(false));
    if built {
        report.did("size", || size::check(&project::dist()));
    }
    match &chromium {
        Ok(chromium) if built => end_to_end(report, chromium)?,
        Ok(_) => report.failed("tests: end to end", "not run, since the release build failed"),
        Err(error) => report.failed("tests: end to end", &format!("{error:#}")),
    }
    Ok(())
}

fn end_to_end(report: &mut Report, chromium: &Chromium) -> Result<()> {
    debian::pdftotext();
    let mut playwright = npm("npx");
    playwright.args(["playwright", "test"]).env("SAMPLAN_PORT", free_port()?.to_string());
    // Colours would hide the counts.
    playwright.env("FORCE_COLOR", "0");
    chromium.tell(&mut playwright);
    report.tests("tests: end to end", &mut playwright, counts::of_playwright);
    Ok(())
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

impl Report {
    /// A check that passes or fails as a whole.
    fn check(&mut self, name: &str, command: &mut Command, advice: &str) {
        say(name);
        match step::show(command) {
            Ok(outcome) if outcome.ok => self.passed(name, outcome.took),
            Ok(_) => self.failed(name, advice),
            Err(error) => self.failed(name, &format!("{error:#}")),
        }
    }

    /// A runner of tests, whose words are counted.
    fn tests(&mut self, name: &str, command: &mut Command, count: fn(&str) -> Counts) {
        say(name);
        match step::show(command) {
            Ok(outcome) => self.counted(name, count(&outcome.output), outcome.ok, outcome.took),
            Err(error) => self.failed(name, &format!("{error:#}")),
        }
    }
}
