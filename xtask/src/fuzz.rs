//! `cargo xtask fuzz`: looks, for some minutes, for bytes that do harm and for cases in which a property does not hold.

mod properties;

use crate::args::Args;
use crate::project;
use crate::step::{self, Step, say};
use crate::tools::first_words;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

/// The ways in: what each is given, see `tests/hostile`.
const WAYS_IN: [&str; 3] = ["sealed", "piece", "package"];
/// What is tried beside them, see [`properties`].
const PROPERTIES: &str = "properties";
/// For each way in, where nothing else is asked for.
const MINUTES: u64 = 5;
/// More than any honest input of these needs; an input that takes more is one that does harm.
const MEGABYTES: u32 = 2048;
/// The same in time: what takes longer would hold up the page.
const SECONDS: u32 = 20;

const SEEDS: [&str; 7] = ["run", "-p", "samplan", "--no-default-features", "--example", "seeds", "--"];

/// What has the compiler count which branches an input takes. libFuzzer is driven by it.
const WATCHED: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg=fuzzing",
];

pub(crate) fn fuzz(mut args: Args) -> Result<ExitCode> {
    let minutes = args.value("--minutes")?;
    let minutes = minutes.map_or(Ok(MINUTES), |text| {
        text.parse().with_context(|| format!("--minutes takes a whole number, not `{text}`"))
    })?;
    let mut chosen: Vec<&str> = WAYS_IN.into_iter().filter(|name| args.flag(name)).collect();
    let mut with_properties = args.flag(PROPERTIES);
    args.finish()?;
    if chosen.is_empty() && !with_properties {
        chosen = WAYS_IN.to_vec();
        with_properties = true;
    }
    let held = !with_properties || properties::held()?;
    let safe = chosen.is_empty() || bytes_do_no_harm(&chosen, minutes)?;
    Ok(if held && safe { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether nothing was found in the ways in that were chosen, each looked at for `minutes`.
fn bytes_do_no_harm(chosen: &[&str], minutes: u64) -> Result<bool> {
    let host = first_words(Command::new("rustc").args(["--print", "host-tuple"]))
        .context("rustc does not say for what computer it is")?;
    let folder = project::target().join("fuzz-found");
    let cargo = |command: &str| {
        let mut cargo = project::cargo();
        // With a target named, the flags do not reach build scripts.
        cargo.args([command, "-p", "samplan-fuzz", "--profile", "fuzz", "--target", &host]);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", WATCHED.join("\u{1f}"));
        cargo
    };
    Step {
        what: "Building what looks for harm",
        usual: "three minutes the first time",
        crates: Some(120),
        advice: "It needs a compiler for C++ (Debian: g++). The words of the compiler stand above.",
    }
    .run(cargo("build").arg("--bins"))?;
    let seeds = folder.join("corpus");
    Step { what: "Writing the seeds", usual: "a minute", crates: None, advice: "Its words stand above." }
        .run(project::cargo().args(SEEDS).arg(&seeds))?;

    let mut found = false;
    for name in chosen {
        say(&format!("Looking at `{name}` for {minutes} min"));
        let harm = folder.join(name);
        fs::create_dir_all(&harm).with_context(|| format!("cannot make {}", harm.display()))?;
        let outcome = step::show(
            cargo("run")
                .args(["--bin", name, "--"])
                .arg(seeds.join(name))
                .arg(format!("-artifact_prefix={}/", harm.display()))
                .args([format!("-max_total_time={}", minutes * 60), format!("-timeout={SECONDS}")])
                .args([format!("-rss_limit_mb={MEGABYTES}"), "-max_len=16384".to_owned()])
                .arg("-print_final_stats=1"),
        )?;
        if !outcome.ok {
            found = true;
            eprintln!("\n{}", what_to_do(name, &harm));
        }
    }
    Ok(!found)
}

fn what_to_do(name: &str, harm: &Path) -> String {
    format!(
        "`{name}` came to harm. The input lies in {}: put it into tests/fixtures/hostile/{name}/, where \
         `cargo test -p samplan --no-default-features --test hostile` runs it, and mend what it shows.",
        harm.display()
    )
}
