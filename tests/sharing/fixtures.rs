//! What version 1 of the formats handed over opens in every later version. `docs/format.md` tells how it is built.

use super::support::{Device, NOW, consent, day, family, grant, individual, today};
use samplan::doc::{Actor, Document, Edit, Stamp};
use samplan::plan::forms::family::{MEMBER_NAME, MEMBERS, NAME};
use samplan::plan::{Field, Path, Section};
use samplan::seal::{
    About, Card, EpochKey, Nonce, Passphrase, PieceKind, ReceivingKey, SealedChunk, SectionKey, SectionKeys,
    SigningKey, envelope,
};
use samplan::share::{Content, Extent, Grant, Ledger, Outgoing, Package, Sender, Speaker, Statement, To, pack};
use std::fs;

const PATH: &str = "tests/fixtures/package-1.txt";

/// `UPDATE_FIXTURES=1` writes the file anew, which is right only before a format is released.
#[test]
fn what_the_first_version_handed_over_opens() {
    let writer = SigningKey::new(&[0x33; 32]);
    let to = SigningKey::new(&[0x77; 32]).writer();
    let section = individual("a1");
    let key = EpochKey { epoch: 0, since: NOW, key: SectionKey::new([0x11; 32]) };
    let name = format!("{}/{section}", family());
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let keys = SectionKeys::default().with(key.clone());
        let mut ledger = Ledger::new(family());
        let speaker = Speaker { ledger: &ledger, key: &writer, time: NOW, today: today() };
        let said = speaker.found(&section, &keys, false).unwrap();
        for said in said {
            ledger.add(said).unwrap();
        }
        let grant = Grant {
            section: section.clone(),
            to: To::Device(to),
            extent: Extent::Write,
            purpose: "Dagvård".to_owned(),
            ground: consent(),
            until: Some(day("2027-07-31")),
        };
        let speaker = Speaker { ledger: &ledger, key: &writer, time: NOW, today: today() };
        let granted = speaker.grant(grant, false).unwrap();
        let statement = hex(granted.bytes());
        ledger.add(granted).unwrap();
        let nonce = || Nonce::of_random([0x55; 24]);
        let chunk = SealedChunk::seal(&name, &key.key, nonce(), &writer, NOW, PieceKind::Changes, b"changes");
        let mut document = Document::new(section.kind(), Actor::new([0; 12], [0; 12]));
        let outgoing = Outgoing {
            section: section.clone(),
            keys: &keys,
            chunks: vec![chunk],
            document: &mut document,
            nonce: nonce(),
        };
        let about = About { name: "Aino".to_owned(), ..About::default() };
        let card = Card::written(about, &ReceivingKey::generate().receiver(), &writer);
        let sender = Sender {
            card: &card,
            key: &writer,
            time: NOW,
            today: today(),
            id: [0x88; 16],
            shielded: false,
            contacts: &[],
            others: &[],
        };
        let package = pack(&ledger, &To::Device(to), vec![outgoing], &sender).unwrap().bytes;
        let text = format!("statement: {statement}\npackage: {}\n", hex(&package));
        fs::write(PATH, text).unwrap();
    }

    let text = fs::read_to_string(PATH).unwrap();
    let bytes = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).unwrap();
        (0..line.len()).step_by(2).map(|at| u8::from_str_radix(&line[at..at + 2], 16).unwrap()).collect::<Vec<u8>>()
    };
    let said = Statement::read(bytes("statement")).unwrap();
    assert_eq!((said.by(), said.time(), said.family()), (writer.writer(), NOW, &family()));
    let Content::Granted(grant) = said.content() else { panic!("no grant") };
    assert_eq!((&grant.section, &grant.to, grant.extent), (&section, &To::Device(to), Extent::Write));
    assert_eq!((&grant.ground, grant.last_day()), (&consent(), Some(day("2027-07-31"))));

    let package = Package::read(&bytes("package"), to).unwrap();
    assert_eq!((package.from.writer, package.from.about.name.as_str()), (writer.writer(), "Aino"));
    assert_eq!((package.time, package.id.as_str(), package.statements.len()), (NOW, "88".repeat(16).as_str(), 3));
    assert!(package.statements.contains(&said));
    let [handed] = &package.sections[..] else { panic!("{:?}", package.sections) };
    assert_eq!(handed.keys.current(), Some(&key));
    assert_eq!(handed.chunks[0].open(&name, &key.key).unwrap().changes, b"changes");
}

#[test]
fn the_written_format_shows_the_statement() {
    let format = fs::read_to_string("docs/format.md").unwrap();
    let fixture = fs::read_to_string(PATH).unwrap();
    let statement = fixture.lines().find_map(|line| line.strip_prefix("statement: ")).unwrap();
    assert!(format.contains(statement));
}

/// Two files for a partner without keys, the second with more words; the tests in a browser take them in.
#[test]
fn what_the_first_version_handed_to_a_partner_opens_with_its_passphrase() {
    let passphrase = Passphrase::new("kanel tupp regn sten").unwrap();
    let file = |number: u8| format!("tests/fixtures/age/for-partner-{number}.samplan.age");
    let section = individual("a1");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let partner = To::Partner("Tolkförmedlingen".to_owned());
        let (mut owner, other) = (Device::new(5), Device::new(6));
        for shared in [&Section::Family, &section] {
            owner.found(shared);
            let given = Grant { to: partner.clone(), ..grant(shared, other.writer(), Extent::Read) };
            let said = owner.speaker().grant(given, false).unwrap();
            owner.hear([said]);
        }
        owner.grant(&section, other.writer(), Extent::Write);
        let members = Path::field(MEMBERS.id);
        let mut answer = |path: &Path, field: &'static Field, edit: Edit| {
            let document = &mut owner.sections.get_mut(&Section::Family).unwrap().document;
            document.change(path, field, &edit, Stamp { time: NOW }).unwrap();
        };
        answer(&Path::field(NAME.id), &NAME, Edit::Write("Kvistgren".to_owned()));
        answer(&members, &MEMBERS, Edit::AddRow { id: "a1".to_owned() });
        let name = Edit::Write("Törnrosa Kvistgren".to_owned());
        answer(&members.then("a1").then(MEMBER_NAME.id), &MEMBER_NAME, name);
        owner.compact(&Section::Family);
        for (number, words) in [(1, "Kock"), (2, "på ett sjukhus")] {
            owner.write(&section, words);
            let package = owner.package(&partner, &[Section::Family, section.clone()]).unwrap();
            fs::write(file(number), envelope::seal_with(&passphrase, &package).unwrap()).unwrap();
        }
    }

    let mut partner = Device::new(7);
    for number in [1, 2] {
        let sealed = fs::read(file(number)).unwrap();
        let package = envelope::open_with_passphrase(&passphrase, &sealed).unwrap();
        let seen = partner.take(&package);
        assert!(seen.refused.is_empty() && !seen.is_nothing_new());
    }
    assert_eq!(partner.read(&section), "Kock på ett sjukhus ");
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
