//! Walks over all that the forms say and ask.

use samplan::lang::Text;
use samplan::plan::{Chapter, Examples, Field, Form, Item, Kind, SectionKind, Situation, forms};

/// A field, its path of ids from the root, and whether the app asks it on no page.
pub struct Found {
    pub section: SectionKind,
    pub path: String,
    pub field: &'static Field,
}

/// Every field of every section, columns and "which?" fields among them, in the order of the schema.
pub fn fields() -> Vec<Found> {
    let mut found = Vec::new();
    for section in SectionKind::ALL {
        for field in forms::schema(section) {
            below(section, field.id.to_owned(), field, &mut found);
        }
    }
    found
}

fn below(section: SectionKind, path: String, field: &'static Field, found: &mut Vec<Found>) {
    if let Kind::Table(table) = field.kind {
        for column in forms::columns(table) {
            below(section, format!("{path}/{}", column.id), column, found);
        }
    }
    found.push(Found { section, path, field });
}

/// Every text of a form as it stands on the page, in order: what a reader of the page reads, then its help.
pub fn texts(form: &Form) -> Vec<Text> {
    let mut texts = vec![form.title];
    for chapter in form.chapters {
        texts.push(chapter.title);
        texts.extend(chapter.items.iter().flat_map(item_texts));
    }
    texts
}

fn item_texts(item: &Item) -> Vec<Text> {
    match item {
        Item::Guide(guide) => vec![guide.words],
        Item::Heading(words) => vec![*words],
        Item::Derived(derived) => vec![derived.words()],
        Item::Ask(_, field) => field_texts(field),
    }
}

/// Every text of a field, of its choices and columns.
pub fn field_texts(field: &'static Field) -> Vec<Text> {
    let mut texts = vec![field.label];
    match field.kind {
        Kind::One(choices) | Kind::Many(choices) => {
            for choice in choices {
                texts.push(choice.label);
                texts.extend(choice.which.into_iter().flat_map(field_texts));
            }
        }
        Kind::YesNo => texts.extend([forms::YES, forms::NO]),
        Kind::Confirm => texts.push(forms::YES),
        Kind::Table(table) => {
            texts.extend(table.columns.iter().flat_map(|column| field_texts(column)));
            texts.push(table.noun);
        }
        _ => {}
    }
    if let Examples::Prompts(examples) | Examples::Phrases(examples) = field.examples {
        texts.extend(examples);
    }
    texts.extend(field.hint);
    texts
}

/// Every text of every form, and what else the forms give words to.
pub fn all_texts() -> Vec<Text> {
    let hidden = SectionKind::ALL.into_iter().flat_map(forms::hidden).flat_map(|field| field_texts(field));
    forms::ALL.into_iter().flat_map(texts).chain(hidden).chain(Situation::ALL.map(forms::situation::words)).collect()
}

/// Every chapter of every form.
pub fn chapters() -> impl Iterator<Item = (&'static Form, &'static Chapter)> {
    forms::ALL.into_iter().flat_map(|form| form.chapters.iter().map(move |chapter| (form, chapter)))
}
