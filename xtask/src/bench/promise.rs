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
pub(crate) const PROMISES: [Promise; 5] = [
    Promise {
        figure: "key.painted",
        what: "a key press until the letter is painted, in a plan with 10 000 earlier edits",
        plain: 16.0,
        slow: None,
        remedy: "",
    },
    Promise {
        figure: "key.saved",
        what: "a key press until it is saved on the disk, in the same plan",
        plain: 100.0,
        slow: Some(300.0),
        remedy: "",
    },
    Promise {
        figure: "list",
        what: "from the app's start until the list of 500 families can be used",
        plain: 300.0,
        slow: None,
        remedy: "",
    },
    Promise {
        figure: "open.typed",
        what: "from a click until the same plan is open",
        plain: 50.0,
        slow: None,
        remedy: "",
    },
    Promise {
        figure: "start",
        what: "from the address until the list of 500 families can be used, the app coming from the browser's cache",
        plain: 1_000.0,
        slow: None,
        remedy: "",
    },
];
