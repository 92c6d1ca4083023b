//! Packs with a fault: it is reported at its place, and no other fault with it.
//!
//! A place is written as the tool prints it, but with ids in place of positions:
//! `pack: questions[worse].options[rising].number`.

mod advice;
mod conditions;
mod questions;
mod revisions;
mod words;

use crate::{REVISIONS, RULES, WORDS};
use lumbar_check::content::{ContentPack, Fault, PackFile, Segment};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Something done to a file of the built-in pack.
struct Edit {
    place: &'static str,
    change: Change,
}

enum Change {
    Set(Value),
    Remove,
    /// To the end of the list at the place.
    Add(Value),
}

fn set(place: &'static str, value: impl Into<Value>) -> Edit {
    Edit { place, change: Change::Set(value.into()) }
}

fn remove(place: &'static str) -> Edit {
    Edit { place, change: Change::Remove }
}

fn add(place: &'static str, value: impl Into<Value>) -> Edit {
    Edit { place, change: Change::Add(value.into()) }
}

/// The files of a pack.
struct Files {
    rules: Value,
    words: Value,
    revisions: Value,
}

impl Files {
    fn edited(edits: Vec<Edit>) -> Self {
        let read = |text| serde_json::from_str(text).expect("the built-in pack is JSON");
        let mut files = Self { rules: read(RULES), words: read(WORDS), revisions: read(REVISIONS) };
        // What is edited may be of its screen.
        files.rules["screen"].take();
        edits.into_iter().for_each(|edit| files.edit(edit));
        files
    }

    fn edit(&mut self, Edit { place, change }: Edit) {
        let (file, path) = place.split_once(": ").expect("a place names its file");
        let file = match file {
            "pack" => &mut self.rules,
            "words" => &mut self.words,
            _ => &mut self.revisions,
        };
        let keys = keys(file, path);
        if let Change::Add(new) = change {
            return inside(file, &keys).as_array_mut().expect("it is a list").push(new);
        }
        let (last, outer) = keys.split_last().expect("a place is somewhere");
        match (inside(file, outer), change) {
            (Value::Object(object), Change::Set(new)) => drop(object.insert(last.clone(), new)),
            (Value::Object(object), _) => drop(object.remove(last).expect("it is there")),
            (Value::Array(list), Change::Set(new)) => list[last.parse::<usize>().expect("a position")] = new,
            (Value::Array(list), _) => drop(list.remove(last.parse().expect("a position"))),
            _ => panic!("{place} is in nothing"),
        }
    }

    /// Where the faults are, in the order in which they are told. The past is not looked at.
    fn faults(&self) -> Vec<String> {
        self.faults_beside(None)
    }

    fn faults_beside(&self, revisions: Option<&str>) -> Vec<String> {
        let pack = ContentPack::parse(&self.rules.to_string(), &self.words.to_string(), revisions);
        pack.err().unwrap_or_default().iter().map(|fault| self.place(fault)).collect()
    }

    fn place(&self, fault: &Fault) -> String {
        let (mut place, mut value) = match fault.file {
            PackFile::Rules => ("pack".to_owned(), &self.rules),
            PackFile::Words => ("words".to_owned(), &self.words),
            PackFile::Revisions => ("revisions".to_owned(), &self.revisions),
            PackFile::Review => ("review".to_owned(), &Value::Null),
        };
        for (depth, segment) in fault.path.0.iter().enumerate() {
            match segment {
                Segment::Key(key) => {
                    place.push_str(if depth == 0 { ": " } else { "." });
                    place.push_str(key);
                    value = value.get(key).unwrap_or(&Value::Null);
                }
                Segment::Index(index) => {
                    value = &value[index];
                    let id = value.get("id").and_then(Value::as_str).map_or(index.to_string(), str::to_owned);
                    place.push_str(&format!("[{id}]"));
                }
            }
        }
        place
    }
}

/// The keys and positions that lead to a place.
fn keys(file: &Value, path: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut value = file;
    for step in path.replace('[', ".[").split('.') {
        let key = match step.strip_prefix('[').and_then(|step| step.strip_suffix(']')) {
            None => step.to_owned(),
            Some(element) => {
                let list = value.as_array().expect("it is a list");
                let named = list.iter().position(|value| value.get("id").is_some_and(|id| id == element));
                named.map_or_else(|| element.to_owned(), |position| position.to_string())
            }
        };
        value = value.pointer(&format!("/{key}")).unwrap_or(&Value::Null);
        keys.push(key);
    }
    keys
}

fn inside<'v>(file: &'v mut Value, keys: &[String]) -> &'v mut Value {
    let pointer: String = keys.iter().map(|key| format!("/{key}")).collect();
    file.pointer_mut(&pointer).unwrap_or_else(|| panic!("there is no {pointer}"))
}

/// What was done, and where the faults are.
struct Case {
    what: &'static str,
    edits: Vec<Edit>,
    expected: Vec<&'static str>,
}

fn case(what: &'static str, edits: Vec<Edit>, expected: &[&'static str]) -> Case {
    Case { what, edits, expected: expected.to_vec() }
}

/// One value that is wrong, and told where it stands.
fn here(what: &'static str, place: &'static str, value: impl Into<Value>) -> Case {
    case(what, vec![set(place, value)], &[place])
}

