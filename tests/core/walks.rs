//! Readers who press whatever there is to press. However they walk, nobody gets past the safety screen unscreened.

use super::readers::{anyone, options, plain_but, responses, screened};
use super::vignettes::{self, walk};
use super::psoas;
use lumbar_check::content::{ContentPack, Disposition, QuestionId, Standing, Tick};
use lumbar_check::domain::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// Something a reader does. What it comes to depends on where they are.
#[derive(Clone, Debug)]
enum Act {
    /// Ticks an option that is on the page.
    Tick(Index),
    Untick(Index),
    /// Answers what is on the page as the plain reader would, and continues.
    GoOnCalmly,
    /// A message that may not apply.
    Anything(Message),
}

fn act() -> impl Strategy<Value = Act> {
    let pack = psoas();
    let questions: Vec<QuestionId> = pack.questions.iter().map(|question| question.id.clone()).collect();
    let ticks: Vec<Tick> = pack.questions.iter().flat_map(|question| options(question, Standing::Ordinary)).collect();
    let message = prop_oneof![
        4 => Just(Message::PressedContinue),
        2 => Just(Message::PressedBack),
        1 => select(vec![Layout::Pages, Layout::Sheet]).prop_map(Message::PressedStart),
        2 => select(questions).prop_map(Message::ChoseToChange),
        1 => select(ticks.clone()).prop_map(Message::Ticked),
        1 => select(ticks).prop_map(Message::Unticked),
    ];
    prop_oneof![
        2 => any::<Index>().prop_map(Act::Tick),
        1 => any::<Index>().prop_map(Act::Untick),
        12 => Just(Act::GoOnCalmly),
        4 => message.prop_map(Act::Anything),
        // Rare: it throws the walk back to its beginning.
        1 => prop_oneof![9 => Just(Message::PressedContinue), 1 => Just(Message::PressedStartAgain)].prop_map(Act::Anything),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 1..60)
}

/// The messages that an act comes to.
fn messages(pack: &ContentPack, plain: &Responses, state: &Assessment, act: &Act) -> Vec<Message> {
    let shown: Vec<&QuestionId> = match (state, state.page().and_then(|page| page.page(pack))) {
        (Assessment::Sheet { .. }, _) => pack.questions.iter().map(|question| &question.id).collect(),
        (_, Some(page)) => page.questions.iter().collect(),
        _ => Vec::new(),
    };
    let shown: Vec<Tick> = shown
        .iter()
        .filter_map(|id| pack.question(id))
        .flat_map(|question| [options(question, Standing::Ordinary), options(question, Standing::Exclusive)].concat())
        .collect();
    match act {
        Act::Tick(index) if !shown.is_empty() => vec![Message::Ticked(index.get(&shown).clone())],
        Act::Untick(index) if !shown.is_empty() => vec![Message::Unticked(index.get(&shown).clone())],
        Act::Tick(_) | Act::Untick(_) => vec![Message::PressedContinue],
        Act::GoOnCalmly if *state == Assessment::Welcome => vec![Message::PressedStart(Layout::Pages)],
        Act::GoOnCalmly => {
            let mut messages: Vec<_> = plain.ticks().filter(|tick| shown.contains(tick)).map(Message::Ticked).collect();
            messages.push(Message::PressedContinue);
            messages
        }
        Act::Anything(message) => vec![message.clone()],
    }
}

/// Every state on a walk, the first included.
fn states(pack: &ContentPack, start: Assessment, acts: &[Act]) -> Vec<Assessment> {
    let plain = vignettes::plain(pack);
    let mut states = vec![start];
    for act in acts {
        for message in messages(pack, &plain, &states[states.len() - 1], act) {
            states.extend(states[states.len() - 1].next(pack, &message));
        }
    }
    states
}

