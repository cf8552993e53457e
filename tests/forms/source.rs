//! The forms say what their two sources say, word for word in Swedish.

use super::walk;
use samplan::plan::{Examples, Field, Item, Kind, Situation, forms};

/// Every word of the form for a person outside the labour force, in its order. Kept as it spells: "arbetsfarenhet".
const FORM: [&str; 62] = [
    "Integrationsplan för invandrare utanför arbetskraften",
    "Använd blanketten som stöd vid utarbetandet av en integrationsplan för invandrare när det är fråga om någon annan person än en arbetssökande.",
    "Se närmare anvisningar om hur en integrationsplan ska utarbetas i webbtjänsten integration.fi.",
    "Det viktigaste är att skapa ett förtroendefullt förhållande till kunden. Reservera tillräckligt med tid för mötet.",
    "Integrationsplanen utarbetas utifrån den lägesbild som fås vid den inledande intervjun. Om ingen inledande kartläggning har gjorts, ska du först gå igenom frågorna i den separata blanketten för inledande intervjuer.",
    "I utarbetandet av denna integrationsplan deltar förutom kunden:",
    "Namn",
    "Organisation",
    "Datum för utarbetande/översyn av integrationsplan",
    "Kundens personuppgifter",
    "Namn",
    "Födelsedatum",
    "Medborgarskap",
    "Samtliga modersmål",
    "Kontaktspråk",
    "Tolk på plats",
    "Ja",
    "Nej",
    "Adress",
    "Postnummer och postanstalt",
    "Telefonnummer",
    "E-postadress",
    "När kom kunden till Finland (månad/år)?",
    "Datum för utfärdande av första uppehållstillstånd eller uppehållskort eller registrering av uppehållsrätt",
    "Det har gått mindre än 3 år sedan ovan nämnda tidpunkt och därmed kan en integrationsplan utarbetas för kunden.",
    "Det här är:",
    "den första integrationsplanen",
    "en översyn av integrationsplanen.",
    "Datum för den första integrationsplanen",
    "Livssituation",
    "Sammanfattning av kundens livssituation och kompetens (i tillämpliga delar inreseskäl, familjesituation, sociala utmaningar, hälsotillstånd, språkkunskaper, utbildning, arbetsfarenhet, önskemål och mål):",
    "Mål för integration",
    "Framtidens önskan med egna ord. En hurdan vardag vill kunden leva om till exempel fem år:",
    "Huvudmålet för kundens integrationsplan är (välj en)",
    "arbete eller företagande",
    "ett yrke",
    "läs- och skrivkunnighet",
    "grundläggande utbildning",
    "fungerande grundläggande kunskaper i finska/svenska",
    "annan kunskapsnivå i finska/svenska, vilken",
    "rehabilitering",
    "självständig vardagshantering",
    "Annat huvudmål, vilket?",
    "Mer information om huvudmålet:",
    "Om det huvudsakliga målet är sysselsättning eller företagande: Primära och alternativa yrkesmål",
    "Studieplan för språk",
    "Annan studieplan",
    "Andra långsiktiga integrationsfrämjande åtgärder (till exempel deltagande i organisationsverksamhet, ansökan om rehabilitering, familjeintegrationsplan, familjeåterföreningsprocess, hänvisning till social- och hälsovårdstjänster)",
    "Åtgärder",
    "Delmålen stödjer uppnåendet av huvudmålet. Delmål eftersträvas genom praktisk verksamhet, till exempel genom att anmäla sig som arbetslös arbetssökande, genom att söka till en företagarkurs, genom att söka en studieplats, genom att söka sig till social- och hälsovårdstjänster, genom att delta i olika utbildningar, genom frivilligarbete, genom att inleda en familjeåterföreningsprocess, genom att delta i hobbygrupper, genom att regelbundet besöka bibliotek, genom att delta i kommunens informationstillfällen, genom att delta i ett öppet daghems verksamhet, i workshopverksamhet eller i någon organisations verksamhet.",
    "Delmålen för de följande 12 månaderna och de tillhörande åtgärder som det ska kommas överens om:",
    "Delmål",
    "Åtgärd",
    "Ansvarig instans",
    "Tidsplan",
    "Har man med kunden diskuterat de rättigheter och skyldigheter som gäller integrationsplanen och fortsättningen?",
    "Ja",
    "De överenskomna frågorna har gåtts igenom med kunden så att hen förstår dem.",
    "Ja",
    "Av kunden förväntas följande:",
    "Kommunen förbinder sig till följande:",
    "Nästa möte:",
];

