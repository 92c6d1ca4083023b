//! What the validator has to say of the files, with the part that each fault belongs to.

use super::document::{Address, Files, REVIEW, REVISIONS, RULES};
use super::json::Json;
use super::key::Key;
use super::publish::written_down;
use lumbar_check::content::{ContentPack, Fault, PackFile, PackTexts, Path};
use std::rc::Rc;

/// A fault, and where its form is.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty {
    pub at: Address,
    pub problem: Rc<str>,
    pub hint: Rc<str>,
    /// The part that it belongs to, if it is in one.
    pub key: Option<Key>,
}

/// The pack in one language, or all that is wrong with it there.
///
/// # Errors
/// Every fault, in file order.
pub fn parse(files: &Files, language: &str) -> Result<ContentPack, Vec<Faulty>> {
    let words = files.words(language);
    if *words == Json::Null {
        let at = Address::rules(Path::default().key("languages"));
        return Err(vec![faulty(files, at, &crate::words::no_words(language), crate::words::NO_WORDS_HINT)]);
    }
    let files = &written_down(files);
    let [revisions, review] = [REVISIONS, REVIEW].map(|name| files.file(name).map(Json::compact));
    let (rules, words) = (files.rules().compact(), words.compact());
    let (revisions, review) = (revisions.as_deref(), review.as_deref());
    let parsed = ContentPack::from_texts(PackTexts { rules: &rules, words: &words, revisions, review, screen: None });
    parsed.map_err(|faults| faults.iter().map(|fault| of(files, language, fault)).collect())
}

/// The faults of all languages, each once.
pub fn all(files: &Files) -> Vec<Faulty> {
    checked(files, "").1
}

/// The pack in one of its languages, unless it has faults there, and the faults of all languages, each once.
pub fn checked(files: &Files, language: &str) -> (Option<ContentPack>, Vec<Faulty>) {
    let (mut pack, mut found) = (None, Vec::new());
    for other in files.languages() {
        match parse(files, &other) {
            Ok(parsed) if *other == *language => pack = Some(parsed),
            Ok(_) => {}
            Err(faults) => {
                for fault in faults {
                    if !found.contains(&fault) {
                        found.push(fault);
                    }
                }
            }
        }
    }
    (pack, found)
}

fn of(files: &Files, language: &str, fault: &Fault) -> Faulty {
    let file: Rc<str> = match fault.file {
        PackFile::Rules => RULES.into(),
        PackFile::Words => format!("{language}.json").into(),
        PackFile::Revisions => REVISIONS.into(),
        PackFile::Review => REVIEW.into(),
    };
    faulty(files, Address { file, path: fault.path.clone() }, &fault.problem, &fault.hint)
}

fn faulty(files: &Files, at: Address, problem: &str, hint: &str) -> Faulty {
    let key = Key::of(files, &at);
    Faulty { at, problem: problem.into(), hint: hint.into(), key }
}
