//! What was recorded of a consent, in words.

use crate::lang::{Lang, Text, day, text};
use crate::share::{ChildsView, Consent};

/// What was recorded of a consent besides who gave it, how and when, to stand behind that: the language, until when it
/// holds, and the child's own view. `own`: how somebody's own words are told.
#[must_use]
pub fn besides(consent: &Consent, lang: Lang, own: impl Fn(&str) -> String) -> String {
    let written = |words: &str| Some(own(words.trim())).filter(|_| !words.trim().is_empty());
    let language = written(&consent.language).map(|language| LANGUAGE.with(lang, &[("language", &language)]));
    let until = consent.until.map(|last| UNTIL.with(lang, &[("day", &day(last.0))]));
    let child = of_child(consent, lang, own);
    [language, until, child].into_iter().flatten().map(|more| format!(". {more}")).collect()
}

/// What the child says of the sharing, with the child's own words; `None` where it is about no child.
#[must_use]
pub fn of_child(consent: &Consent, lang: Lang, own: impl Fn(&str) -> String) -> Option<String> {
    let view = childs_view(consent.childs_own.view)?.get(lang);
    Some(match consent.childs_own.words.trim() {
        "" => view.to_owned(),
        words => format!("{view}: {}", own(words)),
    })
}

/// What the child says of the sharing; `None` where it is about no child.
#[must_use]
pub const fn childs_view(view: ChildsView) -> Option<Text> {
    Some(match view {
        ChildsView::NoChild => return None,
        ChildsView::Asked => text(
            "Barnet är tillfrågat och säger varken ja eller nej",
            "Lapselta on kysytty, eikä hän sano kyllä eikä ei",
            "The child was asked and says neither yes nor no",
        ),
        ChildsView::Given => text("Barnet samtycker", "Lapsi suostuu", "The child consents"),
        ChildsView::Forbidden => text("Barnet förbjuder det", "Lapsi kieltää sen", "The child forbids it"),
        ChildsView::TooYoung => text(
            "Barnet är för litet för att förstå",
            "Lapsi on liian pieni ymmärtämään",
            "The child is too young to understand",
        ),
    })
}

const LANGUAGE: Text = text("Språk: {language}", "Kieli: {language}", "Language: {language}");
const UNTIL: Text = text(
    "Samtycket gavs för tiden till och med {day}",
    "Suostumus annettiin määräajaksi, {day} asti",
    "The consent was given for the time until {day}",
);
