//! Which paths may read otherwise after a change.

use crate::plan::Path;
use automerge::{Patch, PatchAction, Prop};
use std::collections::BTreeSet;

/// The paths that patches tell of, and those named besides; none twice, and none that lies within another.
///
/// Patches alone are not enough: there is none where a further answer joins answers that already differ, nor where a
/// disagreement is ended by keeping what stands. Every change names the field it is about, so that name is taken too.
pub(super) fn paths(patches: &[Patch], named: impl IntoIterator<Item = Path>) -> Vec<Path> {
    let all: BTreeSet<Path> = patches.iter().map(patch_path).chain(named).collect();
    let mut kept: Vec<Path> = Vec::new();
    // In order, whatever lies within a path comes right behind it.
    for path in all {
        if !kept.last().is_some_and(|last| path.steps().starts_with(last.steps())) {
            kept.push(path);
        }
    }
    kept
}

/// The path that a change was about, by its message.
pub(super) fn named(message: &str) -> Path {
    message.split('/').collect()
}

/// The way to the map that was patched, and the key in it. What is inside a text is the text's.
fn patch_path(patch: &Patch) -> Path {
    let key = match &patch.action {
        PatchAction::PutMap { key, .. } | PatchAction::DeleteMap { key } => Some(key.as_str()),
        PatchAction::Increment { prop, .. } | PatchAction::Conflict { prop } => map_key(prop),
        _ => None,
    };
    patch.path.iter().map_while(|(_, prop)| map_key(prop)).chain(key).collect()
}

fn map_key(prop: &Prop) -> Option<&str> {
    match prop {
        Prop::Map(key) => Some(key),
        Prop::Seq(_) => None,
    }
}
