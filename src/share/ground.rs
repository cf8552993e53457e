//! On what ground something is shared.

use super::Day;
use serde::{Deserialize, Serialize};

/// On what ground a section is shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Somebody who may agreed to it.
    Consent(Consent),
    /// A law or another ground.
    Other {
        /// Which: an id of the caller's list, or empty.
        which: String,
        /// The ground in words.
        words: String,
    },
}

/// An agreement to sharing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Who agreed, in words.
    pub given_by: String,
    /// The view of the child whom it is about.
    pub childs_own: ChildsOwn,
    /// How it was given: on paper, aloud.
    pub how: String,
    /// In which language.
    pub language: String,
    /// When.
    pub date: Day,
    /// The last day on which it holds, where it ends.
    pub until: Option<Day>,
}

/// What the child says of the sharing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildsOwn {
    /// The view.
    pub view: ChildsView,
    /// In words.
    pub words: String,
}

/// The view of a child whom shared things are about. A child who can understand consents in person; nobody can consent
/// in place of a child who forbids it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChildsView {
    /// It is about no child.
    NoChild,
    /// The child was asked.
    Asked,
    /// The child consents.
    Given,
    /// The child forbids it.
    Forbidden,
    /// The child is too young to understand.
    TooYoung,
}

impl Ground {
    /// The last day on which the ground holds by itself.
    #[must_use]
    pub fn until(&self) -> Option<Day> {
        match self {
            Self::Consent(consent) => consent.until,
            Self::Other { .. } => None,
        }
    }

    /// Whether it is a consent that tells nothing of a child's own view: not enough where the section is about a child.
    #[must_use]
    pub fn leaves_out_child(&self) -> bool {
        matches!(self, Self::Consent(consent) if consent.childs_own.view == ChildsView::NoChild)
    }

    /// The same ground as it stands with a section about no child: a child's words go with no other section.
    #[must_use]
    pub fn about_no_child(mut self) -> Self {
        if let Self::Consent(consent) = &mut self {
            consent.childs_own = ChildsOwn { view: ChildsView::NoChild, words: String::new() };
        }
        self
    }
}
