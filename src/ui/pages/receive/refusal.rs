//! What is refused of a file, and why.

use super::names::Names;
use super::statement::capital_behind_marks;
use crate::lang::{Lang, Text, text};
use crate::seal::OpenError;
use crate::share::{Refusal, Refused};
use crate::ui::parts::Fold;
use crate::ui::words::counted;
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// How many are shown before the rest is folded.
const AT_ONCE: usize = 6;

/// What is refused, each thing once, with the section that it is about.
#[component]
pub(super) fn Refusals(refused: Vec<Refused>, names: Names) -> impl IntoView {
    let lang = use_lang();
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let lines = move || {
        let mut lines: Vec<String> = Vec::new();
        for refused in &refused {
            let line = format!("{}: {}", names.section(&refused.section, lang()), words(refused.why, &names, lang()));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    };
    let listed = |lines: &[String]| lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    move || {
        let lines = lines();
        let (first, rest) = lines.split_at(lines.len().min(AT_ONCE));
        if first.is_empty() {
            return None;
        }
        let rest = rest.to_vec();
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <ul class="lines">{listed(&rest)}</ul>
                </Fold>
            }
        });
        Some(view! {
            <section class="sheet-part">
                <h3>{say(TITLE)}</h3>
                <ul class="lines">{listed(first)}</ul>
                {folded}
            </section>
        })
    }
}

fn words(why: Refusal, names: &Names, lang: Lang) -> String {
    let plain = |words: Text| words.get(lang).to_owned();
    let by = |words: Text, device| capital_behind_marks(&words.with(lang, &[("who", &names.device(device, lang))]));
    match why {
        Refusal::OtherFamily => plain(text(
            "Ett besked gäller en annan familj.",
            "Ilmoitus koskee toista perhettä.",
            "A notice is about another family.",
        )),
        Refusal::OtherOwner { owner } => by(
            text(
                "Delen har redan en ägare: {who}. Någon annan säger sig äga den; fråga båda.",
                "Osalla on jo omistaja: {who}. Joku muu sanoo omistavansa sen; kysy molemmilta.",
                "The part already belongs to {who}. Somebody else says that it is theirs; ask both.",
            ),
            owner,
        ),
        Refusal::BegunHere => plain(text(
            "Du har själv börjat på den här delen. Det som andra har skrivit tas inte in i den; kom överens om vems som ska gälla.",
            "Olet itse aloittanut tämän osan. Muiden kirjaamaa ei oteta siihen; sopikaa, kumpi jää voimaan.",
            "You began this part yourself. What others have written is not taken into it; agree on whose is to hold.",
        )),
        Refusal::NotFounded => plain(text(
            "Det framgår inte vem som äger delen. Be om filen på nytt av den som delade den med er först.",
            "Ei selviä, kuka osan omistaa. Pyydä tiedosto uudelleen siltä, joka jakoi sen ensin.",
            "It does not show who owns the part. Ask whoever shared it first for the file again.",
        )),
        Refusal::NotOwner { by: who } => by(
            text(
                "Bara ägaren får besluta om delen. Det här kommer från: {who}.",
                "Vain omistaja voi päättää osasta. Tämä tuli henkilöltä: {who}.",
                "Only the owner may decide about the part. This comes from: {who}.",
            ),
            who,
        ),
        Refusal::NotAHolder { by: who } => by(
            text(
                "Det här kommer från någon som aldrig har haft delen: {who}.",
                "Tämä tuli joltakulta, jolla osaa ei ole ollut: {who}.",
                "This comes from somebody who never had the part: {who}.",
            ),
            who,
        ),
        Refusal::NoSuchStatement => plain(text(
            "Ett besked bygger på något som inte har kommit hit. Be avsändaren om en ny fil.",
            "Ilmoitus perustuu johonkin, mikä ei ole tullut tänne. Pyydä lähettäjältä uusi tiedosto.",
            "A notice builds on something that has not come here. Ask the sender for a new file.",
        )),
        Refusal::NotForHere => plain(text(
            "Delen är inte avsedd för dig.",
            "Osaa ei ole tarkoitettu sinulle.",
            "The part is not meant for you.",
        )),
        Refusal::NotGranted => plain(text(
            "Du har inte rätt till delen, eller så har rätten upphört. Be ägaren om den om du behöver den.",
            "Sinulla ei ole oikeutta osaan, tai oikeus on päättynyt. Pyydä sitä omistajalta, jos tarvitset sen.",
            "You have no right to the part, or the right has ended. Ask the owner for it if you need it.",
        )),
        Refusal::UnknownKey => plain(text(
            "Något är krypterat med en nyckel som ägaren inte har godkänt.",
            "Jokin on salattu avaimella, jota omistaja ei ole hyväksynyt.",
            "Something is encrypted with a key that the owner has not approved.",
        )),
        Refusal::BeforeErasure => plain(text(
            "Något är från före raderingen och hämtas inte tillbaka.",
            "Jokin on poistoa edeltävältä ajalta, eikä sitä palauteta.",
            "Something is from before the part was erased, and is not brought back.",
        )),
        Refusal::MayOnlyRead { by: who } => by(
            text(
                "Ändringar från någon som bara får läsa: {who}.",
                "Muutoksia henkilöltä, joka saa vain lukea: {who}.",
                "Changes from somebody who may only read: {who}.",
            ),
            who,
        ),
        Refusal::Revoked { by: who } => by(
            text(
                "Ändringar från någon vars rätt är tillbakatagen: {who}.",
                "Muutoksia henkilöltä, jonka oikeus on peruttu: {who}.",
                "Changes from somebody whose right was taken back: {who}.",
            ),
            who,
        ),
        Refusal::Expired { by: who } => by(
            text(
                "Ändringar från någon vars rätt har gått ut: {who}.",
                "Muutoksia henkilöltä, jonka oikeus on päättynyt: {who}.",
                "Changes from somebody whose right has run out: {who}.",
            ),
            who,
        ),
        Refusal::Stranger { by: who } => by(
            text(
                "Ändringar från någon som aldrig har haft delen: {who}.",
                "Muutoksia henkilöltä, jolla osaa ei ole ollut: {who}.",
                "Changes from somebody who never had the part: {who}.",
            ),
            who,
        ),
        Refusal::Piece(OpenError::Newer) => plain(text(
            "En bit är gjord med en nyare version av Samplan. Uppdatera Samplan och välj filen på nytt.",
            "Yksi pala on tehty uudemmalla Samplan-versiolla. Päivitä Samplan ja valitse tiedosto uudelleen.",
            "A piece was made with a newer version of Samplan. Update Samplan and choose the file again.",
        )),
        Refusal::Piece(_) => plain(text(
            "En bit är skadad eller har ändrats. Be avsändaren om en ny fil.",
            "Yksi pala on vioittunut tai sitä on muutettu. Pyydä lähettäjältä uusi tiedosto.",
            "A piece is damaged or was changed. Ask the sender for a new file.",
        )),
        Refusal::NothingAfterErasure => plain(text(
            "Ägaren ber dig radera, men det som ska stå kvar följde inte med. Inget raderas; be om en ny fil.",
            "Omistaja pyytää poistamaan, mutta jäljelle jäävä ei tullut mukana. Mitään ei poisteta; pyydä uusi tiedosto.",
            "The owner asks you to erase, but what is to remain did not come along. Nothing is erased; ask for a new file.",
        )),
    }
}

const TITLE: Text = text("Det här tas inte in", "Näitä ei oteta vastaan", "This is not taken in");
