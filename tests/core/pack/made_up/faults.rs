//! What the small pack is refused for: each fault at its place, written as a JSON pointer into the rules or the words, and no
//! other beside it.

mod characters;
mod floor;
mod limits;
mod lists;

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
            &["/advice/1/blocked_by/0/all/1", "/conditions/0", "/conditions/0/id", "/triage/1/when/all/2"],
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
            &["/conditions/5"],
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
fn a_sign_that_is_no_list_of_answers_has_words() {
    let rules = rules();
    let mut words = super::words(&rules);
    words["conditions"].as_object_mut().expect("it is an object").remove("only-groin");
    words["conditions"]["groin"] = json!("The groin hurts");
    let faults = lumbar_check::content::ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["conditions", "conditions.groin"]);
}
