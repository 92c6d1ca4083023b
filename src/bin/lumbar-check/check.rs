//! `lumbar-check check`: every fault of a pack, with file, line, path and hint.

use super::out;
use super::source::{self, PackFolder, PackText};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use lumbar_check::content::{ContentPack, Fault, PackFile, Path as JsonPath, Review, Segment};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

pub fn run(folder: &Path) -> ExitCode {
    let Some(folder) = source::read_or_say(folder) else { return ExitCode::FAILURE };
    let mut reported = BTreeSet::new();
    for words in &folder.words {
        match folder.parse(words) {
            Ok(pack) => {
                let (id, revision, path) = (&pack.id, pack.revision, words.path.display());
                out::print(format_args!(
                    "{id} revision {revision}, {path}: no faults{}{}\n",
                    review(&pack, &folder),
                    screen(&pack)
                ));
                reported.extend(missing_words(&pack, &folder).iter().map(|fault| line(fault, &folder, words)));
            }
            Err(faults) => reported.extend(faults.iter().map(|fault| line(fault, &folder, words))),
        }
    }
    reported.extend(unread(&folder).iter().map(|fault| line(fault, &folder, &folder.words[0])));
    for fault in &reported {
        eprintln!("{fault}");
    }
    if reported.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("{} {}", reported.len(), if reported.len() == 1 { "fault" } else { "faults" });
    ExitCode::FAILURE
}

/// What cards in this language say of a review, where there is one of the pack.
fn review(pack: &ContentPack, folder: &PackFolder) -> &'static str {
    match (&pack.review, &folder.review) {
        (Review::ReviewedBy(_), _) => ", and its cards say who has reviewed it",
        (Review::NotReviewed, Some(_)) => ", and its cards say that nobody has reviewed it",
        (Review::NotReviewed, None) => "",
    }
}

/// What cards say of the safety questions.
fn screen(pack: &ContentPack) -> &'static str {
    match pack.screen {
        Some(_) => "",
        None => ", and its cards say that the safety questions are the author's own",
    }
}

/// The languages that the rules list and that have no file.
pub fn missing_words(pack: &ContentPack, folder: &PackFolder) -> Vec<Fault> {
    let has_file = |language: &str| folder.words.iter().any(|words| words.path.ends_with(format!("{language}.json")));
    let missing = pack.languages.iter().enumerate().filter(|(_, language)| !has_file(language));
    let fault = |(index, language): (usize, &Rc<str>)| Fault {
        file: PackFile::Rules,
        path: JsonPath::default().key("languages").index(index),
        problem: format!("there is no `{language}.json` beside this file"),
        hint: "write it, or take the language out".to_owned(),
        line: None,
    };
    missing.map(fault).collect()
}

/// A page fetches `revisions.json` and `review.json` only if the rules say that they are there.
fn unread(folder: &PackFolder) -> Vec<Fault> {
    let Ok(rules) = serde_json::from_str::<serde_json::Value>(&folder.rules.text) else { return Vec::new() };
    let files = [
        ("revisions", &folder.revisions, "write it with `lumbar-check revise`, or take this out"),
        ("review", &folder.review, "take this out until somebody has reviewed the pack"),
    ];
    let fault = |(name, file, missing): (&str, &Option<PackText>, &str)| {
        let key = format!("{name}_file");
        let (problem, hint) = match (file, rules[&key] == true) {
            (Some(_), false) => (format!("`{name}.json` beside this file is not read"), format!("set `{key}` to true")),
            (None, true) => (format!("there is no `{name}.json` beside this file"), missing.to_owned()),
            _ => return None,
        };
        Some(Fault { file: PackFile::Rules, path: JsonPath::default().key(&key), problem, hint, line: None })
    };
    files.into_iter().filter_map(fault).collect()
}

/// Prints faults of a pack that has to be sound before anything else can be done with it.
pub fn print(faults: &[Fault], folder: &PackFolder, words: &PackText) {
    for fault in faults {
        eprintln!("{}", line(fault, folder, words));
    }
}

/// A fault as a line: file, line, path, problem and hint.
pub fn line(fault: &Fault, folder: &PackFolder, words: &PackText) -> String {
    let file = match fault.file {
        PackFile::Rules => None,
        PackFile::Words => Some(words),
        PackFile::Revisions => folder.revisions.as_ref(),
        PackFile::Review => folder.review.as_ref(),
    };
    let file = file.unwrap_or(&folder.rules);
    let number = fault.line.unwrap_or_else(|| line_of(&file.text, &fault.path));
    format!("{}:{number}: {}: {}. Hint: {}", file.path.display(), fault.path, fault.problem, fault.hint)
}

/// The one-based line on which a path stands; that of the nearest enclosing value where it leads nowhere.
fn line_of(text: &str, path: &JsonPath) -> usize {
    let parsed = jsonc_parser::parse_to_ast(text, &Default::default(), &Default::default());
    let Some(mut value) = parsed.as_ref().ok().and_then(|parsed| parsed.value.as_ref()) else { return 1 };
    let mut start = value.range().start;
    for segment in &path.0 {
        let inner = match (segment, value) {
            (Segment::Key(key), Value::Object(object)) => object.get(key).map(|property| {
                start = property.range.start;
                &property.value
            }),
            (Segment::Index(index), Value::Array(array)) => array.elements.get(*index).inspect(|element| {
                start = element.range().start;
            }),
            _ => None,
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    1 + text[..start].matches('\n').count()
}
