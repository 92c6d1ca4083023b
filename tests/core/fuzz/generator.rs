//! Inputs made from others. The same seed makes the same ones.

/// Numbers that look random: xorshift64*.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Below `end`, which is above 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() >> 16) as usize % end
    }

    fn pick<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// A stretch of something so long.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let longest = (length - start).min(1 << self.below(10));
        start..start + self.below(longest + 1)
    }
}

/// Something like one of the pool, changed in a few places. `words`: what may be put into it.
pub fn mutated(random: &mut Random, pool: &[Vec<u8>], words: &[&str], longest: usize) -> Vec<u8> {
    let mut input = random.pick(pool).clone();
    for _ in 0..=random.below(6) {
        change(random, &mut input, pool, words);
    }
    input.truncate(longest);
    input
}

fn change(random: &mut Random, input: &mut Vec<u8>, pool: &[Vec<u8>], words: &[&str]) {
    let stretch = random.stretch(input.len());
    match random.below(8) {
        0 => drop(input.drain(stretch)),
        1 => {
            let copy = input[stretch].to_vec();
            let to = random.below(input.len() + 1);
            input.splice(to..to, copy);
        }
        2 => {
            let other = random.pick(pool);
            let of_other = random.stretch(other.len());
            input.splice(stretch, other[of_other].iter().copied());
        }
        3 => input.truncate(stretch.start),
        4 if !input.is_empty() => {
            let at = random.below(input.len());
            input[at] ^= 1 << random.below(8);
        }
        5 if !input.is_empty() => {
            let at = random.below(input.len());
            input[at] = *random.pick(&[0, 1, 0x7F, 0x80, 0xFF]);
        }
        _ if !words.is_empty() => drop(input.splice(stretch, random.pick(words).bytes())),
        _ => input.push(random.below(256) as u8),
    }
}
