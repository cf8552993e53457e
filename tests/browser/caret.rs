//! The caret of a text while others write in it.

use super::support::{
    Device, Screen, Tab, at, blur, compose, compose_on, composed, count_sets, focus, focused, settle, text, type_in,
};
use samplan::app::Live;
use samplan::doc::{Actor, Document, Edit, Stamp};
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

/// A text on the screen with the focus, and another device that has the same text.
struct Writing {
    device: Device,
    tab: Tab,
    live: Live,
    spot: Spot,
    screen: Screen,
    other: Document,
}

impl Writing {
    /// `words` is the text, `|` its caret or the two ends of its selection.
    async fn new(words: &str) -> Self {
        let section = Section::Individual(MemberId::new("m1"));
        let (device, spot) = (Device::new(), at(&section, &individual::MAIN_GOAL_MORE));
        let tab = device.tab();
        tab.write(&spot, &words.replace('|', "")).await;
        tab.saved().await;
        let live = tab.open(&section).await;
        let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
        let pieces: Vec<_> = device.kept(&section).await.pieces.into_iter().map(|(_, piece)| piece.changes).collect();
        let other = Document::open(section.kind(), Actor::new([7; 12], [7; 12]), &pieces).document;
        let ends: Vec<u32> =
            words.match_indices('|').enumerate().map(|(n, (at, _))| units(&words[..at]) - n as u32).collect();
        let writing = Self { device, tab, live, spot, screen, other };
        focus(&writing.area());
        settle().await;
        writing.area().set_selection_range(ends[0], *ends.last().unwrap()).unwrap();
        writing
    }

    fn area(&self) -> HtmlTextAreaElement {
        self.screen.long(&self.spot)
    }

    /// What the other device writes arrives, one change for each state of the text.
    async fn others_write(&mut self, states: &[&str]) {
        for words in states {
            let changes = self.other_writes(words);
            self.live.merge(&changes);
        }
        settle().await;
    }

    /// The changes with which the other device writes the text.
    fn other_writes(&mut self, words: &str) -> Vec<u8> {
        let before = self.other.heads();
        let edit = Edit::Write(words.to_owned());
        self.other.change(&self.spot.path, self.spot.field, &edit, Stamp { time: 1 }).unwrap();
        self.other.since(&before)
    }

    /// The text with `|` at its caret or at the two ends of its selection.
    fn shown(&self) -> String {
        let area = self.area();
        let mut units: Vec<u16> = area.value().encode_utf16().collect();
        let (start, end) = (area.selection_start().unwrap().unwrap(), area.selection_end().unwrap().unwrap());
        for at in if start == end { vec![end] } else { vec![end, start] } {
            units.insert(at as usize, u16::from(b'|'));
        }
        String::from_utf16(&units).unwrap()
    }
}

fn units(words: &str) -> u32 {
    u32::try_from(words.encode_utf16().count()).unwrap()
}

#[wasm_bindgen_test]
async fn the_caret_stays_beside_its_letter_when_others_write_before_it() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    writing.others_write(&["Hej! Vi möts på onsdag"]).await;
    assert_eq!(writing.shown(), "Hej! Vi möts| på onsdag");
    assert_eq!(focused(), Some(writing.area().into()));
}

#[wasm_bindgen_test]
async fn the_caret_stays_beside_its_letter_when_others_write_behind_it() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    writing.others_write(&["Vi möts på onsdag klockan nio"]).await;
    assert_eq!(writing.shown(), "Vi möts| på onsdag klockan nio");
}

#[wasm_bindgen_test]
async fn the_caret_stays_beside_its_letter_when_others_write_all_around_it() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    let states = [
        "Ja, vi möts på onsdag",
        "Ja, vi alla möts på onsdag",
        "Ja, vi alla möts hemma på onsdag",
        "Ja, vi alla möts hemma på torsdag",
    ];
    writing.others_write(&states).await;
    assert_eq!(writing.shown(), "Ja, vi alla möts| hemma på torsdag");
}

#[wasm_bindgen_test]
async fn what_others_write_at_the_caret_comes_behind_it() {
    let mut writing = Writing::new("Vi möts|").await;
    writing.others_write(&["Vi möts på onsdag"]).await;
    assert_eq!(writing.shown(), "Vi möts| på onsdag");
    let mut writing = Writing::new("|Vi möts").await;
    writing.others_write(&["Hej! Vi möts"]).await;
    assert_eq!(writing.shown(), "|Hej! Vi möts");
}

#[wasm_bindgen_test]
async fn the_caret_stays_where_its_letter_was_when_others_delete_it() {
    let mut writing = Writing::new("Vi möts all|ihop på onsdag").await;
    writing.others_write(&["Vi möts på onsdag"]).await;
    assert_eq!(writing.shown(), "Vi möts |på onsdag");
}

