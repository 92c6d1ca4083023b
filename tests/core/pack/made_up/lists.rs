//! Lists that may be left without a tick.

use super::{answers, card, pack};
use lumbar_check::content::{Certainty, QuestionId};
use lumbar_check::domain::{Assessed, Assessment, Layout, Message, assess};

const CALM: &str =
    "signs:none age:younger background:none map:low-back-left shape:up-and-down sitting:short take-care:none";

#[test]
fn nothing_ticked_in_an_optional_list_means_none_of_these() {
    let pack = pack();
    let worse = QuestionId::from("worse");
    let effective = answers(&pack, CALM).effective(&pack);
    assert!(effective.is_asked(&worse) && effective.is_settled(&worse));
    assert_eq!(effective.missing(), []);
    assert_eq!(card(CALM).matching().pattern_points, 5);
    assert_eq!(card(&format!("{CALM} worse:lying")).matching().pattern_points, 6);
}

#[test]
fn the_other_lists_are_missing_until_they_are_answered() {
    let pack = pack();
    let given = answers(&pack, &CALM.replace("background:none", ""));
    assert_eq!(assess(&pack, &given), Assessed::Incomplete(vec!["background".into()]));
    assert!(!given.effective(&pack).is_settled(&"background".into()));
}

#[test]
fn options_of_a_group_stand_together_under_its_heading() {
    let pack = pack();
    let habits = pack.question(&"habits".into()).expect("it is in the pack");
    let headings: Vec<_> = habits.groups.iter().map(|group| &*group.heading).collect();
    assert_eq!(headings, ["in-bed", "exercise"]);
    let groups = habits.options.iter().map(|option| option.group.as_ref().map(|group| group.as_str()));
    assert_eq!(groups.collect::<Vec<_>>(), [Some("in-bed"), Some("in-bed"), Some("exercise"), None]);
}

#[test]
fn the_pack_says_which_option_is_of_someone_who_is_not_sure() {
    let pack = pack();
    let options = pack.questions.iter().flat_map(|question| &question.options);
    let unsure = options.filter(|option| option.certainty == Certainty::Unsure).map(|option| option.id.as_str());
    assert_eq!(unsure.collect::<Vec<_>>(), ["cannot-say"]);
}

#[test]
fn a_tick_in_an_optional_list_can_be_taken_back_and_the_page_left() {
    let pack = pack();
    let start = Assessment::fresh().next(&pack, &Message::PressedStart(Layout::SinglePage)).expect("it starts");
    let ticks = super::ticks(&format!("{CALM} worse:lying"));
    let all = ticks.iter().fold(start, |state, tick| state.next(&pack, &Message::Ticked(tick.clone())).expect("new"));
    let fewer = all.next(&pack, &Message::Unticked(crate::tick("worse:lying"))).expect("it was there");
    assert!(matches!(fewer.next(&pack, &Message::PressedContinue), Some(Assessment::Advice(..))));
}
