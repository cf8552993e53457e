//! Who works with the family.

use super::{AT_ONCE, PartHead};
use crate::lang::{Text, text};
use crate::plan::forms::family;
use crate::plan::{Field, Section, Spot, Task};
use crate::ui::form::{Asked, plain_answer};
use crate::ui::household::use_household;
use crate::ui::parts::Fold;
use crate::ui::words::{counted, shortened};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

const TITLE: Text =
    text("De som arbetar med familjen", "Perheen kanssa työskentelevät", "Those who work with the family");

/// Who answers for the plan, then everyone of the network.
#[component]
pub(super) fn Network() -> impl IntoView {
    let household = use_household();
    let at = household.clone();
    let app = use_app();
    let lang = use_lang();
    let none = text("Ingen är inskriven ännu.", "Ketään ei ole vielä kirjattu.", "Nobody has been entered yet.");
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let people = Memo::new(move |_| {
        let answer = |spot: Spot| {
            let asked = Asked::new(&app, &household, spot);
            shortened(&asked.as_ref().map(plain_answer).unwrap_or_default())
        };
        let root = |field: &'static Field| answer(Spot::root(&Section::Family, field));
        let owner = Worker { name: root(&family::OWNER_WORKER), does: root(&family::OWNER) };
        let answers = family::OWNER_WORKER.label.get(app.lang());
        let table = Spot::root(&Section::Family, &family::NETWORK);
        let row = |row: &crate::plan::Row| Worker {
            name: answer(table.column(&row.id, &family::WORKER_NAME)),
            does: joined(
                [&family::WORKER_ORGANISATION, &family::WORKER_ROLE, &family::WORKER_CONTACT]
                    .map(|field| answer(table.column(&row.id, field))),
            ),
        };
        let rows = table.value(&household.reader());
        let network = rows.rows().map(row).filter(|worker| !worker.name.is_empty() || !worker.does.is_empty());
        with_owner(owner, answers, network.collect())
    });
    let list = move || {
        let mut first = people.get();
        if first.is_empty() {
            return view! { <p class="soft">{say(none)}</p> }.into_any();
        }
        let rest = first.split_off(first.len().min(AT_ONCE));
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <List workers=rest.clone() />
                </Fold>
            }
        });
        view! {
            <List workers=first />
            {folded}
        }
        .into_any()
    };
    // What is not here is not told as empty.
    let is_away = Memo::new(move |_| at.is_elsewhere(&Section::Family));
    Task::asking(&Section::Family, family::NETWORK.id).map(|task| {
        view! {
            <section class="sheet-part" hidden=is_away>
                <PartHead title=TITLE task />
                {list}
            </section>
        }
    })
}

#[derive(Clone, PartialEq)]
struct Worker {
    name: String,
    does: String,
}

/// Whoever answers for the plan stands first, and once.
fn with_owner(owner: Worker, answers: &str, mut network: Vec<Worker>) -> Vec<Worker> {
    if owner.name.is_empty() {
        return network;
    }
    let same = network.iter().position(|worker| worker.name == owner.name);
    let owner = same.map(|at| network.remove(at)).unwrap_or(owner);
    network.insert(0, Worker { does: joined([answers.to_owned(), owner.does]), ..owner });
    network
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[component]
fn List(workers: Vec<Worker>) -> impl IntoView {
    let item = |worker: Worker| {
        view! {
            <li>
                <b>
                    <bdi>{worker.name}</bdi>
                </b>
                <span dir="auto">{worker.does}</span>
            </li>
        }
    };
    view! { <ul class="network">{workers.into_iter().map(item).collect_view()}</ul> }
}
