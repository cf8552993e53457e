//! How many tests ran, read from what the runners say.

use std::ops::AddAssign;

/// Tests that passed, failed, and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// From cargo and from wasm-bindgen's runner: one line `test result: …` for each program of tests.
pub(crate) fn of_cargo(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        for part in line.split(['.', ';']) {
            count(part, &mut counts);
        }
    }
    counts
}

/// From Playwright: a line for each outcome at the end. A flaky test passed when it was tried again; one that
/// never ran has failed.
pub(crate) fn of_playwright(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines() {
        // "  3 passed (12.1s)"; the line of a single test begins with "[" or a number and ")".
        count(line.split(" (").next().unwrap_or(line), &mut counts);
    }
    counts
}

fn count(part: &str, into: &mut Counts) {
    let Some((number, word)) = part.trim().split_once(' ') else { return };
    let Ok(number) = number.parse::<usize>() else { return };
    match word {
        "passed" | "flaky" => into.passed += number,
        "failed" | "interrupted" | "did not run" => into.failed += number,
        "ignored" | "skipped" => into.skipped += number,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, of_cargo, of_playwright};

    #[test]
    fn cargo_says_one_line_for_each_program() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of_cargo(output), Counts { passed: 16, failed: 2, skipped: 1 });
    }

    #[test]
    fn playwright_says_one_line_for_each_outcome() {
        let output = "Running 9 tests using 2 workers\n[1/9] smoke.spec.mjs:3:1 › 5 passed things\n\
            \u{20} 1 failed\n    smoke.spec.mjs:12:1 › deep link\n  1 flaky\n  2 skipped\n  1 did not run\n  4 passed (12.1s)\n";
        assert_eq!(of_playwright(output), Counts { passed: 5, failed: 2, skipped: 2 });
    }

    #[test]
    fn silence_counts_nothing() {
        assert_eq!(of_cargo("error: could not compile"), Counts::default());
        assert_eq!(of_playwright("Error: No tests found"), Counts::default());
    }
}
