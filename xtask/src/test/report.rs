//! What ran, how it ended, how long it took.

use super::counts::Counts;
use crate::step::{duration, say};
use anyhow::Result;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Collects the outcome of every step.
pub(crate) struct Report {
    started: Instant,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    counts: Counts,
    took: Option<Duration>,
    /// Why it failed.
    fault: Option<String>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { started: Instant::now(), rows: Vec::new() }
    }

    /// A step without tests of its own that went well.
    pub(crate) fn passed(&mut self, name: &str, took: Duration) {
        self.rows.push(Row { name: name.into(), counts: Counts::default(), took: Some(took), fault: None });
    }

    /// A step that failed as a whole.
    pub(crate) fn failed(&mut self, name: &str, fault: &str) {
        eprintln!("{name} failed: {fault}");
        self.rows.push(Row { name: name.into(), counts: Counts::default(), took: None, fault: Some(fault.into()) });
    }

    /// A runner of tests. One that failed, or that ran nothing, is never taken for success.
    pub(crate) fn counted(&mut self, name: &str, counts: Counts, ok: bool, took: Duration) {
        let fault = if counts.failed > 0 {
            Some(format!("{} failed, see above", counts.failed))
        } else if !ok {
            Some("the runner stopped before its tests were done, see above".to_owned())
        } else if counts.passed == 0 {
            Some("no test ran".to_owned())
        } else {
            None
        };
        self.rows.push(Row { name: name.into(), counts, took: Some(took), fault });
    }

    /// Does a step of our own, and says whether it went well.
    pub(crate) fn did(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        say(name);
        let started = Instant::now();
        match step() {
            Ok(()) => self.passed(name, started.elapsed()),
            Err(error) => self.failed(name, &format!("{error:#}")),
        }
        self.rows.last().is_some_and(|row| row.fault.is_none())
    }

    /// Prints the table and the last line.
    pub(crate) fn finish(&self) -> ExitCode {
        println!("\n{}", self.table());
        println!("took {}\n", duration(self.started.elapsed()));
        println!("{}", self.last_line());
        if self.rows.iter().any(|row| row.fault.is_some()) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn table(&self) -> String {
        let mut table = format!("{:<22}{:>7}{:>7}{:>8}{:>13}  \n", "what ran", "passed", "failed", "skipped", "time");
        for row in &self.rows {
            let Counts { passed, failed, skipped } = row.counts;
            let number =
                |count: usize| if row.counts == Counts::default() { "·".to_owned() } else { count.to_string() };
            let time = row.took.map_or_else(|| "·".to_owned(), duration);
            let end = row.fault.as_deref().map_or("ok", |fault| fault.lines().next().unwrap_or("failed"));
            table.push_str(&format!(
                "{:<22}{:>7}{:>7}{:>8}{time:>13}  {end}\n",
                row.name,
                number(passed),
                number(failed),
                number(skipped)
            ));
        }
        table
    }

    /// Read by machines. A step that failed without a failed test counts as one, so that failure is never "0 failed".
    fn last_line(&self) -> String {
        let passed: usize = self.rows.iter().map(|row| row.counts.passed).sum();
        let failed: usize = self.rows.iter().map(|row| row.counts.failed.max(usize::from(row.fault.is_some()))).sum();
        format!("{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Report};
    use std::process::ExitCode;
    use std::time::Duration;

    fn report(steps: &[(usize, usize, bool)]) -> Report {
        let mut report = Report::new();
        for &(passed, failed, ok) in steps {
            report.counted("tests", Counts { passed, failed, skipped: 0 }, ok, Duration::ZERO);
        }
        report
    }

    #[test]
    fn all_runners_are_added_up() {
        let report = report(&[(12, 0, true), (3, 0, true)]);
        assert_eq!(report.last_line(), "15 passed, 0 failed");
        assert_eq!(report.finish(), ExitCode::SUCCESS);
    }

    #[test]
    fn any_failure_shows_in_the_last_line_and_the_exit() {
        for (steps, line) in [
            ([(12, 2, false), (3, 0, true)], "15 passed, 2 failed"),
            ([(12, 0, false), (3, 0, true)], "15 passed, 1 failed"),
            ([(0, 0, true), (3, 0, true)], "3 passed, 1 failed"),
        ] {
            let report = report(&steps);
            assert_eq!(report.last_line(), line);
            assert_eq!(report.finish(), ExitCode::FAILURE);
        }
        let mut report = Report::new();
        report.failed("formatting", "Run `cargo fmt --all`.");
        assert_eq!(report.last_line(), "0 passed, 1 failed");
        assert!(report.table().contains("Run `cargo fmt --all`."));
    }
}
