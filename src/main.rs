//! Mounts the app; the only place that picks the real adapters.

use leptos::prelude::*;
use samplan::app::App;
use samplan::browser::{self, Device, IndexedDb};
use samplan::ui::Root;
use std::rc::Rc;

fn main() {
    if browser::is_worker() {
        // It begins the program for a trial only.
        return;
    }
    console_error_panic_hook::set_once();
    let app = App::new(Rc::new(IndexedDb::new("samplan")), Rc::new(Device::new()));
    mount_to_body(move || view! { <Root app=app.clone() /> });
}
