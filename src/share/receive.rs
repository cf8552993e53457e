//! Looking through a package.

use super::manifest::MOST_OPENED;
use super::{
    Arrival, Change, Content, Erasure, Extent, HandedSection, Held, Here, HoldingState, Ledger, Package, Preview,
    Refusal, Refused, SectionPreview, Standing, Statement, To,
};
use crate::doc::{Actor, Clock, Contribution, Document, News};
use crate::plan::Section;
use crate::seal::{Hash, OpenError, Piece, SealedChunk, SectionKeys, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// What a package would bring to this device, and what is refused of it. Nothing is changed.
///
/// Documents are only read of pieces whose signer holds the section or once did.
#[must_use]
pub fn preview(package: Package, here: &mut Here<'_>) -> Preview {
    let mut refused = Vec::new();
    let is_new_family = here.sections.is_empty() && here.ledger.iter().next().is_none();
    let arrival = Arrival::of(&package.from, here.contacts);
    let (ledger, mut said) = heard(&package, here, &mut refused);
    let Package { family, from, to, time, sections: handed, people, statements, .. } = package;

    let mut handed: BTreeMap<Section, HandedSection> =
        handed.into_iter().map(|handed| (handed.section.clone(), handed)).collect();
    // What is asked of old and was not done is met again with every file that speaks of it.
    let spoken_of: BTreeSet<&Section> = statements.iter().map(Statement::section).collect();
    let left = spoken_of.into_iter().filter(|section| erased_here(here, section) < asked_of(here, section));
    let all: BTreeSet<Section> = handed.keys().chain(said.keys()).chain(left).cloned().collect();
    let mut sections = Vec::new();
    let mut opened = 0;
    for section in all {
        let mut look = Look {
            ledger: &ledger,
            from: from.writer,
            to: &to,
            me: here.writer,
            before: erased_here(here, &section),
            refused: &mut refused,
            section: &section,
            opened: &mut opened,
        };
        let statements = said.remove(&section).unwrap_or_default();
        let standing = ledger.standing(&section, here.today);
        let held = here.sections.get_mut(&section);
        sections.extend(look.through(handed.remove(&section), statements, standing, held));
    }
    Preview { family, is_new_family, from, arrival, to, time, sections, refused, people }
}

/// The epoch before which everything of a section is asked to be erased, as far as is known here.
fn asked_of(here: &Here<'_>, section: &Section) -> u32 {
    here.ledger.standing(section, here.today).map_or(0, |standing| standing.kept_from)
}

/// The epoch before which everything of a section was erased here. The request may have come without what it asks for
/// having been done, as with a back-up: then it is that which the section begins with.
fn erased_here(here: &Here<'_>, section: &Section) -> u32 {
    let begins = here.sections.get(section).and_then(|held| held.keys.oldest()).map(|key| key.epoch);
    begins.unwrap_or(u32::MAX).min(asked_of(here, section))
}

/// The ledger with what the package says and who said it may, and those statements by section.
fn heard(
    package: &Package,
    here: &Here<'_>,
    refused: &mut Vec<Refused>,
) -> (Ledger, BTreeMap<Section, Vec<Statement>>) {
    let mut ledger = here.ledger.clone();
    let mut said: BTreeMap<Section, Vec<Statement>> = BTreeMap::new();
    let mut statements: Vec<&Statement> = package.statements.iter().collect();
    statements.sort_by_key(|statement| statement.content().rank());
    let mut begun_here: BTreeSet<&Section> = BTreeSet::new();
    // Who missed the file with a grant still hears that it was taken back.
    let granted_here =
        |said: &&Statement| matches!(said.content(), Content::Granted(grant) if grant.to == To::Device(here.writer));
    let granted_here: BTreeSet<&Section> =
        package.statements.iter().filter(granted_here).map(Statement::section).collect();
    for statement in statements {
        if ledger.get(statement.id()).is_some() || ledger.is_repeated(statement) {
            continue;
        }
        let section = statement.section();
        let is_begun_here = here.sections.contains_key(section) && here.ledger.owner(section).is_none();
        let why = if is_begun_here && statement.by() != here.writer {
            // Said once for the section.
            if begun_here.insert(section) { Some(Refusal::BegunHere) } else { continue }
        } else if !package.sections.iter().any(|handed| handed.section == *section)
            && !ledger.has_held(section, here.writer)
            && !granted_here.contains(section)
        {
            Some(Refusal::NotForHere)
        } else {
            ledger.refusal(statement).or_else(|| ledger.add(statement.clone()).err())
        };
        match why {
            Some(why) => {
                refused.push(Refused { section: section.clone(), statement: Some(statement.id()), why });
            }
            None => said.entry(section.clone()).or_default().push(statement.clone()),
        }
    }
    (ledger, said)
}

/// A look through one section of a package.
struct Look<'a> {
    ledger: &'a Ledger,
    from: WriterId,
    to: &'a To,
    me: WriterId,
    /// The epoch before which everything was erased here already.
    before: u32,
    refused: &'a mut Vec<Refused>,
    section: &'a Section,
    /// How many bytes the package's chunks have come to so far: small ones can hold very large ones.
    opened: &'a mut usize,
}

