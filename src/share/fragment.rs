//! A shared result as a URL fragment: `lumbar-check=1.` and base64url of
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | 0 the advice, 1 the advice with answers |
//! | 1 + n | length and id of the pack |
//! | 2 | revision of the pack, high byte first |
//! | 1 | disposition × 3 + match |
//! | 1 + n | set of factor numbers |
//! | 1 + n | set of advice numbers |
//! | 2, 1 + n | with answers: day since 1970-01-01, set of option numbers |
//! | 2 | checksum of all that and of the format version |
//!
//! A set is its length in bytes, then one bit for each number, number 0 lowest. Numbers are permanent and given in
//! the pack; nothing goes by position, so a link outlives reordered and added questions. The checksum guards against
//! links cut short in the post, not against anyone: encoding is not encryption.

use crate::content::{ContentPack, Disposition, Match, Tick};
use crate::domain::{Responses, SharedAnswers, SharedOutcome, SharedResult, in_card_order};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_16_IBM_SDLC, Crc, NoTable};

/// What a fragment of ours begins with, after the `#`.
pub const KEY: &str = "lumbar-check=";

/// The format written, and the only one read so far.
const VERSION: u8 = 1;

/// Why a fragment of ours cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Cut short, mistyped, or made up.
    Broken,
    /// Made with another pack.
    OtherPack,
    /// Made with a later format or a later revision of the pack.
    Newer,
}

/// The fragment for a result, without the `#`.
pub fn encode(pack: &ContentPack, result: &SharedResult) -> String {
    let SharedOutcome { revision, disposition, closeness, factors, advice } = &result.outcome;
    let id = pack.id.as_str().as_bytes();
    let mut bytes = vec![u8::from(result.answers.is_some()), id.len() as u8];
    bytes.extend(id);
    bytes.extend(revision.to_be_bytes());
    bytes.push(*disposition as u8 * 3 + *closeness as u8);
    write_set(&mut bytes, factors.iter().filter_map(|id| pack.factor(id)).map(|factor| factor.number));
    write_set(&mut bytes, advice.iter().filter_map(|id| pack.advice(id)).map(|tip| tip.number));
    if let Some(answers) = &result.answers {
        bytes.extend(answers.day.to_be_bytes());
        let ticks = answers.responses.ticks();
        write_set(&mut bytes, ticks.filter_map(|tick| pack.option(tick).map(|option| option.number)));
    }
    bytes.extend(checksum(&bytes));
    [KEY, "1.", &Base64UrlUnpadded::encode_string(&bytes)].concat()
}

/// Reads `location.hash`, with or without its `#`. `None` if the fragment is somebody else's.
///
/// # Errors
/// If it is ours and cannot be shown.
pub fn decode(pack: &ContentPack, hash: &str) -> Option<Result<SharedResult, Unreadable>> {
    let value = hash.strip_prefix('#').unwrap_or(hash).strip_prefix(KEY)?;
    Some(read(pack, value))
}

fn read(pack: &ContentPack, value: &str) -> Result<SharedResult, Unreadable> {
    let (version, payload) = value.split_once('.').ok_or(Unreadable::Broken)?;
    match version.parse::<u8>() {
        Ok(VERSION) => {}
        Ok(version) if version > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Broken),
    }
    let bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| Unreadable::Broken)?;
    let (body, sum) = bytes.split_last_chunk::<2>().ok_or(Unreadable::Broken)?;
    if *sum != checksum(body) {
        return Err(Unreadable::Broken);
    }
    let result = read_body(pack, &mut Bytes(body))?;
    // One result has one writing: padding, surplus bytes and forbidden numbers do not survive being written again.
    if encode(pack, &result).strip_prefix(KEY) == Some(value) { Ok(result) } else { Err(Unreadable::Broken) }
}

fn read_body(pack: &ContentPack, bytes: &mut Bytes) -> Result<SharedResult, Unreadable> {
    let kind = bytes.byte()?;
    let length = bytes.byte()?;
    if bytes.take(length.into())? != pack.id.as_str().as_bytes() {
        return Err(Unreadable::OtherPack);
    }
    let revision = bytes.pair()?;
    if revision > pack.revision {
        return Err(Unreadable::Newer);
    }
    let level = usize::from(bytes.byte()?);
    let disposition = *Disposition::ALL.get(level / 3).ok_or(Unreadable::Broken)?;
    if disposition > Disposition::SelfCareWithCheck || revision == 0 {
        return Err(Unreadable::Broken);
    }
    let closeness = Match::ALL[level % 3];
    let factors = bytes.set()?;
    let factors = pack.factors.iter().filter(|factor| factors.contains(&factor.number)).map(|factor| factor.id.clone());
    let factors: Vec<_> = factors.collect();
    let advice = bytes.set()?;
    // A set has no order; the card's follows from the factors.
    let advice = in_card_order(pack, &factors, pack.advice.iter().filter(|tip| advice.contains(&tip.number)));
    let outcome = SharedOutcome { revision, disposition, closeness, factors, advice };
    let answers = match kind {
        0 => None,
        1 => Some(read_answers(pack, bytes)?),
        _ => return Err(Unreadable::Newer),
    };
    Ok(SharedResult { outcome, answers })
}

fn read_answers(pack: &ContentPack, bytes: &mut Bytes) -> Result<SharedAnswers, Unreadable> {
    let day = bytes.pair()?;
    let numbers = bytes.set()?;
    let mut ticks = Vec::new();
    for question in &pack.questions {
        let screen = pack.step_of(&question.id).is_none_or(|step| step.is_screen());
        for option in question.options.iter().filter(|option| numbers.contains(&option.number)) {
            if screen {
                return Err(Unreadable::Broken);
            }
            ticks.push(Tick { question: question.id.clone(), option: option.id.clone() });
        }
    }
    let responses = Responses::from_ticks(pack, ticks).map_err(|_| Unreadable::Broken)?;
    Ok(SharedAnswers { responses, day })
}

pub(super) fn checksum(body: &[u8]) -> [u8; 2] {
    let crc = Crc::<u16, NoTable>::new(&CRC_16_IBM_SDLC);
    let mut digest = crc.digest();
    digest.update(&[VERSION]);
    digest.update(body);
    digest.finalize().to_be_bytes()
}

pub(super) fn write_set(bytes: &mut Vec<u8>, numbers: impl Iterator<Item = u16>) {
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

/// What is left to read. Everything that runs out is [`Unreadable::Broken`].
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Unreadable> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Unreadable::Broken)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Unreadable> {
        self.take(1).map(|bytes| bytes[0])
    }

    pub(super) fn pair(&mut self) -> Result<u16, Unreadable> {
        self.take(2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    pub(super) fn set(&mut self) -> Result<Vec<u16>, Unreadable> {
        let length = self.byte()?;
        let bytes = self.take(length.into())?;
        let numbers = (0u16..)
            .zip(bytes)
            .flat_map(|(at, byte)| (0..8).filter(move |bit| byte & (1 << bit) != 0).map(move |bit| at * 8 + bit));
        Ok(numbers.collect())
    }
}
