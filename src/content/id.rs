//! Names that a pack gives to its parts. Each kind of part has its own type, so that a factor cannot be looked up
//! as a tip. An id is permanent: it is never renamed and never reused.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Rc<str>);

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

/// One option of one question, ticked. Written `question:option`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tick {
    /// The question that it belongs to.
    pub question: QuestionId,
    /// The option of it that is ticked.
    pub option: OptionId,
}

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
