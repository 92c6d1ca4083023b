//! What a changed answer changes.

use crate::domain::vignettes::{all, responses};
use crate::{psoas, tick};
use lumbar_check::domain::{AdviceCard, Assessed, Assessment, Change, Layout, Message, assess};

/// The card of a vignette.
fn card(file: &str) -> AdviceCard {
    let pack = psoas();
    let vignette = all().into_iter().find(|vignette| vignette.file == file).expect("there is such a vignette");
    match assess(&pack, &responses(&pack, &vignette)) {
        Assessed::Advice(card) => card,
        other => panic!("{other:?}"),
    }
}

const DESK_WORKER: &str = "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match";

#[test]
fn a_card_compared_with_itself_has_not_changed() {
    let (pack, card) = (psoas(), card(DESK_WORKER));
    assert!(Change::between(&pack, &card.outcome(&pack), &card).is_nothing());
}

#[test]
fn no_desk_takes_the_stool_away_and_leaves_the_match() {
    let pack = psoas();
    let before = card(DESK_WORKER);
    let mut state = Assessment::Advice(Box::new(before.clone()), Layout::Pages);
    let desk = tick("habits:desk-most-of-day");
    for message in [Message::ChoseToChange("habits".into()), Message::Unticked(desk), Message::PressedContinue] {
        state = state.next(&pack, &message).expect("it applies");
    }
    let Assessment::Advice(after, _) = state else { panic!("one changed answer leads back to the card") };
    let change = Change::between(&pack, &before.outcome(&pack), &after);
    assert_eq!(change.closeness_before, None);
    assert_eq!(change.gone, ["tilting-stool".into()]);
    assert!(change.added.is_empty() && change.held_back.is_empty());
    assert!(!change.is_nothing());
}

#[test]
fn a_tip_that_an_answer_now_holds_back_is_not_told_as_gone() {
    let pack = psoas();
    let before = card(DESK_WORKER);
    let mut state = Assessment::Advice(Box::new(before.clone()), Layout::Pages);
    let pinch = tick("take-care:hip-pinch");
    for message in [Message::ChoseToChange("take-care".into()), Message::Ticked(pinch), Message::PressedContinue] {
        state = state.next(&pack, &message).expect("it applies");
    }
    let Assessment::Advice(after, _) = state else { panic!("one changed answer leads back to the card") };
    let change = Change::between(&pack, &before.outcome(&pack), &after);
    assert_eq!(change.held_back, ["low-lunge".into()]);
    assert!(change.added.is_empty() && change.gone.is_empty());
    assert!(!change.is_nothing());
}
