//! How closely the answers resemble the pattern of the article, and which of its factors fit.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use crate::content::{
    ArticleId, CapId, ContentPack, ContradictionId, FactorId, FindingId, HabitLevel, Match, PatternLevel,
};

/// The match, with the two sums that it is made from. Readers are never shown the sums.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// The match: what both sums give, no higher than any cap allows.
    pub closeness: Match,
    /// The points of the findings, of which some are negative.
    pub pattern_points: i16,
    /// The weights of the factors.
    pub habit_points: u16,
    /// Everything here is in the order of the pack.
    pub findings: Vec<FindingId>,
    /// The contradictions that hold.
    pub contradictions: Vec<ContradictionId>,
    /// Every cap that holds, whether or not it lowered the match.
    pub caps: Vec<CapId>,
    /// The perpetuating factors that hold.
    pub factors: Vec<FactorId>,
    /// Articles that describe something closer; none if this one does.
    pub elsewhere: Vec<ArticleId>,
}

/// Those of the parts that hold.
pub(super) fn holding<'p, T>(parts: &'p [T], holds: &[bool]) -> impl Iterator<Item = &'p T> {
    parts.iter().zip(holds).filter(|(_, holds)| **holds).map(|(part, _)| part)
}

/// Matches the answers with the pattern, and returns the facts that advice is decided by.
pub fn matching<'a>(pack: &'a ContentPack, effective: &'a EffectiveAnswers) -> (Matching, Facts<'a>) {
    let pattern = &pack.pattern;
    let mut facts = Facts::of_answers(pack, effective);

    facts.findings = facts.each(&mut pattern.findings.iter().map(|finding| &finding.when));
    facts.contradictions = facts.each(&mut pattern.contradictions.iter().map(|contradiction| &contradiction.when));
    facts.factors = facts.each(&mut pack.factors.iter().map(|factor| &factor.when));

    // The validator bounds each number; a sum stays at its end rather than starting over.
    let findings = holding(&pattern.findings, &facts.findings);
    let pattern_points = findings.fold(0, |sum: i16, finding| sum.saturating_add(finding.points));
    let factors = holding(&pack.factors, &facts.factors);
    let habit_points = factors.fold(0, |sum: u16, factor| sum.saturating_add(factor.weight));

    let caps: Vec<_> = pattern.caps.iter().filter(|cap| facts.holds(&cap.when)).collect();
    let level = pattern_level(pack, pattern_points) as usize;
    let uncapped = pattern.matrix[level][habit_level(pack, habit_points) as usize];
    let closeness = caps.iter().map(|cap| cap.at_most).fold(uncapped, Match::min);
    facts.closeness = Some(closeness);

    let matching = Matching {
        closeness,
        pattern_points,
        habit_points,
        findings: holding(&pattern.findings, &facts.findings).map(|finding| finding.id.clone()).collect(),
        contradictions: holding(&pattern.contradictions, &facts.contradictions).map(|it| it.id.clone()).collect(),
        caps: caps.iter().map(|cap| cap.id.clone()).collect(),
        factors: holding(&pack.factors, &facts.factors).map(|factor| factor.id.clone()).collect(),
        elsewhere: elsewhere(pack, &facts, closeness),
    };
    (matching, facts)
}

fn pattern_level(pack: &ContentPack, points: i16) -> PatternLevel {
    match points {
        _ if points >= pack.pattern.high => PatternLevel::High,
        _ if points >= pack.pattern.mid => PatternLevel::Mid,
        _ => PatternLevel::Low,
    }
}

fn habit_level(pack: &ContentPack, points: u16) -> HabitLevel {
    match points {
        _ if points >= pack.pattern.clear => HabitLevel::Clear,
        _ if points >= pack.pattern.some => HabitLevel::Some,
        _ => HabitLevel::None,
    }
}

/// Articles that describe something closer; none if this one is close.
fn elsewhere(pack: &ContentPack, facts: &Facts, closeness: Match) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> = Vec::new();
    if closeness < Match::Strong {
        for rule in pack.pattern.elsewhere.iter().filter(|rule| facts.holds(&rule.when)) {
            if !articles.contains(&rule.article) {
                articles.push(rule.article.clone());
            }
        }
    }
    articles.truncate(pack.pattern.elsewhere_at_most);
    articles
}
