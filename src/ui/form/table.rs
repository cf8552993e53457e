//! Rows of questions.

use super::frame::{Hint, Notes};
use super::refocus::keep_focus;
use super::row::RowCard;
use super::{Asked, path_id};
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::{RowKeys, Table, Value};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::prelude::*;
use std::collections::HashSet;

/// The rows of a table as a stack of slips. Rows are taken away, never deleted, and can be brought back.
#[component]
pub(super) fn Rows(
    asked: Asked,
    table: &'static Table,
    /// Whether rows may be added, moved and removed here.
    may_write: bool,
) -> impl IntoView {
    let fresh = table.keys == RowKeys::Fresh && may_write;
    let ids = {
        let asked = asked.clone();
        Memo::new(move |_| asked.spot.rows(table, &asked.household.reader()))
    };
    // Few rows stand open, many are folded but for the one that a link leads to.
    let pointed_at = crate::ui::focus::pointed_at();
    let many = ids.with_untracked(Vec::len) > 3;
    let opened = RwSignal::new(HashSet::<String>::new());
    // What was taken away while the page is open stays in its place, with the way back.
    let just_removed = RwSignal::new(Vec::<String>::new());
    let shown = {
        let asked = asked.clone();
        Memo::new(move |_| {
            let just = just_removed.get();
            match (table.keys, asked.value()) {
                (RowKeys::Fresh, Value::Rows(rows)) => {
                    let here = rows.iter().filter(|row| !row.removed || just.contains(&row.id));
                    here.map(|row| row.id.clone()).collect()
                }
                _ => ids.get(),
            }
        })
    };
    let add = {
        let asked = asked.clone();
        move |_| {
            let id = asked.app.fresh_id();
            opened.update(|all| {
                all.insert(id.clone());
            });
            let first = asked.spot.column(&id, table.columns.first().copied().unwrap_or(asked.field()));
            asked.edit(&Edit::AddRow { id });
            crate::ui::focus::focus_soon(path_id(&first.section, &first.path));
        }
    };
    let rows = {
        let asked = asked.clone();
        move |id: String| {
            let open = !many || pointed_at.contains(&id) || opened.with_untracked(|all| all.contains(&id));
            view! { <RowCard asked=asked.clone() table id ids just_removed open tools=fresh /> }
        }
    };
    let drawn = move || {
        keep_focus();
        shown.get()
    };
    let adding = text("Lägg till {noun}", "Lisää {noun}", "Add {noun}");
    let none = text("Inget är inskrivet ännu.", "Mitään ei ole vielä kirjattu.", "Nothing has been entered yet.");
    let (app, empty) = (asked.app.clone(), asked.app.clone());
    let old = asked.clone();
    let (id, labelled) = (asked.id(), asked.clone());
    let heading = level_heading(&asked, move || labelled.label());
    // Tables inside rows share a name, which parts of the page to jump to must not.
    let role = asked.is_inside_row().then_some("group");
    view! {
        <section class="field field--wide rows" role=role id=format!("{id}-field") aria-labelledby=id>
            {heading}
            <Hint asked=asked.clone() />
            <ol class="rows-list">
                <For each=drawn key=Clone::clone children=rows />
            </ol>
            {move || shown.with(Vec::is_empty).then(|| view! { <p class="rows-empty">{none.get(empty.lang())}</p> })}
            {fresh
                .then(|| {
                    view! {
                        <button type="button" class="button button--second" on:click=add>
                            <Icon shape=Shape::Plus />
                            {move || {
                                let lang = app.lang();
                                adding.with(lang, &[("noun", table.noun.get(lang))])
                            }}
                        </button>
                        <RemovedRows asked=old table just_removed />
                    }
                })}
            <Notes asked problem=None />
        </section>
    }
}

/// The table's name as a heading one level below what it stands in. A link to the question leads there.
fn level_heading(asked: &Asked, words: impl Fn() -> &'static str + Send + 'static) -> AnyView {
    let id = asked.id();
    if asked.is_inside_row() {
        view! { <h4 class="field-label" id=id tabindex="-1">{words}</h4> }.into_any()
    } else {
        view! { <h2 class="field-label" id=id tabindex="-1">{words}</h2> }.into_any()
    }
}

/// Rows that were taken away earlier, folded, each with the way back.
#[component]
fn RemovedRows(asked: Asked, table: &'static Table, just_removed: RwSignal<Vec<String>>) -> impl IntoView {
    let title = text("Borttaget ({n})", "Poistetut ({n})", "Removed ({n})");
    let back = text("Ta tillbaka", "Palauta", "Bring back");
    move || {
        let Value::Rows(rows) = asked.value() else { return None };
        let just = just_removed.get();
        let removed: Vec<_> = rows.into_iter().filter(|row| row.removed && !just.contains(&row.id)).collect();
        if removed.is_empty() {
            return None;
        }
        let lang = asked.app.lang();
        let count = removed.len().to_string();
        let items = removed.into_iter().map(|row| {
            let words = super::row::summary(&asked, table, &row.id);
            let asked = asked.clone();
            let restore = move |_| asked.edit(&Edit::RestoreRow { id: row.id.clone() });
            view! {
                <li class="row row--removed">
                    <p dir="auto">{words}</p>
                    <button type="button" class="button button--quiet" on:click=restore>
                        {back.get(lang)}
                    </button>
                </li>
            }
        });
        Some(view! {
            <details>
                <summary>{title.with(lang, &[("n", &count)])}</summary>
                <ul class="rows-list rows-list--removed">{items.collect_view()}</ul>
            </details>
        })
    }
}
