//! Which family a package is about, before anything of it is taken.

use super::Preview;
use crate::doc::{Actor, Alone, Document};
use crate::plan::{FamilyFacts, Section, facts};

impl Preview {
    /// The family's name and members as they stand in the package; `None` where the family section is on the device
    /// already, or nothing of it would come.
    #[must_use]
    pub fn told_family(&self) -> Option<FamilyFacts> {
        let first = self.sections.iter().find(|section| section.section == Section::Family && !section.is_here)?;
        let name = format!("{}/{}", self.family, first.section);
        let changes = first.chunks.iter().filter_map(|chunk| {
            let key = first.keys.by_id(chunk.key_id().ok()?)?;
            chunk.open(&name, &key.key).ok().map(|piece| piece.changes)
        });
        let changes: Vec<Vec<u8>> = changes.collect();
        let document = Document::open(first.section.kind(), Actor::new([0; 12], [0; 12]), &changes).document;
        let family = facts(&first.section, &Alone { section: &first.section, document: &document }).family?;
        (!changes.is_empty()).then_some(family)
    }
}
