//! The recovery code, shown to be written down.

use crate::lang::text;
use crate::seal::RecoveryCode;
use crate::ui::hand_over::copy;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The recovery code, large, to be printed or written down. The paper holds it, what it is for, and nothing of anyone.
#[component]
pub fn ShowCode(
    code: RecoveryCode,
    /// It is written down.
    done: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let copied = RwSignal::new(None::<bool>);
    let code = code.to_string();
    let groups = code.split('-').map(|group| view! { <span>{group.to_owned()}</span> " " }).collect_view();
    let take_copy = move |_| {
        let code = code.clone();
        spawn_local(async move {
            let done = copy(&code).await;
            let _ = copied.try_set(Some(done));
        });
    };
    let print = move |_| {
        if let Some(window) = web_sys::window() {
            // Where there is nothing to print with, nothing happens.
            let _ = window.print();
        }
    };
    let for_what = text(
        "Öppnar planerna i Samplan på den här enheten när lösenfrasen är glömd. Förvara den skild från enheten, på ett ställe med lås. Den som har både enheten och koden kan läsa allt.",
        "Avaa Samplanin suunnitelmat tällä laitteella, kun salalause on unohtunut. Säilytä koodi erillään laitteesta, lukitussa paikassa. Se, jolla on sekä laite että koodi, voi lukea kaiken.",
        "Opens the plans in Samplan on this device when the passphrase is forgotten. Keep it apart from the device, in a place with a lock. Whoever has both the device and the code can read everything.",
    );
    let title = text("Återställningskod för Samplan", "Samplanin palautuskoodi", "Recovery code for Samplan");
    let next = text(
        "I nästa steg skriver du in koden en gång, och först då gäller den. Lämnar du sidan eller laddar om den innan dess får du en ny kod.",
        "Seuraavassa vaiheessa kirjoitat koodin kerran, ja vasta sitten se on voimassa. Jos poistut sivulta tai lataat sen uudelleen sitä ennen, saat uuden koodin.",
        "In the next step you type the code in once, and only then it holds. If you leave the page or load it again before that, you get a new code.",
    );
    let told = move || match copied.get()? {
        true => Some(
            text(
                "Kopierad. Klistra in den på ett säkert ställe, inte på den här enheten.",
                "Kopioitu. Liitä se turvalliseen paikkaan, ei tähän laitteeseen.",
                "Copied. Paste it in a safe place, not on this device.",
            )
            .get(lang()),
        ),
        false => Some(
            text(
                "Webbläsaren tillät inte kopiering. Skriv av koden.",
                "Selain ei sallinut kopiointia. Kirjoita koodi muistiin.",
                "The browser did not allow copying. Write the code down.",
            )
            .get(lang()),
        ),
    };
    view! {
        <div class="recovery">
            <p class="recovery-title">{say(title)}</p>
            <p class="recovery-for">{say(for_what)}</p>
            <p class="recovery-code" translate="no" dir="ltr">
                {groups}
            </p>
        </div>
        <p class="actions recovery-tools">
            <button type="button" class="button button--second" on:click=print>
                <Icon shape=Shape::Print />
                {say(text("Skriv ut", "Tulosta", "Print"))}
            </button>
            <button type="button" class="button button--second" on:click=take_copy>
                <Icon shape=Shape::Copy />
                {say(text("Kopiera", "Kopioi", "Copy"))}
            </button>
            <span role="status">{told}</span>
        </p>
        <p class="recovery-tools">{say(next)}</p>
        <p class="actions recovery-tools">
            <button type="button" class="button" on:click=move |_| done.run(())>
                {say(text("Jag har skrivit upp koden", "Olen kirjannut koodin muistiin", "I have written the code down"))}
            </button>
        </p>
    }
}
