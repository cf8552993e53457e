//! Why something sealed does not open.

/// Why something sealed does not open. None of these says anything about what is inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is cut, changed, or was never sealed by this app.
    #[error("it is damaged")]
    Damaged,
    /// It is of a format that a newer version of the app writes.
    #[error("a newer version of the app is needed to open it")]
    Newer,
    /// It was sealed with another key. Of a slot: the passphrase or the code is another one.
    #[error("it does not open with this key")]
    WrongKey,
    /// It opens, but the writer whose name it bears did not sign it, or signed it for another section.
    #[error("its signature is false")]
    FalseSignature,
    /// It opens into more than the app takes in.
    #[error("it is larger than can be taken in")]
    TooLarge,
}
