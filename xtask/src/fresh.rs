//! Whether `dist/` is the build of exactly these sources.

use crate::project::{self, files_below, hex_digest};
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

const FILES: [&str; 8] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "rust-toolchain.toml",
    "xtask/src/post_build.rs",
];
const FOLDERS: [&str; 4] = ["public", "src", "style", "xtask/src/post_build"];

/// A digest of everything that goes into the build. Contents, not dates: a fresh clone has new dates.
pub(crate) fn sources() -> Result<String> {
    let root = project::root();
    let mut paths: Vec<String> = FILES.iter().map(ToString::to_string).collect();
    for folder in FOLDERS {
        paths.extend(files_below(&root.join(folder))?.into_iter().map(|file| format!("{folder}/{file}")));
    }
    let mut all = String::new();
    for path in paths {
        all.push_str(&path);
        all.push_str(&hex_digest(&fs::read(root.join(&path)).unwrap_or_default()));
    }
    Ok(hex_digest(all.as_bytes()))
}

/// Whether `dist/` holds the build of these sources, unchanged since.
pub(crate) fn is_fresh(sources: &str) -> bool {
    fs::read_to_string(stamp()).is_ok_and(|stamp| result().is_some_and(|result| stamp == format!("{sources} {result}")))
}

/// Notes that `dist/` now holds the build of these sources.
pub(crate) fn mark(sources: &str) -> Result<()> {
    if let (Some(result), Some(folder)) = (result(), stamp().parent()) {
        fs::create_dir_all(folder)?;
        fs::write(stamp(), format!("{sources} {result}"))?;
    }
    Ok(())
}

/// The service worker lists every file with its digest, so its own digest stands for the whole of `dist/`.
fn result() -> Option<String> {
    fs::read(project::dist().join("sw.js")).ok().map(|bytes| hex_digest(&bytes))
}

fn stamp() -> PathBuf {
    project::target().join("samplan-dist.stamp")
}
