//! The range decoder: bits out of packed bytes, each by how probable it is.

/// By how many 2048ths it is more probable that a bit is 0 than that it is as likely 0 as 1, which is all that is known
/// before the first bit. Zeros then, a model takes no room in the module and need not be filled.
pub type Probability = i16;

const PROBABILITY_BITS: u32 = 11;
const HALF: Probability = 1 << (PROBABILITY_BITS - 1);

/// A probability moves by a 32nd of the way with each bit.
const MOVE_BITS: u32 = 5;

/// Below this, the range takes in another byte.
const RANGE_MIN: u32 = 1 << 24;

/// What is known after the bytes that were read.
#[derive(Clone, Copy)]
pub struct Range {
    range: u32,
    code: u32,
}

impl Range {
    /// Before the first byte.
    pub const START: Self = Self { range: 0, code: 0 };
}

/// Packed bytes that are being read.
pub struct Bits<'a> {
    pub packed: &'a [u8],
    /// The next byte to read. Behind the end if more was read than there is, which counts as zeros.
    pub next: usize,
    pub range: Range,
}

impl Bits<'_> {
    /// Bytes that [`Self::start`] reads: a zero, and the first code.
    pub const START_BYTES: usize = 5;

    /// Reads what is before the first bit.
    pub fn start(&mut self) {
        self.range.range = u32::MAX;
        for _ in 0..Self::START_BYTES {
            self.read();
        }
    }

    /// Whether the packed bytes end here, as an encoder ends them.
    pub fn are_done(&mut self) -> bool {
        self.normalize();
        self.next == self.packed.len() && self.range.code == 0
    }

    fn read(&mut self) {
        let byte = self.packed.get(self.next).copied().unwrap_or_default();
        self.next += 1;
        self.range.code = self.range.code << 8 | u32::from(byte);
    }

    fn normalize(&mut self) {
        if self.range.range < RANGE_MIN {
            self.range.range <<= 8;
            self.read();
        }
    }

    /// A bit, from which its probability learns.
    pub fn bit(&mut self, probability: &mut Probability) -> usize {
        self.normalize();
        let bound = (self.range.range >> PROBABILITY_BITS) * (HALF + *probability) as u32;
        if self.range.code < bound {
            self.range.range = bound;
            *probability += (HALF - *probability) >> MOVE_BITS;
            0
        } else {
            self.range.range -= bound;
            self.range.code -= bound;
            *probability -= (HALF + *probability) >> MOVE_BITS;
            1
        }
    }

    /// So many bits that are as likely 0 as 1, and always were.
    pub fn even_bits(&mut self, count: u32) -> usize {
        let mut bits = 0;
        for _ in 0..count {
            self.normalize();
            self.range.range >>= 1;
            let bit = self.range.code >= self.range.range;
            if bit {
                self.range.code -= self.range.range;
            }
            bits = bits << 1 | usize::from(bit);
        }
        bits
    }

    /// So many bits, the highest first. What is known of each depends on those before it; `tree[0]` is not used.
    pub fn tree(&mut self, tree: &mut [Probability], count: u32) -> usize {
        let mut node = 1;
        for _ in 0..count {
            node = node << 1 | self.bit(&mut tree[node]);
        }
        node - (1 << count)
    }

    /// As [`Self::tree`], but the lowest first.
    pub fn reverse_tree(&mut self, tree: &mut [Probability], count: u32) -> usize {
        let mut node = 1;
        let mut bits = 0;
        for place in 0..count {
            let bit = self.bit(&mut tree[node]);
            node = node << 1 | bit;
            bits |= bit << place;
        }
        bits
    }
}
