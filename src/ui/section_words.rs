//! What sections are called.

use crate::app::App;
use crate::lang::{Lang, Text, text};
use crate::plan::{FamilyId, FormId, MemberId, Section, forms_of, removed_members};
use crate::store::SectionName;
use crate::ui::pages::{form_title, short_title};
use crate::ui::words::isolated;
use leptos::prelude::*;

/// What a section of a family is called, with the name of the member that it is about; reactive. That the member was
/// removed is told where the family's first section is open.
#[must_use]
pub fn section_words(app: &App, family: &FamilyId, section: &Section, lang: Lang) -> String {
    let title = title(section, lang);
    let Some(id) = section.member() else { return title.to_owned() };
    format!("{title}: {}", member_words(app, family, id, lang))
}

/// What a member of a family is called, in a sentence; reactive. Of one who was removed as [`section_words`] tells it.
#[must_use]
pub fn member_words(app: &App, family: &FamilyId, id: &MemberId, lang: Lang) -> String {
    let first = SectionName::new(family.clone(), Section::Family);
    let name = app.signals().summaries.with(|all| {
        let members = &all.get(&first)?.facts.family.as_ref()?.members;
        members.iter().find(|member| member.id == *id).map(|member| member.name.trim().to_owned())
    });
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        return isolated(&name);
    }
    let removed = removed_members(&app.tracking_reader(family)).into_iter().find(|member| member.id == *id);
    match removed.map(|member| member.name.trim().to_owned()) {
        Some(name) if name.is_empty() => REMOVED.get(lang).to_owned(),
        Some(name) => format!("{} ({})", isolated(&name), REMOVED.get(lang)),
        None => SOMEBODY.get(lang).to_owned(),
    }
}

/// Both forms of a child lie in one section: who has the one has the other.
const CHILD: Text = text(
    "Barnets sida och integrationsplan för minderårig",
    "Lapsen sivu ja alaikäisen kotoutumissuunnitelma",
    "The child's page and integration plan for a minor",
);

/// What a section about a member of this name is called.
#[must_use]
pub fn of_member(section: &Section, name: &str, lang: Lang) -> String {
    format!("{}: {}", title(section, lang), isolated(name))
}

fn title(section: &Section, lang: Lang) -> &'static str {
    match section {
        Section::Child(_) => CHILD.get(lang),
        Section::Individual(_) => short_title(FormId::Individual).get(lang),
        _ => forms_of(section).next().map_or("", |form| form_title(form, section).get(lang)),
    }
}

const REMOVED: Text = text(
    "del för en person som tagits bort ur familjen",
    "perheestä poistetun henkilön osa",
    "part of a member who was removed",
);
const SOMEBODY: Text = text(
    "någon som inte är inskriven här än",
    "henkilö, jota ei ole vielä kirjattu tähän",
    "somebody who is not entered here yet",
);
