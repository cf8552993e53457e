//! Sections as text in JSON: `plan`, `individual/<member>`, `situation/<kind>`.

use crate::plan::Section;
use serde::{Deserialize, Deserializer, Serializer, de};

/// The most that an id is long; those of this app have 32 signs.
const MOST: usize = 64;

pub(super) fn serialize<S: Serializer>(section: &Section, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(section)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Section, D::Error> {
    let section: Section = String::deserialize(deserializer)?.parse().map_err(de::Error::custom)?;
    let known = section.member().is_none_or(|member| is_id(member.as_str()));
    if known { Ok(section) } else { Err(de::Error::custom("a member's id of other signs")) }
}

/// Whether a text can be the id of a family or a member: safe in names of records and in addresses.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= MOST && text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
}
