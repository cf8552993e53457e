//! What for, and on which ground.

use super::wish::Missing;
use super::{Step, use_sharing, words};
use crate::lang::{Text, text};
use crate::share::ChildsView;
use crate::ui::parts::TextLine;
use crate::ui::{focus, say};
use leptos::prelude::*;

const VIEWS: [ChildsView; 5] =
    [ChildsView::NoChild, ChildsView::Given, ChildsView::Asked, ChildsView::TooYoung, ChildsView::Forbidden];

/// Purpose, ground and end of what is about to be shared.
#[component]
pub(super) fn GroundStep() -> impl IntoView {
    let sharing = use_sharing();
    let wish = sharing.wish;
    let missing = RwSignal::new(Vec::<Missing>::new());
    let go_on = move |_| {
        let found = wish.missing();
        if found.is_empty() {
            sharing.go(Step::Confirm);
        } else {
            missing.set(found);
            focus::focus_soon("share-missing".to_owned());
        }
    };
    let told = move || {
        missing.with(|missing| {
            let lines = missing.iter().map(|what| view! { <li>{say(words::missing(*what))}</li> }).collect_view();
            (!missing.is_empty()).then(|| {
                view! {
                    <div class="private" id="share-missing" tabindex="-1" role="alert">
                        <ul>{lines}</ul>
                    </div>
                }
            })
        })
    };
    let purpose = text("Vad delningen är till för", "Mihin jakaminen on tarpeen", "What the sharing is for");
    let until = text("Sista dagen (om den ska ta slut)", "Viimeinen päivä (jos päättyy)", "Last day (if it is to end)");
    let until_hint = text(
        "Till exempel 31.8.2027. Efter den görs inga nya filer till mottagaren.",
        "Esimerkiksi 31.8.2027. Sen jälkeen vastaanottajalle ei tehdä uusia tiedostoja.",
        "For example 31.8.2027. After it no new files are made for the receiver.",
    );
    view! {
        {told}
        <TextLine id="share-purpose" label=purpose value=wish.purpose />
        <Basis />
        {move || if wish.by_consent.get() { view! { <ByConsent /> }.into_any() } else { view! { <OtherGround /> }.into_any() }}
        <TextLine id="share-until" label=until hint=until_hint value=wish.until />
        <p class="actions">
            <button type="button" class="button" on:click=go_on>
                {say(text("Fortsätt", "Jatka", "Continue"))}
            </button>
            <button type="button" class="button button--quiet" on:click=move |_| sharing.go(Step::Choose)>
                {say(text("Tillbaka", "Takaisin", "Back"))}
            </button>
        </p>
    }
}

#[component]
fn Basis() -> impl IntoView {
    let by_consent = use_sharing().wish.by_consent;
    let offer = move |consent: bool, words: Text| {
        view! {
            <label class="choice">
                <input type="radio" name="share-basis" prop:checked=move || by_consent.get() == consent on:change=move |_| by_consent.set(consent) />
                <span class="choice-words">{say(words)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend class="field-label">{say(text("Grund", "Peruste", "Ground"))}</legend>
            <div class="choices choices--side">
                {offer(true, text("Samtycke", "Suostumus", "Consent"))}
                {offer(false, text("Annan grund", "Muu peruste", "Another ground"))}
            </div>
        </fieldset>
    }
}

#[component]
fn ByConsent() -> impl IntoView {
    let wish = use_sharing().wish;
    let views = VIEWS.map(|view| {
        view! {
            <label class="choice">
                <input type="radio" name="share-child" prop:checked=move || wish.child.get() == view on:change=move |_| wish.child.set(view) />
                <span class="choice-words">{say(words::childs_view(view))}</span>
            </label>
        }
    });
    let child_hint = text(
        "Ett barn som förstår ger själv sitt samtycke. Ingen kan samtycka om barnet förbjuder.",
        "Lapsi, joka ymmärtää, antaa suostumuksen itse. Kukaan ei voi suostua, jos lapsi kieltää.",
        "A child who understands consents in person. Nobody can consent if the child forbids it.",
    );
    view! {
        <TextLine id="share-given-by" label=text("Vem har gett samtycket?", "Kuka on antanut suostumuksen?", "Who gave the consent?") value=wish.given_by />
        <TextLine id="share-how" label=text("Hur gavs det?", "Miten se annettiin?", "How was it given?") hint=text("Till exempel muntligt vid hembesök, på papper.", "Esimerkiksi suullisesti kotikäynnillä, paperilla.", "For example aloud at a home visit, on paper.") value=wish.how />
        <div class="row-pair">
            <TextLine id="share-language" label=text("På vilket språk?", "Millä kielellä?", "In which language?") value=wish.language />
            <TextLine id="share-date" label=text("När?", "Milloin?", "When?") value=wish.date />
        </div>
        <fieldset class="field">
            <legend class="field-label">{say(text("Barnets egen vilja", "Lapsen oma tahto", "The child's own will"))}</legend>
            <p class="field-hint">{say(child_hint)}</p>
            <div class="choices">{views.into_iter().collect_view()}</div>
        </fieldset>
        <TextLine id="share-child-words" label=text("Barnets ord", "Lapsen sanat", "The child's words") value=wish.childs_words />
    }
}

#[component]
fn OtherGround() -> impl IntoView {
    let wish = use_sharing().wish;
    let label = text("Vilken grund?", "Mikä peruste?", "Which ground?");
    let hint = text(
        "Till exempel lag och paragraf. Samplan bedömer inte om den räcker.",
        "Esimerkiksi laki ja pykälä. Samplan ei arvioi, riittääkö se.",
        "For example the act and section. Samplan does not judge whether it is enough.",
    );
    view! { <TextLine id="share-ground" label hint value=wish.other_ground /> }
}
