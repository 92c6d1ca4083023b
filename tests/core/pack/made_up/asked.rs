//! The list that follows from the tips: what is offered, and when it is asked.

use super::{answers, card, pack};
use lumbar_check::content::{ContentPack, Exclusivity, QuestionId};
use lumbar_check::domain::{Assessed, Assessment, Layout, Message, PageNumber, Responses, assess, offered};
use proptest::prelude::*;

const UNASKED: &str = "signs:none age:younger background:none map:low-back-left shape:belt sitting:short";
const FITS: &str = "signs:none age:younger background:none map:low-back-left shape:up-and-down sitting:short";
const FITS_IN_THE_MIDDLE: &str =
    "signs:none age:younger background:none map:low-back-middle shape:up-and-down sitting:long";

fn take_care() -> QuestionId {
    "take-care".into()
}

fn options(pack: &ContentPack, given: &Responses) -> Vec<String> {
    let question = pack.question(&take_care()).expect("it is in the pack");
    let offered = offered(pack, &given.effective(pack), question);
    let ordinary = offered.into_iter().filter(|option| option.exclusivity == Exclusivity::Ordinary);
    ordinary.map(|option| option.id.to_string()).collect()
}

fn is_asked(written: &str) -> bool {
    let pack = pack();
    answers(&pack, written).effective(&pack).is_asked(&take_care())
}

