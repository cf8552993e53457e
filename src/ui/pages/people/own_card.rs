//! The worker's own card, in three forms.

use crate::lang::{Text, text};
use crate::ui::damage::IDENTITY_LOST;
use crate::ui::hand_over::{copy, save_file};
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Fold, Icon, Qr};
use crate::ui::who::works_as;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

const TITLE: Text = text("Ditt kort", "Oma korttisi", "Your card");

/// The worker's own card: as a code to scan, as text to copy and as a file to save.
#[component]
pub(super) fn OwnCard() -> impl IntoView {
    let app = use_app();
    let (worker, lost) = (app.signals().worker, app.signals().identity_lost);
    let named =
        Memo::new(move |_| worker.with(|worker| worker.as_ref().is_some_and(|who| !who.name.trim().is_empty())));
    let card = Memo::new(move |_| app.own_card().unwrap_or_default());
    view! {
        <section class="sheet-part">
            <h2>{say(TITLE)}</h2>
            {move || {
                if lost.get() {
                    view! { <p class="field-problem">{say(IDENTITY_LOST)}</p> }.into_any()
                } else if named.get() {
                    view! { <Card card /> }.into_any()
                } else {
                    view! { <NoName /> }.into_any()
                }
            }}
        </section>
    }
}

/// A card without a name would tell nobody whose it is.
#[component]
fn NoName() -> impl IntoView {
    let words = text(
        "Skriv först ditt namn i inställningarna, så att andra ser vems kortet är.",
        "Kirjoita ensin nimesi asetuksiin, jotta muut näkevät, kenen kortti on.",
        "First write your name in the settings, so that others see whose card it is.",
    );
    view! {
        <p>{say(words)}</p>
        <p class="actions">
            <a class="button button--second" href=address::SETTINGS>
                {say(text("Till inställningarna", "Asetuksiin", "To the settings"))}
            </a>
        </p>
    }
}

#[component]
fn Card(card: Memo<String>) -> impl IntoView {
    let lang = use_lang();
    let scan = text(
        "Visa koden för den andras kamera. Texten som kameran läser klistras in under ”Ta emot ett kort”.",
        "Näytä koodi toisen kameralle. Kameran lukema teksti liitetään kohtaan ”Vastaanota kortti”.",
        "Show the code to the other's camera. The text that it reads is pasted under “Take somebody's card”.",
    );
    let code = text("QR-kod med ditt kort", "QR-koodi, jossa on korttisi", "QR code of your card");
    let label = Signal::derive(move || code.get(lang()));
    view! {
        <div class="card">
            <Qr text=card label />
            <div class="card-words">
                <Who />
                <p class="soft">{say(scan)}</p>
                <a class="lead-on" href=address::SETTINGS>
                    {say(text("Ändra i inställningarna", "Muuta asetuksissa", "Change in the settings"))}
                </a>
            </div>
        </div>
        <HandOut card />
    }
}

/// What the card says of the worker.
#[component]
fn Who() -> impl IntoView {
    let lang = use_lang();
    let worker = use_app().signals().worker;
    let name = move || worker.with(|worker| worker.as_ref().map(|worker| worker.name.clone()).unwrap_or_default());
    let does = move || {
        let worker = worker.get().unwrap_or_default();
        let about = crate::seal::About {
            name: String::new(),
            organisation: worker.organisation,
            sector: worker.sector,
            role: worker.role,
        };
        works_as(&about, lang())
    };
    view! {
        <p class="card-name">
            <bdi>{name}</bdi>
        </p>
        <p dir="auto">{does}</p>
    }
}

/// What became of the card.
#[derive(Clone, Copy)]
enum Outcome {
    Copied,
    NotCopied,
    Saved,
    NotSaved,
}

/// The buttons that hand the card out, and the text itself.
#[component]
fn HandOut(card: Memo<String>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let outcome = RwSignal::new(None::<Outcome>);
    let copying = move |_| {
        let text = card.get_untracked();
        spawn_local(async move {
            let done = if copy(&text).await { Outcome::Copied } else { Outcome::NotCopied };
            let _ = outcome.try_set(Some(done));
        });
    };
    let save = move |_| {
        let name = format!("{}.samplan-card.txt", app.today());
        let saved = save_file(&name, "text/plain", &card.get_untracked());
        outcome.set(Some(if saved { Outcome::Saved } else { Outcome::NotSaved }));
    };
    let told = move || {
        let words = match outcome.get()? {
            Outcome::Copied => text(
                "Kortet är kopierat. Klistra in det i ett meddelande till den andra.",
                "Kortti on kopioitu. Liitä se viestiin toiselle.",
                "The card has been copied. Paste it into a message to the other.",
            ),
            Outcome::NotCopied => text(
                "Webbläsaren kopierade inte. Öppna texten nedan, markera den och kopiera den själv.",
                "Selain ei kopioinut. Avaa alla oleva teksti, valitse se ja kopioi itse.",
                "The browser did not copy. Open the text below, select it and copy it yourself.",
            ),
            Outcome::Saved => text(
                "Kortet är sparat bland hämtade filer.",
                "Kortti on tallennettu ladattuihin tiedostoihin.",
                "The card is among your downloads.",
            ),
            Outcome::NotSaved => text(
                "Webbläsaren sparade inte kortet. Försök igen.",
                "Selain ei tallentanut korttia. Yritä uudelleen.",
                "The browser did not save the card. Try again.",
            ),
        };
        Some(words.get(lang()))
    };
    let as_text = text("Kortet som text", "Kortti tekstinä", "The card as text");
    view! {
        <div class="actions">
            <button type="button" class="button button--second" on:click=copying>
                <Icon shape=Shape::Copy />
                {say(text("Kopiera kortet", "Kopioi kortti", "Copy the card"))}
            </button>
            <button type="button" class="button button--second" on:click=save>
                <Icon shape=Shape::Down />
                {say(text("Spara kortet som fil", "Tallenna kortti tiedostona", "Save the card as a file"))}
            </button>
            <p class="outcome" role="status">
                {told}
            </p>
        </div>
        <Fold summary=say(as_text)>
            <textarea
                class="input input--code"
                aria-label=say(as_text)
                autocomplete="off"
                readonly
                prop:value=move || card.get()
            ></textarea>
        </Fold>
    }
}
