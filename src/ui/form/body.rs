//! A body or person of the network: free text, with those who work with the family suggested.

use super::Asked;
use super::frame::{Frame, FrameProps};
use super::line::TextInput;
use crate::plan::network;
use leptos::prelude::*;

/// A body or person of the network.
#[component]
pub(super) fn Body(asked: Asked) -> impl IntoView {
    let list = format!("{}-list", asked.id());
    let suggestions = {
        let household = asked.household.clone();
        Memo::new(move |_| network(&household.reader()))
    };
    let input = {
        let (asked, list) = (asked.clone(), list.clone());
        view! {
            <TextInput asked list=list.clone() />
            <datalist id=list>
                {move || suggestions.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
        }
    };
    Frame(FrameProps { asked, problem: None, children: Box::new(move || input.into_any()) })
}
