//! What the small pack is refused for: each fault at its place, written as a JSON pointer into the rules or the words, and no
//! other beside it.

use super::{parsed, rules};
use lumbar_check::content::{PackFile, Segment};
use serde_json::{Value, json};

/// The places of the faults after something was put, in the rules, at some places; `null` takes it out.
fn faults(edits: &[(&str, Value)]) -> Vec<String> {
    let mut edited = rules();
    for (place, value) in edits {
        let (parent, key) = place.rsplit_once('/').expect("a pointer begins with a slash");
        let parent = edited.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {place}"));
        match parent {
            Value::Object(object) if value.is_null() => drop(object.remove(key).expect("it was there")),
            Value::Object(object) => drop(object.insert(key.to_owned(), value.clone())),
            Value::Array(list) if key == "-" => list.push(value.clone()),
            Value::Array(list) => list[key.parse::<usize>().expect("a position")] = value.clone(),
            _ => panic!("{place} is in nothing"),
        }
    }
    let place = |fault: &lumbar_check::content::Fault| {
        let file = if fault.file == PackFile::Rules { "" } else { "words: " };
        let steps = fault.path.0.iter().map(|segment| match segment {
            Segment::Key(key) => format!("/{key}"),
            Segment::Index(index) => format!("/{index}"),
        });
        [file, &steps.collect::<String>()].concat()
    };
    parsed(&edited).err().unwrap_or_default().iter().map(place).collect()
}

/// What was done, by place, and where the faults are.
type Case<'a> = (&'a str, &'a [(&'a str, Value)], &'a [&'a str]);

/// Fails with every case that has other faults than it should.
fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (what, edits, expected) in cases {
        let found = faults(edits);
        if found != *expected {
            wrong.push(format!("{what}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_lead_somewhere_and_not_in_circles() {
    check(&[
        ("as it is", &[], &[]),
        (
            "an unknown name",
            &[("/triage/3/when/condition", json!("only-groins"))],
            &["/conditions/1", "/triage/3/when"],
        ),
        (
            "a name twice",
            &[("/conditions/3/id", json!("only-groin"))],
            &["/conditions/2/when/all/1", "/conditions/3", "/pattern/caps/0/when"],
        ),
        (
            "a name that is no id",
            &[("/conditions/0/id", json!("Aching groin"))],
            &["/conditions/0", "/conditions/0/id", "/triage/1/when/all/2"],
        ),
        ("an unknown answer", &[("/conditions/0/when/any/0", json!("map:groin"))], &["/conditions/0/when/any/0"]),
        ("itself", &[("/conditions/0/when/any/0", json!({ "condition": "aching-groin" }))], &["/conditions/0/when"]),
        (
            "a circle of two, and one that leads into it",
            &[
                ("/conditions/3/when", json!({ "condition": "only-groin" })),
                ("/conditions/1/when", json!({ "condition": "outside" })),
            ],
            &["/conditions/1/when", "/conditions/3/when"],
        ),
        ("no condition", &[("/conditions/0/when", Value::Null)], &["/conditions/0"]),
        (
            "one that nothing uses",
            &[("/conditions/-", json!({ "id": "old", "when": "age:older" }))],
            &["/conditions/4"],
        ),
        ("a key too many", &[("/conditions/0/raises", json!("same-day"))], &["/conditions/0/raises"]),
    ]);
}

#[test]
fn a_name_hides_nothing_that_may_not_stand_where_it_is_used() {
    check(&[
        ("not, in triage", &[("/conditions/0/when", json!({ "not": "map:groin-left" }))], &["/triage/1/when/all/2"]),
        (
            "not, in triage, two names deep",
            &[("/conditions/3/when", json!({ "not": { "side": "outside" } }))],
            &["/triage/4/when"],
        ),
        (
            "the map, where a question is asked",
            &[("/questions/4/asked_when", json!({ "condition": "outside" }))],
            &["/questions/4/asked_when"],
        ),
        (
            "a factor, in a finding",
            &[
                ("/conditions/-", json!({ "id": "sits", "when": { "factor": "long-sitting" } })),
                ("/pattern/findings/0/when", json!({ "condition": "sits" })),
            ],
            &["/pattern/findings/0/when"],
        ),
        (
            "a factor, in a tip",
            &[
                ("/conditions/-", json!({ "id": "sits", "when": { "factor": "long-sitting" } })),
                ("/advice/0/needs", json!({ "condition": "sits" })),
            ],
            &[],
        ),
    ]);
}

#[test]
fn the_body_map_is_spoken_of_as_it_is() {
    check(&[
        (
            "the side, in triage without a name",
            &[("/triage/3/when", json!({ "side": "left" }))],
            &["/conditions/1", "/triage/3/when"],
        ),
        (
            "an unknown region",
            &[("/conditions/1/when/only_marked/0", json!("map:knee"))],
            &["/conditions/1/when/only_marked/0"],
        ),
        (
            "no region",
            &[("/conditions/1/when/only_marked/0", json!("shape:belt"))],
            &["/conditions/1/when/only_marked/0"],
        ),
        ("none at all", &[("/conditions/1/when/only_marked", json!([]))], &["/conditions/1/when/only_marked"]),
        ("a side that does not exist", &[("/conditions/3/when/side", json!("top"))], &["/conditions/3/when"]),
        (
            "a role that does not exist",
            &[("/questions/3/options/0/site/role", json!("far"))],
            &["/questions/3/options", "/questions/3/options/0/site/role"],
        ),
    ]);
}

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
            &["/conditions/0", "/questions/2/options", "/triage/1/when", "/triage/5/when", "/triage/6/when"],
        ),
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
        ("a group of places", &[("/questions/3/options/0/group", json!("back"))], &["/questions/3/options/0/group"]),
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
    let mut words = super::words(&rules);
    words["questions"]["habits"]["groups"] = json!({ "in-bed": "In bed", "at-work": "At work" });
    words["questions"]["worse"]["groups"] = json!({});
    let faults = lumbar_check::content::ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.habits.groups", "questions.habits.groups.at-work"]);
    words["questions"]["habits"].as_object_mut().expect("it is an object").remove("groups");
    let faults = lumbar_check::content::ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has one").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.habits"]);
}

#[test]
fn only_what_must_be_answered_has_words_for_an_error() {
    let rules = rules();
    let mut words = super::words(&rules);
    words["questions"]["worse"]["error"] = json!("worse");
    words["questions"]["age"].as_object_mut().expect("it is an object").remove("error");
    let faults = lumbar_check::content::ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["questions.age", "questions.worse.error"]);
}

#[test]
fn a_sign_that_is_no_list_of_answers_has_words() {
    let rules = rules();
    let mut words = super::words(&rules);
    words["conditions"].as_object_mut().expect("it is an object").remove("only-groin");
    words["conditions"]["groin"] = json!("The groin hurts");
    let faults = lumbar_check::content::ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["conditions", "conditions.groin"]);
}
