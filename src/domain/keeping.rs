//! Answers that a reader wants to find again on the same device.
//!
//! ```text
//!              kept                 kept (again, with other answers)
//!   Off ─────────────────▶ On ◀────┐
//!    ▲ ▲                   │ │─────┘
//!    │ │ turned   forgot   │ │ refused
//!    │ └───── Forgotten ◀──┘ │
//!    └─────── Refused ◀──────┘        Impossible: for good
//! ```

use super::assessment::Assessment;
use super::pain_and_habits::PainAndHabits;
use crate::content::ContentPack;

/// What is kept: never a tick of the safety screen, so that whoever goes on is screened again.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAnswers {
    /// The answers.
    pub answers: PainAndHabits,
    /// When they were last changed, in days since 1970-01-01.
    pub day: u16,
    /// How many more there were, to what the pack no longer asks.
    pub dropped: usize,
}

/// Whether answers are kept on this device.
#[derive(Clone, Debug, PartialEq)]
pub enum StorageState {
    /// There is nowhere to keep them, and nothing is said of it.
    Impossible,
    /// Offered, and not asked for.
    Off,
    /// Asked for, and done.
    On(KeptAnswers),
    /// No longer kept, since the page that is shown.
    Forgotten,
    /// Asked for, and the browser would not.
    Refused,
}

/// What became of a wish to keep or to forget.
#[derive(Clone, Debug, PartialEq)]
pub enum StorageReply {
    /// They are stored.
    Stored(KeptAnswers),
    /// The browser would not store them.
    Refused,
    /// Nothing is stored any more.
    Forgot,
    /// The reader went to another page, which does not repeat what was said on the one before.
    Turned,
}

impl KeptAnswers {
    /// For how many days after their last change answers may be found again.
    pub const DAYS: u16 = 30;

    /// The last day on which they may be found again.
    pub fn until(&self) -> u16 {
        self.day.saturating_add(Self::DAYS)
    }

    /// Whether they may be found again on a day. On a day before they were kept, some clock was wrong.
    pub fn are_current(&self, today: u16) -> bool {
        (self.day..=self.until()).contains(&today)
    }
}

impl StorageState {
    /// The state after something became of a wish; `None` if that changes nothing.
    pub fn next(&self, reply: &StorageReply) -> Option<Self> {
        let next = match (self, reply) {
            (Self::Impossible, _) => return None,
            (_, StorageReply::Stored(answers)) => Self::On(answers.clone()),
            (_, StorageReply::Refused) => Self::Refused,
            (Self::On(_), StorageReply::Forgot) => Self::Forgotten,
            (Self::Forgotten | Self::Refused, StorageReply::Turned) => Self::Off,
            (_, StorageReply::Forgot | StorageReply::Turned) => return None,
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
    /// Before the first question, with the answers that were kept. The whole screen is still to be answered.
    pub fn resumed(kept: &KeptAnswers) -> Self {
        Self::Welcome(kept.answers.responses().clone())
    }

    /// What there is to keep of the answers so far; `None` before the screen is passed or where nothing is answered.
    pub fn to_keep(&self, pack: &ContentPack) -> Option<PainAndHabits> {
        match self {
            Self::Pain(_) | Self::Habits(_) | Self::Advice(..) | Self::Sheet { .. } => {
                Some(PainAndHabits::of(pack, self.responses()?))
            }
            _ => None,
        }
    }
}
