//! The progress that is shown to a reader, and when the remaining pages are not asked.

use crate::domain::vignettes::{self, all, responses};
use crate::{psoas, tick};
use lumbar_check::content::{Disposition, Exclusivity};
use lumbar_check::domain::{
    Assessment, Layout, Message, PageNumber, Progress, Responses, Screening, is_emergency, pages, screen,
};

/// The progress that is shown before and after each page is answered.
fn told(answers: &Responses) -> Vec<[Progress; 2]> {
    let pack = psoas();
    let next = |state: Assessment, message: &Message| state.next(&pack, message).unwrap_or(state);
    let mut state = next(Assessment::fresh(), &Message::PressedStart(Layout::Pages));
    let mut told = Vec::new();
    while let Some(before) = state.progress(&pack) {
        state = answers.ticks().fold(state, |state, tick| next(state, &Message::Ticked(tick.clone())));
        told.push([before, state.progress(&pack).expect("a tick turns no page")]);
        match state.next(&pack, &Message::PressedContinue) {
            Some(next) if next.missing().is_empty() => state = next,
            _ => break,
        }
    }
    told
}

#[test]
fn pages_are_counted_one_by_one_and_never_become_more() {
    let pack = psoas();
    for vignette in all() {
        let told = told(&responses(&pack, &vignette));
        for (page, [before, after]) in (1..).zip(&told) {
            assert_eq!([before.number, after.number], [page, page], "{}", vignette.file);
        }
        let totals: Vec<_> = told.iter().flatten().map(|progress| progress.total).collect();
        assert!(totals.is_sorted_by(|before, after| before >= after), "{}: {totals:?}", vignette.file);
        assert!(told.iter().flatten().all(|progress| progress.number <= progress.total), "{}", vignette.file);
    }
}

#[test]
fn the_last_page_has_the_number_of_all_pages_but_for_one_that_a_tick_may_still_bring_up() {
    let pack = psoas();
    let names = [
        ("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match", 0),
        // Until this reader goes on, one more habit may need a tip to take care with.
        ("a-simple-strain-from-lifting-matches-little-and-is-told-to-keep-moving", 1),
    ];
    for (name, may_come) in names {
        let vignette = all().into_iter().find(|vignette| vignette.file == name).expect("there is such a vignette");
        let [_, last] = told(&responses(&pack, &vignette)).pop().expect("there are pages");
        assert_eq!(last.number + may_come, last.total, "{name}");
    }
}

#[test]
fn the_safety_screen_is_one_part_of_the_way_and_the_result_the_last() {
    let pack = psoas();
    let section =
        |id: &str| &pack.sections.iter().find(|section| section.id.as_str() == id).expect("there is one").name;
    let parts = pages(&pack).map(|(page, ..)| page.part(&pack).expect("each page is in one"));
    let (safety, pain, habits) = ((1, section("safety")), (2, section("pain")), (3, section("habits")));
    let expected = [safety, safety, safety, safety, pain, pain, habits, habits];
    let parts: Vec<_> = parts.map(|part| ((part.number, part.name), part.total)).collect();
    assert_eq!(parts, expected.map(|part| (part, 4)));
}

#[test]
fn one_page_is_the_first_after_the_safety_screen() {
    let pack = psoas();
    let plain = vignettes::plain(&pack).effective(&pack);
    let following: Vec<_> =
        pages(&pack).map(|(page, ..)| page).filter(|page| page.follows_screen(&pack, &plain)).collect();
    assert_eq!(following, Vec::from_iter(PageNumber::of(&pack, &"pain-map".into())));
}

#[test]
fn a_tick_is_part_of_an_emergency_if_the_screen_stops_for_it() {
    let pack = psoas();
    for question in pack.questions.iter() {
        for option in question.options.iter().filter(|option| option.exclusivity == Exclusivity::Ordinary) {
            let tick = tick(&format!("{}:{}", question.id, option.id));
            let answers = Responses::from_ticks(&pack, [tick.clone()]).expect("it is of this pack");
            let stops = matches!(screen(&pack, &answers), Screening::Raised(raised)
                if raised.disposition() == Disposition::Emergency);
            assert_eq!(is_emergency(&pack, &answers.effective(&pack), &tick), stops, "{}", option.id);
        }
    }
}

#[test]
fn a_sign_of_long_standing_is_no_emergency_and_one_that_may_be_new_is() {
    let pack = psoas();
    for (when, expected) in [("long-standing", false), ("not-sure", true), ("new-or-worse", true)] {
        let ticks = [tick("emergency-signs:saddle-numb"), tick(&format!("saddle-numb-when:{when}"))];
        let answers = Responses::from_ticks(&pack, ticks.clone()).expect("they are of this pack").effective(&pack);
        assert_eq!(ticks.map(|tick| is_emergency(&pack, &answers, &tick)), [expected; 2], "{when}");
    }
}
