//! `cargo xtask bench`: measures what the product promises, and writes `docs/performance.md`.

mod browser;
mod native;
mod page;
mod promise;

use crate::args::Args;
use crate::step::{Step, say};
use crate::test::size;
use crate::tools::Tools;
use crate::{build, chromium, project};
use anyhow::{Context, Result};
use std::fs;
use std::process::ExitCode;

pub(crate) fn bench(args: Args) -> Result<ExitCode> {
    args.finish()?;
    // Installs the npm packages, without which no browser is found.
    Tools::ready()?;
    let chromium = chromium::ready()?;
    build::ensure_built(false)?;
    let native = native::measure()?;
    let fixture = fixture()?;
    let browser = browser::measure(&chromium, &fixture)?;
    let size = size::of(&project::dist())?;

    let page = page::written(&browser, &native, &size)?;
    let file = project::root().join("docs/performance.md");
    fs::write(&file, &page.text).with_context(|| format!("cannot write {}", file.display()))?;
    println!("\n{}", page.promises);
    say(&format!(
        "Written to {}. A busy machine measures itself: run this when it has nothing else to do",
        file.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// The plans to measure with, as a file; see `examples/fixture.rs`.
fn fixture() -> Result<String> {
    let folder = project::target().join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let file = folder.join("fixture.json").display().to_string();
    Step {
        what: "Writing 500 families, and one plan by 10 000 key presses",
        usual: "two minutes the first time, seconds after that",
        crates: Some(80),
        advice: "The words of the compiler stand above.",
    }
    .run(project::cargo().args([
        "run",
        "-p",
        "samplan",
        "--release",
        "--no-default-features",
        "--example",
        "fixture",
        "--",
        &file,
    ]))?;
    Ok(file)
}
