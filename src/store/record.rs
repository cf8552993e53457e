//! Records, and where they lie.

/// What kind of thing a record is. Shelves are the only thing about records that a store knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shelf {
    /// The device's own: slots, the worker, what belongs to no family.
    Device,
    /// The summaries of each family put together, or nothing since one of them was written.
    Families,
    /// The newest summary of each section.
    Summaries,
    /// The keys of sections.
    Keys,
    /// The chunks of sections.
    Chunks,
    /// What goes with a family besides its sections: grants, consents, what was done with it.
    Ledger,
}

impl Shelf {
    /// Every shelf.
    pub const ALL: [Self; 6] = [Self::Device, Self::Families, Self::Summaries, Self::Keys, Self::Chunks, Self::Ledger];

    /// The word that stands for it. Part of the storage format.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Families => "families",
            Self::Summaries => "summaries",
            Self::Keys => "keys",
            Self::Chunks => "chunks",
            Self::Ledger => "ledger",
        }
    }
}

/// Where a record lies on its shelf: names from the widest to the narrowest. No character in them has a meaning.
pub type Key = Vec<String>;

/// Some of the records of a shelf: one, and those whose keys begin with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The shelf.
    pub shelf: Shelf,
    /// What the keys begin with; with nothing, all records of the shelf.
    pub below: Key,
}

/// A record that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub key: Key,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A change of what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keeps a record in place of what lies under its key.
    Put {
        /// Its shelf.
        shelf: Shelf,
        /// Its key; not empty.
        key: Key,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// Takes records away.
    Remove(Range),
}

impl Range {
    /// Some of the records of a shelf.
    #[must_use]
    pub fn new<'a>(shelf: Shelf, below: impl IntoIterator<Item = &'a str>) -> Self {
        Self { shelf, below: below.into_iter().map(str::to_owned).collect() }
    }
}

impl Change {
    /// Keeps a record.
    #[must_use]
    pub fn put<'a>(shelf: Shelf, key: impl IntoIterator<Item = &'a str>, bytes: Vec<u8>) -> Self {
        Self::Put { shelf, key: key.into_iter().map(str::to_owned).collect(), bytes }
    }

    /// Takes a record away, and those whose keys begin with its key.
    #[must_use]
    pub fn remove<'a>(shelf: Shelf, below: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Remove(Range::new(shelf, below))
    }
}
