//! What each translation was made from: it is older once its original is another.
//!
//! A note holds the translation beside the original, so that it says nothing of any other text that stands there since.

use super::document::{Address, Change, Edit, Files, ORIGINALS};
use super::json::Json;
use lumbar_check::content::{Path, Segment};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is noted of a language.
pub struct Notes<'f>(BTreeMap<&'f str, &'f Json>);

/// A translation, where it stands, and what it was made from.
struct Made {
    path: Path,
    text: Rc<str>,
    of: Rc<str>,
}

impl<'f> Notes<'f> {
    pub fn of(files: &'f Files, language: &str) -> Self {
        let members = files.file(&file(language)).map(Json::members).unwrap_or_default();
        Self(members.iter().map(|(path, note)| (&**path, note)).collect())
    }

    /// What a translation was made from. `None` where that was not noted.
    pub fn original(&self, path: &Path, translation: &str) -> Option<&'f str> {
        let note = self.0.get(&*path.to_string())?;
        note.text_of("of").filter(|_| note.text_of("text") == Some(translation))
    }
}

fn file(language: &str) -> String {
    format!("{ORIGINALS}{language}.json")
}

/// Where the notes of a language are.
pub fn notes_at(language: &str) -> Address {
    Address { file: file(language).into(), path: Path::default() }
}

/// What is to be noted of a text that someone writes: what it was made from, in another language than the first; in the first,
/// what its translations were made from.
pub fn noted(files: &Files, edit: &Edit) -> Vec<Edit> {
    let languages = files.languages();
    let Some((first, others)) = languages.split_first() else { return Vec::new() };
    let language = others.iter().find(|language| *edit.at.file == *format!("{language}.json"));
    match (language, &edit.change) {
        (Some(language), Change::Set(value)) => written(files, language, &made(files, (first, language), edit, value)),
        _ => left_behind_by(files, std::slice::from_ref(edit)),
    }
}

/// The texts of an edit that are not what stood there. One that was typed by itself counts, even if it is the same again.
fn made(files: &Files, (from, to): (&str, &str), edit: &Edit, value: &Json) -> Vec<Made> {
    let (source, now) = (files.words(from), files.words(to));
    let mut found = Vec::new();
    value.texts(&edit.at.path, &mut |path, text| {
        let is_written = matches!(value, Json::Text(_)) || now.at(path).and_then(Json::text) != Some(text);
        let of = source_at(source, path).filter(|_| is_written && !text.is_empty());
        found.extend(of.map(|of| Made { path: path.clone(), text: text.clone(), of: of.clone() }));
    });
    found
}

/// What was there of translations whose originals these edits change, and was not noted yet.
pub fn left_behind_by(files: &Files, edits: &[Edit]) -> Vec<Edit> {
    let languages = files.languages();
    let Some((first, others)) = languages.split_first() else { return Vec::new() };
    let is_of_first = |edit: &&Edit| {
        let is_set = matches!(edit.change, Change::Set(_)) && !edit.at.path.0.is_empty();
        is_set && *edit.at.file == *format!("{first}.json")
    };
    let mut changed = Vec::new();
    let Some(after) = edits.iter().any(|edit| is_of_first(&edit)).then(|| files.made(edits)).flatten() else {
        return Vec::new();
    };
    for edit in edits.iter().filter(is_of_first) {
        let Some(before) = files.at(&edit.at) else { continue };
        before.texts(&edit.at.path, &mut |path, text| {
            if after.words(first).at(path).and_then(Json::text) != Some(text) {
                changed.push((path.clone(), text.clone()));
            }
        });
    }
    let of = |language: &Rc<str>| {
        let notes = Notes::of(files, language);
        let translation = |(path, of): &(Path, Rc<str>)| {
            let text = files.words(language).at(path).and_then(Json::text).filter(|text| !text.is_empty())?;
            let stays = after.words(language).at(path).and_then(Json::text) == Some(text);
            (stays && notes.original(path, text).is_none()).then(|| Made {
                path: path.clone(),
                text: text.clone(),
                of: of.clone(),
            })
        };
        written(files, language, &changed.iter().filter_map(translation).collect::<Vec<_>>())
    };
    others.iter().flat_map(of).collect()
}

/// What is to be noted where a translation still fits its original, which is another by now.
pub fn still_fits(files: &Files, language: &str, path: &Path) -> Vec<Edit> {
    let at = Address::words(language, path.clone());
    files.at(&at).map(|text| noted(files, &at.set(text.clone()))).unwrap_or_default()
}

/// The notes of a language with these.
fn written(files: &Files, language: &str, made: &[Made]) -> Vec<Edit> {
    let at = notes_at(language);
    let notes = made.iter().map(|made| (at.key(&made.path.to_string()), note(&made.text, &made.of)));
    let mut edits: Vec<_> =
        notes.filter(|(at, note)| files.at(at) != Some(note)).map(|(at, note)| at.set(note)).collect();
    if !edits.is_empty() && files.file(&at.file).is_none() {
        edits.insert(0, at.set(Json::object([])));
    }
    edits
}

