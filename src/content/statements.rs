//! What a clinician who reviews a pack agrees to, one by one: each question and sign, each rule, each claim, each tip and
//! each text that a reader gets. Nothing that a pack says is in none of them.
//!
//! A [`Statement`] has an id that is the same in every language, sentences for whoever reads it, and a hash of the rule and
//! the words in one language. The hash is of what is meant and not of how it is written: ids stand in it in place of
//! indices, so that a change elsewhere in the pack, or to the layout of a file, leaves it as it is.

mod draft;
mod parts;
mod rule;
mod texts;

pub use rule::in_words;

use super::id::SourceId;
use super::level::StatementKind;
use super::pack::Contents;

/// One thing that a pack says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The same in every language: `tip:keep-active`.
    pub id: String,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// What it says, in English around the words of the pack.
    pub sentence: String,
    /// The words that readers get, a line each, beginning with what they are for.
    pub words: Vec<String>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// Of rule and words. Another language has another.
    pub hash: String,
}

impl Contents {
    /// Every statement of the pack, in the order in which it is best read.
    pub fn statements(&self) -> Vec<Statement> {
        let mut all = Vec::new();
        all.extend(texts::before(self));
        all.extend(parts::questions(self));
        all.extend(parts::conditions(self));
        all.extend(parts::triage(self));
        all.extend(parts::pattern(self));
        all.extend(parts::factors(self));
        all.extend(parts::tips(self));
        all.extend(texts::after(self));
        all
    }
}
