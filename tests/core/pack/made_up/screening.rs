//! Triage evaluates every answer, on whatever page it was given.

use super::{answers, card, pack, raised, rules_of, ticks, walked};
use lumbar_check::content::{ContentPack, Disposition, Tick};
use lumbar_check::domain::{Assessed, Assessment, KeptAnswers, Layout, Message, PainAndHabits, assess};
use proptest::prelude::*;
use proptest::sample::subsequence;

const CALM: &str =
    "signs:none age:younger background:none map:low-back-left shape:up-and-down sitting:short take-care:none";

/// The calm answers, with others in place of those to the same questions.
fn but(other: &str) -> String {
    let other = ticks(other);
    let calm = ticks(CALM).into_iter().filter(|tick| other.iter().all(|other| other.question != tick.question));
    calm.chain(other.iter().cloned()).map(|tick| tick.to_string()).collect::<Vec<_>>().join(" ")
}

fn level(state: &Assessment) -> Option<Disposition> {
    match state {
        Assessment::SeekCare(seek_care) => Some(seek_care.raised.disposition()),
        Assessment::Advice(card, _) => Some(card.disposition()),
        _ => None,
    }
}

#[test]
fn marks_and_habits_raise_as_signs_do() {
    assert_eq!(card(CALM).disposition(), Disposition::SelfCare);
    for (answers, rules) in [
        ("map:groin-left", vec!["only-groin"]),
        ("map:groin-left map:groin-right", vec!["only-groin"]),
        ("age:older map:buttock-left", vec!["old-and-outside"]),
        ("background:thin-bones sitting:long", vec!["bones-and-sitting", "bones"]),
        ("background:blood-thinner signs:fever map:low-back-left map:groin-left", vec!["bleeding", "fever"]),
    ] {
        assert_eq!(rules_of(&raised(&but(answers))), rules, "{answers}");
    }
    assert_eq!(card(&but("map:groin-left map:low-back-left")).disposition(), Disposition::SelfCare);
    assert_eq!(card(&but("background:thin-bones")).disposition(), Disposition::SelfCareWithCheck);
}

#[test]
fn the_reader_is_told_which_answers_raised_it() {
    assert_eq!(raised(&but("map:groin-left")).ticks(), ticks("map:groin-left"));
    assert_eq!(raised(&but("age:older map:buttock-left")).ticks(), ticks("age:older map:buttock-left"));
}

#[test]
fn what_a_mark_raises_is_acted_on_at_continue_and_that_mark_can_be_changed() {
    let pack = pack();
    let seek_care = walked(&pack, Assessment::fresh(), &but("map:groin-left"));
    assert_eq!(level(&seek_care), Some(Disposition::SeeClinician));
    let back = seek_care.next(&pack, &Message::PressedBack).expect("there is a way back");
    let change = seek_care.next(&pack, &Message::ChoseToChange("map".into())).expect("it can be changed");
    for page in [back, change] {
        assert!(matches!(page, Assessment::Pain(_)), "{page:?}");
        assert_eq!(level(&walked(&pack, page.clone(), CALM)), Some(Disposition::SelfCare));
        // Whoever changes nothing is sent to care again.
        assert_eq!(page.next(&pack, &Message::PressedContinue).as_ref(), Some(&seek_care));
    }
    let safety = seek_care.next(&pack, &Message::ChoseToChange("signs".into())).expect("so can the screen");
    assert!(matches!(safety, Assessment::Safety(_)));
    assert!(seek_care.next(&pack, &Message::ChoseToChange("sitting".into())).is_some());
}

#[test]
fn no_page_after_the_screen_opens_for_someone_whom_the_screen_stopped() {
    let pack = pack();
    let seek_care = walked(&pack, Assessment::fresh(), &but("signs:numb"));
    assert_eq!(level(&seek_care), Some(Disposition::Emergency));
    assert_eq!(seek_care.next(&pack, &Message::ChoseToChange("map".into())), None);
}