pub fn note(text: &str, of: &str) -> Json {
    Json::object([("text", text.into()), ("of", of.into())])
}

/// The text that a translation is of: of a plural form that the first language lacks, that for all other numbers.
fn source_at<'j>(source: &'j Json, path: &Path) -> Option<&'j Rc<str>> {
    let there = source.at(path).and_then(Json::text);
    let other = || match path.0.split_last() {
        Some((Segment::Key(_), above)) => source.at(&Path(above.to_vec()))?.get("other")?.text(),
        _ => None,
    };
    there.or_else(other).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::archive::{files_of, published};
    use crate::model::built_in::{built_in, copy};
    use crate::model::document::path;
    use crate::model::studio::{Happened, Studio};
    use crate::model::translate::{State, pairs};

    fn begun(files: &Files) -> Studio {
        Studio::default().next(Happened::Began { files: files.clone(), original: files.clone() })
    }

    fn typed(studio: Studio, language: &str, path: &Path, text: &str) -> Studio {
        let edit = Address::words(language, path.clone()).set(text.into());
        studio.next(Happened::Wrote { label: "Typed".into(), edit })
    }

    fn older(studio: &Studio) -> Vec<String> {
        let all = pairs(studio.files(), studio.original(), "en", "es").into_iter();
        all.filter(|pair| pair.state == State::Older).map(|pair| pair.path.to_string()).collect()
    }

    #[test]
    fn a_translation_that_was_typed_is_older_once_its_original_changes() {
        let dose = path(&["advice", "slow-sit-backs", "why"]);
        let mine = copy(&built_in(), "mine", &["en", "es"], "2026-11-30");
        let studio = typed(begun(&mine), "en", &dose, "Do it twice a day.");
        assert_eq!(older(&studio), [dose.to_string()]);
        let studio = typed(studio, "es", &dose, "Hágalo dos veces al día.");
        assert_eq!(older(&studio), [""; 0]);
        let studio = typed(studio, "en", &dose, "Do it three times a day.");
        assert_eq!(older(&studio), [dose.to_string()]);
        // Another day, what is compared with is what was saved.
        let again = begun(studio.files());
        assert_eq!(older(&again), [dose.to_string()]);
        let back = typed(again.clone(), "en", &dose, "Do it twice a day.");
        assert_eq!(older(&back), [""; 0]);
        let same = typed(again.clone(), "es", &dose, "Hágalo dos veces al día.");
        assert_eq!(older(&same), [""; 0]);
        let fits = still_fits(again.files(), "es", &dose);
        let fits = again.next(Happened::Made { label: "Fits".into(), edits: fits });
        assert_eq!(older(&fits), [""; 0]);
        assert_eq!(older(&fits.clone().next(Happened::Undid)), [dose.to_string()]);
        assert!(files_of(fits.files()).iter().any(|(name, _)| name == "originals-es.json"));
        assert!(published(fits.files()).iter().all(|(name, _)| !name.starts_with("originals")));
    }

    #[test]
    fn a_translation_that_came_along_is_older_on_another_day_too() {
        let title = path(&["advice", "slow-sit-backs", "title"]);
        let mine = copy(&built_in(), "mine", &["en", "es"], "2026-11-30");
        let changed = typed(begun(&mine), "en", &title, "Lean back");
        assert_eq!(older(&begun(changed.files())), [title.to_string()]);
        assert_eq!(older(&changed.clone().next(Happened::Undid)), [""; 0]);
        assert_eq!(**changed.next(Happened::Undid).files(), mine);
    }

    #[test]
    fn a_paragraph_that_is_retyped_says_nothing_of_the_others() {
        let mine = copy(&built_in(), "mine", &["en", "es"], "2026-11-30");
        let limits = path(&["limits"]);
        let at = Address::words("en", limits.clone());
        let english = mine.at(&at).unwrap().changed(&path(&[]).index(0).0, &|_| Some("One".into())).unwrap();
        let english = english.changed(&path(&[]).index(1).0, &|_| Some("Two".into())).unwrap();
        let studio = begun(&mine).next(Happened::Wrote { label: "Typed".into(), edit: at.set(english) });
        let [one, two] = [0, 1].map(|index| limits.index(index).to_string());
        assert_eq!(older(&studio), [one, two.clone()]);
        let at = Address::words("es", limits);
        let spanish = mine.at(&at).unwrap().changed(&path(&[]).index(0).0, &|_| Some("Uno".into())).unwrap();
        let studio = studio.next(Happened::Wrote { label: "Typed".into(), edit: at.set(spanish) });
        assert_eq!(older(&studio), [two]);
    }
}
