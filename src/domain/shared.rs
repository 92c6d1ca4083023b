//! A result that someone chose to pass on, as read from a link.

use super::advice::AdviceCard;
use super::day::date;
use super::pain_and_habits::PainAndHabits;
use crate::content::{AdviceId, ContentPack, Disposition, FactorId, Match, OptionIndex, Tick};

/// The outcome of a card, without any answer.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedOutcome {
    /// The revision of the pack that the card was made with.
    pub revision: u16,
    /// No higher than [`Disposition::SelfCareWithCheck`].
    pub disposition: Disposition,
    /// The match.
    pub closeness: Match,
    /// The factors that held, in the order of the pack.
    pub factors: Vec<FactorId>,
    /// The tips that were shown, in the order of the card.
    pub advice: Vec<AdviceId>,
}

/// What a link holds. Someone else made it: it is shown as theirs, and is no way around the safety screen.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedResult {
    /// What the card said.
    pub outcome: SharedOutcome,
    /// Pain and habits, for a physio; never the safety screen.
    pub answers: Option<SharedAnswers>,
    /// What of it can no longer be shown.
    pub withdrawn: Withdrawn,
}

impl SharedResult {
    /// A result as it is passed on, before the pack has retired anything of it.
    pub fn new(outcome: SharedOutcome, answers: Option<SharedAnswers>) -> Self {
        Self { outcome, answers, withdrawn: Withdrawn::default() }
    }
}

/// How much of a result the pack has retired since the result was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn {
    /// Factors that are gone.
    pub factors: usize,
    /// Tips that are gone.
    pub advice: usize,
    /// Options that are gone.
    pub answers: usize,
}

/// Answers that a reader added on purpose.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedAnswers {
    /// The ticks. Not [`Responses`](super::Responses), as no assessment may continue from a link.
    pub ticks: Vec<Tick>,
    /// Days since 1970-01-01.
    pub day: u16,
}

impl SharedAnswers {
    /// The day in the Gregorian calendar, `YYYY-MM-DD`.
    pub fn date(&self) -> String {
        date(self.day)
    }
}

impl AdviceCard {
    /// What "share the advice" passes on. A factor that only an answer of the screen makes hold would tell that answer.
    pub fn outcome(&self, pack: &ContentPack) -> SharedOutcome {
        let is_open_to_share =
            |option: &OptionIndex| pack.questions.section(option.question).is_some_and(|section| !section.is_screen());
        let is_open =
            |id: &&FactorId| pack.factor(id).is_some_and(|factor| factor.when.options().iter().any(is_open_to_share));
        SharedOutcome {
            revision: pack.revision,
            disposition: self.disposition(),
            closeness: self.matching().closeness,
            factors: self.matching().factors.iter().filter(is_open).cloned().collect(),
            advice: self.advice().to_vec(),
        }
    }

    /// What "include my answers" adds: the answers that count about pain and habits, and nothing of the screen.
    pub fn answers_to_share(&self, pack: &ContentPack) -> Vec<Tick> {
        PainAndHabits::of(pack, self.screened().responses()).ticks().cloned().collect()
    }
}
