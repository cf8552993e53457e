//! How the browser keeps the plans, in words, with what to do.

use crate::app::StorageState;
use crate::lang::{self, Text, text};
use crate::plan::Section;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::words::counted;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of the storage.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    /// The browser has not answered yet.
    NotYet,
    /// The browser does not tell.
    Nothing,
    Told(StorageState),
}

/// How the browser keeps the plans.
#[component]
pub(super) fn Storage() -> impl IntoView {
    let app = use_app();
    let known = RwSignal::new(Known::NotYet);
    // The browser was asked and said no.
    let refused = RwSignal::new(false);
    let look = {
        let app = app.clone();
        move || {
            let state = app.platform().storage_state();
            spawn_local(async move {
                // The page may have been left meanwhile.
                let _ = known.try_set(state.await.map_or(Known::Nothing, Known::Told));
            });
        }
    };
    look();
    let ask = move |_| {
        let (asked, look) = (app.platform().ask_to_persist(), look.clone());
        spawn_local(async move {
            let agreed = asked.await;
            if refused.try_set(!agreed).is_none() {
                look();
            }
        });
    };
    let persisted = move || matches!(known.get(), Known::Told(state) if state.persisted);
    let protect = text("Skydda lagringen", "Suojaa tallennus", "Protect the storage");
    let heading = text("Lagring på den här enheten", "Tallennus tällä laitteella", "Storage on this device");
    view! {
        <section class="sheet-part">
            <h2>{say(heading)}</h2>
            <div role="status">
                <Keeping known=known.read_only() refused=refused.read_only() />
            </div>
            <p class="actions" hidden=persisted>
                <button type="button" class="button button--second" on:click=ask>
                    {say(protect)}
                </button>
            </p>
            <Space known=known.read_only() />
            <Sealed />
        </section>
    }
}

/// Whether the browser may remove the plans by itself, and what to do.
#[component]
fn Keeping(known: ReadSignal<Known>, refused: ReadSignal<bool>) -> impl IntoView {
    let kept = text(
        "Webbläsaren tar inte bort planerna av sig själv.",
        "Selain ei poista suunnitelmia itsestään.",
        "The browser does not remove the plans by itself.",
    );
    let kept_why = text(
        "De försvinner bara om någon tar bort dem här eller rensar webbläsarens data.",
        "Ne katoavat vain, jos joku poistaa ne täällä tai tyhjentää selaimen tiedot.",
        "They go only if somebody removes them here or clears the browser's data.",
    );
    let at_risk = text(
        "Webbläsaren kan ta bort planerna om enheten får ont om utrymme.",
        "Selain voi poistaa suunnitelmat, jos laitteen tila käy vähiin.",
        "The browser may remove the plans if the device runs short of space.",
    );
    let ask = text(
        "Be webbläsaren behålla dem med knappen nedan.",
        "Selainta voi pyytää säilyttämään ne alla olevasta painikkeesta.",
        "Ask the browser to keep them with the button below.",
    );
    let said_no = text(
        "Webbläsaren sade nej den här gången. Installera Samplan på hemskärmen eller spara sidan som bokmärke, och försök igen. Gör en säkerhetskopia och skriv ut det som är överenskommet, så finns det kvar även om lagringen töms.",
        "Selain ei suostunut tällä kertaa. Asenna Samplan aloitusnäyttöön tai tallenna sivu kirjanmerkkeihin ja yritä uudelleen. Tee varmuuskopio ja tulosta sovitut asiat, niin ne säilyvät, vaikka tallennus tyhjenisi.",
        "The browser said no this time. Install Samplan on the home screen or save the page as a bookmark, and try again. Make a back-up and print what has been agreed, so that it remains even if the storage is emptied.",
    );
    let unknown = text(
        "Webbläsaren berättar inte hur den sparar planerna.",
        "Selain ei kerro, miten se säilyttää suunnitelmat.",
        "The browser does not tell how it keeps the plans.",
    );
    move || {
        let (state, shape, words, why): (_, _, Text, Text) = match known.get() {
            Known::NotYet => return None,
            Known::Told(state) if state.persisted => (Some("fine"), Shape::Check, kept, kept_why),
            Known::Told(_) => (Some("last"), Shape::Warning, at_risk, if refused.get() { said_no } else { ask }),
            Known::Nothing => (None, Shape::Info, unknown, if refused.get() { said_no } else { ask }),
        };
        Some(view! {
            <div class="derived" data-state=state>
                <p class="derived-words">
                    <Icon shape />
                    <span>{say(words)}</span>
                </p>
                <p class="derived-why">{say(why)}</p>
            </div>
        })
    }
}

/// How much is stored, and how many families.
#[component]
fn Space(known: ReadSignal<Known>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let families = Memo::new(move |_| {
        app.signals().summaries.with(|all| {
            let real = all.keys().filter(|name| name.section == Section::Family && !name.family.is_practice());
            real.count()
        })
    });
    let none = text("Inga familjer, ", "Ei perheitä, ", "No families, ");
    let one = text("1 familj, ", "1 perhe, ", "1 family, ");
    let several = text("{n} familjer, ", "{n} perhettä, ", "{n} families, ");
    let used = text(
        "{used} av ungefär {quota} används.",
        "käytössä {used}, tilaa noin {quota}.",
        "{used} of about {quota} used.",
    );
    let words = move |state: StorageState| {
        let (lang, families) = (lang(), families.get());
        let counted = if families == 0 { none.get(lang).to_owned() } else { counted(lang, families, one, several) };
        let sizes = [("used", lang::size(lang, state.used)), ("quota", lang::size(lang, state.quota))];
        let sizes = sizes.each_ref().map(|(name, size)| (*name, size.as_str()));
        format!("{counted}{}", used.with(lang, &sizes))
    };
    move || {
        let Known::Told(state) = known.get() else { return None };
        Some(view! {
            <div class="gauge">
                <p id="space">{move || words(state)}</p>
                <meter min="0" max=state.quota.to_string() value=state.used.to_string() aria-labelledby="space"></meter>
            </div>
        })
    }
}

/// What is encrypted, and what is not.
#[component]
fn Sealed() -> impl IntoView {
    let words = text(
        "Allt som sparas om familjer krypteras på enheten och öppnas bara med din lösenfras eller återställningskod. Det du skriver ut, exporterar eller kopierar är inte krypterat.",
        "Kaikki, mitä perheistä tallennetaan, salataan laitteella ja avautuu vain salalauseellasi tai palautuskoodillasi. Tulosteita, vientitiedostoja ja kopioita ei salata.",
        "Everything that is kept about families is encrypted on the device and opens only with your passphrase or recovery code. What you print, export or copy is not encrypted.",
    );
    view! {
        <div class="private">
            <Icon shape=Shape::Lock />
            <p>{say(words)}</p>
        </div>
    }
}
