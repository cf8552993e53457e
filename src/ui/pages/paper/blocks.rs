//! What stands on the paper, block by block.

use crate::plan::paper::{Block, Cell, Choosable, Record, Tick, Words};
use leptos::prelude::*;

/// The blocks in order; questions that follow each other make one list.
pub(super) fn blocks(all: &[Block]) -> AnyView {
    let is_answer =
        |block: &Block| matches!(block, Block::Answer { .. } | Block::Choices { .. } | Block::Statement { .. });
    let groups = all.chunk_by(|a, b| is_answer(a) && is_answer(b)).map(|group| match group {
        [block] if !is_answer(block) => block_view(block),
        answers => view! { <dl class="answers">{answers.iter().map(block_view).collect_view()}</dl> }.into_any(),
    });
    groups.collect_view().into_any()
}

fn block_view(block: &Block) -> AnyView {
    match block {
        Block::Guide { words, strong } => {
            view! { <p class="paper-guide" class:paper-guide--strong=*strong>{words.clone()}</p> }.into_any()
        }
        Block::Heading(words) => view! { <h4>{words.clone()}</h4> }.into_any(),
        Block::Statement { words, tick, note } => statement(words, *tick, note.clone()),
        Block::Answer { label, lines, long, room } => answer(label, lines, *long, *room),
        Block::Choices { label, options, side } => choices(label, options, *side),
        Block::Table { label, heads, rows } => table(label, heads, rows),
        Block::Records { label, records } => records_view(label, records),
    }
}

fn statement(words: &str, tick: Tick, note: Option<String>) -> AnyView {
    view! {
        <div class="answer answer--long">
            <dt>
                {mark(tick)} " " {words.to_owned()}
            </dt>
            <dd>{note}</dd>
        </div>
    }
    .into_any()
}

fn answer(label: &str, lines: &[Words], long: bool, room: u8) -> AnyView {
    let answered = if lines.is_empty() {
        let blank = if room > 1 { "blank blank--long" } else { "blank" };
        let lines = (1..room).map(|_| view! { <span></span> }).collect_view();
        view! { <dd class=blank>{lines}</dd> }.into_any()
    } else {
        lines
            .iter()
            .map(|line| view! { <dd dir="auto" lang=line.lang.clone()>{line.text.clone()}</dd> })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="answer" class:answer--long=long>
            <dt>{label.to_owned()}</dt>
            {answered}
        </div>
    }
    .into_any()
}

fn choices(label: &str, options: &[Choosable], side: bool) -> AnyView {
    let items = options.iter().map(|option| {
        let which = option.which.as_ref().map(|which| view! { ": " {words(which)} });
        let room = (option.asks_which && option.which.is_none()).then(|| view! { <span class="blank"></span> });
        view! {
            <li data-ticked=option.ticked.then_some("")>
                {mark(if option.ticked { Tick::Ticked } else { Tick::Empty })}
                <span>{words(&option.words)} {which} {room}</span>
            </li>
        }
    });
    view! {
        <div class="answer" class:answer--long=!side>
            <dt>{label.to_owned()}</dt>
            <dd>
                <ul class="ticks" class:ticks--side=side>
                    {items.collect_view()}
                </ul>
            </dd>
        </div>
    }
    .into_any()
}

fn table(label: &str, heads: &[String], rows: &[Vec<Cell>]) -> AnyView {
    let heads = heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view();
    // Rows that share a first cell belong together and are not parted by the end of a page.
    let mut rest = rows;
    let mut groups = Vec::new();
    while let Some(first) = rest.first() {
        let count = first.first().map_or(1, |cell| cell.rows.max(1)).min(rest.len());
        let (group, after) = rest.split_at(count);
        groups.push(view! { <tbody>{group.iter().map(|row| row_view(row)).collect_view()}</tbody> });
        rest = after;
    }
    view! {
        <h4>{label.to_owned()}</h4>
        <div class="paper-scroll">
            <table class="paper-table">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                {groups}
            </table>
        </div>
    }
    .into_any()
}

fn row_view(cells: &[Cell]) -> impl IntoView + use<> {
    let blank = cells.iter().all(|cell| cell.lines.is_empty());
    let cells = cells.iter().map(|cell| {
        let lines =
            cell.lines.iter().map(|line| view! { <div dir="auto" lang=line.lang.clone()>{line.text.clone()}</div> });
        let lines = lines.collect_view();
        if cell.rows > 1 {
            view! { <th scope="rowgroup" rowspan=cell.rows.to_string()>{lines}</th> }.into_any()
        } else {
            view! { <td>{lines}</td> }.into_any()
        }
    });
    view! { <tr class:blank=blank>{cells.collect_view()}</tr> }
}

fn records_view(label: &str, records: &[Record]) -> AnyView {
    let records = records.iter().map(|record| {
        let title = record.title.as_ref().map(|title| view! { <h5>{words(title)}</h5> });
        view! {
            <div class="paper-record">
                {title}
                {blocks(&record.blocks)}
            </div>
        }
    });
    view! {
        <h4>{label.to_owned()}</h4>
        {records.collect_view()}
    }
    .into_any()
}

/// Words, with their own direction and language where a person wrote them.
pub(super) fn words(words: &Words) -> impl IntoView + use<> {
    if words.own {
        view! { <bdi lang=words.lang.clone()>{words.text.clone()}</bdi> }.into_any()
    } else {
        words.text.clone().into_any()
    }
}

fn mark(tick: Tick) -> Option<AnyView> {
    let (path, words) = match tick {
        Tick::None => return None,
        Tick::Empty => ("M4 4h16v16H4z", "☐"),
        Tick::Ticked => ("M4 4h16v16H4zM8 8l8 8M16 8l-8 8", "☒"),
    };
    Some(
        view! {
            <svg class="tick" viewBox="0 0 24 24" role="img" aria-label=words>
                <path d=path></path>
            </svg>
        }
        .into_any(),
    )
}
