//! What the product promises, and what it would take where a promise is not kept.

/// A figure of `tests/bench/run.mjs` that must stay under a limit.
pub(crate) struct Promise {
    /// The figure's name, without the setting it was measured in.
    pub(crate) figure: &'static str,
    /// What is measured, for a reader.
    pub(crate) what: &'static str,
    /// What 95 of 100 samples must stay under, in milliseconds, at the processor's own speed.
    pub(crate) plain: f64,
    /// The same with the processor slowed down four times, where that is promised too.
    pub(crate) slow: Option<f64>,
    /// What it would take to keep the promise where it is not kept.
    pub(crate) remedy: &'static str,
}

/// In the order of the page.
pub(crate) const PROMISES: [Promise; 7] = [
    Promise {
        figure: "key.painted",
        what: "a key press until the letter is painted, in a plan with 10 000 earlier edits",
        plain: 16.0,
        slow: None,
        remedy: "Most of a key press is the browser's own work on a long text; of the app's part most is Automerge putting the letter into the text, and reading the text from the document once before that and once after. Writing begins behind the paint.",
    },
    Promise {
        figure: "key.saved",
        what: "a key press until it is saved on the disk, in the same plan",
        plain: 100.0,
        slow: Some(300.0),
        remedy: "What the app itself does for it takes a few milliseconds. The rest is the browser's storage and the disk, for which a strict transaction waits, and what else the machine does.",
    },
    Promise {
        figure: "list",
        what: "from when the passphrase was found right until the list of 500 families can be used",
        plain: 300.0,
        slow: None,
        remedy: "The summaries of a family are one record. Most of what is left is taking them apart: keeping beside them only what the list shows of a family would leave a small part of it.",
    },
    Promise {
        figure: "open.filled",
        what: "from a click until a complete plan is open",
        plain: 50.0,
        slow: None,
        remedy: "The plan is read while the overview is looked at. What is left is taking the overview away and drawing the page. Drawing the first questions before those below the screen would show it sooner.",
    },
    Promise {
        figure: "open.typed",
        what: "from a click until the plan with 10 000 earlier edits is open",
        plain: 50.0,
        slow: None,
        remedy: "The plan is read while the overview is looked at; who clicks sooner waits for Automerge, which makes every change anew and hashes it when it loads: about 10 µs for each key press. To spare that, the history of a section would have to begin anew at intervals, as erasing does, which has to wait until sections are shared.",
    },
    Promise {
        figure: "start",
        what: "from the address until the passphrase can be typed, the app coming from the browser's cache",
        plain: 1_000.0,
        slow: None,
        remedy: "It is the start of the program, which grows with its size.",
    },
    Promise {
        figure: "unlock",
        what: "from the key that opens the device until the list of 500 families can be used",
        plain: 2_000.0,
        slow: Some(2_000.0),
        remedy: "Nearly all of it is Argon2id, whose cost is chosen: less memory or fewer passes make guessing cheaper too (`Cost::USUAL`).",
    },
];
