//! Conditions, and the parts of the pack that are little else: safety rules and the pattern.

use super::{add, case, check, here, missing, set};
use serde_json::{Value, json};

#[test]
fn a_condition_speaks_of_what_there_is() {
    check(vec![
        here("an unknown question", "pack: triage[fever].when", "urgent-sings:fever"),
        here("an unknown option", "pack: triage[fever].when", "urgent-signs:feverr"),
        here(
            "an unknown option deep inside",
            "pack: triage[cancer-and-leg-weakness].when.all[1].any[2]",
            "urgent-signs:one-leg",
        ),
        here("an unknown option of a question asked when", "pack: questions[onset-age].asked_when", "duration:ever"),
        case(
            "an unknown unanswered question",
            vec![set("pack: triage[saddle-numb].when.all[1].any[2].unanswered", "saddle-when")],
            &["pack: triage[saddle-numb].when.all[1].any[2]"],
        ),
        case(
            "an unknown finding",
            vec![set("pack: pattern.caps[shape].when.any[0].finding", "bell")],
            &["pack: pattern.caps[shape].when.any[0]"],
        ),
        case(
            "an unknown contradiction",
            vec![set("pack: pattern.caps[contradiction].when.contradiction", "none")],
            &["pack: pattern.caps[contradiction].when"],
        ),
        case(
            "an unknown factor",
            vec![set("pack: advice[mattress].blocked_by", json!([{ "factor": "hard-mattress" }]))],
            &["pack: advice[mattress].blocked_by[0]"],
        ),
        case(
            "a match that does not exist",
            vec![set("pack: advice[low-lunge].needs.match", "certain")],
            &["pack: advice[low-lunge].needs"],
        ),
        case(
            "a side that does not exist",
            vec![set("pack: pattern.findings[both-sides].when.side", "all")],
            &["pack: pattern.findings[both-sides].when"],
        ),
        here(
            "a rule on what everyone leaves open at first",
            "pack: triage[both-legs].when",
            json!({ "any": ["emergency-signs:both-legs", { "unanswered": "shape" }] }),
        ),
        here("no colon", "pack: triage[fever].when", "fever"),
        here("nothing after the colon", "pack: triage[fever].when", "urgent-signs:"),
        here(
            "a group that the language does not have",
            "pack: triage[fever].when",
            json!({ "none": ["urgent-signs:fever"] }),
        ),
        here(
            "two groups in one",
            "pack: triage[fever].when",
            json!({ "any": ["urgent-signs:fever"], "all": ["urgent-signs:fever"] }),
        ),
        here("a number", "pack: triage[fever].when", 13),
        case(
            "an empty list",
            vec![set("pack: triage[fever].when", json!({ "any": [] }))],
            &["pack: triage[fever].when.any"],
        ),
        case(
            "at least none of them",
            vec![set("pack: triage[two-weak-flags].when.at_least.count", 0)],
            &["pack: triage[two-weak-flags].when"],
        ),
        case(
            "at least more than there are",
            vec![set("pack: triage[two-weak-flags].when.at_least.count", 7)],
            &["pack: triage[two-weak-flags].when"],
        ),
        case("all of them", vec![set("pack: triage[two-weak-flags].when.at_least.count", 6)], &[]),
        missing("no condition", "pack: triage[fever].when"),
        case("nothing", vec![set("pack: triage[fever].when", Value::Null)], &["pack: triage[fever]"]),
    ]);
}

