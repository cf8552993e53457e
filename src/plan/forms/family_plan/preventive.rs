//! Preventive measures by sector, and the plan for referring the family to services.
//!
//! Of the four situations that call for an agreed service whole the plan says only where they belong: each has a
//! section of its own, so that nobody who shares this plan can tell whether one of them applies.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Guide, Kind, RowKeys, Sensitivity, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "preventive",
    title: text("Förebyggande åtgärder", "Ennaltaehkäisevät toimenpiteet", "Preventive measures"),
    items: &[
        Say(Guide::source(text(
            "Att erbjuda förebyggande åtgärder som stöder hela familjens integration är en viktig del av familjens integrationsplan. I familjens integrationsplan kan man skriva in exempelvis tillgängliga stödformer inom hälso- och sjukvården, mentalvårdssektorn, missbrukarvården och familjearbetet samt en plan för hur familjen ska hänvisas till dessa tjänster.",
            "Koko perheen kotoutumista tukevien ennaltaehkäisevien toimenpiteiden tarjoaminen on tärkeä osa perheen kotoutumissuunnitelmaa. Perheen kotoutumissuunnitelmaan voidaan kirjata esimerkiksi terveydenhuollossa, mielenterveyspalveluissa, päihdehuollossa ja perhetyössä tarjolla olevat tukimuodot sekä suunnitelma siitä, miten perhe ohjataan näihin palveluihin.",
            "Offering preventive measures that support the integration of the whole family is an important part of the family's integration plan. The plan can record, for example, the forms of support available in health care, mental health services, substance-abuse services and family work, and a plan for how the family will be referred to these services.",
        ))),
        Ask(Here, &PREVENTIVE),
        Ask(Here, &REFERRALS),
        // Said on the screen only: a family's own copy should not bring up substance use or violence unasked.
        Say(Guide::help(text(
            "Det är bra att komma överens om en servicehelhet som gäller hela familjen i en integrationsplan i synnerhet när det gäller en familj som har upplevt trauman (barnen och/eller föräldrarna), en familj där man använder rusmedel, en familj där man har noterat en risk för våld i nära relationer eller en familj som behöver särskilt stöd på grund av exempelvis en sjukdom eller funktionsnedsättning.",
            "Kotoutumissuunnitelmassa on hyvä sopia koko perhettä koskevasta palvelukokonaisuudesta erityisesti silloin, kun kyseessä on traumataustainen perhe (lapset ja/tai vanhemmat), päihteitä käyttävä perhe, perhe, jossa on havaittu lähisuhdeväkivallan uhka, tai perhe, joka tarvitsee erityistä tukea esimerkiksi sairauden tai vamman vuoksi.",
            "It is good to agree in an integration plan on services concerning the whole family, particularly in the case of a family that has experienced trauma (the children and/or the parents), a family with substance use, a family where a risk of domestic violence has been noticed, or a family that needs special support because of, for example, illness or disability.",
        ))),
        Say(Guide::help(text(
            "Skriv inget om sådana situationer här. Var och en av dem har en egen del, som du delar bara med dem som behöver den.",
            "Tällaisia tilanteita ei kirjata tähän. Jokaiselle niistä on oma osansa, joka jaetaan vain niille, jotka tarvitsevat sitä.",
            "Write nothing about such situations here. Each of them has a part of its own, shared only with those who need it.",
        ))),
    ],
};

/// Forms of support by sector.
pub static PREVENTIVE: Field = Field::new(
    "fam.prev",
    Kind::Table(&Table {
        noun: text("en stödform", "tukimuoto", "a form of support"),
        columns: &[
            &PREVENTIVE_SECTOR,
            &PREVENTIVE_SUPPORT,
            &PREVENTIVE_OFFERED,
            &PREVENTIVE_ACCEPTED,
            &PREVENTIVE_SINCE,
        ],
        keys: RowKeys::Fresh,
    }),
    text("Tillgängliga stödformer", "Tarjolla olevat tukimuodot", "Available forms of support"),
)
.sensitivity(Sensitivity::Special);

