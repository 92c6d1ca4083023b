//! Snapshots of the card as plain text in reading order.

use crate::domain::vignettes::{all, responses};
use crate::{in_every_language, psoas};
use lumbar_check::content::{ContentPack, Direction, Ui};
use lumbar_check::domain::{AdviceCard, Assessed, HiddenTips, Shown, assess};
use lumbar_check::share::{brief_text, seek_care_text, text};
use std::rc::Rc;

const CLOSE: &str = "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match";

/// The day of the pack, as readers write it.
fn day(date: &str) -> String {
    assert_eq!(date, "2026-11-29");
    "29 November 2026".to_owned()
}

fn card(pack: &ContentPack, file: &str) -> Rc<Shown<AdviceCard>> {
    let vignette = all().into_iter().find(|vignette| vignette.file == file).expect("there is such a vignette");
    match assess(pack, &responses(pack, &vignette)) {
        Assessed::Advice(card) => HiddenTips::default().card(&card),
        other => panic!("{other:?}"),
    }
}

fn card_of(file: &str) -> String {
    let pack = psoas();
    text(&pack, &card(&pack, file), "uk", day)
}

#[test]
fn a_close_card_reads_from_top_to_bottom() {
    insta::assert_snapshot!("text-strong", card_of(CLOSE));
}

#[test]
fn a_card_in_brief_fits_in_a_message_and_tells_what_needs_help() {
    let pack = psoas();
    let link = "https://quay.example/result.html#lumbar-check=1.AAVwc29hcwACAgEYA4IRAyvK";
    insta::assert_snapshot!("text-brief", brief_text(&pack, &card(&pack, CLOSE), "uk", Some(link)));
    for vignette in all() {
        let Assessed::Advice(card) = assess(&pack, &responses(&pack, &vignette)) else { continue };
        let brief = brief_text(&pack, &HiddenTips::default().card(&card), "uk", Some(link));
        assert!(brief.split_whitespace().count() <= 120, "{}:\n{brief}", vignette.file);
        assert!(brief.contains(&*pack.region("uk").call_emergency), "{}", vignette.file);
    }
}

#[test]
fn a_page_that_sends_someone_to_be_seen_says_to_whom_and_what_was_ticked() {
    let pack = psoas();
    let vignette = "a-foot-that-slaps-and-gets-weaker-every-day-is-an-emergency";
    let vignette = all().into_iter().find(|known| known.file == vignette).expect("there is such a vignette");
    let answers = responses(&pack, &vignette);
    let Assessed::SeekCare(raised) = assess(&pack, &answers) else { panic!("nobody is sent anywhere") };
    insta::assert_snapshot!("text-emergency", seek_care_text(&pack, &raised, &answers.effective(&pack), "uk", day));
}

#[test]
fn a_card_with_a_tip_held_back_says_why() {
    let name = "the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts";
    insta::assert_snapshot!("text-withheld", card_of(name));
}

/// Whoever gets the text has no link to press: it says where the link leads to, and the address.
#[test]
fn a_tip_with_a_link_says_its_address() {
    let read = |text| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    let (mut rules, mut words) = (read(crate::RULES), read(crate::WORDS));
    let tip = rules["advice"].as_array_mut().expect("it is a list");
    let tip = tip.iter_mut().find(|tip| tip["id"] == "break-up-sitting").expect("there is such a tip");
    tip["link"] = "https://clinic.example/stand-up".into();
    words["advice"]["break-up-sitting"]["link"] = "Watch how".into();
    let pack = crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
    let said = text(&pack, &card(&pack, CLOSE), "uk", day);
    assert!(said.contains("\n\nWatch how: https://clinic.example/stand-up\n\n"), "{said}");
}

#[test]
fn a_card_says_whom_to_call_straight_away_and_today_in_every_language_and_region() {
    for pack in in_every_language() {
        let card = card(&pack, CLOSE);
        for region in &pack.regions {
            let text = text(&pack, &card, region.id.as_str(), day);
            let [now, today, later] = [Ui::NetNow, Ui::NetToday, Ui::NetLater].map(|word| {
                let heading = format!("\n\n{}\n-", pack.say(word));
                text.find(&heading).expect("the safety net has a heading for each")
            });
            let place = format!("{} in {}", region.id, pack.words.language);
            assert!(text[now..today].contains(&*region.call_emergency), "{place}: {}", &text[now..today]);
            assert!(text[today..later].contains(&*region.say.same_day), "{place}: {}", &text[today..later]);
            let spoken = [&region.call_emergency, &region.say.same_day].map(|words| digits(words)).concat();
            for number in [&region.emergency, &region.urgent].into_iter().flatten() {
                assert!(spoken.contains(&**number), "{place}: {number} is not in {spoken}");
            }
        }
    }
}

/// The digits of a text.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn numbers_keep_their_order_where_the_text_runs_from_right_to_left() {
    for pack in in_every_language().filter(|pack| pack.words.direction == Direction::Rtl) {
        for region in &pack.regions {
            let words = [Some(&region.call_emergency), region.call_urgent.as_ref(), Some(&region.say.same_day)];
            for text in words.into_iter().flatten() {
                let groups: Vec<_> =
                    text.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
                // A space that breaks would let the groups on its sides change places; one that does not keeps them.
                let halves = text.split(' ').zip(text.split(' ').skip(1)).find(|(one, other)| {
                    one.ends_with(|c: char| c.is_ascii_digit()) && other.starts_with(|c: char| c.is_ascii_digit())
                });
                assert_eq!(halves, None, "{}: {groups:?}", region.id);
            }
        }
    }
}
