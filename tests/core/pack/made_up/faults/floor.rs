//! The least that a safety screen does: signs that raise, rules that can hold, and care of each kind.

use super::{check, rules};
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

#[test]
fn a_rule_that_cannot_be_looked_through_is_refused() {
    // All but one of the questions with one answer, over and over: no answers fit, and very many have to be tried.
    let pairs = |count: usize| {
        let pair = json!({ "any": [{ "all": ["age:older", "signs:numb"] }, { "all": ["age:older", "signs:fever"] }] });
        let mut of = vec![pair; count];
        of.push(
            json!({ "any": [{ "all": ["age:younger", "signs:numb"] }, { "all": ["age:younger", "signs:fever"] }] }),
        );
        json!({ "all": of })
    };
    check(&[
        ("a few", &[("/triage/-", rule("emergency", pairs(4)))], ADDED),
        ("too many", &[("/triage/-", rule("emergency", pairs(30)))], ADDED),
    ]);
}
