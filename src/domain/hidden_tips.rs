//! The tips that the host page hides from its readers.
//!
//! Invariant: whatever is drawn, copied, printed or passed on is a [`Shown`], which [`HiddenTips`] alone makes. None of the
//! tips of one is hidden. Only tips can be: what sends a reader to be seen comes first on a card and always stays.

use super::advice::{AdviceCard, take};
use super::change::Change;
use super::explanation::Explanation;
use super::shared::{SharedOutcome, SharedResult};
use crate::content::{Advice, AdviceId, ContentPack, Place};
use std::ops::Deref;
use std::rc::Rc;

/// The tips of a pack that a page hides, as it names them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HiddenTips {
    tips: Rc<[AdviceId]>,
    unusable: Rc<str>,
}

/// Something with tips, of which none is hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<T> {
    it: T,
    hidden: HiddenTips,
    left_out: Vec<AdviceId>,
}

impl HiddenTips {
    /// Reads ids with spaces between them.
    pub fn read(pack: &ContentPack, ids: &str) -> Self {
        let (mut tips, mut unusable) = (Vec::new(), Vec::new());
        for name in ids.split_ascii_whitespace() {
            match pack.advice.iter().find(|tip| tip.id.as_str() == name && is_optional(tip)) {
                Some(tip) => tips.push(tip.id.clone()),
                None => unusable.push(name),
            }
        }
        Self { tips: tips.into(), unusable: unusable.join(" ").into() }
    }

    /// The tips.
    pub fn ids(&self) -> &[AdviceId] {
        &self.tips
    }

    /// What was named and is no tip of the pack, or one that always stays, with spaces between.
    pub fn unusable(&self) -> &str {
        &self.unusable
    }

    /// The tips of the pack that are not hidden, in its order.
    pub fn others<'p>(&self, pack: &'p ContentPack) -> impl Iterator<Item = &'p Rc<Advice>> {
        pack.advice.iter().filter(|tip| !self.hides(&tip.id))
    }

    /// A card without them.
    pub fn card(&self, card: &AdviceCard) -> Rc<Shown<AdviceCard>> {
        let mut it = card.clone();
        let left_out = it.leave_out(&|tip| self.hides(tip));
        Rc::new(Shown { it, hidden: self.clone(), left_out })
    }

    /// A result of somebody else without them.
    pub fn result(&self, result: &SharedResult) -> Rc<Shown<SharedResult>> {
        let mut it = result.clone();
        let left_out = take(&mut it.outcome.advice, &|tip| self.hides(tip));
        Rc::new(Shown { it, hidden: self.clone(), left_out })
    }

    fn hides(&self, tip: &AdviceId) -> bool {
        self.tips.contains(tip)
    }
}

/// Whether a page may hide a tip, or add something to it. What comes first sends a reader to be seen; what is part of
/// another tip is no tip of its own.
pub fn is_optional(tip: &Advice) -> bool {
    !matches!(tip.place, Place::First | Place::Within)
}

impl<T> Deref for Shown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.it
    }
}

impl<T> Shown<T> {
    /// Its tips that are hidden, in the order in which they would stand.
    pub fn left_out(&self) -> &[AdviceId] {
        &self.left_out
    }
}

impl Shown<AdviceCard> {
    /// What differs from an earlier card.
    pub fn change_since(&self, pack: &ContentPack, before: &SharedOutcome) -> Change {
        let mut before = before.clone();
        take(&mut before.advice, &|tip| self.hidden.hides(tip));
        Change::between(pack, &before, self)
    }
}

impl Shown<SharedResult> {
    /// As [`SharedResult::explain`] has it, without what is said of hidden tips.
    pub fn explain_shown(&self, pack: &ContentPack) -> Option<Explanation> {
        let mut explanation = self.explain(pack)?;
        explanation.withheld.retain(|withheld| !self.hidden.hides(&withheld.advice));
        Some(explanation)
    }
}
