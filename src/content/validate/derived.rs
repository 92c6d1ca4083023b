//! Questions whose options follow from the tips: what may hang on their answers, so that nothing hangs on itself.

use super::at::At;
use super::known::Known;
use super::part::Standpoint;
use crate::content::condition::Condition;
use crate::content::id::QuestionId;
use crate::content::level::{Kind, Place};
use crate::content::pack::*;
use std::collections::BTreeSet;
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
fn named<'c>(condition: &'c Condition, known: &Known) -> Option<&'c str> {
    let ticks = condition.ticks().into_iter();
    ticks.map(|tick| tick.question.as_str()).find(|question| known.derived.contains(question))
}

/// Every option but the exclusive one can hold back a tip.
pub fn check_options(at: &At, questions: &[Rc<Question>], advice: &[Rc<Advice>]) {
    let blocks = || advice.iter().filter(|tip| tip.place != Place::Within).flat_map(|tip| &tip.blocked_by);
    for (index, question) in questions.iter().enumerate().filter(|(_, question)| question.derived.is_some()) {
        for (position, option) in question.options.iter().enumerate() {
            let is_named = blocks()
                .flat_map(Condition::ticks)
                .any(|tick| tick.question == question.id && tick.option == option.id);
            if option.exclusivity == Exclusivity::Ordinary && !is_named {
                let hint = "name it in `blocked_by` of a tip, or take it out";
                let at = at.key("questions").index(index).key("options").index(position);
                at.fault(format!("no tip is held back by `{}`", option.id), hint);
            }
        }
    }
}

/// Whatever decides which tips are needed: such a question depends on all of it, and not on itself.
pub fn depends_on(
    questions: &[Rc<Question>],
    advice: &[Rc<Advice>],
    factors: &[Rc<Factor>],
    pattern: Option<&Pattern>,
) -> BTreeSet<QuestionId> {
    let mut conditions: Vec<&Condition> = factors.iter().map(|factor| &factor.when).collect();
    conditions.extend(advice.iter().flat_map(|tip| tip.blocked_by.iter().chain([&tip.needs])));
    if let Some(pattern) = pattern {
        conditions.extend(pattern.findings.iter().map(|part| &part.when));
        conditions.extend(pattern.contradictions.iter().map(|part| &part.when));
        conditions.extend(pattern.caps.iter().map(|part| &part.when));
    }
    let ticks = conditions.into_iter().flat_map(Condition::ticks).map(|tick| tick.question.clone());
    // The body map decides the side, which no tick in a condition tells.
    let maps = questions.iter().filter(|question| question.kind == Kind::Map).map(|map| map.id.clone());
    ticks.chain(maps).collect()
}
