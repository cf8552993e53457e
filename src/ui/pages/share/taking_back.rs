//! Taking back, and passing on that consent was withdrawn.

use super::{use_sharing, words};
use crate::app::NotTakenBack;
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::{Holding, StatementId, To};
use crate::ui::household::use_household;
use crate::ui::parts::{Dialog, TextLine};
use crate::ui::who::receiver;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::pin::Pin;

/// The owner takes back everything that somebody has of a section.
#[component]
pub(super) fn TakeBack(from: To, section: Section) -> impl IntoView {
    let (app, household) = (use_app(), use_household());
    let why = RwSignal::new(String::new());
    let title = text("Ta tillbaka rätten", "Peru oikeus", "Take back the right");
    let keep = text("Behåll rätten", "Säilytä oikeus", "Keep the right");
    let explained = text(
        "{who} kan inte läsa det som skrivs från och med nu i ”{part}”, på vilken grund delen än gavs. Det som redan är läst, sparat eller utskrivet finns kvar hos mottagaren. Mottagaren och de andra som har delen får veta det med nästa fil till var och en.",
        "{who} ei voi lukea sitä, mitä tästä lähtien kirjoitetaan osaan ”{part}”, millä perusteella osa annettiinkin. Jo luettu, tallennettu tai tulostettu jää vastaanottajalle. Vastaanottaja ja muut, joilla osa on, saavat tiedon kukin seuraavassa tiedostossaan.",
        "{who} cannot read what is written from now on in “{part}”, on whichever ground the part was given. What was already read, saved or printed stays with the receiver. The receiver and the others who have the part are told with the next file for each.",
    );
    let id = format!("take-back-{}", of(&section, &from));
    let act = {
        let (section, from) = (section.clone(), from.clone());
        Callback::new(move |()| {
            let (app, family) = (app.clone(), household.family.clone());
            let (section, from) = (section.clone(), from.clone());
            let why = why.get_untracked();
            Ok(Box::pin(async move { app.take_back(&family, &section, &from, &why).await }) as Deed)
        })
    };
    let seen = text(
        "Syns för mottagaren och för alla som har delen. Skriv inget känsligt.",
        "Näkyy vastaanottajalle ja kaikille, joilla osa on. Älä kirjoita mitään arkaluonteista.",
        "Seen by the receiver and by all who have the part. Write nothing sensitive.",
    );
    let line = format!("{id}-why");
    view! {
        <Ask id title keep explained to=from section act>
            <TextLine id=line.clone() label=WHY hint=seen value=why />
        </Ask>
    }
}

/// Who holds a section without owning it passes on that the consent to somebody's grant was withdrawn.
#[component]
pub(super) fn PassOn(holding: Holding, section: Section) -> impl IntoView {
    let (app, household) = (use_app(), use_household());
    let sharing = use_sharing();
    let why = RwSignal::new(String::new());
    let by = RwSignal::new(String::new());
    let title = text("Anteckna återkallat samtycke", "Kirjaa peruutettu suostumus", "Record a withdrawn consent");
    let explained = text(
        "Anteckningen om ”{part}” ({who}), och om annat som är ikryssat här, följer med nästa fil till alla som har delen. Inget mer skickas härifrån till mottagaren med stöd av samtycket. Den som delar delen tar tillbaka rätten.",
        "Merkintä osasta ”{part}” ({who}) ja mahdollisista muista tässä valituista menee seuraavassa tiedostossa kaikille, joilla osa on. Täältä ei lähetetä vastaanottajalle enää mitään suostumuksen nojalla. Osan jakaja peruu oikeuden.",
        "The note about “{part}” ({who}), and anything else ticked here, goes with the next file to all who have the part. Nothing more is sent from here to the receiver on the ground of the consent. The one who shares the part takes back the right.",
    );
    let grant = holding.statement;
    let rests = sharing.ledger.with_untracked(|ledger| {
        ledger.as_ref().map(|ledger| ledger.on_same_consent(grant, app.today())).unwrap_or_default()
    });
    // What the same receiver has of the same part on this consent ends with it.
    let is_same = |(of, held): &(Section, Holding)| *of == section && held.grant.to == holding.grant.to;
    let (same, rests): (Vec<_>, Vec<_>) = rests.into_iter().partition(is_same);
    let same: Vec<_> = same.into_iter().map(|(_, held)| held.statement).collect();
    let also = RwSignal::new(rests.iter().map(|(_, held)| held.statement).collect::<Vec<_>>());
    let line = format!("withdrawn-{grant}-by");
    let at = line.clone();
    let act = Callback::new(move |()| {
        if by.with_untracked(|by| by.trim().is_empty()) {
            focus::focus_soon(at.clone());
            return Err(NOBODY);
        }
        let (app, family) = (app.clone(), household.family.clone());
        let (by, why, today) = (by.get_untracked(), why.get_untracked(), app.today());
        let grants: Vec<_> = std::iter::once(grant).chain(same.iter().copied()).chain(also.get_untracked()).collect();
        Ok(Box::pin(async move { app.pass_on_withdrawal(&family, &grants, &by, today, &why).await }) as Deed)
    });
    let id = format!("withdrawn-{grant}");
    let why_line = format!("{id}-why");
    let keep = text("Avbryt", "Keskeytä", "Cancel");
    let whose = text("Vem har återkallat samtycket?", "Kuka peruutti suostumuksen?", "Who withdrew the consent?");
    let seen = text(
        "Syns för alla som har delen. Skriv inget känsligt.",
        "Näkyy kaikille, joilla osa on. Älä kirjoita mitään arkaluonteista.",
        "Seen by all who have the part. Write nothing sensitive.",
    );
    view! {
        <Ask id title keep explained to=holding.grant.to section act>
            <SameConsent rests also />
            <TextLine id=line.clone() label=whose value=by />
            <TextLine id=why_line.clone() label=WHY hint=seen value=why />
        </Ask>
    }
}

