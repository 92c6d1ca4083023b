//! The content of a link as numbers, and the one way to write them.

use super::unreadable::Unreadable;
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_16_IBM_SDLC, Crc, NoTable};

/// The format written, and the only one read so far.
const VERSION: u8 = 1;

/// The numbers of a link. The pack says what each stands for.
pub struct Record {
    /// 0 the advice, 1 the advice with answers; anything else is of a later version.
    pub kind: u8,
    pub pack: Vec<u8>,
    pub revision: u16,
    pub level: u8,
    pub factors: Vec<u16>,
    pub advice: Vec<u16>,
    /// Only with answers: the day, and the options.
    pub answers: (u16, Vec<u16>),
}

impl Record {
    pub const ADVICE: u8 = 0;
    pub const ANSWERS: u8 = 1;

    /// The text after the key of a fragment.
    pub fn write(&self) -> String {
        let mut bytes = vec![self.kind, self.pack.len() as u8];
        bytes.extend(&self.pack);
        bytes.extend(self.revision.to_be_bytes());
        bytes.push(self.level);
        write_set(&mut bytes, self.factors.iter().copied());
        write_set(&mut bytes, self.advice.iter().copied());
        if self.kind == Self::ANSWERS {
            bytes.extend(self.answers.0.to_be_bytes());
            write_set(&mut bytes, self.answers.1.iter().copied());
        }
        bytes.extend(checksum(&bytes));
        ["1.", &Base64UrlUnpadded::encode_string(&bytes)].concat()
    }

    /// Reads what [`Self::write`] writes and nothing else. Of a later kind, only what comes before the new part.
    ///
    /// # Errors
    /// If it is cut short, mistyped, made up, or of a later format.
    pub fn read(value: &str) -> Result<Self, Unreadable> {
        let (version, payload) = value.split_once('.').ok_or(Unreadable::Broken)?;
        match version.parse::<u8>() {
            Ok(VERSION) => {}
            Ok(..VERSION) | Err(_) => return Err(Unreadable::Broken),
            Ok(_) => return Err(Unreadable::Newer),
        }
        let bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| Unreadable::Broken)?;
        let (body, sum) = bytes.split_last_chunk::<2>().ok_or(Unreadable::Broken)?;
        if *sum != checksum(body) {
            return Err(Unreadable::Broken);
        }
        let bytes = &mut Bytes(body);
        let kind = bytes.byte()?;
        let length = bytes.byte()?;
        let record = Self {
            kind,
            pack: bytes.take(length.into())?.to_vec(),
            revision: bytes.pair()?,
            level: bytes.byte()?,
            factors: bytes.set()?,
            advice: bytes.set()?,
            answers: if kind == Self::ANSWERS { (bytes.pair()?, bytes.set()?) } else { (0, Vec::new()) },
        };
        // One record has one writing: padding and surplus bytes do not survive being written again.
        let is_later = kind > Self::ANSWERS;
        if is_later || record.write() == value { Ok(record) } else { Err(Unreadable::Broken) }
    }
}

pub fn checksum(body: &[u8]) -> [u8; 2] {
    let crc = Crc::<u16, NoTable>::new(&CRC_16_IBM_SDLC);
    let mut digest = crc.digest();
    digest.update(&[VERSION]);
    digest.update(body);
    digest.finalize().to_be_bytes()
}

pub fn write_set(bytes: &mut Vec<u8>, numbers: impl Iterator<Item = u16>) {
    let mut set: Vec<u8> = Vec::new();
    for number in numbers {
        let byte = usize::from(number / 8);
        if set.len() <= byte {
            set.resize(byte + 1, 0);
        }
        set[byte] |= 1 << (number % 8);
    }
    bytes.push(set.len() as u8);
    bytes.extend(set);
}

/// The bytes that are left to read. Reading past the end is [`Unreadable::Broken`].
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Unreadable> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Unreadable::Broken)?;
        self.0 = rest;
        Ok(taken)
    }

    pub fn byte(&mut self) -> Result<u8, Unreadable> {
        self.take(1).map(|bytes| bytes[0])
    }

    pub fn pair(&mut self) -> Result<u16, Unreadable> {
        self.take(2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    pub fn set(&mut self) -> Result<Vec<u16>, Unreadable> {
        let length = self.byte()?;
        let bytes = self.take(length.into())?;
        let numbers = (0u16..)
            .zip(bytes)
            .flat_map(|(at, byte)| (0..8).filter(move |bit| byte & (1 << bit) != 0).map(move |bit| at * 8 + bit));
        Ok(numbers.collect())
    }
}
