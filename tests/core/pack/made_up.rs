//! A small pack that uses everything that a pack can hold. Its words are made of its ids, as no test reads them; those
//! of the widget itself are the built-in ones.

mod asked;
mod explanations;
mod faults;
mod files;
mod follow_ups;
mod lines;
mod lists;
mod map;
mod outputs;
mod past;
mod reasons;
mod screening;

pub use files::{rules, words};
pub use past::second_files;

use crate::sound;
use lumbar_check::content::{ContentPack, Tick};
use lumbar_check::domain::{AdviceCard, Assessed, Assessment, Layout, Message, Raised, Responses, assess};
use serde_json::Value;
use std::rc::Rc;

/// The pack with its rules as they are.
pub fn pack() -> Rc<ContentPack> {
    thread_local! {
        static PACK: Rc<ContentPack> = Rc::new(sound(parsed(&rules())));
    }
    PACK.with(Rc::clone)
}

fn parsed(rules: &Value) -> Result<ContentPack, Vec<lumbar_check::content::Fault>> {
    ContentPack::parse(&rules.to_string(), &words(rules).to_string(), None)
}

/// The ticks written `question:option`, with a space between.
fn ticks(written: &str) -> Vec<Tick> {
    written.split_whitespace().map(crate::tick).collect()
}

pub fn answers(pack: &ContentPack, written: &str) -> Responses {
    Responses::from_ticks(pack, ticks(written)).expect("the answers fit the pack")
}

/// What `assess` says to the answers of a reader who gets advice.
pub fn card(written: &str) -> AdviceCard {
    let pack = pack();
    match assess(&pack, &answers(&pack, written)) {
        Assessed::Advice(card) => card,
        other => panic!("{written}: {other:?}"),
    }
}

/// What is raised for a reader who should seek care.
fn raised(written: &str) -> Raised {
    let pack = pack();
    match assess(&pack, &answers(&pack, written)) {
        Assessed::SeekCare(raised) => raised,
        other => panic!("{written}: {other:?}"),
    }
}

/// The rules that raise it, in words.
fn rules_of(raised: &Raised) -> Vec<&str> {
    raised.rules().iter().map(|rule| rule.as_str()).collect()
}

/// Page by page: ticks what is on the page, continues, and stops where that leads nowhere.
fn walked(pack: &ContentPack, from: Assessment, written: &str) -> Assessment {
    let ticks = ticks(written);
    let mut state = match from {
        Assessment::Welcome(_) => from.next(pack, &Message::PressedStart(Layout::Pages)).expect("it starts"),
        other => other,
    };
    loop {
        for tick in &ticks {
            state = state.next(pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        }
        let page = state.page();
        match state.next(pack, &Message::PressedContinue) {
            Some(next) if next.page().is_some() && next.page() != page => state = next,
            Some(next) => return next,
            None => return state,
        }
    }
}
