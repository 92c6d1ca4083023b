//! The decoder of LZMA, as its specification describes it, for the properties `lc=4 lp=0 pb=0`.

use crate::model::{AFTER_COPY, CONTEXT_BITS, Model};
use crate::range::Bits;

/// The file is not what an encoder makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrupt;

/// Turns symbols into bytes.
pub struct Decoder {
    /// Bytes so far.
    pub written: usize,
    state: usize,
    /// The last four distances, the very last first, each one less than it is.
    distances: [usize; 4],
    model: Model,
}

impl Decoder {
    /// Before the first symbol. All zeros, so that it takes no room in the module.
    pub const NEW: Self = Self { written: 0, state: 0, distances: [0; 4], model: Model::NEW };

    /// Takes in one symbol, which adds up to 273 bytes to those that are in `unpacked`.
    ///
    /// # Errors
    /// If it copies what is not there, or more than `unpacked` has room for.
    pub fn symbol(&mut self, bits: &mut Bits<'_>, unpacked: &mut [u8]) -> Result<(), Corrupt> {
        let state = self.state;
        let is_after_copy = state >= AFTER_COPY;
        if bits.bit(&mut self.model.is_copy[state]) == 0 {
            return self.literal(bits, unpacked);
        }
        if bits.bit(&mut self.model.is_known_distance[state]) == 0 {
            let length = self.model.lengths.read(bits);
            let [first, second, third, _] = self.distances;
            self.distances = [self.model.distances.read(bits, length), first, second, third];
            self.state = if is_after_copy { 10 } else { 7 };
            return self.copy(unpacked, length);
        }
        let mut which = 0;
        while which < 3 && bits.bit(&mut self.model.is_earlier[which][state]) == 1 {
            which += 1;
        }
        if which == 0 && bits.bit(&mut self.model.is_long[state]) == 0 {
            self.state = if is_after_copy { 11 } else { 9 };
            return self.copy(unpacked, 1);
        }
        let distance = self.distances[which];
        self.distances.copy_within(..which, 1);
        self.distances[0] = distance;
        self.state = if is_after_copy { 11 } else { 8 };
        let length = self.model.known_distance_lengths.read(bits);
        self.copy(unpacked, length)
    }

    fn literal(&mut self, bits: &mut Bits<'_>, unpacked: &mut [u8]) -> Result<(), Corrupt> {
        let before = self.written.checked_sub(1).map_or(0, |last| unpacked[last]);
        let copied = if self.state >= AFTER_COPY { Some(unpacked[self.source()?]) } else { None };
        let tree = &mut self.model.literals[usize::from(before >> (8 - CONTEXT_BITS))];
        let mut node = 1;
        if let Some(copied) = copied {
            // The byte that would have been copied next is not this one, but mostly begins as it does.
            let mut copied = usize::from(copied);
            while node < 0x100 {
                copied <<= 1;
                let expected = copied & 0x100;
                let bit = bits.bit(&mut tree[0x100 + expected + node]);
                node = node << 1 | bit;
                if expected != bit << 8 {
                    break;
                }
            }
        }
        while node < 0x100 {
            node = node << 1 | bits.bit(&mut tree[node]);
        }
        *unpacked.get_mut(self.written).ok_or(Corrupt)? = node as u8;
        self.written += 1;
        self.state = match self.state {
            0..4 => 0,
            4..10 => self.state - 3,
            _ => self.state - 6,
        };
        Ok(())
    }

    /// Where the last distance leads to.
    fn source(&self) -> Result<usize, Corrupt> {
        let last = self.written.checked_sub(1).ok_or(Corrupt)?;
        last.checked_sub(self.distances[0]).ok_or(Corrupt)
    }

    /// Copies from the last distance, which can be shorter than the copy: then it repeats itself.
    fn copy(&mut self, unpacked: &mut [u8], length: usize) -> Result<(), Corrupt> {
        let distance = self.written - self.source()?;
        let copied = unpacked.get_mut(self.written - distance..self.written + length).ok_or(Corrupt)?;
        for place in distance..copied.len() {
            copied[place] = copied[place - distance];
        }
        self.written += length;
        Ok(())
    }
}
