//! What a stored chunk is, how it is sealed, and how its damage is seen. The only module that imports cryptography.
//!
//! The formats are written down in `docs/format.md`. Nothing here knows the time, and randomness ([`Randomness`]) is
//! given by the caller, who has it from the platform.
//!
//! - [`Passphrase`], of a [`Strength`], or [`RecoveryCode`] opens a [`Slot`], which holds the [`DeviceKey`].
//! - The device key seals [`Record`]s on the device, among them the [`SectionKey`]s and the [`SigningKey`], and makes
//!   the names under which they lie.
//! - Workers know each other by their [`Card`]s, and hand files over in an [`envelope`].
//! - A section key seals the section's [`SealedChunk`]s, each of which its writer has signed.

mod bytes;
mod card;
mod chunk;
mod cipher;
mod cost;
mod device_key;
pub mod envelope;
mod error;
mod hash;
mod identity;
mod nonce;
mod open_error;
mod packing;
mod passphrase;
mod piece;
mod randomness;
mod receiving_key;
mod record;
mod recovery_code;
mod sealed_chunk;
mod section_key;
mod section_keys;
mod signed;
mod signing_key;
mod slot;
mod strength;

pub(crate) use bytes::take_header;
pub use card::{About, Card};
pub use chunk::{Chunk, ChunkId};
pub use cost::Cost;
pub use device_key::DeviceKey;
pub use error::ChunkError;
pub use hash::Hash;
pub use identity::Identity;
pub use nonce::Nonce;
pub use open_error::OpenError;
pub use passphrase::Passphrase;
pub use piece::{Piece, PieceKind};
pub use randomness::Randomness;
pub use receiving_key::{Receiver, ReceivingKey};
pub use record::Record;
pub use recovery_code::RecoveryCode;
pub use sealed_chunk::SealedChunk;
pub use section_key::{KeyId, SectionKey};
pub use section_keys::{EpochKey, SectionKeys};
pub use signed::SignedKind;
pub use signing_key::{SigningKey, WriterId};
pub use slot::{Slot, SlotKind};
pub use strength::{Holds, Level, Strength};
