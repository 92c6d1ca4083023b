//! Answers that a reader wants to find again on the same device.
//!
//! ```text
//!              kept                 kept (again, with other answers)
//!   Off ─────────────────▶ On ◀────┐
//!    ▲ ▲                   │ │─────┘
//!    │ │ turned   forgot   │ │ refused
//!    │ └───── Forgotten ◀──┘ │
//!    └─────── Refused ◀──────┘        Impossible: never changes
//! ```

use super::assessment::Assessment;
use super::pain_and_habits::PainAndHabits;
use crate::content::ContentPack;

/// Answers as they are stored: never a tick of the safety screen, so that whoever resumes is screened again.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAnswers {
    /// The answers.
    pub answers: PainAndHabits,
    /// When they were last changed, in days since 1970-01-01.
    pub day: u16,
    /// How many were left out, as the pack no longer asks for them.
    pub dropped: usize,
}

/// Whether answers are kept on this device.
#[derive(Clone, Debug, PartialEq)]
pub enum Keeping {
    /// The page has no storage; keeping is not offered.
    Impossible,
    /// Offered, and the reader has not chosen it.
    Off,
    /// The answers are stored.
    On(KeptAnswers),
    /// The reader had them deleted on the page that is shown.
    Forgotten,
    /// The reader chose it, and the browser refused to store.
    Refused,
}

/// The outcome of a request to store or to delete.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// They are stored.
    Kept(KeptAnswers),
    /// The browser would not store them.
    Refused,
    /// Nothing is stored any more.
    Forgot,
    /// The reader went to another page, which does not repeat the outcome that the page before announced.
    Turned,
}

impl KeptAnswers {
    /// For how many days after their last change answers may be found again.
    pub const DAYS: u16 = 30;

    /// The last day on which they may be found again.
    pub fn until(&self) -> u16 {
        self.day.saturating_add(Self::DAYS)
    }

    /// Whether they may be found again on a day. Not before the day on which they were stored: then a clock was wrong.
    pub fn are_current(&self, today: u16) -> bool {
        (self.day..=self.until()).contains(&today)
    }
}

impl Keeping {
    /// The state after an outcome; `None` if it changes nothing.
    pub fn next(&self, became: &Kept) -> Option<Self> {
        let next = match (self, became) {
            (Self::Impossible, _) => return None,
            (_, Kept::Kept(answers)) => Self::On(answers.clone()),
            (_, Kept::Refused) => Self::Refused,
            (Self::On(_), Kept::Forgot) => Self::Forgotten,
            (Self::Forgotten | Self::Refused, Kept::Turned) => Self::Off,
            (_, Kept::Forgot | Kept::Turned) => return None,
        };
        Some(next).filter(|next| next != self)
    }

    /// What is kept, if anything is.
    pub fn kept(&self) -> Option<&KeptAnswers> {
        match self {
            Self::On(kept) => Some(kept),
            _ => None,
        }
    }
}

impl Assessment {
    /// The welcome page with stored answers. The whole safety screen is still to be answered.
    pub fn resumed(kept: &KeptAnswers) -> Self {
        Self::Welcome(kept.answers.responses().clone())
    }

    /// The answers that could be stored now; `None` before the screen is passed, or if there are none.
    pub fn to_keep(&self, pack: &ContentPack) -> Option<PainAndHabits> {
        match self {
            Self::Pain(_) | Self::Habits(_) | Self::Advice(..) | Self::SinglePage { .. } => {
                Some(PainAndHabits::of(pack, self.responses()?))
            }
            _ => None,
        }
    }
}
