//! How strong a passphrase is, in words and as a bar.

use crate::lang::{Lang, Text, text};
use crate::seal::{Cost, Holds, Level, Strength};
use crate::ui::use_lang;
use leptos::prelude::*;

/// Where the bar is full. Bits; a suggested passphrase fills it.
const FULL: u32 = Strength::of_suggested().bits();
/// Where its colour changes.
const LEAST: u32 = Strength::LEAST.bits();
const GOOD: u32 = Strength::GOOD.bits();

/// How strong a passphrase is. Read aloud only where the word for it changes, not at every key.
#[component]
pub(super) fn StrengthMeter(
    strength: Memo<Strength>,
    /// Nothing is typed yet: there is nothing to say of it.
    empty: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let level = Memo::new(move |_| strength.get().level());
    view! {
        <div class="strength" id="strength" hidden=empty data-level=move || id(level.get())>
            <meter min="0" low=LEAST.to_string() high=GOOD.to_string() optimum=FULL.to_string() max=FULL.to_string() prop:value=move || strength.get().bits().min(FULL) aria-hidden="true"></meter>
            <p class="strength-level" role="status">
                {move || words(level.get()).get(lang())}
            </p>
            <p class="soft small">{move || time(strength.get().holds(Cost::USUAL), lang())}</p>
        </div>
    }
}

const fn id(level: Level) -> &'static str {
    match level {
        Level::TooWeak => "too-weak",
        Level::Weak => "weak",
        Level::Good => "good",
        Level::Strong => "strong",
    }
}

const fn words(level: Level) -> Text {
    match level {
        Level::TooWeak => text(
            "För svag. Lägg till fler ord som inte hör ihop.",
            "Liian heikko. Lisää sanoja, jotka eivät liity toisiinsa.",
            "Too weak. Add more words that do not belong together.",
        ),
        Level::Weak => text(
            "Svag, men går att använda. Ett ord till gör den god.",
            "Heikko, mutta kelpaa. Yksi sana lisää tekee siitä hyvän.",
            "Weak, but can be used. One more word makes it good.",
        ),
        Level::Good => text("God.", "Hyvä.", "Good."),
        Level::Strong => text("Stark.", "Vahva.", "Strong."),
    }
}

/// How long it holds, for the worst that is likely: a guesser who is well equipped.
fn time(holds: Holds, lang: Lang) -> String {
    let (words, number) = match holds {
        Holds::Seconds => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt hittar den på några sekunder.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, löytää sen sekunneissa.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night finds it in seconds.",
            ),
            0,
        ),
        Holds::Minutes => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt hittar den på några minuter.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, löytää sen minuuteissa.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night finds it in minutes.",
            ),
            0,
        ),
        Holds::Hours => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt hittar den på några timmar.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, löytää sen tunneissa.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night finds it in hours.",
            ),
            0,
        ),
        Holds::Days(days) => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt behöver omkring {n} dygn.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, tarvitsee noin {n} vuorokautta.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night needs about {n} days.",
            ),
            days,
        ),
        Holds::Months(months) => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt behöver omkring {n} mån.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, tarvitsee noin {n} kk.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night needs about {n} months.",
            ),
            months,
        ),
        Holds::Years(1000..) => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt behöver mer än tusen år.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, tarvitsee yli tuhat vuotta.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night needs more than a thousand years.",
            ),
            0,
        ),
        Holds::Years(years) => (
            text(
                "Den som tar enheten, har tio kraftiga grafikkort och gissar dygnet runt behöver omkring {n} år.",
                "Joka vie laitteen ja arvaa kymmenellä tehokkaalla näytönohjaimella yötä päivää, tarvitsee noin {n} v.",
                "Someone who takes the device, has ten strong graphics cards and guesses day and night needs about {n} years.",
            ),
            years,
        ),
    };
    words.with(lang, &[("n", &number.to_string())])
}
