//! `lumbar-check check`: every fault of a pack, with file, line, path and hint.

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
    let mut told = BTreeSet::new();
    for words in &folder.words {
        match ContentPack::parse(&folder.rules.text, &words.text) {
            Ok(pack) => {
                println!("{} revision {}, {}: no faults", pack.id, pack.revision, words.path.display());
                told.extend(missing_words(&pack, &folder).iter().map(|fault| line(fault, &folder.rules, words)));
            }
            Err(faults) => told.extend(faults.iter().map(|fault| line(fault, &folder.rules, words))),
        }
    }
    for fault in &told {
        eprintln!("{fault}");
    }
    if told.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("{} {}", told.len(), if told.len() == 1 { "fault" } else { "faults" });
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

/// Prints faults of a pack that has to be sound before anything else can be done with it.
pub fn print(faults: &[Fault], rules: &PackText, words: &PackText) {
    for fault in faults {
        eprintln!("{}", line(fault, rules, words));
    }
}

/// A fault as a line: file, line, path, problem and hint.
pub fn line(fault: &Fault, rules: &PackText, words: &PackText) -> String {
    let file = match fault.file {
        PackFile::Rules => rules,
        PackFile::Words => words,
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
