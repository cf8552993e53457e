//! Why a file was not taken in, and what to do.

use crate::app::NotReceived;
use crate::lang::{Text, text};
use crate::seal::{OpenError, envelope};
use crate::share::PackageError;
use crate::store::{Backup, StoreError};
use crate::ui::address;
use crate::ui::pages::RESTORE;
use crate::ui::pages::share::words::LEDGER_DAMAGED;
use crate::ui::parts::NotRead;

/// How every card begins.
const CARD: &[u8] = b"SAMPLAN";

/// Why a file was not read, and what to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Trouble {
    /// Both, in words.
    pub(super) words: Text,
    /// Where to do it, and what that page is called.
    pub(super) leads: Option<(&'static str, Text)>,
}

impl Trouble {
    /// Why the file was not read. Nothing was changed.
    pub(super) fn of(why: &NotReceived, file: &[u8]) -> Self {
        let leads = match why {
            NotReceived::Sealed(_) if Backup::is_one(file) => Some((address::RESTORE, RESTORE)),
            NotReceived::Sealed(_) if file.starts_with(CARD) => Some((address::PEOPLE, PEOPLE)),
            _ => None,
        };
        Self { words: words(why, file), leads }
    }

    /// Why the browser did not hand the file over.
    pub(super) const fn not_read(why: NotRead) -> Self {
        Self { words: not_read(why), leads: None }
    }
}

fn words(why: &NotReceived, file: &[u8]) -> Text {
    match why {
        _ if file.is_empty() => EMPTY,
        NotReceived::Sealed(_) if file.starts_with(CARD) => IS_CARD,
        NotReceived::Sealed(_) if Backup::is_one(file) => IS_BACKUP,
        NotReceived::Sealed(_) if !envelope::is_sealed(file) => NOT_OURS,
        // The passphrase that it asks for is asked for on the page, and not here.
        NotReceived::NotForHere | NotReceived::AsksForPassphrase => NOT_FOR_HERE,
        NotReceived::Sealed(OpenError::Newer) | NotReceived::Package(PackageError::Newer) => NEWER,
        NotReceived::Sealed(OpenError::TooLarge) | NotReceived::Package(PackageError::TooLarge) => TOO_LARGE,
        NotReceived::Sealed(_) | NotReceived::Package(PackageError::Damaged) => DAMAGED,
        NotReceived::Package(PackageError::SealedTwice) => SEALED_TWICE,
        NotReceived::Package(PackageError::FalseSignature) => FALSE,
        NotReceived::Package(PackageError::ForSomebodyElse) => FOR_SOMEBODY_ELSE,
        NotReceived::Package(PackageError::OwnPackage) => OWN,
        NotReceived::Package(PackageError::Practice) => PRACTICE,
        NotReceived::LedgerDamaged => LEDGER_DAMAGED,
        NotReceived::Harmful => HARMFUL,
        NotReceived::Store(StoreError::Locked) => LOCKED,
        NotReceived::Store(_) => STORE,
    }
}

const fn not_read(why: NotRead) -> Text {
    match why {
        NotRead::TooLarge => TOO_LARGE,
        NotRead::Unreadable => text(
            "Webbläsaren kunde inte läsa filen. Spara den på enheten och välj den på nytt.",
            "Selain ei voinut lukea tiedostoa. Tallenna se laitteelle ja valitse se uudelleen.",
            "The browser could not read the file. Save it on the device and choose it again.",
        ),
    }
}

const EMPTY: Text = text(
    "Filen är tom. Den har troligen inte laddats ner helt. Hämta den på nytt eller be avsändaren skicka den igen.",
    "Tiedosto on tyhjä. Lataus on luultavasti jäänyt kesken. Lataa se uudelleen tai pyydä lähettäjää lähettämään se uudelleen.",
    "The file is empty. It was probably not downloaded in full. Download it again, or ask the sender to send it again.",
);

const IS_CARD: Text = text(
    "Det här är någons kort, inte en plan. Ta emot det på sidan Kontakter.",
    "Tämä on jonkun kortti, ei suunnitelma. Ota se vastaan sivulla Yhteyshenkilöt.",
    "This is somebody's card, not a plan. Take it on the page People.",
);

const PEOPLE: Text = text("Till kontakterna", "Yhteyshenkilöihin", "To People");

const IS_BACKUP: Text = text(
    "Det här är en säkerhetskopia av en enhet, inte en fil som någon har delat. Inget är taget in. Den läggs in på sidan Återställ från en säkerhetskopia.",
    "Tämä on laitteen varmuuskopio eikä jonkun jakama tiedosto. Mitään ei otettu vastaan. Se tuodaan sivulla Palauta varmuuskopiosta.",
    "This is a back-up of a device, not a file that somebody has shared. Nothing was taken in. It is brought in on the page Restore from a back-up.",
);

const SEALED_TWICE: Text = text(
    "Filen är krypterad två gånger. Inget är taget in. Be avsändaren skicka filen som Samplan gjorde den, utan att kryptera den en gång till.",
    "Tiedosto on salattu kahteen kertaan. Mitään ei otettu vastaan. Pyydä lähettäjää lähettämään tiedosto sellaisena kuin Samplan sen teki, salaamatta sitä toista kertaa.",
    "The file is encrypted twice. Nothing was taken in. Ask the sender to send the file as Samplan made it, without encrypting it once more.",
);

