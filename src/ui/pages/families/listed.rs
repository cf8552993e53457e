//! The families in the order in which they are listed.

use crate::app::App;
use crate::lang::Lang;
use crate::plan::{FamilyEntry, Meeting};
use js_sys::Intl::Collator;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// Every family on this device: those with a meeting to come first, the nearest meeting first; then by name. The
/// invented family stands last.
pub(super) fn listed(app: &App) -> Memo<Vec<Arc<FamilyEntry>>> {
    let app = app.clone();
    Memo::new(move |_| {
        let today = app.platform().now().date();
        let mut families: Vec<_> = app.signals().summaries.with(|all| {
            let all: Vec<_> = all.iter().collect();
            let of_one_family = all.chunk_by(|(one, _), (other, _)| one.family == other.family);
            let entry = |sections: &[(&crate::store::SectionName, &crate::plan::Summary)]| {
                let (name, _) = sections.first()?;
                let summaries = sections.iter().map(|(name, summary)| (&name.section, *summary));
                Some(Arc::new(FamilyEntry::of(&name.family, summaries, today)))
            };
            of_one_family.filter_map(entry).collect()
        });
        let names = in_order(&families.iter().map(|family| family.name.as_str()).collect(), app.lang());
        let ranks: BTreeMap<&str, usize> = names.iter().zip(0..).map(|(name, rank)| (name.as_str(), rank)).collect();
        families.sort_by_cached_key(|family| {
            let meeting = family.next_meeting.as_ref().and_then(Meeting::earliest);
            (family.id.is_practice(), meeting.is_none(), meeting, ranks.get(family.name.as_str()).copied())
        });
        families
    })
}

/// Names in their order as the browser knows it for a language: å, ä and ö stand last in Swedish and in Finnish. The
/// browser sorts as well, so that a name is not passed to it for each comparison.
fn in_order(names: &BTreeSet<&str>, lang: Lang) -> Vec<String> {
    let options = Object::new();
    // Setting a field of one's own object does not fail. By numbers, a second family of a name comes before a tenth.
    let _ = Reflect::set(&options, &"numeric".into(), &true.into());
    let compare = Collator::new(&Array::of1(&lang.tag().into()), &options).compare();
    let names: Array = names.iter().map(|name| JsValue::from(*name)).collect();
    if let Some(sort) = Reflect::get(&names, &"sort".into()).ok().and_then(|sort| sort.dyn_into::<Function>().ok()) {
        let _ = sort.call1(&names, &compare);
    }
    names.into_iter().filter_map(|name| name.as_string()).collect()
}
