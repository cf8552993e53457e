//! The one connection of a tab.

use super::{error, open::open};
use crate::store::StoreError;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, IdbDatabase};

/// The connection of a tab: opened when it is first asked for, and again after it was lost.
pub(super) struct Connection {
    name: String,
    version: u32,
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
enum State {
    #[default]
    Closed,
    /// All who ask meanwhile wait for the same database, or are told why it does not open yet.
    Opening(Promise),
    Open(IdbDatabase),
}

impl Connection {
    pub(super) fn new(name: &str, version: u32) -> Self {
        Self { name: name.to_owned(), version, state: Rc::default() }
    }

    /// The open database. It may be closed by the time that it is used.
    ///
    /// # Errors
    /// Why it did not open.
    pub(super) async fn get(&self) -> Result<IdbDatabase, StoreError> {
        let opening = match &*self.state.borrow() {
            State::Open(database) => return Ok(database.clone()),
            State::Opening(opening) => Some(opening.clone()),
            State::Closed => None,
        };
        let opening = opening.unwrap_or_else(|| self.open());
        match JsFuture::from(opening).await {
            Ok(database) => Ok(database.unchecked_into()),
            Err(thrown) => Err(error::of_opening(&thrown)),
        }
    }

    /// Closes a database; the next to ask gets a fresh one. What it still writes is completed.
    pub(super) fn forget(&self, database: &IdbDatabase) {
        self.state.borrow_mut().forget(database);
    }

    fn open(&self) -> Promise {
        let opening = Promise::new(&mut |resolve, reject| {
            let (name, version, state) = (self.name.clone(), self.version, Rc::clone(&self.state));
            spawn_local(async move {
                // Those who ask while it is blocked are told so at once. It goes on, and may yet succeed.
                let opened = open(&name, version, &reject).await;
                if let Ok(database) = &opened {
                    forget_when_closed(database, Rc::downgrade(&state));
                }
                *state.borrow_mut() = opened.clone().map_or(State::Closed, State::Open);
                let _ = match opened {
                    Ok(database) => resolve.call1(&JsValue::NULL, &database),
                    Err(thrown) => reject.call1(&JsValue::NULL, &thrown),
                };
            });
        });
        *self.state.borrow_mut() = State::Opening(opening.clone());
        opening
    }
}

impl State {
    fn forget(&mut self, database: &IdbDatabase) {
        database.close();
        if matches!(self, Self::Open(open) if open == database) {
            *self = Self::Closed;
        }
    }
}

/// Forgets a database when the browser closes it, as when the person clears the site's data, and when another tab wants
/// to upgrade or delete it, which waits until all others have let go.
fn forget_when_closed(database: &IdbDatabase, state: Weak<RefCell<State>>) {
    let forget = move |event: Event| {
        let Some(database) = event.target().and_then(|target| target.dyn_into::<IdbDatabase>().ok()) else { return };
        match state.upgrade() {
            Some(state) => state.borrow_mut().forget(&database),
            None => database.close(),
        }
    };
    let forget: Function = Closure::<dyn FnMut(Event)>::new(forget).into_js_value().unchecked_into();
    database.set_onclose(Some(&forget));
    database.set_onversionchange(Some(&forget));
}
