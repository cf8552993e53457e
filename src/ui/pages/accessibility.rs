//! The accessibility statement that the Act on the Provision of Digital Services (306/2019) asks for. It is part of the
//! app, so that it can be read without a network.

use super::sheet::{Back, Sheet};
use crate::lang::{Text, text};
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// When the statement was last looked over.
const DATE: &str = "21.11.2026";

/// Where the organisation that offers this copy of the app takes feedback, in its own words: it sets the environment
/// variable when it builds the app.
const CONTACT: Option<&str> = option_env!("SAMPLAN_FEEDBACK");

/// What was tested, and how.
const TESTED: &[Text] = &[
    text(
        "Automatiska kontroller med axe-core av alla sidor och alla planers kapitel på svenska, finska och engelska, och av lägen där något är fel, borttaget eller inte sparat.",
        "Kaikki sivut ja kaikkien suunnitelmien luvut on tarkistettu automaattisesti axe-core-työkalulla suomeksi, ruotsiksi ja englanniksi, samoin tilanteet, joissa jotakin on pielessä, poistettu tai tallentamatta.",
        "Automatic checks with axe-core of all pages and all plans' chapters in Swedish, Finnish and English, and of states in which something is wrong, removed or not saved.",
    ),
    text(
        "Automatisk genomgång med bara tangentbord, från första sidan till papperet: en plan kan skrivas, på de vanligaste sidorna nås alla knappar, fält och länkar i sidans ordning, och fokus syns.",
        "Automaattinen läpikäynti pelkällä näppäimistöllä ensimmäisestä sivusta paperiin: suunnitelman voi kirjoittaa, tavallisimmilla sivuilla kaikki painikkeet, kentät ja linkit ovat tavoitettavissa sivun järjestyksessä, ja kohdistus näkyy.",
        "An automatic walk-through with the keyboard alone, from the first page to the paper: a plan can be written, on the most common pages all buttons, fields and links can be reached in the order of the page, and the focus is visible.",
    ),
    text(
        "Automatisk mätning av alla sidor på tre språk: ingen behöver rullas i sidled på en skärm som är 320 bildpunkter bred eller med dubbelt så stor text, och det som trycks på är minst 48 × 48 bildpunkter, utom länkar i löpande text.",
        "Kaikki sivut on mitattu automaattisesti kolmella kielellä: mitään sivua ei tarvitse vierittää sivusuunnassa 320 kuvapisteen levyisellä näytöllä eikä kaksinkertaisella tekstikoolla, ja painettavat kohteet ovat vähintään 48 × 48 kuvapistettä, paitsi linkit tekstin seassa.",
        "Automatic measurement of all pages in three languages: none has to be scrolled sideways on a screen 320 pixels wide or with text of twice the size, and what is pressed is at least 48 × 48 pixels, except for links in running text.",
    ),
    text(
        "Automatisk kontroll av individens plan i påtvingade färger (högkontrastläge): fält och knappar behåller sina linjer, och valen syns.",
        "Yksilön suunnitelma on tarkistettu automaattisesti pakotetuilla väreillä (suurikontrastinen tila): kentät ja painikkeet säilyttävät ääriviivansa, ja valinnat näkyvät.",
        "An automatic check of an individual's plan in forced colours (high contrast mode): fields and buttons keep their lines, and what is chosen shows.",
    ),
];

/// What is known to fall short.
const SHORTCOMINGS: &[Text] = &[
    text(
        "Kundens och barnets egna ord är märkta med språk när ett enda språk är angett bredvid. Namn och annan text på andra språk är inte märkta. En skärmläsare kan läsa upp dem med fel uttal.",
        "Asiakkaan ja lapsen omat sanat on merkitty kielellä, kun viereen on kirjattu yksi kieli. Nimiä ja muuta vieraskielistä tekstiä ei ole merkitty. Ruudunlukija voi lukea ne väärin ääntäen.",
        "The client's and the child's own words are marked with their language where a single language is given beside them. Names and other text in other languages are not marked. A screen reader may read them with the wrong pronunciation.",
    ),
    text(
        "Kalendern bredvid datumfälten är webbläsarens egen och fungerar olika på olika enheter. Alla datum går att skriva i stället.",
        "Päivämääräkenttien vieressä oleva kalenteri on selaimen oma ja toimii eri laitteilla eri tavoin. Kaikki päivämäärät voi myös kirjoittaa.",
        "The calendar beside date fields is the browser's own and works differently on different devices. Every date can be typed instead.",
    ),
    text(
        "PDF-filer som webbläsaren gör av utskrifter har inte granskats med skärmläsare.",
        "Selaimen tulosteista tekemiä PDF-tiedostoja ei ole tarkastettu ruudunlukijalla.",
        "PDF files that the browser makes of printouts have not been checked with a screen reader.",
    ),
    text(
        "Appen har ännu inte prövats av människor som använder skärmläsare eller andra hjälpmedel i vardagen.",
        "Sovellusta eivät ole vielä kokeilleet ihmiset, jotka käyttävät arjessaan ruudunlukijaa tai muita apuvälineitä.",
        "The app has not yet been tried by people who use a screen reader or other assistive technology every day.",
    ),
];

