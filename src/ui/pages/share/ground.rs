//! What for, and on which ground.

use super::wish::Missing;
use super::{Step, use_sharing, words};
use crate::lang::{Text, text};
use crate::share::ChildsView;
use crate::ui::consent_words::childs_view;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Icon, TextLine};
use crate::ui::{focus, say, use_app};
use leptos::prelude::*;

/// What a child whom something is about can say of it.
const VIEWS: [ChildsView; 4] = [ChildsView::Given, ChildsView::Asked, ChildsView::TooYoung, ChildsView::Forbidden];

/// What was missing when the worker last wanted to go on.
type Found = RwSignal<Vec<Missing>>;

/// Purpose, ground and end of what is about to be shared.
#[component]
pub(super) fn GroundStep() -> impl IntoView {
    let sharing = use_sharing();
    let app = use_app();
    let wish = sharing.wish;
    let missing: Found = RwSignal::default();
    let go_on = move |_| {
        let found = wish.missing(app.today());
        if found.is_empty() {
            sharing.go(Step::Confirm);
        } else {
            missing.set(found);
            focus::focus_soon("share-missing".to_owned());
        }
    };
    let told = move || {
        missing.with(|missing| {
            let lines = missing.iter().map(|what| view! { <li><ToField what=*what /></li> }).collect_view();
            (!missing.is_empty()).then(|| {
                view! {
                    <div class="reminder" data-level="over" id="share-missing" tabindex="-1" role="alert">
                        <Icon shape=Shape::Over />
                        <ul class="lines">{lines}</ul>
                    </div>
                }
            })
        })
    };
    let for_all = text(
        "Gäller allt som du har valt. Behöver delarna olika grund: dela dem var för sig.",
        "Koskee kaikkea valittua. Jos osilla on eri peruste, jaa ne erikseen.",
        "Counts for everything that you have chosen. If the parts need different grounds, share them one by one.",
    );
    let purpose = text("Vad delningen är till för", "Mihin jakaminen on tarpeen", "What the sharing is for");
    let until = text(
        "Delningens sista dag (om den ska ta slut)",
        "Jakamisen viimeinen päivä (jos se päättyy)",
        "Last day of the sharing (if it is to end)",
    );
    let until_hint = text(
        "Till exempel 31.8.2027. Efter den görs inga nya filer till mottagaren.",
        "Esimerkiksi 31.8.2027. Sen jälkeen vastaanottajalle ei tehdä uusia tiedostoja.",
        "For example 31.8.2027. After it no new files are made for the receiver.",
    );
    let several = wish.count() > 1;
    view! {
        {told}
        {several.then(|| view! { <p class="soft">{say(for_all)}</p> })}
        <TextLine id="share-purpose" label=purpose value=wish.purpose problem=at("share-purpose", missing) />
        <Basis />
        {move || {
            if wish.by_consent.get() {
                view! { <ByConsent missing /> }.into_any()
            } else {
                view! { <OtherGround missing /> }.into_any()
            }
        }}
        <TextLine id="share-until" label=until hint=until_hint value=wish.until problem=at("share-until", missing) />
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

/// What is missing at one field.
fn at(field: &'static str, missing: Found) -> Signal<Option<Text>> {
    Signal::derive(move || {
        let is_here = |what: &&Missing| what.field() == Some(field);
        missing.with(|missing| missing.iter().find(is_here).map(|what| words::missing(*what)))
    })
}

/// What is missing, and the way to its field.
#[component]
fn ToField(what: Missing) -> impl IntoView {
    let words = words::missing(what);
    let Some(field) = what.field() else { return say(words).into_any() };
    let go = move |event: web_sys::MouseEvent| {
        // The router would only scroll there.
        event.prevent_default();
        focus::focus_soon(field.to_owned());
    };
    view! {
        <a href=format!("#{field}") on:click=go>
            {say(words)}
        </a>
    }
    .into_any()
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
fn ByConsent(missing: Found) -> impl IntoView {
    let wish = use_sharing().wish;
    let of_child = wish.is_about_child();
    let until = text(
        "Samtyckets sista dag (om det tar slut)",
        "Suostumuksen viimeinen päivä (jos se päättyy)",
        "Last day of the consent (if it ends)",
    );
    view! {
        <TextLine id="share-given-by" label=text("Vem har gett samtycket?", "Kuka on antanut suostumuksen?", "Who gave the consent?") value=wish.given_by problem=at("share-given-by", missing) />
        <TextLine id="share-how" label=text("Hur gavs det?", "Miten se annettiin?", "How was it given?") hint=text("Till exempel muntligt vid hembesök, på papper.", "Esimerkiksi suullisesti kotikäynnillä, paperilla.", "For example aloud at a home visit, on paper.") value=wish.how problem=at("share-how", missing) />
        <div class="row-pair">
            <TextLine id="share-language" label=text("På vilket språk?", "Millä kielellä?", "In which language?") value=wish.language />
            <TextLine id="share-date" label=text("När?", "Milloin?", "When?") value=wish.date problem=at("share-date", missing) />
        </div>
        {of_child.then(|| view! { <OfChild missing /> })}
        <TextLine id="share-consent-until" label=until value=wish.consent_until problem=at("share-consent-until", missing) />
    }
}

/// What the child says. Nothing is proposed: the child is to be asked.
#[component]
fn OfChild(missing: Found) -> impl IntoView {
    let wish = use_sharing().wish;
    let views = VIEWS.into_iter().enumerate().filter_map(|(at, of)| {
        // What is missing leads to the first answer.
        let id = (at == 0).then_some("share-child");
        let words = childs_view(of)?;
        Some(view! {
            <label class="choice">
                <input type="radio" id=id name="share-child" prop:checked=move || wish.child.get() == Some(of) on:change=move |_| wish.child.set(Some(of)) />
                <span class="choice-words">{say(words)}</span>
            </label>
        })
    });
    let hint = text(
        "Ett barn som förstår ger själv sitt samtycke. Ingen kan samtycka om barnet förbjuder.",
        "Lapsi, joka ymmärtää, antaa suostumuksen itse. Kukaan ei voi suostua, jos lapsi kieltää.",
        "A child who understands consents in person. Nobody can consent if the child forbids it.",
    );
    let seen = text("Syns för alla som har delen.", "Näkyy kaikille, joilla osa on.", "Seen by all who have the part.");
    let problem = at("share-child", missing);
    view! {
        <fieldset class="field" aria-describedby="share-child-hint share-child-problem">
            <legend class="field-label">{say(text("Barnets egen vilja", "Lapsen oma tahto", "The child's own will"))}</legend>
            <p class="field-hint" id="share-child-hint">
                {say(hint)}
            </p>
            <p class="field-problem field-problem--told" id="share-child-problem">
                {move || problem.get().map(say)}
            </p>
            <div class="choices">{views.collect_view()}</div>
        </fieldset>
        <TextLine id="share-child-words" label=text("Barnets ord", "Lapsen sanat", "The child's words") hint=seen value=wish.childs_words />
    }
}

#[component]
fn OtherGround(missing: Found) -> impl IntoView {
    let wish = use_sharing().wish;
    let label = text("Vilken grund?", "Mikä peruste?", "Which ground?");
    let hint = text(
        "Till exempel lag och paragraf. Samplan bedömer inte om den räcker.",
        "Esimerkiksi laki ja pykälä. Samplan ei arvioi, riittääkö se.",
        "For example the act and section. Samplan does not judge whether it is enough.",
    );
    view! { <TextLine id="share-ground" label hint value=wish.other_ground problem=at("share-ground", missing) /> }
}
