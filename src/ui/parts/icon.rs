//! Small drawings beside words. They only repeat what the words say.

use leptos::prelude::*;

/// What is drawn.
#[allow(missing_docs, reason = "the names say what is drawn")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Away,
    Back,
    Begun,
    Bin,
    Calendar,
    Check,
    Copy,
    Device,
    Done,
    Down,
    Family,
    Forward,
    Info,
    Lock,
    Open,
    Over,
    Pending,
    Plus,
    Print,
    Remove,
    Search,
    Settings,
    Todo,
    Undo,
    Up,
    Warning,
}

impl Shape {
    /// The outline in a field of 24 × 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Away => "M10 5H4.5v14.5H19V14M14 4.5h5.5V10M19 5l-8 8",
            Self::Back => "M15 5l-7 7 7 7",
            Self::Begun => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 3v18M10 3.5v17M8 4.5v15M6 6v12M4.5 8v8",
            Self::Bin => "M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l1 14h9l1-14M10.5 10.5v6M13.5 10.5v6",
            Self::Calendar => "M4 6h16v14.5H4zM4 10.5h16M8 3.5v4M16 3.5v4",
            Self::Check => "M4.5 12.5l5 5L19.5 7",
            Self::Copy => "M9 9h11.5v11.5H9zM5.5 15h-2V3.5H15v2",
            Self::Device => "M6 3h12v18H6zM11 17.5h2",
            Self::Done => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM7.5 12.2l3.2 3.2 5.8-6.2",
            Self::Down => "M12 4v15M6 13l6 6 6-6",
            Self::Family => {
                "M9 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3 20v-2a5 5 0 0 1 5-5h2a5 5 0 0 1 5 5v2M17 8a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM18 16.2a4 4 0 0 1 3 3.8"
            }
            Self::Forward => "M9 5l7 7-7 7",
            Self::Info => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.5v.1",
            Self::Lock => "M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Open => "M6 9l6 6 6-6",
            Self::Over => "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.4v.1",
            Self::Pending => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12v.1M12 12v.1M16 12v.1",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Print => "M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z",
            Self::Remove => "M6 6l12 12M18 6L6 18",
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5",
            Self::Settings => {
                "M3.5 7H12M18 7h2.5M15 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 17H6M12 17h8.5M9 14a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"
            }
            Self::Todo => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
            Self::Undo => "M4 9h10a5.5 5.5 0 0 1 0 11h-4M8.5 4.5L4 9l4.5 4.5",
            Self::Up => "M12 20V5M6 11l6-6 6 6",
            Self::Warning => "M12 3.5L2.5 20h19zM12 10v4.5M12 17v.1",
        }
    }
}

/// A small drawing, silent for screen readers.
#[component]
pub fn Icon(
    /// What is drawn.
    shape: Shape,
    /// Colours the drawing by status.
    #[prop(optional)]
    status: Option<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-status=status>
            <path d=shape.path()></path>
        </svg>
    }
}

/// The mark of the product: a table seen from above, the plan on it and four seats, one of them the client's.
#[component]
pub fn Mark() -> impl IntoView {
    const SEATS: &str = "M12 2h8a2 2 0 0 1 0 4h-8a2 2 0 0 1 0-4zM12 26h8a2 2 0 0 1 0 4h-8a2 2 0 0 1 0-4zM4 10a2 2 0 0 1 2 2v8a2 2 0 0 1-4 0v-8a2 2 0 0 1 2-2zM9 10a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1zM12 12.5V14h8v-1.500zM12 17v1.500h5V17z";
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path class="mark-seat" fill-rule="evenodd" d=SEATS></path>
            <path class="mark-client" d="M28 10a2 2 0 0 1 2 2v8a2 2 0 0 1-4 0v-8a2 2 0 0 1 2-2z"></path>
        </svg>
    }
}
