//! The worker's own card, and those of others.

use crate::app::App;
use crate::seal::{About, Card, WriterId};
use crate::share::{Arrival, Compared, Contact, To};
use crate::store::{Named, StoreError};
use leptos::prelude::*;

/// The kind under which contacts are kept.
const CONTACT: &str = "contact";

impl App {
    /// The worker's own card as text; `None` while the door is not open, or where the keys in it cannot be read.
    #[must_use]
    pub fn own_card(&self) -> Option<String> {
        let own = self.signing().ok()?;
        let worker = self.signals().worker.get().unwrap_or_default();
        let about =
            About { name: worker.name, organisation: worker.organisation, sector: worker.sector, role: worker.role };
        let identity = own.identity();
        Some(Card::written(about, &identity.receiving.receiver(), &identity.signing))
    }

    /// The number that the worker and somebody else read to each other; `None` while the door is not open.
    #[must_use]
    pub fn comparison(&self, other: &Card) -> Option<String> {
        let own = Card::read(&self.own_card()?).ok()?;
        Some(own.comparison(other))
    }

    /// The key by which this device signs; `None` while the door is not open.
    #[must_use]
    pub fn this_device(&self) -> Option<WriterId> {
        self.own().ok().map(|own| own.identity().signing.writer())
    }

    /// Whether it is this very device that signs by this key.
    #[must_use]
    pub fn is_this_device(&self, writer: WriterId) -> bool {
        self.this_device() == Some(writer)
    }

    /// Whether what is signed by this key is the worker's own writing: on this device, or on another of theirs of which
    /// a back-up was added.
    #[must_use]
    pub fn is_worker(&self, writer: WriterId) -> bool {
        self.own().is_ok_and(|own| own.is_own(writer))
    }

    /// The keys by which the worker's devices sign, this one's first; none while the door is not open.
    #[must_use]
    pub fn workers_devices(&self) -> Vec<WriterId> {
        let identities = self.own().map(|own| own.identities()).unwrap_or_default();
        identities.iter().map(|identity| identity.signing.writer()).collect()
    }

    /// What a card is to the people who are known.
    #[must_use]
    pub fn arrival(&self, card: &Card) -> Arrival {
        self.signals().contacts.with_untracked(|contacts| Arrival::of(card, contacts))
    }

    /// Keeps a card: of somebody new, or in place of the one that `known` names.
    ///
    /// # Errors
    /// What the store says; the card is then not kept.
    pub async fn keep_card(&self, card: Card, known: Option<WriterId>) -> Result<(), StoreError> {
        let before = self.contact(known.unwrap_or(card.writer));
        let contact = match before.clone() {
            Some(before) => before.with_card(card),
            None => Contact::new(card),
        };
        let own = self.own()?;
        let moved = before.filter(|before| before.card.writer != contact.card.writer);
        let mut changes = vec![own.put_named(&record(&contact))];
        changes.extend(moved.iter().map(|before| own.remove_named(&record(before))));
        own.make(changes).await?;
        self.read_contacts().await
    }

    /// Notes what came of comparing somebody's number, or that this no longer counts.
    ///
    /// # Errors
    /// What the store says.
    pub async fn set_compared(&self, writer: WriterId, compared: Compared) -> Result<(), StoreError> {
        let Some(mut contact) = self.contact(writer) else { return Ok(()) };
        contact.compared = compared;
        let own = self.own()?;
        own.make(vec![own.put_named(&record(&contact))]).await?;
        self.read_contacts().await
    }

    /// Forgets somebody. What they were given stays theirs.
    ///
    /// # Errors
    /// What the store says.
    pub async fn forget_contact(&self, writer: WriterId) -> Result<(), StoreError> {
        let Some(contact) = self.contact(writer) else { return Ok(()) };
        let own = self.own()?;
        own.make(vec![own.remove_named(&record(&contact))]).await?;
        self.read_contacts().await
    }

    /// Somebody who is known, by their key; not reactive.
    #[must_use]
    pub fn contact(&self, writer: WriterId) -> Option<Contact> {
        let contacts = self.signals().contacts;
        contacts.with_untracked(|all| all.iter().find(|contact| contact.card.writer == writer).cloned())
    }

    /// Who gets or had something, by the name on their card; empty where the card is not here.
    pub(super) fn called(&self, to: &To) -> String {
        match to {
            To::Partner(name) => name.clone(),
            To::Device(writer) => self.contact(*writer).map(|contact| contact.card.about.name).unwrap_or_default(),
        }
    }

    pub(in crate::app) async fn read_contacts(&self) -> Result<(), StoreError> {
        let kept = self.own()?.named(None, CONTACT).await?;
        let count = kept.unopened + kept.records.len();
        let read = kept.records.iter().filter_map(|record| serde_json::from_slice::<Contact>(&record.content).ok());
        let mut contacts: Vec<Contact> = read.collect();
        self.signals().unreadable_contacts.set(count - contacts.len());
        contacts.sort_by_key(|contact| contact.card.about.name.to_lowercase());
        self.signals().contacts.set(contacts);
        Ok(())
    }
}

/// A contact as it is kept.
pub(super) fn record(contact: &Contact) -> Named {
    // Texts and numbers always are JSON.
    let content = serde_json::to_vec(contact).unwrap_or_default();
    Named { family: None, kind: CONTACT.to_owned(), name: contact.card.writer.to_string(), content }
}
