//! The few words and options that a command takes.

use anyhow::{Context, Result, bail};

/// What stands after `cargo xtask`. Each command takes what it knows and then calls [`Args::finish`].
pub(crate) struct Args(Vec<String>);

impl Args {
    pub(crate) fn from_env() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// The first word, taken out.
    pub(crate) fn command(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Whether the option stands there, taken out.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|arg| arg != name);
        self.0.len() < before
    }

    /// The word after the option (or after `=`), taken out.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        if let Some(at) = self.0.iter().position(|arg| arg == name) {
            self.0.remove(at);
            if at == self.0.len() {
                bail!("{name} needs a value after it");
            }
            return Ok(Some(self.0.remove(at)));
        }
        let prefix = format!("{name}=");
        let found = self.0.iter().position(|arg| arg.starts_with(&prefix));
        Ok(found.map(|at| self.0.remove(at).split_off(prefix.len())))
    }

    pub(crate) fn port(&mut self) -> Result<Option<u16>> {
        let text = self.value("--port")?;
        text.map(|text| text.parse().with_context(|| format!("--port takes a number of 1 to 65535, not `{text}`")))
            .transpose()
    }

    /// Refuses what no one has taken: a misspelt option must not pass silently.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(rest) => bail!("`{rest}` is not an option here; `cargo xtask help` lists them"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Args;

    fn args(line: &str) -> Args {
        Args(line.split_whitespace().map(String::from).collect())
    }

    #[test]
    fn an_option_is_taken_in_both_spellings() {
        assert_eq!(args("--port 81").port().unwrap(), Some(81));
        assert_eq!(args("--port=81").port().unwrap(), Some(81));
        assert_eq!(args("--force").port().unwrap(), None);
    }

    #[test]
    fn a_missing_or_impossible_value_is_refused() {
        assert!(args("--port").port().is_err());
        assert!(args("--port 70000").port().is_err());
    }

    #[test]
    fn what_is_left_over_is_refused() {
        let mut given = args("--fast --fats");
        assert!(given.flag("--fast"));
        assert!(given.finish().is_err());
    }
}
