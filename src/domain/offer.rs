//! Which options of a question are offered.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::matching::matching;
use crate::content::{Condition, ContentPack, Exclusivity, Place, Question, QuestionOption, Tick};

/// The options of a question that are offered, in its order, given the other answers.
pub fn offered<'p>(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    question: &'p Question,
) -> Vec<&'p QuestionOption> {
    let facts = Facts::of_answers(pack, effective);
    let mut offered: Vec<_> = question.options.iter().filter(|option| facts.holds(&option.offered)).collect();
    if question.derived.is_some() {
        let deciding = deciding(pack, effective, question);
        offered
            .retain(|option| option.exclusivity == Exclusivity::Exclusive || deciding.contains(&question.tick(option)));
    }
    offered
}

/// Whether there is anything to ask: a question that follows from the tips is asked only where an option is offered.
pub(super) fn is_worth_asking(pack: &ContentPack, effective: &EffectiveAnswers, question: &Question) -> bool {
    let ordinary = |option: &&QuestionOption| option.exclusivity == Exclusivity::Ordinary;
    question.derived.is_none() || offered(pack, effective, question).iter().any(ordinary)
}

/// The options of a question that would hold back a tip which is needed and which nothing else holds back. What is ticked
/// in the question itself does not count: an option stays offered when others are ticked.
fn deciding(pack: &ContentPack, effective: &EffectiveAnswers, question: &Question) -> Vec<Tick> {
    let of_question = question.options.iter().filter(|option| option.exclusivity == Exclusivity::Ordinary);
    let all: Vec<Tick> = of_question.map(|option| question.tick(option)).collect();
    let (none, every) = (effective.answered(pack, question, &[]), effective.answered(pack, question, &all));
    // No part of the match hangs on the question: what is known of it is the same with any of its answers.
    let (_, without) = matching(pack, &none);
    let with_every = without.given(&every);
    let mut deciding: Vec<Tick> = Vec::new();
    // A tip that stands in for another is needed only once an option that is offered holds that one back.
    loop {
        let so_far = effective.answered(pack, question, &deciding);
        let with_some = without.given(&so_far);
        let is_open = |block: &Condition| !without.holds(block);
        let tips = pack.advice.iter().filter(|tip| tip.place != Place::Within && with_some.holds(&tip.needs));
        let blocks = tips.filter(|tip| tip.blocked_by.iter().all(is_open)).flat_map(|tip| &tip.blocked_by);
        let ticks: Vec<_> = blocks.flat_map(|block| with_every.explain(block)).collect();
        let next: Vec<_> = all.iter().filter(|tick| ticks.contains(tick)).cloned().collect();
        if next == deciding {
            return deciding;
        }
        deciding = next;
    }
}
