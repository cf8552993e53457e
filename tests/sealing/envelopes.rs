//! Files that are handed over.

use data_encoding::BASE64;
use samplan::seal::{OpenError, Passphrase, ReceivingKey, envelope};
use std::process::Command;

#[test]
fn each_receiver_opens_the_file_and_nobody_else() {
    let keys = [ReceivingKey::generate(), ReceivingKey::generate()];
    let file = envelope::seal_for(&[keys[0].receiver(), keys[1].receiver()], b"content").unwrap();
    for key in &keys {
        assert_eq!(envelope::open_with_key(key, &file), Ok(b"content".to_vec()));
    }
    assert_eq!(envelope::open_with_key(&ReceivingKey::generate(), &file), Err(OpenError::WrongKey));
    assert_eq!(envelope::seal_for(&[], b"content"), None);
}

#[test]
fn a_key_that_was_kept_opens_what_was_sealed_for_it() {
    let key = ReceivingKey::generate();
    let file = envelope::seal_for(&[key.receiver()], b"content").unwrap();
    let kept = ReceivingKey::parse(&key.expose()).unwrap();
    assert_eq!(envelope::open_with_key(&kept, &file), Ok(b"content".to_vec()));
    assert!(ReceivingKey::parse("AGE-SECRET-KEY-1").is_none());
}

#[test]
fn a_passphrase_opens_what_was_sealed_with_it() {
    let phrase = |text| Passphrase::new(text).unwrap();
    let file = envelope::seal_with(&phrase("tre stenar i ån"), b"content").unwrap();
    assert_eq!(envelope::open_with_passphrase(&phrase("tre stenar i a\u{30a}n"), &file), Ok(b"content".to_vec()));
    assert_eq!(envelope::open_with_passphrase(&phrase("tre stenar"), &file), Err(OpenError::WrongKey));
    assert_eq!(envelope::open_with_key(&ReceivingKey::generate(), &file), Err(OpenError::WrongKey));
}

/// A file as `age -a` writes it.
fn as_text(file: &[u8], line_end: &str) -> Vec<u8> {
    let base = BASE64.encode(file);
    let lines: Vec<&str> = base.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let (begin, end) = ("-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----");
    [&[begin], lines.as_slice(), &[end, ""]].concat().join(line_end).into_bytes()
}

#[test]
fn a_file_that_was_written_as_text_opens_too() {
    let key = ReceivingKey::generate();
    let file = envelope::seal_for(&[key.receiver()], &[7; 300]).unwrap();
    for text in [as_text(&file, "\n"), as_text(&file, "\r\n"), [b"\n ".as_slice(), &as_text(&file, "\n")].concat()] {
        assert!(envelope::is_sealed(&text) && !envelope::asks_for_passphrase(&text));
        assert_eq!(envelope::open_with_key(&key, &text), Ok(vec![7; 300]));
    }
    assert_eq!(envelope::open_with_key(&ReceivingKey::generate(), &as_text(&file, "\n")), Err(OpenError::WrongKey));
    let phrase = Passphrase::new("tre stenar i ån").unwrap();
    let text = as_text(&envelope::seal_with(&phrase, b"content").unwrap(), "\n");
    assert!(envelope::asks_for_passphrase(&text));
    assert_eq!(envelope::open_with_passphrase(&phrase, &text), Ok(b"content".to_vec()));
}

#[test]
fn text_that_is_cut_or_changed_is_seen() {
    let key = ReceivingKey::generate();
    let text = as_text(&envelope::seal_for(&[key.receiver()], &[7; 300]).unwrap(), "\n");
    let opens = |text: &[u8]| {
        let _ = envelope::asks_for_passphrase(text);
        envelope::open_with_key(&key, text).is_ok()
    };
    // The line end at the end says nothing.
    assert!(opens(&text[..text.len() - 1]));
    for length in 0..text.len() - 1 {
        assert!(!opens(&text[..length]), "{length} bytes");
    }
    for at in 0..text.len() - 1 {
        let mut bytes = text.clone();
        bytes[at] ^= 0x80;
        assert!(!opens(&bytes), "byte {at}");
    }
    assert!(!opens(&[text.as_slice(), b"more"].concat()));
    assert!(!opens(b"-----BEGIN AGE ENCRYPTED FILE-----"));
}

#[test]
fn every_cut_and_every_flipped_byte_is_seen() {
    let key = ReceivingKey::generate();
    let file = envelope::seal_for(&[key.receiver()], &[7; 300]).unwrap();
    for length in 0..file.len() {
        assert!(envelope::open_with_key(&key, &file[..length]).is_err(), "{length} bytes");
    }
    for at in 0..file.len() {
        let mut bytes = file.clone();
        bytes[at] ^= 0x20;
        assert!(envelope::open_with_key(&key, &bytes).is_err(), "byte {at}");
    }
}

/// Where the stock tool is installed; `cargo xtask test` installs it where it may.
#[test]
fn the_stock_tool_opens_what_the_app_seals_and_the_app_what_the_tool_seals() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("age is not installed: not compared with it");
        return;
    }
    let folder = std::env::temp_dir().join(format!("samplan-age-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let key = ReceivingKey::generate();
    std::fs::write(at("key"), key.expose().as_bytes()).unwrap();

    let sealed = envelope::seal_for(&[key.receiver()], "Förslag till insatser".as_bytes()).unwrap();
    std::fs::write(at("ours.age"), sealed).unwrap();
    let opened = Command::new("age").args(["--decrypt", "--identity", &at("key"), &at("ours.age")]).output().unwrap();
    assert_eq!(opened.stdout, "Förslag till insatser".as_bytes());

    std::fs::write(at("plain"), "Fyra insatser").unwrap();
    let receiver = key.receiver().to_string();
    let made =
        Command::new("age").args(["--recipient", &receiver, "--output", &at("theirs.age"), &at("plain")]).status();
    assert!(made.unwrap().success());
    let as_text = ["--armor", "--recipient", &receiver, "--output", &at("text.age"), &at("plain")];
    assert!(Command::new("age").args(as_text).status().unwrap().success());
    for name in ["theirs.age", "text.age"] {
        let theirs = std::fs::read(at(name)).unwrap();
        assert_eq!(envelope::open_with_key(&key, &theirs), Ok("Fyra insatser".as_bytes().to_vec()));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
