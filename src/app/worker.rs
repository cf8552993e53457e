//! The person who works on this device.

use serde::{Deserialize, Serialize};

/// Who works on this device, as they call themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    /// Their name.
    pub name: String,
    /// Where they work.
    pub organisation: String,
    /// The sector, as the network table of the family names it by its ids; empty where it was not said.
    #[serde(default)]
    pub sector: String,
    /// What they do there.
    pub role: String,
}

impl Worker {
    /// The name of the device record.
    pub(super) const KEY: &'static str = "worker";

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // A struct of three strings always serialises.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
