//! What the buttons of each page and of each result lead to, in either layout.

use super::{go, kind};
use crate::domain::readers::{options, responses};
use crate::domain::vignettes::{self, walk};
use crate::{psoas, tick};
use lumbar_check::content::{Exclusivity, Tick};
use lumbar_check::domain::{pages as pages_of, *};

/// The pages that the plain reader answers, each with everything before it answered.
fn pages() -> Vec<Assessment> {
    let (pack, plain) = (psoas(), vignettes::plain(&psoas()));
    let mut pages = vec![go(&Assessment::fresh(), Message::PressedStart(Layout::Pages))];
    loop {
        let last = pages.last().expect("there is one").clone();
        let answer =
            |state: Assessment, tick: &Tick| state.next(&pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        match go(&plain.ticks().fold(last, answer), Message::PressedContinue) {
            page if page.page().is_some() => pages.push(page),
            _ => return pages,
        }
    }
}

fn ticks(state: &Assessment) -> Vec<Tick> {
    state.responses().map(|responses| responses.ticks().cloned().collect()).unwrap_or_default()
}

#[test]
fn a_page_takes_only_answers_to_its_own_questions() {
    let pack = psoas();
    let all: Vec<Tick> = pack.questions.iter().flat_map(|question| options(question, Exclusivity::Ordinary)).collect();
    for state in pages() {
        let page = state.page().and_then(|page| page.page(&pack)).expect("it is a page");
        for tick in &all {
            let taken = state.next(&pack, &Message::Ticked(tick.clone())).is_some();
            assert_eq!(taken, page.questions.contains(&tick.question), "{tick} in {}", kind(&state));
        }
    }
}

#[test]
fn back_leads_through_every_page_to_the_welcome() {
    let pages = pages();
    let kinds: Vec<_> = pages.iter().map(kind).collect();
    assert_eq!(kinds, ["safety", "about you", "safety", "safety", "pain", "pain", "habits"]);
    for (before, page) in pages.iter().zip(&pages[1..]) {
        assert_eq!(go(page, Message::PressedBack).location(), before.location());
    }
    assert_eq!(kind(&go(&pages[0], Message::PressedBack)), "welcome");
}

#[test]
fn back_from_a_card_leads_to_the_last_page_or_to_the_single_page_and_from_there_to_the_welcome() {
    let (pack, plain) = (psoas(), vignettes::plain(&psoas()));
    let card = walk(&pack, &plain, Layout::Pages);
    let last = pages().pop().expect("there are pages");
    assert_eq!(go(&card, Message::PressedBack).location(), last.location());
    let card = walk(&pack, &plain, Layout::SinglePage);
    assert_eq!(kind(&card), "advice");
    let single_page = go(&card, Message::PressedBack);
    assert_eq!((kind(&single_page), ticks(&single_page)), ("single page", ticks(&card)));
    assert_eq!(go(&card, Message::ChoseToChange("age".into())), single_page);
    let welcome = go(&single_page, Message::PressedBack);
    assert_eq!((kind(&welcome), ticks(&welcome)), ("welcome", ticks(&card)));
}

#[test]
fn someone_sent_to_care_from_the_single_page_goes_back_to_it() {
    let pack = psoas();
    let raised = responses(
        vignettes::plain(&pack)
            .ticks()
            .cloned()
            .chain([tick("emergency-signs:both-legs")])
            .filter(|tick| *tick != self::tick("emergency-signs:none")),
    );
    let seek_care = walk(&pack, &raised, Layout::SinglePage);
    let Assessment::SeekCare(sent) = &seek_care else { panic!("nothing is raised") };
    assert!(sent.responses().ticks().eq(raised.ticks()));
    for message in [Message::PressedBack, Message::ChoseToChange("age".into())] {
        let back = go(&seek_care, message);
        assert_eq!((kind(&back), ticks(&back)), ("single page", ticks(&seek_care)));
    }
}

#[test]
fn back_to_the_card_asks_first_what_a_changed_answer_brought_up_on_the_same_page() {
    let pack = psoas();
    let later = ["duration", "assessed", "onset-age", "inflammatory"];
    let plain = vignettes::plain(&pack);
    let others = plain.ticks().filter(|tick| !later.contains(&tick.question.as_str())).cloned();
    let card = walk(&pack, &responses(others.chain([tick("duration:under-6-weeks")])), Layout::Pages);
    let page = go(&card, Message::ChoseToChange("duration".into()));
    assert_eq!(go(&page, Message::PressedBack), card);
    let longer = go(&page, Message::Ticked(tick("duration:6-to-12-weeks")));
    let asked = go(&longer, Message::PressedBack);
    assert_eq!((asked.location(), asked.missing()), (page.location(), ["assessed".into()].as_slice()));
}

#[test]
fn from_the_card_only_what_is_asked_can_be_changed() {
    let pack = psoas();
    let card = walk(&pack, &vignettes::plain(&pack), Layout::Pages);
    let asked = card.responses().expect("it holds answers").effective(&pack);
    for (page, _, on_page) in pages_of(&pack) {
        let is_asked = on_page.questions.iter().any(|question| asked.is_asked(question));
        for question in &on_page.questions {
            let changed = card.next(&pack, &Message::ChoseToChange(question.clone()));
            assert_eq!(changed.and_then(|state| state.page()), is_asked.then_some(page), "{question}");
        }
    }
    assert!(!asked.is_asked(&"take-care".into()));
}

#[test]
fn another_layout_in_the_middle_keeps_every_answer() {
    let pack = psoas();
    for page in pages() {
        assert_eq!(page.next(&pack, &Message::PressedStart(Layout::Pages)), None, "{}", kind(&page));
        let single_page = go(&page, Message::PressedStart(Layout::SinglePage));
        assert_eq!((kind(&single_page), ticks(&single_page)), ("single page", ticks(&page)));
        assert_eq!(single_page.next(&pack, &Message::PressedStart(Layout::SinglePage)), None);
        let back = go(&single_page, Message::PressedStart(Layout::Pages));
        assert_eq!((kind(&back), ticks(&back)), ("safety", ticks(&page)));
    }
}

#[test]
fn continue_says_what_is_missing_on_the_single_page_once() {
    let pack = psoas();
    let single_page = go(&Assessment::fresh(), Message::PressedStart(Layout::SinglePage));
    let told = go(&single_page, Message::PressedContinue);
    assert!(!told.missing().is_empty());
    assert_eq!(told.next(&pack, &Message::PressedContinue), None);
}
