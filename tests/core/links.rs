//! Links that were made once, and links that nobody should have made.

use super::readers::{options, responses};
use super::{RULES, WORDS, psoas, tick, vignettes};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_16_IBM_SDLC, Crc};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::{KEY, Unreadable, decode, encode};
use serde_json::Value;

/// Made with revision 1 and given away. These two lines never change.
const ADVICE_OF_REVISION_1: &str = "lumbar-check=1.AAVwc29hcwABBQEYA4IgA8l4";
const ANSWERS_OF_REVISION_1: &str = "lumbar-check=1.AQVwc29hcwABBQEYA4IgA1ErDAgAEARAgBAAAAAABAsd";

/// What both of them passed on.
fn outcome_of_revision_1() -> SharedOutcome {
    SharedOutcome {
        revision: 1,
        disposition: Disposition::SelfCareWithCheck,
        closeness: Match::Strong,
        factors: ["long-hip-bent-sitting", "stillness"].map(FactorId::from).to_vec(),
        advice: ["get-checked", "open-hip-seat", "break-up-sitting", "standing-lunge", "keep-active"]
            .map(AdviceId::from)
            .to_vec(),
    }
}

fn answers_of_revision_1() -> SharedAnswers {
    let ticks = ["pain-map:low-back-left", "shape:up-and-down", "worse:lying-flat-legs-straight", "better:knees-bent"];
    let habits = ["sitting-hours:6-or-more", "sitting-stretch:60-minutes-or-more", "take-care:kneeling-hurts"];
    SharedAnswers { responses: responses(ticks.iter().chain(&habits).map(|text| tick(text))), day: 20_779 }
}

#[test]
fn a_link_made_with_revision_1_still_opens() {
    let advice = SharedResult { outcome: outcome_of_revision_1(), answers: None };
    let answers = SharedResult { outcome: outcome_of_revision_1(), answers: Some(answers_of_revision_1()) };
    assert_eq!(decode(&psoas(), ADVICE_OF_REVISION_1), Some(Ok(advice)));
    assert_eq!(decode(&psoas(), ANSWERS_OF_REVISION_1), Some(Ok(answers)));
}

#[test]
fn a_link_outlives_another_order_of_the_pack() {
    let mut rules: Value = serde_json::from_str(RULES).expect("it is JSON");
    let reverse = |list: &mut Value| list.as_array_mut().expect("it is a list").reverse();
    ["questions", "factors", "advice"].into_iter().for_each(|key| reverse(&mut rules[key]));
    rules["questions"]
        .as_array_mut()
        .expect("it is a list")
        .iter_mut()
        .for_each(|question| reverse(&mut question["options"]));
    let reversed = ContentPack::parse(&rules.to_string(), WORDS).expect("it is sound");
    let opened = decode(&reversed, ANSWERS_OF_REVISION_1).expect("it is ours").expect("it opens");
    assert_eq!(opened.answers, Some(answers_of_revision_1()));
    let expected = outcome_of_revision_1();
    assert!(opened.outcome.factors.iter().rev().eq(&expected.factors));
    assert_eq!(opened.outcome.advice, expected.advice, "the order of the card follows from the weights");
}

/// The built-in pack with something else about it.
fn pack_with(from: &str, to: &str) -> ContentPack {
    assert!(RULES.contains(from));
    ContentPack::parse(&RULES.replacen(from, to, 1), WORDS).expect("it is sound")
}

fn plain_result(pack: &ContentPack) -> SharedResult {
    let Assessed::Advice(card) = assess(pack, &vignettes::plain(pack)) else { panic!("the plain reader gets advice") };
    SharedResult { outcome: card.outcome(pack), answers: None }
}

