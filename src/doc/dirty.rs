//! Which paths may read otherwise after a change.

use crate::plan::Path;
use automerge::{Patch, PatchAction, Prop};
use std::collections::BTreeSet;

/// The paths that changes were about, and those that patches tell of besides; none twice.
///
/// Patches alone are not enough: there is none where a further answer joins answers that already differ, nor where a
/// disagreement is ended by keeping what stands. Every change names the field it is about, so that is taken too.
pub(super) fn paths(patches: &[Patch], named: &[Path]) -> Vec<Path> {
    let all: BTreeSet<Path> = patches.iter().map(patch_path).chain(named.iter().cloned()).collect();
    let mut kept: Vec<Path> = Vec::new();
    let mut outer: Option<Path> = None;
    // In order, whatever lies within a path comes right behind it, and is told of by it.
    for path in all {
        let inside = outer.as_ref().is_some_and(|outer| path.steps().starts_with(outer.steps()));
        if !inside {
            outer = Some(path.clone());
        }
        if !inside || named.contains(&path) {
            kept.push(path);
        }
    }
    kept
}

/// The path that a change was about, by its message.
pub(super) fn named(message: &str) -> Option<Path> {
    (!message.is_empty()).then(|| message.split('/').collect())
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
