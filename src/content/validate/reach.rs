//! Whether every question and option can be reached by some reader, in the order in which pages are walked.

use super::at::At;
use crate::content::condition::Condition;
use crate::content::id::{QuestionId, Tick};
use crate::content::level::Kind;
use crate::content::pack::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// `for_tips`: the questions that decide which tips are needed.
pub fn check(at: &At, sections: &[Section], questions: &[Rc<Question>], for_tips: &BTreeSet<QuestionId>) {
    let at = at.key("questions");
    let mut page_of = BTreeMap::new();
    for (number, page) in sections.iter().flat_map(|section| &section.pages).enumerate() {
        page_of.extend(page.questions.iter().map(|id| (id, number)));
    }
    let cyclic = cyclic(questions, for_tips);
    for (index, question) in questions.iter().enumerate() {
        let at = at.index(index);
        let Some(page) = page_of.get(&question.id) else {
            at.fault(format!("`{}` is on no page", question.id), "add it to a page of a step");
            continue;
        };
        if cyclic.contains(&question.id) {
            let hint = "let one of the questions be asked without the other";
            at.fault(format!("whether `{}` is asked depends on its own answer", question.id), hint);
        }
        for other in depends_on(question, for_tips) {
            if page_of.get(other).is_some_and(|other| other > page) {
                let hint = "put it on an earlier page, or on the same one";
                at.fault(format!("`{}` depends on `{other}`, which is asked later", question.id), hint);
            }
        }
    }
    if cyclic.is_empty() {
        check_options(&at, questions, |id| page_of.contains_key(id));
    }
}

/// The questions whose answers decide whether this one, or an option of it, is shown.
fn depends_on<'q>(question: &'q Question, for_tips: &'q BTreeSet<QuestionId>) -> BTreeSet<&'q QuestionId> {
    let offered = question.options.iter().flat_map(|option| option.offered.ticks());
    let ticks = question.asked.ticks().into_iter().chain(offered).map(|tick| &tick.question);
    let tips = for_tips.iter().filter(|other| question.derived.is_some() && **other != question.id);
    ticks.chain(tips).collect()
}

/// The questions that depend on themselves, directly or through others.
fn cyclic(questions: &[Rc<Question>], for_tips: &BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
    let direct = questions.iter().map(|question| (&question.id, depends_on(question, for_tips)));
    let direct: BTreeMap<_, _> = direct.collect();
    let depends_on_itself = |start: &&QuestionId| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<_> = direct[*start].iter().copied().collect();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(direct.get(id).into_iter().flatten());
            }
        }
        seen.contains(*start)
    };
    direct.keys().filter(|id| depends_on_itself(id)).map(|id| (*id).clone()).collect()
}

/// Reports options that no reader can ever tick. An option that the pack does not have, or has on no page, is told
/// elsewhere; what depends on it is not told again.
fn check_options(at: &At, questions: &[Rc<Question>], asked: impl Fn(&QuestionId) -> bool) {
    let has =
        |question: &Question, tick: &Tick| question.id == tick.question && question.option(&tick.option).is_some();
    let told_elsewhere = |tick: &Tick| !asked(&tick.question) || !questions.iter().any(|question| has(question, tick));
    let one: BTreeSet<_> = questions.iter().filter(|q| q.kind == Kind::One).map(|q| &q.id).collect();
    let mut reached = BTreeSet::new();
    loop {
        let before = reached.len();
        for question in questions.iter().filter(|question| asked(&question.id)) {
            for option in &question.options {
                let can_be_ticked = |tick: &Tick| reached.contains(tick) || told_elsewhere(tick);
                let shown = [&question.asked, &option.offered];
                if shown.into_iter().all(|condition| can_hold(condition, &can_be_ticked, &one)) {
                    reached.insert(question.tick(option));
                }
            }
        }
        if reached.len() == before {
            break;
        }
    }
    for (index, question) in questions.iter().enumerate().filter(|(_, question)| asked(&question.id)) {
        for (position, option) in question.options.iter().enumerate() {
            let tick = question.tick(option);
            if !reached.contains(&tick) {
                let hint = "no answers lead to it: look at `asked_when` and `offered_when`";
                at.index(index).key("options").index(position).fault(format!("`{tick}` can never be ticked"), hint);
            }
        }
    }
}

/// Whether some answers make the condition hold, given the options that can be ticked so far.
fn can_hold(condition: &Condition, can_be_ticked: &dyn Fn(&Tick) -> bool, one: &BTreeSet<&QuestionId>) -> bool {
    let holds = |condition| can_hold(condition, can_be_ticked, one);
    match condition {
        Condition::Never => false,
        Condition::Ticked(tick) => can_be_ticked(tick),
        Condition::Any(of) => of.iter().any(holds),
        Condition::AtLeast { count, of } => of.iter().filter(|condition| holds(condition)).count() >= *count,
        Condition::All(of) => of.iter().all(holds) && !asks_two_of_one(of, one),
        _ => true,
    }
}

/// Whether a list asks for two answers to a question that has only one.
fn asks_two_of_one(of: &[Condition], one: &BTreeSet<&QuestionId>) -> bool {
    let mut answer = BTreeMap::new();
    let ticks = of.iter().filter_map(|condition| match condition {
        Condition::Ticked(tick) if one.contains(&tick.question) => Some(tick),
        _ => None,
    });
    ticks.into_iter().any(|tick| *answer.entry(&tick.question).or_insert(&tick.option) != &tick.option)
}