#[wasm_bindgen_test]
async fn the_caret_stays_between_letters_of_any_script() {
    let mut writing = Writing::new("👩‍👧 e\u{301}|👨‍👦 حسين").await;
    writing.others_write(&["Ja 👍🏽: 👩‍👧 e\u{301}👨‍👦 حسين", "Ja 👍🏽: 👩‍👧 e\u{301}👨‍👦 حسين 🏠"]).await;
    assert_eq!(writing.shown(), "Ja 👍🏽: 👩‍👧 e\u{301}|👨‍👦 حسين 🏠");
}

#[wasm_bindgen_test]
async fn a_selection_stays_around_its_letters_in_its_direction() {
    let mut writing = Writing::new("Vi |möts| på onsdag").await;
    let (start, end) = (3, 7);
    writing.area().set_selection_range_with_direction(start, end, "backward").unwrap();
    writing.others_write(&["Ja! Vi möts på onsdag", "Ja! Vi möts hemma på onsdag"]).await;
    assert_eq!(writing.shown(), "Ja! Vi |möts| hemma på onsdag");
    assert_eq!(writing.area().selection_direction().unwrap().as_deref(), Some("backward"));
}

#[wasm_bindgen_test]
async fn who_types_on_writes_where_the_caret_is_and_nobodys_words_are_lost() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    type_in(&writing.area(), " alla");
    writing.others_write(&["Hej! Vi möts på onsdag", "Hej! Vi möts på onsdag klockan nio"]).await;
    type_in(&writing.area(), ", ja alla,");
    settle().await;
    assert_eq!(writing.shown(), "Hej! Vi möts alla, ja alla,| på onsdag klockan nio");
    writing.tab.saved().await;
    let all = text("Hej! Vi möts alla, ja alla, på onsdag klockan nio");
    assert_eq!(writing.device.stored(&writing.spot).await, all);
}

#[wasm_bindgen_test]
async fn a_text_is_set_once_for_what_others_wrote_and_never_to_what_it_is() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    let counter = count_sets(&writing.area());
    type_in(&writing.area(), " alla");
    settle().await;
    let place = at(&writing.spot.section, &individual::NEXT_PLACE);
    let before = writing.other.heads();
    let edit = Edit::Write("Biblioteket".into());
    writing.other.change(&place.path, place.field, &edit, Stamp { time: 1 }).unwrap();
    let changes = writing.other.since(&before);
    writing.live.merge(&changes);
    settle().await;
    assert_eq!(counter.sets(), 0, "another question's answer is none of its business");
    writing.others_write(&["Hej! Vi möts på onsdag"]).await;
    assert_eq!(counter.sets(), 1);
    // The same changes once more bring nothing new.
    let everything = writing.other.since(&samplan::doc::Heads::default());
    writing.live.merge(&everything);
    settle().await;
    assert_eq!(counter.sets(), 1);
}

#[wasm_bindgen_test]
async fn a_text_without_the_focus_is_shown_and_takes_no_focus() {
    let mut writing = Writing::new("Vi möts|").await;
    blur(&writing.area());
    writing.others_write(&["Vi möts på onsdag"]).await;
    assert_eq!(writing.area().value(), "Vi möts på onsdag");
    assert_ne!(focused(), Some(writing.area().into()));
}

#[wasm_bindgen_test]
async fn an_input_method_is_not_disturbed_and_nobodys_words_are_lost() {
    let mut writing = Writing::new("Vi möts| på onsdag").await;
    compose(&writing.area(), " ㅎ");
    let counter = count_sets(&writing.area());
    // Others write before it, behind it, and between two of its states.
    writing.others_write(&["Hej! Vi möts på onsdag"]).await;
    assert_eq!(writing.shown(), "Vi möts ㅎ| på onsdag");
    compose_on(&writing.area(), " ㅎ", " 하");
    writing.others_write(&["Hej! Vi möts på onsdag klockan nio"]).await;
    compose_on(&writing.area(), " 하", " 한");
    settle().await;
    assert_eq!((writing.shown().as_str(), counter.sets()), ("Vi möts 한| på onsdag", 0));
    composed(&writing.area());
    settle().await;
    assert_eq!(writing.shown(), "Hej! Vi möts 한| på onsdag klockan nio");
    assert_eq!(writing.live.value(&writing.spot.path, writing.spot.field), text(&writing.area().value()));
}

#[wasm_bindgen_test]
async fn a_text_that_goes_away_while_letters_are_put_together_holds_nothing_back() {
    let mut writing = Writing::new("Vi möts|").await;
    compose(&writing.area(), " ㅎ");
    let changes = writing.other_writes("Hej! Vi möts");
    writing.live.merge(&changes);
    let (live, spot) = (writing.live.clone(), writing.spot.clone());
    drop(writing.screen);
    settle().await;
    assert_eq!(live.value(&spot.path, spot.field), text("Hej! Vi möts ㅎ"));
}
