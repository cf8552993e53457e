//! The budget: what a first visit transfers, offline use included.

use crate::project::files_below;
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;

/// What the app is to weigh, in bytes, all files together.
pub(crate) const GZIP: u64 = 820_000;
pub(crate) const BROTLI: u64 = 620_000;

/// What it may weigh until it does: no change may make it heavier than this. `docs/performance.md` says what is missing.
const GZIP_AT_MOST: u64 = 1_815_000;
const BROTLI_AT_MOST: u64 = 1_410_000;

/// The bytes that the server sends for the whole app.
pub(crate) struct Size {
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

/// Prints the size of every file, says whether the budget is kept, and fails when the app is heavier than it may be.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let Size { gzip, brotli } = of(dist)?;
    if gzip > GZIP || brotli > BROTLI {
        println!("    The app is over its budget; docs/performance.md says what it would take.");
    }
    ensure!(
        gzip <= GZIP_AT_MOST && brotli <= BROTLI_AT_MOST,
        "the app is heavier than it may be ({GZIP_AT_MOST} bytes by gzip, {BROTLI_AT_MOST} by brotli): take something out"
    );
    Ok(())
}

/// Adds up the files, and prints the size of each.
pub(crate) fn of(dist: &Path) -> Result<Size> {
    let size = |file: &str| fs::metadata(dist.join(file)).map_or(u64::MAX, |data| data.len());
    let (mut gzip, mut brotli) = (0, 0);
    println!("    {:<44}{:>10}{:>10}{:>10}", "file (bytes)", "plain", "gzip", "brotli");
    for file in files_below(dist)? {
        if file == "_headers" || file.ends_with(".br") || file.ends_with(".gz") {
            continue;
        }
        let plain = size(&file);
        // The server sends a file as it is where compressing does not make it smaller.
        let by_gzip = size(&format!("{file}.gz")).min(plain);
        let by_brotli = size(&format!("{file}.br")).min(plain);
        println!("    {file:<44}{plain:>10}{by_gzip:>10}{by_brotli:>10}");
        gzip += by_gzip;
        brotli += by_brotli;
    }
    println!("    {:<44}{:>10}{gzip:>10}{brotli:>10}", "together", "");
    println!("    {:<44}{:>10}{GZIP:>10}{BROTLI:>10}", "budget", "");
    Ok(Size { gzip, brotli })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{BROTLI_AT_MOST, check};
    use std::fs;

    #[test]
    fn an_app_heavier_than_it_may_be_fails() {
        let dist = std::env::temp_dir().join(format!("samplan-size-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let file =
            |name: &str, length: u64| fs::write(dist.join(name), vec![0; usize::try_from(length).unwrap()]).unwrap();
        file("app.wasm", 2_000_000);
        file("app.wasm.gz", 600_000);
        file("app.wasm.br", BROTLI_AT_MOST);
        assert!(check(&dist).is_ok());
        file("index.html", 1);
        assert!(check(&dist).is_err());
        fs::remove_dir_all(dist).unwrap();
    }
}
