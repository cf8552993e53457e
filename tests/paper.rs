//! Papers: the form's order and words, the answers in the paper's language, and what stays off.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/sample_family.rs"]
mod sample_family;

use chrono::NaiveDate;
use samplan::doc::{Actor, Document, Stamp};
use samplan::lang::Lang;
use samplan::plan::paper::{Block, Paper, PaperOf, PaperOptions, Shield, Tick, Usual, chapter, offers};
use samplan::plan::{Answers, Field, FormId, Path, Reader, Section, SectionKind, Task, Value, forms};
use sample_family::{Sample, at, names};
use std::collections::HashMap;

fn options(lang: Lang) -> PaperOptions {
    let printed = NaiveDate::from_ymd_opt(2025, 4, 3).unwrap();
    PaperOptions { lang, signature: false, empty: false, practice: false, printed }
}

fn individual() -> PaperOf {
    PaperOf::Form(FormId::Individual, at("individual/amina"))
}

fn everything() -> PaperOf {
    let sections = ["family", "plan", "individual/amina", "child/sami", "contact", "situation/violence", "notes"];
    PaperOf::Family(sections.map(at).to_vec())
}

fn paper(sample: &Sample, of: &PaperOf, options: PaperOptions) -> Paper {
    Paper::of(of, &sample.0, &options, &names)
}

fn blocks(paper: &Paper) -> impl Iterator<Item = &Block> {
    paper.forms.iter().flat_map(|form| &form.chapters).flat_map(|chapter| &chapter.blocks)
}

#[test]
fn an_individual_plan_reads_as_its_form_in_each_language() {
    let sample = Sample::family();
    for lang in Lang::ALL {
        let text = paper(&sample, &individual(), options(lang)).to_text();
        insta::assert_snapshot!(format!("individual_{}", lang.tag()), text);
    }
}

#[test]
fn a_familys_plans_read_as_their_forms() {
    let of = PaperOf::Family(vec![at("family"), at("plan"), at("child/sami")]);
    let options = PaperOptions { signature: true, practice: true, ..options(Lang::Sv) };
    insta::assert_snapshot!("family_sv", paper(&Sample::family(), &of, options).to_text());
}

#[test]
fn an_empty_form_has_room_to_write_and_no_answers() {
    let options = PaperOptions { empty: true, signature: true, ..options(Lang::Sv) };
    let text = paper(&Sample::family(), &individual(), options).to_text();
    for answer in ["Amina", "Rahimi", "Storgatan", "[x]", "2025"] {
        assert!(!text.contains(answer), "{answer}");
    }
    // Also what is asked only after another answer.
    assert!(text.contains("Datum för den första integrationsplanen: ____"));
    insta::assert_snapshot!("individual_empty_sv", text);
}

#[test]
fn every_question_of_the_form_stands_on_paper_in_the_forms_order() {
    let sample = Sample::family();
    for (form, section) in [
        (FormId::Family, "family"),
        (FormId::FamilyPlan, "plan"),
        (FormId::Individual, "individual/amina"),
        (FormId::Child, "child/sami"),
        (FormId::Minor, "child/sami"),
        (FormId::Situation, "situation/special"),
        (FormId::Contact, "contact"),
    ] {
        for lang in Lang::ALL {
            let options = PaperOptions { empty: true, ..options(lang) };
            let text = paper(&sample, &PaperOf::Form(form, at(section)), options).to_text();
            let mut rest = text.as_str();
            for (_, field) in forms::form(form).fields() {
                let label = field.label.get(lang);
                let (_, after) = rest.split_once(label).unwrap_or_else(|| panic!("{form:?} {lang:?}: {label}"));
                rest = after;
            }
        }
    }
}

