//! A file that somebody chooses, or drops on the page.

use crate::lang::Text;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::say;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is larger than anything that is taken in.
    TooLarge,
    /// The browser does not hand its content over.
    Unreadable,
}

/// A field for one file. The browser's own field lies over the whole of it, so that a file can also be dropped there.
#[component]
pub fn ChooseFile(
    id: &'static str,
    label: Text,
    hint: Text,
    /// The most that is read, in bytes.
    most: u32,
    /// Takes what is in the file.
    chosen: Callback<Result<Vec<u8>, NotRead>>,
) -> impl IntoView {
    keep_page_when_dropped();
    let change = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let content = read(&file, most).await;
            // The same file can be chosen once more.
            input.set_value("");
            // The page may have been left meanwhile.
            let _ = chosen.try_run(content);
        });
    };
    view! {
        <div class="choose-file">
            <Icon shape=Shape::Down />
            <label for=id>{say(label)}</label>
            <p class="soft" id=format!("{id}-hint")>
                {say(hint)}
            </p>
            <input type="file" id=id autocomplete="off" aria-describedby=format!("{id}-hint") on:change=change />
        </div>
    }
}

async fn read(file: &File, most: u32) -> Result<Vec<u8>, NotRead> {
    if file.size() > f64::from(most) {
        return Err(NotRead::TooLarge);
    }
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| NotRead::Unreadable)?;
    Ok(Uint8Array::new(&content).to_vec())
}

/// A file that is dropped beside the field would take the place of the page.
fn keep_page_when_dropped() {
    let keep = |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if target.is_none_or(|input| input.type_() != "file") {
            event.prevent_default();
        }
    };
    let listening = ["dragover", "drop"].map(|event| window_event_listener_untyped(event, keep));
    on_cleanup(move || listening.into_iter().for_each(WindowListenerHandle::remove));
}
