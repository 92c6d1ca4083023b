//! Lines of a tip that are only for some, and what to do until help is there.

use super::{answers, card, pack};
use lumbar_check::content::Disposition;
use lumbar_check::domain::{CautionKind, TipLines, to_do};

const UNASKED: &str = "signs:none age:younger background:none map:low-back-left shape:belt sitting:short";
const FITS: &str = "signs:none age:younger background:none map:low-back-left shape:up-and-down sitting:short";

/// The cautions of a tip on the card of a reader: made of the ids of their conditions.
fn do_not(written: &str, tip: &str) -> Vec<String> {
    let tips = card(written).explain(&pack()).tips;
    do_not_of(tips.iter().find(|lines| lines.advice.as_str() == tip).expect("the tip is on the card"))
}

fn do_not_of(lines: &TipLines) -> Vec<String> {
    let do_not = lines.cautions.iter().filter(|caution| caution.kind == CautionKind::DoNot);
    do_not.map(|caution| caution.text.to_string()).collect()
}

#[test]
fn a_line_about_something_that_was_not_asked_is_told() {
    assert_eq!(do_not(UNASKED, "keep-active"), ["hip"]);
}

#[test]
fn a_line_about_something_that_was_denied_is_left_out() {
    let none = format!("{FITS} take-care:none");
    assert_eq!(do_not(&none, "keep-active"), Vec::<String>::new());
    assert_eq!(do_not(&none, "lunge"), Vec::<String>::new());
}

#[test]
fn a_line_about_something_that_was_ticked_is_told() {
    assert_eq!(do_not(&format!("{FITS} take-care:hip"), "keep-active"), ["hip"]);
    let thinner = FITS.replace("background:none", "background:blood-thinner");
    assert_eq!(do_not(&format!("{thinner} take-care:none"), "lunge"), ["thinner"]);
}

#[test]
fn a_line_about_a_close_match_is_told_with_one_alone() {
    let close = FITS.replace("sitting:short", "sitting:long worse:lying worse:standing");
    assert_eq!(do_not(&format!("{close} take-care:none"), "lunge"), ["close"]);
}

#[test]
fn someone_who_was_asked_nothing_reads_every_line() {
    let pack = pack();
    let lunge = pack.advice(&"lunge".into()).expect("it is in the pack");
    assert_eq!(do_not_of(&TipLines::all(&pack, lunge)), ["close", "hip", "thinner"]);
}

#[test]
fn no_more_than_three_things_are_told_in_an_emergency_those_that_fit_first() {
    let pack = pack();
    let words = &pack.disposition(Disposition::Emergency).to_do;
    let told = |written: &str| {
        let told = to_do(&pack, Disposition::Emergency, &answers(&pack, written).effective(&pack));
        told.iter()
            .map(|line| words.iter().position(|known| known.text == *line).expect("it is in the words"))
            .collect()
    };
    let cases: [(&str, Vec<usize>); 3] =
        [("signs:numb", vec![0, 1, 4]), ("signs:fever", vec![0, 2, 4]), ("signs:numb map:groin-left", vec![0, 1, 3])];
    for (written, expected) in cases {
        let told: Vec<usize> = told(written);
        assert_eq!(told, expected, "{written}");
    }
}
