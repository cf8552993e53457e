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

use super::{Basis, Change, Found, SectionName, Store, StoreError};
use crate::seal::{DeviceKey, EpochKey, Identity, Randomness, Record, SigningKey, WriterId};
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
/// The kind under which the keys of the worker's other devices are kept.
const FORMER: &str = "former-identity";

struct Inner {
    store: Rc<dyn Store>,
    key: DeviceKey,
    identity: Rc<Identity>,
    /// The worker's own keys cannot be read: those in memory are none that anybody knows.
    is_lost: bool,
    /// Of the worker's other devices.
    former: RefCell<Vec<Rc<Identity>>>,
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
        Self::with(store, key, identity, false, random)
    }

    fn with(store: Rc<dyn Store>, key: DeviceKey, identity: Identity, is_lost: bool, random: Randomness) -> Self {
        let root = place::root(&key);
        Self(Rc::new(Inner {
            store,
            key,
            identity: Rc::new(identity),
            is_lost,
            former: RefCell::default(),
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

    /// The vault of a device whose key was opened. Where there are no keys of the worker's own, as on a device that began
    /// with an early version, there come new ones. Where there are and they cannot be read, they are left as they are,
    /// and what is written is signed with keys that are never kept ([`Vault::identity_is_lost`]).
    ///
    /// # Errors
    /// What the store says.
    pub async fn unlock(store: Rc<dyn Store>, key: DeviceKey, random: Randomness) -> Result<Self, StoreError> {
        let place = Place::of_device(&key, IDENTITY);
        let read = |found: Found| {
            let content = Record::from_bytes(found.bytes).open(&key, &place.name()).map(Zeroizing::new);
            content.and_then(|content| Identity::from_bytes(&content)).ok()
        };
        let fresh = || Identity::new(SigningKey::new(&random.draw()));
        let found = store.read(&[place.range()]).await?.pop().and_then(|mut found| found.pop());
        let (is_new, identity) = (found.is_none(), found.and_then(read));
        let is_lost = !is_new && identity.is_none();
        let identity = identity.unwrap_or_else(fresh);
        let vault = Self::with(store, key, identity, is_lost, random);
        if is_new {
            vault.make(vec![vault.identity_change()]).await?;
        }
        vault.read_former().await?;
        Ok(vault)
    }

    /// What has to be kept for the worker's own keys.
    #[must_use]
    pub fn identity_change(&self) -> Change {
        self.device_change(IDENTITY, &self.0.identity.to_bytes())
    }

    /// Whether the worker's own keys are there and cannot be read. Everything can be read and written all the same; but
    /// nothing may be said or handed over in the worker's name.
    #[must_use]
    pub fn identity_is_lost(&self) -> bool {
        self.0.is_lost
    }

    /// The worker's own keys, and those of other devices whose back-ups were added to this one.
    #[must_use]
    pub fn identities(&self) -> Vec<Rc<Identity>> {
        std::iter::once(&self.0.identity).chain(self.0.former.borrow().iter()).cloned().collect()
    }

    /// Whether what this device signed is the worker's own writing, here or on another of their devices.
    #[must_use]
    pub fn is_own(&self, writer: WriterId) -> bool {
        self.identities().iter().any(|identity| identity.signing.writer() == writer)
    }

    /// Reads the keys of the worker's other devices. Those that cannot be read are left where they are.
    async fn read_former(&self) -> Result<(), StoreError> {
        let kept = self.named(None, FORMER).await?.records.into_iter();
        let former = kept.filter_map(|kept| Identity::from_bytes(&kept.content).ok()).map(Rc::new);
        self.0.former.replace(former.collect());
        Ok(())
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
