//! What the client wants, and the goals that follow.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Kind, Leads, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "goals",
    title: text("Mål för integration", "Kotoutumisen tavoitteet", "Integration goals"),
    items: &[
        Ask(Here, &WISH),
        Ask(Here, &WISH_LANGUAGE),
        Ask(Here, &WISH_TRANSLATION),
        Ask(Here, &MAIN_GOAL),
        Ask(Here, &MAIN_GOAL_MORE),
        Ask(Here, &OCCUPATIONS),
        Ask(Here, &LANGUAGE_STUDIES),
        Ask(Here, &OTHER_STUDIES),
        Ask(Here, &LONG_TERM),
    ],
};

/// The client's hopes in the client's own words and language.
pub static WISH: Field = Field::new(
    "goal.wish",
    Kind::Long,
    text(
        "Framtidens önskan med egna ord. En hurdan vardag vill kunden leva om till exempel fem år:",
        "Tulevaisuuden toive omin sanoin. Millaista arkea asiakas haluaa elää esimerkiksi viiden vuoden kuluttua:",
        "Hopes for the future in the client's own words. What kind of everyday life the client wants in, say, five years:",
    ),
)
.hint(text(
    "Skriv det kunden säger, helst på kundens eget språk.",
    "Tähän kirjataan, mitä asiakas sanoo, mieluiten hänen omalla kielellään.",
    "Write what the client says, preferably in the client's own language.",
));

/// The language that [`WISH`] is written in.
pub static WISH_LANGUAGE: Field = Field::new(
    "goal.wish_language",
    Kind::Languages,
    text(
        "Språk som önskan är skriven på",
        "Kieli, jolla toive on kirjoitettu",
        "Language in which the hopes are written",
    ),
);

/// [`WISH`] in the language of the plan.
pub static WISH_TRANSLATION: Field = Field::new(
    "goal.wish_translation",
    Kind::Long,
    text(
        "Önskan översatt till svenska eller finska",
        "Toive suomeksi tai ruotsiksi",
        "The hopes in Finnish or Swedish",
    ),
);

/// Exactly one of nine.
pub static MAIN_GOAL: Field = Field::new(
    "goal.main",
    Kind::One(&[
        Choice::new("work", text("arbete eller företagande", "työ tai yrittäjyys", "work or entrepreneurship")),
        Choice::new("occupation", text("ett yrke", "ammatti", "an occupation")),
        Choice::new("literacy", text("läs- och skrivkunnighet", "luku- ja kirjoitustaito", "literacy")),
        Choice::new("basic_education", text("grundläggande utbildning", "perusopetus", "basic education")),
        Choice::new(
            "language_basic",
            text(
                "fungerande grundläggande kunskaper i finska/svenska",
                "toimiva suomen/ruotsin kielen perustaito",
                "functional basic skills in Finnish/Swedish",
            ),
        )
        .which(&LANGUAGE_BASIC_WHICH),
        Choice::new(
            "language_other",
            text(
                "annan kunskapsnivå i finska/svenska, vilken",
                "muu suomen/ruotsin kielen taitotaso, mikä",
                "other level of Finnish/Swedish, which",
            ),
        )
        .which(&LANGUAGE_OTHER_WHICH),
        Choice::new("rehabilitation", text("rehabilitering", "kuntoutus", "rehabilitation")),
        Choice::new(
            "everyday_life",
            text("självständig vardagshantering", "itsenäinen arjenhallinta", "managing everyday life independently"),
        ),
        Choice::new("other", text("Annat huvudmål, vilket?", "Muu päätavoite, mikä?", "Other main goal, which?"))
            .which(&MAIN_GOAL_WHICH),
    ]),
    text(
        "Huvudmålet för kundens integrationsplan är (välj en)",
        "Asiakkaan kotoutumissuunnitelman päätavoite on (valitse yksi)",
        "The main goal of the client's integration plan is (choose one)",
    ),
);

/// Finnish or Swedish, where basic skills are the goal.
pub static LANGUAGE_BASIC_WHICH: Field = Field::new(
    "goal.main_language",
    Kind::One(&[
        Choice::new("fi", text("finska", "suomi", "Finnish")),
        Choice::new("sv", text("svenska", "ruotsi", "Swedish")),
    ]),
    text("Vilket språk?", "Kumpi kieli?", "Which language?"),
);