/// A piece that is taken if it reads.
struct Taken {
    chunk: SealedChunk,
    piece: Piece,
    unknown: Vec<Contribution>,
}

impl Look<'_> {
    fn through(
        &mut self,
        handed: Option<HandedSection>,
        mut statements: Vec<Statement>,
        standing: Option<Standing>,
        held: Option<&mut Held<'_>>,
    ) -> Option<SectionPreview> {
        let Some(standing) = standing else {
            self.refuse_once(Refusal::NotFounded);
            return None;
        };
        let is_here = held.is_some();
        let mine = standing.extent(&To::Device(self.me)).or_else(|| {
            let is_partners = matches!(self.to, To::Partner(_)) && standing.extent(self.to).is_some();
            is_partners.then_some(Extent::Read)
        });
        let mut found = Found::default();
        if mine.is_none() {
            if handed.is_some() {
                self.refuse_once(Refusal::NotGranted);
            }
            // That a right has ended is told to whom it was given, and to nobody else.
            if !standing.has_held(self.me) {
                return None;
            }
            // What the owner has erased is erased here too, and nothing comes instead.
            found.erasure = held
                .filter(|_| standing.kept_from > self.before)
                .and_then(|held| self.erasure(&standing, held.document));
        } else {
            let handed = handed.map_or_else(Default::default, |handed| (handed.keys, handed.chunks));
            found = self.content(handed, &standing, held, &mut statements);
        }
        let Found { keys, chunks, changes, news, erasure } = found;
        Some(SectionPreview {
            section: self.section.clone(),
            is_here,
            mine,
            standing,
            changes,
            paths: news.paths,
            crossings: news.crossings,
            waits: news.waits,
            statements,
            erasure,
            keys,
            chunks,
        })
    }

    fn content(
        &mut self,
        (handed_keys, handed_chunks): (SectionKeys, Vec<SealedChunk>),
        standing: &Standing,
        held: Option<&mut Held<'_>>,
        statements: &mut Vec<Statement>,
    ) -> Found {
        let mut blank = Document::new(self.section.kind(), Actor::new([0; 12], [0; 12]));
        let no_keys = SectionKeys::default();
        let is_here = held.is_some();
        let none = BTreeSet::new();
        let (known_keys, known, document) = match held {
            Some(Held { keys, chunks, document }) => (*keys, &*chunks, &mut **document),
            None => (&no_keys, &none, &mut blank),
        };
        let erases = is_here && standing.kept_from > self.before;
        let mut anew = Document::new(self.section.kind(), Actor::new([0; 12], [0; 12]));
        let keys = self.new_keys(&handed_keys, known_keys, standing);
        let all_keys = known_keys.clone().merged(&keys);

        let erased = self.erased_since(0, standing);
        let base = if erases { &mut anew } else { &mut *document };
        let mut taken = Vec::new();
        // What is here already may still wait for what it builds on, and is no news all the same. But of what stands after
        // an erasure some may have come without the request for it, by somebody who left that out.
        for chunk in handed_chunks.into_iter().filter(|chunk| erases || !known.contains(&Hash::of(chunk.bytes()))) {
            match self.look_at(chunk, &all_keys, standing, &erased, base) {
                // What stands after an erasure may be nothing: it comes in the place of what was there all the same.
                Ok(piece) if erases || !piece.unknown.is_empty() => taken.push(piece),
                Ok(_) => {}
                Err(why) => self.refuse_once(why),
            }
        }
        let news = self.together(&mut taken, base);

        let erasure = if erases { self.erasure(standing, document) } else { None };
        if erasure.is_some() && taken.is_empty() {
            self.refuse_once(Refusal::NothingAfterErasure);
            // Asked again by the next package, which is to bring what stands after it. With the new key the old state
            // would pass for what stands after it.
            forget_erasure(statements);
            return Found::default();
        }
        let changes = told(&taken);
        Found { keys, chunks: taken.into_iter().map(|taken| taken.chunk).collect(), changes, news, erasure }
    }

    /// The keys that are not here yet and that the owner has named.
    fn new_keys(&mut self, handed: &SectionKeys, known: &SectionKeys, standing: &Standing) -> SectionKeys {
        let mut keys = SectionKeys::default();
        for key in handed.iter() {
            match standing.epoch(key.key.id()) {
                Some(epoch) if epoch < standing.kept_from => {}
                Some(epoch) if epoch == key.epoch => {
                    if known.by_id(key.key.id()).is_none() {
                        keys = keys.with(key.clone());
                    }
                }
                _ => self.refuse_once(Refusal::UnknownKey),
            }
        }
        keys
    }

    /// Opens one chunk.
    fn look_at(
        &mut self,
        chunk: SealedChunk,
        keys: &SectionKeys,
        standing: &Standing,
        erased: &Clock,
        document: &mut Document,
    ) -> Result<Taken, Refusal> {
        let id = chunk.key_id().map_err(Refusal::Piece)?;
        let epoch = standing.epoch(id).ok_or(Refusal::UnknownKey)?;
        if epoch < standing.kept_from {
            return Err(Refusal::BeforeErasure);
        }
        let key = keys.by_id(id).ok_or(Refusal::UnknownKey)?;
        let name = format!("{}/{}", self.ledger.family(), self.section);
        let piece = chunk.open(&name, &key.key).map_err(Refusal::Piece)?;
        *self.opened = self.opened.saturating_add(piece.changes.len());
        if *self.opened > MOST_OPENED {
            return Err(Refusal::Piece(OpenError::TooLarge));
        }
        let by = piece.writer;
        let may = standing.is_taken(by, self.from);
        if !may && !standing.has_held(by) {
            return Err(Refusal::Stranger { by });
        }
        let damaged = |_| Refusal::Piece(OpenError::Damaged);
        // Who has the new key can seal with it what the old one sealed.
        if Document::tells_of(&piece.changes, erased).map_err(damaged)? {
            return Err(Refusal::BeforeErasure);
        }
        let unknown = document.unknown(&piece.changes).map_err(damaged)?;
        if may || unknown.is_empty() { Ok(Taken { chunk, piece, unknown }) } else { Err(why_not(standing, by)) }
    }

    /// What the pieces bring together; those that contradict the others are taken out.
    fn together(&mut self, taken: &mut Vec<Taken>, document: &mut Document) -> News {
        let all = |taken: &[Taken]| taken.iter().map(|taken| taken.piece.changes.clone()).collect::<Vec<_>>();
        if let Ok(news) = document.news(&all(taken)) {
            return news;
        }
        let mut sound = document.sound(&all(taken)).into_iter();
        taken.retain(|_| sound.next().unwrap_or_default());
        self.refuse_once(Refusal::Piece(OpenError::Damaged));
        document.news(&all(taken)).unwrap_or_default()
    }

    /// What erasing takes away here: what none of the owner's new states since then knew.
    fn erasure(&self, standing: &Standing, document: &mut Document) -> Option<Erasure> {
        let mut newest = None;
        for said in self.ledger.about(self.section).filter(|said| said.by() == standing.owner) {
            let Content::ErasureAsked { epoch, erased, .. } = said.content() else { continue };
            if *epoch == standing.kept_from {
                newest = Some((said.id(), erased.clone()));
            }
        }
        let known = self.erased_since(self.before, standing);
        newest.map(|(statement, erased)| Erasure { statement, erased, lost: document.beyond(&known) })
    }

    /// What the documents knew that the owner has made anew in epochs after this one.
    fn erased_since(&self, before: u32, standing: &Standing) -> Clock {
        let by_owner = self.ledger.about(self.section).filter(|said| said.by() == standing.owner);
        by_owner.fold(Clock::default(), |known, said| match said.content() {
            Content::ErasureAsked { epoch, seen, .. } if *epoch > before => known.merged(seen),
            _ => known,
        })
    }

    /// Tells each reason once for a section.
    fn refuse_once(&mut self, why: Refusal) {
        let refused = Refused { section: self.section.clone(), statement: None, why };
        if !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }
}

