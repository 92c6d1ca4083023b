//! Which lines of a tip, and which things to do until help is there, are for this reader.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::offer::offered;
use crate::content::{Advice, AdviceId, Condition, ContentPack, Disposition, Instruction, Tick};
use std::rc::Rc;

/// A tip in the lines that are for a reader. Lines of tips that are part of it (`also`) come before its own, as a
/// warm-up is done first.
#[derive(Clone, Debug, PartialEq)]
pub struct TipLines {
    /// The tip.
    pub advice: AdviceId,
    /// What to do, a step each.
    pub how: Vec<Rc<str>>,
    /// What to look out for.
    pub take_care: Vec<Rc<str>>,
    /// What not to do.
    pub do_not: Vec<Rc<str>>,
}

impl TipLines {
    /// Every line, for someone who has answered nothing.
    pub fn all(pack: &ContentPack, tip: &Advice) -> Self {
        Self::of(pack, tip, |_| true)
    }

    fn of(pack: &ContentPack, tip: &Advice, is_for_reader: impl Fn(&Condition) -> bool) -> Self {
        let mut lines = Self { advice: tip.id.clone(), how: Vec::new(), take_care: Vec::new(), do_not: Vec::new() };
        let lines_of = |of: &[Instruction]| {
            of.iter().filter(|line| is_for_reader(&line.when)).map(|line| line.text.clone()).collect::<Vec<_>>()
        };
        for tip in tip.also.iter().filter_map(|id| pack.advice(id)).map(|also| &**also).chain([tip]) {
            lines.how.extend(lines_of(&tip.how));
            lines.take_care.extend(lines_of(&tip.take_care));
            lines.do_not.extend(lines_of(&tip.do_not));
        }
        lines
    }
}

/// The tips in the lines that are for a reader. A line is left out where its condition does not hold, but only if all
/// that it speaks of was asked: what was not asked is never a no.
pub(super) fn tip_lines<'p>(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    facts: &Facts,
    tips: impl Iterator<Item = &'p Rc<Advice>>,
) -> Vec<TipLines> {
    let was_asked = was_asked(pack, effective);
    let is_for_reader =
        |when: &Condition| facts.holds(when) || when.ticks().into_iter().any(|tick| !was_asked.contains(tick));
    tips.map(|tip| TipLines::of(pack, tip, is_for_reader)).collect()
}

/// Every option that was offered.
fn was_asked(pack: &ContentPack, effective: &EffectiveAnswers) -> Vec<Tick> {
    let mut asked = Vec::new();
    for question in effective.asked().iter().filter_map(|id| pack.question(id)) {
        let options = offered(pack, effective, question).into_iter();
        asked.extend(options.map(|option| question.tick(option)));
    }
    asked
}

/// The most instructions that are shown in an emergency.
const IN_AN_EMERGENCY: usize = 3;

/// What to do at a disposition: what fits the answers, the most important first.
pub fn to_do(pack: &ContentPack, level: Disposition, answers: &EffectiveAnswers) -> Vec<Rc<str>> {
    let facts = Facts::of_answers(pack, answers);
    let fits = pack.disposition(level).to_do.iter().filter(|line| facts.holds(&line.when));
    let at_most = if level == Disposition::Emergency { IN_AN_EMERGENCY } else { usize::MAX };
    fits.map(|line| line.text.clone()).take(at_most).collect()
}
