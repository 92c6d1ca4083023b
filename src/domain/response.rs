//! What a reader has ticked, and which of it counts.

use super::evaluate::Facts;
use super::offer::is_worth_asking;
use crate::content::{ContentPack, Kind, Necessity, OptionId, Question, QuestionId, QuestionOption, Standing, Tick};
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
    /// Why a question that the pack does not have cannot be answered.
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
        for tick in ticks {
            match pack.question(&tick.question) {
                None => faults.push(AnswerFault::unknown_question(pack, &tick.question)),
                Some(question) if question.option(&tick.option).is_none() => {
                    faults.push(AnswerFault::unknown_option(pack, tick));
                }
                Some(_) => responses.insert(tick),
            }
        }
        for question in &pack.questions {
            let ticked = || responses.ticks.iter().filter(|tick| tick.question == question.id);
            if ticked().count() < 2 {
                continue;
            }
            if question.kind == Kind::One {
                faults.push(AnswerFault::TwoAnswers(question.id.clone()));
            }
            let exclusive = ticked().find(|tick| !is_ordinary(question, &tick.option));
            faults.extend(exclusive.cloned().map(AnswerFault::NoneBesideOthers));
        }
        if faults.is_empty() { Ok(responses) } else { Err(faults) }
    }

    fn insert(&mut self, tick: Tick) {
        if let Err(place) = self.ticks.binary_search(&tick) {
            self.ticks.insert(place, tick);
        }
    }

    /// Whether the option is ticked, in force or not.
    pub fn has(&self, tick: &Tick) -> bool {
        self.ticks.contains(tick)
    }

    /// Every tick, in the order of ids.
    pub fn ticks(&self) -> impl Iterator<Item = &Tick> {
        self.ticks.iter()
    }

    /// These, with one more list to be looked at again.
    pub(super) fn reopen(&mut self, question: &QuestionId) {
        if !self.reopened.contains(question) {
            self.reopened.push(question.clone());
        }
    }

    /// These, for whoever has seen what a page offers for its questions.
    pub(super) fn seen(&self, questions: &[QuestionId]) -> Self {
        let mut responses = self.clone();
        responses.reopened.retain(|question| !questions.contains(question));
        responses
    }

    /// Those of the ticks for which `keep` holds.
    pub(super) fn only(&self, keep: impl Fn(&Tick) -> bool) -> Self {
        Self { ticks: self.ticks().filter(|tick| keep(tick)).cloned().collect(), reopened: self.reopened.clone() }
    }

    /// These with one more tick. A question with one answer lets the other go, and an exclusive option stands alone.
    /// `None` if the pack has no such option or it is ticked already.
    pub(super) fn ticked(&self, pack: &ContentPack, tick: &Tick) -> Option<Self> {
        let question = pack.question(&tick.question)?;
        let option = question.option(&tick.option)?;
        if self.has(tick) {
            return None;
        }
        let alone = question.kind == Kind::One || option.standing == Standing::Exclusive;
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

    /// The part of the answers that counts.
    pub fn in_force(&self, pack: &ContentPack) -> InForce {
        InForce::of(pack, self)
    }
}

fn is_ordinary(question: &Question, id: &OptionId) -> bool {
    question.option(id).is_some_and(|option| option.standing == Standing::Ordinary)
}

/// The questions that are asked, given the answers, and the answers to them.
///
/// An answer to a question that is no longer asked does not count. A tick does count although its option would no
/// longer be offered: a sign that was ticked stays visible and stays raised until the reader takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    asked: Vec<QuestionId>,
    /// Sorted.
    ticks: Vec<Tick>,
    /// Asked, not optional, and not answered, or to be looked at once more.
    missing: Vec<QuestionId>,
}

impl InForce {
    /// Answers as they were once given: all of them count, whatever the pack asks now.
    pub(super) fn as_given(pack: &ContentPack, ticks: &[Tick]) -> Self {
        let order = pack.steps.iter().flat_map(|step| &step.pages).flat_map(|page| &page.questions);
        let answered = |question: &&QuestionId| ticks.iter().any(|tick| tick.question == **question);
        Self::new(pack, order.filter(answered).cloned().collect(), ticks.to_vec())
    }

