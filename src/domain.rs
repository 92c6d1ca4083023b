//! What follows from the answers: triage, the match with the article, advice, and the pages that lead there.
//!
//! Invariants:
//! 1. A [`Screened`] exists only if the safety screen is complete and no answer, on any page, raises anything that needs
//!    a clinician. It is made by [`triage`] alone, cannot be written down or read back, and never changes.
//! 2. An [`AdviceCard`] is made from a [`Screened`] alone, so advice cannot reach someone who was not screened.
//! 3. An emergency counts as soon as the reader goes on, whatever else is unanswered; any other disposition waits until
//!    the screen is complete, and then counts as soon. What is unanswered is never taken for a no.
//! 4. Everything here is pure: no clock, no chance, no storage. Equal answers give equal results in equal order.

mod advice;
mod asked;
mod assessment;
mod begun;
mod change;
mod day;
mod effective_answers;
mod evaluate;
mod explanation;
mod hidden_tips;
mod instructions;
mod keeping;
mod matching;
mod net;
mod offer;
mod pages;
mod pain_and_habits;
mod reopen;
mod response;
mod shared;
mod triage;
mod what_to_say;

pub use advice::{AdviceCard, Assessed, Reason, Withheld, assess, in_card_order};
pub use assessment::{Assessment, Form, Layout, Location, Message, SeekCare, Then};
pub use begun::Begun;
pub use change::Change;
pub use day::{date, day};
pub use effective_answers::EffectiveAnswers;
pub use evaluate::Facts;
pub use explanation::{Evidence, Explanation, Habit, HeldBack};
pub use hidden_tips::{HiddenTips, Shown, is_optional};
pub use instructions::{Caution, CautionKind, TipLines, to_do};
pub use keeping::{KeptAnswers, StorageReply, StorageState};
pub use matching::{Matching, matching};
pub use net::Net;
pub use offer::offered;
pub use pages::{PageNumber, Part, Progress, pages};
pub use pain_and_habits::PainAndHabits;
pub use response::{AnswerFault, Responses};
pub use shared::{SharedAnswers, SharedOutcome, SharedResult, Withdrawn};
pub use triage::{PastScreen, Raised, Screened, Screening, is_emergency, raised, reasons, screen, serious};
pub use what_to_say::WhatToSay;
