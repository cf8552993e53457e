//! What version 1 of the formats sealed opens in every later version. The same bytes stand in `docs/format.md`.

use samplan::seal::{
    Cost, DeviceKey, Nonce, Passphrase, PieceKind, Record, RecoveryCode, SealedChunk, SectionKey, SigningKey, Slot,
};
use std::fs;

const PATH: &str = "tests/fixtures/format-1.txt";

/// `UPDATE_FIXTURES=1` writes the file anew, which is right only before a format is released.
#[test]
fn what_the_first_version_sealed_opens() {
    let key = SectionKey::new([0x11; 32]);
    let device = DeviceKey::new([0x22; 32]);
    let writer = SigningKey::new(&[0x33; 32]);
    let code = RecoveryCode::of_random([0x44; 18]);
    let phrase = Passphrase::new("fyra gula fåglar sjunger").unwrap();
    let nonce = || Nonce::of_random([0x55; 24]);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let chunk =
            SealedChunk::seal("f4a1/plan", &key, nonce(), &writer, 1_795_000_000, PieceKind::Changes, b"changes");
        let record = Record::seal(&device, "worker", nonce(), b"Aino");
        let slot = Slot::for_passphrase(&device, &phrase, Cost::LEAST, [0x66; 16], nonce()).unwrap();
        let by_code = Slot::for_recovery_code(&device, &code, [0x66; 16], nonce()).unwrap();
        let lines = [
            ("chunk", hex(chunk.bytes())),
            ("record", hex(record.bytes())),
            ("slot", hex(slot.bytes())),
            ("slot of the code", hex(by_code.bytes())),
            ("code", code.to_string()),
            ("key id", format!("{:?}", key.id())),
            ("writer", format!("{:?}", writer.writer())),
            ("hidden name", device.hidden_name("f4a1/plan")),
        ];
        let text: String = lines.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        fs::write(PATH, text).unwrap();
    }

    let text = fs::read_to_string(PATH).unwrap();
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap_or_else(|| panic!("{PATH} has no {name}")).to_owned()
    };
    let bytes = |name: &str| unhex(&value(name));

    let piece = SealedChunk::from_bytes(bytes("chunk")).open("f4a1/plan", &key).unwrap();
    assert_eq!(
        (piece.changes.as_slice(), piece.time, piece.writer),
        (b"changes".as_slice(), 1_795_000_000, writer.writer())
    );
    assert_eq!(Record::from_bytes(bytes("record")).open(&device, "worker"), Ok(b"Aino".to_vec()));
    assert_eq!(Slot::from_bytes(bytes("slot")).unwrap().open_with_passphrase(&phrase), Ok(device.clone()));
    let written = RecoveryCode::parse(&value("code")).unwrap();
    assert_eq!(
        Slot::from_bytes(bytes("slot of the code")).unwrap().open_with_recovery_code(&written),
        Ok(device.clone())
    );
    assert_eq!(format!("{:?}", key.id()), value("key id"));
    assert_eq!(format!("{:?}", writer.writer()), value("writer"));
    assert_eq!(device.hidden_name("f4a1/plan"), value("hidden name"));
}

#[test]
fn the_written_format_shows_the_same_bytes() {
    let format = fs::read_to_string("docs/format.md").unwrap();
    for line in fs::read_to_string(PATH).unwrap().lines() {
        let (name, value) = line.split_once(": ").unwrap();
        assert!(format.contains(value), "docs/format.md does not show the {name} {value}");
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
