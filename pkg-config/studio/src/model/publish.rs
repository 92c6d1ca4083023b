//! The next version of a pack: its number and day, and what it adds to and takes out of the one before.
//!
//! Numbers that a published version gave away are in links, and keep their meaning for good: `revisions.json` holds them.

use super::document::{Address, Edit, Files, REVISIONS, path};
use super::json::Json;
use super::translate::removed;
use lumbar_check::content::SectionId;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Numbers by id.
type Numbers = BTreeMap<String, u64>;

/// The kinds of part that have numbers, by their names in the file.
const GROUPS: [&str; 4] = ["screen", "answers", "factors", "advice"];

/// Whether rules or words have changed since a version that may be published already: the one that work began with, or that
/// was saved since.
pub fn is_due(files: &Files, original: &Files) -> bool {
    let number = |files: &Files| files.rules().get("revision").and_then(Json::whole_number);
    let entries = original.file(REVISIONS).map(|past| past.get("revisions").map(Json::items).unwrap_or_default());
    // A pack that was begun here has nothing in its past: nobody has seen it.
    let is_new = entries.is_some_and(<[Json]>::is_empty);
    let of_the_pack = |files: &Files| written_down(files).without_notes();
    !is_new && number(files) == number(original) && of_the_pack(files) != of_the_pack(original)
}

/// Counts the version up behind one that was saved. `what`: a sentence on what readers notice, for every language until it is translated.
pub fn next(files: &Files, saved: Option<&Files>, day: &str, what: &str) -> Vec<Edit> {
    let rules = |key: &str| Address::rules(path(&[key]));
    let number = files.rules().get("revision").and_then(Json::whole_number).unwrap_or(0) + 1;
    let mut edits =
        vec![rules("revision").set(u64::try_from(number).unwrap_or(1).into()), rules("date").set(day.into())];
    if let Some(past) = saved.and_then(|saved| saved.file(REVISIONS)) {
        edits.push(Address { file: REVISIONS.into(), path: path(&[]) }.set(past.clone()));
    }
    if files.file(REVISIONS).is_some() {
        let words = |language: Rc<str>| Address::words(&language, path(&["changes", &change(number)])).set(what.into());
        edits.extend(files.languages().into_iter().map(words));
    }
    edits
}

/// The id of what a version changed.
fn change(number: i64) -> String {
    format!("revision-{number}")
}

/// The files with the present version written down in `revisions.json`, if the pack keeps one: nobody writes that by hand.
pub fn written_down(files: &Files) -> Files {
    let Some(past) = files.file(REVISIONS) else { return files.clone() };
    let number = files.rules().get("revision").and_then(Json::whole_number).unwrap_or(1);
    let entries = past.get("revisions").map(Json::items).unwrap_or_default();
    let of = |entry: &Json| entry.get("revision").and_then(Json::whole_number).unwrap_or(0);
    let before: Vec<Json> = entries.iter().filter(|entry| of(entry) < number).cloned().collect();
    let draft = entries.iter().find(|entry| of(entry) == number);
    let present = entry(files, &before, number, draft);
    let list = Json::list(before.into_iter().chain([present]));
    let at = Address { file: REVISIONS.into(), path: path(&["revisions"]) };
    files.edited(&at.set(list)).unwrap_or_else(|| files.clone())
}

fn entry(files: &Files, before: &[Json], number: i64, draft: Option<&Json>) -> Json {
    let (mut added, mut retired) = (Vec::new(), Vec::new());
    for (group, present) in present(files) {
        let known = known(before, group);
        let mut new: Vec<_> = present.iter().filter(|(id, _)| !known.contains_key(*id)).collect();
        new.sort_by_key(|(_, number)| **number);
        let gone: Vec<_> = known.keys().filter(|id| !present.contains_key(*id)).collect();
        if !new.is_empty() {
            added.push((group, Json::object(new.iter().map(|(id, number)| (id.as_str(), Json::from(**number))))));
        }
        if !gone.is_empty() {
            retired.push((group, Json::list(gone.iter().map(|id| id.as_str().into()))));
        }
    }
    let named = || Json::list((!before.is_empty()).then(|| Json::from(&*change(number))));
    let changes = draft.and_then(|draft| draft.get("changes")).cloned().unwrap_or_else(named);
    let date = files.rules().get("date").cloned().unwrap_or(Json::Null);
    let mut members = vec![("revision", Json::Number(number.into())), ("date", date), ("changes", changes)];
    members.extend((!added.is_empty()).then(|| ("added", Json::object(added))));
    members.extend((!retired.is_empty()).then(|| ("retired", Json::object(retired))));
    Json::object(members)
}

