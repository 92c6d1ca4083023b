//! How much of the safety net a result shows.

use crate::content::Disposition;

/// A part of the safety net; each includes those before it.
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
    /// The part for someone with this disposition. Whoever is sent to be seen is not shown signs that can wait longer.
    pub fn at(level: Disposition) -> Self {
        match level {
            Disposition::Emergency => Self::Now,
            Disposition::SameDay | Disposition::SeeClinician => Self::Today,
            Disposition::SelfCareWithCheck | Disposition::SelfCare => Self::Whole,
        }
    }
}