/// Every word of the page about the plan for a family: a paragraph, or an entry of a list, each.
///
/// The full stop that the page forgets behind "integrationsfrämjande verksamhet" is put in.
const PAGE: [&str; 22] = [
    "Integrationsplan för en familj",
    "En integrationsplan enligt integrationslagen kan också utarbetas för en familj.",
    "Kommunen ansvarar för utarbetande av integrationsplaner för familjer.",
    "När man bedömer behovet av en plan för en familj fäster man särskild uppmärksamhet vid förutsättningarna för ett föräldraskap som stöder och vägleder barnets eller den ungas utveckling samt vid föräldrarnas behov av stöd och utbildning.",
    "En integrationsplan för en familj utarbetas som ett sektorsövergripande samarbete och samordnas med individuella integrationsplaner och andra planer som utarbetats för familjen.",
    "En integrationsplan för en familj är ett användbart verktyg exempelvis när familjens situation har väckt oro hos myndigheterna eller när man redan utför nätverksarbete med familjen med många olika aktörer.",
    "En invandrarfamiljs behov kan gälla exempelvis",
    "ordnande av vård av barn eller småbarnspedagogik",
    "stöd för barnens skolarbete",
    "vård och omsorg om familjemedlemmar som har sjukdomar eller funktionsnedsättningar",
    "arrangemang för boendet",
    "Ordnande av vård för barnen utanför hemmet ger en invandrad förälder som har vårdat barnen hemma möjlighet att delta i regelbunden integrationsfrämjande verksamhet.",
    "Om en förälder hamnar utanför integrationsfrämjande åtgärder bromsar det språkinlärningen samt möjligheterna att bli delaktig i närsamhället och det övriga samhället samt försvårar därigenom skötseln av familjens ärenden, stödet för barnens integration och förverkligandet av de egna fortsatta planerna.",
    "Deltagande i småbarnspedagogik stöder integrationen, språkinlärningen och utvecklingen av andra färdigheter som behövs i skolan för barn i invandrarfamiljer. Barnets individuella plan för småbarnspedagogik kan samordnas med familjens integrationsplan.",
    "Det är bra att komma överens om en servicehelhet som gäller hela familjen i en integrationsplan i synnerhet när det gäller",
    "en familj som har upplevt trauman (barnen och/eller föräldrarna)",
    "en familj där man använder rusmedel",
    "en familj där man har noterat en risk för våld i nära relationer",
    "en familj som behöver särskilt stöd på grund av exempelvis en sjukdom eller funktionsnedsättning",
    "Att erbjuda förebyggande åtgärder som stöder hela familjens integration är en viktig del av familjens integrationsplan. I familjens integrationsplan kan man skriva in exempelvis tillgängliga stödformer inom hälso- och sjukvården, mentalvårdssektorn, missbrukarvården och familjearbetet samt en plan för hur familjen ska hänvisas till dessa tjänster.",
    "Befolkningsförbundet: Kotoutujan kompassi (endast på finska)",
    "Integrationsplan för minderårig",
];

#[test]
fn the_individual_plan_has_every_word_of_the_form_in_its_order() {
    let texts = walk::texts(&forms::individual::FORM);
    let mut said = texts.iter().map(|text| text.sv);
    let mut before = "the beginning";
    for words in FORM {
        assert!(said.any(|text| text == words), "missing, or not behind “{before}”: “{words}”");
        before = words;
    }
}