/// The accessibility statement.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let lang = use_lang();
    let title = text("Tillgänglighetsutlåtande", "Saavutettavuusseloste", "Accessibility statement");
    let back = Back { to: address::SETTINGS.to_owned(), words: text("Inställningar", "Asetukset", "Settings") };
    let about = text(
        "Utlåtandet gäller appen Samplan, version {version}. Det är upprättat {date} och bygger på vår egen bedömning. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att digitala tjänster är tillgängliga för alla.",
        "Tämä seloste koskee Samplan-sovelluksen versiota {version}. Se on laadittu {date} ja perustuu omaan arvioomme. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että digitaaliset palvelut ovat kaikkien saavutettavissa.",
        "This statement is about the app Samplan, version {version}. It was prepared on {date} and builds on our own assessment. The Act on the Provision of Digital Services (306/2019) requires digital services to be accessible to everyone.",
    );
    let about = move || about.with(lang(), &[("version", env!("CARGO_PKG_VERSION")), ("date", DATE)]);
    let how_far = text("Hur tillgänglig är appen?", "Kuinka saavutettava sovellus on?", "How accessible is the app?");
    let partly = text(
        "Samplan uppfyller delvis kraven på tillgänglighet (WCAG 2.1, nivå A och AA). Målet är WCAG 2.2, nivå AA. Ingen utomstående har ännu granskat appen.",
        "Samplan täyttää saavutettavuusvaatimukset osittain (WCAG 2.1, tasot A ja AA). Tavoitteena on WCAG 2.2:n taso AA. Kukaan ulkopuolinen ei ole vielä arvioinut sovellusta.",
        "Samplan partly conforms to the accessibility requirements (WCAG 2.1, levels A and AA). The aim is WCAG 2.2, level AA. Nobody from outside has assessed the app yet.",
    );
    let tested = text("Det här har vi prövat", "Tämä on testattu", "What has been tested");
    let shortcomings = text("Brister som vi känner till", "Tunnetut puutteet", "Known shortcomings");
    let list = |items: &'static [Text]| {
        let items = items.iter().map(|words| view! { <li>{say(*words)}</li> }).collect_view();
        view! { <ul>{items}</ul> }
    };
    view! {
        <Sheet title=title back=back>
            <div class="prose">
                <p>{about}</p>
                <h2>{say(how_far)}</h2>
                <p>{say(partly)}</p>
                <h3>{say(tested)}</h3>
                {list(TESTED)}
                <h3>{say(shortcomings)}</h3>
                {list(SHORTCOMINGS)}
                <Feedback />
                <Supervision />
            </div>
        </Sheet>
    }
}

/// Whom to tell, and how soon an answer comes.
#[component]
fn Feedback() -> impl IntoView {
    let heading =
        text("Säg till om något inte fungerar", "Kerro, jos jokin ei toimi", "Tell us if something does not work");
    let whom = match CONTACT {
        Some(contact) => view! { <p>{contact}</p> }.into_any(),
        None => {
            let words = text(
                "Skriv till den organisation som har gett dig Samplan. Den ansvarar för appen på din arbetsplats och tar emot respons om tillgängligheten.",
                "Ota yhteyttä organisaatioon, jolta sait Samplanin käyttöön. Se vastaa sovelluksesta työpaikallasi ja ottaa vastaan palautetta saavutettavuudesta.",
                "Write to the organisation that gave you Samplan. It answers for the app at your workplace and takes feedback on accessibility.",
            );
            view! { <p>{say(words)}</p> }.into_any()
        }
    };
    let soon = text(
        "Du får svar inom 14 dagar.",
        "Palautteeseen vastataan 14 päivän kuluessa.",
        "You get an answer within 14 days.",
    );
    view! {
        <h2>{say(heading)}</h2>
        {whom}
        <p>{say(soon)}</p>
    }
}

/// The authority that supervises accessibility, for who gets no answer or a bad one.
#[component]
fn Supervision() -> impl IntoView {
    let heading = text("Tillsyn", "Valvonta", "Supervision");
    let when = text(
        "Om du inte är nöjd med svaret, eller inte har fått något svar inom två veckor, kan du göra en anmälan till Transport- och kommunikationsverket Traficom. På webbplatsen står hur anmälan görs och hur den behandlas.",
        "Jos vastaus ei tyydytä tai sitä ei tule kahden viikon kuluessa, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomiin. Sen sivuilla kerrotaan, miten ilmoitus tehdään ja miten se käsitellään.",
        "If you are not satisfied with the answer, or have not received one within two weeks, you can notify the Finnish Transport and Communications Agency Traficom. Its website tells how to do it and how the matter is handled.",
    );
    let authority = text(
        "Transport- och kommunikationsverket Traficom, enheten för tillsyn över digital tillgänglighet",
        "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
        "Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit",
    );
    let site = text("www.tillganglighetskrav.fi", "www.saavutettavuusvaatimukset.fi", "www.webaccessibility.fi");
    let switchboard = text("telefonväxel 029 534 5000", "vaihde 029 534 5000", "switchboard 029 534 5000");
    let lang = use_lang();
    view! {
        <h2>{say(heading)}</h2>
        <p>{say(when)}</p>
        <p>
            {say(authority)}<br /> <a href=move || format!("https://{}/", site.get(lang())) rel="noreferrer">
                {say(site)}
            </a><br /> <a href="mailto:saavutettavuus@traficom.fi">"saavutettavuus@traficom.fi"</a><br /> {say(switchboard)}
        </p>
    }
}
