//! Readers to whom a list offers further options after they answered it: these never count as denied.

use super::acts::acts;
use super::{go, kind, transitions};
use crate::domain::readers::responses;
use crate::domain::vignettes::{self, walk};
use crate::{psoas, tick};
use lumbar_check::content::{Exclusivity, Necessity, Tick};
use lumbar_check::domain::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Someone on the card, who goes to a question and gives it another answer.
fn after_a_change(reader: Responses, answer: &str) -> Assessment {
    let card = walk(&psoas(), &reader, Layout::Pages);
    assert_eq!(kind(&card), "advice");
    let answer = tick(answer);
    let page = go(&card, Message::ChoseToChange(answer.question.clone()));
    go(&go(&page, Message::Ticked(answer)), Message::PressedContinue)
}

fn plain_with(answers: &[&str]) -> Responses {
    let answers: Vec<_> = answers.iter().map(|answer| tick(answer)).collect();
    let plain = vignettes::plain(&psoas());
    let others = plain.ticks().filter(|tick| answers.iter().all(|answer| answer.question != tick.question));
    responses(others.chain(&answers).cloned())
}

#[test]
fn a_sign_that_only_a_changed_answer_brings_up_is_asked_about() {
    let state = after_a_change(plain_with(&["age:18-49", "background:none"]), "age:60-69");
    assert_eq!(kind(&state), "safety");
    assert!(
        !state.responses().is_some_and(|responses| responses.has(&tick("background:none"))),
        "it was of other signs"
    );
    assert_eq!(go(&state, Message::PressedContinue).missing(), ["background".into()]);
    let at_risk = go(&go(&state, Message::Ticked(tick("background:aneurysm-risk"))), Message::PressedContinue);
    assert_eq!(kind(&at_risk), "advice");
}

#[test]
fn a_list_that_always_offers_the_same_is_not_asked_again() {
    let single_page = go(&Assessment::fresh(), Message::PressedStart(Layout::SinglePage));
    let say = |state: Assessment, answer: &str| go(&state, Message::Ticked(tick(answer)));
    let long = ["duration:over-3-months", "onset-age:before-35", "inflammatory:none"];
    let answered = long.into_iter().fold(single_page, say);
    let none = tick("inflammatory:none");
    // Asked no more, and asked again: what it offered when it was answered was all there is.
    let changed = ["duration:under-6-weeks", "duration:over-3-months"].into_iter().fold(answered, say);
    let given = changed.responses().expect("these are the reader's own");
    assert!(given.has(&none) && given.effective(&psoas()).is_settled(&none.question));
}

#[test]
fn a_list_with_other_ticks_is_shown_once_more_if_it_offers_more() {
    let state = after_a_change(plain_with(&["age:18-49", "background:blood-thinner"]), "age:60-69");
    assert_eq!(kind(&state), "safety");
    assert!(state.missing().is_empty(), "nothing was done wrong");
    assert!(state.responses().is_some_and(|responses| responses.has(&tick("background:blood-thinner"))));
    assert_eq!(kind(&go(&state, Message::PressedContinue)), "advice");
}

/// The options that a page or the single page offers. `None` where nothing is asked.
fn shown(state: &Assessment) -> Option<BTreeSet<Tick>> {
    let pack = psoas();
    let effective = state.responses()?.effective(&pack);
    let on_page = |question| {
        state.page().is_none_or(|page| page.page(&pack).is_some_and(|page| page.questions.contains(question)))
    };
    if state.page().is_none() && !matches!(state, Assessment::SinglePage { .. }) {
        return None;
    }
    let asked = effective.asked();
    let asked = asked.iter().filter(|id| on_page(id)).filter_map(|id| pack.question(id));
    let options = asked
        .flat_map(|question| offered(&pack, &effective, question).into_iter().map(move |option| (question, option)));
    Some(options.map(|(question, option)| Tick { question: question.id.clone(), option: option.id.clone() }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_card_takes_as_said_what_was_never_offered(acts in acts()) {
        let pack = psoas();
        let mut seen = BTreeSet::new();
        for transition in transitions(&pack, Assessment::fresh(), &acts) {
            if matches!(transition.message, Message::PressedStartAgain) {
                seen.clear();
            }
            seen.extend(shown(&transition.before).into_iter().flatten());
            let Assessment::Advice(card, _) = &transition.after else { continue };
            let effective = card.screened().responses().effective(&pack);
            for question in effective.asked().iter().filter_map(|id| pack.question(id)) {
                let required = question.necessity == Necessity::Required;
                for option in offered(&pack, &effective, question).into_iter().filter(|_| required) {
                    let tick = Tick { question: question.id.clone(), option: option.id.clone() };
                    prop_assert!(option.exclusivity != Exclusivity::Ordinary || seen.contains(&tick), "{tick} was never offered");
                }
            }
        }
    }
}
