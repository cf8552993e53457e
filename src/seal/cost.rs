//! How much work it takes to try a passphrase.

/// How much work it takes to try a passphrase (Argon2id, one lane). Kept beside what the passphrase opens, so that it
/// can be raised later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// The least that is used: 19 MiB, two passes (OWASP Password Storage Cheat Sheet).
    pub const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2 };

    /// What a new slot takes: 32 MiB, two passes. More than half a second on a slow tablet, so that with the list of
    /// families behind it the device is open within two (`docs/performance.md`).
    pub const USUAL: Self = Self { memory_kib: 32 * 1024, passes: 2 };

    /// The most that is taken from storage: 1 GiB, 32 passes. Anything above was not written by this app, and would
    /// only keep the device busy.
    const MOST: Self = Self { memory_kib: 1 << 20, passes: 32 };

    /// A cost; `None` below [`Cost::LEAST`] and above what any device of today bears.
    #[must_use]
    pub const fn new(memory_kib: u32, passes: u32) -> Option<Self> {
        if memory_kib < Self::LEAST.memory_kib
            || passes < Self::LEAST.passes
            || memory_kib > Self::MOST.memory_kib
            || passes > Self::MOST.passes
        {
            return None;
        }
        Some(Self { memory_kib, passes })
    }

    /// The memory that one try fills, in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// How many times one try goes through it.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }
}
