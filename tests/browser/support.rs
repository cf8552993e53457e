//! A device with tabs, a screen, and hands that type on it.

#[path = "support/device.rs"]
mod device;
#[path = "support/hands.rs"]
mod hands;
#[path = "support/platform.rs"]
mod platform;
#[path = "support/screen.rs"]
mod screen;
#[path = "support/steps.rs"]
mod steps;

pub(crate) use device::{Device, Tab, at, family, name, row, text};
pub(crate) use hands::{
    accessible_name, blur, click, compose, compose_on, composed, count_sets, fill, focus, pick_suggestion, press,
    select, type_in,
};
pub(crate) use platform::TestPlatform;
pub(crate) use screen::{Screen, focused};
pub(crate) use steps::{APPEND, FIRST_APPEND, READ, fold, steps_of};

use gloo_timers::future::TimeoutFuture;

/// Lets everything that is due happen: effects, drawing, writes that do not wait.
pub(crate) async fn settle() {
    for _ in 0..3 {
        TimeoutFuture::new(0).await;
    }
}

/// Waits until it holds; fails with the words where it never does.
pub(crate) async fn until(words: &str, holds: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        TimeoutFuture::new(2).await;
    }
    panic!("never: {words}");
}
