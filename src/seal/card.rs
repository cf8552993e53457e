//! Who a worker is, for others to share with.

use super::bytes::{take, take_header};
use super::signing_key::SIGNATURE;
use super::{OpenError, Receiver, SigningKey, WriterId};
use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a worker says of themself, with the keys of their device. Signed with those keys, so that nobody can change it;
/// whether it is true, only meeting the worker tells ([`Card::comparison`]).
///
/// [`serde`] keeps what a card says without its signature: for the device's own sealed records alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The worker in words.
    pub about: About,
    /// The device's signing key: what it writes is known by this.
    pub writer: WriterId,
    /// The device's receiving key: what is handed over is sealed for this.
    pub receiver: Receiver,
}

/// A worker in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// First and last name.
    pub name: String,
    /// The employer, such as a municipality or a wellbeing services county.
    #[serde(default)]
    pub organisation: String,
    /// The sector of [`crate::plan`]'s network table, by its id.
    #[serde(default)]
    pub sector: String,
    /// What the worker does there.
    #[serde(default)]
    pub role: String,
}

/// What is signed, as JSON.
#[derive(Serialize, Deserialize)]
struct Content {
    #[serde(flatten)]
    about: About,
    receiver: String,
}

const MAGIC: &[u8; 4] = b"SPLC";
const VERSION: u8 = 1;
const PURPOSE: &[u8] = b"samplan card 1\0";
/// The beginning of a card as text.
const PREFIX: &str = "SAMPLAN";
/// A card is a few lines; more is none.
const MOST: usize = 4096;

impl Card {
    /// A device's own card as text: capital letters and digits only, which makes for a small QR code.
    #[must_use]
    pub fn written(about: About, receiver: &Receiver, key: &SigningKey) -> String {
        let content = Content { about, receiver: receiver.to_string() };
        // Texts always are JSON.
        let content = serde_json::to_vec(&content).unwrap_or_default();
        let signature = key.sign(PURPOSE, &content);
        let bytes = [MAGIC, [VERSION].as_slice(), key.writer().bytes(), &signature, &content].concat();
        format!("{PREFIX}{}", BASE32_NOPAD.encode(&bytes))
    }

    /// Reads a card from text, as it was scanned, pasted or sent: spaces and line ends in it do not matter.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where it is no whole card, [`OpenError::Newer`], [`OpenError::TooLarge`],
    /// [`OpenError::FalseSignature`] where somebody changed it.
    pub fn read(text: &str) -> Result<Self, OpenError> {
        if text.len() > MOST {
            return Err(OpenError::TooLarge);
        }
        let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let encoded = plain.strip_prefix(PREFIX).ok_or(OpenError::Damaged)?;
        let bytes = BASE32_NOPAD.decode(encoded.as_bytes()).map_err(|_| OpenError::Damaged)?;
        let mut rest = bytes.as_slice();
        take_header(&mut rest, MAGIC, VERSION)?;
        let writer = WriterId::new(take(&mut rest)?);
        let signature = take::<SIGNATURE>(&mut rest)?;
        writer.verify(PURPOSE, rest, &signature)?;
        let content: Content = serde_json::from_slice(rest).map_err(|_| OpenError::Damaged)?;
        let receiver = Receiver::parse(&content.receiver).ok_or(OpenError::Damaged)?;
        Ok(Self { about: content.about, writer, receiver })
    }

    /// A number that two workers read to each other: the same on both devices when each has the other's true card, and
    /// another one when somebody came between. Five groups of five digits.
    #[must_use]
    pub fn comparison(&self, other: &Self) -> String {
        let (mine, theirs) = (self.keys(), other.keys());
        let (first, second) = if mine <= theirs { (mine, theirs) } else { (theirs, mine) };
        let hash: [u8; 32] = Sha256::new()
            .chain_update(b"samplan comparison 1\0")
            .chain_update(first)
            .chain_update(second)
            .finalize()
            .into();
        let group = |bytes: &[u8]| bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)) % 100_000;
        hash.chunks_exact(6).take(5).map(|bytes| format!("{:05}", group(bytes))).collect::<Vec<_>>().join(" ")
    }

    /// Both public keys: 32 bytes, and the text of the other.
    fn keys(&self) -> Vec<u8> {
        [self.writer.bytes().as_slice(), self.receiver.to_string().as_bytes()].concat()
    }
}
