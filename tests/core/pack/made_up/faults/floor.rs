//! The least that a safety screen does: signs that raise, rules that can hold, and care of each kind.

use super::{check, faults, rules};
use crate::pack::made_up::{answers, pack, parsed};
use lumbar_check::domain::Facts;
use serde_json::{Value, json};

/// A rule that is added after the others, at `/triage/8`.
fn rule(raises: &str, when: Value) -> Value {
    json!({ "id": "added", "raises": raises, "when": when, "sources": ["made-up"] })
}

/// The conditions that not only rules use.
fn without_rules() -> Value {
    let conditions = &rules()["conditions"];
    json!([conditions[0], conditions[3], conditions[4]])
}

const ADDED: &[&str] = &["/triage/8/when"];

#[test]
fn a_sign_raises_something() {
    let sign = || ("/questions/0/options/-", json!({ "id": "weak", "number": 40 }));
    check(&[
        ("a sign that no rule names", &[sign()], &["/questions/0/options/3"]),
        ("one that a rule names", &[sign(), ("/triage/-", rule("emergency", json!("signs:weak")))], &[]),
        (
            "one that raises self-care",
            &[sign(), ("/triage/-", rule("self-care", json!("signs:weak")))],
            &["/questions/0/options/3"],
        ),
        (
            "one that makes nothing hold that does not hold without it",
            &[sign(), ("/triage/-", rule("emergency", json!({ "any": ["always", "signs:weak"] })))],
            &["/questions/0/options/3"],
        ),
        (
            "one that counts together with another answer",
            &[sign(), ("/triage/-", rule("emergency", json!({ "all": ["age:older", "signs:weak"] })))],
            &[],
        ),
        (
            "one that counts as one of two",
            &[
                sign(),
                (
                    "/triage/-",
                    rule(
                        "emergency",
                        json!({ "at_least": { "count": 2, "of": ["signs:weak", "signs:fever", "age:older"] } }),
                    ),
                ),
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_sign_raises_something_by_itself() {
    let sign = || ("/questions/0/options/-", json!({ "id": "weak", "number": 40 }));
    let since = || {
        let options = json!([{ "id": "new", "number": 41 }, { "id": "old", "number": 42 }]);
        json!({ "id": "since", "kind": "one", "asked_when": "signs:fever", "options": options })
    };
    let list = || {
        let options = json!([{ "id": "weak", "number": 40 }, { "id": "none", "number": 41, "exclusive": true }]);
        json!({ "id": "list", "kind": "many", "options": options })
    };
    check(&[
        (
            "one that stands only where another raises as much",
            &[
                sign(),
                (
                    "/triage/-",
                    rule("emergency", json!({ "any": ["signs:fever", { "all": ["signs:fever", "signs:weak"] }] })),
                ),
            ],
            &["/questions/0/options/3"],
        ),
        (
            "one that the second of two rules hangs on",
            &[
                sign(),
                ("/triage/-", rule("emergency", json!({ "any": ["signs:fever", "signs:weak"] }))),
                ("/triage/2/when", json!({ "any": ["signs:fever", { "all": ["signs:fever", "signs:weak"] }] })),
            ],
            &[],
        ),
        (
            "one that counts because another question was answered",
            &[
                sign(),
                ("/steps/0/pages/0", json!(["signs", "since"])),
                ("/questions/-", since()),
                ("/questions/0/options/1/follow_up", json!("since")),
                (
                    "/triage/-",
                    rule(
                        "emergency",
                        json!({ "any": [
                            { "all": ["signs:weak", "signs:fever", "since:old"] },
                            { "all": ["signs:fever", { "unanswered": "since" }] },
                        ] }),
                    ),
                ),
            ],
            &[],
        ),
        (
            "one that counts no more than an open list",
            &[
                ("/steps/0/pages/-", json!(["list"])),
                ("/questions/-", list()),
                ("/triage/-", rule("emergency", json!({ "any": ["list:weak", { "unanswered": "list" }] }))),
            ],
            &["/questions/9/options/0"],
        ),
    ]);
}

#[test]
fn a_rule_on_a_side_can_hold_exactly_where_the_marks_lead_to_it() {
    let regions = pack().questions.iter().find(|question| question.id.as_str() == "map").map(|map| map.options.clone());
    let regions: Vec<String> =
        regions.expect("it is there").iter().map(|option| format!("map:{}", option.id)).collect();
    for side in ["left", "right", "both", "middle", "outside"] {
        let mut wrong = Vec::new();
        for meant in 1..1_u32 << regions.len() {
            let of = |bits: u32| {
                regions.iter().enumerate().filter(move |(place, _)| bits >> place & 1 == 1).map(|(_, it)| it.clone())
            };
            if meant.count_ones() > 2 {
                continue;
            }
            let sides = (1..=meant).filter(|marked| marked & !meant == 0).map(|marked| {
                let marked = of(marked).collect::<Vec<_>>().join(" ");
                let effective = answers(&pack(), &marked).effective(&pack());
                Facts::of_answers(&pack(), &effective).side.map(|side| side.to_string())
            });
            let expected = sides.collect::<Vec<_>>().contains(&Some(side.to_owned()));
            let named = json!([
                { "id": "marks", "when": { "all": [{ "side": side }, { "only_marked": of(meant).collect::<Vec<_>>() }] } }
            ]);
            let mut conditions = rules()["conditions"].as_array().expect("it is a list").clone();
            conditions.extend(named.as_array().expect("it is a list").clone());
            let found = faults(&[
                ("/conditions", json!(conditions)),
                ("/triage/-", rule("see-clinician", json!({ "condition": "marks" }))),
            ]);
            if found.is_empty() != expected {
                wrong.push((of(meant).collect::<Vec<_>>(), found));
            }
        }
        assert!(wrong.is_empty(), "{side}: {wrong:?}");
    }
}

#[test]
fn each_rule_can_hold() {
    check(&[
        ("never", &[("/triage/-", rule("same-day", json!("never")))], ADDED),
        (
            "two answers to one question",
            &[("/triage/-", rule("same-day", json!({ "all": ["age:older", "age:younger"] })))],
            ADDED,
        ),
        (
            "none beside a sign",
            &[("/triage/-", rule("same-day", json!({ "all": ["signs:none", "signs:fever"] })))],
            ADDED,
        ),
        (
            "two of three answers to one question and none",
            &[(
                "/triage/-",
                rule(
                    "same-day",
                    json!({ "at_least": { "count": 2, "of": ["age:older", "age:younger", { "all": ["signs:none", "signs:numb"] }] } }),
                ),
            )],
            ADDED,
        ),
        (
            "two sides at once",
            &[
                ("/conditions/-", json!({ "id": "left", "when": { "side": "left" } })),
                ("/triage/-", rule("same-day", json!({ "all": [{ "condition": "left" }, "map:low-back-right"] }))),
            ],
            ADDED,
        ),
        (
            "only the groin, and the back",
            &[("/triage/-", rule("same-day", json!({ "all": [{ "condition": "only-groin" }, "map:low-back-left"] })))],
            ADDED,
        ),
        (
            "a question that is asked of others",
            &[
                ("/questions/8/asked_when", json!("age:younger")),
                ("/triage/-", rule("same-day", json!({ "all": ["take-care:hip", "age:older"] }))),
            ],
            ADDED,
        ),
        (
            "an option that is offered to others",
            &[
                ("/questions/2/options/0/offered_when", json!("age:younger")),
                ("/triage/-", rule("same-day", json!({ "all": ["background:blood-thinner", "age:older"] }))),
            ],
            ADDED,
        ),
    ]);
}

#[test]
fn a_rule_waits_for_the_whole_screen_unless_it_is_an_emergency() {
    let open = json!({ "all": ["signs:fever", { "unanswered": "background" }] });
    check(&[
        ("an emergency", &[("/triage/-", rule("emergency", open.clone()))], &[]),
        ("the same day", &[("/triage/-", rule("same-day", open))], ADDED),
    ]);
}

#[test]
fn the_screen_alone_leads_to_each_kind_of_care() {
    check(&[
        (
            "no rules",
            &[("/triage", json!([])), ("/conditions", without_rules())],
            &[
                "/questions/0/options/0",
                "/questions/0/options/1",
                "/questions/2/options/0",
                "/questions/2/options/1",
                "/triage",
                "/triage",
                "/triage",
            ],
        ),
        ("no emergency on the screen", &[("/triage/0/raises", json!("same-day"))], &["/triage"]),
        (
            "nothing of the same day",
            &[("/triage/2/raises", json!("emergency")), ("/triage/5/raises", json!("emergency"))],
            &["/triage"],
        ),
        ("nobody sees a clinician", &[("/triage/7/raises", json!("self-care-with-check"))], &["/triage"]),
        (
            "only where a habit is ticked too",
            &[("/triage/0/when", json!({ "all": ["signs:numb", "sitting:long"] }))],
            &["/triage"],
        ),
    ]);
}

#[test]
fn no_two_options_share_a_follow_up_and_a_map_has_none() {
    let follow_up = || {
        let options = json!([{ "id": "new", "number": 40 }, { "id": "old", "number": 41 }]);
        json!({ "id": "since", "kind": "one", "asked_when": "signs:numb", "options": options })
    };
    let page = || ("/steps/0/pages/0", json!(["signs", "since"]));
    let asked = || ("/questions/-", follow_up());
    let first = || ("/questions/0/options/0/follow_up", json!("since"));
    check(&[
        ("one option", &[page(), asked(), first()], &[]),
        (
            "a second",
            &[page(), asked(), first(), ("/questions/0/options/1/follow_up", json!("since"))],
            &["/questions/0/options/1/follow_up"],
        ),
        (
            "a region",
            &[page(), asked(), first(), ("/questions/3/options/1/follow_up", json!("since"))],
            &["/questions/3/options/1/follow_up", "/questions/3/options/1/follow_up"],
        ),
    ]);
}

/// A question with one answer, and so many times with the other: no answers fit, and very many have to be tried, as the
/// first of these is looked at last.
fn tangled(count: usize) -> Value {
    let pair = |age: &str| json!({ "any": [{ "all": [age, "signs:numb"] }, { "all": [age, "signs:fever"] }] });
    let mut of = vec![pair("age:older"); count];
    of.insert(0, pair("age:younger"));
    json!({ "all": of })
}

/// What is told of a rule that is added, and of a sign.
fn told(when: Value) -> Vec<(String, String)> {
    let mut edited = rules();
    edited["questions"][0]["options"].as_array_mut().expect("it is a list").push(json!({ "id": "weak", "number": 40 }));
    edited["triage"].as_array_mut().expect("it is a list").push(rule("emergency", when));
    let faults = parsed(&edited).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.path.to_string(), fault.problem)).collect()
}

#[test]
fn a_rule_that_cannot_be_looked_through_is_refused() {
    let problems = |when: Value| told(json!({ "any": ["signs:weak", when] })).len();
    assert_eq!(problems(tangled(4)), 0, "the sign alone makes it hold");
    let of_rule = |count: usize| {
        let told = told(tangled(count));
        told.into_iter().find(|(path, _)| path == "triage[8].when").map(|(_, problem)| problem).unwrap_or_default()
    };
    assert_eq!(of_rule(4), "this rule can never hold");
    assert_eq!(of_rule(26), "whether this can ever hold is not found in a reasonable time");
}

#[test]
fn a_sign_that_cannot_be_looked_through_is_refused() {
    let with_sign = |count: usize| {
        let sign = json!({ "all": ["signs:weak", tangled(count)] });
        told(json!({ "any": ["background:thin-bones", sign] }))
    };
    let place = "questions[0].options[3]".to_owned();
    assert_eq!(with_sign(4), [(place.clone(), "the sign `weak` raises nothing".to_owned())]);
    let problem = "whether this can ever hold is not found in a reasonable time".to_owned();
    assert_eq!(with_sign(26), [(place, problem)]);
}
