//! The answers that count: those to questions that are asked.

use crate::content::{ContentPack, Kind, Necessity, Question, QuestionId, QuestionOption, Tick};

/// The questions that are asked, given the answers, and the answers to them.
///
/// An answer to a question that is no longer asked does not count. A tick does count although its option would no
/// longer be offered: a sign that was ticked stays visible and stays raised until the reader takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectiveAnswers {
    asked: Vec<QuestionId>,
    /// Sorted.
    ticks: Vec<Tick>,
    /// Asked, not optional, and not answered, or to be looked at once more.
    missing: Vec<QuestionId>,
}

impl EffectiveAnswers {
    /// Answers as they were once given: all of them count, whatever the pack asks now.
    pub(super) fn as_given(pack: &ContentPack, ticks: &[Tick]) -> Self {
        let order = pack.question_order();
        let answered = |question: &&QuestionId| ticks.iter().any(|tick| tick.question == **question);
        Self::new(pack, order.filter(answered).cloned().collect(), ticks.to_vec())
    }

    pub(super) fn new(pack: &ContentPack, asked: Vec<QuestionId>, mut ticks: Vec<Tick>) -> Self {
        ticks.sort();
        let is_answered = |id: &QuestionId| ticks.iter().any(|tick| tick.question == *id);
        let is_required = |id: &QuestionId| pack.question(id).is_some_and(|q| q.necessity == Necessity::Required);
        let missing = asked.iter().filter(|id| !is_answered(id) && is_required(id)).cloned().collect();
        Self { asked, ticks, missing }
    }

    /// The same, with these ticks as the only answers to a question.
    pub(super) fn answered(&self, pack: &ContentPack, question: &Question, ticks: &[Tick]) -> Self {
        let others = self.ticks.iter().filter(|tick| tick.question != question.id);
        Self::new(pack, self.asked.clone(), others.chain(ticks).cloned().collect())
    }

    /// The same, where asked questions that are to be looked at once more are missing as well.
    pub(super) fn reopened(mut self, is_reopened: impl Fn(&QuestionId) -> bool) -> Self {
        let is_open = |id: &&QuestionId| self.missing.contains(*id) || is_reopened(id);
        self.missing = self.asked.iter().filter(is_open).cloned().collect();
        self
    }

    /// In the order of the pages.
    pub fn asked(&self) -> &[QuestionId] {
        &self.asked
    }

    /// Whether the question is asked, after the answers so far.
    pub fn is_asked(&self, question: &QuestionId) -> bool {
        self.asked.contains(question)
    }

    /// Whether the option is ticked and counts.
    pub fn has(&self, tick: &Tick) -> bool {
        self.ticks.binary_search(tick).is_ok()
    }

    /// Whether something of the question is ticked and counts.
    pub fn is_answered(&self, question: &QuestionId) -> bool {
        self.ticks.iter().any(|tick| tick.question == *question)
    }

    /// What is ticked and counts, on whatever page.
    pub(super) fn ticked_options<'p>(&self, pack: &'p ContentPack) -> impl Iterator<Item = &'p QuestionOption> {
        self.ticks.iter().filter_map(|tick| pack.option(tick))
    }

    /// The ticks of one question, in the order of its options.
    pub fn answers<'p>(&self, question: &'p Question) -> Vec<&'p QuestionOption> {
        let ticked = |option: &&QuestionOption| self.ticks.contains(&question.tick(option));
        question.options.iter().filter(ticked).collect()
    }

    /// The regions of the body map that are marked, in the order of the map.
    pub fn marked(&self, pack: &ContentPack) -> Vec<Tick> {
        let mut marked = Vec::new();
        for question in pack.questions.iter().filter(|question| question.kind == Kind::Map) {
            for option in self.answers(question) {
                marked.push(question.tick(option));
            }
        }
        marked
    }

    /// Whether it is asked and not missing: answered, or optional and left without a tick.
    pub fn is_settled(&self, question: &QuestionId) -> bool {
        self.is_asked(question) && !self.missing.contains(question)
    }

    /// Asked and not answered, or to be looked at once more, in the order of the pages. Optional questions are never
    /// missing.
    pub fn missing(&self) -> Vec<QuestionId> {
        self.missing.clone()
    }
}
