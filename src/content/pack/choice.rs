//! What parts of a pack choose between.

use serde::{Deserialize, Serialize};

/// Whether whoever wrote the pack has read the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Checked {
    Read,
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
pub enum Standing {
    Ordinary,
    /// "None of these": ticking it unticks the others.
    Exclusive,
}

/// Whether a cap needs a sentence of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Telling {
    ByItself,
    /// A finding already says it.
    ByFinding,
}

/// Whether a tip is an exercise, which brings the stop rule with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Movement {
    Exercise,
    Everyday,
}
