//! Summaries in a vault.

use crate::{plan, summaries, tab, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::store::{Damage, Memory, SectionName, Shelf};

#[test]
fn the_summary_of_the_last_write_counts_whoever_put_them_together() {
    block_on(async {
        let memory = Memory::new();
        let (one, other) = (tab(&memory, 1, 1), tab(&memory, 1, 2));
        write(&one, &plan("g"), "stays").await.unwrap();
        for (words, writes) in [("first", &one), ("second", &other), ("third", &one)] {
            write(writes, &plan("f"), words).await.unwrap();
            for reads in [&one, &other] {
                let expected = [(plan("f"), words.to_owned()), (plan("g"), "stays".to_owned())];
                assert_eq!(summaries(reads).await, expected);
                reads.tidy().await.unwrap();
                assert_eq!(summaries(reads).await, expected);
            }
        }
    });
}

#[test]
fn summaries_put_together_while_another_tab_writes_are_not_old() {
    block_on(async {
        let memory = Memory::new();
        let (one, other) = (tab(&memory, 1, 1), tab(&memory, 1, 2));
        write(&one, &plan("f"), "old").await.unwrap();
        one.summaries().await.unwrap();
        write(&other, &plan("f"), "new").await.unwrap();
        one.tidy().await.unwrap();
        assert_eq!(summaries(&one).await, [(plan("f"), "new".to_owned())]);
    });
}

#[test]
fn tidying_makes_one_record_of_a_family() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let section = |name: &str| SectionName::new(FamilyId::new("f"), name.parse().unwrap());
        for name in ["family", "plan", "child/m1"] {
            write(&vault, &section(name), name).await.unwrap();
        }
        summaries(&vault).await;
        vault.tidy().await.unwrap();
        memory.everything().iter().filter(|(shelf, ..)| *shelf == Shelf::Summaries).for_each(|(shelf, key, _)| {
            memory.damage(&Damage::Remove { shelf: *shelf, key: key.clone() });
        });
        let names: Vec<_> = summaries(&vault).await.into_iter().map(|(_, words)| words).collect();
        assert_eq!(names, ["family", "plan", "child/m1"]);
    });
}

#[test]
fn a_summary_that_does_not_open_is_told_as_empty_under_its_sections_name() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        write(&vault, &plan("f"), "words").await.unwrap();
        write(&vault, &plan("g"), "others").await.unwrap();
        let lying = |at: Shelf| memory.everything().into_iter().filter(move |(shelf, ..)| *shelf == at);
        let (shelf, key, _) = lying(Shelf::Summaries).next().unwrap();
        memory.damage(&Damage::FlipBit { shelf, key, bit: 1000 });
        for _ in 0..2 {
            let mut found: Vec<_> = summaries(&vault).await.into_iter().map(|(_, words)| words).collect();
            found.sort();
            assert_eq!((found.len(), found[0].as_str()), (2, ""));
            vault.tidy().await.unwrap();
        }
    });
}

#[test]
fn families_whose_common_records_are_lost_or_damaged_are_still_listed() {
    block_on(async {
        for lost in [true, false] {
            let memory = Memory::new();
            let vault = vault(&memory, 1);
            write(&vault, &plan("f"), "words").await.unwrap();
            summaries(&vault).await;
            vault.tidy().await.unwrap();
            for (shelf, key, _) in memory.everything().into_iter().filter(|(shelf, ..)| *shelf == Shelf::Families) {
                memory.damage(&if lost {
                    Damage::Remove { shelf, key }
                } else {
                    Damage::FlipBit { shelf, key, bit: 400 }
                });
            }
            assert_eq!(summaries(&vault).await, [(plan("f"), "words".to_owned())], "lost: {lost}");
        }
    });
}

#[test]
fn a_summary_made_anew_does_not_bring_a_removed_section_back() {
    block_on(async {
        let vault = vault(&Memory::new(), 1);
        write(&vault, &plan("f"), "words").await.unwrap();
        vault.remove_family(&plan("f").family).await.unwrap();
        vault.keep_summary(&plan("f"), b"", b"anew").await.unwrap();
        assert_eq!(summaries(&vault).await, []);
    });
}
