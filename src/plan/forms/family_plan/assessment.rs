//! The two things that the need of a plan is assessed by.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Guide, Kind, RowKeys, Table, Who};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "assessment",
    title: text("Bedömning av behovet", "Tarpeen arviointi", "Assessment of the need"),
    items: &[
        Say(Guide::source(text(
            "När man bedömer behovet av en plan för en familj fäster man särskild uppmärksamhet vid förutsättningarna för ett föräldraskap som stöder och vägleder barnets eller den ungas utveckling samt vid föräldrarnas behov av stöd och utbildning.",
            "Arvioitaessa perheen suunnitelman tarvetta kiinnitetään erityistä huomiota lapsen tai nuoren kehitystä tukevan ja ohjaavan vanhemmuuden edellytyksiin sekä vanhempien tuen ja koulutuksen tarpeeseen.",
            "When the need of a plan for a family is assessed, particular attention is paid to the conditions for parenthood that supports and guides the child's or young person's development, and to the parents' need of support and education.",
        ))),
        Ask(Here, &PARENTING),
        Ask(Here, &PARENTS),
    ],
};

/// The conditions for parenthood.
pub static PARENTING: Field = Field::new(
    "fam.need.parenting",
    Kind::Long,
    text(
        "Förutsättningarna för ett föräldraskap som stöder och vägleder barnets eller den ungas utveckling",
        "Lapsen tai nuoren kehitystä tukevan ja ohjaavan vanhemmuuden edellytykset",
        "Conditions for parenthood that supports and guides the child's or young person's development",
    ),
);

/// The parents' needs, each parent's own.
pub static PARENTS: Field = Field::new(
    "fam.need.parents",
    Kind::Table(&Table {
        noun: text("en förälder", "vanhempi", "a parent"),
        columns: &[&PARENT_SUPPORT, &PARENT_EDUCATION],
        keys: RowKeys::Each(Who::Parents),
    }),
    text(
        "Föräldrarnas behov av stöd och utbildning",
        "Vanhempien tuen ja koulutuksen tarve",
        "The parents' need of support and education",
    ),
);

/// A parent's need of support.
pub static PARENT_SUPPORT: Field =
    Field::new("support", Kind::Long, text("Behov av stöd", "Tuen tarve", "Need of support"));

/// A parent's need of education.
pub static PARENT_EDUCATION: Field =
    Field::new("education", Kind::Long, text("Behov av utbildning", "Koulutuksen tarve", "Need of education"));
