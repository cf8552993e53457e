//! Families on this device that look like the one that came.

use crate::lang::{Text, list, text};
use crate::plan::{FamilyFacts, FamilyId, Section, resembling};
use crate::store::SectionName;
use crate::ui::words::{family_name, isolated, shortened};
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;

/// Which they are, by whom they look like it, and what to do; nothing where none does.
#[component]
pub(super) fn ResemblingFamilies(
    /// The family that came.
    family: FamilyId,
    /// Its name and members; where it is here, those that it has here.
    told: Option<FamilyFacts>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let found = Memo::new(move |_| {
        app.signals().summaries.with(|all| {
            let first = SectionName::new(family.clone(), Section::Family);
            let here = || all.get(&first).and_then(|summary| summary.facts.family.as_ref());
            let Some(told) = told.as_ref().or_else(here) else { return Vec::new() };
            let others = all.iter().filter(|(name, _)| {
                name.section == Section::Family && name.family != family && !name.family.is_practice()
            });
            let alike = others.filter_map(|(name, summary)| {
                let here = summary.facts.family.as_ref()?;
                let members: Vec<String> = resembling(here, told).into_iter().map(str::to_owned).collect();
                (!members.is_empty()).then(|| (name.family.clone(), here.name.clone(), members))
            });
            alike.collect::<Vec<_>>()
        })
    });
    let line = move |(family, name, members): (FamilyId, String, Vec<String>)| {
        let members: Vec<String> = members.iter().map(|name| isolated(&shortened(name))).collect();
        let by = move || IN_BOTH.with(lang(), &[("who", &list(lang(), &members))]);
        view! {
            <li>
                <a href=address::family(&family)>
                    <bdi>{move || family_name(lang(), &name)}</bdi>
                </a>
                " "
                <span dir="auto">{by}</span>
            </li>
        }
    };
    move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p>{say(TITLE)}</p>
                    <ul class="lines">{found.into_iter().map(line).collect_view()}</ul>
                    <p>{say(HOW)}</p>
                </div>
            }
        })
    }
}

const TITLE: Text = text(
    "Det här kan vara samma familj som en som redan finns här:",
    "Tämä voi olla sama perhe kuin yksi täällä jo olevista:",
    "This may be the same family as one that is here already:",
);
const IN_BOTH: Text = text("(i båda: {who})", "(kummassakin: {who})", "(in both: {who})");
const HOW: Text = text(
    "De hålls isär som två familjer, och inget slås ihop av sig självt. Är det samma familj: fortsätt i den som delas, kopiera dit det som bara står i din egen, och ta sedan bort din egen längst ned på familjens sida. Har du delat din egen med någon, kom först överens om vilken som ska gälla.",
    "Ne pidetään erillään kahtena perheenä, eikä mitään yhdistetä itsestään. Jos perhe on sama, jatka jaettavassa, kopioi siihen se, mikä on vain omassasi, ja poista sitten omasi perheen sivun lopussa. Jos olet jakanut omasi jollekulle, sopikaa ensin, kumpi jää voimaan.",
    "They are kept apart as two families, and nothing is merged by itself. If it is the same family: go on in the one that is shared, copy there what only stands in your own, and then remove your own at the end of the family's page. If you have shared your own with somebody, first agree on which is to hold.",
);