#[test]
fn measures_stand_under_the_forms_four_heads_and_a_sub_goal_spans_its_measures() {
    let paper = paper(&Sample::family(), &individual(), options(Lang::Sv));
    let table = blocks(&paper).find_map(|block| match block {
        Block::Table { heads, rows, .. } if heads[0] == "Delmål" => Some((heads, rows)),
        _ => None,
    });
    let (heads, rows) = table.unwrap();
    assert_eq!(heads, &["Delmål", "Åtgärd", "Ansvarig instans", "Tidsplan"]);
    let shape: Vec<Vec<usize>> = rows.iter().map(|row| row.iter().map(|cell| cell.rows).collect()).collect();
    assert_eq!(shape, [vec![2, 1, 1, 1], vec![1, 1, 1], vec![1, 1, 1, 1]]);
    let schedule: Vec<&str> = rows[0][3].lines.iter().map(|words| words.text.as_str()).collect();
    assert_eq!(schedule, ["Under hösten", "19.12.2025"]);
}

#[test]
fn own_words_keep_their_language_and_direction() {
    let paper = paper(&Sample::family(), &individual(), options(Lang::Sv));
    let wish = blocks(&paper).find_map(|block| match block {
        Block::Answer { label, lines, .. } if label.starts_with("Framtidens önskan") => Some(lines),
        _ => None,
    });
    let wish = &wish.unwrap()[0];
    assert!(wish.own);
    assert_eq!(wish.lang.as_deref(), Some("prs"));
    let date = blocks(&paper).find_map(|block| match block {
        Block::Answer { label, lines, .. } if label == "Födelsedatum" => Some(lines),
        _ => None,
    });
    assert_eq!((date.unwrap()[0].text.as_str(), date.unwrap()[0].own), ("1.1.1990 (osäkert)", false));
}

#[test]
fn a_question_that_is_not_asked_is_off_the_paper_and_its_answer_is_told_as_kept() {
    let paper = paper(&Sample::family(), &individual(), options(Lang::Sv));
    let text = paper.to_text();
    for kept in ["Sömmerska", "Körkort", "1.1.2024"] {
        assert!(!text.contains(kept), "{kept}");
        assert!(paper.kept.iter().any(|answer| answer.words.contains(kept)), "{kept}");
    }
    assert!(!text.contains("Datum för den första integrationsplanen"));
}

#[test]
fn a_box_that_would_bring_up_what_nobody_said_is_not_printed() {
    let mut sample = Sample::family();
    let text = |sample: &Sample| paper(sample, &individual(), options(Lang::Sv)).to_text();
    assert!(!text(&sample).contains("människohandel"));
    let unanswered = paper(&sample, &individual(), options(Lang::Sv));
    let asks = |block: &Block| matches!(block, Block::Choices { label, .. } if label.starts_with("Skäl till"));
    assert!(!blocks(&unanswered).any(asks), "nor is its question");
    sample.put("individual/amina", "p.exception", "prevented");
    assert!(text(&sample).contains("[x] Kunden kunde inte resa") && !text(&sample).contains("människohandel"));
}

#[test]
fn the_three_years_are_ticked_when_they_hold() {
    let statement = |sample: &Sample| {
        let paper = paper(sample, &individual(), options(Lang::Sv));
        blocks(&paper)
            .find_map(|block| match block {
                Block::Statement { words, tick, note } if words.starts_with("Det har gått") => {
                    Some((*tick, note.clone()))
                }
                _ => None,
            })
            .unwrap()
    };
    let mut sample = Sample::family();
    assert_eq!(statement(&sample), (Tick::Ticked, None));
    sample.put("individual/amina", "plan.date", "2027-03-01");
    assert_eq!(statement(&sample), (Tick::Empty, Some("Tre år hade gått 28.2.2027.".to_owned())));
    // On a review the first plan's date counts.
    sample.put("individual/amina", "plan.kind", "review");
    assert_eq!(statement(&sample), (Tick::Ticked, None));
    sample.put("individual/amina", "plan.first_date", "");
    assert_eq!(statement(&sample), (Tick::Empty, None));
}

