//! Sharing: who may have which section, what one device hands to another, and what is taken of it.
//!
//! Nothing here reads a clock, draws randomness, keeps anything or sends anything: the caller gives times, random bytes
//! and what the device holds, and gets bytes to hand over or things to store.
//!
//! - What workers say about sharing are [`Statement`]s, signed and never changed. A family's [`Ledger`] is a set that
//!   only grows; from it and a date follows each section's [`Standing`].
//! - A section's first sharer is its owner ([`Content::Founded`]) and alone grants, revokes, names keys and asks for
//!   erasure. [`Speaker`] says these things, and refuses what must not be said.
//! - A [`Package`] is what goes to exactly one receiver: the sections granted to them, whole, with the keys and the
//!   statements about those sections, and not a word about any other. It is sealed by [`crate::seal::envelope`].
//! - [`preview`] tells what a package would bring and what is refused of it, [`Preview::accept`] gives what to store.

mod arrival;
mod contact;
mod content;
mod day;
mod grant;
mod ground;
mod held;
mod introduced;
mod ledger;
mod left_out;
mod manifest;
mod pack;
mod package;
mod package_error;
mod preview;
mod receive;
mod refused;
mod right;
mod same_consent;
mod section_text;
mod shareable;
mod speaker;
mod standing;
mod statement;
mod told;
mod told_family;

pub use arrival::Arrival;
pub use contact::{Compared, Contact};
pub use content::Content;
pub use day::{Day, NoDay};
pub use grant::{Extent, Grant, To};
pub use ground::{ChildsOwn, ChildsView, Consent, Ground};
pub use held::{Held, Here};
pub use introduced::Introduced;
pub use ledger::Ledger;
pub use left_out::LeftOut;
pub use pack::{Outgoing, PackError, Packed, Sender, pack};
pub use package::{HandedSection, Package};
pub use package_error::PackageError;
pub use preview::{Acceptance, AcceptedSection, Change, Erasure, Preview, SectionPreview};
pub use receive::preview;
pub use refused::{Refusal, Refused};
pub use right::Right;
pub use shareable::{NotShareable, shareable};
pub use speaker::{Speaker, Unsaid};
pub use standing::{Holding, HoldingState, Standing, Withdrawal};
pub use statement::{Statement, StatementId};
