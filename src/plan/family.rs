//! The names of families and members.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes an id that was made earlier.
            #[must_use]
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as text: letters and digits, safe in an address and in a key.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// The household that a plan is made for. Random, so that it tells nothing.
    FamilyId
);
id!(
    /// A person of the family: the id of the person's row in [`super::forms::family::MEMBERS`].
    MemberId
);

impl FamilyId {
    /// The invented family that a worker practises with: the same id on every device, and never shared.
    #[must_use]
    pub fn practice() -> Self {
        Self::new("practice")
    }

    /// Whether this is the invented family.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        *self == Self::practice()
    }
}
