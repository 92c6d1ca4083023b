//! A set of options of one pack.

use super::id::{OptionIndex, QuestionIndex};

/// Options of a pack, as a bit each: for every question a number of 64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionSet(Vec<u64>);

impl OptionSet {
    /// The set of none of the options of so many questions.
    pub fn none(questions: usize) -> Self {
        Self(vec![0; questions])
    }

    /// Takes an option in. Whether it was not in it before.
    pub fn insert(&mut self, option: OptionIndex) -> bool {
        let before = self.of(option.question);
        let after = before | option.bit();
        self.set(option.question, after);
        before != after
    }

    /// Makes these bits the options of a question that are in it.
    pub fn set(&mut self, question: QuestionIndex, bits: u64) {
        if let Some(of_question) = self.0.get_mut(question.get()) {
            *of_question = bits;
        }
    }

    /// The options of a question that are in it, the first as the lowest bit.
    pub fn of(&self, question: QuestionIndex) -> u64 {
        self.0.get(question.get()).copied().unwrap_or_default()
    }

    /// Whether an option is in it.
    pub fn has(&self, option: OptionIndex) -> bool {
        self.of(option.question) & option.bit() != 0
    }
}
