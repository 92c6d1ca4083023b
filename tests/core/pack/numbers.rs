//! The permanent numbers, read off the files of a pack as JSON: apart from the code that checks them, and also from packs
//! that it would no longer take.

use serde_json::Value;
use std::collections::BTreeMap;

/// The groups of `revisions.json`.
pub const GROUPS: [&str; 4] = ["screen", "answers", "factors", "advice"];

/// Numbers by group and id, as `revisions.json` has them.
pub type Numbers = BTreeMap<&'static str, BTreeMap<String, u16>>;

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("it is a list")
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("it is a string")
}

fn number(value: &Value) -> u16 {
    value.as_u64().and_then(|number| u16::try_from(number).ok()).expect("it is a number")
}

fn none() -> Numbers {
    GROUPS.map(|group| (group, BTreeMap::new())).into()
}

/// The numbers that the rules of a pack give.
pub fn numbers(rules: &Value) -> Numbers {
    let mut numbers = none();
    let mut add = |group, id, part: &Value| {
        numbers.get_mut(group).expect("it is a group").insert(id, number(&part["number"]));
    };
    for step in list(&rules["steps"]) {
        let group = if ["about-you", "safety"].contains(&text(&step["id"])) { "screen" } else { "answers" };
        let asked: Vec<_> = list(&step["pages"]).iter().flat_map(list).collect();
        for question in list(&rules["questions"]).iter().filter(|question| asked.contains(&&question["id"])) {
            for option in list(&question["options"]) {
                add(group, format!("{}:{}", text(&question["id"]), text(&option["id"])), option);
            }
        }
    }
    for group in ["factors", "advice"] {
        list(&rules[group]).iter().for_each(|part| add(group, text(&part["id"]).to_owned(), part));
    }
    numbers
}

/// Everything that a file of revisions ever added.
pub fn ever_added(revisions: &Value) -> Numbers {
    let mut numbers = none();
    for (group, numbers) in &mut numbers {
        for added in list(&revisions["revisions"]).iter().filter_map(|entry| entry["added"][group].as_object()) {
            numbers.extend(added.iter().map(|(id, value)| (id.clone(), number(value))));
        }
    }
    numbers
}

/// What is left of that after everything that was retired.
pub fn in_use(revisions: &Value) -> Numbers {
    let mut numbers = ever_added(revisions);
    for (group, numbers) in &mut numbers {
        for retired in list(&revisions["revisions"]).iter().filter_map(|entry| entry["retired"][group].as_array()) {
            numbers.retain(|id, _| !retired.iter().any(|retired| retired == id));
        }
    }
    numbers
}
