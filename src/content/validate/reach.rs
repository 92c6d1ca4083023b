//! Whether every question and option can be reached by some reader, in the order in which pages are walked.

use super::at::At;
use super::derived;
use super::known::option_index;
use super::sections;
use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionIndex};
use crate::content::level::Kind;
use crate::content::option_set::OptionSet;
use crate::content::pack::*;
use std::rc::Rc;

/// Returns an order of the questions in which each comes after those that it depends on; without those that depend on
/// themselves, which is a fault.
pub fn check(
    at: &At,
    sections: &[Section],
    questions: &[Rc<Question>],
    advice: &[Rc<Advice>],
    factors: &[Rc<Factor>],
    pattern: Option<&Pattern>,
) -> Vec<QuestionIndex> {
    let for_tips = derived::decide_tips(questions, advice, factors, pattern);
    let at = at.key("questions");
    let pages = sections::pages_of(sections);
    let page_of: Vec<_> = questions.iter().map(|question| pages.get(question.id.as_str()).copied()).collect();
    let depends_on: Vec<_> =
        questions.iter().enumerate().map(|(index, question)| depends_on(index, question, &for_tips)).collect();
    let order = in_order(&depends_on);
    let cyclic = cyclic(&depends_on, &order);
    for (index, question) in questions.iter().enumerate() {
        let at = at.index(index);
        let Some(page) = page_of[index] else {
            at.fault(format!("`{}` is on no page", question.id), "add it to a page of a step");
            continue;
        };
        if cyclic.contains(&index) {
            let hint = "let one of the questions be asked without the other";
            at.fault(format!("whether `{}` is asked depends on its own answer", question.id), hint);
        }
        for other in &depends_on[index] {
            if page_of[*other].is_some_and(|other| other > page) {
                let other = &questions[*other].id;
                let hint = "put it on an earlier page, or on the same one";
                at.fault(format!("`{}` depends on `{other}`, which is asked later", question.id), hint);
            }
        }
    }
    if cyclic.is_empty() {
        check_options(&at, questions, &order, |index| page_of.get(index.get()).is_some_and(Option::is_some));
    }
    order.into_iter().map(|index| QuestionIndex(index as u16)).collect()
}

/// The questions whose answers decide whether this one, or an option of it, is shown; some more than once. `for_tips`:
/// whether each decides which tips are needed.
fn depends_on(index: usize, question: &Question, for_tips: &[bool]) -> Vec<usize> {
    let offered = question.options.iter().flat_map(|option| option.offered.options());
    let named = question.asked.options().into_iter().chain(offered).map(|option| option.question.get());
    let is_for_tips = |other: &usize| question.derived.is_some() && *other != index && for_tips[*other];
    let known = 0..for_tips.len();
    named.filter(|other| known.contains(other)).chain(known.clone().filter(is_for_tips)).collect()
}

/// Each question after those that it depends on, and otherwise as they stand. Leaves out what depends on itself, and what
/// depends on that.
fn in_order(depends_on: &[Vec<usize>]) -> Vec<usize> {
    let mut open: Vec<_> = depends_on.iter().map(Vec::len).collect();
    let mut needed_by = vec![Vec::new(); depends_on.len()];
    for (index, others) in depends_on.iter().enumerate() {
        others.iter().for_each(|other| needed_by[*other].push(index));
    }
    let mut order: Vec<_> = (0..open.len()).filter(|index| open[*index] == 0).collect();
    let mut next = 0;
    while let Some(index) = order.get(next).copied() {
        next += 1;
        for other in &needed_by[index] {
            open[*other] -= 1;
            if open[*other] == 0 {
                order.push(*other);
            }
        }
    }
    order
}

/// The questions that depend on themselves, directly or through others: of those that have no place in the order.
fn cyclic(depends_on: &[Vec<usize>], order: &[usize]) -> Vec<usize> {
    let mut is_ordered = vec![false; depends_on.len()];
    order.iter().for_each(|index| is_ordered[*index] = true);
    let depends_on_itself = |start: &usize| {
        let mut seen = vec![false; depends_on.len()];
        let mut open = vec![*start];
        while let Some(index) = open.pop() {
            for other in &depends_on[index] {
                if !std::mem::replace(&mut seen[*other], true) {
                    open.push(*other);
                }
            }
        }
        seen[*start]
    };
    (0..depends_on.len()).filter(|index| !is_ordered[*index]).filter(depends_on_itself).collect()
}

/// Reports options that no reader can ever tick. An option that the pack does not have, or has on no page, is told
/// elsewhere; what depends on it is not told again.
fn check_options(at: &At, questions: &[Rc<Question>], order: &[usize], asked: impl Fn(QuestionIndex) -> bool) {
    let has = |option: OptionIndex| {
        let question = questions.get(option.question.get());
        question.is_some_and(|question| question.options.get(option.option as usize).is_some())
    };
    let one = |index: QuestionIndex| questions.get(index.get()).is_some_and(|question| question.kind == Kind::One);
    let mut reached = OptionSet::none(questions.len());
    for index in order.iter().copied() {
        let question = &questions[index];
        for (position, option) in question.options.iter().enumerate() {
            let own = option_index(index, position);
            if !asked(own.question) {
                continue;
            }
            let can_be_ticked = |option: OptionIndex| reached.has(option) || !asked(option.question) || !has(option);
            let shown = [&question.asked, &option.offered];
            if shown.into_iter().all(|condition| can_hold(condition, &can_be_ticked, &one)) {
                reached.insert(own);
            } else {
                let hint = "no answers lead to it: look at `asked_when` and `offered_when`";
                let at = at.index(index).key("options").index(position);
                at.fault(format!("`{}` can never be ticked", question.tick(option)), hint);
            }
        }
    }
}

/// Whether some answers make the condition hold, given the options that can be ticked so far.
fn can_hold(
    condition: &Condition,
    can_be_ticked: &dyn Fn(OptionIndex) -> bool,
    one: &dyn Fn(QuestionIndex) -> bool,
) -> bool {
    let holds = |condition| can_hold(condition, can_be_ticked, one);
    match condition {
        Condition::Never => false,
        Condition::Ticked(option) => can_be_ticked(*option),
        Condition::Any(of) => of.iter().any(holds),
        Condition::AtLeast { count, of } => of.iter().filter(|condition| holds(condition)).count() >= *count,
        Condition::All(of) => of.iter().all(holds) && !asks_two_of_one(of, one),
        _ => true,
    }
}

/// Whether a list asks for two answers to a question that has only one.
fn asks_two_of_one(of: &[Condition], one: &dyn Fn(QuestionIndex) -> bool) -> bool {
    let ticked = || {
        of.iter().filter_map(|condition| match condition {
            Condition::Ticked(option) if one(option.question) => Some(*option),
            _ => None,
        })
    };
    let differs = |one: OptionIndex, other: OptionIndex| one.question == other.question && one.option != other.option;
    ticked().any(|one| ticked().any(|other| differs(one, other)))
}
