//! The object stores of the database.

/// An object store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// The chunks of all sections.
    Chunks,
    /// The newest summary of each section.
    Summaries,
    /// The summaries of each family put together, or nothing since one of them was written.
    Families,
    /// The records of the device.
    Device,
}

impl Table {
    pub(super) const ALL: [Self; 4] = [Self::Chunks, Self::Summaries, Self::Families, Self::Device];

    /// Its name. Part of the storage format.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Chunks => "chunks",
            Self::Summaries => "summaries",
            Self::Families => "families",
            Self::Device => "device",
        }
    }
}
