//! The card as plain text in reading order, kept word for word.

use super::psoas;
use super::vignettes::{all, responses};
use lumbar_check::domain::{Assessed, assess};
use lumbar_check::share::{seek_care_text, text};

fn card_of(file: &str) -> String {
    let pack = psoas();
    let vignette = all().into_iter().find(|vignette| vignette.file == file).expect("there is such a vignette");
    match assess(&pack, &responses(&pack, &vignette)) {
        Assessed::Advice(card) => text(&pack, &card, "uk"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_close_card_reads_from_top_to_bottom() {
    insta::assert_snapshot!(
        "text-strong",
        card_of("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match")
    );
}

#[test]
fn a_page_that_sends_someone_to_be_seen_says_to_whom_and_what_was_ticked() {
    let pack = psoas();
    let vignette = "a-foot-that-slaps-and-gets-weaker-every-day-is-an-emergency";
    let vignette = all().into_iter().find(|known| known.file == vignette).expect("there is such a vignette");
    let answers = responses(&pack, &vignette);
    let Assessed::SeekCare(raised) = assess(&pack, &answers) else { panic!("nobody is sent anywhere") };
    insta::assert_snapshot!("text-emergency", seek_care_text(&pack, &raised, &answers.in_force(&pack), "uk"));
}

#[test]
fn a_card_with_a_tip_held_back_says_why() {
    let name = "the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts";
    insta::assert_snapshot!("text-withheld", card_of(name));
}
