//! Whether a condition holds, and which ticks make it hold.

use super::effective_answers::EffectiveAnswers;
use crate::content::{
    BodySide, Condition, ContentPack, ContradictionId, FactorId, FindingId, Kind, Match, PainSide, Site, SiteRole, Tick,
};

/// What conditions are evaluated on: the answers of a reader, and what follows from them.
pub struct Facts<'a> {
    pack: &'a ContentPack,
    effective: &'a EffectiveAnswers,
    /// The side of the pain. `None` where the map leaves it open: nothing is marked, or the middle and a region that is
    /// wide of a side.
    pub side: Option<PainSide>,
    /// The findings that hold. Like the next two, empty until the pattern has been matched.
    pub findings: Vec<FindingId>,
    /// The contradictions that hold.
    pub contradictions: Vec<ContradictionId>,
    /// The perpetuating factors that hold.
    pub factors: Vec<FactorId>,
    /// The match, once it is known.
    pub closeness: Option<Match>,
}

impl<'a> Facts<'a> {
    /// Facts of answers alone, before the pattern is matched.
    pub fn of_answers(pack: &'a ContentPack, effective: &'a EffectiveAnswers) -> Self {
        let mut facts = Self {
            pack,
            effective,
            side: None,
            findings: Vec::new(),
            contradictions: Vec::new(),
            factors: Vec::new(),
            closeness: None,
        };
        facts.side = facts.pain_side();
        facts
    }

    /// The same facts with other answers.
    pub(super) fn given<'b>(&self, effective: &'b EffectiveAnswers) -> Facts<'b>
    where
        'a: 'b,
    {
        Facts {
            pack: self.pack,
            effective,
            side: self.side,
            findings: self.findings.clone(),
            contradictions: self.contradictions.clone(),
            factors: self.factors.clone(),
            closeness: self.closeness,
        }
    }

    /// The marks on the body map, in its order.
    fn marks(&self) -> Vec<(Tick, &'a Site)> {
        let mut marks = Vec::new();
        for question in self.pack.questions.iter().filter(|question| question.kind == Kind::Map) {
            for option in self.effective.answers(question) {
                let tick = question.tick(option);
                marks.extend(option.site.as_ref().map(|site| (tick, site)));
            }
        }
        marks
    }

    fn pain_side(&self) -> Option<PainSide> {
        let marks = self.marks();
        let near = |side| marks.iter().any(|(_, site)| site.role == SiteRole::Near && site.side == side);
        let wide = |side| marks.iter().any(|(_, site)| site.role != SiteRole::Other && site.side == side);
        let (left, right) = (near(BodySide::Left), near(BodySide::Right));
        match (wide(BodySide::Left), wide(BodySide::Right)) {
            (true, true) if left || right => Some(PainSide::Both),
            _ if left => Some(PainSide::Left),
            _ if right => Some(PainSide::Right),
            (false, false) if near(BodySide::Middle) => Some(PainSide::Middle),
            _ if near(BodySide::Middle) || marks.is_empty() => None,
            _ => Some(PainSide::Outside),
        }
    }

    /// Whether something is marked, and on the same map nothing but these regions.
    fn is_only_marked(&self, regions: &[Tick]) -> bool {
        let mut marks = self.marks();
        marks.retain(|(mark, _)| regions.iter().any(|region| region.question == mark.question));
        !marks.is_empty() && marks.iter().all(|(mark, _)| regions.contains(mark))
    }

    /// The marks that a side follows from.
    fn deciding_marks(&self, side: PainSide) -> impl Iterator<Item = Tick> {
        let decides = move |site: &Site| side == PainSide::Outside || site.role != SiteRole::Other;
        self.marks().into_iter().filter(move |(_, site)| decides(site)).map(|(mark, _)| mark)
    }

    /// Whether the condition holds for this reader.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Always => true,
            Condition::Never => false,
            Condition::Ticked(tick) => self.effective.has(tick),
            Condition::Unanswered(question) => {
                self.effective.is_asked(question) && !self.effective.is_answered(question)
            }
            Condition::Side(side) => self.side == Some(*side),
            Condition::OnlyMarked(regions) => self.is_only_marked(regions),
            Condition::Finding(id) => self.findings.contains(id),
            Condition::AnyContradiction => !self.contradictions.is_empty(),
            Condition::Contradiction(id) => self.contradictions.contains(id),
            Condition::Factor(id) => self.factors.contains(id),
            Condition::MatchAtLeast(level) => self.closeness.is_some_and(|closeness| closeness >= *level),
            Condition::MatchAtMost(level) => self.closeness.is_some_and(|closeness| closeness <= *level),
            Condition::Named { when, .. } => self.holds(when),
            Condition::All(of) => of.iter().all(|inner| self.holds(inner)),
            Condition::Any(of) => of.iter().any(|inner| self.holds(inner)),
            Condition::AtLeast { count, of } => of.iter().filter(|inner| self.holds(inner)).count() >= *count,
            Condition::Not(inner) => !self.holds(inner),
        }
    }

    /// The ticks that make a condition hold, in the order in which it names them. Empty if it does not hold, or if
    /// it holds because of something that is not there.
    pub fn explain(&self, condition: &Condition) -> Vec<Tick> {
        let mut ticks = Vec::new();
        self.collect(condition, &mut ticks);
        ticks
    }

    fn collect(&self, condition: &Condition, ticks: &mut Vec<Tick>) {
        if !self.holds(condition) {
            return;
        }
        let mut add = |tick: &Tick| {
            if !ticks.contains(tick) {
                ticks.push(tick.clone());
            }
        };
        let pattern = &self.pack.pattern;
        match condition {
            Condition::Ticked(tick) => add(tick),
            Condition::Side(side) => self.deciding_marks(*side).for_each(|mark| add(&mark)),
            Condition::OnlyMarked(_) => self.marks().iter().for_each(|(mark, _)| add(mark)),
            Condition::Named { when, .. } => self.collect(when, ticks),
            Condition::All(of) | Condition::Any(of) | Condition::AtLeast { of, .. } => {
                of.iter().for_each(|inner| self.collect(inner, ticks));
            }
            Condition::Finding(id) => {
                let named = pattern.findings.iter().filter(|finding| finding.id == *id);
                named.for_each(|finding| self.collect(&finding.when, ticks));
            }
            Condition::AnyContradiction | Condition::Contradiction(_) => {
                let meant = |id: &ContradictionId| match condition {
                    Condition::Contradiction(named) => named == id,
                    _ => true,
                };
                let named = pattern.contradictions.iter().filter(|contradiction| meant(&contradiction.id));
                named.for_each(|contradiction| self.collect(&contradiction.when, ticks));
            }
            Condition::Factor(id) => {
                if let Some(factor) = self.pack.factor(id) {
                    self.collect(&factor.when, ticks);
                }
            }
            _ => {}
        }
    }
}
