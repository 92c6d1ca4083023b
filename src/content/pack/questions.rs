//! The questions of a pack, and the orders in which they are found, asked and decided.

use super::{Question, QuestionOption};
use crate::content::compiled::compiled_fields;
use crate::content::id::{OptionIndex, QuestionId, QuestionIndex, Tick};
use crate::content::level::SectionId;
use std::ops::Deref;
use std::rc::Rc;

/// Every question, on whatever page, in the order of the rules. Shared with the answers to them; see
/// [`EffectiveAnswers`](crate::domain::EffectiveAnswers).
#[derive(Clone, Debug)]
pub struct Questions(Rc<QuestionTable>);

/// All lists of indices hold each question once.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct QuestionTable {
    pub questions: Vec<Rc<Question>>,
    /// By question.
    pub sections: Vec<SectionId>,
    /// In the order of ids.
    pub by_id: Vec<u16>,
    /// In the order in which pages ask them.
    pub asked: Vec<u16>,
    /// Each after those whose answers decide whether it, or an option of it, is shown.
    pub decided: Vec<u16>,
}

compiled_fields! { Questions { 0 } }
compiled_fields! { QuestionTable { questions, sections, by_id, asked, decided } }

impl Deref for Questions {
    type Target = [Rc<Question>];

    fn deref(&self) -> &[Rc<Question>] {
        &self.0.questions
    }
}

impl PartialEq for Questions {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<'q> IntoIterator for &'q Questions {
    type Item = &'q Rc<Question>;
    type IntoIter = std::slice::Iter<'q, Rc<Question>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Questions {
    #[cfg(feature = "json")]
    pub(in crate::content) fn new(table: QuestionTable) -> Self {
        Self(Rc::new(table))
    }

    /// Every question with its place.
    pub fn indexed(&self) -> impl Iterator<Item = (QuestionIndex, &Rc<Question>)> {
        (0..).map(QuestionIndex).zip(&self.0.questions)
    }

    /// Where the question with this id stands.
    pub fn find(&self, id: &QuestionId) -> Option<QuestionIndex> {
        let Ok(place) = self.0.by_id.binary_search_by(|index| match self.get(*index as usize) {
            Some(question) => question.id.cmp(id),
            None => std::cmp::Ordering::Less,
        }) else {
            return None;
        };
        self.0.by_id.get(place).copied().map(QuestionIndex)
    }

    /// Where the option that is ticked stands.
    pub fn find_option(&self, tick: &Tick) -> Option<OptionIndex> {
        let question = self.find(&tick.question)?;
        let option = self.at(question)?.position(&tick.option)?;
        Some(OptionIndex { question, option })
    }

    /// The question at a place.
    pub fn at(&self, index: QuestionIndex) -> Option<&Rc<Question>> {
        self.get(index.get())
    }

    /// The option at a place, and its question.
    pub fn option_at(&self, index: OptionIndex) -> Option<(&Rc<Question>, &QuestionOption)> {
        let question = self.at(index.question)?;
        Some((question, question.options.get(index.option as usize)?))
    }

    /// The option at a place, ticked.
    pub fn tick_at(&self, index: OptionIndex) -> Option<Tick> {
        self.option_at(index).map(|(question, option)| question.tick(option))
    }

    /// These options, ticked.
    pub fn ticks_at(&self, indices: &[OptionIndex]) -> Vec<Tick> {
        indices.iter().filter_map(|index| self.tick_at(*index)).collect()
    }

    /// The section that asks a question.
    pub fn section(&self, index: QuestionIndex) -> Option<SectionId> {
        self.0.sections.get(index.get()).copied()
    }

    /// In the order in which pages ask them.
    pub fn asked(&self) -> impl Iterator<Item = QuestionIndex> {
        self.0.asked.iter().copied().map(QuestionIndex)
    }

    /// Each after those whose answers decide whether it, or an option of it, is shown.
    pub fn decided(&self) -> impl Iterator<Item = QuestionIndex> {
        self.0.decided.iter().copied().map(QuestionIndex)
    }
}
