//! Whatever is written in a section reads back, and devices that exchange everything agree.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/properties.rs"]
mod properties;

use properties::tried;
use proptest::prelude::*;
use proptest::sample::Index;
use samplan::doc::{Actor, DocError, Document, Edit, Heads, Stamp};
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Field, Path, Pick, Row, SectionKind, Value};
use std::collections::{BTreeMap, BTreeSet};

const STAMP: Stamp = Stamp { time: 1_700_000_000 };

/// A place to write in, and how it is answered.
#[derive(Clone)]
struct Place {
    path: Path,
    field: &'static Field,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.path)
    }
}

fn place(steps: &[&str], field: &'static Field) -> Place {
    Place { path: steps.iter().copied().chain([field.id]).collect(), field }
}

const ROWS: [&str; 3] = ["r1", "r2", "r3"];

/// Lines: at the root, in rows that are added, and in rows that come by themselves.
fn lines(kind: SectionKind) -> Vec<Place> {
    match kind {
        SectionKind::Family => std::iter::once(place(&[], &family::NAME))
            .chain(ROWS.iter().map(|row| place(&[family::MEMBERS.id, row], &family::MEMBER_NAME)))
            .collect(),
        SectionKind::Contact => ROWS.iter().map(|row| place(&[contact::PEOPLE.id, row], &contact::ADDRESS)).collect(),
        _ => vec![place(&[], &individual::PLAN_DATE)],
    }
}

fn texts(kind: SectionKind) -> Vec<Place> {
    match kind {
        SectionKind::Individual => std::iter::once(place(&[], &individual::WISH))
            .chain(ROWS.iter().map(|row| place(&[individual::MEASURES.id, row], &individual::SUB_GOAL)))
            .collect(),
        _ => Vec::new(),
    }
}

fn lists(kind: SectionKind) -> Vec<Place> {
    match kind {
        SectionKind::Family => {
            ROWS.iter().map(|row| place(&[family::MEMBERS.id, row], &family::MOTHER_TONGUES)).collect()
        }
        _ => Vec::new(),
    }
}

fn tables(kind: SectionKind) -> Vec<Place> {
    match kind {
        SectionKind::Family => vec![place(&[], &family::MEMBERS)],
        SectionKind::Individual => vec![place(&[], &individual::MEASURES)],
        _ => Vec::new(),
    }
}

const KINDS: [SectionKind; 3] = [SectionKind::Family, SectionKind::Individual, SectionKind::Contact];

fn every_place(kind: SectionKind) -> Vec<Place> {
    [lines(kind), texts(kind), lists(kind), tables(kind)].concat()
}

/// One edit somewhere.
type Step = (Place, Edit);

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c ]{0,6}",
        1 => "\\PC{0,6}",
        1 => prop::sample::select(vec!["", "😀", "😁😀", "🐀", "e\u{301}", "أريد", "नमस्ते"]).prop_map(str::to_owned),
    ]
}

fn step(kind: SectionKind) -> BoxedStrategy<Step> {
    let answer = prop::sample::select([lines(kind), texts(kind)].concat());
    let written = (answer, prop_oneof![5 => words().prop_map(Edit::Write), 1 => Just(Edit::Clear)]).boxed();
    let mut kinds = vec![written];
    if !lists(kind).is_empty() {
        let key = prop::sample::select(vec!["fi", "so", "ar"]).prop_map(str::to_owned);
        let own = prop::sample::select(vec!["o1", "o2"]).prop_map(str::to_owned);
        let edit = prop_oneof![
            (key, any::<bool>()).prop_map(|(key, on)| Edit::Pick { key, on }),
            (own, "[a-b ]{0,3}").prop_map(|(key, words)| Edit::Own { key, words }),
        ];
        kinds.push((prop::sample::select(lists(kind)), edit).boxed());
    }
    if !tables(kind).is_empty() {
        let id = || prop::sample::select(ROWS.to_vec()).prop_map(str::to_owned);
        let edit = prop_oneof![
            3 => id().prop_map(|id| Edit::AddRow { id }),
            1 => id().prop_map(|id| Edit::RemoveRow { id }),
            1 => id().prop_map(|id| Edit::RestoreRow { id }),
            1 => (id(), -9..9_i64).prop_map(|(id, order)| Edit::OrderRow { id, order }),
        ];
        kinds.push((prop::sample::select(tables(kind)), edit).boxed());
    }
    prop::strategy::Union::new(kinds).boxed()
}

fn steps(most: usize) -> impl Strategy<Value = (SectionKind, Vec<Step>)> {
    prop::sample::select(KINDS.to_vec())
        .prop_flat_map(move |kind| (Just(kind), prop::collection::vec(step(kind), 1..most)))
}

