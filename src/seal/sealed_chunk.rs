//! Sealed chunks: pieces of a section's history that only holders of the section's key read.

use super::bytes::{take, take_header};
use super::packing::{pack, unpack};
use super::signing_key::SIGNATURE;
use super::{ChunkId, KeyId, Nonce, OpenError, Piece, PieceKind, SectionKey, SigningKey, WriterId, cipher};

/// A piece of a section's history, sealed with the section's key and signed by its writer inside.
///
/// `docs/format.md` gives every byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedChunk(Vec<u8>);

const MAGIC: &[u8; 4] = b"SPLN";
const VERSION: u8 = 1;
/// Magic, version, key id, nonce: what stays readable.
const SHOWN: usize = 4 + 1 + 16 + 24;
/// What a chunk's signature is for.
const PURPOSE: &[u8] = b"samplan chunk 1\0";

impl SealedChunk {
    /// Seals changes of the section named `section`. `time`: seconds since 1970-01-01 UTC.
    #[must_use]
    pub fn seal(
        section: &str,
        key: &SectionKey,
        nonce: Nonce,
        writer: &SigningKey,
        time: i64,
        kind: PieceKind,
        changes: &[u8],
    ) -> Self {
        let mut body = vec![kind_byte(kind)];
        body.extend(writer.writer().bytes());
        body.extend(time.to_be_bytes());
        body.extend(changes);
        let signature = writer.sign(PURPOSE, &signed(section, key.id(), &body));
        body.splice(..0, signature);

        let shown = [MAGIC, [VERSION].as_slice(), &key.id().0].concat();
        Self(cipher::seal(key.expose(), nonce, shown, &[], &pack(&body)))
    }

    /// Takes bytes that were stored or received. Nothing is known of them until they are opened.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store or hand over.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The bytes to store or hand over.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The chunk's name: the hash of its bytes.
    #[must_use]
    pub fn id(&self) -> ChunkId {
        ChunkId::of(&self.0)
    }

    /// Which key seals it.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] or [`OpenError::Newer`] where the bytes are no chunk that this version knows.
    pub fn key_id(&self) -> Result<KeyId, OpenError> {
        let mut bytes = self.0.as_slice();
        take_header(&mut bytes, MAGIC, VERSION)?;
        Ok(KeyId(take(&mut bytes)?))
    }

    /// Opens a chunk that was found in the section named `section`.
    ///
    /// # Errors
    /// Every [`OpenError`]; whatever the bytes are, it does not panic.
    pub fn open(&self, section: &str, key: &SectionKey) -> Result<Piece, OpenError> {
        if self.key_id()? != key.id() {
            return Err(OpenError::WrongKey);
        }
        let (shown, sealed) = self.0.split_at_checked(SHOWN).ok_or(OpenError::Damaged)?;
        let nonce = shown.last_chunk::<24>().ok_or(OpenError::Damaged)?;
        // The key is the one that is named, so that bytes which do not open are changed ones.
        let packed = cipher::open(key.expose(), *nonce, shown, sealed).map_err(|_| OpenError::Damaged)?;
        let content = unpack(&packed)?;

        let mut rest = content.as_slice();
        let signature = take::<SIGNATURE>(&mut rest)?;
        let body = rest;
        let kind = kind_of(take::<1>(&mut rest)?)?;
        let writer = WriterId::new(take(&mut rest)?);
        let time = i64::from_be_bytes(take(&mut rest)?);
        writer.verify(PURPOSE, &signed(section, key.id(), body), &signature)?;
        Ok(Piece { writer, time, kind, changes: rest.to_vec() })
    }
}

/// What a writer signs: where the piece belongs, under which key, and what it is. A holder of the key can therefore
/// neither change a piece of another nor pass it off in another section or epoch.
fn signed(section: &str, key: KeyId, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(section.len()).unwrap_or(u32::MAX).to_be_bytes();
    [length.as_slice(), section.as_bytes(), &key.0, body].concat()
}

const fn kind_byte(kind: PieceKind) -> u8 {
    match kind {
        PieceKind::Changes => 0,
        PieceKind::Snapshot => 1,
    }
}

const fn kind_of([byte]: [u8; 1]) -> Result<PieceKind, OpenError> {
    match byte {
        0 => Ok(PieceKind::Changes),
        1 => Ok(PieceKind::Snapshot),
        _ => Err(OpenError::Newer),
    }
}
