//! What parts of a pack choose between.

use serde::{Deserialize, Serialize};

/// Whether whoever wrote the pack has read the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Checked {
    /// Whoever wrote the pack has read it.
    Read,
    /// Cited from memory, and to be checked.
    FromMemory,
}

/// Whether a question may be left without a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Necessity {
    /// What is unanswered is missing, and never a no.
    Required,
    /// Nothing ticked means none of these. No rule of triage hangs on it.
    Optional,
}

/// How an option stands to the others of its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exclusivity {
    /// One that others can be ticked beside.
    Ordinary,
    /// "None of these": ticking it unticks the others.
    Exclusive,
}

/// Whether a cap needs a sentence of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CapExplanation {
    /// It has a sentence of its own.
    ByItself,
    /// A finding already says it.
    ByFinding,
}

/// Whether a tip is an exercise, which brings the stop rule with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Movement {
    /// To be done as an exercise, a number of times.
    Exercise,
    /// Something to do differently in the day.
    Everyday,
}
