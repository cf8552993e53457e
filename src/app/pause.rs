//! A wait that can be cut short.

use super::Platform;
use futures_channel::oneshot;
use futures_util::future::select;
use std::cell::RefCell;

/// A wait before the next attempt. One at a time.
#[derive(Default)]
pub(super) struct Pause(RefCell<Option<oneshot::Sender<()>>>);

impl Pause {
    /// Waits, at most until somebody ends it.
    pub(super) async fn wait(&self, platform: &dyn Platform, milliseconds: u32) {
        let (end, ended) = oneshot::channel();
        self.0.replace(Some(end));
        select(platform.wait(milliseconds), ended).await;
    }

    /// Ends the wait, where there is one.
    pub(super) fn end(&self) {
        // Whoever waits is told by the loss of the other end.
        self.0.take();
    }
}
