//! Who answers for the plan, and who works with the family.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Kind, RowKeys, Sensitivity, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "network",
    title: text("De som arbetar med familjen", "Perheen kanssa työskentelevät", "Those who work with the family"),
    items: &[Ask(Here, &OWNER), Ask(Here, &OWNER_WORKER), Ask(Here, &NETWORK)],
};

/// The municipality that answers for the family's plan. Tells where the family lives.
pub static OWNER: Field =
    Field::new("fam.owner", Kind::Line, text("Ansvarig kommun", "Vastuukunta", "Responsible municipality"))
        .sensitivity(Sensitivity::Whereabouts);

/// The worker who answers for the family's plan.
pub static OWNER_WORKER: Field =
    Field::new("fam.worker", Kind::Body, text("Ansvarig arbetstagare", "Vastuutyöntekijä", "Responsible worker"));

/// Everyone who works with the family.
pub static NETWORK: Field = Field::new(
    "network",
    Kind::Table(&Table {
        noun: text("en person i nätverket", "verkoston jäsen", "a person in the network"),
        columns: &[&WORKER_NAME, &WORKER_ORGANISATION, &SECTOR, &WORKER_ROLE, &WORKER_CONTACT],
        keys: RowKeys::Fresh,
    }),
    text("Nätverket kring familjen", "Perheen verkosto", "The network around the family"),
);

/// A worker's name.
pub static WORKER_NAME: Field = Field::new("name", Kind::Line, text("Namn", "Nimi", "Name"));

/// The worker's organisation.
pub static WORKER_ORGANISATION: Field =
    Field::new("organisation", Kind::Line, text("Organisation", "Organisaatio", "Organisation"));

/// The sector that the worker stands for.
pub static SECTOR: Field = Field::new(
    "sector",
    Kind::One(&[
        Choice::new(
            "integration",
            text("Kommunens integrationsarbete", "Kunnan kotoutumispalvelut", "Municipal integration services"),
        ),
        Choice::new("ecec", text("Småbarnspedagogik", "Varhaiskasvatus", "Early childhood education and care")),
        Choice::new("school", text("Skola", "Koulu", "School")),
        Choice::new("health", text("Hälso- och sjukvård", "Terveydenhuolto", "Health care")),
        Choice::new("mental", text("Mentalvård", "Mielenterveyspalvelut", "Mental health services")),
        Choice::new("substance", text("Missbrukarvård", "Päihdehuolto", "Substance-abuse services")),
        Choice::new("social", text("Socialservice", "Sosiaalipalvelut", "Social services")),
        Choice::new("familywork", text("Familjearbete", "Perhetyö", "Family work")),
        Choice::new("employment", text("Arbetskraftsmyndighet", "Työvoimaviranomainen", "Employment authority")),
        Choice::new("ngo", text("Organisation eller förening", "Järjestö tai yhdistys", "Organisation or association")),
        Choice::new("other", text("Annan sektor, vilken?", "Muu toimiala, mikä?", "Other sector, which?"))
            .which(&SECTOR_WHICH),
    ]),
    text("Sektor", "Toimiala", "Sector"),
);

/// Which other sector.
pub static SECTOR_WHICH: Field =
    Field::new("sector_which", Kind::Line, text("Vilken annan sektor?", "Mikä muu toimiala?", "Which other sector?"));

/// What the worker does for the family.
pub static WORKER_ROLE: Field = Field::new("role", Kind::Line, text("Roll", "Rooli", "Role"));

/// The worker's telephone or e-mail.
pub static WORKER_CONTACT: Field = Field::new(
    "contact",
    Kind::Line,
    text(
        "Arbetstagarens telefon eller e-post",
        "Työntekijän puhelin tai sähköposti",
        "The worker's telephone or email",
    ),
);
