//! Which options of a question are offered.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::matching::matching;
use crate::content::{
    Condition, ContentPack, Exclusivity, OptionIndex, Place, Question, QuestionIndex, QuestionOption,
};

/// The options of a question that are offered, in its order, given the other answers.
pub fn offered<'p>(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    question: &'p Question,
) -> Vec<&'p QuestionOption> {
    let Some(index) = pack.questions.find(&question.id) else { return Vec::new() };
    offered_of(pack, effective, index, question).into_iter().map(|(_, option)| option).collect()
}

/// The same, with their places.
pub(super) fn offered_of<'p>(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    index: QuestionIndex,
    question: &'p Question,
) -> Vec<(OptionIndex, &'p QuestionOption)> {
    let deciding = question.derived.map_or(u64::MAX, |_| deciding(pack, effective, index, question));
    let facts = Facts::of_ticks(pack, effective);
    let is_offered = |(index, option): &(OptionIndex, &QuestionOption)| {
        let decides = option.exclusivity == Exclusivity::Exclusive || deciding & index.bit() != 0;
        decides && facts.holds(&option.offered)
    };
    question.indexed(index).filter(is_offered).collect()
}

/// Whether there is anything to ask: a question that follows from the tips is asked only where an option is offered.
pub(super) fn is_worth_asking(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    index: QuestionIndex,
    question: &Question,
) -> bool {
    let ordinary = |(_, option): &(OptionIndex, &QuestionOption)| option.exclusivity == Exclusivity::Ordinary;
    question.derived.is_none() || offered_of(pack, effective, index, question).iter().any(ordinary)
}

/// The options of a question, as bits, that would hold back a tip which is needed and which nothing else holds back. What
/// is ticked in the question itself does not count: an option stays offered when others are ticked.
fn deciding(pack: &ContentPack, effective: &EffectiveAnswers, index: QuestionIndex, question: &Question) -> u64 {
    let ordinary = question.indexed(index).filter(|(_, option)| option.exclusivity == Exclusivity::Ordinary);
    let all = ordinary.map(|(option, _)| option.bit()).sum();
    let (none, every) = (effective.answered(index, 0), effective.answered(index, all));
    // No part of the match hangs on the question: what is known of it is the same with any of its answers.
    let (_, without) = matching(pack, &none);
    let with_every = without.given(&every);
    let mut deciding = 0;
    // A tip that stands in for another is needed only once an option that is offered holds that one back.
    loop {
        let so_far = effective.answered(index, deciding);
        let with_some = without.given(&so_far);
        let is_open = |block: &Condition| !without.holds(block);
        let tips = pack.advice.iter().filter(|tip| tip.place != Place::Within && with_some.holds(&tip.needs));
        let blocks = tips.filter(|tip| tip.blocked_by.iter().all(is_open)).flat_map(|tip| &tip.blocked_by);
        let named = blocks.flat_map(|block| with_every.explaining(block)).filter(|option| option.question == index);
        let next = all & named.fold(0, |bits, option| bits | option.bit());
        if next == deciding {
            return deciding;
        }
        deciding = next;
    }
}
