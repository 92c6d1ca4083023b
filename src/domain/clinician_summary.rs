//! The summary for a clinician who opens a link with answers.

use super::advice::{Withheld, shown_and_withheld};
use super::effective_answers::EffectiveAnswers;
use super::explanation::{limits, pattern_sites};
use super::matching::matching;
use super::shared::SharedResult;
use crate::content::{ContentPack, ContradictionId, FactorId, PainSide, Tick};
use std::rc::Rc;

/// What follows from the answers about pain and habits. A link does not hold the safety screen, so this is no
/// assessment: no advice is made from it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClinicianSummary {
    /// The side of the pain. `None` where the marks leave it open.
    pub side: Option<PainSide>,
    /// Where the article's pattern is felt, on the side of the pain if it has one.
    pub pattern: Vec<Tick>,
    /// Findings that fit the pattern, in the order of the pack.
    pub fits: Vec<Evidence>,
    /// Findings that speak against the pattern or say nothing for it, then limits on the match, which rest on no tick.
    pub does_not_fit: Vec<Evidence>,
    /// The contradictions that hold, each with the ticks that do not go together.
    pub contradictions: Vec<(ContradictionId, Vec<Tick>)>,
    /// The factors of the card. Without ticks if none of the answers makes one hold.
    pub factors: Vec<(FactorId, Vec<Tick>)>,
    /// Tips that these answers hold back and that were not on the card.
    pub withheld: Vec<Withheld>,
}

/// The ticks that a statement of the article rests on, and the statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The ticks that make it hold, in the order in which the rule names them.
    pub ticks: Vec<Tick>,
    /// What the article says of them.
    pub article: Rc<str>,
}

impl SharedResult {
    /// The answers that came with the result, as they were given.
    pub fn given(&self, pack: &ContentPack) -> Option<EffectiveAnswers> {
        self.answers.as_ref().map(|answers| EffectiveAnswers::as_given(pack, &answers.ticks))
    }

    /// The summary. `None` without answers, and if they were given to another revision of the pack: a result is never
    /// evaluated with other rules than those that it was made with.
    pub fn clinician_summary(&self, pack: &ContentPack) -> Option<ClinicianSummary> {
        let given = self.given(pack).filter(|_| self.outcome.revision == pack.revision)?;
        let (mut matching, mut facts) = matching(pack, &given);
        // How close it is follows from the screen as well, and is known from the card.
        matching.closeness = self.outcome.closeness;
        facts.closeness = Some(self.outcome.closeness);
        let (_, mut withheld) = shown_and_withheld(pack, &facts);
        withheld.retain(|tip| !tip.reasons.is_empty() && !self.outcome.advice.contains(&tip.advice));
        let mut summary = ClinicianSummary {
            side: facts.side,
            pattern: pattern_sites(pack, facts.side),
            fits: Vec::new(),
            does_not_fit: Vec::new(),
            contradictions: Vec::new(),
            factors: Vec::new(),
            withheld,
        };
        for finding in pack.pattern.findings.iter().filter(|finding| matching.findings.contains(&finding.id)) {
            let lines = if finding.points > 0 { &mut summary.fits } else { &mut summary.does_not_fit };
            lines.push(Evidence { ticks: facts.explain(&finding.when), article: finding.article.clone() });
        }
        for cap in limits(pack, &matching) {
            summary.does_not_fit.push(Evidence { ticks: Vec::new(), article: cap.text.clone() });
        }
        for contradiction in pack
            .pattern
            .contradictions
            .iter()
            .filter(|contradiction| matching.contradictions.contains(&contradiction.id))
        {
            summary.contradictions.push((contradiction.id.clone(), facts.explain(&contradiction.when)));
        }
        for factor in self.outcome.factors.iter().filter_map(|id| pack.factor(id)) {
            summary.factors.push((factor.id.clone(), facts.explain(&factor.when)));
        }
        Some(summary)
    }
}
