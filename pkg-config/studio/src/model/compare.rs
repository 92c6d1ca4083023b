//! Two packs side by side: each place at which they differ, in words.

use super::condition::Reader;
use super::document::{Address, Files, RULES};
use super::json::Json;
use super::key::Key;
use super::prose;
use lumbar_check::content::{Path, Segment};
use std::rc::Rc;

/// A place at which two packs differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where it stands now, or stood before it was taken out.
    pub at: Address,
    /// The part that it belongs to.
    pub key: Option<Key>,
    pub before: Option<String>,
    pub now: Option<String>,
}

/// Keys whose values are conditions.
const CONDITIONS: [&str; 4] = ["when", "needs", "asked_when", "offered_when"];

/// All places at which `now` is not what `then` was, in the order of the files.
pub fn compare(then: Reader, now: Reader) -> Vec<Difference> {
    let mut comparison = Comparison { then, now, found: Vec::new() };
    let names: Vec<Rc<str>> = now.files.0.keys().chain(then.files.0.keys()).cloned().collect();
    let mut done: Vec<Rc<str>> = Vec::new();
    for name in names.into_iter().filter(|name| is_of_the_pack(then.files, now.files, name)) {
        if done.contains(&name) {
            continue;
        }
        let at = Address { file: name.clone(), path: Path::default() };
        comparison.values(&at, then.files.file(&name), now.files.file(&name));
        done.push(name);
    }
    comparison.found
}

/// The rules, and words in a language that both have.
fn is_of_the_pack(then: &Files, now: &Files, name: &str) -> bool {
    let has = |files: &Files, tag: &str| files.languages().iter().any(|language| **language == *tag);
    name == RULES || name.strip_suffix(".json").is_some_and(|tag| has(then, tag) && has(now, tag))
}

struct Comparison<'r> {
    then: Reader<'r>,
    now: Reader<'r>,
    found: Vec<Difference>,
}

impl Comparison<'_> {
    fn values(&mut self, at: &Address, then: Option<&Json>, now: Option<&Json>) {
        match (then, now) {
            (then, now) if then == now => {}
            (Some(Json::Object(_)), Some(Json::Object(_))) if !is_condition(at) => self.members(at, then, now),
            (Some(Json::List(then)), Some(Json::List(now))) if have_ids(then) && have_ids(now) => {
                self.items(at, then, now)
            }
            (then, now) => {
                let before = then.map(|value| written(self.then, at, value));
                let now = now.map(|value| written(self.now, at, value));
                let key = Key::of(self.now.files, at).or_else(|| Key::of(self.then.files, at));
                self.found.push(Difference { at: at.clone(), key, before, now });
            }
        }
    }

    fn members(&mut self, at: &Address, then: Option<&Json>, now: Option<&Json>) {
        let (then, now) = (then.map(Json::members).unwrap_or_default(), now.map(Json::members).unwrap_or_default());
        let value = |members: &[(Rc<str>, Json)], key: &str| {
            members.iter().find(|(name, _)| **name == *key).map(|(_, value)| value.clone())
        };
        for (key, new) in now {
            self.values(&at.key(key), value(then, key).as_ref(), Some(new));
        }
        for (key, old) in then.iter().filter(|(key, _)| value(now, key).is_none()) {
            self.values(&at.key(key), Some(old), None);
        }
    }

    fn items(&mut self, at: &Address, then: &[Json], now: &[Json]) {
        for (index, item) in now.iter().enumerate() {
            let before = then.iter().find(|other| other.text_of("id") == item.text_of("id"));
            self.values(&at.index(index), before, Some(item));
        }
        let is_gone = |item: &&Json| now.iter().all(|other| other.text_of("id") != item.text_of("id"));
        for item in then.iter().filter(is_gone) {
            self.found.push(Difference {
                at: at.clone(),
                key: None,
                before: Some(item.text_of("id").unwrap_or_default().replace('-', " ")),
                now: None,
            });
        }
    }
}

fn have_ids(items: &[Json]) -> bool {
    items.iter().all(|item| item.text_of("id").is_some())
}

fn is_condition(at: &Address) -> bool {
    matches!(at.path.0.last(), Some(Segment::Key(key)) if *at.file == *RULES && CONDITIONS.contains(&key.as_str()))
}

/// A value as a clinician reads it.
fn written(reader: Reader, at: &Address, value: &Json) -> String {
    if is_condition(at) {
        return reader.sentence(value);
    }
    match value {
        Json::Text(text) => text.to_string(),
        Json::List(items) if *at.file != *RULES => prose::written(&Json::list(items.iter().cloned())),
        Json::List(items) => items.iter().map(|item| written(reader, at, item)).collect::<Vec<_>>().join(", "),
        Json::Object(members) => {
            let first = members.iter().find_map(|(_, value)| value.text());
            first.map_or_else(|| value.compact(), |text| text.to_string())
        }
        other => other.compact(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::add::{added, removed};
    use crate::model::built_in::{built_in, copy};
    use crate::model::document::path;
    use crate::model::key::Part;

    fn reader(files: &Files) -> Reader<'_> {
        Reader { files, language: "en" }
    }

    #[test]
    fn each_change_is_told_once_and_nothing_else() {
        let then = copy(&built_in(), "mine", &["en"], "2026-11-30");
        assert_eq!(compare(reader(&then), reader(&then)), []);
        let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
        let when = Address::rules(path(&["triage"]).index(3).key("when"));
        let mut edits = vec![title.set("Lean back".into()), when.set("age:70-74".into())];
        edits.extend(removed(&then, &Key::new(Part::Tip, "mattress")));
        let now = then.made(&edits).unwrap();
        let found = compare(reader(&then), reader(&now));
        let told: Vec<_> = found.iter().map(|it| (it.at.path.to_string(), it.now.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("advice.slow-sit-backs.title".to_owned(), Some("Lean back")),
                ("advice.mattress".to_owned(), None),
                ("triage[3].when".to_owned(), Some("Age: “70 to 74”")),
                ("advice".to_owned(), None),
            ]
        );
        let (_, edits) = added(&then, Part::Tip, "New");
        let now = then.made(&edits).unwrap();
        assert_eq!(compare(reader(&then), reader(&now)).len(), 2);
    }
}