/// What the versions so far have given numbers to, and not retired.
fn known(before: &[Json], group: &str) -> Numbers {
    let mut known = Numbers::new();
    for entry in before {
        let added = entry.get("added").and_then(|added| added.get(group)).map(Json::members).unwrap_or_default();
        let number =
            |(id, number): &(Rc<str>, Json)| Some((id.to_string(), u64::try_from(number.whole_number()?).ok()?));
        known.extend(added.iter().filter_map(number));
        let retired = entry.get("retired").and_then(|retired| retired.get(group)).map(Json::items).unwrap_or_default();
        for id in retired.iter().filter_map(Json::text) {
            known.remove(&**id);
        }
    }
    known
}

/// What has a number now.
fn present(files: &Files) -> Vec<(&'static str, Numbers)> {
    let mut present: BTreeMap<&'static str, Numbers> = GROUPS.map(|group| (group, Numbers::new())).into();
    let screened = screened(files);
    let number =
        |item: &Json| item.get("number").and_then(Json::whole_number).and_then(|number| u64::try_from(number).ok());
    for question in files.rules().get("questions").map(Json::items).unwrap_or_default() {
        let id = question.text_of("id").unwrap_or_default();
        let group = if screened.contains(id) { "screen" } else { "answers" };
        for option in question.get("options").map(Json::items).unwrap_or_default() {
            let named = option.text_of("id").zip(number(option));
            present.entry(group).or_default().extend(named.map(|(option, number)| (format!("{id}:{option}"), number)));
        }
    }
    for group in ["factors", "advice"] {
        for item in files.rules().get(group).map(Json::items).unwrap_or_default() {
            let named = item.text_of("id").zip(number(item));
            present.entry(group).or_default().extend(named.map(|(id, number)| (id.to_owned(), number)));
        }
    }
    present.into_iter().collect()
}

/// The questions of the safety screen.
pub fn screened(files: &Files) -> BTreeSet<String> {
    let is_screen = |section: &&Json| {
        let id = section.text_of("id").unwrap_or_default();
        SectionId::ALL.iter().any(|known| known.as_str() == id && known.is_screen())
    };
    let sections = files.rules().get("steps").map(Json::items).unwrap_or_default().iter().filter(is_screen);
    let pages = sections.flat_map(|section| section.get("pages").map(Json::items).unwrap_or_default());
    pages.flat_map(Json::items).filter_map(Json::text).map(|id| id.to_string()).collect()
}

/// The files without these languages.
pub fn without(files: &Files, languages: &[Rc<str>]) -> Files {
    let left = |files: Files, language: &Rc<str>| files.made(&removed(&files, language)).unwrap_or(files);
    languages.iter().fold(files.clone(), left)
}

/// An empty past, which [`written_down`] begins with the present version.
pub fn no_past() -> Json {
    Json::object([("revisions", Json::list([]))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::add::{added, removed};
    use crate::model::built_in::{built_in, copy};
    use crate::model::faults;
    use crate::model::key::{Key, Part};

    fn made(files: Files, edits: &[Edit]) -> Files {
        files.made(edits).expect("they lead somewhere")
    }

    #[test]
    fn a_version_is_counted_with_what_it_adds_and_takes_out() {
        let first = copy(&built_in(), "mine", &["en"], "2026-11-30");
        assert_eq!(faults::all(&first), []);
        let mine = first.clone();
        let first = written_down(&first);
        // The same where the first version was saved here, and nothing was opened.
        let later = made(mine.clone(), &removed(&mine, &Key::new(Part::Tip, "cruise-control")));
        assert!(is_due(&later, &first) && !is_due(&mine, &first));
        let later = made(later.clone(), &next(&later, Some(&first), "2026-12-01", "A tip is gone."));
        let entries = written_down(&later);
        let entries =
            entries.file(REVISIONS).and_then(|past| past.get("revisions")).map(Json::items).unwrap_or_default();
        assert_eq!(entries.len(), 2);
        assert!(entries[1].get("added").is_none(), "{}", entries[1].compact());
        let changed = made(first.clone(), &removed(&first, &Key::new(Part::Tip, "cruise-control")));
        let (_, edits) = added(&changed, Part::Tip, "New tip");
        let changed = made(changed, &edits);
        assert!(is_due(&changed, &first));
        let next = made(changed.clone(), &next(&changed, None, "2026-12-01", "A tip on walking is new."));
        assert!(!is_due(&next, &first));
        let of_the_past =
            |fault: &faults::Faulty| &*fault.at.file == REVISIONS || fault.at.path.to_string().contains("revision");
        let wrong: Vec<_> = faults::all(&next).into_iter().filter(of_the_past).collect();
        assert_eq!(wrong, []);
        let next = written_down(&next);
        assert_eq!(written_down(&next), next);
        let entries = next.file(REVISIONS).and_then(|past| past.get("revisions")).map(Json::items).unwrap_or_default();
        let last = entries.last().expect("it is written down");
        assert!(last.at(&path(&["added", "advice", "new-tip"])).is_some(), "{}", last.compact());
        assert_eq!(last.at(&path(&["retired", "advice"])), Some(&Json::list(["cruise-control".into()])));
    }
}
