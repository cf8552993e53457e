//! The document itself.

use super::blocks::{blocks, words};
use crate::lang::text;
use crate::plan::paper::{Paper, PaperChapter, PaperForm};
use crate::ui::say;
use leptos::prelude::*;

/// The document that is printed; nothing else of the page is.
#[component]
pub(super) fn PaperSheet(paper: Memo<Paper>) -> impl IntoView {
    let label = text("Papperet", "Paperi", "The paper");
    let nothing = text(
        "Inget är valt. Välj ovan vad som ska vara med.",
        "Mitään ei ole valittu. Valitse yltä, mitä paperilla on.",
        "Nothing is chosen. Choose above what is to be on the paper.",
    );
    move || {
        let paper = paper.get();
        if paper.forms.is_empty() {
            return view! { <p class="sheet">{say(nothing)}</p> }.into_any();
        }
        let single = paper.forms.len() == 1;
        let meta = meta(&paper);
        let forms = paper.forms.iter().enumerate().map(|(at, form)| {
            let meta = (single || at == 0).then(|| meta.clone());
            form_view(form, &paper, meta)
        });
        view! {
            <article class="paper" lang=paper.lang.tag() aria-label=say(label)>
                {paper.practice.clone().map(|words| view! { <p class="paper-practice">{words}</p> })}
                {forms.collect_view()}
            </article>
        }
        .into_any()
    }
}

fn meta(paper: &Paper) -> Vec<(String, crate::plan::paper::Words)> {
    paper.meta.iter().map(|meta| (meta.label.clone(), meta.words.clone())).collect()
}

fn form_view(
    form: &PaperForm,
    paper: &Paper,
    meta: Option<Vec<(String, crate::plan::paper::Words)>>,
) -> impl IntoView + use<> {
    let meta = meta.map(|meta| {
        let lines = meta.into_iter().enumerate().map(|(at, (label, value))| {
            view! {
                {(at > 0).then_some(" · ")}
                {label}
                ": "
                {words(&value)}
            }
        });
        view! { <p class="paper-over">{lines.collect_view()}</p> }
    });
    let about = form.about.as_ref().map(|about| view! { <p class="paper-sub"><b>{words(about)}</b></p> });
    // The head of the whole names the client already where the paper is one form.
    let about = if paper.forms.len() == 1 { None } else { about };
    let chapters = form.chapters.iter().map(chapter_view).collect_view();
    let signatures = form.signatures.iter().map(|signature| {
        view! {
            <p class="signature">
                {signature.role.clone()} {signature.name.as_ref().map(|name| view! { ": " {words(name)} })}
                <small>{format!("{} · {}", signature.date, signature.sign)}</small>
            </p>
        }
    });
    let signatures =
        (!form.signatures.is_empty()).then(|| view! { <div class="signatures">{signatures.collect_view()}</div> });
    view! {
        <section class="paper-form">
            <header class="paper-head">{meta} <h2 class="paper-title">{form.title.clone()}</h2> {about}</header>
            {chapters}
            {signatures}
        </section>
    }
}

fn chapter_view(chapter: &PaperChapter) -> impl IntoView + use<> {
    view! {
        <section class="paper-chapter">
            <h3>{chapter.title.clone()}</h3>
            {blocks(&chapter.blocks)}
        </section>
    }
}
