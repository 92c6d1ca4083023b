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
//! It is written as links are, by permanent numbers. Unlike a link, it is continued: answers that were stored with an
//! earlier revision are taken over as far as the pack still asks for them, and what it has retired since is counted.

use super::record::{Bytes, checksum, write_set};
use crate::content::ContentPack;
use crate::domain::{KeptAnswers, PainAndHabits};
use base64ct::{Base64UrlUnpadded, Encoding};
use std::cmp::Ordering;

/// The format written, and the only one read.
const FORMAT: &str = "1.";

/// The text to store: the format, the day, and the permanent numbers of the options.
pub fn write_kept(pack: &ContentPack, kept: &KeptAnswers) -> String {
    let numbers = kept.answers.ticks().filter_map(|tick| pack.option(tick)).map(|option| option.number);
    write(pack, pack.revision, kept.day, numbers)
}

fn write(pack: &ContentPack, revision: u16, day: u16, numbers: impl Iterator<Item = u16>) -> String {
    let id = pack.id.as_str().as_bytes();
    let mut bytes = vec![id.len() as u8];
    bytes.extend(id);
    bytes.extend(revision.to_be_bytes());
    bytes.extend(day.to_be_bytes());
    write_set(&mut bytes, numbers);
    bytes.extend(checksum(&bytes));
    [FORMAT, &Base64UrlUnpadded::encode_string(&bytes)].concat()
}

/// The stored answers, as of a day. `None` if they are too old, of another pack, of a revision that this one does not
/// know, or in another format: then the text can be deleted.
pub fn read_kept(pack: &ContentPack, text: &str, today: u16) -> Option<KeptAnswers> {
    let bytes = Base64UrlUnpadded::decode_vec(text.strip_prefix(FORMAT)?).ok()?;
    let (body, sum) = bytes.split_last_chunk::<2>()?;
    let mut body = (*sum == checksum(body)).then_some(Bytes(body))?;
    let length = body.byte().ok()?;
    let of_this_pack = body.take(length.into()).ok()? == pack.id.as_str().as_bytes();
    let made = body.pair().ok()?;
    let day = body.pair().ok()?;
    let numbers = body.set().ok()?;
    // One content has one writing: surplus bytes do not survive being written again.
    let is_whole = of_this_pack && write(pack, made, day, numbers.iter().copied()) == text;
    let answers = if is_whole { answers(pack, made, &numbers)? } else { return None };
    let dropped = numbers.len() - answers.ticks().count();
    let kept = KeptAnswers { answers, day, dropped };
    kept.are_current(today).then_some(kept)
}

/// The answers with these numbers, as far as the pack still has them.
fn answers(pack: &ContentPack, made: u16, numbers: &[u16]) -> Option<PainAndHabits> {
    let options =
        pack.questions.iter().flat_map(|question| question.options.iter().map(move |option| (question, option)));
    let kept = options.filter(|(_, option)| numbers.contains(&option.number));
    let ticks: Vec<_> = kept.map(|(question, option)| question.tick(option)).collect();
    let retired = |number: &&u16| pack.revisions_after(made).any(|revision| revision.retired.options.contains(number));
    let known = ticks.len() + numbers.iter().filter(retired).count();
    match made.cmp(&pack.revision) {
        _ if known != numbers.len() => None,
        Ordering::Equal => PainAndHabits::from_ticks(pack, ticks),
        Ordering::Less if pack.remembers(made) => {
            PainAndHabits::from_earlier(pack, ticks).filter(|answers| answers.ticks().next().is_some())
        }
        _ => None,
    }
}
