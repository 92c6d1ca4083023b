//! Names that a pack gives to its parts. Each kind of part has its own type, so that a factor cannot be looked up
//! as a tip. An id is permanent: it is never renamed and never reused.

use super::compiled::compiled_fields;
#[cfg(feature = "json")]
use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "json", derive(Serialize, Deserialize), serde(transparent))]
        pub struct $name(Rc<str>);

        compiled_fields! { $name { 0 } }

        impl $name {
            /// The id as written in the pack.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A pack, for instance `psoas`.
    PackId
    /// A condition that the pack gives a name.
    ConditionId
    /// A question, for instance `sitting-hours`.
    QuestionId
    /// An option of a question; two questions may each have a `none`.
    OptionId
    /// Options of one question under a heading.
    GroupId
    /// A rule of the safety screen.
    RuleId
    /// Something in the pain pattern that adds or takes away points.
    FindingId
    /// A limit on how close the match may be called.
    CapId
    /// Two answers that do not go together.
    ContradictionId
    /// A perpetuating factor: a habit or circumstance the article talks about.
    FactorId
    /// A tip, or the fixed advice to be checked and to keep active.
    AdviceId
    /// Another article of the series.
    ArticleId
    /// A publication that a line of the pack rests on.
    SourceId
    /// A country or group of countries with its own emergency number.
    RegionId
}

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub u16);

        compiled_fields! { $name { 0 } }

        impl $name {
            /// For an index into a list.
            pub const fn get(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

// Conditions hold these in place of ids, so that nothing is searched while answers are evaluated. They belong to one
// pack: another revision may have another order.
indices! {
    /// Where a question stands among those of its pack.
    QuestionIndex
    /// Where a finding stands in the pattern.
    FindingIndex
    /// Where a contradiction stands in the pattern.
    ContradictionIndex
    /// Where a factor stands among those of its pack.
    FactorIndex
}

/// Where an option stands: its question, and its place among the options of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OptionIndex {
    /// The question that it belongs to.
    pub question: QuestionIndex,
    /// Counted from 0. A question has at most 50 options, so that a bit of 64 stands for each.
    pub option: u8,
}

compiled_fields! { OptionIndex { question, option } }

impl OptionIndex {
    /// Its bit among the options of its question. None for one beyond the last that a pack may have.
    pub fn bit(self) -> u64 {
        1_u64.checked_shl(self.option.into()).unwrap_or_default()
    }
}

/// One option of one question, ticked. Written `question:option`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick {
    /// The question that it belongs to.
    pub question: QuestionId,
    /// The option of it that is ticked.
    pub option: OptionId,
}

compiled_fields! { Tick { question, option } }

impl Tick {
    /// Reads `question:option`; `None` if there is no colon or a part is empty.
    pub fn parse(text: &str) -> Option<Self> {
        let (question, option) = text.split_once(':')?;
        let whole = !question.is_empty() && !option.is_empty();
        whole.then(|| Self { question: question.into(), option: option.into() })
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.question, self.option)
    }
}

impl fmt::Debug for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
