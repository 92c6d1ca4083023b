//! Lists that may be left out, options under headings, and the list that follows from the tips.

use super::check;
use crate::pack::made_up::{rules, words};
use lumbar_check::content::ContentPack;
use serde_json::{Value, json};

#[test]
fn what_may_be_left_out_is_a_list_on_which_no_safety_rule_hangs() {
    let exclusive = json!({ "id": "none", "number": 29, "exclusive": true });
    check(&[
        ("an optional list with none", &[("/questions/5/options/-", exclusive)], &["/questions/5/options"]),
        ("an optional question with one answer", &[("/questions/4/optional", json!(true))], &["/questions/4/optional"]),
        ("a list that is not optional", &[("/questions/5/optional", json!(false))], &["/questions/5/options"]),
        (
            "an optional map",
            &[("/questions/3/optional", json!(true))],
            &["/triage/1/when", "/triage/3/when", "/triage/4/when"],
        ),
        ("a safety rule on an optional list", &[("/triage/6/when", json!("worse:lying"))], &["/triage/6/when"]),
        (
            "one that asks whether it is unanswered",
            &[("/questions/2/optional", json!(true)), ("/triage/1/when", json!({ "unanswered": "background" }))],
            &["/questions/2/options", "/triage/1/when", "/triage/5/when", "/triage/6/when", "/triage/7/when"],
        ),
    ]);
}

#[test]
fn nothing_hangs_on_what_is_asked_because_of_the_tips_but_what_holds_them_back() {
    let block = json!(["take-care:kneeling", "take-care:hip", "take-care:sore", "take-care:balance"]);
    check(&[
        ("a finding", &[("/pattern/findings/0/when", json!("take-care:sore"))], &["/pattern/findings/0/when"]),
        ("a cap", &[("/pattern/caps/1/when", json!({ "not": "take-care:sore" }))], &["/pattern/caps/1/when"]),
        ("a factor", &[("/factors/0/when", json!("take-care:sore"))], &["/factors/0/when"]),
        (
            "a closer article, by a name",
            &[
                ("/conditions/-", json!({ "id": "sore", "when": "take-care:sore" })),
                (
                    "/pattern/contradictions/-",
                    json!({
                        "id": "sore", "when": { "condition": "sore" }, "questions": ["map", "shape"], "sources": ["made-up"],
                    }),
                ),
            ],
            &["/pattern/contradictions/0/when"],
        ),
        (
            "a tip",
            &[("/advice/0/needs", json!({ "all": ["take-care:sore", { "factor": "long-sitting" }] }))],
            &["/advice/0/needs"],
        ),
        ("a tip that stands in for none", &[("/advice/1/replaced_by", json!("move"))], &["/advice/2/needs"]),
        (
            "a tip, by what is not ticked",
            &[("/advice/1/blocked_by/1", json!({ "not": "take-care:kneeling" }))],
            &["/advice/1/blocked_by/1"],
        ),
        (
            "a replacement, by what is not ticked",
            &[("/advice/2/needs", json!({ "all": [{ "match": "possible" }, { "not": "take-care:hip" }] }))],
            &["/advice/2/needs"],
        ),
        ("a rule of triage", &[("/triage/6/when", json!("take-care:hip"))], &[]),
        (
            "a factor on a list that is no longer derived",
            &[("/questions/8/derived", Value::Null), ("/factors/0/when", json!("take-care:sore"))],
            &[],
        ),
        (
            "an option that holds nothing back",
            &[("/questions/8/options/-", json!({ "id": "wrist", "number": 36 }))],
            &["/questions/8/options/5"],
        ),
        (
            "one that a warm-up alone names",
            &[
                ("/questions/8/options/-", json!({ "id": "wrist", "number": 36 })),
                ("/advice/0/place", json!("within")),
                ("/advice/0/blocked_by", json!(["take-care:wrist"])),
            ],
            &["/questions/8/options/5"],
        ),
        (
            "a derived question with one answer",
            &[("/questions/8/kind", json!("one"))],
            &["/questions/8/derived", "/questions/8/options"],
        ),
        ("something that does not exist", &[("/questions/8/derived", json!("tips"))], &["/questions/8/derived"]),
        (
            "the list before what it follows from",
            &[("/steps/4/pages/0", json!(["take-care"])), ("/steps/4/pages/1", json!(["sitting", "habits"]))],
            &["/questions/8", "/questions/8"],
        ),
        (
            "a question that is asked because of it",
            &[("/questions/6/asked_when", json!("take-care:hip"))],
            &["/questions/6", "/questions/6", "/questions/8"],
        ),
        ("the same tip held back by all", &[("/advice/0/blocked_by", block)], &[]),
    ]);
}

#[test]
fn options_of_a_group_stand_together_in_a_list() {
    check(&[
        (
            "a group in two places",
            &[("/questions/7/options/3/group", json!("in-bed"))],
            &["/questions/7/options/3/group"],
        ),
        ("a group of one", &[("/questions/7/options/3/group", json!("driving"))], &[]),
        (
            "a group that is no id",
            &[("/questions/7/options/3/group", json!("On the road"))],
            &["/questions/7/options/3/group"],
        ),
        ("a place with one side", &[("/questions/3/options/5/group", json!("groin"))], &[]),
        (
            "a place on two views",
            &[("/questions/3/options/5/group", json!("buttock"))],
            &["/questions/3/options/5/group"],
        ),
        (
            "none of these in a group",
            &[("/questions/2/options/2/group", json!("none"))],
            &["/questions/2/options/2/group"],
        ),
    ]);
}

#[test]
fn every_group_has_its_heading_and_there_are_no_others() {
    let rules = rules();
    let mut words = words(&rules);
    words["questions"]["habits"]["groups"] = json!({ "in-bed": "In bed", "at-work": "At work" });
    words["questions"]["worse"]["groups"] = json!({});
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.habits.groups", "questions.habits.groups.at-work"]);
    words["questions"]["habits"].as_object_mut().expect("it is an object").remove("groups");
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has one").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.habits"]);
}

#[test]
fn only_what_must_be_answered_has_words_for_an_error() {
    let rules = rules();
    let mut words = words(&rules);
    words["questions"]["worse"]["error"] = json!("worse");
    words["questions"]["age"].as_object_mut().expect("it is an object").remove("error");
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.age", "questions.worse.error"]);
}
