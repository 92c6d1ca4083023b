//! Readers who press buttons in any order: none of them gets past the safety screen unscreened.

mod acts;
mod buttons;
mod history;
mod interrupted;
mod reopened;

use self::acts::{Act, acts, messages};
use crate::domain::readers::{anyone, effective, responses, screened};
use crate::domain::vignettes::{self, arrived, met_first, walk};
use crate::{psoas, tick};
use lumbar_check::content::{ContentPack, Disposition, Exclusivity, QuestionId, SectionId, Tick};
use lumbar_check::domain::*;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// A message that changed the state.
struct Transition {
    before: Assessment,
    message: Message,
    after: Assessment,
}

fn transitions(pack: &ContentPack, start: Assessment, acts: &[Act]) -> Vec<Transition> {
    let plain = vignettes::plain(pack);
    let mut transitions = Vec::new();
    let mut state = start;
    let mut visited = vec![state.location()];
    for act in acts {
        for message in messages(pack, &plain, &state, &visited, act) {
            if let Some(after) = state.next(pack, &message) {
                visited.push(after.location());
                transitions.push(Transition { before: state, message, after: after.clone() });
                state = after;
            }
        }
    }
    transitions
}

/// The name of the kind of a state.
fn kind(state: &Assessment) -> &'static str {
    match state {
        Assessment::Welcome(_) => "welcome",
        Assessment::AboutYou(_) => "about you",
        Assessment::Safety(_) => "safety",
        Assessment::Pain(_) => "pain",
        Assessment::Habits(_) => "habits",
        Assessment::SinglePage { .. } => "single page",
        Assessment::SeekCare(_) => "seek care",
        Assessment::Advice(..) => "advice",
        Assessment::SharedResult(_) => "shared result",
    }
}

/// A shared result.
fn shared(pack: &ContentPack) -> Assessment {
    let Assessed::Advice(card) = assess(pack, &vignettes::plain(pack)) else { panic!("the plain reader gets advice") };
    let answers = SharedAnswers { ticks: card.answers_to_share(pack), day: 20_779 };
    Assessment::SharedResult(Box::new(SharedResult::new(card.outcome(pack), Some(answers))))
}

/// Fails unless a state keeps the invariants of the domain.
fn check(pack: &ContentPack, state: &Assessment) -> Result<(), TestCaseError> {
    let Some(responses) = state.responses() else { return Ok(()) };
    let again = Responses::from_ticks(pack, responses.ticks().cloned());
    prop_assert!(again.is_ok_and(|again| again.ticks().eq(responses.ticks())));
    let screening = screen(pack, responses);
    match state {
        Assessment::Pain(_) | Assessment::Habits(_) => {
            prop_assert!(!matches!(screening, Screening::Incomplete(_)), "{} with {screening:?}", kind(state));
            let of_screen = |tick: &&Tick| pack.section_of(&tick.question).is_some_and(SectionId::is_screen);
            let of_screen = screen(pack, &self::responses(responses.ticks().filter(of_screen).cloned()));
            prop_assert!(matches!(of_screen, Screening::Passed(_)), "{} with {of_screen:?}", kind(state));
        }
        Assessment::Advice(card, _) => {
            prop_assert!(matches!(screening, Screening::Passed(_)), "advice with {screening:?}");
            prop_assert_eq!(assess(pack, responses), Assessed::Advice((**card).clone()));
        }
        Assessment::SeekCare(seek_care) => {
            prop_assert!(seek_care.raised.disposition() >= Disposition::SeeClinician);
            prop_assert_eq!(screening, Screening::Raised(seek_care.raised.clone()));
        }
        _ => {}
    }
    Ok(())
}

/// A reader's answers, but for those to one question.
fn others(reader: &Responses, question: &QuestionId) -> Vec<Tick> {
    reader.ticks().filter(|tick| tick.question != *question).cloned().collect()
}

fn is_none_of_these(pack: &ContentPack, tick: &Tick) -> bool {
    pack.option(tick).is_some_and(|option| option.exclusivity == Exclusivity::Exclusive)
}

/// The state after a message that applies.
fn go(state: &Assessment, message: Message) -> Assessment {
    state.next(&psoas(), &message).unwrap_or_else(|| panic!("{message:?} does not apply to {}", kind(state)))
}

