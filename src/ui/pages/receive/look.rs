//! What is in a file, before anything of it is taken.

use super::CAME;
use super::begun_here::BegunHere;
use super::names::Names;
use super::not_taken::{CHANGED, not_taken};
use super::refusal::Refusals;
use super::resembling::ResemblingFamilies;
use super::section::{self, SectionLook};
use super::sender::Sender;
use super::taken::{Outcome, VIOLENCE, is_violence};
use crate::app::{NotTaken, Received};
use crate::doc::Crossing;
use crate::lang::{Text, text};
use crate::plan::forms::family;
use crate::plan::{Path, Section};
use crate::seal::About;
use crate::share::{Arrival, Content, Preview, SectionPreview, Statement, To};
use crate::ui::parts::Heed;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whom it is from, what it would bring to which section, what is refused; and the choice of what to take.
#[component]
pub(super) fn Look(
    received: Received,
    /// It has changed since it was looked through.
    changed: bool,
    /// Looks at what it would bring now.
    again: Callback<Received>,
    end: Callback<Outcome>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let preview = received.preview.clone();
    let names = Names::new(&app, &preview);
    let (here, new): (Vec<_>, Vec<_>) = preview.sections.iter().cloned().partition(SectionPreview::is_nothing_new);
    let chosen = RwSignal::new(chosen_at_first(&new, &preview.arrival));
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<NotTaken>);
    let take = {
        let (app, names, preview) = (app.clone(), names.clone(), preview.clone());
        move |_| {
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            trouble.set(None);
            let (app, names, received) = (app.clone(), names.clone(), received.clone());
            let sections = chosen.get_untracked();
            let taken: Vec<(Section, Vec<Crossing>)> = preview
                .sections
                .iter()
                .filter(|section| sections.contains(&section.section))
                .map(|section| (section.section.clone(), section.crossings.clone()))
                .collect();
            let asked = preview.sections.iter().filter(|section| section.erasure.is_some());
            let not_erased: Vec<Section> =
                asked.map(|section| section.section.clone()).filter(|section| !sections.contains(section)).collect();
            spawn_local(async move {
                let waiting = waits_for_answer(&received.preview, &sections);
                let withdrawn = withdraws_from_own(&received.preview, &sections, &names);
                // The page may have been left meanwhile.
                match app.take(received, &sections).await {
                    Ok(()) => {
                        let _ = end.try_run(Outcome { names, sections: taken, waiting, withdrawn, not_erased });
                    }
                    Err(NotTaken::Changed(received)) => {
                        let _ = again.try_run(*received);
                    }
                    Err(why) => {
                        let _ = busy.try_set(false);
                        let _ = trouble.try_set(Some(why));
                    }
                }
            });
        }
    };
    let leave = {
        let names = names.clone();
        move |_| {
            let (names, sections, not_erased) = (names.clone(), Vec::new(), Vec::new());
            end.run(Outcome { names, sections, waiting: None, withdrawn: false, not_erased });
        }
    };
    let is_new = !new.is_empty();
    // Where something is to be erased, it tells itself what stays.
    let erasing: Vec<Section> =
        new.iter().filter(|section| section.erasure.is_some()).map(|section| section.section.clone()).collect();
    let erases = !erasing.is_empty();
    let would_erase = Memo::new(move |_| chosen.with(|all| erasing.iter().any(|section| all.contains(section))));
    let withdrawn = new.iter().flat_map(|section| &section.statements).any(is_withdrawal);
    let violence = new.iter().any(|section| is_violence(&section.section));
    let violence = violence.then(|| view! { <Heed words=VIOLENCE grave=true /> });
    let shield = new.iter().any(changes_shield).then(|| view! { <Heed words=SHIELD /> });
    // Without the family's own section its parts have no names.
    let is_nameless = preview.is_new_family && new.iter().any(|section| section.section == Section::Family);
    let nameless = move || is_nameless && chosen.with(|all| !all.is_empty() && !all.contains(&Section::Family));
    let all_here = !is_new && preview.refused.is_empty();
    let common = {
        let (all, names) = (new.clone(), names.clone());
        Memo::new(move |_| section::common(&all, &names, lang()))
    };
    let of_all = move || {
        let lines = common.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        common.with(|lines| !lines.is_empty()).then(|| {
            view! {
                <p id="of-all">{say(OF_ALL)}</p>
                <ul class="lines" aria-labelledby="of-all">
                    {lines}
                </ul>
            }
        })
    };
    let sections = new.into_iter().map(|section| view! { <SectionLook section names=names.clone() common chosen /> });
    let sections = sections.collect_view();
    let failed = {
        let names = names.clone();
        move || trouble.with(|why| why.as_ref().map(|why| not_taken(why, &names, lang())))
    };
    let already = {
        let names = names.clone();
        let here: Vec<Section> = here.into_iter().map(|section| section.section).collect();
        (is_new && !here.is_empty()).then(|| {
            let all = move || here.iter().map(|section| names.section(section, lang())).collect::<Vec<_>>().join("; ");
            view! { <p class="soft">{say(HERE_ALREADY)} " " {all}</p> }
        })
    };
    let told = names.told.clone();
    let resembling = told.map(|told| view! { <ResemblingFamilies family=preview.family.clone() told=Some(told) /> });
    focus::focus_soon(CAME.to_owned());
    view! {
        <section class="sheet-part">
            <h2 id=CAME tabindex="-1">
                {say(TITLE)}
            </h2>
            {changed.then(|| view! { <p class="derived-words" role="alert">{say(CHANGED)}</p> })}
            <Sender preview=preview.clone() names=names.clone() />
            {resembling}
        </section>
        {is_new
            .then(|| {
                view! {
                    <section class="sheet-part">
                        <h3 id="sections">{say(SECTIONS)}</h3>
                        {(!erases).then(|| view! { <p class="soft">{say(MERGES)}</p> })}
                        {withdrawn.then(|| view! { <Heed words=WITHDRAWN /> })}
                        {violence} {shield}
                        {of_all}
                        <ul class="incoming-list" aria-labelledby="sections">
                            {sections}
                        </ul>
                        {already}
                    </section>
                }
            })}
        {all_here.then(|| view! { <p>{say(NOTHING_NEW)}</p> })}
        {(!is_new && !all_here).then(|| view! { <p>{say(NOTHING_TAKABLE)}</p> })}
        <Refusals refused=preview.refused.clone() names />
        <BegunHere refused=preview.refused family=preview.family />
        <p class="field-problem field-problem--told" role="alert">
            {failed}
        </p>
        <p role="status" class="outcome">
            {move || nameless().then(|| say(WITHOUT_FAMILY))}
        </p>
        <p class="actions">
            {is_new
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class=move || if would_erase.get() { "button button--danger" } else { "button" }
                            disabled=move || chosen.with(Vec::is_empty) || busy.get()
                            on:click=take
                        >
                            {move || if would_erase.get() { TAKE_AND_ERASE } else { TAKE }.get(lang())}
                        </button>
                    }
                })}
            <button type="button" class="button button--second" on:click=leave disabled=busy>
                {say(if is_new { TAKE_NOTHING } else { CLOSE })}
            </button>
        </p>
    }
}