#[test]
fn a_link_opens_with_later_revisions_of_its_pack_and_not_with_earlier_ones() {
    let revision = |revision| format!(r#""revision": {revision},"#);
    let later = pack_with(&revision(psoas().revision), &revision(psoas().revision + 1));
    let old = plain_result(&psoas());
    assert_eq!(decode(&later, &encode(&psoas(), &old)), Some(Ok(old)));
    assert_eq!(decode(&psoas(), &encode(&later, &plain_result(&later))), Some(Err(Unreadable::Newer)));
}

#[test]
fn a_link_of_another_pack_is_told_apart() {
    let other = pack_with(r#""id": "psoas""#, r#""id": "gluteus""#);
    assert_eq!(decode(&psoas(), &encode(&other, &plain_result(&other))), Some(Err(Unreadable::OtherPack)));
}

#[test]
fn the_hash_of_somebody_else_is_left_alone() {
    for hash in [
        "",
        "#",
        "#section-2",
        "#lumbar-check",
        "#LUMBAR-CHECK=1.AAAA",
        "# lumbar-check=1.AAAA",
        "#a=1&lumbar-check=1.AAAA",
        "##lumbar-check=1.AAAA",
    ] {
        assert_eq!(decode(&psoas(), hash), None, "{hash}");
    }
}

/// The bytes of a link, put together by hand.
struct Bytes {
    kind: u8,
    pack: &'static [u8],
    revision: u16,
    level: u8,
    factors: Vec<u8>,
    advice: Vec<u8>,
    rest: Vec<u8>,
}

/// A link that opens.
fn sound() -> Bytes {
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
fn with_answers(numbers: &[u8]) -> Bytes {
    let bytes = numbers.iter().map(|number| usize::from(number / 8) + 1).max().unwrap_or_default();
    let mut set = vec![0; bytes];
    numbers.iter().for_each(|number| set[usize::from(number / 8)] |= 1 << (number % 8));
    Bytes { kind: 1, rest: [&[1, 2, bytes as u8], &set[..]].concat(), ..sound() }
}

impl Bytes {
    fn link(self) -> String {
        let mut bytes = vec![self.kind, self.pack.len() as u8];
        bytes.extend(self.pack);
        bytes.extend(self.revision.to_be_bytes());
        bytes.push(self.level);
        bytes.extend([self.factors, self.advice, self.rest].concat());
        sealed(&bytes)
    }
}

/// The link with these bytes and the checksum that belongs to them.
fn sealed(bytes: &[u8]) -> String {
    let crc = Crc::<u16>::new(&CRC_16_IBM_SDLC);
    let sum = crc.checksum(&[&[1], bytes].concat()).to_be_bytes();
    format!("{KEY}1.{}", Base64UrlUnpadded::encode_string(&[bytes, &sum].concat()))
}

#[test]
fn a_link_with_the_right_checksum_opens_only_if_it_could_have_been_made_here() {
    use Unreadable::{Broken, Newer, OtherPack};
    let not_there = u8::MAX;
    let cases = [
        ("a sound one", sound().link(), Ok(())),
        ("one with answers", with_answers(&[3, 98]).link(), Ok(())),
        ("a disposition that needs a clinician", Bytes { level: 6, ..sound() }.link(), Err(Broken)),
        ("an emergency", Bytes { level: 12, ..sound() }.link(), Err(Broken)),
        ("a disposition that does not exist", Bytes { level: 15, ..sound() }.link(), Err(Broken)),
        ("revision 0", Bytes { revision: 0, ..sound() }.link(), Err(Broken)),
        ("a later revision", Bytes { revision: u16::MAX, ..sound() }.link(), Err(Newer)),
        ("a later kind", Bytes { kind: 2, ..sound() }.link(), Err(Newer)),
        ("another pack", Bytes { pack: b"psoaz", ..sound() }.link(), Err(OtherPack)),
        ("a pack without a name", Bytes { pack: b"", ..sound() }.link(), Err(OtherPack)),
        ("a factor that does not exist", Bytes { factors: vec![1, 0b1], ..sound() }.link(), Err(Broken)),
        ("a set written longer than needed", Bytes { factors: vec![2, 0b10, 0], ..sound() }.link(), Err(Broken)),
        ("a set longer than the link", Bytes { advice: vec![not_there, 0b10], ..sound() }.link(), Err(Broken)),
        ("no sets", Bytes { factors: vec![], advice: vec![], ..sound() }.link(), Err(Broken)),
        ("something after the end", Bytes { rest: vec![0], ..sound() }.link(), Err(Broken)),
        ("answers promised and not there", Bytes { kind: 1, ..sound() }.link(), Err(Broken)),
        ("an age among the answers", with_answers(&[202]).link(), Err(Broken)),
        ("a pregnancy among the answers", with_answers(&[208]).link(), Err(Broken)),
        ("an emergency sign among the answers", with_answers(&[231]).link(), Err(Broken)),
        ("two answers to one question", with_answers(&[45, 46]).link(), Err(Broken)),
        ("none beside others", with_answers(&[26, 37]).link(), Err(Broken)),
        ("a number that no option has", with_answers(&[150]).link(), Err(Broken)),
        ("nothing at all", sealed(&[]), Err(Broken)),
    ];
    for (what, link, expected) in cases {
        assert_eq!(decode(&psoas(), &link).map(|opened| opened.map(drop)), Some(expected), "{what}: {link}");
    }
}

#[test]
fn a_link_that_is_not_even_written_like_one_is_broken() {
    let sound = sound().link();
    let payload = sound.strip_prefix(KEY).and_then(|value| value.strip_prefix("1.")).expect("it is a link");
    let long = "A".repeat(1 << 20);
    let values = [
        "",
        "1",
        "1.",
        ".",
        "1.!",
        "1.\0",
        "1.AA==",
        "1.é",
        "1.A",
        "0.AAAA",
        "-1.AAAA",
        "x.AAAA",
        "256.AAAA",
        &format!("1.{long}"),
        &format!("{long}.AAAA"),
        &format!("1.{payload}="),
        &format!("1.{payload}\0"),
        &format!("1.{payload}\n"),
        &format!("1. {payload}"),
        &format!("1.{payload}.{payload}"),
        &format!("+1.{payload}"),
        &format!("01.{payload}"),
        &format!("1.{payload}💥"),
        payload,
    ];
    for value in values {
        assert_eq!(
            decode(&psoas(), &format!("{KEY}{value}")),
            Some(Err(Unreadable::Broken)),
            "{}",
            &value[..value.len().min(60)]
        );
    }
}

#[test]
fn a_link_of_a_later_format_says_so() {
    for value in ["2.AAAA", "2.", "255.anything at all"] {
        assert_eq!(decode(&psoas(), &format!("{KEY}{value}")), Some(Err(Unreadable::Newer)), "{value}");
    }
}

#[test]
fn links_are_short_enough_for_a_small_square_code() {
    let pack = psoas();
    let everything = SharedOutcome {
        factors: pack.factors.iter().map(|factor| factor.id.clone()).collect(),
        advice: pack.advice.iter().map(|tip| tip.id.clone()).collect(),
        ..outcome_of_revision_1()
    };
    let later =
        pack.questions.iter().filter(|question| pack.step_of(&question.id).is_some_and(|step| !step.is_screen()));
    let last = later.filter_map(|question| options(question, Standing::Ordinary).pop());
    let answers = SharedAnswers { responses: responses(last), day: u16::MAX };
    let payload = |answers| {
        let link = encode(&pack, &SharedResult { outcome: everything.clone(), answers });
        link.strip_prefix(KEY).and_then(|value| value.strip_prefix("1.")).expect("it is a link").len()
    };
    assert!(payload(None) <= 26, "{}", payload(None));
    assert!(payload(Some(answers.clone())) <= 47, "{}", payload(Some(answers)));
}
