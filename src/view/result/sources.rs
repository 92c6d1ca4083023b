//! What a result rests on.

use crate::content::{AdviceId, RuleId, SourceId};
use crate::domain::AdviceCard;
use crate::view::components::render_context::RenderContext;

/// The sources of everything on a card, in no order and with repeats.
pub fn of_card(context: &RenderContext, card: &AdviceCard) -> Vec<SourceId> {
    let (pack, matching) = (&context.pack, card.matching());
    let mut sources = of_rules(context, card.rules());
    sources.extend(of_tips(context, card.advice()));
    for finding in pack.pattern.findings.iter().filter(|finding| matching.findings.contains(&finding.id)) {
        sources.extend(finding.sources.iter().cloned());
    }
    for contradiction in &pack.pattern.contradictions {
        if matching.contradictions.contains(&contradiction.id) {
            sources.extend(contradiction.sources.iter().cloned());
        }
    }
    for cap in pack.pattern.caps.iter().filter(|cap| matching.caps.contains(&cap.id)) {
        sources.extend(cap.sources.iter().cloned());
    }
    for factor in matching.factors.iter().filter_map(|id| pack.factor(id)) {
        sources.extend(factor.sources.iter().cloned());
    }
    sources
}

pub fn of_rules(context: &RenderContext, rules: &[RuleId]) -> Vec<SourceId> {
    let rules = rules.iter().filter_map(|id| context.pack.rule(id));
    rules.flat_map(|rule| rule.sources.iter().cloned()).collect()
}

pub fn of_tips(context: &RenderContext, tips: &[AdviceId]) -> Vec<SourceId> {
    let tips = tips.iter().filter_map(|id| context.pack.advice(id));
    tips.flat_map(|tip| tip.sources.iter().cloned()).collect()
}