/// Which language and level, where another level is the goal.
pub static LANGUAGE_OTHER_WHICH: Field = Field::new(
    "goal.main_level",
    Kind::Line,
    text("Vilket språk och vilken kunskapsnivå?", "Mikä kieli ja taitotaso?", "Which language and level?"),
);

/// Which other main goal.
pub static MAIN_GOAL_WHICH: Field = Field::new(
    "goal.main_other",
    Kind::Line,
    text("Vilket annat huvudmål?", "Mikä muu päätavoite?", "Which other main goal?"),
);

/// More about the main goal.
pub static MAIN_GOAL_MORE: Field = Field::new(
    "goal.more",
    Kind::Long,
    text("Mer information om huvudmålet:", "Lisätietoja päätavoitteesta:", "More about the main goal:"),
);

/// Occupational goals, asked where work is the main goal.
pub static OCCUPATIONS: Field = Field::new(
    "goal.occupations",
    Kind::Table(&Table {
        noun: text("ett yrkesmål", "ammattitavoite", "an occupational goal"),
        columns: &[&OCCUPATION, &OCCUPATION_RANK],
        keys: RowKeys::Fresh,
    }),
    text(
        "Om det huvudsakliga målet är sysselsättning eller företagande: Primära och alternativa yrkesmål",
        "Jos päätavoitteena on työllistyminen tai yrittäjyys: Ensisijaiset ja vaihtoehtoiset ammattitavoitteet",
        "If the main goal is employment or entrepreneurship: Primary and alternative occupational goals",
    ),
)
.when("goal.main", "work");

/// An occupation.
pub static OCCUPATION: Field =
    Field::new("goal.occupation", Kind::Line, text("Yrkesmål", "Ammattitavoite", "Occupational goal"));

/// Primary or alternative.
pub static OCCUPATION_RANK: Field = Field::new(
    "goal.occupation_rank",
    Kind::One(&[
        Choice::new("primary", text("primärt", "ensisijainen", "primary")),
        Choice::new("alternative", text("alternativt", "vaihtoehtoinen", "alternative")),
    ]),
    text("Primärt eller alternativt", "Ensisijainen vai vaihtoehtoinen", "Primary or alternative"),
);

/// Studies of Finnish or Swedish.
pub static LANGUAGE_STUDIES: Field = Field::new(
    "goal.lang_studies",
    Kind::Long,
    text("Studieplan för språk", "Kieliopintojen suunnitelma", "Language study plan"),
);

/// Other studies.
pub static OTHER_STUDIES: Field =
    Field::new("goal.other_studies", Kind::Long, text("Annan studieplan", "Muu opintosuunnitelma", "Other study plan"));

/// Long-term measures; the form's five examples and own entries.
pub static LONG_TERM: Field = Field::new(
    "goal.long_term",
    Kind::Many(&[
        Choice::new(
            "organisations",
            text(
                "deltagande i organisationsverksamhet",
                "järjestötoimintaan osallistuminen",
                "taking part in NGO activities",
            ),
        ),
        Choice::new(
            "rehabilitation",
            text("ansökan om rehabilitering", "kuntoutukseen hakeminen", "applying for rehabilitation"),
        ),
        Choice::new(
            "family_plan",
            text("familjeintegrationsplan", "perheen kotoutumissuunnitelma", "family integration plan"),
        )
        .leads(Leads::FamilyPlan),
        Choice::new(
            "reunification",
            text("familjeåterföreningsprocess", "perheenyhdistämisprosessi", "family reunification process"),
        ),
        Choice::new(
            "referral",
            text(
                "hänvisning till social- och hälsovårdstjänster",
                "ohjaus sosiaali- ja terveyspalveluihin",
                "referral to social and health services",
            ),
        ),
    ]),
    text(
        "Andra långsiktiga integrationsfrämjande åtgärder (till exempel deltagande i organisationsverksamhet, ansökan om rehabilitering, familjeintegrationsplan, familjeåterföreningsprocess, hänvisning till social- och hälsovårdstjänster)",
        "Muut pitkän aikavälin kotoutumista edistävät toimenpiteet (esimerkiksi järjestötoimintaan osallistuminen, kuntoutukseen hakeminen, perheen kotoutumissuunnitelma, perheenyhdistämisprosessi, ohjaus sosiaali- ja terveyspalveluihin)",
        "Other long-term measures promoting integration (for example taking part in NGO activities, applying for rehabilitation, a family integration plan, a family reunification process, referral to social and health services)",
    ),
);