/// Gives one question another answer and continues.
fn change(state: &Assessment, question: &QuestionId, old: &Responses, new: &Responses) -> Assessment {
    let answer =
        |reader: &Responses| reader.ticks().filter(|tick| tick.question == *question).cloned().collect::<Vec<_>>();
    let page = go(state, Message::ChoseToChange(question.clone()));
    let unticked = answer(old).into_iter().fold(page, |page, tick| go(&page, Message::Unticked(tick)));
    let ticked = answer(new).into_iter().fold(unticked, |page, tick| go(&page, Message::Ticked(tick)));
    ticked.next(&psoas(), &Message::PressedContinue).unwrap_or(ticked)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_walk_leads_past_the_safety_screen_unscreened(acts in acts(), from_link in any::<bool>()) {
        let pack = psoas();
        let start = if from_link { shared(&pack) } else { Assessment::fresh() };
        for transition in transitions(&pack, start, &acts) {
            check(&pack, &transition.after)?;
        }
    }

    #[test]
    fn only_ticking_and_starting_change_answers_and_what_changes_nothing_leads_nowhere(acts in acts()) {
        for Transition { before, message, after } in transitions(&psoas(), Assessment::fresh(), &acts) {
            prop_assert_ne!(&before, &after);
            let may_change = matches!(
                message,
                Message::Ticked(_) | Message::Unticked(_) | Message::PressedStart(_) | Message::PressedStartAgain
            );
            if !may_change && !matches!(after, Assessment::Welcome(_)) {
                let ticks = |state: &Assessment| state.responses().map(|responses| responses.ticks().cloned().collect::<Vec<_>>());
                prop_assert_eq!(ticks(&before), ticks(&after));
            }
        }
    }

    #[test]
    fn the_single_page_and_page_by_page_lead_to_the_same(reader in anyone()) {
        let pack = psoas();
        let reader = effective(&reader);
        let at_once = assess(&pack, &reader);
        let on_single_page = arrived(&walk(&pack, &reader, Layout::SinglePage));
        prop_assert_eq!(on_single_page.as_ref(), Some(&at_once));
        let on_pages = arrived(&walk(&pack, &reader, Layout::Pages));
        prop_assert_eq!(&on_pages, &met_first(&pack, &reader));
        match (&at_once, on_pages) {
            // Page by page one is sent to care before the later questions are asked.
            (Assessed::SeekCare(raised), Some(Assessed::SeekCare(met))) => {
                prop_assert!(met.disposition() <= raised.disposition());
                prop_assert!(met.rules().iter().all(|rule| raised.rules().contains(rule)));
                prop_assert!(met.ticks().iter().all(|tick| raised.ticks().contains(tick)));
            }
            (_, on_pages) => prop_assert_eq!(Some(&at_once), on_pages.as_ref()),
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(
        (reader, shuffled) in anyone().prop_flat_map(|reader| {
            let ticks: Vec<_> = reader.ticks().cloned().collect();
            (Just(reader), Just(ticks).prop_shuffle())
        })
    ) {
        let pack = psoas();
        let single_page = Assessment::fresh().next(&pack, &Message::PressedStart(Layout::SinglePage)).expect("it starts");
        // "None of these" is said again where more was offered later.
        let answer = |state: Assessment, tick: &Tick| state.next(&pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        let again = shuffled.iter().filter(|tick| is_none_of_these(&pack, tick));
        let answered = shuffled.iter().chain(again).fold(single_page, answer);
        prop_assert!(answered.responses().is_some_and(|responses| responses.ticks().eq(reader.ticks())));
        let go_on = |state: &Assessment| state.next(&pack, &Message::PressedContinue).expect("it leads on");
        let result = match go_on(&answered) {
            // A list that offers more than when it was ticked is shown once more.
            shown @ Assessment::SinglePage { .. } => go_on(&shown),
            result => result,
        };
        prop_assert_eq!(arrived(&result), arrived(&walk(&pack, &reader, Layout::SinglePage)));
    }

    #[test]
    fn changing_an_answer_keeps_all_others_and_can_be_taken_back(
        reader in screened(),
        other in anyone(),
        which in any::<Index>(),
    ) {
        let pack = psoas();
        let effective = reader.effective(&pack);
        let asked = effective.asked();
        let question = which.get(&asked);
        let card = walk(&pack, &reader, Layout::Pages);
        let before = card.responses().expect("it holds answers");
        let changed = change(&card, question, &reader, &other);
        let after = changed.responses().expect("it holds answers");
        let kept = others(after, question);
        let lost: Vec<_> = others(before, question).into_iter().filter(|tick| !kept.contains(tick)).collect();
        prop_assert!(kept.iter().all(|tick| before.has(tick)));
        // Of a list that offered more meanwhile.
        prop_assert!(lost.iter().all(|tick| is_none_of_these(&pack, tick)), "{lost:?}");
        // Elsewhere something new is asked, or the changed page waits for its follow-up.
        if matches!(changed, Assessment::Advice(..) | Assessment::SeekCare(_)) {
            let back = change(&changed, question, &other, &reader);
            // On the way something more may have been offered, which is asked about first.
            prop_assert!(back == card || matches!(back, Assessment::Habits(_) | Assessment::Safety(_)));
        }
    }
}

#[test]
fn the_walks_tried_here_reach_every_state() {
    let pack = psoas();
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..100 {
        let acts = acts().new_tree(&mut runner).expect("acts can be made up").current();
        reached.extend(transitions(&pack, shared(&pack), &acts).iter().map(|transition| kind(&transition.before)));
        reached.extend(transitions(&pack, Assessment::fresh(), &acts).iter().map(|transition| kind(&transition.after)));
    }
    assert_eq!(reached.len(), 9, "only {reached:?}");
}

#[test]
fn whoever_returns_to_the_card_with_a_sign_ticked_is_told_to_seek_care() {
    let pack = psoas();
    let card = walk(&pack, &vignettes::plain(&pack), Layout::Pages);
    assert_eq!(kind(&card), "advice");
    let signs = go(&card, Message::ChoseToChange("emergency-signs".into()));
    let ticked = go(&signs, Message::Ticked(tick("emergency-signs:both-legs")));
    let returned = go(&ticked, Message::Returned(card.location()));
    assert_eq!(kind(&returned), "seek care");
    assert_eq!(returned.next(&pack, &Message::Returned(card.location())), None, "it stays so");
    let untaken = go(&go(&returned, Message::PressedBack), Message::Unticked(tick("emergency-signs:both-legs")));
    let missing = go(&untaken, Message::Returned(card.location()));
    assert_eq!(kind(&missing), "safety");
    assert!(!missing.missing().is_empty());
}

#[test]
fn whoever_is_stopped_on_the_way_to_a_later_page_goes_back_into_the_safety_screen() {
    let pack = psoas();
    let card = walk(&pack, &vignettes::plain(&pack), Layout::Pages);
    let pain = go(&card, Message::ChoseToChange("pain-map".into()));
    let signs = go(&card, Message::ChoseToChange("check-first-signs".into()));
    let ticked = go(&signs, Message::Ticked(tick("check-first-signs:soft-groin-lump")));
    let stopped = go(&ticked, Message::Returned(pain.location()));
    assert_eq!(kind(&stopped), "seek care");
    assert_eq!(kind(&go(&stopped, Message::PressedBack)), "safety");
}

#[test]
fn whoever_should_seek_care_can_go_back_and_change_only_the_safety_screen() {
    let pack = psoas();
    let plain = vignettes::plain(&pack);
    let calm = plain.ticks().filter(|tick| tick.question.as_str() != "emergency-signs").cloned();
    let raised = responses(calm.chain([tick("emergency-signs:both-legs")]));
    let seek_care = walk(&pack, &raised, Layout::Pages);
    assert_eq!(kind(&seek_care), "seek care");
    assert_eq!(kind(&go(&seek_care, Message::PressedBack)), "safety");
    for question in &pack.questions {
        let changed = seek_care.next(&pack, &Message::ChoseToChange(question.id.clone()));
        let is_screen = pack.section_of(&question.id).is_some_and(SectionId::is_screen);
        assert_eq!(changed.is_some(), is_screen, "{}", question.id);
        assert!(changed.is_none_or(|changed| ["about you", "safety"].contains(&kind(&changed))), "{}", question.id);
    }
}

#[test]
fn whoever_should_be_seen_because_of_the_map_can_change_the_map() {
    let pack = psoas();
    let calm = vignettes::plain(&pack);
    let calm = calm.ticks().filter(|tick| tick.question.as_str() != "pain-map").cloned();
    let seek_care = walk(&pack, &responses(calm.chain([tick("pain-map:groin-left")])), Layout::Pages);
    assert_eq!(kind(&seek_care), "seek care");
    assert_eq!(kind(&go(&seek_care, Message::PressedBack)), "pain");
    let map = go(&seek_care, Message::ChoseToChange("pain-map".into()));
    let near = go(&map, Message::Ticked(tick("pain-map:low-back-left")));
    assert_eq!(kind(&go(&near, Message::PressedContinue)), "pain");
}

#[test]
fn a_link_leads_nowhere_but_to_a_start_of_ones_own() {
    let pack = psoas();
    let shared = shared(&pack);
    let plain = vignettes::plain(&pack);
    let ticks = plain.ticks().flat_map(|tick| [Message::Ticked(tick.clone()), Message::Unticked(tick.clone())]);
    let changes = pack.questions.iter().map(|question| Message::ChoseToChange(question.id.clone()));
    for message in ticks.chain(changes).chain([Message::PressedContinue, Message::PressedBack]) {
        assert_eq!(shared.next(&pack, &message), None, "{message:?}");
    }
    for (message, start) in [
        (Message::PressedStart(Layout::Pages), "safety"),
        (Message::PressedStart(Layout::SinglePage), "single page"),
        (Message::PressedStartAgain, "welcome"),
    ] {
        let next = shared.next(&pack, &message).expect("one can start");
        assert_eq!(kind(&next), start);
        assert!(next.responses().is_none_or(|responses| responses.ticks().next().is_none()));
    }
}
