//! Responses that other programs wrote.

use super::pack_with;
use crate::{psoas, tick};
use lumbar_check::domain::Responses;
use lumbar_check::share::fhir::read_response;
use proptest::prelude::*;
use serde_json::{Value, json};

fn coding(question: &str, option: &str) -> Value {
    json!({ "valueCoding": { "system": format!("urn:lumbar-check:psoas:{question}"), "code": option } })
}

fn item(question: &str, options: &[&str]) -> Value {
    let answers: Vec<_> = options.iter().map(|option| coding(question, option)).collect();
    json!({ "linkId": question, "answer": answers })
}

fn response(items: Value) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:lumbar-check:psoas|2",
        "status": "completed",
        "item": items,
    })
}

fn read(response: &Value) -> Result<Vec<String>, Vec<String>> {
    let told = |ticks: Responses| ticks.ticks().map(ToString::to_string).collect();
    read_response(&psoas(), &response.to_string())
        .map(told)
        .map_err(|unusable| unusable.iter().map(ToString::to_string).collect())
}

#[test]
fn items_are_found_wherever_they_stand() {
    let inside = json!([{
        "linkId": "somewhere",
        "extension": [{ "url": "urn:of-someone-else", "valueBoolean": true }],
        "item": [{
            "linkId": "age",
            "text": "not looked at",
            "answer": [{ "valueCoding": coding("age", "18-49")["valueCoding"], "item": [item("shape", &["belt"])] }],
            "item": [item("worse", &["rising", "one-leg"])],
        }],
    }]);
    assert_eq!(
        read(&response(inside)),
        Ok(["age:18-49", "shape:belt", "worse:one-leg", "worse:rising"].map(String::from).to_vec())
    );
    assert_eq!(read(&response(json!([]))), Ok(vec![]));
    let texts = json!([{ "linkId": "hint.age" }, { "linkId": "unknown", "answer": [] }]);
    assert_eq!(read(&response(texts)), Ok(vec![]), "an item without an answer may be anything");
}

#[test]
fn not_sure_may_stand_beside_other_ticks() {
    let items = json!([item("emergency-signs", &["not-sure", "both-legs"])]);
    let read = read_response(&psoas(), &response(items).to_string()).expect("it is sound");
    assert!(["not-sure", "both-legs"].iter().all(|sign| read.has(&tick(&format!("emergency-signs:{sign}")))));
}

#[test]
fn whatever_cannot_be_read_is_told_with_its_place_and_what_to_do() {
    let with = |member: &str, value: Value| {
        let mut response = response(json!([item("age", &["18-49"])]));
        response[member] = value;
        response
    };
    let answers = |answers: Value| response(json!([{ "linkId": "age", "answer": answers }]));
    let other_system = json!([{ "valueCoding": { "system": "urn:lumbar-check:psoas:worse", "code": "18-49" } }]);
    for (response, place) in [
        (json!([]), "resourceType: "),
        (json!({ "resourceType": "Questionnaire" }), "resourceType: "),
        (with("questionnaire", Value::Null), "questionnaire: it is not told"),
        (
            with("questionnaire", json!("urn:lumbar-check:gluteus|1")),
            "questionnaire: this is `urn:lumbar-check:gluteus`",
        ),
        (with("questionnaire", json!("urn:lumbar-check:psoas|65535")), "questionnaire: there is no version `65535`"),
        (with("questionnaire", json!("urn:lumbar-check:psoas|one")), "questionnaire: there is no version `one`"),
        (with("status", json!("entered-in-error")), "status: "),
        (response(json!([item("agee", &["18-49"])])), "item[0].linkId: there is no question `agee`"),
        (response(json!([{ "answer": [coding("age", "18-49")] }])), "item[0].linkId: there is no question ``"),
        (response(json!([item("age", &["18"])])), "item[0].answer: `age` has no option `18`"),
        (response(json!([item("age", &["18-49", "50-59"])])), "item[0].answer: `age` takes one answer"),
        (response(json!([item("age", &["18-49"]), item("age", &["50-59"])])), "item[0].answer: `age` takes one answer"),
        (
            response(json!([{ "item": [item("background", &["none", "diabetes"])] }])),
            "item[0].item[0].answer: `none` of `background` cannot",
        ),
        (answers(json!([{ "valueString": "18-49" }])), "item[0].answer[0]: the answer has no `valueCoding`"),
        (answers(json!([{ "valueCoding": { "code": 18 } }])), "item[0].answer[0]: the answer has no `valueCoding`"),
        (answers(json!([{ "valueCoding": { "code": "18-49" } }])), "item[0].answer[0].valueCoding.system: "),
        (answers(other_system), "item[0].answer[0].valueCoding.system: "),
    ] {
        let told = read(&response).expect_err(place);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with(place), "{} does not begin with {place}", told[0]);
        assert!(told[0].contains(". Hint: "), "{}", told[0]);
    }
}

#[test]
fn an_answer_that_is_gone_is_for_the_pack_as_it_was_then() {
    let later = pack_with(|rules| rules["revision"] = json!(3));
    let later = later.expect("it is sound");
    let with_version = |version: u16| {
        let mut response = response(json!([item("shape", &["round"])]));
        response["questionnaire"] = json!(format!("urn:lumbar-check:psoas|{version}"));
        read_response(&later, &response.to_string()).expect_err("there is no such option")[0].hint.clone()
    };
    assert!(with_version(2).starts_with("revision 2 was answered"), "{}", with_version(2));
    assert!(with_version(3).contains("lumbar-check fhir"), "{}", with_version(3));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut wrong =
        response(json!([item("agee", &["x"]), item("shape", &["round"]), item("background", &["none", "diabetes"])]));
    wrong["questionnaire"] = json!("Questionnaire/12");
    assert_eq!(read(&wrong).expect_err("it is wrong").len(), 4);
}

#[test]
fn what_is_not_json_is_told_with_line_and_column() {
    let told = read_response(&psoas(), "{\n  oops").expect_err("it is not JSON");
    assert!(told[0].to_string().contains("line 2 column 3"), "{}", told[0]);
}

/// JSON of any shape, with the names of a response in it.
fn anything() -> impl Strategy<Value = Value> {
    let leaf =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), "[a-z:-]{0,12}".prop_map(Value::from)];
    let names =
        prop::sample::select(vec!["item", "answer", "linkId", "valueCoding", "code", "system", "questionnaire"]);
    leaf.prop_recursive(6, 40, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(names.clone().prop_map(String::from), inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_json_whatever_stops_the_reader(items in anything(), text in any::<String>()) {
        let _ = read(&response(items));
        prop_assert!(read_response(&psoas(), &text).is_err());
    }
}
