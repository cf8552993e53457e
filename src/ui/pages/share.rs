//! Sharing a family: who has what, giving more, taking back, erasing.

mod choose;
mod confirm;
mod erasing;
mod files;
mod ground;
mod leaving;
mod log;
mod not_made;
mod recorded;
mod standing;
mod taking_back;
mod went;
mod wish;
pub(super) mod words;

use super::family_frame::OpenSections;
use super::sheet::{Back, Sheet};
use crate::app::{App, HandedOver};
use crate::lang::{Text, text};
use crate::plan::{FamilyId, Section, Situation, is_about_child};
use crate::share::{Day, Extent, Holding, Ledger, To};
use crate::store::{SectionName, StoreError};
use crate::ui::frame::failure_words;
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, focus, say, use_app, use_lang};
use choose::Choose;
use confirm::Confirm;
use files::Files;
use ground::GroundStep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use standing::Standings;
use wish::Wish;

/// Where the worker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Who has what.
    Overview,
    /// With whom, and what.
    Choose,
    /// What for and on which ground.
    Ground,
    /// What leaves, in words.
    Confirm,
    /// The files.
    Files,
}

impl Step {
    const ALL: [Self; 5] = [Self::Overview, Self::Choose, Self::Ground, Self::Confirm, Self::Files];

