//! The files, to be saved or passed on.

use super::went::Went;
use super::{Made, Step, use_sharing};
use crate::lang::{Text, text};
use crate::ui::hand_over::{NOT_SHARED, can_share, outcome, save_bytes, share};
use crate::ui::{say, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A file for each receiver.
#[component]
pub(super) fn Files() -> impl IntoView {
    let sharing = use_sharing();
    let lang = use_lang();
    let shareable = can_share();
    let one = move |Made { who, phrase, file }: Made| {
        let name = file.name.clone();
        let (save_file, share_file) = (file.clone(), file.clone());
        let told = RwSignal::new(None::<Text>);
        let save = move |_| told.set(Some(outcome(save_bytes(&save_file.name, &save_file.bytes))));
        let pass_on = shareable.then(|| {
            let send = move |_| {
                let file = share_file.clone();
                told.set(None);
                spawn_local(async move {
                    if !share(&file.name, &file.bytes).await {
                        let _ = told.try_set(Some(NOT_SHARED));
                    }
                });
            };
            view! {
                <button type="button" class="button button--second" on:click=send>
                    {say(text("Skicka vidare …", "Lähetä …", "Send …"))}
                </button>
            }
        });
        let to = text("Till {who}", "Vastaanottaja: {who}", "To {who}");
        view! {
            <section class="sheet-part">
                <h2>
                    <bdi>{move || to.with(lang(), &[("who", &who)])}</bdi>
                </h2>
                <p class="soft">{name}</p>
                {phrase.map(|phrase| view! { <Phrase phrase /> })}
                <Went sections=file.sections left_out=file.left_out />
                <div class="actions">
                    <button type="button" class="button" on:click=save>
                        {say(text("Spara filen", "Tallenna tiedosto", "Save the file"))}
                    </button>
                    {pass_on}
                </div>
                <p role="status" class="outcome">
                    {move || told.get().map(|words| words.get(lang()))}
                </p>
            </section>
        }
    };
    let safe = text(
        "Filen är krypterad för mottagaren och kan skickas på vilket sätt som helst. Mottagaren öppnar den under Ta emot i Samplan.",
        "Tiedosto on salattu vastaanottajalle, ja sen voi lähettää millä tavalla tahansa. Vastaanottaja avaa sen Samplanin Vastaanota-sivulla.",
        "The file is encrypted for the receiver and can be sent in any way. The receiver opens it under Receive in Samplan.",
    );
    // The phrase of a file does not stay on the page.
    let done = move |_| {
        sharing.files.set_value(Vec::new());
        sharing.go(Step::Overview);
    };
    view! {
        <p>{say(safe)}</p>
        {sharing.files.get_value().into_iter().map(one).collect_view()}
        <p class="actions">
            <button type="button" class="button button--second" on:click=done>
                {say(text("Klart", "Valmis", "Done"))}
            </button>
        </p>
    }
}

/// The passphrase that the receiver is told.
#[component]
pub(super) fn Phrase(phrase: String) -> impl IntoView {
    let what = text("Filens lösenfras", "Tiedoston salalause", "The file's passphrase");
    let other_way = text(
        "Berätta den på ett annat sätt än filen skickas. Den visas bara här, och nästa fil får en annan.",
        "Kerro se muuten kuin lähetät tiedoston. Se näkyy vain tässä, ja seuraava tiedosto saa toisen.",
        "Tell it by another way than the file is sent. It shows only here, and the next file gets another.",
    );
    view! {
        <dl class="facts">
            <div>
                <dt>{say(what)}</dt>
                <dd>
                    <b>{phrase}</b>
                </dd>
            </div>
        </dl>
        <p class="soft">{say(other_way)}</p>
    }
}
