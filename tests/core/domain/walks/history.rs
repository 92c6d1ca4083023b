//! Back and Forward of a browser, over pages where the reader has been.

use super::{go, kind, shared};
use crate::domain::readers::responses;
use crate::domain::vignettes::{self, walk};
use crate::{psoas, tick};
use lumbar_check::content::Tick;
use lumbar_check::domain::*;

/// The plain reader, but for these answers and what their questions bring up.
fn plain_but(answers: &[&str]) -> Responses {
    let answers: Vec<Tick> = answers.iter().map(|answer| tick(answer)).collect();
    let plain = vignettes::plain(&psoas());
    let others = plain.ticks().filter(|tick| answers.iter().all(|answer| answer.question != tick.question));
    responses(others.chain(&answers).cloned())
}

#[test]
fn the_button_towards_a_page_is_the_one_that_leads_there() {
    let pack = psoas();
    let towards = |from: &Assessment, to: &Assessment| from.message_towards(&pack, to.location(), Layout::SinglePage);
    let welcome = Assessment::fresh();
    let signs = go(&welcome, Message::PressedStart(Layout::Pages));
    let single_page = go(&welcome, Message::PressedStart(Layout::SinglePage));
    let card = walk(&pack, &vignettes::plain(&pack), Layout::Pages);
    let seek_care = walk(&pack, &plain_but(&["emergency-signs:both-legs"]), Layout::Pages);
    assert_eq!((kind(&card), kind(&seek_care)), ("advice", "seek care"));
    for start in [&welcome, &shared(&pack)] {
        assert_eq!(towards(start, &card), Some(Message::PressedStart(Layout::SinglePage)));
    }
    for result in [&card, &seek_care] {
        assert_eq!(towards(result, &signs), Some(Message::ChoseToChange("emergency-signs".into())));
        assert_eq!(towards(result, &single_page), Some(Message::PressedBack));
        assert_eq!(towards(result, &welcome), None);
    }
    for page in [&signs, &single_page] {
        assert_eq!(towards(page, &card), Some(Message::PressedContinue));
    }
}

#[test]
fn forward_from_the_welcome_leads_to_the_card_of_the_same_answers() {
    let pack = psoas();
    let card = walk(&pack, &vignettes::plain(&pack), Layout::Pages);
    let mut state = card.clone();
    while kind(&state) != "welcome" {
        state = go(&state, Message::PressedBack);
    }
    assert_eq!(go(&state, Message::Returned(card.location())), card);
}

#[test]
fn a_list_that_was_not_shown_stays_to_be_looked_at_when_someone_returns_to_be_seen() {
    let pack = psoas();
    let reader = plain_but(&["age:18-49", "background:hip-held-bent", "background:blood-thinner"]);
    let seek_care = walk(&pack, &reader, Layout::Pages);
    assert_eq!(kind(&seek_care), "seek care");
    // From sixty on the list offers one more.
    let age = go(&seek_care, Message::ChoseToChange("age".into()));
    let older = go(&age, Message::Ticked(tick("age:60-69")));
    let returned = go(&older, Message::Returned(seek_care.location()));
    assert_eq!(kind(&returned), "seek care");
    let missing = |state: &Assessment| state.responses().map(|given| given.effective(&pack).missing());
    assert!(missing(&older).is_some_and(|missing| missing.contains(&"background".into())));
    assert_eq!(missing(&returned), missing(&older));
}
