//! Links that open and links that do not.

use crate::domain::readers::options;
use crate::domain::vignettes;
use crate::house::sources;
use crate::links::handmade::{Bytes, sealed, sound, with_answers};
use crate::{RULES, WORDS, psoas};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::{KEY, Unreadable, decode, encode};

/// The built-in pack with something else about it.
fn pack_with(from: &str, to: &str) -> ContentPack {
    assert!(RULES.contains(from));
    ContentPack::parse(&RULES.replacen(from, to, 1), WORDS, None).expect("it is sound")
}

fn plain_result(pack: &ContentPack) -> SharedResult {
    let Assessed::Advice(card) = assess(pack, &vignettes::plain(pack)) else { panic!("the plain reader gets advice") };
    SharedResult::new(card.outcome(pack), None)
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

/// The loader sees it in an address before anything that could read the link is there.
#[test]
fn the_script_of_the_page_knows_a_link_by_its_key() {
    let scripts: String = sources::all("src/element", "js").into_iter().map(|script| script.text).collect();
    let keys: Vec<_> =
        scripts.split("location.hash.startsWith(\"#").skip(1).map(|rest| rest.split('"').next()).collect();
    assert_eq!(keys, [Some(KEY)]);
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

#[test]
fn a_link_with_the_right_checksum_opens_only_if_it_could_have_been_made_here() {
    use Unreadable::{Broken, Newer, OtherPack};
    let not_there = u8::MAX;
    let revision = psoas().revision;
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
        ("two answers to one question", Bytes { revision, ..with_answers(&[20, 21]) }.link(), Err(Broken)),
        ("none beside others", Bytes { revision, ..with_answers(&[89, 98]) }.link(), Err(Broken)),
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
        revision: pack.revision,
        disposition: Disposition::SelfCareWithCheck,
        closeness: Match::Strong,
        factors: pack.factors.iter().map(|factor| factor.id.clone()).collect(),
        advice: pack.advice.iter().map(|tip| tip.id.clone()).collect(),
    };
    let later = pack
        .questions
        .iter()
        .filter(|question| pack.section_of(&question.id).is_some_and(|section| !section.is_screen()));
    let last = later.filter_map(|question| options(question, Exclusivity::Ordinary).pop());
    let answers = SharedAnswers { ticks: last.collect(), day: u16::MAX };
    let payload = |answers| {
        let link = encode(&pack, &SharedResult::new(everything.clone(), answers));
        link.strip_prefix(KEY).and_then(|value| value.strip_prefix("1.")).expect("it is a link").len()
    };
    assert!(payload(None) <= 26, "{}", payload(None));
    assert!(payload(Some(answers.clone())) <= 48, "{}", payload(Some(answers)));
}

#[test]
fn a_set_has_one_writing_in_links_with_answers_as_well() {
    let longer = |rest: Vec<u8>| Bytes { kind: 1, rest, ..sound() }.link();
    assert!(matches!(decode(&psoas(), &with_answers(&[98]).link()), Some(Ok(_))));
    let mut padded = with_answers(&[98]).rest;
    padded[2] += 1;
    padded.push(0);
    assert_eq!(decode(&psoas(), &longer(padded)), Some(Err(Unreadable::Broken)));
    let mut surplus = with_answers(&[98]).rest;
    surplus.push(0);
    assert_eq!(decode(&psoas(), &longer(surplus)), Some(Err(Unreadable::Broken)));
}
