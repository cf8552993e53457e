//! One person whose card is kept.

use super::compare::Compare;
use super::forget::Forget;
use crate::lang::{Text, text};
use crate::share::{Compared, Contact};
use crate::store::StoreError;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Heed, Icon};
use crate::ui::who::{day_of, title, works_as};
use crate::ui::{focus, say, use_announcer, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is being done with a contact.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Nothing,
    Compare,
    Forget,
}

/// Who it is, whether the number was compared, and what can be done.
#[component]
pub(super) fn ContactRow(contact: Contact) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let announcer = use_announcer();
    let writer = contact.card.writer;
    let compared = contact.compared;
    let is_verified = compared.verified().is_some();
    let heading = format!("contact-{writer}");
    let task = RwSignal::new(Task::Nothing);
    let trouble = RwSignal::new(None::<StoreError>);
    let (named, about) = (contact.card.about.clone(), contact.card.about.clone());
    let name = Signal::derive(move || title(&named, lang()));
    let does = move || works_as(&about, lang());
    let leave = {
        let heading = heading.clone();
        Callback::new(move |()| {
            task.set(Task::Nothing);
            focus::focus_soon(heading.clone());
        })
    };
    let differs = RwSignal::new(compared.differed().is_some());
    let warning = format!("differs-{writer}");
    let set = {
        let (app, heading, warning) = (app.clone(), heading.clone(), warning.clone());
        Callback::new(move |compared: Compared| {
            task.set(Task::Nothing);
            if compared.differed().is_some() {
                // The warning does not wait until it is kept.
                differs.set(true);
            }
            let (app, heading, warning) = (app.clone(), heading.clone(), warning.clone());
            spawn_local(async move {
                let kept = app.set_compared(writer, compared).await;
                match compared {
                    Compared::Other(_) => focus::focus_soon(warning),
                    Compared::NotYet | Compared::Same(_) => focus::focus_soon(heading),
                }
                match (kept, compared) {
                    (Err(why), _) => drop(trouble.try_set(Some(why))),
                    (Ok(()), Compared::Same(_)) => announcer.say(VERIFIED.get(app.lang()).to_owned()),
                    (Ok(()), Compared::NotYet) => announcer.say(WITHDRAWN.get(app.lang()).to_owned()),
                    // The warning is read by itself.
                    (Ok(()), Compared::Other(_)) => {}
                }
            });
        })
    };
    let heard = {
        let app = app.clone();
        Callback::new(move |is_same: bool| {
            let now = app.platform().seconds();
            set.run(if is_same { Compared::Same(now) } else { Compared::Other(now) });
        })
    };
    let mark = {
        let app = app.clone();
        move || {
            let (words, time) = match compared {
                Compared::NotYet => {
                    return text("Inte verifierad", "Ei vahvistettu", "Not verified").get(lang()).to_owned();
                }
                Compared::Same(time) => (text("Verifierad {day}", "Vahvistettu {day}", "Verified on {day}"), time),
                Compared::Other(time) => (
                    text("Numret stämde inte {day}", "Numero ei täsmännyt {day}", "The number did not match on {day}"),
                    time,
                ),
            };
            words.with(lang(), &[("day", &day_of(&app, time))])
        }
    };
    let button = move |words: Text| {
        let label = move || format!("{}: {}", words.get(lang()), name.get());
        (move || words.get(lang()), label)
    };
    let (compare, compare_label) = button(if compared.differed().is_some() {
        text("Jämför numret igen", "Vertaa numeroa uudelleen", "Compare the number again")
    } else {
        text("Jämför numret", "Vertaa numeroa", "Compare the number")
    });
    let (withdraw, withdraw_label) =
        button(text("Ta tillbaka verifieringen", "Peru vahvistus", "Withdraw the verification"));
    let (forget, forget_label) = button(text("Glöm kontakten", "Unohda yhteyshenkilö", "Forget the contact"));
    let card = StoredValue::new(contact.card);
    let shown = move || match task.get() {
        Task::Nothing => view! {
            <p class="actions">
                {(!is_verified)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--second"
                                aria-label=compare_label
                                on:click=move |_| task.set(Task::Compare)
                            >
                                {compare}
                            </button>
                        }
                    })}
                {is_verified
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--quiet button--back"
                                aria-label=withdraw_label
                                on:click=move |_| set.run(Compared::NotYet)
                            >
                                {withdraw}
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=forget_label
                    on:click=move |_| task.set(Task::Forget)
                >
                    {forget}
                </button>
            </p>
        }
        .into_any(),
        Task::Compare => view! { <Compare card=card.get_value() name compared=heard leave /> }.into_any(),
        Task::Forget => view! { <Forget writer name leave /> }.into_any(),
    };
    let failed = move || trouble.with(|why| why.as_ref().map(|_| FAILED.get(lang())));
    let shape = match compared {
        Compared::NotYet => Shape::Info,
        Compared::Same(_) => Shape::Done,
        Compared::Other(_) => Shape::Over,
    };
    view! {
        <li class="contact">
            <div class="contact-head">
                <h3 id=heading tabindex="-1">
                    <bdi>{name}</bdi>
                </h3>
                <p class="verified" data-verified=is_verified.to_string()>
                    <Icon shape />
                    {mark}
                </p>
            </div>
            <p class="soft" dir="auto">
                {does}
            </p>
            {move || {
                differs
                    .get()
                    .then(|| {
                        view! {
                            <Heed words=DIFFERS grave=true id=warning.clone()>
                                <p>{say(THEN)}</p>
                            </Heed>
                        }
                    })
            }}
            {shown}
            <p class="field-problem field-problem--told" role="alert">
                {failed}
            </p>
        </li>
    }
}

const VERIFIED: Text = text("Kontakten är verifierad.", "Yhteyshenkilö on vahvistettu.", "The contact is verified.");

const WITHDRAWN: Text = text(
    "Verifieringen är tillbakatagen. Jämför numret på nytt innan ni delar något.",
    "Vahvistus on peruttu. Vertaa numeroa uudelleen ennen kuin jaatte mitään.",
    "The verification has been withdrawn. Compare the number again before you share anything.",
);

const FAILED: Text = text(
    "Det är inte sparat: lagringen svarar inte. Försök igen om en stund.",
    "Muutosta ei tallennettu: tallennus ei vastaa. Yritä hetken kuluttua uudelleen.",
    "That was not saved: storage does not answer. Try again in a moment.",
);

const DIFFERS: Text = text(
    "Dela inget med den här kontakten",
    "Älä jaa mitään tälle yhteyshenkilölle",
    "Share nothing with this contact",
);

const THEN: Text = text(
    "Något av korten är inte det rätta. Det kan vara ett gammalt kort, eller så har någon bytt ut det. Glöm kontakten, byt kort på nytt när ni träffas och jämför igen. Är numret fortfarande ett annat, berätta det för din dataskyddsansvariga.",
    "Jompikumpi kortti ei ole oikea. Se voi olla vanha, tai joku on vaihtanut sen. Unohda yhteyshenkilö, vaihtakaa kortit uudelleen tavatessanne ja verratkaa uudelleen. Jos numero on yhä eri, kerro siitä tietosuojavastaavalle.",
    "One of the cards is not the right one. It may be an old one, or somebody has swapped it. Forget the contact, exchange cards again when you meet, and compare once more. If the number is still another, tell your data protection officer.",
);
