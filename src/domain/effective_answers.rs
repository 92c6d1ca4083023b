//! The answers that count: those to questions that are asked.

use crate::content::{
    ContentPack, Kind, Necessity, OptionIndex, OptionSet, Question, QuestionId, QuestionIndex, QuestionOption,
    Questions, Tick,
};
use std::rc::Rc;

/// The questions that are asked, given the answers, and the answers to them.
///
/// An answer to a question that is no longer asked does not count. A tick does count although its option would no
/// longer be offered: a sign that was ticked stays visible and stays raised until the reader takes it back.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectiveAnswers {
    questions: Questions,
    ticked: OptionSet,
    /// By question.
    states: Vec<State>,
}

/// What has become of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    NotAsked,
    /// Asked, not optional, and not answered, or to be looked at once more.
    Missing,
    Settled,
}

impl EffectiveAnswers {
    /// Nothing asked yet.
    pub(super) fn none(pack: &ContentPack) -> Self {
        let states = vec![State::NotAsked; pack.questions.len()];
        Self { questions: pack.questions.clone(), ticked: OptionSet::none(pack.questions.len()), states }
    }

    /// Answers as they were once given: all of them count, whatever the pack asks now.
    pub(super) fn as_given(pack: &ContentPack, ticks: &[Tick]) -> Self {
        let mut effective = Self::none(pack);
        for option in ticks.iter().filter_map(|tick| pack.questions.find_option(tick)) {
            effective.ticked.insert(option);
            effective.states[option.question.get()] = State::Settled;
        }
        effective
    }

    /// Asks one more question: what is ticked of it counts.
    pub(super) fn ask(&mut self, index: QuestionIndex, question: &Question, ticked: u64) {
        self.ticked.set(index, ticked);
        let is_missing = ticked == 0 && question.necessity == Necessity::Required;
        self.states[index.get()] = if is_missing { State::Missing } else { State::Settled };
    }

    /// The same, with these bits as the only answers to a question.
    pub(super) fn answered(&self, index: QuestionIndex, ticked: u64) -> Self {
        let mut answered = self.clone();
        answered.ticked.set(index, ticked);
        answered
    }

    /// An asked question is to be looked at once more, though something of it is ticked.
    pub(super) fn reopen(&mut self, question: &QuestionId) {
        if let Some(index) = self.questions.find(question).filter(|index| self.state(*index) != State::NotAsked) {
            self.states[index.get()] = State::Missing;
        }
    }

    fn state(&self, index: QuestionIndex) -> State {
        self.states.get(index.get()).copied().unwrap_or(State::NotAsked)
    }

    fn state_of(&self, question: &QuestionId) -> State {
        self.questions.find(question).map_or(State::NotAsked, |index| self.state(index))
    }

    /// The questions that are asked, in the order of the pages.
    pub(super) fn asked_questions(&self) -> impl Iterator<Item = (QuestionIndex, &Rc<Question>)> {
        let asked = self.questions.asked().filter(|index| self.state(*index) != State::NotAsked);
        asked.filter_map(|index| Some((index, self.questions.at(index)?)))
    }

    /// In the order of the pages.
    pub fn asked(&self) -> Vec<QuestionId> {
        self.asked_questions().map(|(_, question)| question.id.clone()).collect()
    }

    /// Whether the question is asked, after the answers so far.
    pub fn is_asked(&self, question: &QuestionId) -> bool {
        self.state_of(question) != State::NotAsked
    }

    /// Whether the option is ticked and counts.
    pub fn has(&self, tick: &Tick) -> bool {
        self.questions.find_option(tick).is_some_and(|option| self.has_option(option))
    }

    /// The same, by its place.
    pub(super) fn has_option(&self, option: OptionIndex) -> bool {
        self.ticked.has(option)
    }

    /// What is ticked of a question and counts, as bits.
    pub(super) fn ticked(&self, index: QuestionIndex) -> u64 {
        self.ticked.of(index)
    }

    /// Whether it is asked, and nothing of it is ticked.
    pub(super) fn is_unanswered(&self, index: QuestionIndex) -> bool {
        self.state(index) != State::NotAsked && self.ticked(index) == 0
    }

    /// The ticks of one question, in the order of its options.
    pub fn answers<'p>(&self, question: &'p Question) -> Vec<&'p QuestionOption> {
        let Some(index) = self.questions.find(&question.id) else { return Vec::new() };
        self.options(index, question).map(|(_, option)| option).collect()
    }

    /// The same, with their places.
    pub(super) fn options<'p>(
        &self,
        index: QuestionIndex,
        question: &'p Question,
    ) -> impl Iterator<Item = (OptionIndex, &'p QuestionOption)> {
        question.indexed(index).filter(|(option, _)| self.has_option(*option))
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
        self.state_of(question) == State::Settled
    }

    /// Whether it is asked and not answered, or to be looked at once more.
    pub(super) fn is_missing(&self, index: QuestionIndex) -> bool {
        self.state(index) == State::Missing
    }

    /// Asked and not answered, or to be looked at once more, in the order of the pages. Optional questions are never
    /// missing.
    pub fn missing(&self) -> Vec<QuestionId> {
        self.missing_where(&|_| true)
    }

    /// Those of them for which `is_meant` holds.
    pub(super) fn missing_where(&self, is_meant: &dyn Fn(QuestionIndex) -> bool) -> Vec<QuestionId> {
        let missing = self.asked_questions().filter(|(index, _)| self.is_missing(*index) && is_meant(*index));
        missing.map(|(_, question)| question.id.clone()).collect()
    }
}
