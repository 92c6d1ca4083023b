//! What is enabled in the questionnaire is what the widget asks, and what it raises.

use super::{items, list, of, pack_asking, text};
use crate::domain::readers::{anyone, responses};
use crate::domain::vignettes;
use crate::{psoas, tick};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The link ids that are enabled, as the R4 specification says: by answers to enabled questions alone, and not inside
/// of something that is disabled.
pub fn enabled(questionnaire: &Value, reader: &Responses) -> BTreeSet<String> {
    let mut enabled = BTreeSet::new();
    loop {
        let mut next = BTreeSet::new();
        collect(questionnaire, reader, &enabled, &mut next);
        if next == enabled {
            return enabled;
        }
        enabled = next;
    }
}

fn collect(parent: &Value, reader: &Responses, sofar: &BTreeSet<String>, enabled: &mut BTreeSet<String>) {
    for item in list(&parent["item"]) {
        let holds: Vec<_> = list(&item["enableWhen"]).iter().map(|when| holds(when, reader, sofar)).collect();
        assert_eq!(item["enableBehavior"].is_null(), holds.len() < 2, "R4 wants a behavior for more than one");
        let is_enabled = match item["enableBehavior"].as_str() {
            Some("any") => holds.contains(&true),
            Some("all") | None => !holds.contains(&false),
            Some(other) => panic!("{other}"),
        };
        if is_enabled {
            enabled.insert(text(&item["linkId"]).to_owned());
            collect(item, reader, sofar, enabled);
        }
    }
}

fn holds(when: &Value, reader: &Responses, enabled: &BTreeSet<String>) -> bool {
    let question = text(&when["question"]);
    let answers: Vec<_> =
        reader.ticks().filter(|tick| tick.question.as_str() == question && enabled.contains(question)).collect();
    let answered = |coding: &Value| answers.iter().any(|tick| coding["code"] == tick.option.as_str());
    match text(&when["operator"]) {
        "=" => answered(&when["answerCoding"]),
        "!=" => !answered(&when["answerCoding"]),
        "exists" => when["answerBoolean"] == !answers.is_empty(),
        other => panic!("{other}"),
    }
}

/// The questions among them.
fn questions(enabled: &BTreeSet<String>) -> BTreeSet<&str> {
    enabled.iter().map(String::as_str).filter(|id| !id.contains('.')).collect()
}

fn asked(pack: &ContentPack, reader: &Responses) -> BTreeSet<String> {
    reader.effective(pack).asked().iter().map(ToString::to_string).collect()
}

