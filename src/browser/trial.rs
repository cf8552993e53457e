//! Trying out what somebody else made, where a panic ends nothing else.

use crate::doc::Trial;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, MessageEvent, Worker, WorkerOptions, WorkerType};

/// The script of the worker.
const SCRIPT: &str = "/trial.mjs";

/// How long its answer is waited for, in milliseconds: longer than a slow tablet needs for the longest plan.
const MOST: u32 = 180_000;

/// Whether the program survives these pieces, as a second one in a worker has found out. Where none can be begun, which
/// no browser of today refuses, nothing is known against them.
pub(super) async fn survives(trials: &[Trial]) -> bool {
    let Some((worker, order)) = begun(trials) else { return true };
    let answer = Promise::new(&mut |answer, _| {
        let heard = answer.clone();
        let heard = move |event: MessageEvent| heard.call1(&JsValue::NULL, &event.data());
        worker.set_onmessage(Some(Closure::once_into_js(heard).unchecked_ref()));
        let failed = move || answer.call1(&JsValue::NULL, &JsValue::NULL);
        worker.set_onerror(Some(Closure::once_into_js(failed).unchecked_ref()));
    });
    if worker.post_message(&order).is_err() {
        return true;
    }
    let answer = select(JsFuture::from(answer), TimeoutFuture::new(MOST)).await;
    worker.terminate();
    match answer {
        Either::Left((Ok(survived), _)) => survived.as_bool() != Some(false),
        Either::Left((Err(_), _)) | Either::Right(_) => false,
    }
}

/// What the worker runs. It panics where the program does not survive.
#[wasm_bindgen(js_name = trial)]
#[allow(clippy::needless_pass_by_value)]
pub fn run(sections: Array) {
    for section in sections.iter() {
        let parts = Array::from(&section);
        let Some(Ok(section)) = parts.get(0).as_string().map(|section| section.parse()) else { continue };
        let here = Array::from(&parts.get(1)).iter().map(|piece| Uint8Array::new(&piece).to_vec()).collect();
        let come = Array::from(&parts.get(2))
            .iter()
            .map(|come| {
                let come = Array::from(&come);
                (come.get(0).as_string().unwrap_or_default(), Uint8Array::new(&come.get(1)).to_vec())
            })
            .collect();
        Trial { section, here, come }.run();
    }
}

/// A worker, and what it is to do.
fn begun(trials: &[Trial]) -> Option<(Worker, Object)> {
    let document = web_sys::window()?.document()?;
    let order = Object::new();
    for (name, value) in [
        ("script", address(&document, "link[rel=modulepreload][href*=samplan-app]")?.into()),
        ("program", address(&document, "link[rel=preload][as=fetch]")?.into()),
        ("sections", trials.iter().map(section).collect::<Array>().into()),
    ] {
        Reflect::set(&order, &name.into(), &value).ok()?;
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Some((Worker::new_with_options(SCRIPT, &options).ok()?, order))
}

fn section(trial: &Trial) -> Array {
    let here: Array = trial.here.iter().map(|piece| Uint8Array::from(piece.as_slice())).collect();
    let come = trial.come.iter().map(|(by, piece)| Array::of2(&by.into(), &Uint8Array::from(piece.as_slice())));
    Array::of3(&trial.section.to_string().into(), &here, &come.collect::<Array>())
}

/// Where a part of the program lies, as the page itself names it.
fn address(document: &Document, link: &str) -> Option<String> {
    document.query_selector(link).ok()??.get_attribute("href")
}
