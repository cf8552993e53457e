//! The finished app in Chromium, from the product's own server: `tests/bench/run.mjs`.

use crate::chromium::Chromium;
use crate::step::{self, say};
use crate::{project, serve};
use anyhow::{Result, ensure};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::Duration;

/// What the script says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Browser {
    pub(crate) figures: Vec<Figure>,
    /// What it was measured on, line by line.
    pub(crate) machine: Vec<(String, String)>,
}

/// What something took, in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) samples: usize,
    pub(crate) median: f64,
    /// What 95 of 100 samples stay under.
    pub(crate) p95: f64,
    pub(crate) largest: f64,
}

pub(crate) fn measure(chromium: &Chromium, fixture: &str) -> Result<Browser> {
    let address = served()?;
    say("Measuring the app in Chromium (usually four minutes)");
    let mut script = Command::new("node");
    script.args(["tests/bench/run.mjs", &address, fixture]).current_dir(project::root());
    chromium.tell(&mut script);
    let outcome = step::show(&mut script)?;
    let read = read(&outcome.output);
    ensure!(outcome.ok && !read.figures.is_empty(), "the app could not be measured; the script's words stand above");
    Ok(read)
}

/// Serves the app until this program ends.
fn served() -> Result<String> {
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    thread::spawn(move || serve::forever(&project::dist(), Some(port)));
    for _ in 0..100 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(format!("http://127.0.0.1:{port}"))
}

/// Lines of which the parts stand between tabs.
fn read(output: &str) -> Browser {
    let mut read = Browser::default();
    for line in output.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        match parts.as_slice() {
            ["machine", key, value] => read.machine.push(((*key).to_owned(), (*value).to_owned())),
            ["figure", name, samples, median, p95, largest] => {
                let number = |text: &str| text.parse::<f64>().ok();
                if let (Ok(samples), Some(median), Some(p95), Some(largest)) =
                    (samples.parse(), number(median), number(p95), number(largest))
                {
                    read.figures.push(Figure { name: (*name).to_owned(), samples, median, p95, largest });
                }
            }
            _ => {}
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::{Browser, Figure, read};

    #[test]
    fn figures_and_the_machine_are_read_and_other_words_are_not() {
        let output =
            "machine\tprocessor\t2 × Fast\nstarting the app: 3 s\nfigure\tplain.list\t20\t101.0\t140.5\t200.2\n";
        let figure = Figure { name: "plain.list".into(), samples: 20, median: 101.0, p95: 140.5, largest: 200.2 };
        let expected =
            Browser { figures: vec![figure], machine: vec![("processor".to_owned(), "2 × Fast".to_owned())] };
        assert_eq!(read(output), expected);
    }
}
