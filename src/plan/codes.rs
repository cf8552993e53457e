//! Codes of languages and countries. Their names are CLDR's, which every browser knows.

use serde::{Deserialize, Serialize};

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CodeList {
    /// Languages by BCP 47 code.
    Languages,
    /// Countries by ISO 3166-1 alpha-2 code.
    Countries,
}

impl CodeList {
    /// The codes that are offered. Any other code or own words can be kept as well.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        match self {
            Self::Languages => LANGUAGES,
            Self::Countries => COUNTRIES,
        }
        .split_ascii_whitespace()
    }
}

/// ISO 639-1, and the languages without a two-letter code that are spoken by those who move to Finland.
const LANGUAGES: &str = "\
    aa ab af ak am an ar arc ary arz as asm av ay az ba bal bcl be ber bg bh bi bm bn bo br brh bs ca ce ceb ch ckb co \
    cr cs cu cv cy da de din dv dz ee el en eo es et eu fa fa-AF ff fi fil fj fo fr fy ga gd gl gn gu guz gv ha haz he \
    hi ho hr ht hu hy hz ia id ig ii ik is it iu ja jv ka kab kg ki kj kk kl km kmr kn ko kr ks ku kv kw ky la lb lg li \
    ln lo lt lu luo lus luy lv mai mg mh mi mk ml mn mnk mr ms mt my na nb nd ne ng nl nn no nr nus nv ny oc om or os \
    pa pap pbt pcm pl prs ps pt qu rcf rhg rm rmf rn ro rom ru rw sa sah sc sd se sg shi si sk sl sm smn sms sn so sq \
    sr ss st su sv sw syr ta te tet tg th ti tig tk tl tn to tr ts tt tw ty tzm udm ug uk ur uz ve vi wa wo xh yi yo \
    yue za zgh zh zu";

/// ISO 3166-1, and Kosovo.
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH \
    CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH \
    GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW \
    KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG \
    NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO \
    SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM \
    ZW";
