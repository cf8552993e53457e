//! What the preview tells of the paper before it is printed.

use crate::lang::text;
use crate::plan::paper::Paper;
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// What is left out because the address is protected.
#[component]
pub(super) fn Withheld(paper: Memo<Paper>) -> impl IntoView {
    let title = text(
        "Utelämnat på grund av spärrmarkering",
        "Jätetty pois turvakiellon vuoksi",
        "Left out for personal safety",
    );
    let all = text(
        "Adress, postnummer, postanstalt och kommun finns inte på papperet.",
        "Osoite, postinumero, postitoimipaikka ja kunta eivät ole paperilla.",
        "Address, postal code, post office and municipality are not on the paper.",
    );
    move || {
        let (protected, withheld) = paper.with(|paper| (paper.protected, paper.withheld.clone()));
        protected.then(|| {
            let items = withheld.into_iter().map(|label| {
                view! {
                    <li>
                        <Icon shape=Shape::Lock />
                        <span>{label}</span>
                    </li>
                }
            });
            view! {
                <div>
                    <h2>{say(title)}</h2>
                    <p class="soft">{say(all)}</p>
                    <ul class="paper-parts" data-left-out>
                        {items.collect_view()}
                    </ul>
                </div>
            }
        })
    }
}

/// Answers that seem to repeat what is left out, and answers that are kept but not asked at present.
#[component]
pub(super) fn Findings(paper: Memo<Paper>) -> impl IntoView {
    let lang = use_lang();
    let leaks_title = text(
        "Kontrollera: de här svaren ser ut att avslöja det som är utelämnat",
        "Tarkista: nämä vastaukset näyttävät paljastavan sen, mikä on jätetty pois",
        "Check: these answers seem to tell what is left out",
    );
    let kept_title = text(
        "Sparat, men inte med på papperet eftersom frågan inte är aktuell",
        "Tallessa, mutta ei paperilla, koska kysymys ei ole ajankohtainen",
        "Kept, but not on the paper since it is not asked at present",
    );
    let household = use_household();
    let leaks = move || {
        let leaks = paper.with(|paper| paper.leaks.clone());
        (!leaks.is_empty()).then(|| {
            let items = leaks.into_iter().map(|leak| {
                let repeats = crate::lang::list(lang(), &leak.repeats);
                let href = leak
                    .task
                    .as_ref()
                    .map(|task| address::question(&household.family, task, &leak.section, &leak.path));
                view! {
                    <li>
                        <Icon shape=Shape::Warning />
                        <span>
                            <a href=href>{leak.label}</a>
                            <small>{repeats}</small>
                        </span>
                    </li>
                }
            });
            view! {
                <div class="notice notice--differ" role="status">
                    <h2>{say(leaks_title)}</h2>
                    <ul class="paper-parts">{items.collect_view()}</ul>
                </div>
            }
        })
    };
    let kept = move || {
        let kept = paper.with(|paper| paper.kept.clone());
        (!kept.is_empty()).then(|| {
            let items = kept.into_iter().map(|kept| {
                view! {
                    <li>
                        <Icon shape=Shape::Info />
                        <span>
                            {kept.label} <small dir="auto">{kept.words}</small>
                        </span>
                    </li>
                }
            });
            view! {
                <div class="notice">
                    <h2>{say(kept_title)}</h2>
                    <ul class="paper-parts">{items.collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        {leaks}
        {kept}
    }
}
