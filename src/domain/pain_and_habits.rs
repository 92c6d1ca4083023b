//! The answers that a reader can keep or pass on: those about pain and habits.

use super::response::Responses;
use crate::content::{ContentPack, SectionId, Tick};

/// Answers about pain and habits. No constructor takes a tick of the safety screen.
#[derive(Clone, Debug, PartialEq)]
pub struct PainAndHabits(Responses);

impl PainAndHabits {
    /// Those of the answers that are about pain and habits and count.
    pub fn of(pack: &ContentPack, responses: &Responses) -> Self {
        let effective = responses.effective(pack);
        let counts = |tick: &Tick| {
            matches!(pack.section_of(&tick.question), Some(SectionId::Pain | SectionId::Habits)) && effective.has(tick)
        };
        Self(responses.only(&counts))
    }

    /// Takes answers from outside; `None` if they do not fit the pack or one of them is of the safety screen.
    pub fn from_ticks(pack: &ContentPack, ticks: Vec<Tick>) -> Option<Self> {
        let of_screen = |tick: &Tick| pack.section_of(&tick.question).is_none_or(SectionId::is_screen);
        if ticks.iter().any(of_screen) {
            return None;
        }
        Responses::from_ticks(pack, ticks).ok().map(Self)
    }

    /// Takes answers that were stored with an earlier revision. If a question now takes one answer and has several,
    /// they are left out. `None` if one is of the safety screen.
    pub fn from_earlier(pack: &ContentPack, mut ticks: Vec<Tick>) -> Option<Self> {
        if let Err(faults) = Responses::from_ticks(pack, ticks.iter().cloned()) {
            ticks.retain(|tick| faults.iter().all(|fault| *fault.question() != tick.question));
        }
        Self::from_ticks(pack, ticks)
    }

    /// In the order of ids.
    pub fn ticks(&self) -> impl Iterator<Item = &Tick> {
        self.0.ticks()
    }

    pub(super) fn responses(&self) -> &Responses {
        &self.0
    }
}
