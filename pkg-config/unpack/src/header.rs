//! The first 13 bytes of a `.lzma` file.

/// The longest file that is unpacked, in bytes: 16 times the widget's module, and little enough for a phone.
pub const LENGTH_LIMIT: usize = 8 << 20;

/// What a file begins with: the properties `lc=4 lp=0 pb=0`, which suit WebAssembly best and are the only ones known here,
/// and a dictionary of [`LENGTH_LIMIT`]. By the first byte the page tells packed files from others.
pub const MAGIC: [u8; 5] = [4, 0, 0, 0x80, 0];

/// What the header of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How long the file is once unpacked, in bytes.
    pub length: usize,
}

impl Header {
    /// Bytes in a header.
    pub const BYTES: usize = 13;

    /// What the first bytes of a file say: nothing if it is not packed as here, or longer than [`LENGTH_LIMIT`].
    #[must_use]
    pub fn read(packed: &[u8]) -> Option<Self> {
        let length = u64::from_le_bytes(*packed.strip_prefix(&MAGIC)?.first_chunk()?);
        let length = usize::try_from(length).ok()?;
        (length <= LENGTH_LIMIT).then_some(Self { length })
    }
}
