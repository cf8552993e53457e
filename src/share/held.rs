//! What the receiving device has.

use super::{Contact, Day, Ledger};
use crate::doc::Document;
use crate::plan::Section;
use crate::seal::{Hash, SectionKeys, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// What the receiving device has of the family that a package is about.
pub struct Here<'a> {
    /// The device.
    pub writer: WriterId,
    /// What was said so far; empty where the family is not here.
    pub ledger: &'a Ledger,
    /// The people who are known.
    pub contacts: &'a [Contact],
    /// The day.
    pub today: Day,
    /// The sections that are here, shared or not.
    pub sections: BTreeMap<Section, Held<'a>>,
}

/// A section that is on the device.
pub struct Held<'a> {
    /// Its keys.
    pub keys: &'a SectionKeys,
    /// The names of its chunks that are here and whole.
    pub chunks: BTreeSet<Hash>,
    /// The section, open.
    pub document: &'a mut Document,
}
