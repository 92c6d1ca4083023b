//! For whom tips of this kind are held back: what an author of a new one is asked about.

use super::condition::Reader;
use super::document::{Address, Edit, Files};
use super::json::Json;
use super::key::{Key, Part};
use std::rc::Rc;

/// The conditions by which a tip of this pack or of the built-in one is held back, as far as this pack knows them: the most
/// frequent first. Each with its sentence.
pub fn usual(reader: Reader, built_in: &Files) -> Vec<(Json, Rc<str>)> {
    let mut counted: Vec<(Json, usize)> = Vec::new();
    let of = |files: &Files| -> Vec<Json> {
        let tips = Part::Tip.all(files).iter();
        tips.flat_map(|tip| tip.get("blocked_by").map(Json::items).unwrap_or_default()).cloned().collect()
    };
    let known = of(built_in).into_iter().filter(|condition| is_known(reader.files, condition));
    for condition in of(reader.files).into_iter().chain(known) {
        match counted.iter_mut().find(|(other, _)| *other == condition) {
            Some((_, count)) => *count += 1,
            None => counted.push((condition, 1)),
        }
    }
    counted.retain(|(condition, _)| !is_blank(condition));
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(condition, _)| (condition.clone(), reader.sentence(&condition).into())).collect()
}

/// Whether it is an answer that this pack has. What is more than one answer is told where the pack says it itself.
fn is_known(files: &Files, condition: &Json) -> bool {
    let Some((question, option)) = condition.text().and_then(|tick| tick.split_once(':')) else { return false };
    let question = Key::new(Part::Question, question).rules(files).and_then(|at| files.at(&at.key("options")));
    question.is_some_and(|options| options.by_id(option).is_some())
}

/// A group to which nothing was added yet.
fn is_blank(condition: &Json) -> bool {
    ["any", "all"].iter().any(|joint| condition.get(joint).is_some_and(|of| of.items().is_empty()))
}

/// Holds a tip back for someone, or no longer. `at`: the list of the tip.
pub fn toggled(files: &Files, at: &Address, condition: &Json) -> Vec<Edit> {
    let list = files.at(at).map(Json::items).unwrap_or_default();
    match list.iter().position(|other| other == condition) {
        // An empty list says no more than none.
        Some(_) if list.len() == 1 => vec![at.remove()],
        Some(index) => vec![at.index(index).remove()],
        None => vec![at.insert(list.len(), condition.clone())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::add::added;
    use crate::model::built_in::{built_in, copy};
    use crate::model::faults;

    #[test]
    fn a_new_exercise_can_be_held_back_for_whoever_the_others_are() {
        let files = copy(&built_in(), "mine", &["en"], "2026-11-30");
        let (tip, edits) = added(&files, Part::Tip, "Kneel on your hands and knees");
        let files = files.made(&edits).unwrap();
        let choices = usual(Reader { files: &files, language: "en" }, &built_in());
        let kneeling = Json::from("take-care:kneeling-hurts");
        let (_, sentence) = choices.iter().find(|(condition, _)| *condition == kneeling).expect("it is one of them");
        assert!(sentence.contains("Kneeling hurts"), "{sentence}");
        let at = tip.rules(&files).unwrap().key("blocked_by");
        let held = files.made(&toggled(&files, &at, &kneeling)).unwrap();
        assert_eq!(held.at(&at), Some(&Json::list([kneeling.clone()])));
        assert!(!faults::all(&held).iter().any(|fault| fault.at.holds(&at.file, &at.path)));
        let back = held.made(&toggled(&held, &at, &kneeling)).unwrap();
        assert_eq!(back, files);
    }
}
