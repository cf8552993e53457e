//! Cards that arrive.

use samplan::seal::{About, Card, ReceivingKey, SigningKey};
use samplan::share::{Arrival, Contact};

fn card(secret: u8, name: &str, organisation: &str, receiving: &ReceivingKey) -> Card {
    let about = About { name: name.to_owned(), organisation: organisation.to_owned(), ..About::default() };
    Card::read(&Card::written(about, &receiving.receiver(), &SigningKey::new(&[secret; 32]))).unwrap()
}

#[test]
fn a_card_is_new_or_the_same() {
    let key = ReceivingKey::generate();
    let known = Contact { verified: Some(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    assert_eq!(Arrival::of(&known.card, &[]), Arrival::New);
    assert_eq!(Arrival::of(&known.card, std::slice::from_ref(&known)), Arrival::Same { verified: Some(7) });
    let other = card(2, "Aino Berg", "Solgläntan", &ReceivingKey::generate());
    assert_eq!(Arrival::of(&other, &[known]), Arrival::New);
}

#[test]
fn other_keys_of_a_known_person_are_a_warning() {
    let key = ReceivingKey::generate();
    let known = Contact { verified: Some(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    let warning = Arrival::OtherKeys { known: known.card.clone(), verified: Some(7) };
    let contacts = [known];
    assert_eq!(Arrival::of(&card(2, " väinö  ström", "SOLGLÄNTAN", &ReceivingKey::generate()), &contacts), warning);
    // Letters and their accents apart, and signs that nobody sees, make nobody else.
    for spelt in ["Va\u{308}ino\u{308} Stro\u{308}m", "Väinö\u{200b} Ström", "\u{2066}Väinö\u{a0}Str\u{ad}öm\u{2069}"]
    {
        assert_eq!(
            Arrival::of(&card(2, spelt, "Solgläntan", &ReceivingKey::generate()), &contacts),
            warning,
            "{spelt:?}"
        );
    }
    // Also where only the key changed that what is handed over is sealed for.
    assert_eq!(Arrival::of(&card(1, "Väinö Ström", "Solgläntan", &ReceivingKey::generate()), &contacts), warning);
    assert_eq!(Arrival::of(&card(2, "Väinö Ström", "Månstrålen", &ReceivingKey::generate()), &contacts), Arrival::New);
}

#[test]
fn other_words_of_known_keys_are_told() {
    let key = ReceivingKey::generate();
    let known = Contact { verified: Some(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    let moved = card(1, "Väinö Ström", "Månstrålen", &key);
    let arrival = Arrival::of(&moved, std::slice::from_ref(&known));
    assert_eq!(arrival, Arrival::OtherWords { known: known.card.clone(), verified: Some(7) });
    let updated = known.clone().with_card(moved.clone());
    assert_eq!(updated, Contact { card: moved, verified: Some(7), earlier: vec![known.card.clone()] });
    let replaced = known.clone().with_card(card(2, "Väinö Ström", "Solgläntan", &key));
    assert_eq!((replaced.verified, replaced.earlier), (None, vec![known.card.clone()]));
    assert_eq!(known.clone().with_card(known.card.clone()), known);
    let kept = serde_json::to_vec(&updated).unwrap();
    assert_eq!(serde_json::from_slice::<Contact>(&kept).unwrap(), updated);
}
