//! What is recorded of a sharing that is about to be made.

use super::words::day;
use crate::lang::{Lang, Text, text};
use crate::share::{Grant, Ground};
use crate::ui::consent_words::of_child;
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// What for, on which ground and until when something is given, line by line.
#[component]
pub(super) fn Recorded(grant: Grant) -> impl IntoView {
    let lang = use_lang();
    let line = |(label, value): (Text, String)| {
        view! {
            <div>
                <dt>{say(label)}</dt>
                <dd>
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
    };
    move || {
        view! { <dl class="facts">{lines(&grant, lang()).into_iter().map(line).collect_view()}</dl> }
    }
}

/// Each with its label; what was left empty has no line.
fn lines(grant: &Grant, lang: Lang) -> Vec<(Text, String)> {
    let last = |last: Option<_>| last.map(day).unwrap_or_default();
    let mut lines = vec![(PURPOSE, grant.purpose.clone())];
    match &grant.ground {
        Ground::Other { words, .. } => lines.push((GROUND, words.clone())),
        Ground::Consent(consent) => lines.extend([
            (GIVEN_BY, consent.given_by.clone()),
            (HOW, consent.how.clone()),
            (LANGUAGE, consent.language.clone()),
            (WHEN, day(consent.date)),
            (CHILD, of_child(consent, lang, str::to_owned).unwrap_or_default()),
            (CONSENT_UNTIL, last(consent.until)),
        ]),
    }
    lines.push((UNTIL, last(grant.until)));
    lines.retain(|(_, value)| !value.is_empty());
    lines
}

const PURPOSE: Text = text("Ändamål", "Tarkoitus", "Purpose");
const GROUND: Text = text("Grund", "Peruste", "Ground");
const GIVEN_BY: Text = text("Samtycke av", "Suostumuksen antoi", "Consent given by");
const HOW: Text = text("Hur det gavs", "Miten se annettiin", "How it was given");
const LANGUAGE: Text = text("Språk", "Kieli", "Language");
const WHEN: Text = text("När", "Milloin", "When");
const CHILD: Text = text("Barnets egen vilja", "Lapsen oma tahto", "The child's own will");
const CONSENT_UNTIL: Text = text("Samtyckets sista dag", "Suostumuksen viimeinen päivä", "Last day of the consent");
const UNTIL: Text = text("Delningens sista dag", "Jakamisen viimeinen päivä", "Last day of the sharing");
