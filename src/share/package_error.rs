//! Why nothing of a package is taken.

use crate::seal::OpenError;

/// Why nothing of a package is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// It is cut, changed, or was never made by this app.
    #[error("it is damaged")]
    Damaged,
    /// A newer version of the app made it.
    #[error("a newer version of the app is needed to read it")]
    Newer,
    /// It is larger than the app takes in.
    #[error("it is larger than can be taken in")]
    TooLarge,
    /// Who is said to have sent it did not sign it.
    #[error("its signature is false")]
    FalseSignature,
    /// What was in the file is itself a file that is sealed.
    #[error("it is sealed twice")]
    SealedTwice,
    /// It is addressed to another device.
    #[error("it is for somebody else")]
    ForSomebodyElse,
    /// It was sent from this very device.
    #[error("it was sent from this device")]
    OwnPackage,
    /// It is of a family that is never shared.
    #[error("it is of the practice family")]
    Practice,
}

impl From<OpenError> for PackageError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Newer => Self::Newer,
            OpenError::TooLarge => Self::TooLarge,
            OpenError::FalseSignature => Self::FalseSignature,
            OpenError::Damaged | OpenError::WrongKey => Self::Damaged,
        }
    }
}
