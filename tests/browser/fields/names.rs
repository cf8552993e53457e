//! What a screen reader hears, in each language, and switching between them.

use super::support::{Device, Screen, Tab, accessible_name, at, focused, settle, text, type_in};
use samplan::doc::Edit;
use samplan::lang::Lang;
use samplan::plan::{Kind, MemberId, Place, RowKeys, Section, SectionKind, Situation, Spot, forms};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

fn section(kind: SectionKind) -> Section {
    match kind {
        SectionKind::Family => Section::Family,
        SectionKind::Plan => Section::Plan,
        SectionKind::Contact => Section::Contact,
        SectionKind::Individual => Section::Individual(MemberId::new("p")),
        SectionKind::Child => Section::Child(MemberId::new("c")),
        SectionKind::Situation => Section::Situation(Situation::Trauma),
        SectionKind::Notes => Section::Notes,
    }
}

/// Every question of every form, each table with a row.
async fn every_question(tab: &Tab) -> Vec<Spot> {
    let members = at(&Section::Family, &forms::family::MEMBERS);
    for (id, relation) in [("p", "parent"), ("c", "child")] {
        tab.edit(&members, Edit::AddRow { id: id.into() }).await;
        tab.write(&members.column(id, &forms::family::RELATION), relation).await;
    }
    let mut spots = Vec::new();
    for form in forms::ALL {
        let section = section(form.section);
        for (_, field) in form.fields().filter(|(place, _)| *place == Place::Here) {
            let spot = at(&section, field);
            let mut tables = vec![spot.clone()];
            while let Some(table) = tables.pop() {
                let Kind::Table(of) = table.field.kind else { continue };
                let row = match of.keys {
                    RowKeys::Fresh => {
                        tab.edit(&table, Edit::AddRow { id: "r".into() }).await;
                        "r"
                    }
                    RowKeys::Each(_) => "p",
                };
                tables.extend(of.columns.iter().map(|column| table.column(row, column)));
            }
            spots.push(spot);
        }
    }
    // Some questions stand in two forms of the same section.
    let mut met = BTreeSet::new();
    spots.retain(|spot| met.insert((spot.section.clone(), spot.path.clone())));
    spots
}

/// The labels of the question that an input stands in, and of those around it, innermost first.
fn labels_around(input: &Element) -> Vec<String> {
    let mut labels = Vec::new();
    let mut at = input.closest(".field").unwrap();
    while let Some(field) = at {
        labels.push(field.query_selector(".field-label").unwrap().unwrap().text_content().unwrap().trim().to_owned());
        at = field.parent_element().and_then(|parent| parent.closest(".field").unwrap());
    }
    labels
}

#[wasm_bindgen_test]
async fn every_input_is_called_by_its_question_in_the_forms_words_in_each_language() {
    let device = Device::new();
    let tab = device.tab();
    let spots = every_question(&tab).await;
    let screen = Screen::show(&tab, &spots).await;
    // Rows that stand folded are opened.
    for toggle in screen.all("[aria-expanded=false]") {
        toggle.click();
    }
    settle().await;
    let mut asked = 0;
    for lang in Lang::ALL {
        tab.app.set_preferences(|preferences| preferences.lang = lang);
        settle().await;
        let of_forms: BTreeSet<String> = every_label(lang);
        for input in screen.all("input:not([aria-hidden]), select, textarea") {
            let name = accessible_name(&input);
            let labels = labels_around(&input);
            let question = &labels[0];
            assert!(of_forms.contains(question), "{question} is in no form");
            let kind = input.get_attribute("type").unwrap_or_default();
            let fits = match kind.as_str() {
                // A choice is called by its own words; its group by the question.
                "radio" | "checkbox" => {
                    let group = input.closest("fieldset").unwrap();
                    let in_group = group.is_some_and(|group| accessible_name(&group) == *question && !name.is_empty());
                    in_group || (name.starts_with(&format!("{question}: ")) && name.len() > question.len() + 2)
                }
                _ => name == *question || name.starts_with(&format!("{question}: ")),
            };
            assert!(fits, "{lang:?}: an input of “{question}” is called “{name}”");
            asked += 1;
        }
        for button in screen.all("button") {
            let button: &HtmlElement = &button;
            assert!(!accessible_name(button).is_empty(), "{}", button.outer_html());
        }
        for described in screen.all("[aria-describedby]") {
            for id in described.get_attribute("aria-describedby").unwrap().split(' ') {
                assert!(screen.try_find(&format!("#{id}")).is_some(), "nothing describes by {id}");
            }
        }
    }
    assert!(asked > 3 * 250, "only {asked} inputs were met");
    let ids: Vec<String> = screen.all("[id]").iter().map(|element| element.id()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
}

/// Every label of every question.
fn every_label(lang: Lang) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    let mut fields: Vec<_> = forms::ALL.iter().flat_map(|form| form.fields().map(|(_, field)| field)).collect();
    while let Some(field) = fields.pop() {
        labels.insert(field.label.get(lang).to_owned());
        fields.extend(forms::which(field));
        if let Kind::Table(table) = field.kind {
            fields.extend(table.columns);
        }
    }
    labels
}

#[wasm_bindgen_test]
async fn switching_the_language_keeps_what_is_typed_the_focus_and_the_caret() {
    let device = Device::new();
    let tab = device.tab();
    let section = section(SectionKind::Individual);
    use forms::individual;
    let spots = [
        at(&section, &individual::NEXT_PLACE),
        at(&section, &individual::MAIN_GOAL_MORE),
        at(&section, &individual::PLAN_DATE),
        at(&section, &individual::NEXT_TIME),
        at(&section, &individual::WISH_LANGUAGE),
    ];
    let members = at(&Section::Family, &forms::family::MEMBERS);
    tab.edit(&members, Edit::AddRow { id: "p".into() }).await;
    let name = members.column("p", &forms::family::MEMBER_NAME);
    let shown: Vec<Spot> = spots.iter().cloned().chain([members]).collect();
    let screen = Screen::show(&tab, &shown).await;
    for spot in spots.iter().chain([&name]) {
        let input = screen.of(spot);
        type_in(&input, "31.2.2");
        let input: &Element = &input;
        js_sys::Reflect::set(input, &"selectionStart".into(), &2.into()).unwrap();
        for lang in [Lang::Fi, Lang::En, Lang::Sv] {
            tab.app.set_preferences(|preferences| preferences.lang = lang);
            settle().await;
            assert_eq!(focused().as_ref(), Some(input), "{} after {lang:?}", spot.field.id);
            assert_eq!(screen.input(spot).value(), "31.2.2", "{}", spot.field.id);
            let caret = js_sys::Reflect::get(input, &"selectionStart".into()).unwrap();
            assert_eq!(caret.as_f64(), Some(2.0), "{}", spot.field.id);
        }
        super::support::blur(input);
    }
    tab.saved().await;
    assert_eq!(device.stored(&spots[0]).await, text("31.2.2"));
}
