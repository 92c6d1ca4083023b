//! `lumbar-check revise`, and how `check` treats `revisions.json`.

use super::{broken, folder, path, run};
use crate::pack::numbers::{ever_added, in_use, numbers};
use crate::{REVISIONS, RULES, WORDS};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The rules and words of a third revision: no tilting stool, and another shape.
fn third() -> (String, String) {
    let [mut rules, mut words] = [RULES, WORDS].map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
    (rules["revision"], rules["date"], rules["languages"]) = (3.into(), "2027-01-01".into(), json!(["en"]));
    let list = |value: &Value| value.as_array().expect("it is a list").clone();
    rules["advice"] = list(&rules["advice"]).into_iter().filter(|tip| tip["id"] != "tilting-stool").collect();
    let shape = list(&rules["questions"]).iter().position(|question| question["id"] == "shape").expect("it is asked");
    let options = rules["questions"][shape]["options"].as_array_mut().expect("it is a list");
    options.push(json!({ "id": "round", "number": 400 }));
    words["advice"].as_object_mut().expect("they are by id").remove("tilting-stool");
    words["questions"]["shape"]["options"]["round"] = json!({ "label": "Round", "said": "Shape: round." });
    (rules.to_string(), words.to_string())
}

/// A folder with such a pack. Its files are on one line each, so they are written as they are.
fn third_in(test: &str) -> std::path::PathBuf {
    let folder = folder(test, RULES, &[]);
    let (rules, words) = third();
    write(&folder, "pack.json", &rules);
    write(&folder, "en.json", &words);
    folder
}

fn write(folder: &Path, file: &str, text: &str) {
    fs::write(folder.join(file), text).expect("a file can be written");
}

fn revisions(folder: &Path) -> String {
    fs::read_to_string(folder.join("revisions.json")).expect("it is there")
}

#[test]
fn revise_appends_what_is_new_and_what_is_gone_and_touches_nothing_else() {
    let folder = third_in("revise-appends");
    let run = run(&["revise", path(&folder)]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let text = revisions(&folder);
    let before = REVISIONS.trim_end().trim_end_matches('}').trim_end().trim_end_matches(']').trim_end();
    assert!(text.starts_with(before), "the entries before stay as they are, to the letter");
    let file: Value = serde_json::from_str(&text).expect("it is JSON");
    let expected = json!({
        "revision": 3,
        "date": "2027-01-01",
        "changes": ["revision-3"],
        "added": { "answers": { "shape:round": 400 } },
        "retired": { "advice": ["tilting-stool"] },
    });
    assert_eq!(file["revisions"][2], expected);
    assert_eq!(file["revisions"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_revised_pack_lacks_only_the_words_for_its_changes() {
    let folder = third_in("revise-then-check");
    run(&["revise", path(&folder)]);
    let unsaid = run(&["check", path(&folder)]);
    assert_eq!(unsaid.exit, 1);
    assert!(
        unsaid.err.contains("en.json:1: ") && unsaid.err.contains("`revision-3`") && unsaid.err.contains("1 fault\n"),
        "{}",
        unsaid.err
    );
    let (_, words) = third();
    let said = r#""changes":{"revision-3":"The tilting stool is gone.","#;
    let (words, _) = broken(&words, r#""changes":{"#, said);
    write(&folder, "en.json", &words);
    let check = run(&["check", path(&folder)]);
    assert_eq!((check.exit, check.err.as_str()), (0, ""));
    assert!(run(&["sheet", path(&folder)]).out.contains("- The tilting stool is gone."));
}

#[test]
fn revise_again_writes_the_same_and_keeps_the_names_of_the_changes() {
    let folder = third_in("revise-again");
    run(&["revise", path(&folder)]);
    let named = revisions(&folder).replace("revision-3", "no-stool");
    write(&folder, "revisions.json", &named);
    assert_eq!(run(&["revise", path(&folder)]).exit, 0);
    assert_eq!(revisions(&folder), named);
}

#[test]
fn revise_begins_the_file_where_there_is_none() {
    let folder = folder("revise-begins", RULES, &[("en.json", WORDS)]);
    fs::remove_file(folder.join("revisions.json")).expect("it is there");
    assert_eq!(run(&["revise", path(&folder)]).exit, 0);
    let [made, rules] =
        [&revisions(&folder), RULES].map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
    assert_eq!(made["revisions"].as_array().map(Vec::len), Some(1), "it knows of none before");
    assert_eq!((ever_added(&made), in_use(&made)), (numbers(&rules), numbers(&rules)));
}

#[test]
fn revise_leaves_a_file_alone_that_it_cannot_read_or_that_is_ahead() {
    let ahead = REVISIONS.replacen(r#""revision": 2"#, r#""revision": 7"#, 1);
    for text in ["{", "[]", r#"{"revisions": [{}]}"#, &ahead] {
        let folder = folder("revise-leaves", RULES, &[("en.json", WORDS)]);
        write(&folder, "revisions.json", text);
        let run = run(&["revise", path(&folder)]);
        assert_eq!((run.exit, run.out.as_str()), (1, ""), "{text}");
        assert!(run.err.contains("revisions.json"), "{}", run.err);
        assert_eq!(revisions(&folder), text);
    }
}

#[test]
fn check_tells_faults_of_the_past_with_file_and_line() {
    let (past, line) = broken(REVISIONS, r#""habits:mattress-dips": 106,"#, r#""habits:matress-dips": 106,"#);
    let folder = folder("check-past", RULES, &[("en.json", WORDS)]);
    write(&folder, "revisions.json", &past);
    let run = run(&["check", path(&folder)]);
    assert_eq!(run.exit, 1);
    let file = folder.join("revisions.json").display().to_string();
    assert!(run.err.contains(&format!("{file}:")), "{}", run.err);
    assert!(run.err.contains("`habits:matress-dips` is no longer in the pack"), "{}", run.err);
    let added = 1 + past
        .lines()
        .collect::<Vec<_>>()
        .iter()
        .rposition(|line| line.contains("\"answers\": {"))
        .expect("it adds some");
    assert!(run.err.contains(&format!("{file}:{added}: ")), "line {line} is in it: {}", run.err);
}

#[test]
fn a_past_that_no_page_would_read_is_a_fault() {
    let rules = RULES.replacen("\"revisions_file\": true,", "", 1);
    let folder = folder("check-unread-past", &rules, &[("en.json", WORDS)]);
    let unread = run(&["check", path(&folder)]);
    assert!(unread.exit == 1 && unread.err.contains("revisions_file: "), "{}", unread.err);
    fs::remove_file(folder.join("revisions.json")).expect("it is there");
    assert_eq!(run(&["check", path(&folder)]).exit, 0);
}
