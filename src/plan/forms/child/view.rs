//! What the child says, what is best for the child, and who sees it otherwise.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::{Here, Member};
use crate::plan::forms::{dissent, family};
use crate::plan::{Chapter, Field, Kind};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "view",
    title: text("Barnet och barnets egen åsikt", "Lapsi ja lapsen oma näkemys", "The child and the child's own view"),
    items: &[
        Ask(Member, &family::MEMBER_NAME),
        Ask(Member, &family::BIRTH_DATE),
        Ask(Member, &family::MOTHER_TONGUES),
        Ask(Member, &family::CONTACT_LANGUAGE),
        Ask(Here, &OWN_VIEW),
        Ask(Here, &OWN_VIEW_LANGUAGE),
        Ask(Here, &OWN_VIEW_TRANSLATION),
        Ask(Here, &BEST_INTERESTS),
        Ask(Here, &dissent::DISSENT),
    ],
};

/// The child's wishes and opinion, in the child's own words.
pub static OWN_VIEW: Field = Field::new(
    "view.own",
    Kind::Long,
    text(
        "Barnets önskemål och åsikt med egna ord",
        "Lapsen toiveet ja mielipide omin sanoin",
        "The child's wishes and opinion in the child's own words",
    ),
)
.hint(text(
    "Skriv det barnet säger. Barnet får låta bli att svara.",
    "Tähän kirjataan, mitä lapsi sanoo. Lapsi saa olla vastaamatta.",
    "Write what the child says. The child may choose not to answer.",
))
.prompts(&[
    text("Det som är bra nu", "Mikä on nyt hyvin", "What is good now"),
    text("Det som är svårt", "Mikä on vaikeaa", "What is difficult"),
    text("Det jag önskar", "Mitä toivon", "What I wish for"),
]);

/// The language that [`OWN_VIEW`] is written in.
pub static OWN_VIEW_LANGUAGE: Field = Field::new(
    "view.language",
    Kind::Languages,
    text(
        "Språk som barnets ord är skrivna på",
        "Kieli, jolla lapsen sanat on kirjoitettu",
        "Language in which the child's words are written",
    ),
);

/// [`OWN_VIEW`] in the language of the plan.
pub static OWN_VIEW_TRANSLATION: Field = Field::new(
    "view.translation",
    Kind::Long,
    text(
        "Barnets ord på svenska eller finska",
        "Lapsen sanat suomeksi tai ruotsiksi",
        "The child's words in Finnish or Swedish",
    ),
);

/// What is in the child's best interests.
pub static BEST_INTERESTS: Field =
    Field::new("view.best_interests", Kind::Long, text("Barnets bästa", "Lapsen etu", "The child's best interests"))
        .hint(text(
            "Vad är bäst för just det här barnet, och vad bygger bedömningen på?",
            "Mikä on juuri tämän lapsen etu, ja mihin arvio perustuu?",
            "What is best for this particular child, and what is the assessment based on?",
        ));