/// What else rests on the consent that is withdrawn: it ends with it, but for what is ticked off.
#[component]
fn SameConsent(rests: Vec<(Section, Holding)>, also: RwSignal<Vec<StatementId>>) -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let mut each: BTreeMap<(Section, To), Vec<StatementId>> = BTreeMap::new();
    for (section, held) in rests {
        each.entry((section, held.grant.to)).or_default().push(held.statement);
    }
    let is_any = !each.is_empty();
    let boxes = each.into_iter().map(|((section, to), grants)| {
        let (app, household) = (app.clone(), household.clone());
        let words = move || {
            let lang = lang();
            format!("{} – {}", words::section(&household, &section, lang), receiver(&app, &to, lang))
        };
        let goes = {
            let grants = grants.clone();
            move || also.with(|all| grants.iter().all(|grant| all.contains(grant)))
        };
        let toggle = move |event| {
            let on = event_target_checked(&event);
            also.update(|all| {
                all.retain(|other| !grants.contains(other));
                if on {
                    all.extend(&grants);
                }
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
    });
    let legend =
        text("Samma samtycke gäller också", "Sama suostumus koskee myös näitä", "The same consent also covers");
    is_any.then(|| {
        view! {
            <fieldset class="field">
                <legend class="field-label">{say(legend)}</legend>
                {boxes.collect_view()}
            </fieldset>
        }
    })
}

const WHY: Text = text(
    "Varför, med några ord (frivilligt)",
    "Miksi, muutamalla sanalla (vapaaehtoinen)",
    "Why, in a few words (optional)",
);

type Deed = Pin<Box<dyn Future<Output = Result<(), NotTakenBack>>>>;

/// A part of an element's id that stands for a section and its receiver.
fn of(section: &Section, to: &To) -> String {
    let to = match to {
        To::Device(writer) => writer.to_string(),
        // Of a name only its signs count, so that no two are one.
        To::Partner(name) => name.bytes().map(|byte| format!("{byte:02x}")).collect(),
    };
    format!("{}-{to}", section.to_string().replace('/', "-"))
}

/// A button, and behind it the question whether it is to be done.
#[component]
fn Ask(
    id: String,
    title: Text,
    /// What it means, with `{who}` and `{part}`.
    explained: Text,
    /// The answer that changes nothing.
    keep: Text,
    to: To,
    section: Section,
    /// What is to be done; else what is still to be filled in.
    act: Callback<(), Result<Deed, Text>>,
    children: Children,
) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let open = RwSignal::new(false);
    let safe = NodeRef::new();
    let trouble = RwSignal::new(None::<Text>);
    let heading = words::heading_id(&section);
    let busy = RwSignal::new(false);
    let act = move |_| {
        if busy.get_untracked() {
            return;
        }
        let deed = match act.run(()) {
            Ok(deed) => deed,
            Err(missing) => return trouble.set(Some(missing)),
        };
        busy.set(true);
        trouble.set(None);
        let heading = heading.clone();
        spawn_local(async move {
            let done = deed.await;
            // The page may have been left meanwhile.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => {
                    let _ = open.try_set(false);
                    // The button is gone.
                    let _ = sharing.reread.try_run(Some(heading));
                }
                Err(why) => {
                    let _ = trouble.try_set(Some(words::not_taken_back(&why)));
                }
            }
        });
    };
    let told = move || {
        let (who, part) = (receiver(&app, &to, lang()), words::section(&household, &section, lang()));
        explained.with(lang(), &[("who", &who), ("part", &part)])
    };
    let failed =
        move || trouble.get().map(|words| view! { <p class="field-problem" role="alert">{words.get(lang())}</p> });
    view! {
        <button type="button" class="button button--quiet" on:click=move |_| open.set(true)>
            {say(title)}
        </button>
        <Dialog open labelled_by=id.clone() safe>
            <h2 id=id>{say(title)}</h2>
            <p>
                <bdi>{told}</bdi>
            </p>
            {children()}
            {failed}
            <div class="actions">
                <button type="button" class="button button--danger" on:click=act>
                    {say(title)}
                </button>
                <button type="button" class="button button--second" node_ref=safe on:click=move |_| open.set(false)>
                    {say(keep)}
                </button>
            </div>
        </Dialog>
    }
}

const NOBODY: Text = text(
    "Skriv vem som har återkallat samtycket.",
    "Kirjaa, kuka peruutti suostumuksen.",
    "Write who withdrew the consent.",
);