#[test]
fn notes_are_never_printed_and_situations_only_when_chosen() {
    let sample = Sample::family();
    let all = paper(&sample, &everything(), options(Lang::Sv)).to_text();
    assert!(all.contains("Detta är känsligt") && !all.contains("Min egen anteckning"));
    let notes = PaperOf::Form(FormId::Notes, Section::Notes);
    assert!(!paper(&sample, &notes, options(Lang::Sv)).to_text().contains("Min egen"));

    let usual: Vec<Section> =
        offers(&sample.0).into_iter().filter(|offer| offer.usual == Usual::On).map(|offer| offer.section).collect();
    let usual = paper(&sample, &PaperOf::Family(usual), options(Lang::Sv));
    assert!(!usual.to_text().contains("känsligt") && !usual.to_text().contains("våld"));
    // The preview tells what is left out; all four situations, whether or not anything is written in them.
    let left_out: Vec<String> =
        usual.parts.iter().filter(|part| !part.on_paper).map(|part| part.offer.section.to_string()).collect();
    for section in ["individual/amina", "child/sami", "contact", "situation/trauma", "situation/violence", "notes"] {
        assert!(left_out.iter().any(|left| left == section), "{section}");
    }
}

#[test]
fn a_form_without_answers_is_left_off_the_familys_paper() {
    let paper = paper(&Sample::family(), &PaperOf::Family(vec![at("child/sami")]), options(Lang::Sv));
    let forms: Vec<FormId> = paper.forms.iter().map(|form| form.form).collect();
    assert_eq!(forms, [FormId::Child]);
    let minor = paper.parts.iter().find(|part| part.offer.form == FormId::Minor).unwrap();
    assert!(minor.blank && !minor.on_paper);
}

/// Everything that tells where the sample's family lives.
const WHEREABOUTS: [&str; 6] = ["storgatan", "5 b 12", "65100", "vasa", "vikinga", "haga"];

#[test]
fn under_sparrmarkering_nothing_on_any_paper_tells_where_the_family_lives() {
    let sample = Sample::family();
    for member in ["amina", "sami", "karim"] {
        let before = paper(&sample, &everything(), options(Lang::Sv));
        assert!(!before.protected && before.withheld.is_empty());
        assert!(before.to_text().contains("Storgatan 5 B 12") && before.to_text().contains("Vasa"));

        let mut protected = Sample(sample.0.clone());
        protected.protect(member);
        for lang in Lang::ALL {
            for of in [everything(), individual()] {
                let paper = paper(&protected, &of, options(lang));
                let text = paper.to_text().to_lowercase();
                for told in WHEREABOUTS {
                    assert!(!text.contains(told), "{member} {lang:?} {told}: {text}");
                    assert!(!format!("{paper:?}").to_lowercase().contains(told), "{told}");
                }
                assert!(paper.protected && !paper.withheld.is_empty());
            }
        }
        let paper = paper(&protected, &everything(), options(Lang::Sv));
        for label in ["Adress", "Postnummer och postanstalt", "Ansvarig kommun", "Daghem eller enhet", "Skolans namn"] {
            assert!(paper.withheld.iter().any(|withheld| withheld == label), "{label}");
        }
    }
}

#[test]
fn under_sparrmarkering_the_contact_address_stands_instead() {
    let mut sample = Sample::family();
    sample.protect("amina");
    let own = paper(&sample, &individual(), options(Lang::Sv)).to_text();
    assert_eq!(own.matches("Kontaktadress: PB 1, 00023 STATSRÅDET").count(), 1, "{own}");
    assert!(own.contains("040 123 4567"));

    // Another member of the same family, without an own mark.
    let contact = PaperOf::Form(FormId::Contact, Section::Contact);
    let all = paper(&sample, &contact, options(Lang::Sv)).to_text();
    assert_eq!(all.matches("Kontaktadress: PB 1, 00023 STATSRÅDET").count(), 2, "{all}");

    // The mark itself is told only of those who have it.
    assert_eq!(all.matches("Spärrmarkering").count(), 1, "{all}");

    // Without spärrmarkering the contact address is kept, not printed.
    let open = paper(&Sample::family(), &individual(), options(Lang::Sv));
    assert!(!open.to_text().contains("PB 1") && open.kept.iter().any(|kept| kept.words.contains("PB 1")));
}

