//! Which sections are taken along.

use crate::app::App;
use crate::lang::text;
use crate::plan::Section;
use crate::plan::paper::offers;
use crate::store::SectionName;
use crate::ui::household::use_household;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A box for each section; sections with several forms have one box.
#[component]
pub(super) fn ChooseSections(sections: RwSignal<Vec<Section>>) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let lang = use_lang();
    let title = text("Med i filen", "Tiedostossa", "In the file");
    let boxes = move || {
        let mut offers = offers(&household.reader());
        offers.dedup_by(|a, b| a.section == b.section);
        let offers = offers.into_iter().filter(crate::plan::paper::Offer::may_print);
        let entry = |offer: crate::plan::paper::Offer| {
            let name = SectionName::new(household.family.clone(), offer.section.clone());
            let (app, section) = (app.clone(), offer.section.clone());
            let chosen = move || sections.with(|all| all.contains(&section));
            let toggle = move |event| choose(sections, &name, &app, event_target_checked(&event));
            view! {
                <label class="choice">
                    <input type="checkbox" prop:checked=chosen on:change=toggle />
                    <span class="choice-words">
                        <bdi>{offer.words(lang())}</bdi>
                    </span>
                </label>
            }
        };
        offers.map(entry).collect_view()
    };
    view! {
        <fieldset class="field">
            <legend class="field-label">{say(title)}</legend>
            <div class="choices">{boxes}</div>
        </fieldset>
    }
}

/// Adds a section once it is open, or takes it away.
pub fn choose(sections: RwSignal<Vec<Section>>, name: &SectionName, app: &App, on: bool) {
    let (name, app) = (name.clone(), app.clone());
    if !on {
        sections.update(|all| all.retain(|other| *other != name.section));
        return;
    }
    spawn_local(async move {
        // A section that does not open stays out, and its box stays empty.
        let opened = app.open(&name).await.is_ok();
        sections.update(|all| {
            all.retain(|other| *other != name.section);
            if opened {
                all.push(name.section);
            }
        });
    });
}
