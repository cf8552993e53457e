//! Files that are safe on any channel: the age format, version 1, which the stock `age` tool opens too.
//!
//! The format does not tell who sealed a file. What is inside has to be signed.

use super::{OpenError, Passphrase, Receiver, ReceivingKey};
use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use std::borrow::Cow;
use std::io::{Read, Write};

/// The most that is taken out of one file, in bytes.
const MOST: u64 = 256 << 20;
/// How every sealed file begins, and how it begins as text.
const SEALED: &[u8] = b"age-encryption.org/";
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// The work of trying a passphrase, as the power of two of scrypt's N: 64 MiB, which a tablet has.
const WORK: u8 = 16;
/// The most work that a file may ask for: 1 GiB.
const MOST_WORK: u8 = 20;

/// Seals content for the devices named; `None` where none is named.
#[must_use]
pub fn seal_for(receivers: &[Receiver], content: &[u8]) -> Option<Vec<u8>> {
    let recipients = receivers.iter().map(|receiver| &receiver.0 as &dyn Recipient);
    written(Encryptor::with_recipients(recipients).ok()?, content)
}

/// Seals content with a passphrase, for somebody whose key is not known. Takes a second on a tablet.
#[must_use]
pub fn seal_with(passphrase: &Passphrase, content: &[u8]) -> Option<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(secret(passphrase)?);
    recipient.set_work_factor(WORK);
    written(Encryptor::with_recipients(std::iter::once(&recipient as &dyn Recipient)).ok()?, content)
}

/// Whether a file is one that is sealed, as it says itself: as bytes, or as text ("armoured").
#[must_use]
pub fn is_sealed(file: &[u8]) -> bool {
    file.starts_with(SEALED) || file.trim_ascii_start().starts_with(ARMOUR)
}

/// Whether a file opens with a passphrase, as it says itself.
#[must_use]
pub fn asks_for_passphrase(file: &[u8]) -> bool {
    const ASKS: &[u8] = b"age-encryption.org/v1\n-> scrypt ";
    unarmoured(file).is_ok_and(|file| file.starts_with(ASKS))
}

/// Opens a file that was sealed for this device.
///
/// # Errors
/// [`OpenError::WrongKey`] where it was sealed for others, [`OpenError::Damaged`], [`OpenError::TooLarge`].
pub fn open_with_key(key: &ReceivingKey, file: &[u8]) -> Result<Vec<u8>, OpenError> {
    read(file, &key.0)
}

/// Opens a file that was sealed with a passphrase. Takes as long as the file asks for.
///
/// # Errors
/// As [`open_with_key`]; [`OpenError::TooLarge`] also where it asks for more work than any device of today bears.
pub fn open_with_passphrase(passphrase: &Passphrase, file: &[u8]) -> Result<Vec<u8>, OpenError> {
    let mut identity = age::scrypt::Identity::new(secret(passphrase).ok_or(OpenError::WrongKey)?);
    identity.set_max_work_factor(MOST_WORK);
    read(file, &identity)
}

fn written(encryptor: Encryptor, content: &[u8]) -> Option<Vec<u8>> {
    let mut file = Vec::with_capacity(content.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut file).ok()?;
    writer.write_all(content).ok()?;
    writer.finish().ok()?;
    Some(file)
}

fn read(file: &[u8], key: &dyn Identity) -> Result<Vec<u8>, OpenError> {
    let file = unarmoured(file)?;
    let reader =
        Decryptor::new(&*file).and_then(|file| file.decrypt(std::iter::once(key))).map_err(|error| match error {
            DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                OpenError::WrongKey
            }
            DecryptError::UnknownFormat => OpenError::Newer,
            DecryptError::ExcessiveWork { .. } => OpenError::TooLarge,
            _ => OpenError::Damaged,
        })?;
    let mut content = Vec::new();
    reader.take(MOST + 1).read_to_end(&mut content).map_err(|_| OpenError::Damaged)?;
    if content.len() as u64 > MOST { Err(OpenError::TooLarge) } else { Ok(content) }
}

/// The bytes of a file that may be written as text.
fn unarmoured(file: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    let text = file.trim_ascii_start();
    if !text.starts_with(ARMOUR) {
        return Ok(Cow::Borrowed(file));
    }
    let mut bytes = Vec::new();
    ArmoredReader::new(text).read_to_end(&mut bytes).map_err(|_| OpenError::Damaged)?;
    Ok(Cow::Owned(bytes))
}

fn secret(passphrase: &Passphrase) -> Option<SecretString> {
    std::str::from_utf8(passphrase.bytes()).ok().map(SecretString::from)
}
