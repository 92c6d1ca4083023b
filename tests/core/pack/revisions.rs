//! A pack through its revisions: a link of any revision opens with every later one.

mod edits;

use crate::domain::readers::any_answer;
use crate::domain::vignettes;
use crate::links::handmade::{Bytes, set, sound};
use crate::{RULES, psoas, sound as without_faults};
use edits::{Chain, Edit, edit};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::{Unreadable, decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// A result that someone passed on, and the links they made.
struct Made {
    shared: SharedResult,
    links: [String; 2],
}

/// A reader of this pack without red flags, with random answers to the rest.
fn reader(pack: &ContentPack, runner: &mut TestRunner) -> Responses {
    let plain = vignettes::plain(&psoas());
    let mut ticks: Vec<Tick> = plain.ticks().filter(|tick| pack.option(tick).is_some()).cloned().collect();
    for question in &pack.questions {
        if pack.section_of(&question.id).is_some_and(|section| !section.is_screen()) {
            ticks.retain(|tick| tick.question != question.id);
            ticks.extend(any_answer(question).new_tree(runner).expect("it can be answered").current());
        }
    }
    Responses::from_ticks(pack, ticks).expect("the answers fit the pack")
}

fn made(pack: &ContentPack, runner: &mut TestRunner) -> Made {
    // Some marks on the map lead to a clinician whatever else was said.
    let readers = std::iter::repeat_with(|| assess(pack, &reader(pack, runner)));
    let mut cards = readers.take(100).filter_map(|assessed| match assessed {
        Assessed::Advice(card) => Some(card),
        _ => None,
    });
    let card = cards.next().expect("nothing speaks against advice");
    let answers = SharedAnswers { ticks: card.answers_to_share(pack), day: 20_000 };
    let shared = SharedResult::new(card.outcome(pack), Some(answers));
    let links = [encode(pack, &SharedResult::new(shared.outcome.clone(), None)), encode(pack, &shared)];
    Made { shared, links }
}

/// The parts of a result that a later pack still has, and how many it has not.
fn as_known_to(pack: &ContentPack, made: &SharedResult) -> SharedResult {
    let SharedResult { mut outcome, mut answers, .. } = made.clone();
    let count = |outcome: &SharedOutcome, answers: &Option<SharedAnswers>| {
        (outcome.factors.len(), outcome.advice.len(), answers.as_ref().map_or(0, |answers| answers.ticks.len()))
    };
    let before = count(&outcome, &answers);
    outcome.factors.retain(|id| pack.factor(id).is_some());
    outcome.advice.retain(|id| pack.advice(id).is_some());
    answers.iter_mut().for_each(|answers| answers.ticks.retain(|tick| pack.option(tick).is_some()));
    let after = count(&outcome, &answers);
    let withdrawn = Withdrawn { factors: before.0 - after.0, advice: before.1 - after.1, answers: before.2 - after.2 };
    SharedResult { outcome, answers, withdrawn }
}

/// A result as a set: a link keeps no order.
fn sorted(mut shared: SharedResult) -> SharedResult {
    shared.outcome.factors.sort();
    shared.outcome.advice.sort();
    shared.answers.iter_mut().for_each(|answers| answers.ticks.sort());
    shared
}

fn edits() -> impl Strategy<Value = Vec<Vec<(Edit, Index)>>> {
    vec(vec((edit(), any::<Index>()), 1..5), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_of_any_revision_opens_with_every_later_one_as_it_was_made(edits in edits()) {
        let mut runner = TestRunner::deterministic();
        let mut chain = Chain::first();
        let mut past: Vec<Made> = vec![made(&chain.pack(), &mut runner)];
        for edits in &edits {
            chain.publish(edits);
            let pack = chain.pack();
            for Made { shared, links: [advice, with_answers] } in &past {
                let expected = sorted(as_known_to(&pack, shared));
                let opened = decode(&pack, with_answers).expect("it is ours").expect("it opens");
                prop_assert_eq!(opened.clinician_summary(&pack), None, "nothing is worked out again");
                prop_assert_eq!(&sorted(opened), &expected);
                let opened = decode(&pack, advice).expect("it is ours").expect("it opens");
                prop_assert_eq!(&opened.outcome.advice, &in_order(&pack, &opened.outcome));
                let withdrawn = Withdrawn { answers: 0, ..expected.withdrawn };
                prop_assert_eq!(sorted(opened), SharedResult { answers: None, withdrawn, ..expected });
                let changes: usize = pack.revisions_after(shared.outcome.revision).map(|later| later.changes.len()).sum();
                prop_assert_eq!(changes, usize::from(pack.revision - shared.outcome.revision));
            }
            past.push(made(&pack, &mut runner));
            let Made { shared, links } = past.last().expect("one was just made");
            let opened = decode(&pack, &links[1]).expect("it is ours").expect("it opens");
            prop_assert!(opened.clinician_summary(&pack).is_some());
            prop_assert_eq!(sorted(opened), sorted(shared.clone()));
            prop_assert_eq!(decode(&psoas(), &links[0]), Some(Err(Unreadable::Newer)));
        }
    }
}

/// The tips in the order of a card of this pack.
fn in_order(pack: &ContentPack, outcome: &SharedOutcome) -> Vec<AdviceId> {
    in_card_order(pack, &outcome.factors, outcome.advice.iter().filter_map(|id| pack.advice(id)))
}

/// The built-in pack in a next revision, without the tilting stool and one answer about habits.
fn next_revision() -> ContentPack {
    let mut chain = Chain::first();
    chain.retire("advice", "tilting-stool");
    chain.retire_option("habits", "told-uneven");
    chain.publish(&[]);
    chain.pack()
}

const STOOL: u16 = 8;

fn number(pack: &ContentPack, tick: &str) -> u16 {
    pack.option(&crate::tick(tick)).expect("it is in the pack").number
}

/// A link with one tip.
fn with_tip(revision: u16, number: u16) -> String {
    Bytes { revision, advice: set(&[number]), ..sound() }.link()
}

#[test]
fn a_retired_tip_is_counted_and_no_longer_shown() {
    let pack = next_revision();
    let opened = decode(&pack, &with_tip(1, STOOL)).expect("it is ours").expect("it opens");
    assert_eq!(opened.outcome.advice, []);
    assert_eq!(opened.withdrawn, Withdrawn { advice: 1, ..Withdrawn::default() });
}

#[test]
fn a_number_that_no_revision_of_the_link_had_makes_it_broken() {
    let pack = next_revision();
    for (what, link) in [
        ("a tip retired before the link was made", with_tip(3, STOOL)),
        ("a tip that never was", with_tip(1, 99)),
        ("a tip that never was, beside a retired one", Bytes { advice: set(&[STOOL, 99]), ..sound() }.link()),
        ("a factor that never was", Bytes { factors: set(&[99]), ..sound() }.link()),
    ] {
        assert_eq!(decode(&pack, &link), Some(Err(Unreadable::Broken)), "{what}");
    }
}

#[test]
fn a_retired_answer_of_the_safety_screen_is_not_taken_from_a_link() {
    let mut chain = Chain::first();
    chain.retire_option("check-first-signs", "upper-back");
    chain.publish(&[]);
    let link = |tick| {
        let answers = [vec![0x50, 0x2a], set(&[number(&psoas(), tick)])].concat();
        Bytes { kind: 1, revision: 2, rest: answers, ..sound() }.link()
    };
    assert_eq!(decode(&chain.pack(), &link("check-first-signs:upper-back")), Some(Err(Unreadable::Broken)));
    let opened = decode(&next_revision(), &link("habits:told-uneven")).expect("it is ours").expect("it opens");
    assert_eq!(opened.withdrawn, Withdrawn { answers: 1, ..Withdrawn::default() });
}

#[test]
fn a_pack_that_tells_nothing_of_its_past_counts_whatever_it_does_not_know() {
    let mut rules: Value = serde_json::from_str(RULES).expect("it is JSON");
    rules["revision"] = 3.into();
    let forgetful = without_faults(ContentPack::parse(&rules.to_string(), crate::WORDS, None));
    let opened = decode(&forgetful, &with_tip(1, 99)).expect("it is ours").expect("it opens");
    assert_eq!(opened.withdrawn.advice, 1);
    assert_eq!(decode(&forgetful, &with_tip(3, 99)), Some(Err(Unreadable::Broken)));
}
