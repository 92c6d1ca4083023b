//! What a reviewer agrees to: everything is in it, and a change is found in the one statement that it is of.

use crate::pack::made_up;
use crate::{REVISIONS, RULES, WORDS, in_every_language, psoas};
use lumbar_check::content::{ContentPack, Statement, StatementKind};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Hashes by id.
fn hashes(pack: &ContentPack) -> BTreeMap<String, String> {
    pack.statements().into_iter().map(|Statement { id, hash, .. }| (id, hash)).collect()
}

fn parsed(rules: &Value, words: &Value) -> ContentPack {
    crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None))
}

fn files() -> (Value, Value) {
    let read = |text| serde_json::from_str(text).expect("it is JSON");
    let mut rules: Value = read(RULES);
    // What is edited may be of its screen.
    rules["screen"].take();
    (rules, read(WORDS))
}

/// The ids of the statements that a change of the files changes.
fn changed(change: impl FnOnce(&mut Value, &mut Value)) -> Vec<String> {
    let (mut rules, mut words) = files();
    let before = hashes(&parsed(&rules, &words));
    change(&mut rules, &mut words);
    let after = hashes(&parsed(&rules, &words));
    let ids: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    ids.into_iter().filter(|id| before.get(*id) != after.get(*id)).cloned().collect()
}

/// The element of a list with this id.
fn part<'v>(list: &'v mut Value, id: &str) -> &'v mut Value {
    let list = list.as_array_mut().expect("it is a list");
    list.iter_mut().find(|part| part["id"] == id).unwrap_or_else(|| panic!("there is no {id}"))
}

#[test]
fn each_has_an_id_of_its_own_which_is_the_same_in_every_language() {
    let ids = |pack: &ContentPack| pack.statements().into_iter().map(|it| it.id).collect::<Vec<_>>();
    let english = ids(&psoas());
    assert_eq!(english.iter().collect::<BTreeSet<_>>().len(), english.len());
    for pack in in_every_language() {
        assert_eq!(ids(&pack), english, "{}", pack.words.language);
    }
}

#[test]
fn every_kind_has_a_statement() {
    let kinds: BTreeSet<_> = psoas().statements().iter().map(|it| it.kind).collect();
    assert_eq!(kinds, StatementKind::ALL.iter().copied().collect());
    assert!(psoas().statements().iter().all(|it| !it.sentence.is_empty() && it.hash.len() == 32));
}

/// What is signed is the hash: whoever has agreed to a statement has not agreed to one with another.
#[test]
fn each_reads_as_it_did_and_has_the_hash_that_was_agreed_to() {
    let told =
        |it: &Statement| [&format!("{} {}\n{}", it.id, it.hash, it.sentence)[..], &it.words.join("\n")].join("\n");
    // Texts are the widget's own, but for this one.
    let is_of_rules = |it: &&Statement| it.kind != StatementKind::Text || it.id == "text:order-of-tips";
    let told: Vec<_> = made_up::pack().statements().iter().filter(is_of_rules).map(told).collect();
    insta::assert_snapshot!("statements", told.join("\n\n"));
}

/// Every text of a file but those that no reader of the questions gets.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(object) => object.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_words_of_a_pack_are_in_none() {
    let (_, mut words) = files();
    for key in ["$schema", "language", "direction", "name", "review", "changes"] {
        words[key].take();
    }
    let said: String = psoas().statements().iter().map(|it| it.words.join("\n") + "\n").collect();
    let missing: Vec<_> = texts(&words).into_iter().filter(|text| !said.contains(text)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_layout_of_a_file_and_its_past_change_nothing() {
    let (rules, words) = files();
    let pretty = |value: &Value| serde_json::to_string_pretty(value).expect("it is JSON");
    let laid_out = crate::sound(ContentPack::parse(&pretty(&rules), &pretty(&words), Some(REVISIONS)));
    assert_eq!(laid_out.statements(), parsed(&rules, &words).statements());
}

#[test]
fn a_change_is_found_in_the_one_statement_that_it_is_of() {
    let level = changed(|rules, _| part(&mut rules["triage"], "fever")["raises"] = json!("emergency"));
    assert_eq!(level, ["rule:fever"]);
    let tip = changed(|_, words| words["advice"]["keep-active"]["why"] = json!("Stop if it hurts more."));
    assert_eq!(tip, ["tip:keep-active"]);
    let sign = changed(|_, words| words["questions"]["urgent-signs"]["options"]["fever"]["label"] = json!("Fever"));
    assert_eq!(sign, ["sign:urgent-signs:fever"]);
    let meaning = changed(|rules, _| {
        rules["conditions"][0]["when"] = json!({ "any": [rules["conditions"][0]["when"].clone(), "age:75-or-over"] });
    });
    assert_eq!(meaning.len(), 1, "{meaning:?}");
    let closer = changed(|rules, _| rules["pattern"]["elsewhere"]["rules"][0]["when"] = json!("shape:fingertip-spot"));
    assert_eq!(closer, ["closer-article:rectus-abdominis"]);
    let source = changed(|rules, _| rules["sources"][0]["url"] = json!("https://example.org/another"));
    assert_eq!(source.len(), 1, "{source:?}");
    let signs = json!(["emergency-signs:bad-accident", "emergency-signs:saddle-numb"]);
    let without_scripts = changed(|rules, _| rules["fallback_signs"] = signs);
    assert_eq!(without_scripts, ["text:fallback-signs"]);
    let first = changed(|rules, _| rules["advice"].as_array_mut().expect("it is a list").swap(1, 2));
    assert_eq!(first, ["text:order-of-tips"]);
    let home = changed(|rules, _| rules["region"] = json!("ie"));
    assert_eq!(home, ["region:ie"]);
    let word = changed(|_, words| words["ui"]["start"] = json!("Go"));
    assert_eq!(word, ["text:page"]);
}

/// Indices are another after that, and ids are not.
#[test]
fn a_change_of_order_is_none_of_the_rules() {
    let reversed = changed(|rules, _| {
        for list in ["questions", "conditions", "triage", "factors", "sources"] {
            rules[list].as_array_mut().expect("it is a list").reverse();
        }
    });
    assert_eq!(reversed, Vec::<String>::new());
}

#[test]
fn every_value_of_the_rules_is_in_one() {
    // Each is told by another file, or is an address in a link.
    let without = ["$schema", "id", "revision", "date", "revisions_file", "languages", "review"];
    let mut rules = made_up::rules();
    let before = made_up::pack().statements();
    let mut silent = Vec::new();
    let mut places = Vec::new();
    leaves(&rules, String::new(), &mut places);
    for place in places.iter().filter(|place| !without.iter().any(|key| place[1..].starts_with(key))) {
        let leaf = rules.pointer_mut(place).expect("it is there");
        let changed = match &*leaf {
            Value::Bool(flag) => json!(!*flag),
            Value::Number(number) => json!(number.as_i64().expect("they are whole") + 1),
            _ => continue,
        };
        let was = std::mem::replace(leaf, changed);
        if !place.ends_with("/number")
            && let Ok(pack) = ContentPack::parse(&rules.to_string(), &made_up::words(&rules).to_string(), None)
            && pack.statements() == before
        {
            silent.push(place.clone());
        }
        *rules.pointer_mut(place).expect("it is there") = was;
    }
    assert_eq!(silent, Vec::<String>::new());
}

/// The places of all values that hold no others.
fn leaves(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| leaves(value, format!("{place}/{index}"), found));
        }
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| leaves(value, format!("{place}/{key}"), found));
        }
        _ => found.push(place),
    }
}
