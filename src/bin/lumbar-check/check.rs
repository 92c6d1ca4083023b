//! `lumbar-check check`: every fault of a pack, with file, line, path and hint.

use super::out;
use super::source::{self, PackFolder, PackText};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use lumbar_check::content::{ContentPack, Fault, PackFile, Path as JsonPath, Segment};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

pub fn run(folder: &Path) -> ExitCode {
    let folder = match source::read(folder) {
        Ok(folder) => folder,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let mut reported = BTreeSet::new();
    for words in &folder.words {
        match folder.parse(words) {
            Ok(pack) => {
                out::print(format_args!(
                    "{} revision {}, {}: no faults\n",
                    pack.id,
                    pack.revision,
                    words.path.display()
                ));
                reported.extend(missing_words(&pack, &folder).iter().map(|fault| line(fault, &folder, words)));
            }
            Err(faults) => reported.extend(faults.iter().map(|fault| line(fault, &folder, words))),
        }
    }
    reported.extend(unread_past(&folder).map(|fault| line(&fault, &folder, &folder.words[0])));
    for fault in &reported {
        eprintln!("{fault}");
    }
    if reported.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("{} {}", reported.len(), if reported.len() == 1 { "fault" } else { "faults" });
    ExitCode::FAILURE
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

/// A page fetches `revisions.json` only if the rules say that it is there.
fn unread_past(folder: &PackFolder) -> Option<Fault> {
    let rules: serde_json::Value = serde_json::from_str(&folder.rules.text).ok()?;
    let has_past = rules["revisions_file"] == true;
    let (problem, hint) = match (&folder.revisions, has_past) {
        (Some(_), false) => ("`revisions.json` beside this file is not read", "set `revisions_file` to true"),
        (None, true) => ("there is no `revisions.json` beside this file", "write it with `lumbar-check revise`"),
        _ => return None,
    };
    let path = JsonPath::default().key("revisions_file");
    Some(Fault { file: PackFile::Rules, path, problem: problem.to_owned(), hint: hint.to_owned(), line: None })
}

/// Prints faults of a pack that has to be sound before anything else can be done with it.
pub fn print(faults: &[Fault], folder: &PackFolder, words: &PackText) {
    for fault in faults {
        eprintln!("{}", line(fault, folder, words));
    }
}

/// A fault as a line: file, line, path, problem and hint.
pub fn line(fault: &Fault, folder: &PackFolder, words: &PackText) -> String {
    let file = match (fault.file, &folder.revisions) {
        (PackFile::Words, _) => words,
        (PackFile::Revisions, Some(revisions)) => revisions,
        (PackFile::Rules | PackFile::Revisions, _) => &folder.rules,
    };
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
