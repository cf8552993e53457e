//! The core on this computer, without a browser: `benches/core.rs`.

use crate::project;
use crate::step::{self, Step, say};
use anyhow::{Result, ensure};

/// What one bench took, in the words of its runner.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Native {
    pub(crate) name: String,
    pub(crate) median: String,
    pub(crate) slowest: String,
    pub(crate) samples: String,
}

const BENCH: [&str; 6] = ["bench", "-p", "samplan", "--no-default-features", "--bench", "core"];

pub(crate) fn measure() -> Result<Vec<Native>> {
    Step {
        what: "Building the core for measuring",
        usual: "two minutes the first time, one after that",
        crates: Some(110),
        advice: "The words of the compiler stand above.",
    }
    .run(project::cargo().args(BENCH).arg("--no-run"))?;
    say("Measuring the core");
    let outcome = step::show(project::cargo().args(BENCH))?;
    let figures = read(&outcome.output);
    ensure!(outcome.ok && !figures.is_empty(), "the core could not be measured; its words stand above");
    Ok(figures)
}

/// One line for each bench: `├─ name   fastest │ slowest │ median │ mean │ samples │ iterations`.
fn read(output: &str) -> Vec<Native> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('│').map(str::trim).collect();
        let [first, slowest, median, _, samples, _] = cells.as_slice() else { return None };
        let name = first.trim_start_matches(['├', '╰', '─', ' ']).split_whitespace().next()?;
        let is_figure = first.starts_with(['├', '╰']);
        let owned = |text: &str| text.to_owned();
        is_figure.then(|| Native {
            name: owned(name),
            median: owned(median),
            slowest: owned(slowest),
            samples: owned(samples),
        })
    };
    output.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{Native, read};

    #[test]
    fn each_bench_is_a_figure_and_the_heading_is_none() {
        let output = "Timer precision: 27 ns\n\
            core                fastest       │ slowest       │ median        │ mean          │ samples │ iters\n\
            ├─ key_press        110.8 µs      │ 5.942 ms      │ 131.5 µs      │ 269.8 µs      │ 1000    │ 1000\n\
            ╰─ summary          1.72 ms       │ 10.94 ms      │ 1.936 ms      │ 4.006 ms      │ 100     │ 100\n";
        let figure = |name: &str, median: &str, slowest: &str, samples: &str| Native {
            name: name.into(),
            median: median.into(),
            slowest: slowest.into(),
            samples: samples.into(),
        };
        let expected =
            [figure("key_press", "131.5 µs", "5.942 ms", "1000"), figure("summary", "1.936 ms", "10.94 ms", "100")];
        assert_eq!(read(output), expected);
    }
}
