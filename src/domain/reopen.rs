//! Lists that have to be asked again: "none of these" was said of the options then offered, and another answer can
//! offer more.

use super::offer::offered;
use super::response::Responses;
use crate::content::{Condition, ContentPack, Exclusivity, Necessity, Question, QuestionOption};

/// The answers after one was given elsewhere. A list that now offers what it did not before loses its "none of these",
/// and is to be looked at once more where it has other ticks.
pub(super) fn reopened(pack: &ContentPack, before: &Responses, mut after: Responses) -> Responses {
    let given = after.given(pack);
    let answered = pack.questions.indexed().filter(|(index, _)| given.of(*index) != 0);
    let lists: Vec<_> = answered.map(|(_, question)| &**question).filter(may_offer_more).collect();
    if lists.is_empty() {
        return after;
    }
    let (was, is) = (before.effective(pack), after.effective(pack));
    for list in lists {
        if !is.is_asked(&list.id) {
            // Should it be asked again, all that it then offers is new.
            after = after.seen(std::slice::from_ref(&list.id));
            continue;
        }
        let earlier = if was.is_asked(&list.id) { offered(pack, &was, list) } else { Vec::new() };
        let is_new = |option: &&QuestionOption| {
            option.exclusivity == Exclusivity::Ordinary && !earlier.contains(option) && !is.has(&list.tick(option))
        };
        if !offered(pack, &is, list).iter().any(is_new) {
            continue;
        }
        let none = list.options.iter().find(|option| option.exclusivity == Exclusivity::Exclusive);
        match none.and_then(|option| after.unticked(&list.tick(option))) {
            Some(without) => after = without,
            None => after.reopen(&list.id),
        }
    }
    after
}

/// Whether what a list offers hangs on other answers. An optional one may stay without a tick at any time.
fn may_offer_more(question: &&Question) -> bool {
    let sometimes = || question.options.iter().any(|option| option.offered != Condition::Always);
    question.necessity == Necessity::Required && (question.derived.is_some() || sometimes())
}
