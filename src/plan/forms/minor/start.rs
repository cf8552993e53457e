//! Whom the plan is for, why it is made, and who was heard.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::{Here, Member};
use crate::plan::forms::{child, family, individual};
use crate::plan::{Chapter, Field, Guide, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "start",
    title: text("Barnet och planen", "Lapsi ja suunnitelma", "The child and the plan"),
    items: &[
        Say(Guide::help(text(
            "En plan utarbetas alltid för ett barn som har kommit utan vårdnadshavare och fått uppehållstillstånd, och för andra minderåriga enligt behov.",
            "Suunnitelma laaditaan aina lapselle, joka on tullut ilman huoltajaa ja saanut oleskeluluvan, ja muille alaikäisille tarpeen mukaan.",
            "A plan is always drawn up for a child who has come without a guardian and been granted a residence permit, and for other minors as needed.",
        ))),
        Ask(Member, &family::MEMBER_NAME),
        Ask(Member, &family::BIRTH_DATE),
        Ask(Member, &family::MOTHER_TONGUES),
        Ask(Member, &family::CONTACT_LANGUAGE),
        Ask(Here, &UNACCOMPANIED),
        Ask(Here, &REASON),
        Ask(Here, &PLAN_DATE),
        Ask(Here, &KIND),
        Ask(Here, &FIRST_DATE),
        Ask(Here, &PARTICIPANTS),
    ],
};

/// The chapter about the child's view and those who speak for the child.
pub(super) const VIEWS: Chapter = Chapter {
    id: "views",
    title: text(
        "Barnets åsikt och barnets bästa",
        "Lapsen mielipide ja lapsen etu",
        "The child's opinion and best interests",
    ),
    items: &[
        Say(Guide::help(text(
            "Barnets bästa, önskemål och åsikt ska klarläggas och beaktas. Vårdnadshavaren eller företrädaren hörs.",
            "Lapsen etu, toiveet ja mielipide on selvitettävä ja otettava huomioon. Huoltajaa tai edustajaa kuullaan.",
            "The child's best interests, wishes and opinion must be established and taken into account. The guardian or representative is heard.",
        ))),
        Ask(Here, &child::OWN_VIEW),
        Ask(Here, &child::OWN_VIEW_LANGUAGE),
        Ask(Here, &child::OWN_VIEW_TRANSLATION),
        Ask(Here, &child::BEST_INTERESTS),
        Ask(Here, &BEST_CONSIDERED),
        Ask(Here, &child::GUARDIANS),
        Ask(Here, &HEARD),
    ],
};

/// Whether the child came without a guardian.
pub static UNACCOMPANIED: Field = Field::new(
    "minor.unaccompanied",
    Kind::YesNo,
    text(
        "Har barnet kommit till Finland utan vårdnadshavare?",
        "Onko lapsi tullut Suomeen ilman huoltajaa?",
        "Did the child come to Finland without a guardian?",
    ),
);

/// Why the plan is made.
pub static REASON: Field = Field::new(
    "minor.reason",
    Kind::Long,
    text("Varför utarbetas planen?", "Miksi suunnitelma laaditaan?", "Why is the plan drawn up?"),
);

/// The date of the plan, or of its review.
pub static PLAN_DATE: Field = Field::new("minor.date", Kind::Date, individual::PLAN_DATE.label);

/// First plan or review.
pub static KIND: Field = Field::new("minor.kind", individual::KIND.kind, individual::KIND.label);

/// The date of the first plan, where this is a review.
pub static FIRST_DATE: Field =
    Field::new("minor.first_date", Kind::Date, individual::FIRST_DATE.label).when("minor.kind", "review");

/// Who takes part besides the child.
pub static PARTICIPANTS: Field = Field::new(
    "minor.part",
    Kind::Table(&Table {
        noun: text("en deltagare", "osallistuja", "a participant"),
        columns: &[&individual::PARTICIPANT_NAME, &individual::PARTICIPANT_ORGANISATION],
        keys: RowKeys::Fresh,
    }),
    text(
        "I utarbetandet av planen deltar förutom barnet",
        "Suunnitelman laatimiseen osallistuvat lapsen lisäksi",
        "Taking part in drawing up the plan, besides the child",
    ),
);

/// How the child's best interests are taken into account.
pub static BEST_CONSIDERED: Field = Field::new(
    "minor.best_considered",
    Kind::Long,
    text(
        "Hur har barnets bästa, önskemål och åsikt beaktats i planen?",
        "Miten lapsen etu, toiveet ja mielipide on otettu huomioon suunnitelmassa?",
        "How have the child's best interests, wishes and opinion been taken into account in the plan?",
    ),
);

/// The guardians and representatives who were heard.
pub static HEARD: Field = Field::new(
    "minor.heard",
    Kind::Table(&Table {
        noun: text("en person som har hörts", "kuultu henkilö", "a person who was heard"),
        columns: &[&HEARD_WHO, &HEARD_DATE, &HEARD_SAID],
        keys: RowKeys::Fresh,
    }),
    text(
        "Hörande av vårdnadshavare eller företrädare",
        "Huoltajan tai edustajan kuuleminen",
        "Hearing the guardian or representative",
    ),
);

/// Who was heard.
pub static HEARD_WHO: Field = Field::new("who", Kind::Body, text("Vem har hörts", "Ketä on kuultu", "Who was heard"));

/// When.
pub static HEARD_DATE: Field = Field::new("date", Kind::Date, text("Datum", "Päivämäärä", "Date"));

/// What the person said.
pub static HEARD_SAID: Field =
    Field::new("said", Kind::Long, text("Vad personen framförde", "Mitä henkilö toi esiin", "What the person said"));