    /// The name in the address; the first step has none.
    const fn name(self) -> Option<&'static str> {
        match self {
            Self::Overview => None,
            Self::Choose => Some("choose"),
            Self::Ground => Some("ground"),
            Self::Confirm => Some("confirm"),
            Self::Files => Some("files"),
        }
    }

    fn named(name: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|step| step.name() == name).unwrap_or(Self::Overview)
    }

    fn address(self, family: &FamilyId) -> String {
        self.name().map_or_else(|| address::share(family), |name| address::share_step(family, name))
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Sharing {
    /// Goes to a step, which becomes an entry of the browser's history.
    step_to: Callback<Step>,
    wish: Wish,
    /// What was said so far; `None` until it is read.
    ledger: RwSignal<Option<Ledger>>,
    /// Whether a member has *spärrmarkering*, or it cannot be known.
    shielded: RwSignal<bool>,
    /// What was made.
    files: StoredValue<Vec<Made>>,
    /// Reads anew what was said. Where an id is given, the focus goes there after.
    reread: Callback<Option<String>>,
}

/// A file that was made.
#[derive(Clone)]
struct Made {
    /// Whom it is for.
    who: String,
    /// The passphrase that opens it, where it has one.
    phrase: Option<String>,
    file: HandedOver,
    /// Whether it was saved or passed on.
    kept: ArcRwSignal<bool>,
}

impl Sharing {
    /// What somebody has of a section today, and is sent; reactive.
    fn has(self, section: &Section, to: &To, today: Day) -> Option<Extent> {
        self.ledger.with(|ledger| wish::has(ledger.as_ref()?.standing(section, today).as_ref(), to))
    }

    /// The newest grant of a section that somebody had and is sent nothing on today: it has ended, was taken back, or its
    /// consent was withdrawn; reactive.
    fn had(self, section: &Section, to: &To, today: Day) -> Option<Holding> {
        self.ledger.with(|ledger| {
            let standing = ledger.as_ref()?.standing(section, today)?;
            if standing.sent(to).is_some() { None } else { standing.of_receiver(to).last().cloned() }
        })
    }

    /// Whether this device may give a section to somebody: it is its own, or nobody has shared it; reactive.
    fn may_give(self, app: &App, section: &Section) -> bool {
        self.ledger.with(|ledger| {
            let Some(ledger) = ledger else { return true };
            let name = || SectionName::new(ledger.family().clone(), section.clone());
            // What somebody else is to begin is not this device's to give either.
            ledger.owner(section).map_or_else(|| app.right(&name()).may_write(), |owner| app.is_this_device(owner))
        })
    }

    /// Whether a step can be gone to with what is chosen and said so far.
    fn reaches(self, step: Step, today: Day) -> bool {
        match step {
            Step::Overview | Step::Choose => true,
            Step::Ground => !untrack(|| self.wish.is_empty()),
            Step::Confirm => self.wish.missing(today).is_empty(),
            Step::Files => !self.files.with_value(Vec::is_empty),
        }
    }

    /// Whether a file was made and nobody has it.
    fn has_unsaved_files(self) -> bool {
        self.files.with_value(|all| all.iter().any(|made| !made.kept.get_untracked()))
    }

    fn go(self, step: Step) {
        self.step_to.run(step);
    }
}

fn use_sharing() -> Sharing {
    expect_context::<Sharing>()
}

/// The sharing of one family.
#[component]
pub fn SharePage() -> impl IntoView {
    let household = use_household();
    view! {
        <OpenSections family=household.family.clone() sections=vec![Section::Plan]>
            <ShareSheet />
        </OpenSections>
    }
}

#[component]
fn ShareSheet() -> impl IntoView {
    let app = use_app();
    let family = use_household().family;
    let is_practice = family.is_practice();
    let ledger = RwSignal::new(None::<Ledger>);
    let is_unsure = RwSignal::new(false);
    let trouble = RwSignal::new(None::<StoreError>);
    let shielded = RwSignal::new(true);
    let reread = {
        let (app, family) = (app.clone(), family.clone());
        Callback::new(move |then: Option<String>| {
            let (app, family) = (app.clone(), family.clone());
            spawn_local(async move {
                let is_shielded = app.is_shielded(&family).await;
                let read = app.ledger(&family).await;
                // The page may have been left meanwhile.
                if shielded.try_set(is_shielded).is_some() {
                    return;
                }
                match read {
                    Ok(read) => {
                        is_unsure.set(read.unreadable > 0);
                        ledger.set(Some(read.ledger));
                    }
                    Err(why) => trouble.set(Some(why)),
                }
                // What was shown is drawn anew by now, and what had the focus may be gone.
                if let Some(id) = then {
                    focus::focus_soon(id);
                }
            });
        })
    };
    reread.run(None);
    let about_child = {
        let (reader, today) = (use_household().reader(), app.today());
        Callback::new(move |section: Section| untrack(|| is_about_child(&reader, &section, today.0)))
    };
    let step_to = {
        let (family, navigate) = (family.clone(), use_navigate());
        Callback::new(move |step: Step| {
            // What was said is used up once the files are made: going back from them does not lead there.
            let options = NavigateOptions { replace: step == Step::Files, ..NavigateOptions::default() };
            navigate(&step.address(&family), options);
        })
    };
    let sharing = Sharing {
        step_to,
        wish: Wish::new(app.today(), about_child),
        ledger,
        shielded,
        files: StoredValue::new(Vec::new()),
        reread,
    };
    provide_context(sharing);
    let step = follow_address(sharing);
    let back = Back {
        to: address::family(&family),
        words: text("Tillbaka till familjen", "Takaisin perheeseen", "Back to the family"),
    };
    let title = Signal::derive(move || match step.get() {
        Step::Overview => text("Delning", "Jakaminen", "Sharing"),
        Step::Choose => text("Med vem, och vad?", "Kenelle ja mitä?", "With whom, and what?"),
        Step::Ground => {
            text("Varför, och med vilken rätt?", "Miksi ja millä oikeudella?", "What for, and by what right?")
        }
        Step::Confirm => text("Det här lämnas ut", "Tämä luovutetaan", "This is handed over"),
        Step::Files if sharing.files.with_value(Vec::len) == 1 => {
            text("Filen är klar", "Tiedosto on valmis", "The file is ready")
        }
        Step::Files => text("Filerna är klara", "Tiedostot ovat valmiit", "The files are ready"),
    });
    let not_kept = move || view! { <p class="soft">{say(NOT_KEPT)}</p> };
    // Reading it anew leaves what stands on the page.
    let is_read = Memo::new(move |_| ledger.with(Option::is_some));
    let shown = move || {
        if is_practice {
            return view! { <p class="lead">{say(PRACTICE)}</p> }.into_any();
        }
        if !is_read.get() {
            return ().into_any();
        }
        match step.get() {
            Step::Overview => view! { <Standings /> }.into_any(),
            Step::Choose => view! { {not_kept} <Choose /> }.into_any(),
            Step::Ground => view! { {not_kept} <GroundStep /> }.into_any(),
            Step::Confirm => view! { {not_kept} <Confirm /> }.into_any(),
            Step::Files => view! { <Files /> }.into_any(),
        }
    };
    let lang = use_lang();
    let failed = move || {
        let words = trouble.with(|why| why.as_ref().map(|why| failure_words(why).get(lang())))?;
        Some(view! { <p class="field-problem" role="alert">{words}</p> })
    };
    let unsure = move || is_unsure.get().then(|| view! { <p class="field-problem" role="alert">{say(UNSURE)}</p> });
    view! {
        <Sheet title back>
            <Danger />
            {failed}
            {unsure}
            {shown}
        </Sheet>
    }
}

/// The step that the address names, where it can be reached; else the overview, and the address follows.
fn follow_address(sharing: Sharing) -> Memo<Step> {
    let (app, family, navigate) = (use_app(), use_household().family, use_navigate());
    let (query, path) = (use_query_map(), use_location().pathname);
    let asked = Memo::new(move |_| query.with(|query| Step::named(query.get_str("step"))));
    let step = Memo::new(move |before: Option<&Step>| {
        let asked = asked.get();
        // Files that nobody has stay until they are let go.
        if before == Some(&Step::Files) && sharing.has_unsaved_files() {
            Step::Files
        } else if sharing.reaches(asked, app.today()) {
            asked
        } else {
            Step::Overview
        }
    });
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            focus::focus_heading();
        }
        // Not while the page is being left.
        if now != asked.get() && path.with_untracked(|path| *path == address::share(&family)) {
            navigate(&now.address(&family), NavigateOptions { replace: true, ..NavigateOptions::default() });
        }
        now
    });
    step
}