#[test]
fn words_that_seem_to_repeat_what_is_withheld_are_pointed_out() {
    let mut sample = Sample::family();
    sample
        .protect("amina")
        .put("individual/amina", "dut.client", "Möts på STORGÅTAN varje tisdag")
        .put("individual/amina", "next.place", "Biblioteket i Vasas centrum")
        .put("individual/amina", "goal.other_studies", "Kurs på Arbis i Korsholm")
        .put("individual/amina", "act/g1/act.measures/m2/act.responsible", "Vasa stad")
        .put("individual/amina", "goal.more", "Vill till Malavasa")
        .own("individual/amina", "goal.long_term", "65100-kören");
    let paper = paper(&sample, &individual(), options(Lang::Sv));
    let found: Vec<(&str, &str)> =
        paper.leaks.iter().map(|leak| (leak.path.steps()[0].as_str(), leak.repeats[0].as_str())).collect();
    assert_eq!(
        found,
        [
            ("goal.long_term", "Postnummer och postanstalt"),
            ("act", "Ansvarig kommun"),
            ("dut.client", "Adress"),
            ("next.place", "Ansvarig kommun"),
        ]
    );
    let task = paper.leaks[2].task.clone().unwrap();
    assert_eq!((task.section, task.chapter), (at("individual/amina"), "closing"));
    // Without spärrmarkering nothing is pointed out.
    sample.put("family", "protection/amina/protected", "no");
    assert!(Paper::of(&individual(), &sample.0, &options(Lang::Sv), &names).leaks.is_empty());
}

#[test]
fn a_chapter_can_be_copied_without_guidance_and_without_what_is_not_answered() {
    let sample = Sample::family();
    let task = |section: &str, form, chapter| Task { section: at(section), form, chapter };
    let copied = |sample: &Sample, task: &Task| {
        chapter(task, &sample.0, Lang::Sv, &names).map(|chapter| chapter.answers_to_text())
    };
    let closing = copied(&sample, &task("individual/amina", FormId::Individual, "closing")).unwrap();
    insta::assert_snapshot!("copied_closing_sv", closing);
    let person = task("individual/amina", FormId::Individual, "person");
    assert!(copied(&sample, &person).unwrap().contains("Storgatan"));
    let mut protected = Sample::family();
    protected.protect("sami");
    assert!(!copied(&protected, &person).unwrap().contains("Storgatan"));
    assert_eq!(copied(&sample, &task("notes", FormId::Notes, "notes")), None);
}

#[test]
fn a_practice_paper_says_so_and_signatures_come_only_when_asked_for() {
    let practice = PaperOptions { practice: true, ..options(Lang::Fi) };
    let paper = paper(&Sample::family(), &individual(), practice);
    assert_eq!(paper.practice.as_deref(), Some("Harjoitus: keksitty perhe"));
    assert!(paper.to_text().starts_with("Harjoitus"));
    assert!(paper.forms[0].signatures.is_empty());
    let signed = PaperOptions { signature: true, ..options(Lang::Fi) };
    let signed = Paper::of(&individual(), &Sample::family().0, &signed, &names);
    assert_eq!(signed.forms[0].signatures[0].name.as_ref().unwrap().text, "Amina Rahimi");
}

/// Answers as the sections' documents keep them.
struct Documents(HashMap<Section, Document>);

impl Reader for Documents {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        self.0.get(section).map_or(Value::Empty, |document| document.read(path, field).value)
    }

    fn others(&self, section: &Section, path: &Path, field: &Field) -> Vec<Value> {
        self.0.get(section).map_or_else(Vec::new, |document| document.read(path, field).others)
    }
}

impl Documents {
    fn of(sample: &Sample) -> Self {
        let sections = ["family", "plan", "individual/amina", "child/sami", "contact", "situation/violence"].map(at);
        let filled = sections.into_iter().zip(1..).map(|(section, device)| {
            let mut document = Document::new(section.kind(), Actor::new([device; 12], [device; 12]));
            document.fill(&section, &sample.0, Stamp { time: 1 }).unwrap();
            (section, document)
        });
        Self(filled.collect())
    }
}

#[test]
fn a_paper_is_the_same_from_documents_as_from_answers() {
    let mut sample = Sample::family();
    sample.protect("amina");
    for of in [individual(), everything()] {
        let expected = paper(&sample, &of, options(Lang::Sv));
        assert_eq!(Paper::of(&of, &Documents::of(&sample), &options(Lang::Sv), &names), expected);
    }
}

