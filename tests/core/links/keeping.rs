//! Answers kept on a device: pain and habits, for a while, and nothing of the safety screen.

use crate::domain::readers::{anyone, asked_later, responses, screened};
use crate::domain::vignettes::{arrived, walk};
use crate::{RULES, WORDS, psoas, tick};
use base64ct::{Base64UrlUnpadded, Encoding};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::{read_kept, write_kept};
use proptest::prelude::*;

/// 2026-11-22.
const TODAY: u16 = 20_779;

fn kept(reader: &Responses, day: u16) -> KeptAnswers {
    KeptAnswers { answers: PainAndHabits::of(&psoas(), reader), day, dropped: 0 }
}

fn is_of_screen(tick: &Tick) -> bool {
    psoas().section_of(&tick.question).is_some_and(SectionId::is_screen)
}

/// Someone who ticked two things about their pain and one habit.
fn interrupted() -> Responses {
    responses(["pain-map:low-back-left", "shape:up-and-down", "habits:sits-6-hours"].map(tick))
}

/// The state of someone who resumes with these answers, and answers the screen as `reader` does.
fn go_on(kept: &KeptAnswers, reader: &Responses) -> Assessment {
    let pack = psoas();
    let start = Assessment::resumed(kept).next(&pack, &Message::PressedStart(Layout::Pages)).expect("one can start");
    let mut state = start;
    while matches!(state, Assessment::AboutYou(_) | Assessment::Safety(_)) {
        let page = state.page().and_then(|number| number.page(&pack)).expect("a page is open");
        for tick in reader.ticks().filter(|tick| page.questions.contains(&tick.question)) {
            state = state.next(&pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        }
        state = state.next(&pack, &Message::PressedContinue).expect("the page is answered");
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_found_again_and_holds_no_answer_of_the_screen(reader in anyone(), day in 0..u16::MAX - 30) {
        let pack = psoas();
        let kept = kept(&reader, day);
        prop_assert!(!kept.answers.ticks().any(is_of_screen));
        prop_assert_eq!(read_kept(&pack, &write_kept(&pack, &kept), day), Some(kept));
    }

    #[test]
    fn readers_who_differ_only_in_the_screen_keep_the_same(one in screened(), screen in screened()) {
        let of_screen = screen.ticks().filter(|tick| is_of_screen(tick));
        let other = responses(one.ticks().filter(|tick| !is_of_screen(tick)).chain(of_screen).cloned());
        // Whether there is reason to ask what to take care with can follow from the screen.
        prop_assume!(asked_later(&one) == asked_later(&other));
        let pack = psoas();
        prop_assert_eq!(write_kept(&pack, &kept(&one, TODAY)), write_kept(&pack, &kept(&other, TODAY)));
    }

    #[test]
    fn the_same_is_kept_as_a_link_for_the_physio_would_hold(reader in screened()) {
        let pack = psoas();
        let Assessed::Advice(card) = assess(&pack, &reader) else { panic!("a screened reader gets advice") };
        let kept = kept(&reader, TODAY);
        prop_assert!(kept.answers.ticks().eq(&card.answers_to_share(&pack)));
    }

    #[test]
    fn whoever_goes_on_is_screened_as_if_nothing_had_been_kept(reader in screened(), other in anyone()) {
        let pack = psoas();
        let kept = kept(&reader, TODAY);
        let begun = Assessment::resumed(&kept);
        let start = begun.next(&pack, &Message::PressedStart(Layout::Pages)).expect("one can start");
        prop_assert!(matches!(start, Assessment::Safety(_)));
        prop_assert!(!start.responses().expect("it holds answers").ticks().any(is_of_screen), "nothing is preselected");

        let kept_and_other = responses(kept.answers.ticks().chain(other.ticks().filter(|tick| is_of_screen(tick))).cloned());
        let screen_alone = responses(other.ticks().filter(|tick| is_of_screen(tick)).cloned());
        // What was kept can raise something, together with the screen; it takes nothing back.
        match (screen(&pack, &kept_and_other), screen(&pack, &screen_alone)) {
            (Screening::Passed(_) | Screening::Raised(_), Screening::Passed(_)) => {}
            (Screening::Raised(with), Screening::Raised(without)) => {
                prop_assert!(with.disposition() >= without.disposition());
                prop_assert!(without.ticks().iter().all(|tick| with.ticks().contains(tick)));
            }
            (with, without) => prop_assert_eq!(with, without),
        }
    }

    #[test]
    fn after_the_screen_every_kept_answer_is_there_again(reader in screened()) {
        let state = go_on(&kept(&reader, TODAY), &reader);
        prop_assert!(matches!(state, Assessment::Pain(_)), "{:?}", state.page());
        let answers = state.responses().expect("it holds answers");
        // "None of these" was said of what was offered then: what to take care with is asked again.
        let pack = psoas();
        let follows = |tick: &Tick| pack.question(&tick.question).is_some_and(|question| question.derived.is_some());
        let is_none = |tick: &Tick| pack.option(tick).is_some_and(|option| option.exclusivity == Exclusivity::Exclusive);
        for tick in kept(&reader, TODAY).answers.ticks() {
            prop_assert!(answers.has(tick) || (follows(tick) && is_none(tick)), "{tick} is gone");
        }
    }

    #[test]
    fn no_text_whatever_stops_the_page(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let written = format!("1.{}", Base64UrlUnpadded::encode_string(&bytes));
        for text in [text.clone(), format!("1.{text}"), written] {
            prop_assert_eq!(read_kept(&psoas(), &text, TODAY), None);
        }
    }

    #[test]
    fn a_text_with_a_wrong_or_missing_character_is_of_no_use(reader in anyone(), at in any::<prop::sample::Index>()) {
        let pack = psoas();
        let text = write_kept(&pack, &kept(&reader, TODAY));
        let at = at.index(text.len());
        prop_assert_eq!(read_kept(&pack, &text[..at], TODAY), None);
        for wrong in ["A", "_", ".", "é"].into_iter().filter(|wrong| !text[at..].starts_with(wrong)) {
            let mistyped = format!("{}{wrong}{}", &text[..at], &text[at + 1..]);
            prop_assert_eq!(read_kept(&pack, &mistyped, TODAY), None, "{}", mistyped);
        }
    }
}

#[test]
fn answers_are_found_for_thirty_days_and_not_before_they_were_kept() {
    let pack = psoas();
    let text = write_kept(&pack, &kept(&interrupted(), TODAY));
    let found = |day| read_kept(&pack, &text, day).is_some();
    assert_eq!([TODAY - 1, TODAY, TODAY + 30, TODAY + 31].map(found), [false, true, true, false]);
}

#[test]
fn answers_kept_with_another_pack_or_an_unknown_revision_are_of_no_use() {
    let text = write_kept(&psoas(), &kept(&interrupted(), TODAY));
    let revision = format!(r#""revision": {},"#, psoas().revision);
    for (from, to) in [(revision.as_str(), r#""revision": 999,"#), (r#""id": "psoas""#, r#""id": "other""#)] {
        assert!(RULES.contains(from));
        let other = ContentPack::parse(&RULES.replacen(from, to, 1), WORDS, None).expect("it is sound");
        assert_eq!(read_kept(&other, &text, TODAY), None, "{to}");
    }
}

#[test]
fn answers_of_the_screen_that_someone_put_into_the_text_are_refused() {
    let pack = psoas();
    let with_screen = vec![tick("pain-map:low-back-left"), tick("emergency-signs:none")];
    assert_eq!(PainAndHabits::from_ticks(&pack, with_screen), None);
    // The same with a sound checksum: the number of an option of the screen in place of another.
    let none = pack.option(&tick("age:18-49")).expect("there is one").number;
    let left = pack.option(&tick("pain-map:low-back-left")).expect("there is one").number;
    let text = write_kept(&pack, &kept(&responses([tick("pain-map:low-back-left")]), TODAY));
    let bytes = Base64UrlUnpadded::decode_vec(&text[2..]).expect("it is base64");
    let mut body = bytes[..1 + "psoas".len() + 4].to_vec();
    for number in [left, none] {
        let mut set = vec![0; usize::from(number / 8) + 1];
        set[usize::from(number / 8)] = 1 << (number % 8);
        let forged = sealed(&[&body[..], &[set.len() as u8], &set].concat());
        assert_eq!(read_kept(&pack, &forged, TODAY).is_some(), number == left, "{number}");
    }
    body.truncate(3);
    assert_eq!(read_kept(&pack, &sealed(&body), TODAY), None);
}

#[test]
fn answers_that_nobody_can_have_kept_are_refused_although_their_checksum_is_sound() {
    let pack = psoas();
    let text = write_kept(&pack, &kept(&interrupted(), TODAY));
    let bytes = Base64UrlUnpadded::decode_vec(&text[2..]).expect("it is base64");
    let (whole, _) = bytes.split_last_chunk::<2>().expect("it ends with a checksum");
    assert!(read_kept(&pack, &sealed(whole), TODAY).is_some());
    assert_eq!(read_kept(&pack, &sealed(&[whole, &[0]].concat()), TODAY), None, "something follows the answers");
    // No revision of the pack has an option with the highest number that fits.
    let at = 1 + pack.id.as_str().len() + 4;
    let set = [&whole[at + 1..], &vec![0; 255 - usize::from(whole[at]) - 1], &[0x80]].concat();
    assert_eq!(read_kept(&pack, &sealed(&[&whole[..at], &[255], &set].concat()), TODAY), None, "an unknown number");
}

/// The text with these bytes and the checksum that belongs to them.
fn sealed(body: &[u8]) -> String {
    let sum = crc::Crc::<u16>::new(&crc::CRC_16_IBM_SDLC).checksum(&[&[1], body].concat());
    format!("1.{}", Base64UrlUnpadded::encode_string(&[body, &sum.to_be_bytes()].concat()))
}

#[test]
fn nothing_is_there_to_keep_before_the_screen_is_passed() {
    let pack = psoas();
    let reader = crate::domain::vignettes::plain(&pack);
    let mut state = Assessment::fresh().next(&pack, &Message::PressedStart(Layout::Pages)).expect("one can start");
    while !matches!(state, Assessment::Pain(_)) {
        assert_eq!(state.to_keep(&pack), None);
        let page = state.page().and_then(|number| number.page(&pack)).expect("a page is open");
        for tick in reader.ticks().filter(|tick| page.questions.contains(&tick.question)) {
            state = state.next(&pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        }
        state = state.next(&pack, &Message::PressedContinue).expect("the page is answered");
    }
    assert!(state.to_keep(&pack).is_some_and(|answers| answers.ticks().next().is_none()));
    let result = walk(&pack, &reader, Layout::Pages);
    assert!(arrived(&result).is_some());
    assert_eq!(result.to_keep(&pack), Some(PainAndHabits::of(&pack, &reader)));
}

#[test]
fn keeping_goes_on_and_off_as_the_reader_wishes() {
    let (some, more) = (kept(&interrupted(), TODAY), kept(&interrupted(), TODAY + 1));
    let on = StorageState::On(some.clone());
    let wishes = [
        StorageReply::Stored(some.clone()),
        StorageReply::Stored(more.clone()),
        StorageReply::Refused,
        StorageReply::Forgot,
        StorageReply::Turned,
    ];
    for (state, leads_to) in [
        (StorageState::Impossible, [None, None, None, None, None]),
        (
            StorageState::Off,
            [Some(on.clone()), Some(StorageState::On(more.clone())), Some(StorageState::Refused), None, None],
        ),
        (
            on.clone(),
            [
                None,
                Some(StorageState::On(more.clone())),
                Some(StorageState::Refused),
                Some(StorageState::Forgotten),
                None,
            ],
        ),
        (
            StorageState::Forgotten,
            [
                Some(on.clone()),
                Some(StorageState::On(more.clone())),
                Some(StorageState::Refused),
                None,
                Some(StorageState::Off),
            ],
        ),
        (StorageState::Refused, [Some(on), Some(StorageState::On(more)), None, None, Some(StorageState::Off)]),
    ] {
        for (wish, next) in wishes.iter().zip(leads_to) {
            assert_eq!(state.next(wish), next, "{state:?} and {wish:?}");
        }
        assert_eq!(state.kept().is_some(), matches!(state, StorageState::On(_)));
    }
}
