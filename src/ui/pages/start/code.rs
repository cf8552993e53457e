//! The recovery code is written down.

use super::{Beginning, Earlier, Step};
use crate::ui::secret::ShowCode;
use leptos::prelude::*;

/// The third step.
#[component]
pub(super) fn CodeStep(beginning: Beginning) -> impl IntoView {
    let done = Callback::new(move |()| beginning.go(Step::Confirm));
    view! {
        {beginning.enrolment().map(|enrolment| view! { <ShowCode code=enrolment.code().clone() done /> })}
        <Earlier beginning to=Step::Passphrase />
    }
}
