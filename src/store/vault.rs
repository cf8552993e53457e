//! A store seen with one worker's keys.

mod adopting;
mod device;
mod named;
mod place;
mod sections;
mod summaries;
mod taking_over;

pub use named::{Listed, Named};
pub use sections::{Appended, Destroyed, Written};

use super::{Basis, Change, SectionName, Store, StoreError};
use crate::seal::{DeviceKey, EpochKey, Identity, Randomness, Record, SigningKey};
use place::Place;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;
use zeroize::Zeroizing;

/// What one worker keeps on a device: every record sealed, every name hidden. Clones share it.
///
/// The records of a vault lie below one name of its own, so that several vaults share a store without knowing of each
/// other. `docs/format.md` gives the records.
#[derive(Clone)]
pub struct Vault(Rc<Inner>);

/// The record of the worker's own keys.
const IDENTITY: &str = "identity";

struct Inner {
    store: Rc<dyn Store>,
    key: DeviceKey,
    identity: Identity,
    random: Randomness,
    /// The hidden name below which everything lies.
    root: String,
    /// The newest key of each section and what it was seen with: for when there is no time to ask.
    newest: RefCell<BTreeMap<SectionName, (Basis, EpochKey)>>,
    /// Families whose summaries were not found together when all were read last, by their places.
    apart: RefCell<Vec<Place>>,
}

impl Vault {
    /// A vault over a store, with its keys.
    #[must_use]
    pub fn new(store: Rc<dyn Store>, key: DeviceKey, identity: Identity, random: Randomness) -> Self {
        let root = key.hidden_name("vault");
        Self(Rc::new(Inner {
            store,
            key,
            identity,
            random,
            root,
            newest: RefCell::default(),
            apart: RefCell::default(),
        }))
    }

    /// The vault of the invented family: its keys are known to everybody, so that it opens without a passphrase.
    #[must_use]
    pub fn practice(store: Rc<dyn Store>, random: Randomness) -> Self {
        Self::new(store, DeviceKey::new(*b"samplan practice: no secret here"), Identity::practice(), random)
    }

    /// The vault of a device whose key was opened. Where the worker's own keys cannot be read there come new ones: what
    /// is kept opens without them.
    ///
    /// # Errors
    /// What the store says.
    pub async fn unlock(store: Rc<dyn Store>, key: DeviceKey, random: Randomness) -> Result<Self, StoreError> {
        let fresh = Identity::new(SigningKey::new(&random.draw()));
        let vault = Self::new(Rc::clone(&store), key.clone(), fresh, random.clone());
        let kept = vault.device_record(IDENTITY).await?.map(Zeroizing::new);
        if let Some(identity) = kept.and_then(|bytes| Identity::from_bytes(&bytes).ok()) {
            return Ok(Self::new(store, key, identity, random));
        }
        store.change(&[], super::regardless(vec![vault.identity_change()])).await?;
        Ok(vault)
    }

    /// What has to be kept for the worker's own keys.
    #[must_use]
    pub fn identity_change(&self) -> Change {
        self.device_change(IDENTITY, &self.0.identity.to_bytes())
    }

    /// The key that everything lies under, to be sealed in a slot.
    #[must_use]
    pub fn device_key(&self) -> &DeviceKey {
        &self.0.key
    }

    /// Whose writing this is.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.0.identity
    }

    /// Where it keeps everything.
    pub(super) fn store(&self) -> Rc<dyn Store> {
        Rc::clone(&self.0.store)
    }

    /// Seals a record for its place.
    fn seal(&self, place: &Place, content: &[u8]) -> Vec<u8> {
        self.seal_as(&place.name(), content)
    }

    /// Opens the record of a place; `None` where it does not open.
    fn open(&self, place: &Place, bytes: Vec<u8>) -> Option<Vec<u8>> {
        self.open_as(&place.name(), bytes)
    }

    /// Seals a record that is bound to a name.
    pub(super) fn seal_as(&self, name: &str, content: &[u8]) -> Vec<u8> {
        Record::seal(&self.0.key, name, self.0.random.nonce(), content).into_bytes()
    }

    /// Opens the record that is bound to a name; `None` where it does not open.
    pub(super) fn open_as(&self, name: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
        Record::from_bytes(bytes).open(&self.0.key, name).ok()
    }
}

/// Never the keys.
impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}