fn is_withdrawal(said: &Statement) -> bool {
    matches!(said.content(), Content::ConsentWithdrawn { .. })
}

/// Whether what is said of *spärrmarkering* would be another.
fn changes_shield(section: &SectionPreview) -> bool {
    let marks = Path::field(family::PROTECTION.id);
    section.section == Section::Family && section.paths.iter().any(|path| path.touches(&marks))
}

/// Everything, but for what asks for a thought first: a sender who may be another, and what would be erased.
fn chosen_at_first(new: &[SectionPreview], arrival: &Arrival) -> Vec<Section> {
    if arrival.is_doubtful() {
        return Vec::new();
    }
    new.iter().filter(|section| section.erasure.is_none()).map(|section| section.section.clone()).collect()
}

/// The sender, where what is taken in asks this device to confirm it and a file can go back.
fn waits_for_answer(preview: &Preview, taken: &[Section]) -> Option<About> {
    let can_answer = matches!(preview.to, To::Device(_)) && !preview.arrival.is_doubtful();
    let sections = preview.sections.iter().filter(|section| taken.contains(&section.section));
    let asks = sections.flat_map(|section| &section.statements).any(|said| said.content().wants_acknowledgement());
    (can_answer && asks).then(|| preview.from.about.clone())
}

/// Whether a consent was withdrawn on which this device shares something that is taken in.
fn withdraws_from_own(preview: &Preview, taken: &[Section], names: &Names) -> bool {
    let sections = preview.sections.iter().filter(|section| taken.contains(&section.section));
    let mut own = sections.filter(|section| names.is_me(section.standing.owner));
    own.any(|section| section.statements.iter().any(is_withdrawal))
}

