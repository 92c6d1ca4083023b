//! Answers that a reader keeps on a device, as the text that is stored: `1.` and base64url of
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 + n | length and id of the pack |
//! | 2 | revision of the pack, high byte first |
//! | 2 | day since 1970-01-01 of the last change |
//! | 1 + n | set of option numbers |
//! | 2 | checksum of all that |
//!
//! It is written as links are, and like them goes by permanent numbers. Unlike them it opens with its own revision
//! alone: a reader can answer again, and should not find an answer to a question that has changed since.

use super::record::{Bytes, checksum, write_set};
use crate::content::{ContentPack, Tick};
use crate::domain::{KeptAnswers, PainAndHabits};
use base64ct::{Base64UrlUnpadded, Encoding};

/// The format written, and the only one read.
const FORMAT: &str = "1.";

pub fn write_kept(pack: &ContentPack, kept: &KeptAnswers) -> String {
    let id = pack.id.as_str().as_bytes();
    let mut bytes = vec![id.len() as u8];
    bytes.extend(id);
    bytes.extend(pack.revision.to_be_bytes());
    bytes.extend(kept.day.to_be_bytes());
    write_set(&mut bytes, kept.answers.ticks().filter_map(|tick| pack.option(tick).map(|option| option.number)));
    bytes.extend(checksum(&bytes));
    [FORMAT, &Base64UrlUnpadded::encode_string(&bytes)].concat()
}

/// What was kept, as of a day. `None` if it is too old, of another pack or revision, or not what this version writes:
/// then it is of no use any more.
pub fn read_kept(pack: &ContentPack, text: &str, today: u16) -> Option<KeptAnswers> {
    let bytes = Base64UrlUnpadded::decode_vec(text.strip_prefix(FORMAT)?).ok()?;
    let (body, sum) = bytes.split_last_chunk::<2>()?;
    let mut body = (*sum == checksum(body)).then_some(Bytes(body))?;
    let length = body.byte().ok()?;
    let of_this_pack = body.take(length.into()).ok()? == pack.id.as_str().as_bytes();
    let of_this_revision = body.pair().ok()? == pack.revision;
    let day = body.pair().ok()?;
    let numbers = body.set().ok()?;
    let options =
        pack.questions.iter().flat_map(|question| question.options.iter().map(move |option| (question, option)));
    let ticked = options.filter(|(_, option)| numbers.contains(&option.number));
    let ticks = ticked.map(|(question, option)| Tick { question: question.id.clone(), option: option.id.clone() });
    let kept = KeptAnswers { answers: PainAndHabits::from_ticks(pack, ticks.collect())?, day };
    // One content has one writing: surplus bytes and numbers that do not exist do not survive being written again.
    let is_whole = write_kept(pack, &kept) == text;
    (of_this_pack && of_this_revision && is_whole && kept.are_current(today)).then_some(kept)
}
