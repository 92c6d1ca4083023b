//! What a changed answer changed.

use super::shared::SharedOutcome;
use crate::content::{AdviceId, Match};

/// The difference between two cards of the same reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What the match was before, if it is another now.
    pub closeness_before: Option<Match>,
    /// Tips that were not there before, in the order of the card.
    pub added: Vec<AdviceId>,
    /// Tips that are no longer there.
    pub gone: Vec<AdviceId>,
}

impl Change {
    /// What differs from one outcome to the next.
    pub fn between(before: &SharedOutcome, after: &SharedOutcome) -> Self {
        let only_in = |one: &SharedOutcome, other: &SharedOutcome| {
            one.advice.iter().filter(|tip| !other.advice.contains(tip)).cloned().collect()
        };
        Self {
            closeness_before: Some(before.closeness).filter(|closeness| *closeness != after.closeness),
            added: only_in(after, before),
            gone: only_in(before, after),
        }
    }

    /// Whether both say the same.
    pub fn is_nothing(&self) -> bool {
        self.closeness_before.is_none() && self.added.is_empty() && self.gone.is_empty()
    }
}