const TITLE: Text = text("Det här är filen", "Tämä tiedosto", "What the file is");
const SECTIONS: Text = text("Det här kan du ta in", "Tämän voit ottaa vastaan", "What you can take in");
const OF_ALL: Text = text("Gäller alla delar:", "Koskee kaikkia osia:", "For all the parts:");
const MERGES: Text = text(
    "Det som du har skrivit och avsändaren inte hade sett går inte förlorat. Har samma sak ändrats på två håll, eller har något tagits bort, står det vid delen.",
    "Se, mitä olet kirjoittanut ja mitä lähettäjä ei ollut nähnyt, ei häviä. Jos samaa on muutettu kahdella taholla tai jotain on poistettu, se kerrotaan osan kohdalla.",
    "What you have written and the sender had not seen is not lost. Where the same thing was changed in two places, or something was removed, the part says so.",
);
const HERE_ALREADY: Text =
    text("Redan här, utan ändringar:", "Jo täällä, ei muutoksia:", "Here already, without changes:");
const NOTHING_NEW: Text = text(
    "Allt i filen finns redan på den här enheten. Det finns inget nytt att ta in.",
    "Kaikki tiedostossa oleva on jo tällä laitteella. Uutta vastaanotettavaa ei ole.",
    "Everything in the file is on this device already. There is nothing new to take in.",
);
const NOTHING_TAKABLE: Text = text(
    "Inget i filen kan tas in.",
    "Tiedostosta ei voi ottaa mitään vastaan.",
    "Nothing of the file can be taken in.",
);
const TAKE_NOTHING: Text = text("Ta inte in något", "Älä ota mitään vastaan", "Refuse the file");
const CLOSE: Text = text("Stäng", "Sulje", "Close");

const TAKE: Text = text("Ta in det valda", "Ota valitut vastaan", "Take in what is chosen");
const TAKE_AND_ERASE: Text = text("Ta in och radera", "Ota vastaan ja poista", "Take in and erase");
const WITHDRAWN: Text = text(
    "Ett samtycke är återkallat. Läs vid delen vilket det är.",
    "Suostumus on peruutettu. Katso osan kohdalta, mikä suostumus.",
    "A consent was withdrawn. Read at the part which one it is.",
);
const SHIELD: Text = text(
    "Filen gäller spärrmarkering. Har någon i familjen den får adressen inte lämnas vidare.",
    "Tiedosto koskee turvakieltoa. Jos jollakulla perheessä on se, osoitetta ei saa luovuttaa eteenpäin.",
    "The file is about non-disclosure for personal safety. Where somebody in the family has it, the address must not be passed on.",
);
const WITHOUT_FAMILY: Text = text(
    "Utan familjens uppgifter har delarna inga namn här.",
    "Ilman perheen tietoja osilla ei ole täällä nimiä.",
    "Without the family's details the parts have no names here.",
);
