//! Sharing: who is known, who has what, what is handed over and what is taken in.
//!
//! What may be said and taken is decided by [`crate::share`]; here it is read from the vault, kept in it, and sealed for
//! whom it goes to.

mod erase;
mod hand_over;
mod introductions;
mod ledgers;
mod people;
mod receive;
mod rivals;
mod take_back;

use crate::store::StoreError;

pub use hand_over::{HandOver, HandedOver, NotHandedOver, Parcel};
pub use introductions::Introduction;
pub use ledgers::Known;
pub(in crate::app) use ledgers::kept_from;
pub use receive::{NotReceived, NotTaken, Received};
pub use take_back::NotTakenBack;

/// How often something is tried that another tab comes before.
const TRIES: usize = 20;

/// Does what is decided by what was read, and once more where another tab has changed that meanwhile: nothing that it
/// wrote is destroyed unseen, and nothing is said of keys that are gone.
async fn undisturbed<T, E>(mut attempt: impl AsyncFnMut() -> Result<T, E>) -> Result<T, E>
where
    E: From<StoreError> + PartialEq,
{
    for _ in 1..TRIES {
        match attempt().await {
            Err(why) if why == StoreError::Changed.into() => {}
            done => return done,
        }
    }
    attempt().await
}
