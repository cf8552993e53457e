//! People whom the sender of a package names.

use super::{Content, Sender, Standing, Statement, To};
use crate::seal::{About, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// Who is behind a device, as the sender of a package says: nothing proves it, and it never takes the place of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    /// First and last name; never empty.
    pub name: String,
    /// The employer; empty where none was said.
    pub organisation: String,
}

impl Introduced {
    /// The most signs of a name and of an organisation.
    pub(super) const MOST: usize = 160;

    /// Somebody in words that may come from anywhere: in one line each, without signs that turn the words beside them
    /// round. `None` where no name is left.
    #[must_use]
    pub fn of(name: &str, organisation: &str) -> Option<Self> {
        let name = plain(name);
        (!name.is_empty()).then(|| Self { name, organisation: plain(organisation) })
    }
}

/// Whom a sender names: those behind the devices that these statements speak of, as far as the sender has their cards,
/// and nobody else. The sender's own card tells who the sender is; a receiver knows who they are.
pub(super) fn introduced(
    statements: &[Statement],
    to: &To,
    own: &About,
    sender: &Sender<'_>,
) -> BTreeMap<WriterId, Introduced> {
    let contact = |device| sender.contacts.iter().find(|contact| contact.card.writer == device);
    let named = |device: WriterId| {
        let about = if sender.others.contains(&device) { own } else { &contact(device)?.card.about };
        Some((device, Introduced::of(&about.name, &about.organisation)?))
    };
    let both = [sender.key.writer()].into_iter().chain(device(to)).collect();
    spoken_of(statements).difference(&both).copied().filter_map(named).collect()
}

/// The devices that statements speak of: those that say them, and those that something is granted to.
pub(super) fn spoken_of(statements: &[Statement]) -> BTreeSet<WriterId> {
    let receivers = statements.iter().filter_map(|said| match said.content() {
        Content::Granted(grant) => device(&grant.to),
        _ => None,
    });
    statements.iter().map(Statement::by).chain(receivers).collect()
}

/// The devices that have to do with a section.
pub(super) fn devices(standing: &Standing) -> impl Iterator<Item = WriterId> {
    let told = standing.holdings.iter().flat_map(|held| &held.withdrawals).map(|withdrawal| withdrawal.told_by);
    std::iter::once(standing.owner)
        .chain(standing.holdings.iter().filter_map(|held| device(&held.grant.to)))
        .chain(told)
}

const fn device(to: &To) -> Option<WriterId> {
    match to {
        To::Device(device) => Some(*device),
        To::Partner(_) => None,
    }
}

fn plain(text: &str) -> String {
    let turns = |sign: &char| matches!(sign, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let signs: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let signs: String =
        signs.chars().filter(|sign| !sign.is_control() && !turns(sign)).take(Introduced::MOST).collect();
    signs.trim().to_owned()
}