#[test]
fn an_answer_changed_from_the_card_takes_the_card_away() {
    let pack = pack();
    for (question, tick) in [("sitting", "sitting:long"), ("map", "map:groin-left")] {
        let from = but("background:thin-bones map:low-back-left");
        let card = walked(&pack, Assessment::fresh(), &from);
        assert_eq!(level(&card), Some(Disposition::SelfCareWithCheck));
        let page = card.next(&pack, &Message::ChoseToChange(question.into())).expect("it can be changed");
        let page = page.next(&pack, &Message::Unticked(crate::tick("map:low-back-left"))).unwrap_or(page);
        let page = page.next(&pack, &Message::Ticked(crate::tick(tick))).expect("it is another answer");
        let after = page.next(&pack, &Message::PressedContinue).expect("it leads on");
        assert!(level(&after) >= Some(Disposition::SeeClinician), "{tick}: {after:?}");
    }
}

#[test]
fn kept_answers_count_as_soon_as_the_screen_is_complete_again() {
    let pack = pack();
    let kept = PainAndHabits::from_ticks(&pack, ticks("map:groin-left shape:belt")).expect("they are no signs");
    let start = Assessment::resumed(&KeptAnswers { answers: kept, day: 0, dropped: 0 });
    let after = walked(&pack, start.clone(), "signs:none age:younger background:none");
    assert_eq!(level(&after), Some(Disposition::SeeClinician), "{after:?}");
    assert!(matches!(after.next(&pack, &Message::ChoseToChange("map".into())), Some(Assessment::Pain(_))));
    // An emergency does not wait: the rest of the screen is open.
    let early = walked(&pack, start, "signs:numb");
    assert_eq!(level(&early), Some(Disposition::Emergency));
}

#[test]
fn what_is_raised_does_not_wait_for_the_rest_of_the_page() {
    let pack = pack();
    let single = Assessment::fresh().next(&pack, &Message::PressedStart(Layout::SinglePage)).expect("it starts");
    let ticked = ticks("signs:none age:younger background:none map:groin-left")
        .into_iter()
        .fold(single, |state, tick| state.next(&pack, &Message::Ticked(tick)).expect("it is a new tick"));
    let after = ticked.next(&pack, &Message::PressedContinue).expect("it leads on");
    assert_eq!(level(&after), Some(Disposition::SeeClinician));
}

fn every_tick(pack: &ContentPack) -> Vec<Tick> {
    let of = |question: &lumbar_check::content::Question| {
        let id = question.id.clone();
        question
            .options
            .iter()
            .map(move |option| Tick { question: id.clone(), option: option.id.clone() })
            .collect::<Vec<_>>()
    };
    pack.questions.iter().flat_map(|question| of(question)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_way_of_changing_ones_mind_leads_to_a_card_that_the_answers_would_not_give(
        order in Just(every_tick(&pack())).prop_shuffle(),
        length in 0usize..30,
        changed in subsequence(vec!["signs", "age", "background", "map", "shape", "sitting"], 0..4),
    ) {
        let pack = pack();
        let mut state = walked(&pack, Assessment::fresh(), CALM);
        let mut order = order.into_iter().cycle();
        for question in changed.into_iter().cycle().take(length) {
            state = state.next(&pack, &Message::ChoseToChange(question.into())).unwrap_or(state);
            for tick in order.by_ref().take(5) {
                let message = if state.responses().is_some_and(|given| given.has(&tick)) {
                    Message::Unticked(tick)
                } else {
                    Message::Ticked(tick)
                };
                state = state.next(&pack, &message).unwrap_or(state);
            }
            state = state.next(&pack, &Message::PressedContinue).unwrap_or(state);
            let given = state.responses().expect("these are the reader's own").clone();
            match &state {
                Assessment::Advice(card, _) => prop_assert_eq!(assess(&pack, &given), Assessed::Advice((**card).clone())),
                Assessment::SeekCare(care) => prop_assert_eq!(assess(&pack, &given), Assessed::SeekCare(care.raised.clone())),
                _ => {}
            }
        }
    }
}

#[test]
fn the_answers_of_a_card_never_change_without_another_screening() {
    let pack = pack();
    let given = answers(&pack, CALM);
    let Assessed::Advice(card) = assess(&pack, &given) else { panic!("the calm reader gets advice") };
    let state = Assessment::Advice(Box::new(card), Layout::Pages);
    for tick in every_tick(&pack) {
        assert_eq!(state.next(&pack, &Message::Ticked(tick.clone())), None, "{tick}");
        assert_eq!(state.next(&pack, &Message::Unticked(tick.clone())), None, "{tick}");
    }
}
