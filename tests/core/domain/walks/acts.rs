//! Acts of a reader, and the messages that they send.

use crate::domain::readers::options;
use crate::psoas;
use lumbar_check::content::{ContentPack, Exclusivity, QuestionId, Tick};
use lumbar_check::domain::{Assessment, Layout, Location, Message, Responses};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Something a reader does. Which messages it sends depends on the page.
#[derive(Clone, Debug)]
pub enum Act {
    /// Ticks an option that is on the page.
    Tick(Index),
    Untick(Index),
    /// Answers what is on the page as the plain reader would, and continues.
    GoOnCalmly,
    /// Goes back in the browser's history, to a page where they have been.
    Return(Index),
    /// Goes forward in it.
    GoOnTo(Index),
    /// A message that may not apply.
    Anything(Message),
}

fn act() -> impl Strategy<Value = Act> {
    let pack = psoas();
    let questions: Vec<QuestionId> = pack.questions.iter().map(|question| question.id.clone()).collect();
    let ticks: Vec<Tick> =
        pack.questions.iter().flat_map(|question| options(question, Exclusivity::Ordinary)).collect();
    let message = prop_oneof![
        20 => Just(Message::PressedContinue),
        10 => Just(Message::PressedBack),
        5 => select(vec![Layout::Pages, Layout::SinglePage]).prop_map(Message::PressedStart),
        10 => select(questions).prop_map(Message::ChoseToChange),
        5 => select(ticks.clone()).prop_map(Message::Ticked),
        5 => select(ticks).prop_map(Message::Unticked),
        // Rare: it throws the walk back to its beginning.
        1 => Just(Message::PressedStartAgain),
    ];
    prop_oneof![
        2 => any::<Index>().prop_map(Act::Tick),
        1 => any::<Index>().prop_map(Act::Untick),
        12 => Just(Act::GoOnCalmly),
        2 => any::<Index>().prop_map(Act::Return),
        2 => any::<Index>().prop_map(Act::GoOnTo),
        5 => message.prop_map(Act::Anything),
    ]
}

pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 1..60)
}

/// The messages that an act sends. `visited`: where the reader has been.
pub fn messages(
    pack: &ContentPack,
    plain: &Responses,
    state: &Assessment,
    visited: &[Location],
    act: &Act,
) -> Vec<Message> {
    let shown: Vec<&QuestionId> = match (state, state.page().and_then(|page| page.page(pack))) {
        (Assessment::SinglePage { .. }, _) => pack.questions.iter().map(|question| &question.id).collect(),
        (_, Some(page)) => page.questions.iter().collect(),
        _ => Vec::new(),
    };
    let shown: Vec<Tick> = shown
        .iter()
        .filter_map(|id| pack.question(id))
        .flat_map(|question| {
            [options(question, Exclusivity::Ordinary), options(question, Exclusivity::Exclusive)].concat()
        })
        .collect();
    match act {
        Act::Tick(index) if !shown.is_empty() => vec![Message::Ticked(index.get(&shown).clone())],
        Act::Untick(index) if !shown.is_empty() => vec![Message::Unticked(index.get(&shown).clone())],
        Act::Tick(_) | Act::Untick(_) => vec![Message::PressedContinue],
        Act::GoOnCalmly if matches!(state, Assessment::Welcome(_)) => vec![Message::PressedStart(Layout::Pages)],
        Act::GoOnCalmly => {
            let on_page = plain.ticks().filter(|tick| shown.contains(tick)).cloned();
            let mut messages: Vec<_> = on_page.map(Message::Ticked).collect();
            messages.push(Message::PressedContinue);
            messages
        }
        Act::Return(index) => vec![Message::Returned(*index.get(visited))],
        Act::GoOnTo(index) => state.message_towards(pack, *index.get(visited), Layout::Pages).into_iter().collect(),
        Act::Anything(message) => vec![message.clone()],
    }
}
