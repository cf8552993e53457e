//! Packages of Debian, for machines of tests: they are thrown away, run as root and have little installed.

use crate::step::Step;
use crate::tools::{first_words, on_path};
use anyhow::{Result, bail};
use std::process::Command;

/// Installs packages where this is Debian (or its like) and we may; else says why not.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let is_root = first_words(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if on_path("apt-get").is_none() || !is_root {
        bail!("packages are installed only as root, on Debian and its like");
    }
    let apt = |what: &str, args: &[&str]| {
        Step {
            what,
            usual: "one or two minutes, once",
            crates: None,
            advice: "Check the network and the package sources (`apt-get update`), then run the command again.",
        }
        .run(Command::new("apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt("Reading Debian's package lists", &["update"])?;
    let names = packages.join(" ");
    apt(
        &format!("Installing from Debian: {names}"),
        &[&["install", "-y", "--no-install-recommends"], packages].concat(),
    )
}

/// `pdftotext`, which reads printed pages back. Where it cannot be had, the tests that need it say what to do.
pub(crate) fn pdftotext() {
    tool("pdftotext", "poppler-utils", "Install poppler (macOS: `brew install poppler`).");
}

/// `age`, with which files that are handed over are compared. Where it cannot be had, they are not compared.
pub(crate) fn age() {
    tool("age", "age", "Install it to compare with it (macOS: `brew install age`).");
}

fn tool(program: &str, package: &str, advice: &str) {
    if on_path(program).is_none()
        && let Err(error) = install(&[package])
    {
        println!("    {program} is missing ({error:#}). {advice}");
    }
}
