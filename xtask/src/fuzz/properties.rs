//! The properties of the core, tried with cases that nobody has seen.

use crate::project;
use crate::step::{self, say};
use anyhow::Result;
use std::time::{SystemTime, UNIX_EPOCH};

/// Files of `tests` that hold properties; see `tests/support/properties.rs`.
const FILES: [&str; 6] = ["dates", "document_properties", "seal", "sealing", "sharing", "vault"];
/// As many times as `cargo xtask test` tries them: about ten minutes.
const TIMES: &str = "20";

/// Whether every property held.
pub(super) fn held() -> Result<bool> {
    // A seed that is told makes what was found come again.
    let seed = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().to_string();
    say(&format!("Trying the properties {TIMES} times as often, with the seed {seed}"));
    let outcome = step::show(
        project::cargo()
            .args(["test", "-p", "samplan", "--no-default-features", "--no-fail-fast"])
            .args(FILES.iter().flat_map(|file| ["--test", file]))
            .env("PROPERTY_TIMES", TIMES)
            .env("PROPTEST_RNG_SEED", &seed),
    )?;
    if !outcome.ok {
        eprintln!(
            "\nA property does not hold. The smallest case stands above: write a test of it, and mend what it shows. \
             It comes again with PROPERTY_TIMES={TIMES} PROPTEST_RNG_SEED={seed}."
        );
    }
    Ok(outcome.ok)
}
