//! The browser's tables of Unicode give what the core's own tables give, which the native tests run on.

use samplan::lang::normal_form::{nfkc, nfkd};
use unicode_normalization::UnicodeNormalization;
use wasm_bindgen_test::wasm_bindgen_test;

const TEXTS: [&str; 8] = [
    "",
    "Åsa Ängström",
    "A\u{30a}sa",
    "Nguyễn Thị Ánh",
    "فاطمة لآ",
    "Ｋａｎｊｉ １２．３．２０２６",
    "ﬁle ﷺ ½",
    "한국어 각",
];

#[wasm_bindgen_test]
fn text_is_taken_apart_and_put_together_as_the_standard_says() {
    for text in TEXTS {
        assert_eq!(nfkd(text), text.nfkd().collect::<String>());
        assert_eq!(nfkc(text), text.nfkc().collect::<String>());
    }
}
