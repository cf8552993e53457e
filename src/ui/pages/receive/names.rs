//! Whose devices and sections a file speaks of, by the names that are known here.

use crate::app::App;
use crate::doc::Author;
use crate::lang::{Lang, Text, text};
use crate::plan::{FamilyId, Section, forms_of};
use crate::seal::{Card, WriterId};
use crate::share::{Arrival, Preview, To};
use crate::store::SectionName;
use crate::ui::pages::form_title;
use crate::ui::who::called;
use crate::ui::words::isolated;
use leptos::prelude::*;

/// The names that a file's own words are told with.
#[derive(Clone)]
pub(super) struct Names {
    app: App,
    family: FamilyId,
    from: Card,
    to: To,
    /// Somebody of the sender's name is known with other keys.
    is_doubtful: bool,
    me: Option<WriterId>,
}

impl Names {
    pub(super) fn new(app: &App, preview: &Preview) -> Self {
        Self {
            app: app.clone(),
            family: preview.family.clone(),
            from: preview.from.clone(),
            to: preview.to.clone(),
            is_doubtful: matches!(preview.arrival, Arrival::OtherKeys { .. }),
            me: app.own().ok().map(|own| own.identity().signing.writer()),
        }
    }

    /// Whether it is this very device.
    pub(super) fn is_me(&self, device: WriterId) -> bool {
        self.me == Some(device)
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
            None => STRANGER.get(lang).to_owned(),
        }
    }

    /// Who a change says that it is from.
    pub(super) fn author(&self, author: &Author, lang: Lang) -> String {
        let Author::Device(mark) = author else { return STRANGER.get(lang).to_owned() };
        let contacts = self.app.signals().contacts;
        let known = contacts.with_untracked(|all| all.iter().map(|known| known.card.writer).collect::<Vec<_>>());
        let mut devices = self.me.into_iter().chain(known).chain([self.from.writer]);
        match devices.find(|device| device.mark() == *mark) {
            Some(device) => self.device(device, lang),
            None => STRANGER.get(lang).to_owned(),
        }
    }

    /// Who gets something.
    pub(super) fn receiver(&self, to: &To, lang: Lang) -> String {
        match to {
            To::Device(device) => self.device(*device, lang),
            To::Partner(name) => isolated(name.trim()),
        }
    }

    /// What a section is called, with the name of the member that it is about; reactive.
    pub(super) fn section(&self, section: &Section, lang: Lang) -> String {
        section_words(&self.app, &self.family, section, lang)
    }
}

/// What a section of a family is called, with the name of the member that it is about; reactive.
pub(super) fn section_words(app: &App, family: &FamilyId, section: &Section, lang: Lang) -> String {
    let title = forms_of(section).next().map_or("", |form| form_title(form, section).get(lang));
    let Some(id) = section.member() else { return title.to_owned() };
    let first = SectionName::new(family.clone(), Section::Family);
    let name = app.signals().summaries.with(|all| {
        let members = &all.get(&first)?.facts.family.as_ref()?.members;
        members.iter().find(|member| member.id == *id).map(|member| member.name.trim().to_owned())
    });
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{title}: {}", isolated(&name)),
        None => format!("{title}: {}", SOMEBODY.get(lang)),
    }
}

const YOU: Text = text("du", "sinä", "you");
const SENDER: Text = text("avsändaren", "lähettäjä", "the sender");
const SOMEBODY: Text = text(
    "någon som inte är inskriven här än",
    "henkilö, jota ei ole vielä kirjattu tähän",
    "somebody who is not entered here yet",
);
const STRANGER: Text =
    text("någon vars kort du inte har", "joku, jonka korttia sinulla ei ole", "somebody whose card you do not have");
