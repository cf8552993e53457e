//! What a file holds, and what not.

use super::went::NO_PART;
use super::{use_sharing, words};
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::{Extent, LeftOut, To, shareable};
use crate::ui::household::{Household, use_household};
use crate::ui::words::counted;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// What becomes of a section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is given with this file.
    Given(Extent),
    /// The receiver has it already, and gets what is new.
    Renewed(Extent),
    LeftOut(LeftOut),
    Stays,
}

/// What one receiver's file holds, and what not: with what is given now, everything that they have, also of members who
/// were removed since. What they have already may be kept back.
#[component]
pub(super) fn Leaving(to: To, given: Vec<(Section, Extent)>) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let me = app.this_device().map(To::Device);
    let fates = {
        let (household, to) = (household.clone(), to.clone());
        move || {
            let fate = |section: Section| {
                let standing = sharing.ledger.with(|ledger| ledger.as_ref()?.standing(&section, app.today()));
                let new = given.iter().find(|(of, _)| *of == section).map(|(_, extent)| *extent);
                let mine = standing.as_ref().zip(me.as_ref()).and_then(|(standing, me)| standing.extent(me));
                let old = standing.as_ref().filter(|_| mine.is_some());
                let has = old.and_then(|standing| standing.extent(&to));
                let fate = match (new, old.and_then(|standing| standing.sent(&to))) {
                    (None, None) if has.is_none() => Fate::Stays,
                    _ if shareable(&household.family, &section, sharing.shielded.get()).is_err() => {
                        Fate::LeftOut(LeftOut::Shielded)
                    }
                    (None, None) => Fate::LeftOut(LeftOut::Withdrawn),
                    (Some(new), old) => Fate::Given(old.map_or(new, |old| old.max(new))),
                    (None, Some(old)) => Fate::Renewed(old),
                };
                (section, fate)
            };
            words::all_sections(&household, sharing).into_iter().map(fate).collect::<Vec<_>>()
        }
    };
    let fates = Memo::new(move |_| fates());
    let name = {
        let household = household.clone();
        move |section: &Section| words::section(&household, section, lang())
    };
    let leaving = {
        let (name, to, household) = (name.clone(), to, household.clone());
        move || {
            let line = |(section, fate): (Section, Fate)| {
                let (name, household) = (name.clone(), household.clone());
                let (Fate::Given(extent) | Fate::Renewed(extent)) = fate else { return None };
                let words = {
                    let section = section.clone();
                    move || {
                        let empty = if is_written(&household, &section) { "" } else { IS_EMPTY.get(lang()) };
                        format!("{}{empty} – {}", name(&section), words::extent(extent).get(lang()))
                    }
                };
                Some(match fate {
                    Fate::Renewed(_) => {
                        let key = (to.clone(), section);
                        view! { <li><KeepBack key words /></li> }.into_any()
                    }
                    _ => view! { <li><bdi>{words}</bdi></li> }.into_any(),
                })
            };
            fates.get().into_iter().filter_map(line).collect_view()
        }
    };
    let nothing = move || {
        let goes = |(_, fate): &(Section, Fate)| matches!(fate, Fate::Given(_) | Fate::Renewed(_));
        fates.with(|all| !all.iter().any(goes)).then(|| view! { <p>{say(NO_PART)}</p> })
    };
    let left_out = {
        let name = name.clone();
        move || {
            let line = |(section, fate): (Section, Fate)| {
                let Fate::LeftOut(why) = fate else { return None };
                let name = name.clone();
                Some(view! {
                    <p class="derived-words">
                        {move || format!("{}: {}", name(&section), words::left_out(why).get(lang()))}
                    </p>
                })
            };
            fates.get().into_iter().filter_map(line).collect_view()
        }
    };
    let staying = move || {
        let stays = fates.get().into_iter().filter(|(_, fate)| *fate == Fate::Stays).map(|(section, _)| section);
        let (written, empty): (Vec<_>, Vec<_>) = stays.partition(|section| is_written(&household, section));
        if written.is_empty() && empty.is_empty() {
            return None;
        }
        let more = (!empty.is_empty()).then(|| {
            let words = counted(lang(), empty.len(), ONE_EMPTY, EMPTY);
            let words = if written.is_empty() { words } else { AND.with(lang(), &[("more", &words)]) };
            view! { <li class="soft">{words}</li> }
        });
        let written = written.iter().map(|section| view! { <li><bdi>{name(section)}</bdi></li> }).collect_view();
        Some(view! {
            <h3>{say(text("Lämnas inte ut", "Ei luovuteta", "Not handed over"))}</h3>
            <ul class="plain">{written} {more}</ul>
        })
    };
    let whole = text(
        "Varje del lämnas ut hel, med sin historia. Med följer också vem som har eller har haft delen (namn och arbetsplats, om du har kortet), varför, på vilken grund och till när, och vad som har tagits tillbaka – också om andra mottagare.",
        "Jokainen osa luovutetaan kokonaan, historioineen. Mukana on myös tieto siitä, kenellä osa on tai on ollut (nimi ja työpaikka, jos kortti on sinulla), miksi, millä perusteella ja mihin asti, ja mitä on otettu takaisin – myös muista vastaanottajista.",
        "Each part is handed over whole, with its history. With it goes who has or had the part (name and workplace, where you have the card), why, on which ground and until when, and what was taken back – of other receivers too.",
    );
    view! {
        <h3>{say(text("Med i filen", "Tiedostossa", "In the file"))}</h3>
        <ul class="plain">{leaving}</ul>
        {nothing}
        <p class="soft">{say(whole)}</p>
        {left_out}
        {staying}
    }
}

/// Whether anything is written in a section; reactive.
fn is_written(household: &Household, section: &Section) -> bool {
    household.summary(section, |summary| !summary.facts.begun.is_empty()).unwrap_or_default()
}

const IS_EMPTY: Text = text(" (tom)", " (tyhjä)", " (empty)");
const ONE_EMPTY: Text = text("1 del som är tom", "1 tyhjä osa", "1 empty part");
const EMPTY: Text = text("{n} delar som är tomma", "{n} tyhjää osaa", "{n} empty parts");
const AND: Text = text("och {more}", "ja {more}", "and {more}");

/// A section that the receiver has already: ticked off, it stays out of this file.
#[component]
fn KeepBack(key: (To, Section), words: impl Fn() -> String + Send + 'static) -> impl IntoView {
    let kept_back = use_sharing().wish.kept_back;
    let goes = {
        let key = key.clone();
        move || kept_back.with(|all| !all.contains(&key))
    };
    let toggle = move |event| {
        let on = event_target_checked(&event);
        kept_back.update(|all| {
            if on {
                all.remove(&key)
            } else {
                all.insert(key.clone())
            };
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=goes on:change=toggle />
            <span class="choice-words">
                <bdi>{words}</bdi>
            </span>
        </label>
    }
}
