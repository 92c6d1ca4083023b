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

/// Faults of one language, or of what all languages share.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub language: Option<Rc<str>>,
    pub faults: Vec<Faulty>,
}

/// Faults by the language that they are in: first those of what all share, then each language as the pack lists them.
pub fn by_language(files: &Files, faults: &[Faulty]) -> Vec<Group> {
    let languages = files.languages();
    let language = |fault: &Faulty| languages.iter().find(|tag| *fault.at.file == *format!("{tag}.json"));
    let of = |wanted: Option<&Rc<str>>| {
        let of_it = faults.iter().filter(|fault| language(fault) == wanted);
        Group { language: wanted.cloned(), faults: of_it.cloned().collect() }
    };
    let groups = [None].into_iter().chain(languages.iter().map(Some)).map(of);
    groups.filter(|group| !group.faults.is_empty()).collect()
}

/// The languages without which there would be no faults. None if the first has any, or what all share.
pub fn holding_back(files: &Files, faults: &[Faulty]) -> Vec<Rc<str>> {
    let first = files.languages().into_iter().next();
    let languages =
        by_language(files, faults).into_iter().map(|group| group.language.filter(|it| Some(it) != first.as_ref()));
    languages.collect::<Option<_>>().unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};
    use crate::model::document::path;
    use crate::model::publish::without;

    #[test]
    fn one_language_holds_no_other_back() {
        let files = copy(&built_in(), "mine", &["en", "de", "es"], "2026-11-30");
        let title =
            |language: &str| Address::words(language, path(&["advice", "slow-sit-backs", "title"])).set("".into());
        let why = Address::words("es", path(&["advice", "slow-sit-backs", "why"])).set("".into());
        let spanish = files.made(&[title("es"), why]).unwrap();
        let found = all(&spanish);
        let groups = by_language(&spanish, &found);
        assert_eq!(
            groups.iter().map(|it| (it.language.as_deref(), it.faults.len())).collect::<Vec<_>>(),
            [(Some("es"), 2)]
        );
        assert_eq!(holding_back(&spanish, &found), ["es".into()]);
        let published = without(&spanish, &["es".into()]);
        assert_eq!(published, without(&files, &["es".into()]));
        assert_eq!((all(&published), published.languages()), (vec![], vec!["en".into(), "de".into()]));
        let both = spanish.made(&[title("en")]).unwrap();
        assert_eq!(holding_back(&both, &all(&both)), []);
        let rules = spanish.made(&[Address::rules(path(&["advice"])).index(0).key("needs").remove()]).unwrap();
        assert_eq!(holding_back(&rules, &all(&rules)), []);
        assert_eq!(by_language(&rules, &all(&rules)).first().map(|group| group.language.clone()), Some(None));
    }
}