const NOT_KEPT: Text = text(
    "Det du skriver här sparas först när filerna görs. Låses enheten före det får du börja om.",
    "Tähän kirjoittamasi tallentuu vasta, kun tiedostot tehdään. Jos laite lukittuu sitä ennen, aloitat alusta.",
    "What you write here is saved only when the files are made. If the device locks before that, you begin again.",
);

const UNSURE: Text = text(
    "Något som har sagts om delningen går inte att läsa, och en rätt kan vara återtagen utan att det syns här. Inget lämnas ut, tas tillbaka eller raderas förrän det är rett ut: återställ från en säkerhetskopia under Inställningar.",
    "Jotakin jakamisesta sanottua ei voi lukea, ja jokin oikeus on voitu perua ilman, että se näkyy tässä. Mitään ei luovuteta, peruta eikä poisteta, ennen kuin asia on selvitetty: palauta varmuuskopiosta Asetuksissa.",
    "Something that was said about the sharing cannot be read, and a right may have been taken back without showing here. Nothing is handed over, taken back or erased until that is settled: restore from a back-up under Settings.",
);

const PRACTICE: Text = text(
    "Övningsfamiljen kan inte delas. Här ser du annars vem som har vilka delar av familjens plan, och kan lämna ut fler.",
    "Harjoitusperhettä ei voi jakaa. Muuten täällä näkyy, kenellä on mitkä osat perheen suunnitelmasta, ja niitä voi luovuttaa lisää.",
    "The practice family cannot be shared. Otherwise this page shows who has which parts of the family's plan, and lets you hand over more.",
);

/// Where somebody of the family may be a danger, they may also see this screen: the warning does not say why it is there.
#[component]
fn Danger() -> impl IntoView {
    let household = use_household();
    let violence = Section::Situation(Situation::Violence);
    let written =
        Memo::new(move |_| household.summary(&violence, |summary| !summary.facts.begun.is_empty()).unwrap_or_default());
    let words = text(
        "Låt ingen i familjen se den här sidan. Tänk på vem som kan se skärmen, filen eller ett papper. Lämna ut bara det som mottagaren behöver.",
        "Älä näytä tätä sivua kenellekään perheestä. Mieti, kuka voi nähdä näytön, tiedoston tai paperin. Luovuta vain se, mitä vastaanottaja tarvitsee.",
        "Let nobody in the family see this page. Think of who can see the screen, the file or a paper. Hand over only what the receiver needs.",
    );
    move || {
        written.get().then(|| {
            view! {
                <div class="private" role="note">
                    <Icon shape=Shape::Warning />
                    <p>{say(words)}</p>
                </div>
            }
        })
    }
}