/// What a section should hold, kept the plainest way.
#[derive(Default)]
struct Model {
    words: BTreeMap<Path, String>,
    picks: BTreeMap<Path, BTreeMap<String, Pick>>,
    rows: BTreeMap<Path, BTreeMap<String, Row>>,
}

impl Model {
    /// Whether the rows on the way are there.
    fn reaches(&self, path: &Path) -> bool {
        let steps = path.steps();
        let table = Path::field(steps[0].clone());
        steps.len() == 1
            || steps[0] == contact::PEOPLE.id
            || self.rows.get(&table).is_some_and(|rows| rows.contains_key(&steps[1]))
    }

    /// Makes the edit; `None` where there is nothing to make it in.
    fn make(&mut self, place: &Place, edit: &Edit) -> Option<()> {
        if !self.reaches(&place.path) {
            return None;
        }
        let rows = self.rows.entry(place.path.clone()).or_default();
        match edit {
            Edit::Write(words) => drop(self.words.insert(place.path.clone(), words.clone())),
            Edit::Clear => drop(self.words.remove(&place.path)),
            Edit::Pick { key, on } => {
                let picks = self.picks.entry(place.path.clone()).or_default();
                if *on {
                    picks.insert(key.clone(), Pick::Listed(key.clone()));
                } else {
                    picks.remove(key);
                }
            }
            Edit::Own { key, words } => {
                let picks = self.picks.entry(place.path.clone()).or_default();
                if words.trim().is_empty() {
                    picks.remove(key);
                } else {
                    picks.insert(key.clone(), Pick::Own { key: key.clone(), words: words.clone() });
                }
            }
            Edit::AddRow { id } => {
                let order = rows.values().map(|row| row.order).max().unwrap_or(0) + 1024;
                rows.entry(id.clone()).or_insert(Row { id: id.clone(), order, removed: false });
            }
            Edit::RemoveRow { id } => rows.get_mut(id)?.removed = true,
            Edit::RestoreRow { id } => rows.get_mut(id)?.removed = false,
            Edit::OrderRow { id, order } => rows.get_mut(id)?.order = *order,
        }
        Some(())
    }

    fn read(&self, path: &Path) -> Value {
        if let Some(words) = self.words.get(path).filter(|words| !words.is_empty()) {
            return Value::Text(words.clone());
        }
        if let Some(picks) = self.picks.get(path).filter(|picks| !picks.is_empty()) {
            return Value::Picks(picks.values().cloned().collect());
        }
        if let Some(rows) = self.rows.get(path).filter(|rows| !rows.is_empty()) {
            let mut rows: Vec<Row> = rows.values().cloned().collect();
            rows.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
            return Value::Rows(rows);
        }
        Value::Empty
    }
}

fn assert_holds(doc: &Document, model: &Model) {
    for place in every_place(doc.kind()) {
        let seen = doc.read(&place.path, place.field);
        assert_eq!((seen.value, seen.others), (model.read(&place.path), Vec::new()), "{}", place.path);
    }
}

fn everything(doc: &mut Document) -> Vec<u8> {
    doc.since(&Heads::default())
}

fn assert_agree(docs: &[Document]) {
    for place in every_place(docs[0].kind()) {
        for doc in docs {
            assert_eq!(doc.read(&place.path, place.field), docs[0].read(&place.path, place.field), "{}", place.path);
        }
    }
}

proptest! {
    #![proptest_config(tried(32))]

    #[test]
    fn any_sequence_of_edits_reads_back((kind, steps) in steps(30), order in any::<u64>()) {
        let mut doc = Document::new(kind, Actor::new([1; 12], [1; 12]));
        let mut model = Model::default();
        let mut pieces = Vec::new();
        for (place, edit) in &steps {
            let before = doc.heads();
            let held = doc.read(&place.path, place.field);
            let made = doc.change(&place.path, place.field, edit, STAMP);
            match model.make(place, edit) {
                Some(()) => {
                    let dirty = made.unwrap();
                    prop_assert_eq!(dirty.is_empty(), doc.heads() == before);
                    let told = dirty.iter().any(|dirty| dirty.touches(&place.path));
                    prop_assert!(told || doc.read(&place.path, place.field) == held);
                }
                None => {
                    prop_assert_eq!(made, Err(DocError::NoSuchPlace(place.path.clone())));
                    prop_assert_eq!(doc.heads(), before.clone());
                }
            }
            prop_assert_eq!(doc.read(&place.path, place.field).value, model.read(&place.path));
            pieces.push(doc.since(&before));
        }
        assert_holds(&doc, &model);

        // A different order for each number, without a generator of its own.
        pieces.sort_by_key(|piece| piece.iter().fold(order, |sum, byte| sum.wrapping_mul(31) ^ u64::from(*byte)));
        let mut reopened = Document::open(kind, Actor::new([2; 12], [2; 12]), &pieces);
        prop_assert_eq!(&reopened.unreadable, &Vec::<usize>::new());
        assert_holds(&reopened.document, &model);
        let snapshot = reopened.document.snapshot().unwrap();
        assert_holds(&Document::open(kind, Actor::new([3; 12], [3; 12]), &[snapshot]).document, &model);
    }
}