    fn new(pack: &ContentPack, asked: Vec<QuestionId>, mut ticks: Vec<Tick>) -> Self {
        ticks.sort();
        let is_answered = |id: &QuestionId| ticks.iter().any(|tick| tick.question == *id);
        let is_required = |id: &QuestionId| pack.question(id).is_some_and(|q| q.necessity == Necessity::Required);
        let missing = asked.iter().filter(|id| !is_answered(id) && is_required(id)).cloned().collect();
        Self { asked, ticks, missing }
    }

    fn of(pack: &ContentPack, responses: &Responses) -> Self {
        let mut in_force = Self::new(pack, Vec::new(), Vec::new());
        let mut derived = Vec::new();
        // What is asked can depend on answers, but never in a circle: this ends as soon as nothing more is asked.
        loop {
            let next = in_force.next(pack, responses, &derived);
            if next != in_force {
                in_force = next;
                continue;
            }
            // What follows from the tips takes longest to work out, and is asked after all that they depend on.
            let follows = pack.questions.iter().filter(|question| question.derived.is_some());
            let asked = follows.filter(|question| is_worth_asking(pack, &in_force, question));
            let asked: Vec<_> = asked.map(|question| question.id.clone()).collect();
            if asked == derived {
                let is_open = |id: &&QuestionId| in_force.missing.contains(*id) || responses.reopened.contains(*id);
                in_force.missing = in_force.asked.iter().filter(is_open).cloned().collect();
                return in_force;
            }
            derived = asked;
        }
    }

    /// What is asked after these answers; of the questions that follow from the tips, only those named.
    fn next(&self, pack: &ContentPack, responses: &Responses, derived: &[QuestionId]) -> Self {
        let facts = Facts::of_answers(pack, self);
        let is_due = |question: &Question| question.derived.is_none() || derived.contains(&question.id);
        let is_asked = |id: &&QuestionId| {
            pack.question(id).is_some_and(|question| is_due(question) && facts.holds(&question.asked))
        };
        let order = pack.steps.iter().flat_map(|step| &step.pages).flat_map(|page| &page.questions);
        let asked: Vec<_> = order.filter(is_asked).cloned().collect();
        let ticks = responses.ticks().filter(|tick| asked.contains(&tick.question)).cloned().collect();
        Self::new(pack, asked, ticks)
    }

    /// The same with these ticks, and no others, in one of the questions.
    pub(super) fn answered(&self, pack: &ContentPack, question: &Question, ticks: &[Tick]) -> Self {
        let others = self.ticks.iter().filter(|tick| tick.question != question.id);
        Self::new(pack, self.asked.clone(), others.chain(ticks).cloned().collect())
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

    /// The ticks of one question, in the order of its options.
    pub fn answers<'p>(&self, question: &'p Question) -> Vec<&'p QuestionOption> {
        let ticked = |option: &&QuestionOption| {
            self.ticks.contains(&Tick { question: question.id.clone(), option: option.id.clone() })
        };
        question.options.iter().filter(ticked).collect()
    }

    /// The regions of the body map that are marked, in the order of the map.
    pub fn marked(&self, pack: &ContentPack) -> Vec<Tick> {
        let mut marked = Vec::new();
        for question in pack.questions.iter().filter(|question| question.kind == Kind::Map) {
            for option in self.answers(question) {
                marked.push(Tick { question: question.id.clone(), option: option.id.clone() });
            }
        }
        marked
    }

    /// Whether it is asked and nothing more is to be said: answered, or left without a tick as it may be.
    pub fn is_settled(&self, question: &QuestionId) -> bool {
        self.is_asked(question) && !self.missing.contains(question)
    }

    /// Asked and not answered, or to be looked at once more, in the order of the pages. Optional questions are never missing.
    pub fn missing(&self) -> Vec<QuestionId> {
        self.missing.clone()
    }
}
