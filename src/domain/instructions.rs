//! Which lines of a tip, and which things to do until help is there, are for this reader.

use super::advice::AdviceCard;
use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::matching::matching;
use super::offer::offered_of;
use crate::content::{Advice, AdviceId, Condition, ContentPack, Disposition, Instruction, OptionSet};
use std::rc::Rc;

/// A tip in the lines that are for a reader. Lines of tips that are part of it (`also`) come before its own, as a
/// warm-up is done first.
#[derive(Clone, Debug, PartialEq)]
pub struct TipLines {
    /// The tip.
    pub advice: AdviceId,
    /// What it is called for this reader.
    pub title: Rc<str>,
    /// Whether they said that they have done it.
    pub is_done: bool,
    /// What to do, a step each.
    pub how: Vec<Rc<str>>,
    /// What to look out for and what not to do. What something the reader said makes theirs comes first.
    pub cautions: Vec<Caution>,
}

/// A caution of a tip.
#[derive(Clone, Debug, PartialEq)]
pub struct Caution {
    /// What kind of caution it is.
    pub kind: CautionKind,
    /// In a sentence or more.
    pub text: Rc<str>,
}

/// What a caution asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CautionKind {
    /// To look out for something.
    TakeCare,
    /// Not to do something.
    DoNot,
}

/// Whom a line of a tip concerns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Concerns {
    /// A reader who said what its condition names.
    ThisReader,
    /// Whoever is told it.
    Everyone,
}

impl TipLines {
    /// Every line, for someone who has answered nothing.
    pub fn all(pack: &ContentPack, tip: &Advice) -> Self {
        Self::of(pack, tip, |_| Some(Concerns::Everyone))
    }

    /// The lines that concern someone.
    fn of(pack: &ContentPack, tip: &Advice, concerns: impl Fn(&Condition) -> Option<Concerns>) -> Self {
        let done = tip.done.iter().find(|line| concerns(&line.when) == Some(Concerns::ThisReader));
        let mut lines = Self {
            advice: tip.id.clone(),
            title: done.map_or(&tip.title, |line| &line.text).clone(),
            is_done: done.is_some(),
            how: Vec::new(),
            cautions: Vec::new(),
        };
        let told: Vec<_> = tip.also.iter().filter_map(|id| pack.advice(id)).map(|also| &**also).chain([tip]).collect();
        for tip in &told {
            let how = tip.how.iter().filter(|line| concerns(&line.when).is_some());
            lines.how.extend(how.map(|line| line.text.clone()));
        }
        for whom in [Concerns::ThisReader, Concerns::Everyone] {
            for kind in [CautionKind::TakeCare, CautionKind::DoNot] {
                for line in told.iter().flat_map(|tip| kind.of(tip)).filter(|line| concerns(&line.when) == Some(whom)) {
                    lines.cautions.push(Caution { kind, text: line.text.clone() });
                }
            }
        }
        lines
    }
}

impl CautionKind {
    /// The cautions of this kind that a tip has.
    fn of(self, tip: &Advice) -> &[Instruction] {
        match self {
            Self::TakeCare => &tip.take_care,
            Self::DoNot => &tip.do_not,
        }
    }
}

impl AdviceCard {
    /// The tips of the card, in its order, each in the lines that are for this reader. A line is left out where its
    /// condition does not hold, but only if all that it speaks of was asked: what was not asked is never a no.
    pub fn tips(&self, pack: &ContentPack) -> Vec<TipLines> {
        let effective = self.screened().responses().effective(pack);
        let (_, facts) = matching(pack, &effective);
        let was_asked = was_asked(pack, &effective);
        let concerns = |when: &Condition| match when {
            Condition::Always => Some(Concerns::Everyone),
            _ if facts.holds(when) => Some(Concerns::ThisReader),
            _ => when.options().iter().any(|option| !was_asked.has(*option)).then_some(Concerns::Everyone),
        };
        let tips = self.advice().iter().filter_map(|id| pack.advice(id));
        tips.map(|tip| TipLines::of(pack, tip, concerns)).collect()
    }
}

/// Every option that was offered.
fn was_asked(pack: &ContentPack, effective: &EffectiveAnswers) -> OptionSet {
    let mut asked = OptionSet::none(pack.questions.len());
    for (index, question) in effective.asked_questions() {
        for (option, _) in offered_of(pack, effective, index, question) {
            asked.insert(option);
        }
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
