//! What a reader has ticked.

use crate::content::{ContentPack, Exclusivity, Kind, OptionId, OptionSet, Question, QuestionId, Tick};
use std::fmt;

/// Every tick made so far, including those of questions that are no longer asked: changing an earlier answer keeps
/// the later ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responses {
    /// Sorted, each once.
    ticks: Vec<Tick>,
    /// Lists with ticks that offer more than when they were answered: to be looked at once more.
    reopened: Vec<QuestionId>,
}

/// Why answers that were brought from outside cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// The pack has no such question, and none is known to have been taken out of it.
    UnknownQuestion(QuestionId),
    /// The question has no such option, and none is known to have been taken out of it.
    UnknownOption(Tick),
    /// With the revision that took it out.
    RetiredQuestion(QuestionId, u16),
    /// The option alone was taken out, by this revision.
    RetiredOption(Tick, u16),
    /// The exclusive option beside others.
    NoneBesideOthers(Tick),
    /// A question that takes one answer has more.
    TwoAnswers(QuestionId),
}

impl fmt::Display for AnswerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownQuestion(question) => write!(f, "there is no question `{question}`"),
            Self::UnknownOption(tick) => write!(f, "`{}` has no option `{}`", tick.question, tick.option),
            Self::RetiredQuestion(question, revision) => {
                write!(f, "the question `{question}` was retired in revision {revision}")
            }
            Self::RetiredOption(tick, revision) => {
                write!(f, "`{}` of `{}` was retired in revision {revision}", tick.option, tick.question)
            }
            Self::NoneBesideOthers(tick) => {
                write!(f, "`{}` of `{}` cannot stand beside other ticks", tick.option, tick.question)
            }
            Self::TwoAnswers(question) => write!(f, "`{question}` takes one answer"),
        }
    }
}

impl AnswerFault {
    /// The fault of an answer to a question that the pack does not have.
    pub fn unknown_question(pack: &ContentPack, id: &QuestionId) -> Self {
        match pack.question_retired_in(id) {
            Some(revision) => Self::RetiredQuestion(id.clone(), revision),
            None => Self::UnknownQuestion(id.clone()),
        }
    }

    fn unknown_option(pack: &ContentPack, tick: Tick) -> Self {
        match pack.option_retired_in(&tick) {
            Some(revision) => Self::RetiredOption(tick, revision),
            None => Self::UnknownOption(tick),
        }
    }

    /// The question that it is about.
    pub fn question(&self) -> &QuestionId {
        match self {
            Self::UnknownQuestion(question) | Self::RetiredQuestion(question, _) | Self::TwoAnswers(question) => {
                question
            }
            Self::UnknownOption(tick) | Self::RetiredOption(tick, _) | Self::NoneBesideOthers(tick) => &tick.question,
        }
    }
}

impl Responses {
    /// Takes answers from outside, in any order.
    ///
    /// # Errors
    /// Everything about them that does not fit the pack.
    pub fn from_ticks(pack: &ContentPack, ticks: impl IntoIterator<Item = Tick>) -> Result<Self, Vec<AnswerFault>> {
        let mut responses = Self::default();
        let mut faults = Vec::new();
        let mut given = OptionSet::none(pack.questions.len());
        for tick in ticks {
            match pack.questions.find_option(&tick) {
                Some(option) => {
                    given.insert(option);
                    responses.insert(tick);
                }
                None if pack.question(&tick.question).is_none() => {
                    faults.push(AnswerFault::unknown_question(pack, &tick.question));
                }
                None => faults.push(AnswerFault::unknown_option(pack, tick)),
            }
        }
        for (index, question) in pack.questions.indexed() {
            if given.of(index).count_ones() < 2 {
                continue;
            }
            if question.kind == Kind::One {
                faults.push(AnswerFault::TwoAnswers(question.id.clone()));
            }
            let exclusive = question.options.iter().filter(|it| it.exclusivity == Exclusivity::Exclusive);
            let exclusive = exclusive.map(|option| question.tick(option)).find(|tick| responses.has(tick));
            faults.extend(exclusive.map(AnswerFault::NoneBesideOthers));
        }
        if faults.is_empty() { Ok(responses) } else { Err(faults) }
    }

    /// Everything that is ticked, whether or not it counts. A tick that the pack does not have is left out.
    pub(super) fn given(&self, pack: &ContentPack) -> OptionSet {
        let mut given = OptionSet::none(pack.questions.len());
        for option in self.ticks.iter().filter_map(|tick| pack.questions.find_option(tick)) {
            given.insert(option);
        }
        given
    }

    fn insert(&mut self, tick: Tick) {
        if let Err(place) = self.ticks.binary_search(&tick) {
            self.ticks.insert(place, tick);
        }
    }

    /// Whether the option is ticked, whether or not it counts.
    pub fn has(&self, tick: &Tick) -> bool {
        self.ticks.binary_search(tick).is_ok()
    }

    /// Every tick, in the order of ids.
    pub fn ticks(&self) -> impl Iterator<Item = &Tick> {
        self.ticks.iter()
    }

    /// Marks one more list as to be looked at again.
    pub(super) fn reopen(&mut self, question: &QuestionId) {
        if !self.reopened.contains(question) {
            self.reopened.push(question.clone());
        }
    }

    /// The lists that are to be looked at again.
    pub(super) fn reopened(&self) -> &[QuestionId] {
        &self.reopened
    }

    /// These, once the reader has seen all options of these questions: their lists need not be looked at again.
    pub(super) fn seen(&self, questions: &[QuestionId]) -> Self {
        let mut responses = self.clone();
        responses.reopened.retain(|question| !questions.contains(question));
        responses
    }

    /// Those of the ticks for which `keep` holds.
    pub(super) fn only(&self, keep: &dyn Fn(&Tick) -> bool) -> Self {
        Self { ticks: self.ticks().filter(|tick| keep(tick)).cloned().collect(), reopened: self.reopened.clone() }
    }

    /// These with one more tick. A question that takes one answer loses its other, and an exclusive option unticks all
    /// others.
    /// `None` if the pack has no such option or it is ticked already.
    pub(super) fn ticked(&self, pack: &ContentPack, tick: &Tick) -> Option<Self> {
        let question = pack.question(&tick.question)?;
        let option = question.option(&tick.option)?;
        if self.has(tick) {
            return None;
        }
        let alone = question.kind == Kind::One || option.exclusivity == Exclusivity::Exclusive;
        let mut responses = self.clone();
        responses
            .ticks
            .retain(|other| other.question != tick.question || (!alone && is_ordinary(question, &other.option)));
        responses.insert(tick.clone());
        Some(responses)
    }

    /// These with one tick less. `None` if it was not there.
    pub(super) fn unticked(&self, tick: &Tick) -> Option<Self> {
        let mut responses = self.clone();
        let place = responses.ticks.binary_search(tick).ok()?;
        responses.ticks.remove(place);
        Some(responses)
    }
}

fn is_ordinary(question: &Question, id: &OptionId) -> bool {
    question.option(id).is_some_and(|option| option.exclusivity == Exclusivity::Ordinary)
}
