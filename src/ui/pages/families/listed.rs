//! The families in the order in which they are listed.

use crate::app::App;
use crate::lang::Lang;
use crate::plan::FamilyEntry;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

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
        let by_name = names_in_order(app.lang());
        let meeting = |family: &FamilyEntry| family.next_meeting.as_ref().and_then(crate::plan::Meeting::earliest);
        families.sort_by(|one, other| {
            let by_meeting = match (meeting(one), meeting(other)) {
                (Some(one), Some(other)) => one.cmp(&other),
                (one, other) => other.is_some().cmp(&one.is_some()),
            };
            let by_kind = one.id.is_practice().cmp(&other.id.is_practice());
            by_kind.then(by_meeting).then_with(|| by_name(&one.name, &other.name))
        });
        families
    })
}

/// How a language puts names in order, as the browser knows it: å, ä and ö stand last in Swedish and in Finnish.
fn names_in_order(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let locales = js_sys::Array::of1(&lang.tag().into());
    let options = js_sys::Object::new();
    // Setting a field of one's own object does not fail. By numbers, a second family of a name comes before a tenth.
    let _ = js_sys::Reflect::set(&options, &"numeric".into(), &true.into());
    let compare = js_sys::Intl::Collator::new(&locales, &options).compare();
    move |one, other| {
        let order = compare.call2(&wasm_bindgen::JsValue::NULL, &one.into(), &other.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}