/// What was found in a section of a package.
#[derive(Default)]
struct Found {
    keys: SectionKeys,
    chunks: Vec<SealedChunk>,
    changes: Vec<Change>,
    news: News,
    erasure: Option<Erasure>,
}

fn forget_erasure(statements: &mut Vec<Statement>) {
    statements.retain(|said| !matches!(said.content(), Content::ErasureAsked { .. }));
}

/// Every change once, with the device that sealed it: its author, where the author's own piece is among them.
fn told(taken: &[Taken]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut at: BTreeMap<[u8; 32], usize> = BTreeMap::new();
    for Taken { piece, unknown, .. } in taken {
        for told in unknown {
            let change = Change { told: told.clone(), sealed_by: piece.writer };
            match at.get(&told.hash).and_then(|at| changes.get_mut(*at)) {
                Some(known) if known.is_passed_on() => *known = change,
                Some(_) => {}
                None => {
                    at.insert(told.hash, changes.len());
                    changes.push(change);
                }
            }
        }
    }
    changes
}

fn why_not(standing: &Standing, by: WriterId) -> Refusal {
    let to = To::Device(by);
    let writes = |held: &&super::Holding| held.grant.extent == Extent::Write;
    match standing.of_receiver(&to).filter(writes).map(|held| held.state).last() {
        Some(HoldingState::Revoked { .. }) => Refusal::Revoked { by },
        Some(HoldingState::Expired) => Refusal::Expired { by },
        _ if standing.extent(&to).is_some() => Refusal::MayOnlyRead { by },
        _ => match standing.of_receiver(&to).map(|held| held.state).last() {
            Some(HoldingState::Expired) => Refusal::Expired { by },
            _ => Refusal::Revoked { by },
        },
    }
}
