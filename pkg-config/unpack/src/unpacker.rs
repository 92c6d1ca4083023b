//! Unpacking a file as it comes.

use crate::decoder::{Corrupt, Decoder};
use crate::header::Header;
use crate::range::{Bits, Range};

/// The most packed bytes that can be taken at once: 50 KB of the widget's module, 6 ms of a slow phone.
pub const PIECE: usize = 16 << 10;

/// The most packed bytes that one symbol takes.
const SYMBOL: usize = 20;

/// Packed bytes that are kept until more come, or one more than that: those of the header and one symbol, which are read at
/// once.
const KEPT: usize = Header::BYTES + SYMBOL;

/// A file that is being unpacked. Packed bytes are written to [`Self::room`], then taken with [`Self::take`].
pub struct Unpacker<'a> {
    /// Packed bytes that were not read yet.
    packed: [u8; KEPT + PIECE],
    filled: usize,
    range: Range,
    decoder: Decoder,
    /// Room for the whole file, once the header was read.
    unpacked: Option<&'a mut [u8]>,
}

impl<'a> Unpacker<'a> {
    /// Before the first packed byte. All zeros, so that it takes no room in the module.
    pub const NEW: Self =
        Self { packed: [0; KEPT + PIECE], filled: 0, range: Range::START, decoder: Decoder::NEW, unpacked: None };

    /// Where the next packed bytes go. After each [`Self::take`] there is room for [`PIECE`] of them.
    pub fn room(&mut self) -> &mut [u8] {
        &mut self.packed[self.filled..]
    }

    /// Unpacks as much as can be of what was there and the first `count` bytes of the room. `memory` gives as many zeros as
    /// it is asked for, once.
    ///
    /// # Errors
    /// As soon as it is sure that the file is corrupt; then it is done with.
    pub fn take(&mut self, count: usize, memory: impl FnOnce(usize) -> Option<&'a mut [u8]>) -> Result<(), Corrupt> {
        if count > self.room().len() {
            return Err(Corrupt);
        }
        self.filled += count;
        if self.unpacked.is_none() {
            if self.filled < KEPT {
                return Ok(());
            }
            self.start(memory)?;
        }
        self.decode(SYMBOL)?;
        if self.filled >= SYMBOL { Err(Corrupt) } else { Ok(()) }
    }

    /// The whole file, after the last packed byte was taken.
    ///
    /// # Errors
    /// If there is less of it than its header says, or more.
    pub fn finish(&mut self, memory: impl FnOnce(usize) -> Option<&'a mut [u8]>) -> Result<&mut [u8], Corrupt> {
        if self.unpacked.is_none() {
            self.start(memory)?;
        }
        self.decode(0)?;
        let mut bits = Bits { packed: &self.packed[..self.filled], next: 0, range: self.range };
        let unpacked = self.unpacked.as_deref_mut().ok_or(Corrupt)?;
        if self.decoder.written == unpacked.len() && bits.are_done() { Ok(unpacked) } else { Err(Corrupt) }
    }

    /// Reads the header.
    fn start(&mut self, memory: impl FnOnce(usize) -> Option<&'a mut [u8]>) -> Result<(), Corrupt> {
        let mut bits = Bits { packed: &self.packed[..self.filled], next: Header::BYTES, range: Range::START };
        let header = Header::read(bits.packed).ok_or(Corrupt)?;
        self.unpacked = Some(memory(header.length).ok_or(Corrupt)?);
        bits.start();
        let Bits { next, range, .. } = bits;
        self.forget(next, range)
    }

    /// Decodes until fewer than `left` packed bytes are left, or all is there.
    fn decode(&mut self, left: usize) -> Result<(), Corrupt> {
        let Some(unpacked) = &mut self.unpacked else { return Err(Corrupt) };
        let mut bits = Bits { packed: &self.packed[..self.filled], next: 0, range: self.range };
        while self.decoder.written < unpacked.len() && bits.next + left <= bits.packed.len() {
            self.decoder.symbol(&mut bits, unpacked)?;
        }
        let Bits { next, range, .. } = bits;
        self.forget(next, range)
    }

    /// Drops packed bytes that were read.
    fn forget(&mut self, read: usize, range: Range) -> Result<(), Corrupt> {
        self.range = range;
        let left = self.filled.checked_sub(read).ok_or(Corrupt)?;
        self.packed.copy_within(read..self.filled, 0);
        self.filled = left;
        Ok(())
    }
}
