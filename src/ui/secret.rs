//! What opens the device, on the screen: typed, chosen, shown once, confirmed.
//!
//! What is typed here stands in the page only while its field does.

mod ask;
mod asking;
mod code_field;
mod confirm_code;
mod field;
mod meter;
mod new_passphrase;
mod refused;
mod set_passphrase;
mod show_code;

pub use ask::{AskCode, AskPassphrase};
pub use asking::Asking;
pub use confirm_code::ConfirmCode;
pub use field::SecretField;
pub use new_passphrase::NewPassphrase;
pub use set_passphrase::{CHANGE_PASSPHRASE, SetPassphrase};
pub use show_code::ShowCode;

use crate::lang::{Text, text};

/// Where the device cannot do the work that a passphrase takes.
pub const NO_MEMORY: Text = text(
    "Enheten har inte tillräckligt med ledigt minne just nu. Stäng andra appar och flikar och försök igen.",
    "Laitteessa ei ole juuri nyt tarpeeksi vapaata muistia. Sulje muita sovelluksia ja välilehtiä ja yritä uudelleen.",
    "The device has not enough free memory right now. Close other apps and tabs and try again.",
);

/// That nobody can open the plans but with these two.
pub const NOTHING_ELSE: Text = text(
    "Ingen annan kan öppna planerna, inte heller de som har gjort Samplan. Glömmer du lösenfrasen öppnar bara återställningskoden. Är båda borta går planerna inte att öppna.",
    "Kukaan muu ei voi avata suunnitelmia, eivät myöskään Samplanin tekijät. Jos unohdat salalauseen, vain palautuskoodi avaa ne. Jos molemmat katoavat, suunnitelmia ei voi avata.",
    "Nobody else can open the plans, not even those who made Samplan. If you forget the passphrase, only the recovery code opens them. If both are gone, the plans cannot be opened.",
);
