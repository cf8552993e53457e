//! Cards that arrive.

use samplan::seal::{About, Card, ReceivingKey, SigningKey};
use samplan::share::{Arrival, Compared, Contact};

fn card(secret: u8, name: &str, organisation: &str, receiving: &ReceivingKey) -> Card {
    let about = About { name: name.to_owned(), organisation: organisation.to_owned(), ..About::default() };
    Card::read(&Card::written(about, &receiving.receiver(), &SigningKey::new(&[secret; 32]))).unwrap()
}

#[test]
fn a_card_is_new_or_the_same() {
    let key = ReceivingKey::generate();
    let known = Contact { compared: Compared::Same(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    assert_eq!(Arrival::of(&known.card, &[]), Arrival::New);
    assert_eq!(Arrival::of(&known.card, std::slice::from_ref(&known)), Arrival::Same { compared: Compared::Same(7) });
    let other = card(2, "Aino Berg", "Solgläntan", &ReceivingKey::generate());
    assert_eq!(Arrival::of(&other, &[known]), Arrival::New);
}

#[test]
fn other_keys_of_a_known_person_are_a_warning() {
    let key = ReceivingKey::generate();
    let known = Contact { compared: Compared::Same(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    let warning = Arrival::OtherKeys { known: known.card.clone(), compared: Compared::Same(7) };
    let contacts = [known];
    assert!(warning.is_doubtful() && !Arrival::New.is_doubtful());
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
}

#[test]
fn somebody_of_a_known_name_elsewhere_is_told_and_never_taken_for_new() {
    let known = Contact::new(card(1, "Väinö Ström", "Solgläntan", &ReceivingKey::generate()));
    let of = |name: &str, organisation: &str| {
        Arrival::of(&card(2, name, organisation, &ReceivingKey::generate()), std::slice::from_ref(&known))
    };
    for organisation in ["Månstrålen", ""] {
        let arrival = of("väinö  ström ", organisation);
        assert!(arrival.is_doubtful());
        assert_eq!(arrival, Arrival::Namesake { known: known.card.clone() });
    }
    assert_eq!(of("Väinö Strömberg", "Solgläntan"), Arrival::New);
    // Two cards without a name are not of one person.
    let nameless = Contact::new(card(1, "", "Solgläntan", &ReceivingKey::generate()));
    assert_eq!(Arrival::of(&card(2, " ", "Månstrålen", &ReceivingKey::generate()), &[nameless]), Arrival::New);
}

#[test]
fn other_words_of_known_keys_are_told() {
    let key = ReceivingKey::generate();
    let known = Contact { compared: Compared::Same(7), ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &key)) };
    let moved = card(1, "Väinö Ström", "Månstrålen", &key);
    let arrival = Arrival::of(&moved, std::slice::from_ref(&known));
    assert_eq!(arrival, Arrival::OtherWords { known: known.card.clone(), compared: Compared::Same(7), namesake: None });
    let updated = known.clone().with_card(moved.clone());
    assert_eq!(updated, Contact { card: moved, compared: Compared::Same(7), earlier: vec![known.card.clone()] });
    let replaced = known.clone().with_card(card(2, "Väinö Ström", "Solgläntan", &key));
    assert_eq!((replaced.compared, replaced.earlier), (Compared::NotYet, vec![known.card.clone()]));
    assert_eq!(known.clone().with_card(known.card.clone()), known);
    let kept = serde_json::to_vec(&updated).unwrap();
    assert_eq!(serde_json::from_slice::<Contact>(&kept).unwrap(), updated);
}

#[test]
fn a_known_device_that_takes_the_name_of_another_contact_is_told_and_never_taken_by_itself() {
    let key = ReceivingKey::generate();
    let contacts = [
        Contact {
            compared: Compared::Same(7),
            ..Contact::new(card(1, "Väinö Ström", "Solgläntan", &ReceivingKey::generate()))
        },
        Contact::new(card(2, "Eva Ek", "Månstrålen", &key)),
    ];
    for organisation in ["Solgläntan", "Månstrålen"] {
        let arrival = Arrival::of(&card(2, "Väinö  ström", organisation, &key), &contacts);
        assert!(arrival.is_doubtful());
        let (known, namesake) = (contacts[1].card.clone(), Some(contacts[0].card.clone()));
        assert_eq!(arrival, Arrival::OtherWords { known, compared: Compared::NotYet, namesake });
    }
    assert!(!Arrival::of(&card(2, "Eva Berg", "Solgläntan", &key), &contacts).is_doubtful());
    // Two of one name whom the worker has kept beside each other: only who comes to look like the other is told.
    let namesakes = [contacts[0].clone(), Contact::new(card(2, "Väinö Ström", "Månstrålen", &key))];
    assert!(!Arrival::of(&card(2, "Väinö Ström", "Stjärnan", &key), &namesakes).is_doubtful());
    assert!(Arrival::of(&card(2, "Väinö Ström", "Solgläntan", &key), &namesakes).is_doubtful());
}

#[test]
fn what_came_of_comparing_stays_with_the_keys() {
    let key = ReceivingKey::generate();
    let new = Contact::new(card(1, "Väinö Ström", "Solgläntan", &key));
    for compared in [Compared::NotYet, Compared::Same(7), Compared::Other(8)] {
        let contact = Contact { compared, ..new.clone() };
        let kept = serde_json::to_vec(&contact).unwrap();
        assert_eq!(serde_json::from_slice::<Contact>(&kept).unwrap(), contact);
        let arrival = Arrival::of(&contact.card, std::slice::from_ref(&contact));
        assert_eq!(arrival.is_doubtful(), compared == Compared::Other(8));
        let moved = contact.clone().with_card(card(1, "Väinö Ström", "Månstrålen", &key));
        assert_eq!(moved.compared, compared);
        let replaced = contact.with_card(card(1, "Väinö Ström", "Solgläntan", &ReceivingKey::generate()));
        assert_eq!(replaced.compared, Compared::NotYet);
    }
    // As a version before this one wrote it.
    let older = serde_json::json!({ "card": new.card, "verified": 7, "earlier": [] });
    assert_eq!(serde_json::from_value::<Contact>(older).unwrap(), Contact { compared: Compared::Same(7), ..new });
}
