//! Whether each parent can take part in what promotes integration.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Guide, Kind, RowKeys, Table, Who};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "participation",
    title: text("Föräldrarnas delaktighet", "Vanhempien osallisuus", "The parents' participation"),
    items: &[
        Say(Guide::source(text(
            "Ordnande av vård för barnen utanför hemmet ger en invandrad förälder som har vårdat barnen hemma möjlighet att delta i regelbunden integrationsfrämjande verksamhet.",
            "Lasten hoidon järjestäminen kodin ulkopuolella antaa lapsia kotona hoitaneelle maahanmuuttajavanhemmalle mahdollisuuden osallistua säännölliseen kotoutumista edistävään toimintaan.",
            "Arranging care for the children outside the home gives an immigrant parent who has cared for the children at home the opportunity to take part in regular activities that promote integration.",
        ))),
        Say(Guide::source(text(
            "Om en förälder hamnar utanför integrationsfrämjande åtgärder bromsar det språkinlärningen samt möjligheterna att bli delaktig i närsamhället och det övriga samhället samt försvårar därigenom skötseln av familjens ärenden, stödet för barnens integration och förverkligandet av de egna fortsatta planerna.",
            "Jos vanhempi jää kotoutumista edistävien toimenpiteiden ulkopuolelle, se hidastaa kielen oppimista sekä mahdollisuuksia päästä osalliseksi lähiyhteisöstä ja muusta yhteiskunnasta ja vaikeuttaa siten perheen asioiden hoitamista, lasten kotoutumisen tukemista ja omien jatkosuunnitelmien toteuttamista.",
            "If a parent is left outside measures that promote integration, this slows down language learning and the chances of becoming part of the local community and the rest of society, and so makes it harder to manage the family's affairs, to support the children's integration and to carry out the parent's own further plans.",
        ))),
        Ask(Here, &PARTICIPATION),
    ],
};

/// One row for each parent.
pub static PARTICIPATION: Field = Field::new(
    "fam.parent.participation",
    Kind::Table(&Table {
        noun: text("en förälder", "vanhempi", "a parent"),
        columns: &[&AT_HOME, &TAKES_PART_IN, &PREVENTED_BY, &FREEING_CHILDCARE, &EFFECTS, &PARTICIPATION_PLAN],
        keys: RowKeys::Each(Who::Parents),
    }),
    text("Varje förälders deltagande", "Kunkin vanhemman osallistuminen", "Each parent's participation"),
);

/// Whether the parent has cared for the children at home.
pub static AT_HOME: Field = Field::new(
    "at_home",
    Kind::YesNo,
    text(
        "Har föräldern vårdat barnen hemma?",
        "Onko vanhempi hoitanut lapsia kotona?",
        "Has the parent cared for the children at home?",
    ),
);

/// What the parent already takes part in.
pub static TAKES_PART_IN: Field = Field::new(
    "takes_part_in",
    Kind::Long,
    text(
        "Vilken integrationsfrämjande verksamhet deltar föräldern i?",
        "Mihin kotoutumista edistävään toimintaan vanhempi osallistuu?",
        "What activities that promote integration does the parent take part in?",
    ),
);

/// What stands in the way.
pub static PREVENTED_BY: Field = Field::new(
    "prevented_by",
    Kind::Long,
    text(
        "Vad hindrar föräldern från att delta?",
        "Mikä estää vanhempaa osallistumasta?",
        "What prevents the parent from taking part?",
    ),
);

/// The childcare that would help.
pub static FREEING_CHILDCARE: Field = Field::new(
    "freeing_childcare",
    Kind::Long,
    text(
        "Vilken vård av barnen skulle göra det möjligt att delta?",
        "Millainen lastenhoito mahdollistaisi osallistumisen?",
        "What childcare would make it possible to take part?",
    ),
);

/// What suffers while the parent is left outside; the source's five effects and own entries.
pub static EFFECTS: Field = Field::new(
    "effects",
    Kind::Many(&[
        Choice::new("language", text("språkinlärningen", "kielen oppiminen", "language learning")),
        Choice::new(
            "community",
            text(
                "möjligheterna att bli delaktig i närsamhället och det övriga samhället",
                "mahdollisuudet päästä osalliseksi lähiyhteisöstä ja muusta yhteiskunnasta",
                "the chances of becoming part of the local community and the rest of society",
            ),
        ),
        Choice::new(
            "affairs",
            text("skötseln av familjens ärenden", "perheen asioiden hoitaminen", "managing the family's affairs"),
        ),
        Choice::new(
            "children",
            text(
                "stödet för barnens integration",
                "lasten kotoutumisen tukeminen",
                "supporting the children's integration",
            ),
        ),
        Choice::new(
            "plans",
            text(
                "förverkligandet av de egna fortsatta planerna",
                "omien jatkosuunnitelmien toteuttaminen",
                "carrying out the parent's own further plans",
            ),
        ),
    ]),
    text(
        "Vad bromsas eller försvåras om föräldern hamnar utanför?",
        "Mikä hidastuu tai vaikeutuu, jos vanhempi jää ulkopuolelle?",
        "What is slowed down or made harder if the parent is left outside?",
    ),
);

/// Who does what.
pub static PARTICIPATION_PLAN: Field = Field::new(
    "plan",
    Kind::Long,
    text(
        "Vem gör vad för att föräldern ska kunna delta?",
        "Kuka tekee mitä, jotta vanhempi voi osallistua?",
        "Who does what so that the parent can take part?",
    ),
);
