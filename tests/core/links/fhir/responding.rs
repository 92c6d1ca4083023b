//! Answers that a reader hands over.

use super::{card, list, pack_with, response, shared, text};
use crate::domain::readers::{responses, screened};
use crate::domain::vignettes;
use crate::{psoas, tick};
use lumbar_check::domain::*;
use lumbar_check::share::fhir::{questionnaire_response, read_response};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn a_response_tells_pain_and_habits_and_on_which_day() {
    let pack = psoas();
    let reader = responses(vignettes::plain(&pack).ticks().cloned().chain([tick("habits:sits-6-hours")]));
    let made: Value =
        serde_json::from_str(&response(&pack, &shared(&pack, &card(&pack, &reader)))).expect("it is JSON");
    for (member, value) in [
        ("resourceType", json!("QuestionnaireResponse")),
        ("questionnaire", json!(format!("urn:lumbar-check:psoas|{}", pack.revision))),
        ("status", json!("completed")),
        ("authored", json!("2026-11-22")),
        ("language", json!("en")),
    ] {
        assert_eq!(made[member], value, "{member}");
    }
    let sections: Vec<_> = list(&made["item"]).iter().map(|section| text(&section["linkId"])).collect();
    assert_eq!(sections, ["step.pain", "step.habits"]);
    let map = &made["item"][0]["item"][0];
    assert_eq!((&map["linkId"], &map["text"]), (&json!("pain-map"), &json!("Where does it hurt?")));
    let codes: Vec<_> = list(&map["answer"]).iter().map(|answer| &answer["valueCoding"]["code"]).collect();
    assert_eq!(codes, ["low-back-left", "low-back-right"]);
}

#[test]
fn a_result_without_answers_makes_no_response() {
    let pack = psoas();
    let card = card(&pack, &vignettes::plain(&pack));
    let advice = SharedResult::new(card.outcome(&pack), None);
    assert!(questionnaire_response(&pack, &advice).is_none());
}

#[test]
fn a_result_of_which_answers_were_retired_makes_no_response() {
    let pack = psoas();
    let mut result = shared(&pack, &card(&pack, &vignettes::plain(&pack)));
    result.withdrawn = Withdrawn { factors: 1, advice: 1, answers: 0 };
    assert!(questionnaire_response(&pack, &result).is_some());
    result.withdrawn.answers = 1;
    assert!(questionnaire_response(&pack, &result).is_none());
}

#[test]
fn a_response_to_an_earlier_revision_says_so() {
    let pack = pack_with(|rules| rules["revision"] = json!(7)).expect("it is sound");
    let mut result = shared(&pack, &card(&pack, &vignettes::plain(&pack)));
    result.outcome.revision = 3;
    let made = response(&pack, &result);
    assert!(made.contains(r#""questionnaire":"urn:lumbar-check:psoas|3""#), "{made}");
    assert!(read_response(&pack, &made).is_ok());
}

/// Any answers, those to the safety screen included.
#[test]
fn a_response_never_holds_the_safety_screen_whatever_it_is_made_from() {
    let pack = psoas();
    let reader = vignettes::plain(&pack);
    let mut result = shared(&pack, &card(&pack, &reader));
    result.answers = Some(SharedAnswers { ticks: reader.ticks().cloned().collect(), day: 20_779 });
    let made = response(&pack, &result);
    for section in pack.sections.iter().filter(|section| section.id.is_screen()) {
        for question in section.pages.iter().flat_map(|page| &page.questions) {
            let named = [format!("psoas:{question}\""), format!("\"linkId\":\"{question}\"")];
            assert!(named.iter().all(|named| !made.contains(named)), "{question}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_come_back_as_they_were_given(reader in screened()) {
        let pack = psoas();
        let result = shared(&pack, &card(&pack, &reader));
        let read = read_response(&pack, &response(&pack, &result));
        let given = Responses::from_ticks(&pack, result.answers.expect("they are there").ticks);
        prop_assert_eq!(read.ok(), given.ok());
    }
}