#[test]
fn the_family_plan_has_every_word_of_the_page() {
    let texts = walk::texts(&forms::family_plan::FORM);
    for words in PAGE {
        assert!(texts.iter().any(|text| text.sv.contains(words)), "missing: “{words}”");
    }
}

#[test]
fn the_four_situations_have_the_words_of_the_page() {
    for situation in Situation::ALL {
        assert!(PAGE.contains(&forms::situation::words(situation).sv), "{situation:?}");
    }
}

#[test]
fn what_the_page_lists_can_be_answered() {
    let choices = |field: &Field| match field.kind {
        Kind::One(choices) | Kind::Many(choices) => choices.iter().map(|choice| choice.label.sv).collect(),
        _ => Vec::new(),
    };
    let plan = &forms::family_plan::AREAS;
    assert_eq!(choices(plan), PAGE[7..11], "the areas of need");
    let effects = choices(&forms::family_plan::EFFECTS);
    assert_eq!(effects.len(), 5);
    assert!(effects.iter().all(|effect| PAGE[12].contains(effect)), "{effects:?}");
    let reasons = choices(&forms::family_plan::REASONS);
    assert_eq!(reasons.len(), 2);
    assert!(reasons.iter().all(|reason| PAGE[5].contains(reason)), "{reasons:?}");
    let sectors = choices(&forms::family_plan::PREVENTIVE_SECTOR);
    let named = |sector: &&&str| PAGE[19].contains(&sector.to_lowercase());
    assert_eq!(sectors.iter().filter(named).count(), 4, "{sectors:?}");
}

#[test]
fn lists_that_the_sources_leave_open_take_own_entries() {
    for field in [
        &forms::family_plan::REASONS,
        &forms::family_plan::AREAS,
        &forms::family_plan::EFFECTS,
        &forms::individual::LONG_TERM,
        &forms::situation::WHOM,
    ] {
        assert!(matches!(field.kind, Kind::Many(_)), "{}", field.id);
    }
    for field in [
        &forms::family_plan::PREVENTIVE_SECTOR,
        &forms::family_plan::OTHER_PLAN,
        &forms::family::SECTOR,
        &forms::child::PLAN,
        &forms::child::GUARDIAN_ROLE,
        &forms::individual::MAIN_GOAL,
        &forms::individual::EXCEPTION,
    ] {
        assert!(matches!(field.kind, Kind::One([.., other]) if other.which.is_some()), "{}", field.id);
    }
}

#[test]
fn what_the_form_offers_can_be_chosen() {
    assert!(matches!(forms::individual::MAIN_GOAL.kind, Kind::One(goals) if goals.len() == 9));
    assert!(matches!(forms::individual::LONG_TERM.kind, Kind::Many(measures) if measures.len() == 5));
    assert!(matches!(forms::individual::LIFE_SITUATION.examples, Examples::Prompts(heads) if heads.len() == 8));
    let Examples::Phrases(activities) = forms::individual::MEASURE.examples else { panic!("no examples") };
    assert_eq!(activities.len(), 13);
    let guidance = FORM.iter().find(|words| words.starts_with("Delmålen stödjer")).unwrap();
    for activity in activities {
        // "Delta i workshopverksamhet" where the form lists on: "… delta i ett öppet daghems verksamhet, i workshopverksamhet".
        let words = activity.sv.to_lowercase();
        let listed_on = words.trim_start_matches("delta ");
        assert!(guidance.contains(&words) || guidance.contains(listed_on), "{words}");
    }
}

#[test]
fn the_sources_own_words_stand_on_paper() {
    for chapter in forms::individual::FORM.chapters {
        for item in chapter.items {
            if let Item::Guide(guide) = item {
                assert!(guide.on_paper && FORM.contains(&guide.words.sv), "{}", guide.words.sv);
            }
        }
    }
}
