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
//! the pack; nothing goes by position, so a link outlives reordered, added and retired parts. The checksum guards
//! against links cut short in the post, not against anyone: encoding is not encryption.
//!
//! A link of an earlier revision opens to the card as it was made. Nothing in it is worked out again, and what the pack
//! has retired since is counted.
//!
//! Byte by byte and by hand: links stay for years, and no new version of a library may change what they mean.

use super::record::Record;
use super::unreadable::Unreadable;
use crate::content::{ContentPack, Disposition, Match, QuestionOption, Retired, Tick};
use crate::domain::{Responses, SharedAnswers, SharedOutcome, SharedResult, Withdrawn, in_card_order};

/// What a fragment of ours begins with, after the `#`.
pub const KEY: &str = "lumbar-check=";

/// The fragment for a result of the pack's present revision, without the `#`.
///
/// # Examples
/// ```
/// # #[cfg(feature = "json")] {
/// # let rules = include_str!("../content/packs/psoas/pack.json");
/// # let words = include_str!("../content/packs/psoas/en.json");
/// # let revisions = include_str!("../content/packs/psoas/revisions.json");
/// # let pack = lumbar_check::content::ContentPack::parse(rules, words, Some(revisions)).expect("it has no fault");
/// use lumbar_check::content::{Disposition, Match};
/// use lumbar_check::domain::{SharedOutcome, SharedResult};
/// use lumbar_check::share::{KEY, decode, encode};
///
/// let outcome = SharedOutcome {
///     revision: pack.revision,
///     disposition: Disposition::SelfCare,
///     closeness: Match::Possible,
///     factors: vec![pack.factors[0].id.clone()],
///     advice: vec![pack.advice[0].id.clone()],
/// };
/// let result = SharedResult::new(outcome, None);
/// let fragment = encode(&pack, &result);
/// assert!(fragment.starts_with(KEY));
/// assert_eq!(decode(&pack, &fragment), Some(Ok(result)));
/// # }
/// ```
pub fn encode(pack: &ContentPack, result: &SharedResult) -> String {
    let SharedOutcome { revision, disposition, closeness, factors, advice } = &result.outcome;
    let options = |answers: &SharedAnswers| {
        answers.ticks.iter().filter_map(|tick| pack.option(tick)).map(|option| option.number).collect()
    };
    let record = Record {
        kind: if result.answers.is_some() { Record::ANSWERS } else { Record::ADVICE },
        pack: pack.id.as_str().into(),
        revision: *revision,
        level: *disposition as u8 * 3 + *closeness as u8,
        factors: factors.iter().filter_map(|id| pack.factor(id)).map(|factor| factor.number).collect(),
        advice: advice.iter().filter_map(|id| pack.advice(id)).map(|tip| tip.number).collect(),
        answers: result.answers.as_ref().map_or((0, Vec::new()), |answers| (answers.day, options(answers))),
    };
    [KEY, &record.write()].concat()
}

/// Reads `location.hash`, with or without its `#`. `None` if the fragment is somebody else's.
///
/// # Errors
/// If it is ours and cannot be shown.
///
/// # Examples
/// ```
/// # #[cfg(feature = "json")] {
/// # let rules = include_str!("../content/packs/psoas/pack.json");
/// # let words = include_str!("../content/packs/psoas/en.json");
/// # let revisions = include_str!("../content/packs/psoas/revisions.json");
/// # let pack = lumbar_check::content::ContentPack::parse(rules, words, Some(revisions)).expect("it has no fault");
/// use lumbar_check::share::{Unreadable, decode};
///
/// // A link within the host page, and one of ours that a mail programme cut short.
/// assert_eq!(decode(&pack, "#comments"), None);
/// assert_eq!(decode(&pack, "#lumbar-check=1.AAVwc29hcw"), Some(Err(Unreadable::Broken)));
/// # }
/// ```
pub fn decode(pack: &ContentPack, hash: &str) -> Option<Result<SharedResult, Unreadable>> {
    let value = hash.strip_prefix('#').unwrap_or(hash).strip_prefix(KEY)?;
    Some(Record::read(value).and_then(|record| open(pack, &record)))
}

fn open(pack: &ContentPack, record: &Record) -> Result<SharedResult, Unreadable> {
    if record.pack != pack.id.as_str().as_bytes() {
        return Err(Unreadable::OtherPack);
    }
    if record.revision > pack.revision || record.kind > Record::ANSWERS {
        return Err(Unreadable::Newer);
    }
    let level = usize::from(record.level);
    let disposition = *Disposition::ALL.get(level / 3).ok_or(Unreadable::Broken)?;
    if disposition > Disposition::SelfCareWithCheck || record.revision == 0 {
        return Err(Unreadable::Broken);
    }
    let factors = pack.factors.iter().filter(|factor| record.factors.contains(&factor.number));
    let factors: Vec<_> = factors.map(|factor| factor.id.clone()).collect();
    let advice = pack.advice.iter().filter(|tip| record.advice.contains(&tip.number));
    // A set has no order; the card's follows from the factors.
    let advice = in_card_order(pack, &factors, advice);
    let ticks = ticks(pack, record)?;
    let withdrawn = Withdrawn {
        factors: withdrawn(pack, record, &record.factors, factors.len(), |retired| &retired.factors)?,
        advice: withdrawn(pack, record, &record.advice, advice.len(), |retired| &retired.advice)?,
        answers: withdrawn(pack, record, &record.answers.1, ticks.len(), |retired| &retired.options)?,
    };
    let (revision, closeness) = (record.revision, Match::ALL[level % 3]);
    Ok(SharedResult {
        outcome: SharedOutcome { revision, disposition, closeness, factors, advice },
        answers: (record.kind == Record::ANSWERS).then_some(SharedAnswers { ticks, day: record.answers.0 }),
        withdrawn,
    })
}

/// The answers of a link whose options are still in the pack, in its order.
fn ticks(pack: &ContentPack, record: &Record) -> Result<Vec<Tick>, Unreadable> {
    let mut ticks = Vec::new();
    for question in &pack.questions {
        let screen = pack.section_of(&question.id).is_none_or(|section| section.is_screen());
        let given = |option: &&QuestionOption| record.answers.1.contains(&option.number);
        for option in question.options.iter().filter(given) {
            if screen {
                return Err(Unreadable::Broken);
            }
            ticks.push(question.tick(option));
        }
    }
    // An earlier revision may have asked otherwise: its answers are taken as they are.
    if record.revision == pack.revision && Responses::from_ticks(pack, ticks.iter().cloned()).is_err() {
        return Err(Unreadable::Broken);
    }
    Ok(ticks)
}

/// How many of a link's numbers have been retired since it was made, of which `known` are still in use.
///
/// # Errors
/// If one of the others was not in use then either, as far as that is known.
fn withdrawn(
    pack: &ContentPack,
    record: &Record,
    numbers: &[u16],
    known: usize,
    of: fn(&Retired) -> &Vec<u16>,
) -> Result<usize, Unreadable> {
    let unknown = numbers.len() - known;
    let was_in_use =
        |number: &&u16| pack.revisions_after(record.revision).any(|revision| of(&revision.retired).contains(number));
    let is_known = record.revision == pack.revision || pack.remembers(record.revision);
    if is_known && numbers.iter().filter(was_in_use).count() != unknown {
        return Err(Unreadable::Broken);
    }
    Ok(unknown)
}