/// One key that is missing, and told where it should be.
fn missing(what: &'static str, place: &'static str) -> Case {
    let (file, path) = place.split_once(": ").expect("a place names its file");
    let around = path.rfind('.').map_or(file, |dot| &place[..file.len() + 2 + dot]);
    case(what, vec![remove(place)], &[around])
}

/// Fails with every case that has other faults than it should.
fn check(cases: Vec<Case>) {
    let mut wrong = Vec::new();
    for Case { what, edits, expected } in cases {
        let found = Files::edited(edits).faults();
        if found != expected {
            wrong.push(format!("{what}\n  expected {expected:#?}\n  found    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_untouched_pack_has_no_faults() {
    assert_eq!(Files::edited(vec![]).faults(), [""; 0]);
}

#[test]
fn every_fault_says_what_is_wrong_and_what_to_do() {
    let files = Files::edited(vec![set("pack: triage[fever].when", "urgent-signs:feverr"), remove("words: language")]);
    let faults =
        ContentPack::parse(&files.rules.to_string(), &files.words.to_string(), None).expect_err("it has two faults");
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().all(|fault| !fault.problem.is_empty() && !fault.hint.is_empty()));
    assert!(faults[0].hint.contains("`fever`"), "the nearest id is offered: {}", faults[0].hint);
}

#[test]
fn ten_mistakes_are_told_at_once() {
    check(vec![case(
        "ten mistakes",
        vec![
            set("pack: date", "22 November"),
            remove("pack: review.status"),
            set("pack: questions[age].options[18-49].number", 201),
            set("pack: questions[shape].kind", "many"),
            set("pack: triage[fever].when", "urgent-signs:feverr"),
            set("pack: pattern.findings[belt].points", "minus three"),
            set("pack: factors[stillness].wieght", 2),
            set("pack: advice[mattress].sources", Vec::<String>::new()),
            remove("words: questions.age.legend"),
            set("words: advice.hot-bath", Vec::<String>::new()),
        ],
        &[
            "pack: advice[mattress].sources",
            "pack: date",
            "pack: factors[stillness].wieght",
            "pack: pattern.findings[belt].points",
            "pack: questions[age].options[18-49].number",
            "pack: questions[shape].options",
            "pack: review",
            "pack: triage[fever].when",
            "words: advice.hot-bath",
            "words: questions.age",
        ],
    )]);
}

#[test]
fn a_file_that_is_not_json_does_not_hide_the_faults_of_the_other() {
    let rules = Files::edited(vec![set("pack: date", "22 November")]).rules.to_string();
    let words = WORDS.replacen("\"language\"", "language", 1);
    let faults = ContentPack::parse(&rules, &words, None).expect_err("both have faults");
    let places: Vec<_> =
        faults.iter().map(|fault| (fault.file, fault.path.to_string(), fault.line.is_some())).collect();
    let expected = [(PackFile::Rules, "date".to_owned(), false), (PackFile::Words, "(whole file)".to_owned(), true)];
    assert_eq!(places, expected);
}

#[test]
fn two_files_that_are_not_json_are_two_faults() {
    let faults = ContentPack::parse("{", "[1, 2]", None).expect_err("both have faults");
    assert_eq!(faults.iter().map(|fault| fault.file).collect::<Vec<_>>(), [PackFile::Rules, PackFile::Words]);
}

#[test]
fn an_empty_pack_is_told_everything_that_it_lacks() {
    let faults = ContentPack::parse("{}", "{}", None).expect_err("nothing is in it");
    for key in ["id", "revision", "questions", "steps", "triage", "pattern", "factors", "advice", "regions", "sources"]
    {
        assert!(
            faults.iter().any(|fault| fault.file == PackFile::Rules && fault.problem.contains(&format!("`{key}`"))),
            "{key}"
        );
    }
    for key in
        ["language", "ui", "questions", "dispositions", "safety_net", "read_it_all", "limits", "purpose", "stop_rule"]
    {
        assert!(
            faults.iter().any(|fault| fault.file == PackFile::Words && fault.problem.contains(&format!("`{key}`"))),
            "{key}"
        );
    }
}

/// Every place of a file, as a JSON pointer.
fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| pointers(value, &format!("{here}/{key}"), found))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| pointers(value, &format!("{here}/{at}"), found))
        }
        _ => {}
    }
}

/// Something that stands where it should not, or where it just so happens that it may.
fn stray() -> impl Strategy<Value = Value> {
    let plain = [json!(null), json!(0), json!(true), json!(""), json!("never"), json!("age:18-49")];
    let nested = [json!([]), json!([[]]), json!({}), json!({ "not": "always" })];
    select(plain.into_iter().chain(nested).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_a_file_is_taken_or_refused(
        in_words in any::<bool>(),
        places in vec(any::<Index>(), 1..4),
        stray in stray(),
    ) {
        let mut files = Files::edited(vec![]);
        let file = if in_words { &mut files.words } else { &mut files.rules };
        for place in places {
            let mut found = Vec::new();
            pointers(file, "", &mut found);
            *file.pointer_mut(&found[place.index(found.len())]).expect("it was found") = stray.clone();
        }
        if let Ok(pack) = ContentPack::parse(&files.rules.to_string(), &files.words.to_string(), None) {
            prop_assert_eq!(ContentPack::from_compiled(&pack.compile()), Ok(pack));
        }
    }
}
