//! Whether the plans on this device can be reached.

/// Whether the plans on this device can be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Door {
    /// Nobody has begun on this device: there is nothing but practice.
    #[default]
    New,
    /// The keys are not in memory.
    Locked,
    /// The worker's keys are in memory.
    Open,
    /// What is not saved yet is being saved; then the keys leave memory. Nothing is shown meanwhile.
    Closing,
}
