//! The steps that the memory counts, from what a vault does in them.

use samplan::store::Memory;

/// A reading: one step for each range, and one that reads them all.
const fn reading(ranges: usize) -> usize {
    ranges + 1
}

/// A change: the reading that it depends on, one step for each change, and one that makes all of them count.
const fn changing(ranges: usize, changes: usize) -> usize {
    reading(ranges) + changes + 1
}

/// The changes of a write: the chunk, the section's summary, and the family's summaries that no longer hold.
const WRITTEN: usize = 3;

/// Reading a section: its keys, its chunks, its summary, and whether something of the family is there.
pub(crate) const READ: usize = reading(4);

/// Writing to a section that has been written before: reads its keys, and whether the family is still there.
pub(crate) const APPEND: usize = changing(2, WRITTEN);

/// Writing to a section for the first time: keeps a key too.
pub(crate) const FIRST_APPEND: usize = changing(2, WRITTEN + 1);

/// Folding so many pieces into one: reads the section, then its keys and its pieces; takes each away and keeps the
/// snapshot.
pub(crate) const fn fold(pieces: usize) -> usize {
    READ + changing(2, pieces + 1)
}

/// As many steps as an operation took.
pub(crate) async fn steps_of<T>(memory: &Memory, operation: impl Future<Output = T>) -> usize {
    let before = memory.steps();
    operation.await;
    memory.steps() - before
}
