//! The files, to be saved or passed on.

use super::{Step, use_sharing, words};
use crate::lang::{Text, text};
use crate::ui::hand_over::{can_share, save_bytes, share};
use crate::ui::{say, use_lang};
use leptos::prelude::*;

const SAVED: Text = text(
    "Filen är sparad bland hämtade filer.",
    "Tiedosto on tallennettu ladattuihin tiedostoihin.",
    "The file is among your downloads.",
);

const FAILED: Text = text(
    "Webbläsaren sparade inte filen. Försök igen.",
    "Selain ei tallentanut tiedostoa. Yritä uudelleen.",
    "The browser did not save the file. Try again.",
);

/// A file for each receiver.
#[component]
pub(super) fn Files() -> impl IntoView {
    let sharing = use_sharing();
    let lang = use_lang();
    let shareable = can_share();
    let one = move |(who, file): (String, crate::app::HandedOver)| {
        let name = file.name.clone();
        let left_out: Vec<_> = file.left_out.iter().map(|(_, why)| words::left_out(*why)).collect();
        let (save_file, share_file) = (file.clone(), file);
        let saved = RwSignal::new(None::<bool>);
        let save = move |_| saved.set(Some(save_bytes(&save_file.name, &save_file.bytes)));
        let outcome = move || saved.get().map(|saved| if saved { SAVED.get(lang()) } else { FAILED.get(lang()) });
        let pass_on = shareable.then(|| {
            view! {
                <button type="button" class="button button--second" on:click=move |_| share(&share_file.name, &share_file.bytes)>
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
                {left_out.into_iter().map(|words| view! { <p>{say(words)}</p> }).collect_view()}
                <div class="actions">
                    <button type="button" class="button" on:click=save>
                        {say(text("Spara filen", "Tallenna tiedosto", "Save the file"))}
                    </button>
                    {pass_on}
                </div>
                <p role="status" class="outcome">
                    {outcome}
                </p>
            </section>
        }
    };
    let safe = text(
        "Filen är krypterad för mottagaren och kan skickas på vilket sätt som helst. Mottagaren öppnar den under Ta emot i Samplan.",
        "Tiedosto on salattu vastaanottajalle, ja sen voi lähettää millä tavalla tahansa. Vastaanottaja avaa sen Samplanin Vastaanota-sivulla.",
        "The file is encrypted for the receiver and can be sent in any way. The receiver opens it under Receive in Samplan.",
    );
    view! {
        <p>{say(safe)}</p>
        {sharing.files.get_value().into_iter().map(one).collect_view()}
        <p class="actions">
            <button type="button" class="button button--second" on:click=move |_| sharing.go(Step::Overview)>
                {say(text("Klart", "Valmis", "Done"))}
            </button>
        </p>
    }
}
