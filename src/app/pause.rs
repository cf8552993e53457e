//! A wait that can be cut short.

use futures_channel::oneshot;
use futures_util::future::{LocalBoxFuture, select};
use std::cell::RefCell;

/// A wait before something is done or tried again. One at a time.
#[derive(Default)]
pub(super) struct Pause(RefCell<Option<oneshot::Sender<()>>>);

impl Pause {
    /// Waits, at most until somebody ends it.
    pub(super) async fn until(&self, waited: LocalBoxFuture<'static, ()>) {
        let (end, ended) = oneshot::channel();
        self.0.replace(Some(end));
        select(waited, ended).await;
    }

    /// Ends the wait, where there is one.
    pub(super) fn end(&self) {
        // Whoever waits is told by the loss of the other end.
        self.0.take();
    }
}
