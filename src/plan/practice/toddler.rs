//! The page of the child who is about to start at day-care.

use super::Page;
use super::names::{self, DARI, Person};
use crate::lang::text;
use crate::plan::forms::child;

pub(super) fn write(page: &mut Page) {
    let calendar = page.calendar();
    page.put(&child::OWN_VIEW, "ریگ‌بازی را خوش دارم. می‌خواهم مادرم زود بیاید.")
        .pick(&child::OWN_VIEW_LANGUAGE, &[DARI])
        .say(
            &child::OWN_VIEW_TRANSLATION,
            text(
                "Jag tycker om att leka i sanden. Jag vill att mamma kommer snart.",
                "Tykkään leikkiä hiekalla. Haluan, että äiti tulee pian.",
                "I like to play in the sand. I want my mother to come soon.",
            ),
        )
        .say(
            &child::BEST_INTERESTS,
            text(
                "En långsam inskolning med mamma, samma vuxna varje morgon och någon som kan ord på dari.",
                "Rauhallinen tutustuminen äidin kanssa, sama aikuinen joka aamu ja joku, joka osaa muutaman sanan daria.",
                "A slow start together with her mother, the same adult every morning, and somebody who knows some words of Dari.",
            ),
        );
    for (id, person, phone) in [("1", Person::Mother, "06 000 0111"), ("2", Person::Father, "06 000 0112")] {
        page.row(&child::GUARDIANS, id, |row| {
            row.put(&child::GUARDIAN_NAME, person.name())
                .put(&child::GUARDIAN_ROLE, "guardian")
                .put(&child::GUARDIAN_CONTACT, phone);
        });
    }
    page.yes(&child::ECEC)
        .say(&child::ECEC_UNIT, names::DAY_CARE)
        .say(&child::ECEC_GROUP, text("Blåmusslorna", "Sinisimpukat", "Blue Mussels"))
        .day(&child::ECEC_START, calendar.workday(21))
        .say(
            &child::ECEC_HOURS,
            text("Måndag–fredag kl. 8–14", "Maanantaista perjantaihin klo 8–14", "Monday to Friday from 8 to 14"),
        )
        .no(&child::ECEC_PLAN)
        .say(
            &child::LEISURE,
            text(
                "Mammagruppen på torsdagar. Tycker om vatten, sand och sånger.",
                "Äitien ryhmä torstaisin. Pitää vedestä, hiekasta ja lauluista.",
                "The mothers' group on Thursdays. Likes water, sand and songs.",
            ),
        )
        .say(&child::HEALTH, text("Äggallergi.", "Kananmuna-allergia.", "Allergic to egg."));
}
