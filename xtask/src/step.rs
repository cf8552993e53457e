//! Runs a program as one step: says what it does and how far it is, and on failure what to do.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How often a quiet step gives a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How much of a failed program's words is shown.
const TAIL: usize = 60;

/// A step that takes a while, and whose program need not be watched line by line.
pub(crate) struct Step<'a> {
    /// What is done, to be read after "==>".
    pub(crate) what: &'a str,
    /// How long it usually takes.
    pub(crate) usual: &'a str,
    /// How many crates are compiled, where the step compiles: roughly.
    pub(crate) crates: Option<usize>,
    /// What to do when it fails.
    pub(crate) advice: &'a str,
}

/// What a program said, and how it ended.
pub(crate) struct Outcome {
    pub(crate) ok: bool,
    pub(crate) output: String,
    pub(crate) took: Duration,
}

/// Says a heading.
pub(crate) fn say(text: &str) {
    println!("==> {text}");
}

impl Step<'_> {
    /// Runs the program with signs of life instead of its own words, which are shown only when it fails.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        say(&format!("{} (usually {})", self.what, self.usual));
        let mut compiled = 0;
        let mut beat = Instant::now();
        let outcome = watch(command, |line, elapsed| {
            compiled += usize::from(line.is_some_and(|line| line.trim_start().starts_with("Compiling ")));
            if beat.elapsed() >= HEARTBEAT {
                beat = Instant::now();
                println!("    … {}{}", self.progress(compiled), duration(elapsed));
            }
        })
        .with_context(|| format!("{}: {}", self.what, self.advice))?;
        if !outcome.ok {
            let lines: Vec<_> = outcome.output.lines().collect();
            let tail = lines.get(lines.len().saturating_sub(TAIL)..).unwrap_or_default();
            eprintln!("{}", tail.join("\n"));
            bail!("{} failed.\n{}", self.what, self.advice);
        }
        println!("    done in {}", duration(outcome.took));
        Ok(())
    }

    fn progress(&self, compiled: usize) -> String {
        match self.crates {
            Some(total) if compiled > 0 && compiled <= total => {
                format!("{compiled} of about {total} crates compiled, ")
            }
            _ if compiled > 0 => format!("{compiled} crates compiled, "),
            _ => String::new(),
        }
    }
}

/// Runs the program and passes its words on as they come.
pub(crate) fn show(command: &mut Command) -> Result<Outcome> {
    let mut out = std::io::stdout();
    watch(command, |line, _| {
        if let Some(line) = line {
            // A closed pipe behind us must not stop the program that we watch.
            let _ = writeln!(out, "{line}");
        }
    })
}

/// Runs the program to its end. `tell` hears every line, and `None` when a while has passed without one.
fn watch(command: &mut Command, mut tell: impl FnMut(Option<&str>, Duration)) -> Result<Outcome> {
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", command.get_program().to_string_lossy()))?;
    let (sender, lines) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        send_lines(stdout, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        send_lines(stderr, sender);
    }
    let mut output = String::new();
    loop {
        match lines.recv_timeout(HEARTBEAT) {
            Ok(line) => {
                tell(Some(&line), started.elapsed());
                output.push_str(&line);
                output.push('\n');
            }
            Err(RecvTimeoutError::Timeout) => tell(None, started.elapsed()),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait()?;
    Ok(Outcome { ok: status.success(), output, took: started.elapsed() })
}

fn send_lines(stream: impl Read + Send + 'static, to: Sender<String>) {
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&line);
            if to.send(text.trim_end_matches(['\n', '\r']).to_owned()).is_err() {
                break;
            }
            line.clear();
        }
    });
}

/// A duration as people say it: `8.4 s`, `3 min 5 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{duration, show};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn a_failing_program_gives_its_words_of_both_kinds() {
        let outcome = show(Command::new("sh").args(["-c", "echo one; echo two >&2; exit 3"])).unwrap();
        assert!(!outcome.ok);
        assert!(outcome.output.contains("one\n") && outcome.output.contains("two\n"));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = show(&mut Command::new("no-such-program-here")).err().unwrap();
        assert!(format!("{error:#}").contains("no-such-program-here"));
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(8_400)), "8.4 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 5 s");
    }
}
