//! How much of the safety net is told to whom.

use crate::content::Disposition;

/// Each says what the ones before it say as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Net {
    /// What needs help straight away.
    Now,
    /// What needs help the same day.
    Today,
    /// What should be seen later.
    Whole,
}

impl Net {
    /// For someone with this disposition. Whoever is sent to be seen is told of nothing that can wait longer.
    pub fn at(level: Disposition) -> Self {
        match level {
            Disposition::Emergency => Self::Now,
            Disposition::SameDay | Disposition::SeeClinician => Self::Today,
            Disposition::SelfCareWithCheck | Disposition::SelfCare => Self::Whole,
        }
    }
}
