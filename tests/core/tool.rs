//! The pack author's tool, run as they run it.

mod assess;
mod fhir;
mod readability;
mod revise;

use crate::{REVISIONS, RULES, WORDS, psoas};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The exit code and output of a run.
pub struct Run {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

/// Runs the tool in the repository, with something to read from stdin.
pub fn run_with(stdin: &str, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lumbar-check"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    // A command that does not read closes its end.
    let _ = child.stdin.take().expect("it is piped").write_all(stdin.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    Run { exit: output.status.code().expect("it exits"), out: text(output.stdout), err: text(output.stderr) }
}

pub fn run(arguments: &[&str]) -> Run {
    run_with("", arguments)
}

/// A folder for one test, with a pack in it.
fn folder(test: &str, rules: &str, words: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("pack.json"), listing_only(rules, words)).expect("a file can be written");
    fs::write(folder.join("revisions.json"), REVISIONS).expect("a file can be written");
    for (name, words) in words {
        fs::write(folder.join(name), words).expect("a file can be written");
    }
    folder
}

/// The rules with no language listed but those that have words, on the line where the list stands, and without their
/// screen: what is edited may be of that.
fn listing_only(rules: &str, words: &[(&str, &str)]) -> String {
    let line = rules.lines().find(|line| line.trim_start().starts_with("\"languages\"")).expect("the pack lists them");
    let names: Vec<_> = words.iter().map(|(name, _)| format!("\"{}\"", name.trim_end_matches(".json"))).collect();
    let rules = rules.replace(line, &format!("  \"languages\": [{}],", names.join(", ")));
    rules.replacen("  \"screen\": \"low-back-1\",\n", "\n", 1)
}

pub fn path(folder: &Path) -> &str {
    folder.to_str().expect("the path is UTF-8")
}

/// The built-in pack with one text in place of another, and the line on which it stands.
fn broken(text: &str, from: &str, to: &str) -> (String, usize) {
    let before = text.split(from).next().expect("there is a beginning");
    assert_ne!(before, text, "{from} is not there");
    (text.replacen(from, to, 1), 1 + before.matches('\n').count())
}

#[test]
fn check_passes_a_sound_pack() {
    let folder = folder("check-passes", RULES, &[("en.json", WORDS)]);
    let run = run(&["check", path(&folder)]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    assert!(run.out.contains(&format!("psoas revision {}", psoas().revision)), "{}", run.out);
}

#[test]
fn check_tells_every_fault_with_file_line_path_and_hint() {
    let (rules, rule_line) = broken(RULES, r#""when": "urgent-signs:fever""#, r#""when": "urgent-signs:feverr""#);
    let (words, word_line) = broken(WORDS, r#""questions": {"#, r#""questions": { "agee": {},"#);
    let folder = folder("check-tells", &rules, &[("en.json", &words)]);
    let run = run(&["check", path(&folder)]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    let lines: Vec<_> = run.err.lines().collect();
    assert_eq!(lines.len(), 3, "{}", run.err);
    let fever = psoas().triage.iter().position(|rule| rule.id.as_str() == "fever").expect("there is such a rule");
    let fever = format!("triage[{fever}].when");
    for (file, line, path_in_file) in
        [("pack.json", rule_line, fever.as_str()), ("en.json", word_line, "questions.agee")]
    {
        let place = format!("{}:{line}: {path_in_file}: ", folder.join(file).display());
        let told = lines.iter().find(|told| told.starts_with(&place));
        assert!(told.is_some_and(|told| told.contains(". Hint: ")), "{place} is not in\n{}", run.err);
    }
}

#[test]
fn check_tells_the_line_of_what_is_not_json() {
    let (rules, line) = broken(RULES, r#""id": "psoas","#, r#""id": "psoas""#);
    let folder = folder("check-not-json", &rules, &[("en.json", WORDS)]);
    let run = run(&["check", path(&folder)]);
    assert_eq!(run.exit, 1);
    // The comma is missed where the next key begins.
    assert!(run.err.starts_with(&format!("{}:{}: ", folder.join("pack.json").display(), line + 1)), "{}", run.err);
}

#[test]
fn check_reads_every_language_and_tells_a_fault_of_the_rules_once() {
    let (rules, _) = broken(RULES, r#""id": "psoas""#, r#""id": "Psoas""#);
    let (german, _) = broken(WORDS, r#""direction": "ltr""#, r#""direction": "down""#);
    let folder = folder("check-languages", &rules, &[("de.json", &german), ("en.json", WORDS)]);
    let run = run(&["check", path(&folder)]);
    assert_eq!(run.exit, 1);
    assert_eq!(run.err.matches("pack.json:").count(), 1, "{}", run.err);
    assert_eq!(run.err.matches("de.json:").count(), 1, "{}", run.err);
    assert_eq!(run.err.matches("en.json:").count(), 0, "{}", run.err);
}

#[test]
fn a_folder_without_a_pack_is_a_fault() {
    let bare = folder("no-words", RULES, &[]);
    for folder in ["no/such/folder", path(&bare)] {
        for command in ["check", "sheet", "readability", "fhir"] {
            let run = run(&[command, folder]);
            assert_eq!((run.exit, run.out.as_str()), (1, ""), "{command} {folder}");
            assert!(run.err.contains(folder), "{}", run.err);
        }
    }
}

#[test]
fn the_review_sheet_says_everything_in_words() {
    let run = run(&["sheet", "src/content/packs/psoas"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    insta::assert_snapshot!("review-sheet", run.out);
}

/// The words of a file, without its keys.
fn words(value: &Value) -> Vec<&str> {
    match value {
        Value::String(words) => vec![words],
        Value::Array(list) => list.iter().flat_map(words).collect(),
        Value::Object(object) => object.values().flat_map(words).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_words_of_the_pack_are_missing_from_the_review_sheet() {
    let mut file: Value = serde_json::from_str(WORDS).expect("it is JSON");
    for not_for_clinicians in ["$schema", "language", "direction", "ui"] {
        file[not_for_clinicians].take();
    }
    let sheet = run(&["sheet", "src/content/packs/psoas"]).out;
    let missing: Vec<_> = words(&file).into_iter().filter(|words| !sheet.contains(words)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_pack_with_faults_has_no_review_sheet() {
    let (rules, _) = broken(RULES, r#""id": "psoas""#, r#""id": "Psoas""#);
    let folder = folder("sheet-faults", &rules, &[("en.json", WORDS)]);
    let run = run(&["sheet", path(&folder)]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert!(run.err.contains("pack.json:"), "{}", run.err);
}

#[test]
fn schema_prints_the_schemas_that_lie_beside_the_packs() {
    let schemas = ["pack", "words", "revisions"].map(|name| (name, format!("{name}.schema.json")));
    for (name, file) in schemas {
        let run = run(&["schema", name]);
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/packs").join(&file);
        assert_eq!((run.exit, run.err.as_str()), (0, ""));
        assert!(run.out == fs::read_to_string(kept).expect("it can be read"), "{file}");
    }
}

#[test]
fn help_names_every_command_and_each_tells_of_itself() {
    const COMMANDS: [&str; 7] = ["check", "sheet", "readability", "revise", "assess", "schema", "fhir"];
    for arguments in [&["help"][..], &["--help"], &["-h"]] {
        let run = run(arguments);
        assert_eq!((run.exit, run.err.as_str()), (0, ""), "{arguments:?}");
        for command in COMMANDS {
            assert!(run.out.contains(&format!("\n  {command} ")), "{command}");
        }
        assert!(run.out.contains("Exit status: 0 "), "{}", run.out);
    }
    for command in COMMANDS {
        let run = run(&[command, "--help"]);
        assert_eq!((run.exit, run.err.as_str()), (0, ""), "{command}");
        assert!(run.out.contains(&format!("Usage: lumbar-check {command} ")), "{}", run.out);
    }
}

#[test]
fn every_command_ends_quietly_when_nobody_reads_what_it_prints() {
    let calls: [&[&str]; 6] = [
        &["check", "src/content/packs/psoas"],
        &["sheet", "src/content/packs/psoas"],
        &["readability", "src/content/packs/psoas"],
        &["fhir", "src/content/packs/psoas"],
        &["schema", "pack"],
        &["help"],
    ];
    for arguments in calls {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lumbar-check"));
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(
            (output.status.code(), String::from_utf8_lossy(&output.stderr)),
            (Some(0), "".into()),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_call_that_makes_no_sense_is_told_where_help_is() {
    let calls: [&[&str]; 20] = [
        &[],
        &["diagnose"],
        &["check"],
        &["sheet"],
        &["readability"],
        &["schema"],
        &["check", "one", "two"],
        &["check", "--pack", "one", "two"],
        &["assess", "--pack"],
        &["--loud"],
        &["fhir"],
        &["fhir", "one", "two"],
        &["fhir", "--pack", "one", "two"],
        &["fhir", "--day", "2026-11-22", "one"],
        &["fhir", "--read", "--day", "2026-11-22"],
        &["fhir", "--response", "--day", "2026-02-30"],
        &["check", "--response", "one"],
        &["assess", "--read"],
        &["fhir", "--read", "--response"],
        &["schema", "style"],
    ];
    for arguments in calls {
        let run = run(arguments);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains("--help"), "{arguments:?}: {}", run.err);
    }
}
