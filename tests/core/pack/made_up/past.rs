//! What an earlier revision of the small pack asked and this one no longer does.

use super::{rules, words};
use crate::pack::numbers::numbers;
use crate::{sound, tick};
use lumbar_check::content::{ContentPack, QuestionId};
use lumbar_check::domain::{AnswerFault, KeptAnswers, PainAndHabits, Responses};
use lumbar_check::share::fhir::read_response;
use lumbar_check::share::{read_kept, write_kept};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TODAY: u16 = 20_779;

/// The pack when it still asked for a seat, and knew another shape.
fn first() -> Value {
    let mut first = rules();
    first["questions"][4]["options"].as_array_mut().expect("a list").push(json!({ "id": "round", "number": 40 }));
    let seat = json!({
        "id": "seat", "kind": "one", "options": [{ "id": "hard", "number": 41 }, { "id": "soft", "number": 42 }],
    });
    first["questions"].as_array_mut().expect("a list").push(seat);
    first["questions"][0]["options"].as_array_mut().expect("a list").push(json!({ "id": "chills", "number": 43 }));
    let rule = json!({ "id": "chills", "raises": "same-day", "when": "signs:chills", "sources": ["made-up"] });
    first["triage"].as_array_mut().expect("a list").push(rule);
    first["steps"][3]["pages"][1].as_array_mut().expect("a list").push("seat".into());
    first
}

/// The rules, the words and the revisions of a pack of which all revisions are known, oldest first.
fn published_files(revisions: &[Value]) -> [Value; 3] {
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
    [last, said, json!({ "revisions": entries })]
}

fn published(revisions: &[Value]) -> ContentPack {
    let [rules, words, revisions] = published_files(revisions).map(|file| file.to_string());
    sound(ContentPack::parse(&rules, &words, Some(&revisions)))
}

/// The rules, the words and the revisions of the second revision, in which something was taken out.
pub fn second_files() -> [Value; 3] {
    published_files(&[first(), rules()])
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

/// What a device kept of these answers to the first revision.
fn kept_at_first(written: &str) -> String {
    let first = published(&[first()]);
    let answers = PainAndHabits::from_ticks(&first, super::ticks(written)).expect("they are no signs");
    write_kept(&first, &KeptAnswers { answers, day: TODAY, dropped: 0 })
}

#[test]
fn kept_answers_of_an_earlier_revision_are_taken_over_as_far_as_they_are_still_asked_for() {
    let taken = |written: &str| {
        let kept = read_kept(&second(), &kept_at_first(written), TODAY)?;
        let ticks: Vec<_> = kept.answers.ticks().map(ToString::to_string).collect();
        Some((ticks.join(" "), kept.dropped))
    };
    assert_eq!(taken("map:low-back-left shape:belt"), Some(("map:low-back-left shape:belt".to_owned(), 0)));
    assert_eq!(taken("map:low-back-left shape:round seat:hard"), Some(("map:low-back-left".to_owned(), 2)));
    assert_eq!(taken("seat:hard"), None, "nothing is left of it");
}

#[test]
fn kept_answers_that_do_not_go_together_any_more_are_dropped() {
    let mut now_one = rules();
    now_one["questions"][5]["kind"] = "one".into();
    now_one["questions"][5].as_object_mut().expect("it is an object").remove("optional");
    let later = published(&[first(), now_one]);
    let kept = |written: &str| read_kept(&later, &kept_at_first(written), TODAY).expect("something is left");
    assert_eq!(kept("shape:belt worse:lying").dropped, 0);
    let two = kept("shape:belt worse:lying worse:standing");
    assert_eq!((two.answers.ticks().count(), two.dropped), (1, 2));
}

#[test]
fn what_a_later_revision_kept_is_of_no_use_to_an_earlier_one() {
    let pack = second();
    let answers = PainAndHabits::from_ticks(&pack, super::ticks("shape:belt")).expect("they are no signs");
    let text = write_kept(&pack, &KeptAnswers { answers, day: TODAY, dropped: 0 });
    assert!(read_kept(&pack, &text, TODAY).is_some());
    assert_eq!(read_kept(&published(&[first()]), &text, TODAY), None);
}
