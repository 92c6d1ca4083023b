//! What the decoder knows of the bits to come, in the order and the shape that LZMA gives it.

use crate::range::{Bits, Probability};

/// What the last symbols were. In the first [`AFTER_COPY`] of them, the very last one was a literal.
pub const STATES: usize = 12;
pub const AFTER_COPY: usize = 7;

/// What a literal is depends on so many high bits of the byte before it.
pub const CONTEXT_BITS: u32 = 4;

/// The shortest copy with a distance of its own.
const COPY_MIN: usize = 2;

/// A distance is a slot, which says how many bits it has and what the highest two are, then the other bits. In slots up to
/// this one there are none.
const LAST_SLOT_WITHOUT_BITS: usize = 3;
/// Up to this one, they are a tree for each slot; after it, all but the lowest [`ALIGN_BITS`] are even bits.
const LAST_NEAR_SLOT: usize = 13;
const SLOT_BITS: u32 = 6;
const ALIGN_BITS: u32 = 4;
/// All trees of near slots, one after the other, sharing the place that each does not use.
const NEAR: usize = 115;

/// How many bytes are copied.
#[derive(Clone, Copy)]
pub struct Lengths {
    choices: [Probability; 2],
    short: [Probability; 8],
    middle: [Probability; 8],
    long: [Probability; 256],
}

impl Lengths {
    const NEW: Self = Self { choices: [0; 2], short: [0; 8], middle: [0; 8], long: [0; 256] };

    pub fn read(&mut self, bits: &mut Bits<'_>) -> usize {
        if bits.bit(&mut self.choices[0]) == 0 {
            COPY_MIN + bits.tree(&mut self.short, 3)
        } else if bits.bit(&mut self.choices[1]) == 0 {
            COPY_MIN + 8 + bits.tree(&mut self.middle, 3)
        } else {
            COPY_MIN + 16 + bits.tree(&mut self.long, 8)
        }
    }
}

/// How far back the bytes are that are copied.
pub struct Distances {
    /// By the length of the copy.
    slots: [[Probability; 1 << SLOT_BITS]; 4],
    near: [Probability; NEAR],
    align: [Probability; 1 << ALIGN_BITS],
}

impl Distances {
    const NEW: Self = Self { slots: [[0; 1 << SLOT_BITS]; 4], near: [0; NEAR], align: [0; 1 << ALIGN_BITS] };

    /// One less than the distance.
    pub fn read(&mut self, bits: &mut Bits<'_>, length: usize) -> usize {
        let slot = bits.tree(&mut self.slots[(length - COPY_MIN).min(3)], SLOT_BITS);
        if slot <= LAST_SLOT_WITHOUT_BITS {
            return slot;
        }
        let count = (slot >> 1) as u32 - 1;
        let base = (2 | slot & 1) << count;
        if slot <= LAST_NEAR_SLOT {
            return base + bits.reverse_tree(&mut self.near[base - slot..], count);
        }
        let even = bits.even_bits(count - ALIGN_BITS) << ALIGN_BITS;
        base + even + bits.reverse_tree(&mut self.align, ALIGN_BITS)
    }
}

/// All of it. What is told apart by state has a place for each.
pub struct Model {
    /// A copy, not a literal.
    pub is_copy: [Probability; STATES],
    /// From one of the last four distances, not a new one.
    pub is_known_distance: [Probability; STATES],
    /// From an earlier one than the last, the one before it, and the one before that.
    pub is_earlier: [[Probability; STATES]; 3],
    /// More than one byte from the last distance.
    pub is_long: [Probability; STATES],
    pub lengths: Lengths,
    pub known_distance_lengths: Lengths,
    pub distances: Distances,
    /// Trees of literals: the plain one, then two for bytes that follow a copy.
    pub literals: [[Probability; 0x300]; 1 << CONTEXT_BITS],
}

impl Model {
    /// Before the first bit.
    pub const NEW: Self = Self {
        is_copy: [0; STATES],
        is_known_distance: [0; STATES],
        is_earlier: [[0; STATES]; 3],
        is_long: [0; STATES],
        lengths: Lengths::NEW,
        known_distance_lengths: Lengths::NEW,
        distances: Distances::NEW,
        literals: [[0; 0x300]; 1 << CONTEXT_BITS],
    };
}