#[test]
fn sparrmarkering_hides_an_address_on_a_device_that_has_nothing_else_of_the_contact_details() {
    let mut sample = Sample::family();
    sample.protect("amina");
    let mut documents = Documents::of(&sample);
    documents.0.insert(Section::Contact, Document::new(SectionKind::Contact, Actor::new([9; 12], [9; 12])));
    let contact = documents.0.get_mut(&Section::Contact).unwrap();
    let address = Path::from_iter(["people", "karim", "address"]);
    let edit = samplan::doc::Edit::Write("Storgatan 5".to_owned());
    contact.change(&address, &forms::contact::ADDRESS, &edit, Stamp { time: 2 }).unwrap();
    let paper = Paper::of(&everything(), &documents, &options(Lang::Sv), &names);
    assert!(paper.protected && !paper.to_text().contains("Storgatan"));
}

#[test]
fn where_sparrmarkering_cannot_be_read_it_is_taken_for_given() {
    struct Damaged<'a>(&'a Answers, Section);
    impl Reader for Damaged<'_> {
        fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
            self.0.read(section, path, field)
        }

        fn is_whole(&self, section: &Section) -> bool {
            *section != self.1
        }
    }
    let sample = Sample::family();
    for (section, shielded) in [(Section::Family, true), (Section::Contact, true), (Section::Plan, false)] {
        let paper = Paper::of(&individual(), &Damaged(&sample.0, section.clone()), &options(Lang::Sv), &names);
        assert_eq!(paper.protected, shielded, "{section}");
        assert_eq!(paper.to_text().contains("Storgatan"), !shielded, "{section}");
    }
}

#[test]
fn while_two_answers_about_sparrmarkering_stand_side_by_side_the_careful_one_counts() {
    // Where it is kept, and where earlier forms kept it.
    let places = [(Section::Family, "protection"), (Section::Contact, "people")];
    for ((section, table), first) in places.into_iter().flat_map(|place| [(place.clone(), "yes"), (place, "no")]) {
        let mut documents = Documents::of(&Sample::family());
        let kept = documents.0.get_mut(&section).unwrap();
        let mut other =
            Document::open(kept.kind(), Actor::new([99; 12], [99; 12]), &[kept.since(&Default::default())]).document;
        let mark = Path::from_iter([table, "amina", "protected"]);
        let field = &forms::contact::PROTECTED;
        let answer = |document: &mut Document, answer: &str| {
            let edit = samplan::doc::Edit::Write(answer.to_owned());
            document.change(&mark, field, &edit, Stamp { time: 2 }).unwrap();
        };
        answer(kept, first);
        answer(&mut other, if first == "yes" { "no" } else { "yes" });
        kept.merge(&other.since(&Default::default())).unwrap();
        let paper = Paper::of(&individual(), &documents, &options(Lang::Sv), &names);
        assert!(paper.protected && !paper.to_text().contains("Storgatan"), "{first}");
    }
}

#[test]
fn sparrmarkering_that_stands_only_with_the_contact_details_is_left_behind() {
    let mark = |documents: &mut Documents, section: Section, table: &str, answer: &str| {
        let path = Path::from_iter([table, "karim", "protected"]);
        let edit = samplan::doc::Edit::Write(answer.to_owned());
        let kept = documents.0.get_mut(&section).unwrap();
        kept.change(&path, &forms::contact::PROTECTED, &edit, Stamp { time: 2 }).unwrap();
    };
    let mut documents = Documents::of(&Sample::family());
    let before = Shield::left_behind(&documents);
    assert!(!before.contains(&"karim".to_owned()));
    mark(&mut documents, Section::Contact, "people", "yes");
    assert_eq!(
        Shield::left_behind(&documents).into_iter().filter(|of| !before.contains(of)).collect::<Vec<_>>(),
        ["karim"]
    );
    // Said otherwise in the one place, it still counts in the other.
    mark(&mut documents, Section::Family, "protection", "no");
    assert!(Shield::left_behind(&documents).contains(&"karim".to_owned()));
    mark(&mut documents, Section::Family, "protection", "yes");
    assert_eq!(Shield::left_behind(&documents), before);
}
