//! What a changed answer changed.

use super::advice::AdviceCard;
use super::shared::SharedOutcome;
use crate::content::{AdviceId, ContentPack, Match};

/// The difference between two cards of the same reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What the match was before, if it is another now.
    pub closeness_before: Option<Match>,
    /// Tips that were not there before, in the order of the card.
    pub added: Vec<AdviceId>,
    /// Tips that are no longer there because nothing needs them any more.
    pub gone: Vec<AdviceId>,
    /// Tips that were there before and are held back now.
    pub held_back: Vec<AdviceId>,
}

impl Change {
    /// What differs from one outcome to what a card says now.
    pub fn between(pack: &ContentPack, before: &SharedOutcome, card: &AdviceCard) -> Self {
        let after = &card.outcome(pack);
        let only_in = |one: &SharedOutcome, other: &SharedOutcome| {
            one.advice.iter().filter(|tip| !other.advice.contains(tip)).cloned().collect::<Vec<_>>()
        };
        let is_held_back = |tip: &AdviceId| card.withheld().iter().any(|withheld| withheld.advice == *tip);
        let (held_back, gone) = only_in(before, after).into_iter().partition(is_held_back);
        Self {
            closeness_before: Some(before.closeness).filter(|closeness| *closeness != after.closeness),
            added: only_in(after, before),
            gone,
            held_back,
        }
    }

    /// Whether both say the same.
    pub fn is_nothing(&self) -> bool {
        self.closeness_before.is_none() && [&self.added, &self.gone, &self.held_back].iter().all(|tips| tips.is_empty())
    }
}