/// Conditions on the plain questions of the first page.
fn condition() -> impl Strategy<Value = Value> {
    let ticks = ["age:18-49", "age:50-59", "course:same", "course:worse", "duration:over-3-months", "always", "never"];
    let leaves = ticks.map(Value::from).into_iter().chain([json!({ "condition": "age-60-or-over" })]);
    select(leaves.collect::<Vec<_>>()).prop_recursive(3, 12, 3, |inner| {
        let several = prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            several.clone().prop_map(|of| json!({ "all": of })),
            several.clone().prop_map(|of| json!({ "any": of })),
            inner.prop_map(|inner| json!({ "not": inner })),
            (several, 1..4usize)
                .prop_map(|(of, count)| json!({ "at_least": { "count": count.min(of.len()), "of": of } })),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_enabled_questions_are_those_that_the_widget_asks(reader in anyone()) {
        // R4 cannot work out what hangs on the tips: such a question is always there, and may be left out.
        let pack = psoas();
        let derived: BTreeSet<_> =
            pack.questions.iter().filter(|question| question.derived.is_some()).map(|question| question.id.as_str()).collect();
        let enabled = enabled(&of(&pack), &reader);
        let asked = asked(&pack, &reader);
        let asked: BTreeSet<_> = asked.iter().map(String::as_str).chain(derived.iter().copied()).collect();
        prop_assert_eq!(questions(&enabled), asked);
    }

    #[test]
    fn the_emergencies_told_are_those_that_the_widget_raises(reader in anyone()) {
        let pack = psoas();
        let enabled = enabled(&of(&pack), &reader);
        let told = enabled.iter().filter_map(|id| id.strip_prefix("raised."));
        // The groups around one are numbered.
        let told: BTreeSet<_> = told.filter(|id| !id.contains('.')).collect();
        let rules = raised(&pack, &reader.effective(&pack));
        let is_emergency = |id: &&RuleId| pack.rule(id).is_some_and(|rule| rule.raises == Disposition::Emergency);
        let rules: BTreeSet<_> = rules.iter().filter(is_emergency).map(RuleId::as_str).collect();
        prop_assert_eq!(told, rules);
    }

    #[test]
    fn any_condition_can_be_said(condition in condition(), reader in anyone()) {
        // One that never holds is refused.
        let pack = pack_asking("assessed", &condition).ok();
        prop_assume!(pack.is_some());
        let pack = pack.expect("it is sound");
        let enabled = enabled(&of(&pack), &reader);
        let asked = asked(&pack, &reader);
        prop_assert_eq!(enabled.contains("assessed"), asked.contains("assessed"), "{}", condition);
    }
}

#[test]
fn what_must_not_hold_and_what_a_name_stands_for_is_said_as_well() {
    let two_of = |of: [&str; 3]| json!({ "not": { "at_least": { "count": 2, "of": of } } });
    let plain = vignettes::plain(&psoas());
    assert!(
        ["age:18-49", "course:comes-and-goes", "duration:over-3-months"].iter().all(|answer| plain.has(&tick(answer)))
    );
    for (condition, expected) in [
        (two_of(["age:50-59", "course:same", "duration:over-3-months"]), true),
        (two_of(["age:18-49", "course:same", "duration:over-3-months"]), false),
        (json!({ "any": ["course:same", { "not": { "condition": "age-60-or-over" } }] }), true),
        (json!({ "all": ["course:same", { "not": { "condition": "age-60-or-over" } }] }), false),
        (json!({ "not": { "not": { "condition": "age-60-or-over" } } }), false),
        (json!({ "any": ["course:same", { "condition": "age-60-or-over" }] }), false),
        (json!({ "all": ["duration:over-3-months", { "condition": "age-60-or-over" }] }), false),
        (json!({ "at_least": { "count": 1, "of": ["course:same", { "condition": "age-60-or-over" }] } }), false),
    ] {
        let pack = pack_asking("shape", &condition).expect("it is sound");
        assert_eq!(enabled(&of(&pack), &plain).contains("shape"), expected, "{condition}");
        assert_eq!(plain.effective(&pack).is_asked(&"shape".into()), expected, "{condition}");
    }
}

#[test]
fn an_emergency_of_what_is_left_open_is_told_after_its_question_and_only_until_it_is_answered() {
    let pack = super::pack_with(|rules| {
        let rules = rules["triage"].as_array_mut().expect("it is a list");
        let rule = rules.iter_mut().find(|rule| rule["id"] == "saddle-numb").expect("it is there");
        rule["when"] = json!({ "all": ["emergency-signs:saddle-numb", { "unanswered": "saddle-numb-when" }] });
    });
    let questionnaire = of(&crate::sound(pack));
    let order: Vec<_> = items(&questionnaire).iter().map(|item| text(&item["linkId"])).collect();
    let place = |id: &str| order.iter().position(|other| *other == id);
    assert!(place("raised.saddle-numb") > place("saddle-numb-when"));
    for (answers, expected) in [
        (&["emergency-signs:saddle-numb"][..], true),
        (&["emergency-signs:saddle-numb", "saddle-numb-when:long-standing"], false),
    ] {
        let reader = responses(answers.iter().map(|answer| tick(answer)));
        assert_eq!(enabled(&questionnaire, &reader).contains("raised.saddle-numb"), expected, "{answers:?}");
    }
}

#[test]
fn an_emergency_is_told_right_after_the_last_question_that_decides_it() {
    let questionnaire = of(&psoas());
    let order: Vec<_> = items(&questionnaire).iter().map(|item| text(&item["linkId"]).to_owned()).collect();
    let place = |id: &str| order.iter().position(|other| other == id).unwrap_or_else(|| panic!("{id}"));
    for (question, rule, next) in [
        ("emergency-signs", "raised.both-legs", "urgent-signs"),
        ("saddle-numb-when", "raised.saddle-numb", "urgent-signs"),
        ("background", "raised.cancer-and-leg-weakness", "inflammatory"),
    ] {
        assert!((place(question)..place(next)).contains(&place(rule)), "{rule}");
    }
    let words =
        items(&questionnaire).into_iter().find(|item| item["linkId"] == "raised.both-legs").expect("it is there");
    assert!(text(&words["text"]).starts_with("Get emergency help now\n"));
}

#[test]
fn a_question_inside_of_groups_is_answered_inside_of_groups() {
    let both = json!({ "all": ["duration:over-3-months", { "any": ["age:18-49", "age:50-59"] }] });
    let pack = pack_asking("shape", &both).expect("it is sound");
    let reader = vignettes::plain(&pack);
    assert!(reader.has(&tick("shape:not-sure")));
    let made = super::response(&pack, &super::shared(&pack, &super::card(&pack, &reader)));
    let made: Value = serde_json::from_str(&made).expect("it is JSON");
    let group = &made["item"][0]["item"][1];
    assert_eq!((text(&group["linkId"]), text(&group["item"][0]["linkId"])), ("asked.shape.1", "shape"));
}
