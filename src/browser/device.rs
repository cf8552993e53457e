//! The browser as the app's platform: clock, randomness, tabs, names of codes, preferences, storage.

use super::trial;
use crate::app::{Platform, StorageState, Word};
use crate::doc::Trial;
use crate::lang::Lang;
use crate::plan::CodeList;
use crate::store::SectionName;
use chrono::{DateTime, NaiveDateTime};
use futures_util::future::{LocalBoxFuture, select};
use gloo_storage::{LocalStorage, Storage};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Intl, Object, Promise, Reflect};
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{BroadcastChannel, HtmlElement, MessageEvent};

/// The browser of this tab.
#[derive(Default)]
pub struct Device {
    channel: RefCell<Option<BroadcastChannel>>,
    names: RefCell<HashMap<(CodeList, Lang), Option<Intl::DisplayNames>>>,
}

/// How long a frame is waited for. Milliseconds.
const MOST_OF_A_FRAME: u32 = 50;

/// The name of the channel between the tabs of this app.
const CHANNEL: &str = "samplan";

/// What tabs tell each other when the worker locks. No section has such a name.
const LOCK: &str = "lock";

impl Device {
    /// Opens the channel between tabs, where the browser has one.
    #[must_use]
    pub fn new() -> Self {
        Self { channel: RefCell::new(BroadcastChannel::new(CHANNEL).ok()), names: RefCell::default() }
    }

    fn display_names(&self, list: CodeList, lang: Lang) -> Option<Intl::DisplayNames> {
        self.names
            .borrow_mut()
            .entry((list, lang))
            .or_insert_with(|| {
                // The constructor would throw in a browser without display names.
                let known = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
                Reflect::has(&known, &"DisplayNames".into()).ok().filter(|has| *has)?;
                let options = Object::new();
                let kind = match list {
                    CodeList::Languages => "language",
                    CodeList::Countries => "region",
                };
                Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
                Some(Intl::DisplayNames::new(&Array::of1(&lang.tag().into()), &options))
            })
            .clone()
    }
}

impl Platform for Device {
    fn seconds(&self) -> i64 {
        (js_sys::Date::now() / 1000.0) as i64
    }

    fn local(&self, at: i64) -> NaiveDateTime {
        // Milliseconds of any time that a device may have are exact in a double.
        let date = js_sys::Date::new(&JsValue::from_f64(at as f64 * 1000.0));
        let ahead = -date.get_timezone_offset() * 60.0;
        DateTime::from_timestamp(at.saturating_add(ahead as i64), 0).unwrap_or_default().naive_utc()
    }

    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            // Every browser that runs WebAssembly has this generator; without it nothing would be safe.
            wasm_bindgen::throw_str("no randomness");
        }
    }

    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()> {
        Box::pin(TimeoutFuture::new(milliseconds))
    }

    fn painted(&self) -> LocalBoxFuture<'static, ()> {
        Box::pin(async {
            let frame = Promise::new(&mut |begins, _| {
                // Without a window nothing is painted.
                let _ = web_sys::window().map(|window| window.request_animation_frame(&begins));
            });
            // A page in the background gets no frame.
            select(JsFuture::from(frame), TimeoutFuture::new(MOST_OF_A_FRAME)).await;
            // What runs in a frame comes before its paint, and the next task behind it.
            TimeoutFuture::new(0).await;
        })
    }

    fn survives(&self, trials: Vec<Trial>) -> LocalBoxFuture<'static, bool> {
        Box::pin(async move { trial::survives(&trials).await })
    }

    fn end_typing(&self) {
        let focused = web_sys::window().and_then(|window| window.document()?.active_element());
        if let Some(field) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
            // Does not fail; a field that loses the focus tells what was changed in it.
            let _ = field.blur();
        }
    }

    fn tell(&self, word: &Word) {
        let text = match word {
            Word::Changed(section) => section.to_string(),
            Word::Lock => LOCK.to_owned(),
        };
        if let Some(channel) = &*self.channel.borrow() {
            // A tab that does not hear reads the section when it is next opened.
            let _ = channel.post_message(&text.into());
        }
    }

    fn listen(&self, heard: Box<dyn Fn(Word)>) {
        let Some(channel) = &*self.channel.borrow() else { return };
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if text == LOCK {
                heard(Word::Lock);
            } else if let Some(name) = SectionName::parse(&text) {
                heard(Word::Changed(name));
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // The tab listens for as long as it lives.
        listener.forget();
    }

    fn restart(&self) {
        if let Some(window) = web_sys::window() {
            // Fails only where the page is going away already.
            let _ = window.location().reload();
        }
    }

    fn code_name(&self, list: CodeList, code: &str, lang: Lang) -> String {
        // `of` throws at what is no code; what is stored may come from a newer version.
        let name = self.display_names(list, lang).and_then(|names| {
            let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
            of.call1(&names, &code.into()).ok()?.as_string()
        });
        name.unwrap_or_else(|| code.to_owned())
    }

    fn preference(&self, key: &str) -> Option<String> {
        LocalStorage::get(key).ok()
    }

    fn set_preference(&self, key: &str, value: Option<&str>) {
        match value {
            // A browser that refuses preferences still works; it forgets them.
            Some(value) => drop(LocalStorage::set(key, value)),
            None => LocalStorage::delete(key),
        }
    }

    fn asked_languages(&self) -> Vec<String> {
        let Some(window) = web_sys::window() else { return Vec::new() };
        window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
    }

    fn storage_state(&self) -> LocalBoxFuture<'static, Option<StorageState>> {
        Box::pin(async {
            let storage = web_sys::window()?.navigator().storage();
            let persisted = JsFuture::from(storage.persisted().ok()?).await.ok()?.as_bool()?;
            let estimate = JsFuture::from(storage.estimate().ok()?).await.ok()?;
            let number = |key: &str| Reflect::get(&estimate, &key.into()).ok()?.as_f64();
            Some(StorageState { persisted, used: number("usage")? as u64, quota: number("quota")? as u64 })
        })
    }

    fn ask_to_persist(&self) -> LocalBoxFuture<'static, bool> {
        Box::pin(async {
            let asked = || web_sys::window()?.navigator().storage().persist().ok();
            match asked() {
                Some(promise) => {
                    JsFuture::from(promise).await.ok().and_then(|agreed| agreed.as_bool()).unwrap_or(false)
                }
                None => false,
            }
        })
    }

    fn alone(&self, name: &str, work: LocalBoxFuture<'static, ()>) -> LocalBoxFuture<'static, ()> {
        let name = name.to_owned();
        Box::pin(async move {
            if let Some(promise) = request_lock(&name, work) {
                // Fails only where the work was skipped or the page is going away.
                let _ = JsFuture::from(promise).await;
            }
        })
    }
}

/// Runs the work under the Web Lock of that name if no other tab holds it. `None` where there are no locks.
fn request_lock(name: &str, work: LocalBoxFuture<'static, ()>) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into()).ok()?;
    let work = Closure::once_into_js(move |lock: JsValue| -> Promise {
        if lock.is_null() {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        future_to_promise(async move {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    request.call3(&locks, &name.into(), &options, &work).ok()?.dyn_into().ok()
}
