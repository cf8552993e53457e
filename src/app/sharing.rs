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

pub use hand_over::{HandOver, HandedOver, NotHandedOver, Parcel};
pub use introductions::Introduction;
pub use ledgers::Known;
pub(in crate::app) use ledgers::kept_from;
pub use receive::{NotReceived, NotTaken, Received};
pub use take_back::NotTakenBack;

/// How often something is tried that another tab comes before.
const TRIES: usize = 20;
