//! Files that are handed over.

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
    let theirs = std::fs::read(at("theirs.age")).unwrap();
    assert_eq!(envelope::open_with_key(&key, &theirs), Ok("Fyra insatser".as_bytes().to_vec()));
    std::fs::remove_dir_all(&folder).unwrap();
}
