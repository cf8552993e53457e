//! `cargo xtask build`: the finished app in `dist/`.

use crate::args::Args;
use crate::step::{Step, say};
use crate::tools::Tools;
use crate::{fresh, project};
use anyhow::Result;
use std::process::ExitCode;

/// How many crates the app is made of, roughly: for the signs of life only.
const APP_CRATES: usize = 210;

pub(crate) fn build(mut args: Args) -> Result<ExitCode> {
    let force = args.flag("--force");
    args.finish()?;
    ensure_built(force)?;
    println!("\nThe finished app is in {}", project::dist().display());
    println!(
        "A host must answer unknown paths without file ending with index.html, and send the headers in dist/_headers."
    );
    Ok(ExitCode::SUCCESS)
}

/// Builds for release, unless `dist/` already holds the build of these very sources.
pub(crate) fn ensure_built(force: bool) -> Result<()> {
    let sources = fresh::sources()?;
    if !force && fresh::is_fresh(&sources) {
        say("dist/ is up to date");
        return Ok(());
    }
    let tools = Tools::ready()?;
    Step {
        what: "Building the app for release",
        usual: "4 to 6 minutes the first time on two cores, under one after that",
        crates: Some(APP_CRATES),
        advice: "The words of the compiler stand above. Where they speak of a missing tool, run `cargo xtask run` again.",
    }
    .run(tools.trunk().args(["build", "--release"]))?;
    if fresh::sources()? == sources {
        fresh::mark(&sources)?;
    } else {
        println!("    note: a source file changed during the build; the next run will build again");
    }
    Ok(())
}
