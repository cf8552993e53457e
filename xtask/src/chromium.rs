//! The browser of the tests: found, or installed.

use crate::debian;
use crate::project;
use crate::step::{Step, say};
use crate::tools::{first_words, npm, on_path};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// A Chromium: its path, or nothing for the one that Playwright brought, which it finds by itself.
pub(crate) struct Chromium(Option<PathBuf>);

impl Chromium {
    /// Says to a program of tests which Chromium to take, see `tests/chromium.mjs`.
    pub(crate) fn tell(&self, command: &mut Command) {
        if let Some(program) = &self.0 {
            command.env("CHROMIUM", program);
        }
    }
}

/// Finds a Chromium, or installs Playwright's own, or else Debian's.
pub(crate) fn ready() -> Result<Chromium> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    let playwright = Step {
        what: "Downloading Playwright's Chromium",
        usual: "one or two minutes, once",
        crates: None,
        advice: "It comes from Playwright's own servers, which not every network reaches.",
    }
    .run(npm("npx").args(["playwright", "install", "chromium"]));
    if playwright.is_err() {
        say("Playwright's Chromium could not be downloaded; trying Debian's");
        debian::install(&["chromium"]).with_context(|| format!("no Chromium was found or could be had. {BY_HAND}"))?;
    }
    match find()? {
        Some(found) => Ok(found),
        None => bail!("no Chromium was found after installing one. {BY_HAND}"),
    }
}

const BY_HAND: &str = "Install Chromium in the way of your system, or set the variable CHROMIUM to the program's path, \
    then run the command again.";

fn find() -> Result<Option<Chromium>> {
    if let Some(given) = env::var_os("CHROMIUM").filter(|given| !given.is_empty()) {
        let program = PathBuf::from(given);
        if !program.is_file() {
            bail!("the variable CHROMIUM names {}, which is no program", program.display());
        }
        return Ok(Some(Chromium(Some(program))));
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(program) = names.into_iter().find_map(on_path) {
        return Ok(Some(Chromium(Some(program))));
    }
    let own = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    let own = first_words(Command::new("node").args(["-e", own]).current_dir(project::root()));
    Ok(own.is_some_and(|path| PathBuf::from(path).is_file()).then_some(Chromium(None)))
}
