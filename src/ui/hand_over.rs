//! Handing text over to other programs: as a file, or by the clipboard.

use crate::lang::{Text, text};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DomException, File, FilePropertyBag, HtmlAnchorElement, ShareData, Url};

/// Whether the browser took a file, in words.
#[must_use]
pub fn outcome(saved: bool) -> Text {
    if saved { SAVED } else { NOT_SAVED }
}

/// The browser took a file.
const SAVED: Text = text(
    "Webbläsaren har tagit filen. Titta efter den bland hämtade filer.",
    "Selain on ottanut tiedoston. Tarkista, että se on ladatuissa tiedostoissa.",
    "The browser has taken the file. Check that it is among your downloads.",
);

/// It did not.
const NOT_SAVED: Text = text(
    "Webbläsaren sparade inte filen. Försök igen.",
    "Selain ei tallentanut tiedostoa. Yritä uudelleen.",
    "The browser did not save the file. Try again.",
);

/// Offers text as a file to save. Whether the browser took it.
pub fn save_file(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_ok()
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    offer_blob(name, &blob)
}

fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let page = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = page.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has its own hold on the data once the saving has begun.
    gloo_timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// The kind of a file that says nothing of what is in it.
const BYTES: &str = "application/octet-stream";

/// Offers bytes as a file to save. Whether the browser took it.
pub fn save_bytes(name: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(BYTES);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options);
    blob.and_then(|blob| offer_blob(name, &blob)).is_ok()
}

/// Whether the device can pass files on to other programs.
#[must_use]
pub fn can_share() -> bool {
    let offered = || -> Option<bool> {
        let data = share_data("a.samplan.age", &[0]).ok()?;
        Some(web_sys::window()?.navigator().can_share_with_data(&data))
    };
    let navigator = web_sys::window().map(|window| window.navigator());
    // Absent in browsers of desks, and where the page was not loaded securely.
    let known = navigator.and_then(|navigator| js_sys::Reflect::has(&navigator, &"canShare".into()).ok());
    known == Some(true) && offered() == Some(true)
}

/// Some browsers say that files can be passed on, and then refuse those whose kind they do not know.
pub const NOT_SHARED: Text = text(
    "Webbläsaren skickar inte vidare filer av det här slaget. Spara filen, och bifoga den där du vill skicka den.",
    "Selain ei lähetä tällaisia tiedostoja eteenpäin. Tallenna tiedosto ja liitä se sinne, mistä haluat lähettää sen.",
    "The browser does not pass on files of this kind. Save the file, and attach it where you want to send it.",
);

/// What became of a file that was to be passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOn {
    /// Another program has it.
    Yes,
    /// The worker thought better of it.
    LeftBe,
    /// The browser did not let it.
    Refused,
}

/// Passes a file on to another program of the worker's choice.
pub async fn share(name: &str, bytes: &[u8]) -> PassedOn {
    let (Some(window), Ok(data)) = (web_sys::window(), share_data(name, bytes)) else { return PassedOn::Refused };
    let is_left = |why: &JsValue| why.dyn_ref::<DomException>().is_some_and(|why| why.name() == "AbortError");
    match JsFuture::from(window.navigator().share_with_data(&data)).await {
        Ok(_) => PassedOn::Yes,
        Err(why) if is_left(&why) => PassedOn::LeftBe,
        Err(_) => PassedOn::Refused,
    }
}

fn share_data(name: &str, bytes: &[u8]) -> Result<ShareData, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(BYTES);
    let file = File::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), name, &options)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Ok(data)
}

/// Puts text on the clipboard. Whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Absent where the page was not loaded securely.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