const NOT_OURS: Text = text(
    "Det här är inte en fil från Samplan. Välj filen vars namn slutar på .samplan.age.",
    "Tämä ei ole Samplan-tiedosto. Valitse tiedosto, jonka nimen lopussa on .samplan.age.",
    "This is not a file from Samplan. Choose the file whose name ends in .samplan.age.",
);

const NOT_FOR_HERE: Text = text(
    "Filen är krypterad för någon annan och går inte att öppna här. Kontrollera att avsändaren har ditt kort från den här enheten, och be om en ny fil.",
    "Tiedosto on salattu jollekulle muulle, eikä sitä voi avata tässä. Tarkista, että lähettäjällä on tämän laitteen korttisi, ja pyydä uusi tiedosto.",
    "The file is encrypted for somebody else and cannot be opened here. Make sure that the sender has your card from this device, and ask for a new file.",
);

const NEWER: Text = text(
    "Filen är gjord med en nyare version av Samplan. Uppdatera Samplan på den här enheten och försök igen.",
    "Tiedosto on tehty uudemmalla Samplan-versiolla. Päivitä Samplan tällä laitteella ja yritä uudelleen.",
    "The file was made with a newer version of Samplan. Update Samplan on this device and try again.",
);

const TOO_LARGE: Text = text(
    "Filen är större än någon familjeplan och öppnas inte. Kontrollera med avsändaren att det är rätt fil.",
    "Tiedosto on suurempi kuin mikään perheen suunnitelma, eikä sitä avata. Tarkista lähettäjältä, että tiedosto on oikea.",
    "The file is larger than any family's plan and is not opened. Check with the sender that it is the right file.",
);

const DAMAGED: Text = text(
    "Filen är skadad: en del saknas eller har ändrats på vägen. Inget är taget in. Hämta den på nytt eller be avsändaren skicka den igen.",
    "Tiedosto on vioittunut: osa puuttuu tai on muuttunut matkalla. Mitään ei otettu vastaan. Lataa se uudelleen tai pyydä lähettäjää lähettämään se uudelleen.",
    "The file is damaged: a part is missing or was changed on the way. Nothing was taken in. Download it again, or ask the sender to send it again.",
);

const FALSE: Text = text(
    "Den som filen säger sig vara från har inte skrivit under den. Inget är taget in. Ring avsändaren på ett nummer som du redan känner till.",
    "Se, jolta tiedosto sanoo olevansa, ei ole allekirjoittanut sitä. Mitään ei otettu vastaan. Soita lähettäjälle numeroon, jonka jo tiedät.",
    "Whoever the file says it is from did not sign it. Nothing was taken in. Call the sender at a number that you already know.",
);

const FOR_SOMEBODY_ELSE: Text = text(
    "Filen är gjord för någon annan än dig. Inget är taget in. Be avsändaren göra en fil för ditt kort.",
    "Tiedosto on tehty jollekulle muulle kuin sinulle. Mitään ei otettu vastaan. Pyydä lähettäjää tekemään tiedosto sinun kortillesi.",
    "The file was made for somebody other than you. Nothing was taken in. Ask the sender to make one for your card.",
);

const OWN: Text = text(
    "Du har själv gjort den här filen, på den här enheten. Allt i den finns redan här.",
    "Olet itse tehnyt tämän tiedoston tällä laitteella. Kaikki siinä oleva on jo täällä.",
    "You made this file yourself, on this device. Everything in it is here already.",
);

const PRACTICE: Text = text(
    "Filen är om övningsfamiljen, som aldrig delas. Inget är taget in.",
    "Tiedosto koskee harjoitusperhettä, jota ei koskaan jaeta. Mitään ei otettu vastaan.",
    "The file is about the practice family, which is never shared. Nothing was taken in.",
);

pub(super) const HARMFUL: Text = text(
    "I filen finns något som skulle få Samplan att sluta fungera. Inget är taget in, och allt som finns här är kvar. Ring avsändaren på ett nummer som du redan känner till, och berätta för den som ansvarar för datasäkerheten.",
    "Tiedostossa on jotain, mikä saisi Samplanin lakkaamaan toimimasta. Mitään ei otettu vastaan, ja kaikki täällä oleva on tallella. Soita lähettäjälle numeroon, jonka jo tiedät, ja kerro tietoturvasta vastaavalle.",
    "Something in the file would make Samplan stop working. Nothing was taken in, and everything that is here is still here. Call the sender at a number that you already know, and tell whoever answers for information security.",
);

const LOCKED: Text = text(
    "Samplan är låst. Lås upp och välj filen på nytt.",
    "Samplan on lukittu. Avaa lukitus ja valitse tiedosto uudelleen.",
    "Samplan is locked. Unlock it and choose the file again.",
);

const STORE: Text = text(
    "Filen lästes inte, för lagringen på enheten svarar inte. Inget är taget in. Försök igen om en stund.",
    "Tiedostoa ei luettu, koska laitteen tallennus ei vastaa. Mitään ei otettu vastaan. Yritä hetken kuluttua uudelleen.",
    "The file was not read, because storage on the device does not answer. Nothing was taken in. Try again in a moment.",
);
