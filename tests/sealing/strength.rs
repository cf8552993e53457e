//! How strong a passphrase is said to be: rather too weak than too strong.

use samplan::seal::{Cost, Holds, Level, Passphrase, Randomness, Strength};
use std::cell::Cell;
use std::collections::BTreeSet;

fn bits(typed: &str) -> u32 {
    Strength::of(typed, &[]).bits()
}

fn level(typed: &str) -> Level {
    Strength::of(typed, &[]).level()
}

#[test]
fn what_people_use_everywhere_is_not_taken() {
    for typed in [
        "",
        " ",
        "a",
        "1234",
        "password",
        "Password1!",
        "qwertyuiop",
        "asdfghjklöä",
        "zxcvbnm123",
        "salasana2026",
        "Sommar2026!",
        "P@ssw0rd1",
        "24121987",
        "Maria1985",
        "korsnäs",
        "Kissa123!",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "1111 2222 3333 4444",
        "abcdefghijklmnopqrstuvwxyz",
        "hej hej hej hej hej hej",
        "sommar sommar sommar sommar sommar",
        "abababababababababab",
        "äiti isä koti",
        "minun kissa",
    ] {
        assert_eq!(level(typed), Level::TooWeak, "{typed}: {} bits", bits(typed));
    }
}

#[test]
fn a_long_phrase_is_taken_and_a_longer_one_is_better() {
    assert_eq!(level("fönster korgstol lampan paraply"), Level::Weak);
    assert_eq!(level("fönster korgstol lampan paraply skridsko"), Level::Good);
    assert_eq!(level("ikkuna korituoli postinkantaja kastelukannu sateenvarjo kynttilä"), Level::Strong);
    assert!(bits("fönster korgstol") > bits("fönster"));
}

#[test]
fn a_word_counts_eleven_bits_at_the_most_and_less_where_it_is_short() {
    assert_eq!(bits("fönster"), 11);
    assert_eq!(bits("FÖNSTER"), 11);
    assert_eq!(bits("och"), 6);
    assert_eq!(bits("fönster fönster"), 12);
    assert_eq!(bits("fönster Fönster"), 12);
}

#[test]
fn what_others_know_of_the_worker_counts_next_to_nothing() {
    let known = ["Anna-Liisa Lindström", "Närpes stad"];
    let typed = "anna liisa lindström närpes stad";
    assert!(Strength::of(typed, &known).bits() <= 5);
    assert!(Strength::of(typed, &[]).bits() > 30);
}

#[test]
fn what_a_program_drew_is_taken() {
    for typed in ["kX9$mQ2#vL7pR4&w", "qmzkwpxvthrgbnlcdfjs", "7f3a9c2e5b8d1064fa97"] {
        assert!(level(typed) >= Level::Weak, "{typed}: {} bits", bits(typed));
    }
}

#[test]
fn a_sign_more_never_makes_it_much_weaker_and_a_copy_never_much_stronger() {
    let phrase = "fönster 1987 korgstol! qwerty brevbärare";
    for (at, _) in phrase.char_indices() {
        let (shorter, _) = phrase.split_at(at);
        assert!(bits(shorter) <= bits(phrase), "{shorter}");
    }
    assert!(bits(&[phrase; 5].join(" ")) < bits(phrase) + 25);
}

#[test]
fn the_time_is_counted_by_the_work_of_each_try_and_rounded_down() {
    let weak = Strength::of("fönster korgstol lampan paraply", &[]);
    // 2^43 tries of 32 MiB twice over, at 49,671 a second.
    assert_eq!(weak.bits(), 44);
    assert_eq!(weak.holds(Cost::USUAL), Holds::Years(5));
    assert_eq!(weak.holds(Cost::LEAST), Holds::Years(3));
    assert_eq!(Strength::of("fönster", &[]).holds(Cost::USUAL), Holds::Seconds);
    assert_eq!(Strength::of_suggested().holds(Cost::USUAL), Holds::Years(1000));
}

#[test]
fn a_suggested_passphrase_is_strong_by_how_it_is_drawn_and_can_be_typed_and_changed_a_little() {
    assert_eq!(Passphrase::SUGGESTED_BITS, 69);
    assert_eq!(Strength::of_suggested().level(), Level::Strong);
    let seed = Cell::new(1_u64);
    let random = Randomness::new(move |bytes| {
        for byte in bytes {
            seed.set(seed.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
            *byte = (seed.get() >> 56) as u8;
        }
    });
    let mut syllables = BTreeSet::new();
    for _ in 0..200 {
        let suggested = Passphrase::suggested(&random);
        let words: Vec<&str> = suggested.words().split(' ').collect();
        assert_eq!(words.iter().map(|word| word.len()).collect::<Vec<_>>(), [6, 6, 6, 6]);
        assert!(Passphrase::new(suggested.words()) == Some(suggested.clone()));
        assert!(
            Strength::of(suggested.words(), &[]).level() >= Level::Weak
                || words.iter().collect::<BTreeSet<_>>().len() < 4
        );
        syllables.extend(words.iter().flat_map(|word| [&word[..2], &word[2..4], &word[4..]]).map(str::to_owned));
    }
    assert_eq!(syllables.len(), 55);
}

#[test]
fn neither_a_passphrase_nor_its_strength_tells_the_words() {
    assert_eq!(format!("{:?}", Passphrase::new("fönster korgstol").unwrap()), "Passphrase");
}
