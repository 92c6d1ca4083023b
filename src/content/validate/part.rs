//! What a condition may speak of, depending on where it stands.

use super::at::At;
use crate::content::condition::Condition;
use crate::content::id::ConditionId;
use crate::content::schema::ConditionGroup;

/// Where a condition stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standpoint {
    /// By itself, with a name. What it may speak of is up to where the name is used.
    Name,
    /// A rule of triage: answers and what follows from the body map, and never `not`.
    Triage,
    /// When a question is asked or an option offered: answers only.
    Answers,
    /// When a factor holds: answers only.
    Factor,
    /// Findings, contradictions and articles elsewhere: answers and what follows from the body map.
    Pattern,
    /// Caps: also findings and contradictions.
    Cap,
    /// Tips: also factors, contradictions and the match.
    Advice,
}

/// What may not stand everywhere. Ticks and lists of conditions may.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Not,
    Unanswered,
    Side,
    OnlyMarked,
    Finding,
    Contradiction,
    Factor,
    Match,
    MatchAtMost,
}

impl Part {
    pub fn written(group: &ConditionGroup) -> Option<Self> {
        Some(match group {
            ConditionGroup::Not(_) => Self::Not,
            ConditionGroup::Unanswered(_) => Self::Unanswered,
            ConditionGroup::Side(_) => Self::Side,
            ConditionGroup::OnlyMarked(_) => Self::OnlyMarked,
            ConditionGroup::Finding(_) => Self::Finding,
            ConditionGroup::Contradiction(_) => Self::Contradiction,
            ConditionGroup::Factor(_) => Self::Factor,
            ConditionGroup::Match(_) => Self::Match,
            ConditionGroup::MatchAtMost(_) => Self::MatchAtMost,
            ConditionGroup::Any(_)
            | ConditionGroup::All(_)
            | ConditionGroup::AtLeast(_)
            | ConditionGroup::Condition(_) => return None,
        })
    }

    fn of(condition: &Condition) -> Option<Self> {
        Some(match condition {
            Condition::Not(_) => Self::Not,
            Condition::Unanswered(_) => Self::Unanswered,
            Condition::Side(_) => Self::Side,
            Condition::OnlyMarked(_) => Self::OnlyMarked,
            Condition::Finding(_) => Self::Finding,
            Condition::AnyContradiction | Condition::Contradiction(_) => Self::Contradiction,
            Condition::Factor(_) => Self::Factor,
            Condition::MatchAtLeast(_) => Self::Match,
            Condition::MatchAtMost(_) => Self::MatchAtMost,
            Condition::Always
            | Condition::Never
            | Condition::Ticked(_)
            | Condition::Named { .. }
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::AtLeast { .. } => return None,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Not => "`not`",
            Self::Unanswered => "`unanswered`",
            Self::Side => "`side`",
            Self::OnlyMarked => "`only_marked`",
            Self::Finding => "`finding`",
            Self::Contradiction => "`contradiction`",
            Self::Factor => "`factor`",
            Self::Match => "`match`",
            Self::MatchAtMost => "`match_at_most`",
        }
    }

    /// Whether it may stand here, in a list or inside a name.
    fn is_allowed(self, standpoint: Standpoint) -> bool {
        use Standpoint::{Advice, Answers, Cap, Name, Triage};
        standpoint == Name
            || match self {
                Self::Not => standpoint != Triage,
                Self::Unanswered => standpoint == Triage,
                Self::Side | Self::OnlyMarked => !matches!(standpoint, Answers | Standpoint::Factor),
                Self::Finding => standpoint == Cap,
                Self::Contradiction => matches!(standpoint, Cap | Advice),
                Self::Factor | Self::Match | Self::MatchAtMost => standpoint == Advice,
            }
    }

    const fn hint(self) -> &'static str {
        match self {
            Self::Not => "an answer that was not given is never a no: say which answers raise it",
            Self::Unanswered => "only safety rules may ask what is unanswered",
            Self::Side | Self::OnlyMarked => {
                "only safety rules, the pattern and tips may speak of the body map as a whole"
            }
            Self::Finding => "only caps may speak of findings",
            Self::Contradiction => "only caps and tips may speak of contradictions",
            Self::Factor | Self::Match | Self::MatchAtMost => "only tips may speak of factors and of the match",
        }
    }

    /// Reports it where it may not stand.
    pub fn check(self, at: &At, standpoint: Standpoint) {
        if !self.is_allowed(standpoint) {
            at.fault(format!("{} cannot be used here", self.name()), self.hint());
        } else if standpoint == Standpoint::Triage && self.follows_from_the_map() {
            let hint = "give it a name under `conditions`, and words for it";
            at.fault(format!("a list of signs has no words for {}", self.name()), hint);
        }
    }

    fn follows_from_the_map(self) -> bool {
        matches!(self, Self::Side | Self::OnlyMarked)
    }
}

/// Reports the first thing inside a name that may not stand where the name does.
pub fn check_named(at: &At, id: &ConditionId, when: &Condition, standpoint: Standpoint) {
    let mut refused = None;
    when.walk(&mut |inner| {
        refused = refused.or(Part::of(inner).filter(|part| !part.is_allowed(standpoint)));
    });
    if let Some(part) = refused {
        at.fault(format!("`{id}` has {} in it, which cannot be used here", part.name()), part.hint());
    }
}

/// Whether a list of signs needs words for it: it is no list of ticks.
pub fn needs_words(when: &Condition) -> bool {
    let mut needs = false;
    when.walk(&mut |inner| needs |= Part::of(inner).is_some_and(Part::follows_from_the_map));
    needs
}
