//! Every safety text of a translation was read back into English by someone who had not seen the original, and is kept
//! beside what they read, in `tests/core/pack/read-back`. A text that changes has to be read back again.

use crate::pack::numbers::{list, text};
use crate::{RULES, WORDS};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What decides whether someone seeks care, and what they are told then.
const SAFETY: [&str; 5] = ["triage", "dispositions", "regions", "safety_net", "stop_rule"];

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn file(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    json(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Every text in a value, by the way to it.
fn texts(value: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(path.to_owned(), text.clone());
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, inner)| texts(inner, &format!("{path}/{at}"), found));
        }
        Value::Object(values) => values.iter().for_each(|(key, inner)| texts(inner, &format!("{path}/{key}"), found)),
        _ => {}
    }
}

/// The safety texts of a file of words: the questions of the screen, and what comes of them.
fn safety_texts(words: &Value) -> BTreeMap<String, String> {
    let rules = json(RULES);
    let screen = list(&rules["steps"]).iter().filter(|step| ["about-you", "safety"].contains(&text(&step["id"])));
    let mut found = BTreeMap::new();
    for id in screen.flat_map(|step| list(&step["pages"])).flat_map(list).map(text) {
        texts(&words["questions"][id], &format!("questions/{id}"), &mut found);
    }
    SAFETY.iter().for_each(|part| texts(&words[part], part, &mut found));
    found
}

#[test]
fn every_safety_text_of_a_translation_has_been_read_back() {
    let asked = safety_texts(&json(WORDS)).len();
    let mut stale = Vec::new();
    for language in list(&json(RULES)["languages"]).iter().map(text).filter(|language| *language != "en") {
        let kept = file(&format!("tests/core/pack/read-back/{language}.json"));
        let words = safety_texts(&file(&format!("src/content/packs/psoas/{language}.json")));
        assert!(words.len() * 10 >= asked * 9, "{language} has {} of {asked} texts", words.len());
        let is_kept = |(path, text): &(&String, &String)| {
            kept[path.as_str()]["text"] == **text
                && kept[path.as_str()]["read"].as_str().is_some_and(|read| !read.is_empty())
        };
        stale.extend(words.iter().filter(|entry| !is_kept(entry)).map(|(path, _)| format!("{language}: {path}")));
        let gone = kept.as_object().expect("it is an object").keys().filter(|path| !words.contains_key(*path));
        stale.extend(gone.map(|path| format!("{language}: {path} is kept and no longer said")));
    }
    let hint =
        "have these read back by someone who has not seen the English, mend what differs, and keep what they read";
    assert!(stale.is_empty(), "{hint}:\n{}", stale.join("\n"));
}
