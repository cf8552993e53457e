//! One row of a table.

use super::Asked;
use super::frame::plain_answer;
use super::question::Question;
use super::refocus::refocus;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::{Row, RowKeys, Table, Value};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::prelude::*;

/// One row: its summary, which opens it; the tools to move and remove it; and its questions while it is open.
#[component]
pub(super) fn RowCard(
    asked: Asked,
    table: &'static Table,
    id: String,
    /// The rows that are there, in order.
    ids: Memo<Vec<String>>,
    just_removed: RwSignal<Vec<String>>,
    /// Whether the row stands open at first.
    open: bool,
    /// Whether it can be moved and removed.
    tools: bool,
) -> AnyView {
    let open = RwSignal::new(open);
    let removed = {
        let (asked, id) = (asked.clone(), id.clone());
        Memo::new(move |_| asked.is_row_removed(&id))
    };
    let body_id = format!("{}-{id}-body", asked.id());
    let questions = {
        let (asked, id) = (asked.clone(), id.clone());
        move || {
            let question =
                |column: &&'static crate::plan::Field| view! { <Question spot=asked.spot.column(&id, column) /> };
            table.columns.iter().map(question).collect_view()
        }
    };
    let head = {
        let (asked, id, body_id) = (asked.clone(), id.clone(), body_id.clone());
        move || {
            let (titled, summed, of) = (asked.clone(), asked.clone(), id.clone());
            let toggle_id = part_id(&asked, &id, "toggle");
            let title = {
                let id = id.clone();
                move || title(&titled, table, &id, ids)
            };
            view! {
                <div class="row-head">
                    <Title asked=asked.clone()>
                        <button
                            type="button"
                            class="row-toggle"
                            id=toggle_id
                            aria-expanded=move || open.get().to_string()
                            aria-controls=body_id.clone()
                            on:click=move |_| open.update(|open| *open = !*open)
                        >
                            <Icon shape=Shape::Open />
                            <span>
                                <b dir="auto">{title}</b>
                                <span class="row-summary" dir="auto">
                                    {move || (!open.get()).then(|| summary(&summed, table, &of))}
                                </span>
                            </span>
                        </button>
                    </Title>
                    {tools.then(|| view! { <RowTools asked=asked.clone() table id=id.clone() ids just_removed /> })}
                </div>
            }
        }
    };
    let slip = {
        move || {
            let (head, questions) = (head.clone(), questions.clone());
            view! {
                <li class="row">
                    {head()}
                    <div class="row-body" id=body_id.clone() hidden=move || !open.get()>
                        {move || open.get().then(|| questions.clone()())}
                    </div>
                </li>
            }
            .into_any()
        }
    };
    let shown = move || {
        if removed.get() {
            removed_slip(asked.clone(), table, id.clone(), just_removed).into_any()
        } else {
            slip.clone()()
        }
    };
    shown.into_any()
}

/// A row's title, as a heading below that of its table.
#[component]
fn Title(asked: Asked, children: Children) -> AnyView {
    if asked.is_inside_row() {
        view! { <h5 class="row-title">{children()}</h5> }.into_any()
    } else {
        view! { <h3 class="row-title">{children()}</h3> }.into_any()
    }
}

#[component]
fn RowTools(
    asked: Asked,
    table: &'static Table,
    id: String,
    ids: Memo<Vec<String>>,
    just_removed: RwSignal<Vec<String>>,
) -> impl IntoView {
    let place = {
        let id = id.clone();
        Memo::new(move |_| ids.with(|all| (all.iter().position(|other| *other == id), all.len())))
    };
    let first = move || matches!(place.get(), (Some(0), _));
    let last = move || matches!(place.get(), (Some(at), count) if at + 1 == count);
    let named = {
        let (asked, id) = (asked.clone(), id.clone());
        move |words: crate::lang::Text| words.with(asked.app.lang(), &[("row", &title(&asked, table, &id, ids))])
    };
    let (up_name, down_name, remove_name) = (named.clone(), named.clone(), named);
    let (up, down) = (step(asked.clone(), id.clone(), ids, true), step(asked.clone(), id.clone(), ids, false));
    let [up_id, down_id] = ["up", "down"].map(|part| part_id(&asked, &id, part));
    let remove = move |_| {
        just_removed.update(|all| all.push(id.clone()));
        asked.edit(&Edit::RemoveRow { id: id.clone() });
        refocus(vec![part_id(&asked, &id, "undo")]);
    };
    let up_words = text("Flytta upp: {row}", "Siirrä ylös: {row}", "Move up: {row}");
    let down_words = text("Flytta ned: {row}", "Siirrä alas: {row}", "Move down: {row}");
    let remove_words = text("Ta bort: {row}", "Poista: {row}", "Remove: {row}");
    let single = move || matches!(place.get(), (_, 0 | 1));
    view! {
        <div class="row-tools">
            <button type="button" class="icon-button" id=up_id hidden=single disabled=first aria-label=move || up_name(up_words) on:click=up>
                <Icon shape=Shape::Up />
            </button>
            <button type="button" class="icon-button" id=down_id hidden=single disabled=last aria-label=move || down_name(down_words) on:click=down>
                <Icon shape=Shape::Down />
            </button>
            <button type="button" class="icon-button" aria-label=move || remove_name(remove_words) on:click=remove>
                <Icon shape=Shape::Bin />
            </button>
        </div>
    }
}

