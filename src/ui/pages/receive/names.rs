//! Whose devices and sections a file speaks of, by the names that are known here.

use crate::app::{App, FamilyReader};
use crate::doc::Author;
use crate::lang::{Lang, Text, text};
use crate::plan::{FamilyFacts, FamilyId, MemberId, Section};
use crate::seal::{Card, WriterId};
use crate::share::{Introduced, Preview, To};
use crate::ui::section_words::{member_words, of_member, section_words};
use crate::ui::who::{STRANGER, as_told, called};
use crate::ui::words::{isolated, shortened};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The names that a file's own words are told with.
#[derive(Clone)]
pub(super) struct Names {
    app: App,
    family: FamilyId,
    from: Card,
    to: To,
    /// Somebody of the sender's name is known with other keys.
    is_doubtful: bool,
    /// Whom the sender names.
    people: BTreeMap<WriterId, Introduced>,
    /// The family as it stands in the file, where it is not here.
    pub(super) told: Option<FamilyFacts>,
}

impl Names {
    pub(super) fn new(app: &App, preview: &Preview) -> Self {
        Self {
            app: app.clone(),
            family: preview.family.clone(),
            from: preview.from.clone(),
            to: preview.to.clone(),
            is_doubtful: preview.arrival.is_doubtful(),
            people: preview.people.clone(),
            told: preview.told_family(),
        }
    }

    /// Whether it is the worker's own device: this one, or one of which a back-up was added.
    pub(super) fn is_me(&self, device: WriterId) -> bool {
        self.app.is_worker(device)
    }

    /// Whether something was granted to this device, or to the partner whom the file was made for.
    pub(super) fn is_to_me(&self, to: &To) -> bool {
        match to {
            To::Device(device) => self.is_me(*device),
            To::Partner(_) => self.to == *to,
        }
    }

    /// Who a device belongs to, as far as is known: inside a sentence.
    pub(super) fn device(&self, device: WriterId, lang: Lang) -> String {
        if self.is_me(device) {
            return YOU.get(lang).to_owned();
        }
        match self.app.contact(device) {
            Some(contact) => called(&contact.card.about, lang),
            None if device == self.from.writer && self.is_doubtful => SENDER.get(lang).to_owned(),
            None if device == self.from.writer => called(&self.from.about, lang),
            None => self
                .people
                .get(&device)
                .map_or_else(|| STRANGER.get(lang).to_owned(), |who| as_told(who, SENDER.get(lang), lang)),
        }
    }

    /// Who a change says that it is from.
    pub(super) fn author(&self, author: &Author, lang: Lang) -> String {
        let Author::Device(mark) = author else { return STRANGER.get(lang).to_owned() };
        let contacts = self.app.signals().contacts;
        let known = contacts.with_untracked(|all| all.iter().map(|known| known.card.writer).collect::<Vec<_>>());
        let devices = self.app.workers_devices().into_iter().chain(known).chain([self.from.writer]);
        let mut devices = devices.chain(self.people.keys().copied());
        match devices.find(|device| device.mark() == *mark) {
            Some(device) => self.device(device, lang),
            None => STRANGER.get(lang).to_owned(),
        }
    }

    /// Whether a change says that it is from the worker.
    pub(super) fn is_by_me(&self, author: &Author) -> bool {
        let Author::Device(mark) = author else { return false };
        self.app.workers_devices().iter().any(|device| device.mark() == *mark)
    }

    /// Who gets something.
    pub(super) fn receiver(&self, to: &To, lang: Lang) -> String {
        match to {
            To::Device(device) => self.device(*device, lang),
            To::Partner(name) => isolated(name.trim()),
        }
    }

    /// The family.
    pub(super) const fn family(&self) -> &FamilyId {
        &self.family
    }

    /// The family's answers, as far as they are open; reactive.
    pub(super) fn reader(&self) -> FamilyReader {
        self.app.tracking_reader(&self.family)
    }

    /// A member's name; reactive.
    pub(super) fn member(&self, id: &str, lang: Lang) -> String {
        member_words(&self.app, &self.family, &MemberId::new(id), lang)
    }

    /// What a section is called, with the name of the member that it is about; reactive.
    pub(super) fn section(&self, section: &Section, lang: Lang) -> String {
        let member = |id: &MemberId| self.told.as_ref()?.members.iter().find(|member| member.id == *id);
        match section.member().and_then(member).map(|member| member.name.trim()) {
            Some(name) if !name.is_empty() => of_member(section, &shortened(name), lang),
            _ => section_words(&self.app, &self.family, section, lang),
        }
    }
}

const YOU: Text = text("du", "sinä", "you");
const SENDER: Text = text("avsändaren", "lähettäjä", "the sender");
