//! Bytes as they are found in the store, in a file or on a card, by somebody without any key.

use samplan::seal::{
    Card, DeviceKey, Nonce, PieceKind, ReceivingKey, Record, RecoveryCode, SealedChunk, SectionKey, SectionKeys,
    SignedKind, SigningKey, Slot, envelope,
};
use samplan::share::{Package, Statement};
use samplan::store::Backup;

const SECTION: &str = "f4a1/plan";
/// Nobody's.
const RECEIVING: &str = "AGE-SECRET-KEY-176LSFDSEZ8UD02EWEKAQVXYMZ67SJU7WQW6P9SUWXG68JGMGEEGS7N4C4X";

fn key() -> SectionKey {
    SectionKey::new([0x11; 32])
}

fn device() -> DeviceKey {
    DeviceKey::new([0x22; 32])
}

fn writer() -> SigningKey {
    SigningKey::new(&[0x33; 32])
}

fn receiving() -> ReceivingKey {
    ReceivingKey::parse(RECEIVING).unwrap()
}

/// Reads bytes as everything that they might be. Whether they were anything.
pub fn take(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let owned = || bytes.to_vec();
    [
        SealedChunk::from_bytes(owned()).open(SECTION, &key()).is_ok(),
        Record::from_bytes(owned()).open(&device(), "worker").is_ok(),
        // Trying one costs what it asks for, and has its own tests.
        Slot::from_bytes(owned()).is_ok_and(|slot| slot.kind().is_ok() && slot.cost().is_ok()),
        SectionKeys::from_bytes(bytes).is_ok(),
        SignedKind::Package.verify(bytes).is_ok(),
        Package::read(bytes, writer().writer()).is_ok(),
        Statement::read(owned()).is_ok(),
        Backup::read(bytes).is_ok(),
        Card::read(&text).is_ok(),
        RecoveryCode::parse(&text).is_some(),
        !envelope::asks_for_passphrase(bytes) && envelope::open_with_key(&receiving(), bytes).is_ok(),
    ]
    .contains(&true)
}

/// One of each.
pub fn seeds() -> Vec<Vec<u8>> {
    let nonce = || Nonce::of_random([0x55; 24]);
    let chunk = SealedChunk::seal(SECTION, &key(), nonce(), &writer(), 1_795_000_000, PieceKind::Changes, b"changes");
    let card = Card::written(samplan::seal::About::default(), &receiving().receiver(), &writer());
    vec![
        chunk.into_bytes(),
        Record::seal(&device(), "worker", nonce(), b"Aino").into_bytes(),
        SignedKind::Package.sign(&writer(), b"{}"),
        card.into_bytes(),
        fixture(include_str!("../fixtures/format-1.txt"), "slot: "),
        fixture(include_str!("../fixtures/package-1.txt"), "statement: "),
        fixture(include_str!("../fixtures/package-1.txt"), "package: "),
        b"8H24-8H24-8H24-8H24-8H24-8H24-8H24-8NA0".to_vec(),
        envelope::seal_for(&[receiving().receiver()], b"package").unwrap(),
        as_text(&envelope::seal_for(&[receiving().receiver()], b"package").unwrap()),
    ]
}

/// A sealed file as the stock tool writes it where it is asked for text.
fn as_text(file: &[u8]) -> Vec<u8> {
    let base = data_encoding::BASE64.encode(file);
    let lines: Vec<&[u8]> = base.as_bytes().chunks(64).collect();
    let (begin, end) = (b"-----BEGIN AGE ENCRYPTED FILE-----\n", b"\n-----END AGE ENCRYPTED FILE-----\n");
    [begin.as_slice(), &lines.join(&b'\n'), end].concat()
}

fn fixture(fixtures: &str, name: &str) -> Vec<u8> {
    let hex = fixtures.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap()
}
