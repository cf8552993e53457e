//! What was done with families on a device, for the worker and for a data protection officer.

use super::{Deed, FamilyId};
use chrono::{DateTime, NaiveDateTime, SecondsFormat};
use serde::{Deserialize, Serialize};

/// What was done, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The newest first.
    pub entries: Vec<Entry>,
    /// How many entries are kept that cannot be read, of whichever family.
    pub unreadable: usize,
}

/// Something that was done with a family on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The family; it may no longer be on this device.
    pub family: FamilyId,
    /// What was done.
    pub what: Deed,
    /// The sections that it was about, as [`super::Section`] writes them; none where it was the whole family, or where
    /// a file only told what became of rights.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Who else had part in it, in words.
    #[serde(default)]
    pub other: String,
}

/// The log as it is given out: `docs/export.md`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ExportLog {
    unreadable: usize,
    entries: Vec<ExportEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportEntry {
    time: String,
    family: FamilyId,
    what: Deed,
    sections: Vec<String>,
    other: String,
}

#[derive(Serialize)]
struct LogFile {
    format: &'static str,
    version: u32,
    generated: String,
    #[serde(flatten)]
    log: ExportLog,
}

impl Log {
    /// The name of the format of a log by itself.
    pub const FORMAT: &str = "samplan-log";

    /// The version of that format.
    pub const VERSION: u32 = 1;

    /// The log by itself as JSON, indented, ending with a line break. `generated`: local date and time.
    #[must_use]
    pub fn to_json(&self, generated: NaiveDateTime) -> String {
        let generated = generated.format("%Y-%m-%dT%H:%M:%S").to_string();
        let file = LogFile { format: Self::FORMAT, version: Self::VERSION, generated, log: self.exported() };
        // Texts, numbers and lists always have a JSON form.
        let mut json = serde_json::to_string_pretty(&file).unwrap_or_default();
        json.push('\n');
        json
    }

    pub(super) fn exported(&self) -> ExportLog {
        let entry = |entry: &Entry| ExportEntry {
            time: DateTime::from_timestamp(entry.time, 0)
                .map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
                .unwrap_or_default(),
            family: entry.family.clone(),
            what: entry.what,
            sections: entry.sections.clone(),
            other: entry.other.clone(),
        };
        ExportLog { unreadable: self.unreadable, entries: self.entries.iter().map(entry).collect() }
    }
}
