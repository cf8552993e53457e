//! School.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind, Sensitivity};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "school",
    title: text("Skola", "Koulu", "School"),
    items: &[
        Ask(Here, &SCHOOL),
        Ask(Here, &SCHOOL_CLASS),
        Ask(Here, &PREPARATORY),
        Ask(Here, &MOTHER_TONGUE),
        Ask(Here, &MOTHER_TONGUE_WHICH),
        Ask(Here, &SCHOOL_SUPPORT),
    ],
};

/// The school. Tells where the child can be found.
pub static SCHOOL: Field =
    Field::new("school.name", Kind::Line, text("Skolans namn", "Koulun nimi", "Name of the school"))
        .sensitivity(Sensitivity::Whereabouts);

/// The class.
pub static SCHOOL_CLASS: Field =
    Field::new("school.class", Kind::Line, text("Klass eller grupp", "Luokka tai ryhmä", "Class or group"));

/// Whether the child is in preparatory education.
pub static PREPARATORY: Field = Field::new(
    "school.preparatory",
    Kind::YesNo,
    text(
        "Deltar barnet i förberedande undervisning?",
        "Osallistuuko lapsi valmistavaan opetukseen?",
        "Does the child take part in preparatory education?",
    ),
);

/// Whether the child is taught their mother tongue.
pub static MOTHER_TONGUE: Field = Field::new(
    "school.mother_tongue",
    Kind::YesNo,
    text(
        "Får barnet undervisning i sitt modersmål?",
        "Saako lapsi oman äidinkielensä opetusta?",
        "Is the child taught their mother tongue?",
    ),
);

/// Which language, where and when.
pub static MOTHER_TONGUE_WHICH: Field = Field::new(
    "school.mother_tongue_which",
    Kind::Line,
    text("I vilket språk, var och när?", "Mitä kieltä, missä ja milloin?", "Which language, where and when?"),
)
.when("school.mother_tongue", "yes")
.sensitivity(Sensitivity::Whereabouts);

/// Support at school.
pub static SCHOOL_SUPPORT: Field =
    Field::new("school.support", Kind::Long, text("Stöd i skolan", "Tuki koulussa", "Support at school")).hint(text(
        "Stöd som barnet får eller behöver, också för skolarbetet hemma.",
        "Tuki, jota lapsi saa tai tarvitsee, myös koulutyöhön kotona.",
        "Support that the child gets or needs, also for schoolwork at home.",
    ));
