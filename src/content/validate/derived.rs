//! Questions whose options follow from the tips: what may hang on their answers, so that nothing hangs on itself.

use super::at::At;
use super::known::{Known, option_index};
use super::part::Standpoint;
use crate::content::condition::Condition;
use crate::content::level::{Kind, Place};
use crate::content::option_set::OptionSet;
use crate::content::pack::*;
use std::rc::Rc;

/// Which tips are needed decides what is asked, so nothing that they are needed for may hang on the answer.
pub fn check(at: &At, condition: &Condition, known: &Known, standpoint: Standpoint) {
    let decides = matches!(standpoint, Standpoint::Factor | Standpoint::Pattern | Standpoint::Cap);
    if let Some(question) = named(condition, known).filter(|_| decides) {
        let hint = "only tips may be held back by it, and rules may raise on it";
        at.fault(format!("`{question}` is asked because of the tips, and nothing else hangs on it"), hint);
    }
}

/// A tip may hang on such an answer only if it stands in for one that the answer holds back.
pub fn check_needs(at: &At, tip: &str, needs: &Condition, known: &Known) {
    if let Some(question) = named(needs, known).filter(|_| !known.replacements.contains(tip)) {
        let hint = "say it by `replaced_by` of the tip that the answer holds back";
        at.fault(format!("whether `{tip}` is needed hangs on `{question}`, which is asked because of the tips"), hint);
    }
    check_not(at, needs, known);
}

/// One more tick of such a list never brings a tip back.
pub fn check_not(at: &At, condition: &Condition, known: &Known) {
    let mut denied = None;
    condition.walk(&mut |inner| {
        if let Condition::Not(inner) = inner {
            denied = denied.take().or(named(inner, known));
        }
    });
    if let Some(question) = denied {
        at.fault(format!("`{question}` cannot stand under `not` in a tip"), "say which answers hold the tip back");
    }
}

/// A question of that kind of which the condition speaks.
fn named<'f>(condition: &Condition, known: &Known<'f>) -> Option<&'f str> {
    let derived = condition.options().into_iter().find(|option| known.is_derived(option.question))?;
    known.question(derived.question)
}

/// Every option but the exclusive one can hold back a tip.
pub fn check_options(at: &At, questions: &[Rc<Question>], advice: &[Rc<Advice>]) {
    let blocks = advice.iter().filter(|tip| tip.place != Place::Within).flat_map(|tip| &tip.blocked_by);
    let mut named = OptionSet::none(questions.len());
    for option in blocks.flat_map(Condition::options) {
        named.insert(option);
    }
    for (index, question) in questions.iter().enumerate().filter(|(_, question)| question.derived.is_some()) {
        for (position, option) in question.options.iter().enumerate() {
            let is_named = named.has(option_index(index, position));
            if option.exclusivity == Exclusivity::Ordinary && !is_named {
                let hint = "name it in `blocked_by` of a tip, or take it out";
                let at = at.key("questions").index(index).key("options").index(position);
                at.fault(format!("no tip is held back by `{}`", option.id), hint);
            }
        }
    }
}

/// Whether each question decides which tips are needed: a list that follows from them depends on all of these, and not
/// on itself.
pub fn decide_tips(
    questions: &[Rc<Question>],
    advice: &[Rc<Advice>],
    factors: &[Rc<Factor>],
    pattern: Option<&Pattern>,
) -> Vec<bool> {
    let mut conditions: Vec<&Condition> = factors.iter().map(|factor| &factor.when).collect();
    conditions.extend(advice.iter().flat_map(|tip| tip.blocked_by.iter().chain([&tip.needs])));
    if let Some(pattern) = pattern {
        conditions.extend(pattern.findings.iter().map(|part| &part.when));
        conditions.extend(pattern.contradictions.iter().map(|part| &part.when));
        conditions.extend(pattern.caps.iter().map(|part| &part.when));
    }
    // The body map decides the side, which no tick in a condition tells.
    let mut decide: Vec<_> = questions.iter().map(|question| question.kind == Kind::Map).collect();
    for option in conditions.into_iter().flat_map(Condition::options) {
        if let Some(decides) = decide.get_mut(option.question.get()) {
            *decides = true;
        }
    }
    decide
}
