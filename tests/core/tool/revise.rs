//! `lumbar-check revise`, and what `check` says of a past.

use super::{broken, folder, path, run};
use crate::{REVISIONS, RULES, WORDS};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The rules and words of a second revision: no tilting stool, and a new answer about seats.
fn second() -> (String, String) {
    let [mut rules, mut words] = [RULES, WORDS].map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
    (rules["revision"], rules["date"], rules["languages"]) = (2.into(), "2027-01-01".into(), json!(["en"]));
    let list = |value: &Value| value.as_array().expect("it is a list").clone();
    rules["advice"] = list(&rules["advice"]).into_iter().filter(|tip| tip["id"] != "tilting-stool").collect();
    let seat = list(&rules["questions"]).iter().position(|question| question["id"] == "seat").expect("it is asked");
    rules["questions"][seat]["options"]
        .as_array_mut()
        .expect("it is a list")
        .push(json!({ "id": "floor", "number": 400 }));
    words["advice"].as_object_mut().expect("they are by id").remove("tilting-stool");
    words["questions"]["seat"]["options"]["floor"] = json!({ "label": "The floor", "said": "You said the floor." });
    (rules.to_string(), words.to_string())
}

/// A folder with such a pack. Its files are on one line each, so they are written as they are.
fn second_in(test: &str) -> std::path::PathBuf {
    let folder = folder(test, RULES, &[]);
    let (rules, words) = second();
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
    let folder = second_in("revise-appends");
    let run = run(&["revise", path(&folder)]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let text = revisions(&folder);
    let before = REVISIONS.trim_end().trim_end_matches('}').trim_end().trim_end_matches(']').trim_end();
    assert!(text.starts_with(before), "the first entry stays as it is, to the letter");
    let file: Value = serde_json::from_str(&text).expect("it is JSON");
    let expected = json!({
        "revision": 2,
        "date": "2027-01-01",
        "changes": ["revision-2"],
        "added": { "answers": { "seat:floor": 400 } },
        "retired": { "advice": ["tilting-stool"] },
    });
    assert_eq!(file["revisions"][1], expected);
    assert_eq!(file["revisions"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_revised_pack_lacks_only_the_words_for_its_changes() {
    let folder = second_in("revise-then-check");
    run(&["revise", path(&folder)]);
    let unsaid = run(&["check", path(&folder)]);
    assert_eq!(unsaid.exit, 1);
    assert!(
        unsaid.err.contains("en.json:1: ") && unsaid.err.contains("`changes`") && unsaid.err.contains("1 fault\n"),
        "{}",
        unsaid.err
    );
    let (_, words) = second();
    let said = r#"{"changes": {"revision-2": "The tilting stool is gone."},"#;
    write(&folder, "en.json", &words.replacen('{', said, 1));
    let check = run(&["check", path(&folder)]);
    assert_eq!((check.exit, check.err.as_str()), (0, ""));
    assert!(run(&["sheet", path(&folder)]).out.contains("- The tilting stool is gone."));
}

#[test]
fn revise_again_writes_the_same_and_keeps_the_names_of_the_changes() {
    let folder = second_in("revise-again");
    run(&["revise", path(&folder)]);
    let named = revisions(&folder).replace("revision-2", "no-stool");
    write(&folder, "revisions.json", &named);
    assert_eq!(run(&["revise", path(&folder)]).exit, 0);
    assert_eq!(revisions(&folder), named);
}

#[test]
fn revise_begins_the_file_where_there_is_none() {
    let folder = folder("revise-begins", RULES, &[("en.json", WORDS)]);
    fs::remove_file(folder.join("revisions.json")).expect("it is there");
    assert_eq!(run(&["revise", path(&folder)]).exit, 0);
    let [made, kept] =
        [&revisions(&folder), REVISIONS].map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
    assert_eq!(made["revisions"], kept["revisions"]);
    assert_eq!(run(&["check", path(&folder)]).err, "");
}

#[test]
fn revise_leaves_a_file_alone_that_it_cannot_read_or_that_is_ahead() {
    let ahead = REVISIONS.replacen(r#""revision": 1"#, r#""revision": 7"#, 1);
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
    let (past, line) = broken(REVISIONS, r#""mattress": 3,"#, "\"matress\": 3,");
    let folder = folder("check-past", RULES, &[("en.json", WORDS)]);
    write(&folder, "revisions.json", &past);
    let run = run(&["check", path(&folder)]);
    assert_eq!(run.exit, 1);
    let file = folder.join("revisions.json").display().to_string();
    assert!(run.err.contains(&format!("{file}:")), "{}", run.err);
    assert!(run.err.contains("`matress` is no longer in the pack"), "{}", run.err);
    let added = 1 + REVISIONS.lines().position(|line| line.contains("\"advice\": {")).expect("it adds tips");
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
