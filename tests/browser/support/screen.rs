//! Questions on a screen.

use super::{Tab, family, settle};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::dom::{body, document};
use samplan::plan::Spot;
use samplan::ui::form::{Question, path_id};
use samplan::ui::household::Household;
use std::any::Any;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Questions on a screen. Dropped, it is taken away.
pub(crate) struct Screen {
    pub(crate) root: HtmlElement,
    /// What keeps the questions alive.
    _mounted: Box<dyn Any>,
}

impl Screen {
    /// Opens the sections of the questions and draws them.
    pub(crate) async fn show(tab: &Tab, spots: &[Spot]) -> Self {
        for spot in spots {
            tab.open(&spot.section).await;
        }
        let root: HtmlElement = document().create_element("main").unwrap().unchecked_into();
        body().append_child(&root).unwrap();
        let (app, spots) = (tab.app.clone(), spots.to_vec());
        let mounted = mount_to(root.clone(), move || {
            provide_context(app.clone());
            provide_context(Household::new(&app, family()));
            spots.into_iter().map(|spot| view! { <Question spot /> }).collect_view()
        });
        settle().await;
        Self { root, _mounted: Box::new(mounted) }
    }

    /// The first that fits.
    pub(crate) fn find(&self, css: &str) -> HtmlElement {
        self.try_find(css).unwrap_or_else(|| panic!("no {css} in {}", self.root.inner_html()))
    }

    /// The first that fits, where there is one.
    pub(crate) fn try_find(&self, css: &str) -> Option<HtmlElement> {
        self.root.query_selector(css).unwrap().map(JsCast::unchecked_into)
    }

    /// All that fit.
    pub(crate) fn all(&self, css: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(css).unwrap();
        (0..found.length()).map(|at| found.get(at).unwrap().unchecked_into()).collect()
    }

    /// The input of a question, or the heading or legend of one with several.
    pub(crate) fn of(&self, spot: &Spot) -> HtmlElement {
        self.find(&format!("#{}", path_id(&spot.section, &spot.path)))
    }

    /// The one-line input of a question.
    pub(crate) fn input(&self, spot: &Spot) -> HtmlInputElement {
        self.of(spot).unchecked_into()
    }

    /// The long text of a question.
    pub(crate) fn long(&self, spot: &Spot) -> HtmlTextAreaElement {
        self.of(spot).unchecked_into()
    }

    /// Whatever of a question fits.
    pub(crate) fn within(&self, spot: &Spot, css: &str) -> Vec<HtmlElement> {
        self.all(&format!("#{}-field {css}", path_id(&spot.section, &spot.path)))
    }

    /// The one choice of a question that has these words.
    pub(crate) fn choice(&self, spot: &Spot, words: &str) -> HtmlInputElement {
        let all = self.within(spot, "label.choice");
        let found = all.iter().find(|label| label.text_content().unwrap_or_default().trim() == words);
        let label = found.unwrap_or_else(|| panic!("no choice {words} in {}", self.root.inner_html()));
        label.query_selector("input").unwrap().unwrap().unchecked_into()
    }

    /// The one button with this name or these words.
    pub(crate) fn button(&self, name: &str) -> HtmlElement {
        let all = self.all("button");
        let named = |button: &&HtmlElement| {
            button.get_attribute("aria-label").as_deref() == Some(name) || button.inner_text().trim() == name
        };
        let found: Vec<_> = all.iter().filter(named).collect();
        assert_eq!(found.len(), 1, "buttons named {name} in {}", self.root.inner_html());
        found[0].clone()
    }

    /// What is to be said about the answer.
    pub(crate) fn notes(&self, spot: &Spot) -> String {
        self.find(&format!("#{}-note", path_id(&spot.section, &spot.path))).inner_text()
    }

    /// All words on it.
    pub(crate) fn words(&self) -> String {
        self.root.inner_text()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// What has the focus.
pub(crate) fn focused() -> Option<Element> {
    document().active_element()
}
