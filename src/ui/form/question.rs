//! One question, whatever its kind.

use super::asked::Asked;
use super::{body, codes, confirm, date, line, long, many, member, one, table, time, told, yes_no};
use crate::plan::{Kind, Spot};
use crate::ui::household::use_household;
use crate::ui::use_app;
use leptos::prelude::*;

/// One question with its answer. Shown only when it is asked; a hidden answer is kept and shown as kept.
#[component]
pub fn Question(spot: Spot) -> AnyView {
    let app = use_app();
    let household = use_household();
    let Some(asked) = Asked::new(&app, &household, spot) else {
        // The page opens every section that its questions stand in; a section that failed to open has said so.
        return ().into_any();
    };
    let shown = {
        let asked = asked.clone();
        Memo::new(move |_| asked.spot.is_shown(&asked.household.reader()))
    };
    let may_write = {
        let asked = asked.clone();
        Memo::new(move |_| asked.may_write())
    };
    let drawn = move || match shown.get() {
        true => part(asked.clone(), may_write.get()),
        false => super::kept::kept(asked.clone()),
    };
    drawn.into_any()
}

fn part(asked: Asked, may_write: bool) -> AnyView {
    match asked.field().kind {
        Kind::Table(table) => table::Rows(table::RowsProps { asked, table, may_write }).into_any(),
        _ if !may_write => told::Told(told::ToldProps { asked }).into_any(),
        Kind::Line => line::Line(line::LineProps { asked }).into_any(),
        Kind::Body => body::Body(body::BodyProps { asked }).into_any(),
        Kind::Long => long::Long(long::LongProps { asked }).into_any(),
        Kind::Date => date::DateField(date::DateFieldProps { asked, month: false }).into_any(),
        Kind::Month => date::DateField(date::DateFieldProps { asked, month: true }).into_any(),
        Kind::Time => time::TimeField(time::TimeFieldProps { asked }).into_any(),
        Kind::One(choices) => one::One(one::OneProps { asked, choices }).into_any(),
        Kind::Many(choices) => many::Many(many::ManyProps { asked, choices }).into_any(),
        Kind::Languages | Kind::Countries => codes::Codes(codes::CodesProps { asked }).into_any(),
        Kind::YesNo => yes_no::YesNo(yes_no::YesNoProps { asked }).into_any(),
        Kind::Confirm => confirm::Confirm(confirm::ConfirmProps { asked }).into_any(),
        Kind::Member => member::MemberField(member::MemberFieldProps { asked }).into_any(),
    }
}
