//! The closed language in which a pack says when something holds. It names answers and what follows from them; it
//! cannot compute, loop or call anything.

use super::compiled::compiled_choices;
use super::id::{ConditionId, ContradictionIndex, FactorIndex, FindingIndex, OptionIndex, QuestionIndex};
use super::level::{Match, PainSide};

/// When a rule, question, option, finding, factor or tip applies. What it speaks of are places in the pack that it
/// belongs to.
///
/// Which of these may stand where is checked by the validator, also inside what has a name. Red flags may not contain
/// `Not`: an answer that was not given is never a "no".
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Holds whatever is answered.
    Always,
    /// Holds for nobody.
    Never,
    /// The option is ticked.
    Ticked(OptionIndex),
    /// The question was asked and has no answer yet.
    Unanswered(QuestionIndex),
    /// The side that follows from the marks on the body map.
    Side(PainSide),
    /// Something is marked on the body map, and nothing but these regions.
    OnlyMarked(Vec<OptionIndex>),
    /// The finding holds: something fits the pattern or speaks against it.
    Finding(FindingIndex),
    /// Two answers contradict each other, whichever they are.
    AnyContradiction,
    /// The answers contradict each other in this way.
    Contradiction(ContradictionIndex),
    /// The perpetuating factor holds.
    Factor(FactorIndex),
    /// The match is this close or closer.
    MatchAtLeast(Match),
    /// The match is no closer than this.
    MatchAtMost(Match),
    /// What the pack has given a name, in full.
    Named {
        /// Its name, by which words can be looked up.
        id: ConditionId,
        /// What it stands for.
        when: Box<Condition>,
    },
    /// Each of them holds.
    All(Vec<Condition>),
    /// One of them holds, or more.
    Any(Vec<Condition>),
    /// At least `count` of the listed conditions hold.
    AtLeast {
        /// How many have to hold.
        count: usize,
        /// What is counted.
        of: Vec<Condition>,
    },
    /// It does not hold. Not in a rule of triage, where what is unanswered would pass for a no.
    Not(Box<Condition>),
}

compiled_choices! { Condition {
    Always {}
    1 Never {}
    2 Ticked { 0: option }
    3 Unanswered { 0: question }
    4 Side { 0: side }
    5 OnlyMarked { 0: regions }
    6 Finding { 0: finding }
    7 AnyContradiction {}
    8 Contradiction { 0: contradiction }
    9 Factor { 0: factor }
    10 MatchAtLeast { 0: least }
    11 MatchAtMost { 0: most }
    12 Named { id: id, when: when }
    13 All { 0: of }
    14 Any { 0: of }
    15 AtLeast { count: count, of: of }
    16 Not { 0: inner }
} }

impl Condition {
    /// Visits this condition and every one inside it, outermost first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Condition)) {
        visit(self);
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast { of, .. } => of.iter().for_each(|c| c.walk(visit)),
            Self::Not(inner) | Self::Named { when: inner, .. } => inner.walk(visit),
            _ => {}
        }
    }

    /// Every option the condition speaks of, in the order written.
    pub fn options(&self) -> Vec<OptionIndex> {
        let mut options = Vec::new();
        self.walk(&mut |c| match c {
            Self::Ticked(option) => options.push(*option),
            Self::OnlyMarked(regions) => options.extend(regions),
            _ => {}
        });
        options
    }
}
