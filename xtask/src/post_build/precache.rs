//! What the service worker keeps for offline use.

use super::csp::digest;
use super::{is_hashed, package_version};
use crate::project::{files_below, hex_digest};
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;

/// The app's files with their digests.
pub(crate) struct Precache(Vec<Entry>);

struct Entry {
    /// As the browser asks for it.
    path: String,
    integrity: String,
    lasting: bool,
}

impl Precache {
    /// All files of the finished app.
    pub(crate) fn of(staging: &Path) -> Result<Self> {
        let entry = |file: String| {
            let integrity = digest(&fs::read(staging.join(&file))?);
            // Some hosts answer `/index.html` with a redirect, which a worker may not use.
            let path = if file == "index.html" { "/".into() } else { format!("/{file}") };
            Ok(Entry { path, integrity, lasting: is_hashed(&file) })
        };
        Ok(Self(files(staging)?.into_iter().map(entry).collect::<Result<_>>()?))
    }

    /// The service worker with the list and the version filled in.
    pub(crate) fn written_into(&self, template: &str, version: &str) -> Result<String> {
        let lines: String = self
            .0
            .iter()
            .map(|Entry { path, integrity, lasting }| format!("  [\"{path}\", \"{integrity}\", {lasting}],\n"))
            .collect();
        let worker = filled(template, "const VERSION = \"unbuilt\";", &format!("const VERSION = \"{version}\";"))?;
        filled(&worker, "const FILES = [];", &format!("const FILES = [\n{lines}];"))
    }
}

/// One version for all: package version and a digest of every file's path and content, of the worker's own too.
pub(crate) fn version(staging: &Path, worker: &str) -> Result<String> {
    let mut all = hex_digest(worker.as_bytes());
    for file in files(staging)? {
        all.push_str(&file);
        all.push_str(&hex_digest(&fs::read(staging.join(&file))?));
    }
    let digest: String = hex_digest(all.as_bytes()).chars().take(12).collect();
    Ok(format!("{}+{digest}", package_version()?))
}

/// The files that a browser asks for, except the worker itself: the browser keeps that on its own.
fn files(staging: &Path) -> Result<Vec<String>> {
    let mut files = files_below(staging)?;
    files.retain(|file| file != "sw.js" && file != "_headers" && !file.ends_with(".br") && !file.ends_with(".gz"));
    Ok(files)
}

fn filled(template: &str, slot: &str, with: &str) -> Result<String> {
    ensure!(template.matches(slot).count() == 1, "sw.js must hold the line `{slot}` exactly once");
    Ok(template.replace(slot, with))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Entry, Precache};

    #[test]
    fn the_list_is_written_into_its_slots() {
        let entry = Entry { path: "/".into(), integrity: "sha256-x".into(), lasting: false };
        let worker =
            Precache(vec![entry]).written_into("const VERSION = \"unbuilt\";\nconst FILES = [];", "1+a").unwrap();
        assert_eq!(worker, "const VERSION = \"1+a\";\nconst FILES = [\n  [\"/\", \"sha256-x\", false],\n];");
    }

    #[test]
    fn a_worker_without_slots_is_refused() {
        assert!(Precache(Vec::new()).written_into("const FILES = [1];", "1").is_err());
    }

    #[test]
    fn the_worker_in_the_project_has_the_slots() {
        let worker = include_str!("../../../public/sw.js");
        assert!(Precache(Vec::new()).written_into(worker, "1").is_ok());
    }
}