/// Moves a row one place up or down, and the focus with it.
fn step(asked: Asked, id: String, ids: Memo<Vec<String>>, up: bool) -> impl FnMut(web_sys::MouseEvent) {
    move |_| {
        let tools = if up { ["up", "down"] } else { ["down", "up"] };
        refocus(tools.map(|part| part_id(&asked, &id, part)).to_vec());
        let Value::Rows(rows) = asked.live().value(&asked.spot.path, asked.field()) else { return };
        let there: Vec<&Row> =
            ids.with_untracked(|ids| ids.iter().filter_map(|id| rows.iter().find(|row| row.id == *id)).collect());
        let Some(at) = there.iter().position(|row| row.id == id) else { return };
        let order = |at: Option<usize>| at.and_then(|at| there.get(at)).map(|row| row.order);
        let (near, far) = if up {
            (order(at.checked_sub(1)), order(at.checked_sub(2)))
        } else {
            (order(Some(at + 1)), order(Some(at + 2)))
        };
        let Some(near) = near else { return };
        let beyond = if up { near.saturating_sub(2048) } else { near.saturating_add(2048) };
        let between = near.midpoint(far.unwrap_or(beyond));
        if between != near && Some(between) != far {
            asked.edit(&Edit::OrderRow { id: id.clone(), order: between });
            return;
        }
        // No number is left between the two: number all anew, with room.
        let mut order: Vec<&str> = there.iter().map(|row| row.id.as_str()).collect();
        order.swap(at, if up { at - 1 } else { at + 1 });
        for (place, id) in (1_i64..).zip(order) {
            asked.edit(&Edit::OrderRow { id: id.to_owned(), order: place * 1024 });
        }
    }
}

/// The id of a part of the row in the page.
fn part_id(asked: &Asked, row: &str, part: &str) -> String {
    format!("{}-{part}", super::path_id(&asked.spot.section, &asked.spot.path.then(row)))
}

fn removed_slip(asked: Asked, table: &'static Table, id: String, just_removed: RwSignal<Vec<String>>) -> impl IntoView {
    let lang = asked.app.lang();
    let gone = text("Borttaget: {row}", "Poistettu: {row}", "Removed: {row}");
    let undo = text("Ångra", "Kumoa", "Undo");
    let words = gone.with(lang, &[("row", &summary(&asked, table, &id))]);
    let undo_id = part_id(&asked, &id, "undo");
    let restore = move |_| {
        just_removed.update(|all| all.retain(|other| *other != id));
        asked.edit(&Edit::RestoreRow { id: id.clone() });
        refocus(vec![part_id(&asked, &id, "toggle")]);
    };
    view! {
        <li class="row row--removed">
            <p dir="auto" role="status">{words}</p>
            <button type="button" class="button button--quiet" id=undo_id on:click=restore>
                <Icon shape=Shape::Undo />
                {undo.get(lang)}
            </button>
        </li>
    }
}

/// What the row is called: the member's name, or the row's first answer, or its number.
fn title(asked: &Asked, table: &'static Table, id: &str, ids: Memo<Vec<String>>) -> String {
    let lang = asked.app.lang();
    if let RowKeys::Each(_) = table.keys {
        return asked.household.member(id).map(|member| super::member::name_of(&member, lang)).unwrap_or_default();
    }
    let first = table.columns.first().and_then(|column| answer(asked, id, column));
    first.unwrap_or_else(|| {
        let at = ids.with(|all| all.iter().position(|other| other == id)).map_or(0, |at| at + 1);
        format!("{} {at}", asked.label())
    })
}

/// The row's answers in one line.
pub(super) fn summary(asked: &Asked, table: &'static Table, id: &str) -> String {
    let answers: Vec<String> = table.columns.iter().filter_map(|column| answer(asked, id, column)).collect();
    if answers.is_empty() {
        text("tomt", "tyhjä", "empty").get(asked.app.lang()).to_owned()
    } else {
        answers.join(" · ")
    }
}

fn answer(asked: &Asked, id: &str, column: &'static crate::plan::Field) -> Option<String> {
    let column = Asked::new(&asked.app, &asked.household, asked.spot.column(id, column))?;
    let words = plain_answer(&column);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}
