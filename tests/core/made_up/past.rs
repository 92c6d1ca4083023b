//! What an earlier revision of the small pack asked and this one no longer does.

use super::{rules, words};
use crate::numbers::numbers;
use crate::{sound, tick};
use lumbar_check::content::{ContentPack, QuestionId};
use lumbar_check::domain::{AnswerFault, Responses};
use lumbar_check::share::fhir::read_response;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The pack when it still asked for a seat, and knew another shape.
fn first() -> Value {
    let mut first = rules();
    first["questions"][4]["options"].as_array_mut().expect("a list").push(json!({ "id": "round", "number": 40 }));
    let seat = json!({
        "id": "seat", "kind": "one", "options": [{ "id": "hard", "number": 41 }, { "id": "soft", "number": 42 }],
    });
    first["questions"].as_array_mut().expect("a list").push(seat);
    first["questions"][0]["options"].as_array_mut().expect("a list").push(json!({ "id": "chills", "number": 43 }));
    first["steps"][3]["pages"][1].as_array_mut().expect("a list").push("seat".into());
    first
}

/// A pack of which all revisions are known, oldest first.
fn published(revisions: &[Value]) -> ContentPack {
    let mut last = revisions.last().expect("there is one").clone();
    last["revision"] = revisions.len().into();
    let mut entries: Vec<Value> = Vec::new();
    let mut changes = json!({});
    for (index, rules) in revisions.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| numbers(&revisions[before])).unwrap_or_default();
        let present = numbers(rules);
        let (mut added, mut retired) = (json!({}), json!({}));
        for (group, numbers) in &present {
            let known = before.get(group).cloned().unwrap_or_default();
            added[group] = json!(numbers.iter().filter(|(id, _)| !known.contains_key(*id)).collect::<BTreeMap<_, _>>());
            retired[group] = json!(known.keys().filter(|id| !numbers.contains_key(*id)).collect::<Vec<_>>());
        }
        let number = index + 1;
        let change = (index > 0).then(|| format!("revision-{number}"));
        change.iter().for_each(|change| changes[change] = "Something changed.".into());
        entries.push(json!({
            "revision": number, "date": rules["date"], "changes": change.into_iter().collect::<Vec<_>>(),
            "added": added, "retired": retired,
        }));
    }
    let mut said = words(&last);
    said["changes"] = changes;
    let revisions = json!({ "revisions": entries }).to_string();
    sound(ContentPack::parse(&last.to_string(), &said.to_string(), Some(&revisions)))
}

fn second() -> ContentPack {
    published(&[first(), rules()])
}

#[test]
fn an_answer_that_is_no_longer_asked_for_is_told_with_the_revision_that_retired_it() {
    let told = |pack: &ContentPack, text: &str| {
        let faults = Responses::from_ticks(pack, [tick(text)]).expect_err("it is not in the pack");
        faults[0].to_string()
    };
    let pack = second();
    assert_eq!(told(&pack, "seat:hard"), "the question `seat` was retired in revision 2");
    assert_eq!(told(&pack, "shape:round"), "`round` of `shape` was retired in revision 2");
    // The safety screen has a past as well, though no link ever held it.
    assert_eq!(told(&pack, "signs:chills"), "`chills` of `signs` was retired in revision 2");
    assert_eq!(told(&pack, "shape:square"), "`shape` has no option `square`");
    assert_eq!(told(&pack, "chair:hard"), "there is no question `chair`");
    let third = published(&[first(), rules(), rules()]);
    assert_eq!(told(&third, "seat:hard"), "the question `seat` was retired in revision 2");
    let without_answer = AnswerFault::unknown_question(&pack, &QuestionId::from("seat"));
    assert_eq!(without_answer.to_string(), "the question `seat` was retired in revision 2");
}

#[test]
fn a_question_that_lost_some_options_is_still_asked() {
    let pack = second();
    assert_eq!(pack.question_retired_in(&"shape".into()), None);
    assert_eq!(pack.question_retired_in(&"seat".into()), Some(2));
    assert_eq!(pack.option_retired_in(&tick("shape:belt")), None);
}

#[test]
fn a_response_to_an_earlier_questionnaire_says_what_was_retired() {
    let answer = |question: &str, option: &str| {
        let coding = json!({ "system": format!("urn:lumbar-check:made-up:{question}"), "code": option });
        json!({ "linkId": question, "answer": [{ "valueCoding": coding }] })
    };
    let response = json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:lumbar-check:made-up|1",
        "status": "completed",
        "item": [answer("seat", "hard"), answer("shape", "round"), answer("age", "older")],
    });
    let told = read_response(&second(), &response.to_string()).expect_err("two are gone");
    let told: Vec<_> = told.iter().map(|unusable| unusable.problem.as_str()).collect();
    assert_eq!(
        told,
        ["the question `seat` was retired in revision 2", "`round` of `shape` was retired in revision 2",]
    );
    // With the pack as it was then it can be read.
    assert!(read_response(&published(&[first()]), &response.to_string()).is_ok());
}
