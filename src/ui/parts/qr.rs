//! Text as a QR code.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The light edge that cameras need, in modules.
const EDGE: i32 = 4;

/// Text as a QR code; nothing where the text is too long for one.
#[component]
pub fn Qr(
    /// What the code says. Capital letters and digits make for a small one.
    #[prop(into)]
    text: Signal<String>,
    /// What the code is, for who does not see it.
    #[prop(into)]
    label: Signal<&'static str>,
) -> impl IntoView {
    move || {
        let code = text.with(|text| QrCode::encode_text(text, QrCodeEcc::Low)).ok()?;
        let side = code.size() + 2 * EDGE;
        Some(view! {
            <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {side} {side}")>
                <path class="qr-ground" d=format!("M0 0h{side}v{side}H0z")></path>
                <path class="qr-modules" d=outline(&code)></path>
            </svg>
        })
    }
}

/// The dark modules, each run of a row as one rectangle.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + EDGE, y + EDGE));
            }
            x += i32::try_from(run).unwrap_or_default() + 1;
        }
    }
    path
}