/// What happens among devices.
#[derive(Clone, Debug)]
enum Event {
    Edit(usize, Step),
    /// The second takes in what the first has.
    Send(usize, usize),
}

fn events() -> impl Strategy<Value = (SectionKind, usize, Vec<Event>)> {
    (prop::sample::select(KINDS.to_vec()), 2..4_usize).prop_flat_map(|(kind, devices)| {
        let event = prop_oneof![
            4 => (0..devices, step(kind)).prop_map(|(device, step)| Event::Edit(device, step)),
            1 => (0..devices, 0..devices).prop_map(|(from, to)| Event::Send(from, to)),
        ];
        (Just(kind), Just(devices), prop::collection::vec(event, 1..30))
    })
}

/// Everyone takes in what everyone has.
fn exchange_all(docs: &mut [Document]) {
    let pieces: Vec<_> = docs.iter_mut().map(everything).collect();
    for doc in docs.iter_mut() {
        for piece in &pieces {
            doc.merge(piece).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(tried(32))]

    #[test]
    fn devices_that_exchanged_everything_agree((kind, devices, events) in events()) {
        let mut docs: Vec<_> = (1..).map(|device| Document::new(kind, Actor::new([device; 12], [device; 12]))).take(devices).collect();
        let mut last: BTreeMap<(usize, Path), Value> = BTreeMap::new();
        for event in &events {
            match event {
                // A row's id is fresh: no other device gives the same.
                Event::Edit(device, (_, Edit::AddRow { id })) if id != ROWS[*device] => {}
                Event::Edit(device, (place, edit)) => {
                    let made = docs[*device].change(&place.path, place.field, edit, STAMP);
                    let words = match edit {
                        Edit::Write(words) if !words.is_empty() => Value::Text(words.clone()),
                        _ => Value::Empty,
                    };
                    if made.is_ok_and(|dirty| !dirty.is_empty())
                        && lines(kind).iter().any(|line| line.path == place.path)
                    {
                        last.insert((*device, place.path.clone()), words);
                    }
                }
                Event::Send(from, to) => {
                    let piece = everything(&mut docs[*from]);
                    // What reads otherwise afterwards was told of.
                    let before: Vec<_> =
                        every_place(kind).iter().map(|place| docs[*to].read(&place.path, place.field)).collect();
                    let dirty = docs[*to].merge(&piece).unwrap();
                    for (place, before) in every_place(kind).iter().zip(before) {
                        let told = dirty.iter().any(|dirty| dirty.touches(&place.path));
                        prop_assert!(told || docs[*to].read(&place.path, place.field) == before, "{}", place.path);
                    }
                    // Who has seen another's answer may have replaced it.
                    last.clear();
                }
            }
        }
        exchange_all(&mut docs);
        assert_agree(&docs);
        // What was written since the last exchange still stands, beside what others wrote.
        for ((_, path), words) in &last {
            let place = lines(kind).into_iter().find(|place| place.path == *path).unwrap();
            let seen = docs[0].read(path, place.field);
            prop_assert!(seen.value == *words || seen.others.contains(words), "{} {:?} {:?}", path, words, seen);
        }
        let snapshot = docs[0].snapshot().unwrap();
        docs.push(Document::open(kind, Actor::new([9; 12], [9; 12]), &[snapshot]).document);
        assert_agree(&docs);
    }
}

/// Typing and deleting, each letter a letter of its own.
#[derive(Clone, Debug)]
enum Key {
    Type(usize, Index, usize),
    Delete(usize, Index, usize),
    Send(usize, usize),
}

fn keys() -> impl Strategy<Value = Vec<Key>> {
    let key = prop_oneof![
        5 => (0..3_usize, any::<Index>(), 1..4_usize).prop_map(|(device, at, count)| Key::Type(device, at, count)),
        1 => (0..3_usize, any::<Index>(), 1..4_usize).prop_map(|(device, at, count)| Key::Delete(device, at, count)),
        2 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Key::Send(from, to)),
    ];
    prop::collection::vec(key, 1..40)
}