/// The sector of a form of support, or of a referral.
pub static PREVENTIVE_SECTOR: Field = Field::new(
    "sector",
    Kind::One(&[
        Choice::new("health", text("Hälso- och sjukvården", "Terveydenhuolto", "Health care")),
        Choice::new("mental", text("Mentalvårdssektorn", "Mielenterveyspalvelut", "Mental health services")),
        Choice::new("substance", text("Missbrukarvården", "Päihdehuolto", "Substance-abuse services")),
        Choice::new("familywork", text("Familjearbetet", "Perhetyö", "Family work")),
        Choice::new("other", text("Annan sektor, vilken?", "Muu toimiala, mikä?", "Other sector, which?"))
            .which(&PREVENTIVE_SECTOR_WHICH),
    ]),
    text("Sektor", "Toimiala", "Sector"),
);

/// Which other sector.
pub static PREVENTIVE_SECTOR_WHICH: Field =
    Field::new("sector_which", Kind::Line, text("Vilken annan sektor?", "Mikä muu toimiala?", "Which other sector?"));

/// The support.
pub static PREVENTIVE_SUPPORT: Field =
    Field::new("support", Kind::Line, text("Stödform", "Tukimuoto", "Form of support"));

/// Whether it was offered.
pub static PREVENTIVE_OFFERED: Field = Field::new(
    "offered",
    Kind::YesNo,
    text(
        "Har stödet erbjudits familjen?",
        "Onko tukea tarjottu perheelle?",
        "Has the support been offered to the family?",
    ),
);

/// Whether the family accepted it.
pub static PREVENTIVE_ACCEPTED: Field = Field::new(
    "accepted",
    Kind::YesNo,
    text("Har familjen tagit emot stödet?", "Onko perhe ottanut tuen vastaan?", "Has the family accepted the support?"),
)
.when("offered", "yes");

/// Since when it is given.
pub static PREVENTIVE_SINCE: Field =
    Field::new("since", Kind::Date, text("Från och med", "Alkaen", "Since")).when("accepted", "yes");

/// How the family is referred to services.
pub static REFERRALS: Field = Field::new(
    "fam.prev.referral",
    Kind::Table(&Table {
        noun: text("en hänvisning", "ohjaus palveluun", "a referral"),
        columns: &[
            &PREVENTIVE_SECTOR,
            &REFERRAL_SERVICE,
            &REFERRAL_BY,
            &REFERRAL_HOW,
            &REFERRAL_DATE,
            &REFERRAL_CONSENT,
            &REFERRAL_OUTCOME,
        ],
        keys: RowKeys::Fresh,
    }),
    text(
        "Plan för hur familjen ska hänvisas till tjänsterna",
        "Suunnitelma perheen ohjaamisesta palveluihin",
        "Plan for referring the family to the services",
    ),
)
.sensitivity(Sensitivity::Special);

/// The service.
pub static REFERRAL_SERVICE: Field = Field::new("service", Kind::Line, text("Tjänst", "Palvelu", "Service"));

/// Who refers.
pub static REFERRAL_BY: Field = Field::new("by", Kind::Body, text("Vem hänvisar", "Kuka ohjaa", "Who refers"));

/// How the referral is made.
pub static REFERRAL_HOW: Field = Field::new("how", Kind::Line, text("Hur", "Miten", "How"));

/// When.
pub static REFERRAL_DATE: Field = Field::new("date", Kind::Date, text("När", "Milloin", "When"));

/// The family's consent.
pub static REFERRAL_CONSENT: Field = Field::new(
    "consent",
    Kind::YesNo,
    text("Har familjen gett sitt samtycke?", "Onko perhe antanut suostumuksensa?", "Has the family given its consent?"),
);

/// What came of it.
pub static REFERRAL_OUTCOME: Field = Field::new("outcome", Kind::Long, text("Resultat", "Tulos", "Outcome"));
