//! What the answers of a link tell a clinician.

use super::advice::{Withheld, shown_and_withheld};
use super::because::{limits, pattern_sites};
use super::in_force::InForce;
use super::matching::matching;
use super::shared::SharedResult;
use crate::content::{ContentPack, ContradictionId, FactorId, PainSide, Tick};
use std::rc::Rc;

/// What follows from pain and habits alone. The safety screen is not in a link, so this is no assessment: nothing of
/// it decides what anyone is advised.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// `None` where the marks do not tell.
    pub side: Option<PainSide>,
    /// Where the article's pattern is felt, on the side of the pain if it has one.
    pub pattern: Vec<Tick>,
    /// In the order of the pack.
    pub fits: Vec<Told>,
    /// Findings that speak against the pattern or say nothing for it, then limits, which no answer tells.
    pub does_not_fit: Vec<Told>,
    /// The contradictions that hold, each with the ticks that do not go together.
    pub contradictions: Vec<(ContradictionId, Vec<Tick>)>,
    /// The factors of the card. Without ticks if none of the answers makes one hold.
    pub factors: Vec<(FactorId, Vec<Tick>)>,
    /// Tips that these answers hold back and that were not on the card.
    pub withheld: Vec<Withheld>,
}

/// What was ticked, and what the article makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The ticks that make it hold, in the order in which the rule names them.
    pub ticks: Vec<Tick>,
    /// What the article makes of them.
    pub article: Rc<str>,
}

impl SharedResult {
    /// The answers that came with the result, as they were given.
    pub fn given(&self, pack: &ContentPack) -> Option<InForce> {
        self.answers.as_ref().map(|answers| InForce::as_given(pack, &answers.ticks))
    }

    /// What the answers come to. `None` without answers, and where they were given to another revision of the rules:
    /// nothing is worked out anew.
    pub fn handover(&self, pack: &ContentPack) -> Option<Handover> {
        let given = self.given(pack).filter(|_| self.outcome.revision == pack.revision)?;
        let (mut matching, mut facts) = matching(pack, &given);
        // How close it is follows from the screen as well, and is known from the card.
        matching.closeness = self.outcome.closeness;
        facts.closeness = Some(self.outcome.closeness);
        let (_, mut withheld) = shown_and_withheld(pack, &facts);
        withheld.retain(|tip| !tip.reasons.is_empty() && !self.outcome.advice.contains(&tip.advice));
        let mut handover = Handover {
            side: facts.side,
            pattern: pattern_sites(pack, facts.side),
            fits: Vec::new(),
            does_not_fit: Vec::new(),
            contradictions: Vec::new(),
            factors: Vec::new(),
            withheld,
        };
        for finding in pack.pattern.findings.iter().filter(|finding| matching.findings.contains(&finding.id)) {
            let lines = if finding.points > 0 { &mut handover.fits } else { &mut handover.does_not_fit };
            lines.push(Told { ticks: facts.because(&finding.when), article: finding.article.clone() });
        }
        for cap in limits(pack, &matching) {
            handover.does_not_fit.push(Told { ticks: Vec::new(), article: cap.text.clone() });
        }
        for torn in pack.pattern.contradictions.iter().filter(|torn| matching.contradictions.contains(&torn.id)) {
            handover.contradictions.push((torn.id.clone(), facts.because(&torn.when)));
        }
        for factor in self.outcome.factors.iter().filter_map(|id| pack.factor(id)) {
            handover.factors.push((factor.id.clone(), facts.because(&factor.when)));
        }
        Some(handover)
    }
}