proptest! {
    #![proptest_config(tried(32))]

    #[test]
    fn no_letter_that_somebody_typed_is_lost(keys in keys()) {
        let kind = SectionKind::Individual;
        let path = Path::field(individual::WISH.id);
        let mut docs: Vec<_> = (1..4).map(|device| Document::new(kind, Actor::new([device; 12], [device; 12]))).collect();
        // Every letter is another one; every second takes two code units, and many begin with the same.
        let mut fresh = (0..).map(|n: u32| char::from_u32(if n.is_multiple_of(2) { 0x4e00 } else { 0x1f600 } + n).unwrap());
        let mut typed: BTreeSet<char> = BTreeSet::new();
        let mut deleted: BTreeSet<char> = BTreeSet::new();
        let read = |doc: &Document| doc.read(&path, &individual::WISH).value.text().unwrap_or_default().to_owned();
        for key in &keys {
            match key {
                Key::Type(device, at, count) => {
                    let mut words: Vec<char> = read(&docs[*device]).chars().collect();
                    let at = at.index(words.len() + 1);
                    let new: Vec<char> = fresh.by_ref().take(*count).collect();
                    typed.extend(&new);
                    words.splice(at..at, new);
                    let edit = Edit::Write(words.into_iter().collect());
                    docs[*device].change(&path, &individual::WISH, &edit, STAMP).unwrap();
                }
                Key::Delete(device, at, count) => {
                    let mut words: Vec<char> = read(&docs[*device]).chars().collect();
                    let at = at.index(words.len() + 1);
                    let end = words.len().min(at + count);
                    deleted.extend(words.drain(at..end));
                    let edit = Edit::Write(words.into_iter().collect());
                    docs[*device].change(&path, &individual::WISH, &edit, STAMP).unwrap();
                }
                Key::Send(from, to) => {
                    let piece = everything(&mut docs[*from]);
                    let held = read(&docs[*to]);
                    let units = held.encode_utf16().count();
                    let caret = docs[*to].cursor(&path, units / 2).unwrap();
                    docs[*to].merge(&piece).unwrap();
                    let now = read(&docs[*to]);
                    let caret = docs[*to].position(&path, &caret).unwrap();
                    prop_assert!(caret <= now.encode_utf16().count());
                }
            }
        }
        exchange_all(&mut docs);
        assert_agree(&docs);
        let stands = read(&docs[0]);
        prop_assert_eq!(stands.chars().count(), stands.chars().collect::<BTreeSet<_>>().len());
        let expected: BTreeSet<char> = typed.difference(&deleted).copied().collect();
        prop_assert_eq!(stands.chars().collect::<BTreeSet<_>>(), expected);
    }
}

/// What can happen to bytes.
#[derive(Clone, Debug)]
enum Damage {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index),
    Double(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        6 => (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => any::<Index>().prop_map(Damage::Drop),
        1 => any::<Index>().prop_map(Damage::Double),
    ]
}

fn harm(bytes: &mut Vec<u8>, damage: &Damage) {
    match damage {
        Damage::Flip(at, bit) => {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        Damage::Cut(at) => bytes.truncate(at.index(bytes.len())),
        Damage::Drop(at) => drop(bytes.remove(at.index(bytes.len()))),
        Damage::Double(at) => {
            let at = at.index(bytes.len());
            bytes.insert(at, bytes[at]);
        }
    }
}

proptest! {
    #![proptest_config(tried(120))]

    #[test]
    fn damaged_bytes_are_refused_and_leave_everything_as_it_was(
        damage in damage(),
        whole in any::<bool>(),
        many in any::<bool>(),
    ) {
        let kind = SectionKind::Individual;
        let path = Path::field(individual::WISH.id);
        let mut other = Document::new(kind, Actor::new([2; 12], [2; 12]));
        // Long texts are kept packed in a snapshot.
        let words = "Jag vill gärna arbeta som kock. ".repeat(if many { 40 } else { 1 });
        other.change(&path, &individual::WISH, &Edit::Write(words), STAMP).unwrap();
        let sound = if whole { other.snapshot().unwrap() } else { everything(&mut other) };
        let mut bytes = sound.clone();
        harm(&mut bytes, &damage);

        let mut doc = Document::new(kind, Actor::new([1; 12], [1; 12]));
        doc.change(&path, &individual::WISH, &Edit::Write("Kock.".to_owned()), STAMP).unwrap();
        let held = (doc.heads(), doc.read(&path, &individual::WISH));
        let own = everything(&mut doc);
        let merged = doc.merge(&bytes);
        let opened = Document::open(kind, Actor::new([3; 12], [3; 12]), &[own, bytes.clone()]);
        if bytes == sound || bytes.is_empty() {
            prop_assert!(merged.is_ok());
        } else if merged.is_err() {
            prop_assert_eq!((doc.heads(), doc.read(&path, &individual::WISH)), held);
            prop_assert_eq!(opened.unreadable, [1]);
        } else {
            // Cut where one change ends, the rest is sound.
            prop_assert!(matches!(damage, Damage::Cut(_)) && sound.starts_with(&bytes), "{:?}", damage);
        }
    }
}