/// What kind of state it is, for telling them apart.
fn kind(state: &Assessment) -> &'static str {
    match state {
        Assessment::Welcome => "welcome",
        Assessment::AboutYou(_) => "about you",
        Assessment::Safety(_) => "safety",
        Assessment::Pain(_) => "pain",
        Assessment::Habits(_) => "habits",
        Assessment::Sheet { .. } => "sheet",
        Assessment::CheckAnswers(_) => "check answers",
        Assessment::SeekCare(_) => "seek care",
        Assessment::Advice(..) => "advice",
        Assessment::SharedResult(_) => "shared result",
    }
}

/// What someone else passed on.
fn shared(pack: &ContentPack) -> Assessment {
    let Assessed::Advice(card) = assess(pack, &vignettes::plain(pack)) else { panic!("the plain reader gets advice") };
    Assessment::SharedResult(Box::new(SharedResult { outcome: card.outcome(pack), answers: None }))
}

/// Fails unless a state keeps what the domain promises.
fn check(pack: &ContentPack, state: &Assessment) -> Result<(), TestCaseError> {
    let Some(responses) = state.responses() else { return Ok(()) };
    let again = Responses::from_ticks(pack, responses.ticks());
    prop_assert_eq!(again.as_ref(), Ok(responses));
    let screening = screen(pack, responses);
    match state {
        Assessment::Pain(_) | Assessment::Habits(_) | Assessment::CheckAnswers(_) => {
            prop_assert!(matches!(screening, Screening::Passed(_)), "{} with {screening:?}", kind(state));
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

/// The answers that count.
fn in_force(reader: &Responses) -> Responses {
    let in_force = reader.in_force(&psoas());
    responses(reader.ticks().filter(|tick| in_force.has(tick)))
}

/// The result at which a walk ended.
fn result(state: &Assessment) -> Option<Assessed> {
    match state {
        Assessment::SeekCare(seek_care) => Some(Assessed::SeekCare(seek_care.raised.clone())),
        Assessment::Advice(card, _) => Some(Assessed::Advice((**card).clone())),
        _ => None,
    }
}

/// The walk of someone who has come to the list of answers.
fn at_check_answers(pack: &ContentPack, reader: &Responses) -> Assessment {
    let on_card = walk(pack, reader, Layout::Pages);
    on_card.next(pack, &Message::PressedBack).expect("there is a way back from the card")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_walk_leads_past_the_safety_screen_unscreened(acts in acts(), from_link in any::<bool>()) {
        let pack = psoas();
        let start = if from_link { shared(&pack) } else { Assessment::Welcome };
        for state in states(&pack, start, &acts) {
            check(&pack, &state)?;
        }
    }

    #[test]
    fn a_message_that_changes_nothing_leads_to_no_new_state(acts in acts()) {
        let pack = psoas();
        for pair in states(&pack, Assessment::Welcome, &acts).windows(2) {
            prop_assert_ne!(&pair[0], &pair[1]);
        }
    }

    #[test]
    fn one_sheet_and_page_by_page_lead_to_the_same(reader in anyone()) {
        let pack = psoas();
        let reader = in_force(&reader);
        let at_once = assess(&pack, &reader);
        let on_sheet = result(&walk(&pack, &reader, Layout::Sheet));
        prop_assert_eq!(on_sheet.as_ref(), Some(&at_once));
        let on_pages = result(&walk(&pack, &reader, Layout::Pages));
        match (&at_once, on_pages) {
            // Page by page one is sent to care before the later questions are asked.
            (Assessed::SeekCare(raised), Some(Assessed::SeekCare(met))) => {
                prop_assert_eq!(met.disposition(), raised.disposition());
                prop_assert!(met.rules().iter().all(|rule| raised.rules().contains(rule)));
                prop_assert!(met.because().iter().all(|tick| raised.because().contains(tick)));
            }
            (_, on_pages) => prop_assert_eq!(Some(&at_once), on_pages.as_ref()),
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(
        (reader, shuffled) in anyone().prop_flat_map(|reader| {
            let ticks: Vec<_> = reader.ticks().collect();
            (Just(reader), Just(ticks).prop_shuffle())
        })
    ) {
        let pack = psoas();
        let sheet = Assessment::Welcome.next(&pack, &Message::PressedStart(Layout::Sheet)).expect("it starts");
        let answer = |state: Assessment, tick| state.next(&pack, &Message::Ticked(tick)).expect("it is a new tick");
        let answered = shuffled.into_iter().fold(sheet, answer);
        prop_assert_eq!(answered.responses(), Some(&reader));
        let result = answered.next(&pack, &Message::PressedContinue);
        prop_assert_eq!(result, Some(walk(&pack, &reader, Layout::Sheet)));
    }

    #[test]
    fn changing_an_answer_keeps_all_others_and_can_be_taken_back(reader in screened(), other in anyone(), which in any::<Index>()) {
        let pack = psoas();
        let asked = reader.in_force(&pack).asked().to_vec();
        let changed = which.get(&asked);
        let go = |state: &Assessment, message| state.next(&pack, &message).expect("it applies");
        let of_changed = |reader: &Responses| reader.ticks().filter(|tick| tick.question == *changed).collect::<Vec<_>>();
        let give = |state: Assessment, old: &Responses, new: &Responses| {
            let state = of_changed(old).into_iter().fold(state, |state, tick| go(&state, Message::Unticked(tick)));
            of_changed(new).into_iter().fold(state, |state, tick| go(&state, Message::Ticked(tick)))
        };
        let check_answers = at_check_answers(&pack, &reader);
        let before = check_answers.responses().expect("it holds answers").clone();
        let page = give(go(&check_answers, Message::ChoseToChange(changed.clone())), &reader, &other);
        let after = page.next(&pack, &Message::PressedContinue).unwrap_or(page);
        let kept = |responses: &Responses| responses.ticks().filter(|tick| tick.question != *changed).collect::<Vec<_>>();
        prop_assert_eq!(kept(after.responses().expect("it holds answers")), kept(&before));
        let back = match &after {
            Assessment::CheckAnswers(_) | Assessment::SeekCare(_) => go(&after, Message::ChoseToChange(changed.clone())),
            // Something new is asked, or the changed page waits for its follow-up.
            _ => return Ok(()),
        };
        let back = go(&give(back, &other, &reader), Message::PressedContinue);
        prop_assert_eq!(back, check_answers);
    }
}

#[test]
fn the_walks_tried_here_reach_every_state() {
    let pack = psoas();
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..100 {
        let acts = acts().new_tree(&mut runner).expect("acts can be made up").current();
        reached.extend(states(&pack, shared(&pack), &acts).iter().map(kind));
        reached.extend(states(&pack, Assessment::Welcome, &acts).iter().map(kind));
    }
    assert_eq!(reached.len(), 10, "only {reached:?}");
}

#[test]
fn a_link_leads_nowhere_but_to_a_start_of_ones_own() {
    let pack = psoas();
    let shared = shared(&pack);
    let plain = plain_but(&[]);
    let ticks = plain.ticks().flat_map(|tick| [Message::Ticked(tick.clone()), Message::Unticked(tick)]);
    let changes = pack.questions.iter().map(|question| Message::ChoseToChange(question.id.clone()));
    for message in ticks.chain(changes).chain([Message::PressedContinue, Message::PressedBack]) {
        assert_eq!(shared.next(&pack, &message), None, "{message:?}");
    }
    for (message, start) in [(Message::PressedStart(Layout::Pages), "about you"), (Message::PressedStart(Layout::Sheet), "sheet"), (Message::PressedStartAgain, "welcome")] {
        let next = shared.next(&pack, &message).expect("one can start");
        assert_eq!(kind(&next), start);
        assert!(next.responses().is_none_or(|responses| responses.ticks().next().is_none()));
    }
}
