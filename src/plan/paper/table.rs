//! Tables on paper.

use super::pen::Pen;
use super::{Block, Cell, Record, Words};
use crate::plan::forms::{family, individual, measure};
use crate::plan::{Field, Kind, RowKeys, Spot, Table};

/// More columns than these do not fit across a page; such rows stand below one another.
const WIDEST: usize = 5;

/// Rows to write on by hand.
const EMPTY_ROWS: usize = 4;

/// A column of a table, and the question whose answer stands in the same cell.
#[derive(Clone, Copy)]
struct Column {
    field: &'static Field,
    below: Option<&'static Field>,
}

/// The columns of a table as they stand on paper: its own, then those of the table inside it, if it has one.
struct Columns {
    own: Vec<Column>,
    inner: Option<(&'static Field, Vec<Column>)>,
}

/// Schedules in words, and the dates that stand with them in the form's one column.
static SCHEDULES: [(&Field, &Field); 2] =
    [(&individual::SCHEDULE, &individual::MEASURE_DATE), (&measure::SCHEDULE, &measure::DATE)];

pub(super) fn block(spot: &Spot, table: &'static Table, label: String, pen: &mut Pen) -> Block {
    let rows = rows(spot, table, pen);
    match Columns::of(table) {
        Some(columns) if columns.width(table) <= WIDEST => grid(spot, table, &columns, &rows, label, pen),
        _ => records(spot, table, &rows, label, pen),
    }
}

/// The rows to print: of a form that is filled in, those with an answer.
fn rows(spot: &Spot, table: &Table, pen: &Pen) -> Vec<String> {
    if pen.empty {
        return (0..EMPTY_ROWS).map(|row| row.to_string()).collect();
    }
    let answered =
        |row: &String| table.columns.iter().any(|column| spot.column(row, column).is_answered(pen.shown.reader));
    spot.rows(table, pen.shown.reader).into_iter().filter(answered).collect()
}

impl Columns {
    /// `None` where the table cannot stand as one grid.
    fn of(table: &'static Table) -> Option<Self> {
        match table.columns.split_last() {
            Some((last, own)) => match last.kind {
                Kind::Table(inner) => Some(Self { own: flat(own)?, inner: Some((last, flat(inner.columns)?)) }),
                _ => Some(Self { own: flat(table.columns)?, inner: None }),
            },
            None => None,
        }
    }

    fn width(&self, table: &Table) -> usize {
        let members = usize::from(!matches!(table.keys, RowKeys::Fresh));
        members + self.own.len() + self.inner.as_ref().map_or(0, |(_, columns)| columns.len())
    }
}

/// Columns without tables inside; `None` where there is one.
fn flat(fields: &[&'static Field]) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = Vec::new();
    for field in fields {
        if matches!(field.kind, Kind::Table(_)) {
            return None;
        }
        let is_below =
            |above: &Column| SCHEDULES.iter().any(|(words, date)| above.field.id == words.id && field.id == date.id);
        match columns.last_mut().filter(|above| is_below(above)) {
            Some(above) => above.below = Some(field),
            None => columns.push(Column { field, below: None }),
        }
    }
    Some(columns)
}

fn grid(spot: &Spot, table: &'static Table, columns: &Columns, rows: &[String], label: String, pen: &mut Pen) -> Block {
    // A column that is withheld is gone with its head.
    let told = |columns: &[Column], at: &dyn Fn(&'static Field) -> Spot, pen: &mut Pen| -> Vec<Column> {
        columns.iter().copied().filter(|column| !pen.is_withheld(&at(column.field))).collect()
    };
    let first = rows.first().map_or("", String::as_str);
    let own = told(&columns.own, &|field| spot.column(first, field), pen);
    let inner = columns.inner.as_ref().map(|(field, columns)| {
        let inner = spot.column(first, field);
        (*field, told(columns, &|field| inner.column("", field), pen))
    });
    let with_names = !matches!(table.keys, RowKeys::Fresh);
    let name = with_names.then(|| pen.words(family::MEMBER_NAME.label));
    let inner_columns = inner.as_ref().map(|(_, columns)| columns.as_slice()).unwrap_or_default();
    let heads = own.iter().chain(inner_columns).map(|column| pen.words(column.field.label));
    let heads = name.into_iter().chain(heads).map(|head| head.trim_end_matches(':').to_owned()).collect();
    let mut lines = Vec::new();
    for row in rows {
        let inner_rows: Vec<Spot> = inner.iter().map(|(field, _)| spot.column(row, field)).collect();
        let inner_rows: Vec<(Spot, String)> = inner_rows
            .into_iter()
            .flat_map(|table| {
                let rows = match table.field.kind {
                    Kind::Table(_) if pen.empty => vec!["0".to_owned(), "1".to_owned()],
                    Kind::Table(inner) => self::rows(&table, inner, pen),
                    _ => Vec::new(),
                };
                rows.into_iter().map(move |row| (table.clone(), row))
            })
            .collect();
        let height = inner_rows.len().max(1);
        let name = with_names.then(|| pen.shown.member(row).unwrap_or_default());
        let name = name.map(|name| Cell { lines: vec![name], rows: height });
        let mut line: Vec<Cell> = name.into_iter().collect();
        for column in &own {
            line.push(Cell { lines: cell(&spot.column(row, column.field), *column, pen), rows: height });
        }
        if inner_rows.is_empty() {
            line.extend(inner_columns.iter().map(|_| Cell { lines: Vec::new(), rows: 1 }));
            lines.push(line);
            continue;
        }
        for (table, row) in &inner_rows {
            for column in inner_columns {
                line.push(Cell { lines: cell(&table.column(row, column.field), *column, pen), rows: 1 });
            }
            lines.push(std::mem::take(&mut line));
        }
    }
    Block::Table { label, heads, rows: lines }
}

fn cell(spot: &Spot, column: Column, pen: &mut Pen) -> Vec<Words> {
    let mut lines = asked(spot, pen);
    if let Some(below) = column.below {
        lines.extend(asked(&spot.beside(below), pen));
    }
    lines
}

fn asked(spot: &Spot, pen: &mut Pen) -> Vec<Words> {
    if pen.is_withheld(spot) {
        return Vec::new();
    }
    if !pen.is_asked(spot) {
        pen.keep(spot);
        return Vec::new();
    }
    pen.look_for_leaks(spot);
    pen.look_at_which(spot);
    pen.shown.answer(spot)
}

fn records(spot: &Spot, table: &'static Table, rows: &[String], label: String, pen: &mut Pen) -> Block {
    let mut records = Vec::new();
    for row in rows.iter().take(if pen.empty { 2 } else { usize::MAX }) {
        let title = match table.keys {
            RowKeys::Fresh => None,
            RowKeys::Each(_) => pen.shown.member(row),
        };
        let blocks = table.columns.iter().flat_map(|column| pen.question(&spot.column(row, column))).collect();
        records.push(Record { title, blocks });
    }
    Block::Records { label, records }
}
