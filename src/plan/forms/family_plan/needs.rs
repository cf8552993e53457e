//! What the family needs: four areas and its own.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Guide, Kind, RowKeys, Sensitivity, Table, Who};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "needs",
    title: text("Familjens behov", "Perheen tarpeet", "The family's needs"),
    items: &[
        Ask(Here, &AREAS),
        Say(Guide::source(text(
            "Deltagande i småbarnspedagogik stöder integrationen, språkinlärningen och utvecklingen av andra färdigheter som behövs i skolan för barn i invandrarfamiljer. Barnets individuella plan för småbarnspedagogik kan samordnas med familjens integrationsplan.",
            "Varhaiskasvatukseen osallistuminen tukee maahanmuuttajaperheiden lasten kotoutumista, kielen oppimista ja muiden koulussa tarvittavien taitojen kehittymistä. Lapsen yksilöllinen varhaiskasvatussuunnitelma voidaan sovittaa yhteen perheen kotoutumissuunnitelman kanssa.",
            "For children in immigrant families, taking part in early childhood education and care supports integration, language learning and the development of other skills needed at school. The child's individual early childhood education plan can be coordinated with the family's integration plan.",
        ))),
        Ask(Here, &CHILDCARE),
        Ask(Here, &SCHOOL),
        Ask(Here, &CARE),
        Ask(Here, &HOUSING),
    ],
};

/// The areas; each that is chosen opens its own questions.
pub static AREAS: Field = Field::new(
    "fam.areas",
    Kind::Many(&[
        Choice::new(
            "childcare",
            text(
                "ordnande av vård av barn eller småbarnspedagogik",
                "lastenhoidon tai varhaiskasvatuksen järjestäminen",
                "organising childcare or early childhood education and care",
            ),
        ),
        Choice::new(
            "school",
            text("stöd för barnens skolarbete", "lasten koulutyön tukeminen", "supporting children's schoolwork"),
        ),
        Choice::new(
            "care",
            text(
                "vård och omsorg om familjemedlemmar som har sjukdomar eller funktionsnedsättningar",
                "sairaiden tai vammaisten perheenjäsenten hoito ja huolenpito",
                "caring for and looking after sick or disabled family members",
            ),
        ),
        Choice::new(
            "housing",
            text("arrangemang för boendet", "asumiseen liittyvät järjestelyt", "housing arrangements"),
        ),
    ]),
    text(
        "En invandrarfamiljs behov kan gälla exempelvis",
        "Maahanmuuttajaperheen tarpeita voivat olla esimerkiksi",
        "An immigrant family's needs may concern, for example",
    ),
);

/// Childcare, each child's own.
pub static CHILDCARE: Field = Field::new(
    "fam.area.childcare",
    Kind::Table(&Table {
        noun: text("ett barn", "lapsi", "a child"),
        columns: &[&CHILDCARE_NEED, &ECEC_PLAN, &ECEC_COORDINATED],
        keys: RowKeys::Each(Who::Children),
    }),
    text(
        "Vård av barn eller småbarnspedagogik",
        "Lastenhoito tai varhaiskasvatus",
        "Childcare or early childhood education and care",
    ),
)
.when("fam.areas", "childcare");

/// What must be arranged for the child.
pub static CHILDCARE_NEED: Field =
    Field::new("need", Kind::Long, text("Vad behöver ordnas?", "Mitä pitää järjestää?", "What needs to be arranged?"));

/// Whether the child has a plan for early childhood education.
pub static ECEC_PLAN: Field = Field::new(
    "ecec_plan",
    Kind::YesNo,
    text(
        "Har barnet en individuell plan för småbarnspedagogik?",
        "Onko lapsella yksilöllinen varhaiskasvatussuunnitelma?",
        "Does the child have an individual early childhood education plan?",
    ),
);

/// Whether that plan is coordinated with this one.
pub static ECEC_COORDINATED: Field = Field::new(
    "ecec_coordinated",
    Kind::YesNo,
    text(
        "Samordnas den med familjens integrationsplan?",
        "Sovitetaanko se yhteen perheen kotoutumissuunnitelman kanssa?",
        "Is it coordinated with the family's integration plan?",
    ),
)
.when("ecec_plan", "yes");

/// Schoolwork, each child's own.
pub static SCHOOL: Field = Field::new(
    "fam.area.school",
    Kind::Table(&Table {
        noun: text("ett barn", "lapsi", "a child"),
        columns: &[&SCHOOL_NEED],
        keys: RowKeys::Each(Who::Children),
    }),
    text("Stöd för skolarbetet", "Koulutyön tukeminen", "Support for schoolwork"),
)
.when("fam.areas", "school");

/// What support the child needs at school.
pub static SCHOOL_NEED: Field =
    Field::new("need", Kind::Long, text("Vilket stöd behövs?", "Mitä tukea tarvitaan?", "What support is needed?"));

/// Care of members who are ill or disabled, each member's own.
pub static CARE: Field = Field::new(
    "fam.area.care",
    Kind::Table(&Table {
        noun: text("en familjemedlem", "perheenjäsen", "a family member"),
        columns: &[&CARE_NEED],
        keys: RowKeys::Each(Who::Everyone),
    }),
    text("Vård och omsorg", "Hoito ja huolenpito", "Care and looking after"),
)
.hint(text(
    "Skriv bara vilken omsorg som behövs. Diagnoser hör inte hemma i en plan som delas.",
    "Kirjataan vain, millaista huolenpitoa tarvitaan. Diagnoosit eivät kuulu jaettavaan suunnitelmaan.",
    "Write only what care is needed. Diagnoses do not belong in a shared plan.",
))
.when("fam.areas", "care")
.sensitivity(Sensitivity::Special);

/// What care the member needs.
pub static CARE_NEED: Field = Field::new(
    "need",
    Kind::Long,
    text("Vilken vård och omsorg behövs?", "Mitä hoitoa ja huolenpitoa tarvitaan?", "What care is needed?"),
)
.sensitivity(Sensitivity::Special);

/// Housing.
pub static HOUSING: Field = Field::new(
    "fam.area.housing",
    Kind::Long,
    text("Boendet: vad behöver ordnas?", "Asuminen: mitä pitää järjestää?", "Housing: what needs to be arranged?"),
)
.hint(text(
    "Adressen hör till kontaktuppgifterna, inte hit.",
    "Osoite kuuluu yhteystietoihin, ei tähän.",
    "The address belongs to the contact details, not here.",
))
.when("fam.areas", "housing");