#[test]
fn an_option_is_offered_where_it_would_hold_back_a_tip_that_is_needed() {
    let pack = pack();
    let cases: &[(&str, &[&str])] = &[
        (UNASKED, &[]),
        // The standing lunge comes with the kneeling one, and what would hold it back is asked along with that.
        (FITS, &["kneeling", "hip", "sore", "balance"]),
        // Being sore counts together with one side.
        (FITS_IN_THE_MIDDLE, &["kneeling", "hip", "balance"]),
        // Something else holds the lunges back already.
        (
            "signs:none age:younger background:blood-thinner map:low-back-left map:groin-left shape:up-and-down \
             sitting:short",
            &[],
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(options(&pack, &answers(&pack, written)), *expected, "{written}");
        assert_eq!(is_asked(written), !expected.is_empty(), "{written}");
    }
}

#[test]
fn what_is_ticked_in_the_list_offers_and_hides_nothing() {
    let pack = pack();
    for tick in ["take-care:kneeling", "take-care:hip take-care:sore", "take-care:balance", "take-care:none"] {
        let given = answers(&pack, &format!("{FITS} {tick}"));
        assert_eq!(options(&pack, &given), ["kneeling", "hip", "sore", "balance"], "{tick}");
    }
}

#[test]
fn the_list_is_missing_only_where_it_is_asked() {
    let pack = pack();
    assert_eq!(assess(&pack, &answers(&pack, FITS)), Assessed::Incomplete(vec![take_care()]));
    let shown = card(UNASKED);
    assert_eq!(shown.advice().iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["keep-active"]);
    // An answer to it that was given before does not count.
    assert_eq!(card(&format!("{UNASKED} take-care:hip")).withheld(), shown.withheld());
}

#[test]
fn what_is_ticked_holds_back_and_brings_what_stands_in() {
    let advice = |written: &str| {
        let card = card(&format!("{FITS} {written}"));
        card.advice().iter().map(|id| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(advice("take-care:none"), ["lunge", "keep-active"]);
    assert_eq!(advice("take-care:kneeling"), ["standing-lunge", "keep-active"]);
    assert_eq!(advice("take-care:kneeling take-care:balance"), ["keep-active"]);
    assert_eq!(advice("take-care:hip"), ["keep-active"]);
    assert_eq!(advice("take-care:balance"), ["lunge", "keep-active"]);
}

#[test]
fn the_page_of_the_list_is_walked_only_where_it_is_asked() {
    let pack = pack();
    let asks = |written: &str| {
        let before = super::walked(&pack, Assessment::fresh(), &written.replace("sitting:short", ""));
        let page = before.page().expect("the sitting is missing").page(&pack).expect("it is a page");
        assert_eq!(page.questions[0].as_str(), "sitting");
        let progress = before.progress(&pack).expect("it is a page");
        assert_eq!(progress.total, progress.number + 1);
        let ticked = before.next(&pack, &Message::Ticked(crate::tick("sitting:short"))).expect("it is new");
        let next = ticked.next(&pack, &Message::PressedContinue).expect("it leads on");
        next.page().is_some_and(|page| page.page(&pack).is_some_and(|page| page.questions.contains(&take_care())))
    };
    assert!(asks(FITS));
    assert!(!asks(UNASKED));
}

#[test]
fn a_page_counts_as_long_as_an_answer_may_bring_it_up() {
    let mut rules = super::rules();
    rules["questions"][5]["asked_when"] = "shape:belt".into();
    rules["steps"][3]["pages"] = serde_json::json!([["map"], ["shape"], ["worse"]]);
    let mut words = super::words(&rules);
    words["pages"] = serde_json::json!({ "sitting": "sitting" });
    let pack = crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
    let totals = |shape: &str| {
        let screened = "signs:none age:younger background:none map:low-back-left";
        let before = super::walked(&pack, Assessment::fresh(), screened);
        let after = before.next(&pack, &Message::Ticked(crate::tick(shape))).expect("it is new");
        [before, after].map(|state| state.progress(&pack).map(|progress| (progress.number, progress.total)))
    };
    // The list of the tips comes last, and may always follow.
    assert_eq!(totals("shape:belt"), [Some((5, 8)); 2]);
    assert_eq!(totals("shape:up-and-down"), [Some((5, 8)), Some((5, 7))]);
    let last = super::walked(&pack, Assessment::fresh(), &UNASKED.replace("sitting:short", ""));
    assert_eq!(last.progress(&pack).map(|progress| (progress.number, progress.total)), Some((7, 8)));
}

#[test]
fn the_parts_of_the_way_are_the_screen_each_section_after_it_and_the_result() {
    let mut rules = super::rules();
    let pages = [3, 4].map(|step| rules["steps"][step]["pages"].as_array().expect("it is a list").clone()).concat();
    rules["steps"].as_array_mut().expect("it is a list").pop();
    rules["steps"][3]["pages"] = pages.into();
    let mut words = super::words(&rules);
    words["steps"].as_object_mut().expect("it is an object").remove("habits");
    let pack = crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
    let page = PageNumber::of(&pack, &"map".into()).expect("it is asked");
    let part = page.part(&pack).expect("it is in one");
    assert_eq!((part.number, part.total), (2, 3));
}

#[test]
fn all_on_one_page_the_list_appears_when_it_is_needed() {
    let pack = pack();
    let single = Assessment::fresh().next(&pack, &Message::PressedStart(Layout::SinglePage)).expect("it starts");
    let ticks = super::ticks(FITS);
    let all = ticks.iter().fold(single, |state, tick| state.next(&pack, &Message::Ticked(tick.clone())).expect("new"));
    let missing = all.next(&pack, &Message::PressedContinue).expect("something is missing");
    assert_eq!(missing.missing(), [take_care()]);
}

/// Answers to everything but the list.
fn anyone() -> impl Strategy<Value = String> {
    let pick = |options: &'static [&'static str]| proptest::sample::select(options);
    let some = |options: &'static [&'static str]| {
        proptest::sample::subsequence(options.to_vec(), 1..=options.len()).prop_map(|some| some.join(" "))
    };
    (
        pick(&["background:none", "background:blood-thinner"]),
        some(&["map:low-back-left", "map:low-back-right", "map:low-back-middle", "map:buttock-left", "map:groin-left"]),
        pick(&["shape:up-and-down", "shape:belt"]),
        pick(&["sitting:long", "sitting:short"]),
        some(&["worse:lying", "worse:standing", "habits:curled"]),
    )
        .prop_map(|(a, b, c, d, e)| format!("signs:none age:younger {a} {b} {c} {d} {e}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_offered_would_change_no_card(
        reader in anyone(),
        ticked in proptest::sample::subsequence(vec!["kneeling", "hip", "sore", "balance"], 1..=4),
    ) {
        let pack = pack();
        let offered = options(&pack, &answers(&pack, &reader));
        prop_assert_eq!(is_asked(&reader), !offered.is_empty());
        let some = |which: Vec<&str>| match which[..] {
            [] => format!("{reader} take-care:none"),
            _ => which.iter().fold(reader.clone(), |all, option| format!("{all} take-care:{option}")),
        };
        let all = assess(&pack, &answers(&pack, &some(ticked.clone())));
        let asked = ticked.into_iter().filter(|option| offered.contains(&(*option).to_owned())).collect();
        match (all, assess(&pack, &answers(&pack, &some(asked)))) {
            (Assessed::Advice(all), Assessed::Advice(asked)) => prop_assert_eq!(all.advice(), asked.advice()),
            (Assessed::SeekCare(all), Assessed::SeekCare(asked)) => prop_assert_eq!(all, asked),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}
