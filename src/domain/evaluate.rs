//! Whether a condition holds, and which ticks make it hold.

use super::effective_answers::EffectiveAnswers;
use crate::content::{
    BodySide, Condition, ContentPack, ContradictionIndex, Kind, Match, OptionIndex, OptionSet, PainSide, QuestionIndex,
    Site, SiteRole, Tick,
};

/// What conditions are evaluated on: the answers of a reader, and what follows from them.
pub struct Facts<'a> {
    pack: &'a ContentPack,
    effective: &'a EffectiveAnswers,
    /// The marks on the body map, in its order.
    marks: Vec<(OptionIndex, &'a Site)>,
    /// The side of the pain. `None` where the map leaves it open: nothing is marked, or the middle and a region that is
    /// wide of a side.
    pub side: Option<PainSide>,
    /// Whether each finding holds. Like the next two, empty until the pattern has been matched.
    pub(super) findings: Vec<bool>,
    pub(super) contradictions: Vec<bool>,
    /// The perpetuating factors.
    pub(super) factors: Vec<bool>,
    /// The match, once it is known.
    pub(super) closeness: Option<Match>,
}

impl<'a> Facts<'a> {
    /// Facts of answers alone, before the pattern is matched.
    pub fn of_answers(pack: &'a ContentPack, effective: &'a EffectiveAnswers) -> Self {
        let mut facts = Self::of_ticks(pack, effective);
        for (index, map) in pack.questions.indexed().filter(|(_, question)| question.kind == Kind::Map) {
            let marked = effective.options(index, map);
            facts.marks.extend(marked.filter_map(|(mark, option)| Some((mark, option.site.as_ref()?))));
        }
        facts.side = facts.pain_side();
        facts
    }

    /// Facts without marks and side, which decide neither what is asked nor what is offered.
    pub(super) fn of_ticks(pack: &'a ContentPack, effective: &'a EffectiveAnswers) -> Self {
        Self {
            pack,
            effective,
            marks: Vec::new(),
            side: None,
            findings: Vec::new(),
            contradictions: Vec::new(),
            factors: Vec::new(),
            closeness: None,
        }
    }

    /// The same facts with other answers to a question that is no body map.
    pub(super) fn given<'b>(&self, effective: &'b EffectiveAnswers) -> Facts<'b>
    where
        'a: 'b,
    {
        Facts {
            pack: self.pack,
            effective,
            marks: self.marks.clone(),
            side: self.side,
            findings: self.findings.clone(),
            contradictions: self.contradictions.clone(),
            factors: self.factors.clone(),
            closeness: self.closeness,
        }
    }

    fn pain_side(&self) -> Option<PainSide> {
        let marks = &self.marks;
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
    fn is_only_marked(&self, regions: &[OptionIndex]) -> bool {
        let mut meant = OptionSet::none(self.pack.questions.len());
        for region in regions {
            meant.insert(*region);
        }
        let others = |map: QuestionIndex| self.effective.ticked(map) & !meant.of(map);
        let is_marked = |region: &OptionIndex| self.effective.has_option(*region);
        regions.iter().any(is_marked) && regions.iter().all(|region| others(region.question) == 0)
    }

    /// The marks that a side follows from.
    fn deciding_marks(&self, side: PainSide) -> impl Iterator<Item = OptionIndex> {
        let decides = move |site: &Site| side == PainSide::Outside || site.role != SiteRole::Other;
        self.marks.iter().filter(move |(_, site)| decides(site)).map(|(mark, _)| *mark)
    }

    /// Whether the condition holds for this reader.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Always => true,
            Condition::Never => false,
            Condition::Ticked(option) => self.effective.has_option(*option),
            Condition::Unanswered(question) => self.effective.is_unanswered(*question),
            Condition::Side(side) => self.side == Some(*side),
            Condition::OnlyMarked(regions) => self.is_only_marked(regions),
            Condition::Finding(index) => is_set(&self.findings, index.get()),
            Condition::AnyContradiction => self.contradictions.contains(&true),
            Condition::Contradiction(index) => is_set(&self.contradictions, index.get()),
            Condition::Factor(index) => is_set(&self.factors, index.get()),
            Condition::MatchAtLeast(level) => self.closeness.is_some_and(|closeness| closeness >= *level),
            Condition::MatchAtMost(level) => self.closeness.is_some_and(|closeness| closeness <= *level),
            Condition::Named { when, .. } => self.holds(when),
            Condition::All(of) => of.iter().all(|inner| self.holds(inner)),
            Condition::Any(of) => of.iter().any(|inner| self.holds(inner)),
            Condition::AtLeast { count, of } => of.iter().filter(|inner| self.holds(inner)).count() >= *count,
            Condition::Not(inner) => !self.holds(inner),
        }
    }

    /// Whether each of the conditions holds.
    pub(super) fn each(&self, conditions: &mut dyn Iterator<Item = &Condition>) -> Vec<bool> {
        conditions.map(|condition| self.holds(condition)).collect()
    }

    /// The ticks that make a condition hold, in the order in which it names them. Empty if it does not hold, or if
    /// it holds because of something that is not there.
    pub fn explain(&self, condition: &Condition) -> Vec<Tick> {
        self.pack.questions.ticks_at(&self.explaining(condition))
    }

    /// The same, by their places.
    pub(super) fn explaining(&self, condition: &Condition) -> Vec<OptionIndex> {
        let mut options = Vec::new();
        if self.holds(condition) {
            self.collect(condition, &mut options);
        }
        options
    }

    /// Adds the options that make a condition hold, which does.
    fn collect(&self, condition: &Condition, options: &mut Vec<OptionIndex>) {
        let mut add = |option: OptionIndex| {
            if !options.contains(&option) {
                options.push(option);
            }
        };
        let pattern = &self.pack.pattern;
        match condition {
            Condition::Ticked(option) => add(*option),
            Condition::Side(side) => self.deciding_marks(*side).for_each(add),
            Condition::OnlyMarked(_) => self.marks.iter().for_each(|(mark, _)| add(*mark)),
            Condition::Named { when, .. } => self.collect(when, options),
            Condition::All(of) | Condition::Any(of) | Condition::AtLeast { of, .. } => {
                of.iter().filter(|inner| self.holds(inner)).for_each(|inner| self.collect(inner, options));
            }
            Condition::Finding(index) => {
                let finding = pattern.findings.get(index.get());
                finding.into_iter().for_each(|finding| self.collect(&finding.when, options));
            }
            Condition::AnyContradiction | Condition::Contradiction(_) => {
                for index in self.contradicting(condition) {
                    self.collect(&pattern.contradictions[index.get()].when, options);
                }
            }
            Condition::Factor(index) => {
                let factor = self.pack.factors.get(index.get());
                factor.into_iter().for_each(|factor| self.collect(&factor.when, options));
            }
            _ => {}
        }
    }

    /// The contradictions that hold and that a condition speaks of.
    pub(super) fn contradicting(&self, condition: &Condition) -> impl Iterator<Item = ContradictionIndex> {
        let is_meant = |index: &ContradictionIndex| match condition {
            Condition::AnyContradiction => true,
            Condition::Contradiction(named) => named == index,
            _ => false,
        };
        let holding = (0..).map(ContradictionIndex).zip(&self.contradictions).filter(|(_, holds)| **holds);
        holding.map(|(index, _)| index).filter(is_meant)
    }
}

fn is_set(list: &[bool], index: usize) -> bool {
    list.get(index).copied().unwrap_or_default()
}
