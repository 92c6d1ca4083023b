//! What parts of a pack choose between.

use crate::content::compiled::compiled_choices;

/// Whether whoever wrote the pack has read the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Whoever wrote the pack has read it.
    Read,
    /// Cited from memory, and to be checked.
    FromMemory,
}

compiled_choices! { Checked { Read {} 1 FromMemory {} } }

/// Whether a question may be left without a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Necessity {
    /// What is unanswered is missing, and never a no.
    Required,
    /// Nothing ticked means none of these. No rule of triage hangs on it.
    Optional,
}

compiled_choices! { Necessity { Required {} 1 Optional {} } }

/// How an option stands to the others of its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusivity {
    /// One that others can be ticked beside.
    Ordinary,
    /// "None of these": ticking it unticks the others.
    Exclusive,
}

compiled_choices! { Exclusivity { Ordinary {} 1 Exclusive {} } }

/// Whether someone who ticks an option knows what they were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// They know.
    Sure,
    /// "I am not sure": no sign by itself. A list sets it apart from its signs; others can be ticked beside it.
    Unsure,
}

compiled_choices! { Certainty { Sure {} 1 Unsure {} } }

/// Whether a cap needs a sentence of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapExplanation {
    /// It has a sentence of its own.
    ByItself,
    /// A finding already says it.
    ByFinding,
}

compiled_choices! { CapExplanation { ByItself {} 1 ByFinding {} } }

/// Whether a tip is an exercise, which brings the stop rule with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// To be done as an exercise, a number of times.
    Exercise,
    /// Something to do differently in the day.
    Everyday,
}

compiled_choices! { Movement { Exercise {} 1 Everyday {} } }
