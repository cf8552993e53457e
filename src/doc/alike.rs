//! Changes that come out alike, byte for byte, on every device and in every build.
//!
//! Two devices that make the same map or text hide one side of it, unless both made it by the very same change. So
//! such a change has an actor that follows from what it makes, time 0, no message, and builds on nothing but the
//! change that made what it goes into. A newer version of the forms adds changes and alters none.

use super::outline::container;
use crate::plan::{Field, SectionKind};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, AutomergeError, Change, ObjId, ObjType, ROOT, TextEncoding};
use std::collections::BTreeSet;

/// An empty document that counts places in texts as a browser does.
pub(super) fn blank() -> AutoCommit {
    AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit)
}

/// A section as it is before anyone wrote in it: one change for each version of the forms, each on the one before.
///
/// The first also names what the section holds, for whoever reads the document without this program.
pub(super) fn genesis(kind: SectionKind, fields: &[&'static Field]) -> Result<AutoCommit, AutomergeError> {
    let mut doc = blank();
    let versions: BTreeSet<u32> = fields.iter().map(|field| field.since).chain([1]).collect();
    for version in versions {
        doc.set_actor(actor(&format!("genesis/{}/{version}", kind.id())));
        if version == 1 {
            doc.put(ROOT, "@section", kind.id())?;
        }
        fill(&mut doc, &ROOT, fields.iter().copied().filter(|field| field.since == version))?;
        commit(&mut doc);
    }
    Ok(doc)
}

/// The change that makes a row which nobody adds: of a table with one row for each member.
///
/// `steps` is the row's path, `since` the version that brought the table.
pub(super) fn row(
    doc: &mut AutoCommit,
    kind: SectionKind,
    steps: &[String],
    table: &ObjId,
    columns: &[&'static Field],
    since: u32,
) -> Result<Option<Change>, AutomergeError> {
    let Some(id) = steps.last() else { return Ok(None) };
    build(doc, table, &row_actor(kind, steps, since), |copy| {
        let row = copy.put_object(table, id.as_str(), ObjType::Map)?;
        fill(copy, &row, columns.iter().copied().filter(|column| column.since <= since))
    })
}

/// The change that gives a row made under older forms what a newer version asks for.
pub(super) fn row_upgrade(
    doc: &mut AutoCommit,
    kind: SectionKind,
    steps: &[String],
    row: &ObjId,
    columns: &[&'static Field],
    version: u32,
) -> Result<Option<Change>, AutomergeError> {
    build(doc, row, &row_actor(kind, steps, version), |copy| {
        fill(copy, row, columns.iter().copied().filter(|column| column.since == version))
    })
}

/// Makes what holds the answers to `fields`, where they need something that does.
pub(super) fn fill(
    doc: &mut AutoCommit,
    place: &ObjId,
    fields: impl Iterator<Item = &'static Field>,
) -> Result<(), AutomergeError> {
    for field in fields {
        if let Some(container) = container(&field.kind) {
            doc.put_object(place, field.id, container)?;
        }
    }
    Ok(())
}

/// Makes a change on nothing but the change that made `parent`, whatever else the document holds.
fn build(
    doc: &mut AutoCommit,
    parent: &ObjId,
    actor: &ActorId,
    write: impl FnOnce(&mut AutoCommit) -> Result<(), AutomergeError>,
) -> Result<Option<Change>, AutomergeError> {
    let Some(maker) = doc.hash_for_opid(parent) else { return Ok(None) };
    let mut copy = doc.fork_at(&[maker])?;
    copy.set_actor(actor.clone());
    write(&mut copy)?;
    commit(&mut copy);
    Ok(copy.get_last_local_change())
}

fn commit(doc: &mut AutoCommit) {
    doc.commit_with(CommitOptions::default().with_time(0));
}

fn row_actor(kind: SectionKind, steps: &[String], version: u32) -> ActorId {
    actor(&format!("row/{}/{}/{version}", kind.id(), steps.join("/")))
}

/// Whether a change of this actor claims to be one that every device makes alike.
pub(super) fn is_actor(actor: &[u8]) -> bool {
    actor.starts_with(b"genesis/") || actor.starts_with(b"row/")
}

/// Text stands as it is, so that different names can never make the same actor.
fn actor(name: &str) -> ActorId {
    ActorId::from(name.as_bytes())
}
