//! Form parts: one for each kind of field, and the frame that they share.

mod asked;
mod body;
mod codes;
mod confirm;
mod date;
mod derived;
mod direction;
mod disagreement;
mod examples;
mod frame;
mod guide;
mod individual_plans;
mod item;
mod kept;
mod line;
mod long;
mod many;
mod member;
mod one;
mod question;
mod refocus;
mod row;
mod table;
mod text_binding;
mod time;
mod told;
mod typed;
mod yes_no;

pub use asked::{Asked, path_id};
pub use frame::plain_answer;
pub use item::FormItem;
pub use member::name_of;
pub use question::Question;
