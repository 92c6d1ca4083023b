//! Random readers, with every question answered.

use crate::domain::vignettes;
use crate::{psoas, tick};
use lumbar_check::content::{Exclusivity, Kind, Question, QuestionId, Tick};
use lumbar_check::domain::{Responses, Screening, screen};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::rc::Rc;

/// Ways to answer one question.
type Answers = BoxedStrategy<Vec<Tick>>;

/// Answers to the safety screen that few rules use, for readers who are meant to pass it.
const HARMLESS: &[(&str, &[&str])] = &[
    ("age", &["18-49", "50-59", "60-69", "70-74", "75-or-over"]),
    ("duration", &["under-6-weeks", "6-to-12-weeks", "over-3-months"]),
    ("course", &["better", "same", "comes-and-goes"]),
    ("started-with", &["fall-or-slip", "sudden-load", "gradually", "not-sure"]),
    ("onset-age", &["before-35", "35-to-44", "45-or-later"]),
    ("assessed", &["yes", "no"]),
    ("check-first-signs", &["none", "stops-daily-life"]),
    ("background", &["none", "blood-thinner", "thin-bones", "diabetes", "night-wakes", "tired-unwell"]),
    ("inflammatory", &["none", "buttock"]),
];

/// A reader of any kind, mostly without red flags: otherwise hardly any would pass the safety screen.
pub fn anyone() -> impl Strategy<Value = Responses> {
    readers(|plain, question| match plain {
        Some(plain) => prop_oneof![6 => Just(plain), 1 => any_answer(question)].boxed(),
        None => any_answer(question),
    })
}

/// A reader who passes the safety screen.
pub fn screened() -> impl Strategy<Value = Responses> {
    let readers = readers(|plain, question| {
        let harmless = HARMLESS.iter().find(|(id, _)| question.id.as_str() == *id);
        match (harmless, plain) {
            (Some((id, options)), _) => {
                select(*options).prop_map(move |option| vec![tick(&[id, ":", option].concat())]).boxed()
            }
            (None, Some(plain)) => Just(plain).boxed(),
            (None, None) => any_answer(question),
        }
    });
    readers.prop_filter("passes the screen", |reader| matches!(screen(&psoas(), reader), Screening::Passed(_)))
}

/// Readers with any pain and habits, whose answers to the safety screen `on_screen` chooses. It gets the plain reader's
/// answers to each question, if there are any.
fn readers(on_screen: fn(Option<Vec<Tick>>, &Question) -> Answers) -> impl Strategy<Value = Responses> {
    let pack = psoas();
    let plain = vignettes::plain(&pack);
    let answer = |question: &Question| {
        let ticks: Vec<_> = plain.ticks().filter(|tick| tick.question == question.id).cloned().collect();
        let is_screen = pack.section_of(&question.id).is_some_and(|section| section.is_screen());
        if is_screen { on_screen((!ticks.is_empty()).then_some(ticks), question) } else { any_answer(question) }
    };
    let answers: Vec<_> = pack.questions.iter().map(|question| answer(question)).collect();
    answers.prop_map(|answers| responses(answers.concat()))
}

/// Any answer that the question takes.
pub fn any_answer(question: &Question) -> Answers {
    let options = |exclusivity| options(question, exclusivity);
    let some = subsequence(options(Exclusivity::Ordinary), 1..=options(Exclusivity::Ordinary).len().min(4));
    match question.kind {
        Kind::One => select(options(Exclusivity::Ordinary)).prop_map(|tick| vec![tick]).boxed(),
        Kind::Map => some.boxed(),
        Kind::Many => prop_oneof![Just(options(Exclusivity::Exclusive)), some].boxed(),
    }
}

/// The options of a question.
pub fn options(question: &Question, exclusivity: Exclusivity) -> Vec<Tick> {
    let options = question.options.iter().filter(|option| option.exclusivity == exclusivity);
    options.map(|option| Tick { question: question.id.clone(), option: option.id.clone() }).collect()
}

/// The answers that count.
pub fn effective(reader: &Responses) -> Responses {
    let effective = reader.effective(&psoas());
    responses(reader.ticks().filter(|tick| effective.has(tick)).cloned())
}

/// What is asked about pain and habits.
pub fn asked_later(reader: &Responses) -> Vec<QuestionId> {
    let effective = reader.effective(&psoas());
    let later = |id: &&QuestionId| psoas().section_of(id).is_some_and(|section| !section.is_screen());
    effective.asked().iter().filter(later).cloned().collect()
}

/// These, in the order in which the pack has them.
pub fn in_pack_order(ticks: impl IntoIterator<Item = Tick>) -> Vec<Tick> {
    let ticks: Vec<_> = ticks.into_iter().collect();
    let all = [Exclusivity::Ordinary, Exclusivity::Exclusive];
    let of = |question: &Rc<Question>| all.map(|exclusivity| options(question, exclusivity)).concat();
    psoas().questions.iter().flat_map(of).filter(|tick| ticks.contains(tick)).collect()
}

/// Answers that fit the pack.
pub fn responses(ticks: impl IntoIterator<Item = Tick>) -> Responses {
    Responses::from_ticks(&psoas(), ticks).expect("the answers fit the pack")
}
