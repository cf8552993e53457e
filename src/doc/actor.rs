//! Whose changes are.

/// Under which name a device writes in a document: its mark, and an opening of its own.
///
/// The bytes are part of every change. The mark says whose a change is; that it is true follows from the signature of
/// the sealed chunk that carries it, and from nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor([u8; Actor::LENGTH]);

/// Who made a change, as the change itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Author {
    /// The forms: a change that every device makes alike, and that holds no answer.
    Forms,
    /// The device with this mark.
    Device([u8; 12]),
    /// Neither: it was not made by this app.
    Unknown,
}

impl Actor {
    const LENGTH: usize = 24;

    /// `writer`: the mark of the device; `opening`: 12 random bytes, fresh for every opening of a document.
    #[must_use]
    pub fn new(writer: [u8; 12], opening: [u8; 12]) -> Self {
        let mut bytes = [0; Self::LENGTH];
        bytes.iter_mut().zip(writer.into_iter().chain(opening)).for_each(|(place, byte)| *place = byte);
        Self(bytes)
    }

    /// The bytes, as they stand in changes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// The mark of the device that writes under this name.
    pub(super) fn mark(bytes: &[u8]) -> Option<[u8; 12]> {
        <&[u8; Self::LENGTH]>::try_from(bytes).ok()?.first_chunk().copied()
    }

    /// A further name of the same device and opening, for changes that are to stand beside its own. Those of a higher
    /// rank win over those of a lower one.
    pub(super) fn beside(&self, rank: u8) -> Self {
        let mut bytes = self.0;
        let [.., last] = &mut bytes;
        *last = rank;
        Self(bytes)
    }
}