#[test]
fn a_condition_speaks_only_of_what_is_known_where_it_stands() {
    check(vec![
        here("not, in a safety rule", "pack: triage[fever].when", json!({ "not": "urgent-signs:none" })),
        case(
            "not, hidden in a safety rule",
            vec![add("pack: triage[artery-risk].when.all", json!({ "any": [{ "not": "age:18-49" }] }))],
            &["pack: triage[artery-risk].when.all[3].any[0]"],
        ),
        here("a factor, in a safety rule", "pack: triage[fever].when", json!({ "factor": "stillness" })),
        here(
            "an unanswered habit, in a safety rule",
            "pack: triage[fever].when",
            json!({ "all": ["urgent-signs:fever", { "unanswered": "shape" }] }),
        ),
        case(
            "a habit, in a safety rule that leads to a clinician",
            vec![set("pack: triage[fever].when", "take-care:poor-balance")],
            &[],
        ),
        here("unanswered, outside the safety rules", "pack: factors[stillness].when", json!({ "unanswered": "shape" })),
        here("a finding, in a factor", "pack: factors[stillness].when", json!({ "finding": "belt" })),
        case(
            "a finding, in a finding",
            vec![set("pack: pattern.findings[rising].when", json!({ "finding": "belt" }))],
            &["pack: pattern.findings[rising].when", "words: findings.rising"],
        ),
        case(
            "a contradiction, in a finding",
            vec![set(
                "pack: pattern.findings[belt].when",
                json!({ "all": ["shape:belt", { "contradiction": "any" }] }),
            )],
            &["pack: pattern.findings[belt].when.all[1]"],
        ),
        here("the match, in a cap", "pack: pattern.caps[side].when", json!({ "match": "strong" })),
        here("the match, in a question", "pack: questions[shape].asked_when", json!({ "match_at_most": "possible" })),
        here("the side, in a factor", "pack: factors[stillness].when", json!({ "side": "left" })),
        here(
            "what alone is marked, in a question",
            "pack: questions[shape].asked_when",
            json!({ "only_marked": ["pain-map:groin-left"] }),
        ),
        here("a factor, in another factor", "pack: factors[stillness].when", json!({ "factor": "long-drives" })),
    ]);
}

#[test]
fn a_safety_rule_is_sourced_and_raises_something() {
    check(vec![
        here("without a source", "pack: triage[fever].sources", json!([])),
        missing("without a list of sources", "pack: triage[fever].sources"),
        here("an unknown source", "pack: triage[fever].sources[0]", "nhs"),
        here("a disposition that does not exist", "pack: triage[fever].raises", "tomorrow"),
        case(
            "a rule with the id of another",
            vec![set("pack: triage[fever].id", "weight-loss")],
            &["pack: triage[weight-loss]", "words: triage.fever"],
        ),
        missing("a rule without words", "words: triage.fever"),
        case(
            "a source declared twice",
            vec![add("pack: sources", json!({ "id": "seed", "citation": "Again", "checked": true }))],
            &["pack: sources[seed]"],
        ),
        missing("a source of which nobody says if it was read", "pack: sources[seed].checked"),
        here("a source with an address that leads nowhere", "pack: sources[seed].url", "www.example.org"),
        here("a source without a citation", "pack: sources[seed].citation", " "),
    ]);
}

#[test]
fn the_pattern_is_whole() {
    check(vec![
        case("levels in the wrong order", vec![set("pack: pattern.levels.high", 3)], &["pack: pattern.levels"]),
        case(
            "habit levels in the wrong order",
            vec![set("pack: pattern.habit_levels.clear", 1)],
            &["pack: pattern.habit_levels"],
        ),
        missing("a hole in the matrix", "pack: pattern.matrix.mid.some"),
        here("a match in the matrix that does not exist", "pack: pattern.matrix.mid.some", "maybe"),
        here("points that are no number", "pack: pattern.findings[belt].points", "minus three"),
        here("an origin that does not exist", "pack: pattern.findings[belt].origin", "rumour"),
        missing("a finding of several ticks that does not say what the reader said", "words: findings.flat-sign.said"),
        case(
            "a finding with the id of another",
            vec![set("pack: pattern.findings[turning-in-bed].id", "one-leg")],
            &["pack: pattern.findings[one-leg]", "words: findings.turning-in-bed"],
        ),
        case(
            "a contradiction between three questions",
            vec![add("pack: pattern.contradictions[lying-flat-both-ways].questions", "shape")],
            &["pack: pattern.contradictions[lying-flat-both-ways].questions"],
        ),
        here(
            "a contradiction with an unknown question",
            "pack: pattern.contradictions[lying-flat-both-ways].questions[0]",
            "worst",
        ),
        missing("a cap of nothing", "pack: pattern.caps[side].at_most"),
        missing("a cap without words", "words: caps.side"),
        here("an article that is not there", "pack: pattern.elsewhere.rules[0].article", "rectus"),
        here("a region that is not on the body map", "pack: pattern.sites[0]", "pain-map:left-knee"),
        here("a region that is no region", "pack: pattern.sites[0]", "shape:belt"),
        missing("no regions", "pack: pattern.sites"),
        missing("no limit to the articles", "pack: pattern.elsewhere.at_most"),
    ]);
}
