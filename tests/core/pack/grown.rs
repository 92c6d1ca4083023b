//! Packs of many questions and rules: the made-up one several times over, each copy asked for what was answered to the one
//! before it.

use super::made_up;
use crate::sound;
use lumbar_check::content::ContentPack;
use lumbar_check::domain::Responses;
use serde_json::{Map, Value, json};

/// As many copies as the limits of a pack leave room for: 128 questions.
pub const MOST: usize = 18;

/// The questions that a pack has once: the body map, and the list that follows from the tips.
const SHARED: [&str; 2] = ["map", "take-care"];

/// What a reader answers who gets tips.
const ANSWERS: [&str; 9] = [
    "map:low-back-left",
    "take-care:none",
    "signs:none",
    "age:younger",
    "background:none",
    "shape:up-and-down",
    "worse:lying",
    "sitting:long",
    "habits:curled",
];

/// The files of a pack: its rules and its words.
pub fn files(copies: usize) -> (String, String) {
    let mut rules = made_up::rules();
    let mut pages = Map::new();
    for copy in 0..copies {
        pages.extend(["shape", "sitting"].map(|page| (named(page, copy), page.into())));
        if copy > 0 {
            add(&mut rules, copied(made_up::rules(), copy));
        }
    }
    let mut words = made_up::words(&rules);
    words["pages"] = pages.into();
    (rules.to_string(), words.to_string())
}

pub fn pack(copies: usize) -> ContentPack {
    let (rules, words) = files(copies);
    sound(ContentPack::parse(&rules, &words, None))
}

/// The answers of a reader who gets tips from every copy.
pub fn reader(pack: &ContentPack, copies: usize) -> Responses {
    let answers = (0..copies).flat_map(|copy| ANSWERS.map(|answer| crate::tick(&renamed(answer, copy))));
    Responses::from_ticks(pack, answers).expect("the answers fit the pack")
}

fn named(id: &str, copy: usize) -> String {
    let is_same = copy == 0 || SHARED.contains(&id) || ["always", "never"].contains(&id);
    if is_same { id.to_owned() } else { format!("{id}-{copy}") }
}

/// An answer, or the id of a question.
fn renamed(written: &str, copy: usize) -> String {
    match written.split_once(':') {
        Some((question, option)) => [&named(question, copy), ":", option].concat(),
        None => named(written, copy),
    }
}

/// One more copy of the parts of a pack.
fn copied(mut rules: Value, copy: usize) -> Value {
    let is_shared = |id: &Value| SHARED.iter().any(|shared| id == shared);
    rules["questions"].as_array_mut().expect("a list").retain(|question| !is_shared(&question["id"]));
    for step in rules["steps"].as_array_mut().expect("a list") {
        let pages = step["pages"].as_array_mut().expect("a list");
        pages.retain(|page| !is_shared(&page[0]));
        rename(&mut step["pages"], copy);
    }
    for key in ["conditions", "questions", "triage", "pattern", "factors", "advice"] {
        rename(&mut rules[key], copy);
    }
    for question in rules["questions"].as_array_mut().expect("a list") {
        question["asked_when"] = renamed("signs:none", copy - 1).into();
        for option in question["options"].as_array_mut().expect("a list") {
            option["number"] = json!(option["number"].as_u64().expect("a number") + 100 * copy as u64);
        }
    }
    for key in ["factors", "advice"] {
        for part in rules[key].as_array_mut().expect("a list") {
            part["number"] = json!(part["number"].as_u64().expect("a number") + 100 * copy as u64);
        }
    }
    rules
}

/// Gives every part that is named by an id the id of its copy. Options keep theirs.
fn rename(value: &mut Value, copy: usize) {
    match value {
        Value::String(written) => *written = renamed(written, copy),
        Value::Array(list) => list.iter_mut().for_each(|inner| rename(inner, copy)),
        Value::Object(object) => {
            const SAME: [&str; 14] = [
                "options",
                "kind",
                "raises",
                "sources",
                "refs",
                "ref",
                "place",
                "evidence",
                "drawing",
                "match",
                "side",
                "origin",
                "at_most",
                "match_at_most",
            ];
            for (_, inner) in object.iter_mut().filter(|(key, _)| !SAME.contains(&key.as_str())) {
                rename(inner, copy);
            }
        }
        _ => {}
    }
}

/// Adds the parts of a copy to a pack.
fn add(rules: &mut Value, copy: Value) {
    for key in ["conditions", "questions", "triage", "factors", "advice"] {
        append(&mut rules[key], &copy[key]);
    }
    for key in ["findings", "contradictions", "caps"] {
        append(&mut rules["pattern"][key], &copy["pattern"][key]);
    }
    let steps = rules["steps"].as_array_mut().expect("a list");
    for (step, more) in steps.iter_mut().zip(copy["steps"].as_array().expect("a list")) {
        let pages = step["pages"].as_array_mut().expect("a list");
        // The list that follows from the tips is asked after all that they depend on.
        let end = pages.iter().position(|page| page[0] == "take-care").unwrap_or(pages.len());
        pages.splice(end..end, more["pages"].as_array().expect("a list").iter().cloned());
    }
}

fn append(list: &mut Value, more: &Value) {
    list.as_array_mut().expect("a list").extend(more.as_array().expect("a list").iter().cloned());
}
