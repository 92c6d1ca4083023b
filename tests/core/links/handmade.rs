//! Links put together byte by byte, apart from the code that makes them. The layout is told in `src/share/fragment.rs`.

use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_16_IBM_SDLC, Crc};
use lumbar_check::share::KEY;

/// The bytes of a link, put together by hand.
pub struct Bytes {
    pub kind: u8,
    pub pack: &'static [u8],
    pub revision: u16,
    pub level: u8,
    pub factors: Vec<u8>,
    pub advice: Vec<u8>,
    pub rest: Vec<u8>,
}

/// A link that opens.
pub fn sound() -> Bytes {
    Bytes {
        kind: 0,
        pack: b"psoas",
        revision: 1,
        level: 0,
        factors: vec![1, 0b10],
        advice: vec![1, 0b10],
        rest: vec![],
    }
}

/// One with answers: a day, and the set of their numbers, which is no longer than it has to be.
pub fn with_answers(numbers: &[u16]) -> Bytes {
    Bytes { kind: 1, rest: [vec![1, 2], set(numbers)].concat(), ..sound() }
}

/// Its length, then a bit for each number.
pub fn set(numbers: &[u16]) -> Vec<u8> {
    let length = numbers.iter().map(|number| usize::from(number / 8) + 1).max().unwrap_or_default();
    let mut set = vec![0; length + 1];
    set[0] = length as u8;
    numbers.iter().for_each(|number| set[1 + usize::from(number / 8)] |= 1 << (number % 8));
    set
}

impl Bytes {
    pub fn link(self) -> String {
        let mut bytes = vec![self.kind, self.pack.len() as u8];
        bytes.extend(self.pack);
        bytes.extend(self.revision.to_be_bytes());
        bytes.push(self.level);
        bytes.extend([self.factors, self.advice, self.rest].concat());
        sealed(&bytes)
    }
}

/// The link with these bytes and the checksum that belongs to them.
pub fn sealed(bytes: &[u8]) -> String {
    let crc = Crc::<u16>::new(&CRC_16_IBM_SDLC);
    let sum = crc.checksum(&[&[1], bytes].concat()).to_be_bytes();
    format!("{KEY}1.{}", Base64UrlUnpadded::encode_string(&[bytes, &sum].concat()))
}
