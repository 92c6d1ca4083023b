//! Options under headings: which options a heading stands over, and in which order. The options of one stand together.

use super::built_in::{free_id, id_of};
use super::document::{Address, Change, Edit, Files};
use super::json::Json;
use super::key::Key;
use std::rc::Rc;

/// The ids of the headings of a question, in their order.
pub fn of(files: &Files, question: &Key) -> Vec<Rc<str>> {
    let mut groups: Vec<Rc<str>> = Vec::new();
    for group in options(files, question).iter().filter_map(|option| option.get("group").and_then(Json::text)) {
        if !groups.contains(group) {
            groups.push(group.clone());
        }
    }
    groups
}

fn options<'f>(files: &'f Files, question: &Key) -> &'f [Json] {
    let at = question.rules(files).map(|at| at.key("options"));
    at.and_then(|at| files.at(&at)).map(Json::items).unwrap_or_default()
}

fn group_of(option: &Json) -> Option<&str> {
    option.text_of("group")
}

/// Where the words of a heading are.
pub fn heading(question: &Key, language: &str, group: &str) -> Option<Address> {
    Some(question.words(language)?.key("groups").key(group))
}

/// Puts an option under another heading, or under none, behind the options that stand there.
pub fn put(files: &Files, question: &Key, index: usize, group: Option<&str>) -> Vec<Edit> {
    let options = options(files, question);
    let (Some(list), Some(option)) = (question.rules(files).map(|at| at.key("options")), options.get(index)) else {
        return Vec::new();
    };
    if group_of(option) == group {
        return Vec::new();
    }
    let at = list.index(index).key("group");
    let mut edits = vec![group.map_or_else(|| at.remove(), |group| at.set(group.into()))];
    let to = place_in(options, index, group);
    if to != index {
        edits.push(Edit { at: list, change: Change::Move { from: index, to } });
    }
    edits.extend(unused(files, question, options, index));
    edits
}

/// Behind the last option of a group; without one, or for a new one, behind all that an option shares its heading with.
fn place_in(options: &[Json], index: usize, group: Option<&str>) -> usize {
    let last_of = |group: &str| options.iter().rposition(|option| group_of(option) == Some(group));
    let known = group.and_then(last_of);
    let behind = match (known, group_of(&options[index])) {
        (Some(last), _) => last,
        // What excludes the others stays last.
        (None, _) if group.is_none() => options.iter().rposition(|option| group_of(option).is_some()).unwrap_or(index),
        (None, Some(own)) => last_of(own).unwrap_or(index),
        (None, None) => index,
    };
    if behind < index { behind + 1 } else { behind }
}

/// The words of a heading that the option at `index` was the last to stand under.
fn unused(files: &Files, question: &Key, options: &[Json], index: usize) -> Vec<Edit> {
    let Some(group) = options.get(index).and_then(group_of) else { return Vec::new() };
    if options.iter().filter(|option| group_of(option) == Some(group)).count() > 1 {
        return Vec::new();
    }
    let languages = files.languages().into_iter();
    languages
        .filter_map(|language| {
            let at = heading(question, &language, group)?;
            let groups = question.words(&language)?.key("groups");
            let is_only = files.at(&groups).is_some_and(|groups| groups.members().len() == 1);
            files.at(&at).map(|_| if is_only { groups.remove() } else { at.remove() })
        })
        .collect()
}

/// What goes with an option that is taken out.
pub fn left_by(files: &Files, question: &Key, option: &str) -> Vec<Edit> {
    let options = options(files, question);
    let index = options.iter().position(|it| it.text_of("id") == Some(option));
    index.map(|index| unused(files, question, options, index)).unwrap_or_default()
}

/// Puts an option under a new heading, called so in every language until it is translated.
pub fn begin(files: &Files, question: &Key, index: usize, name: &str) -> Vec<Edit> {
    let taken = of(files, question);
    let id = free_id(&id_of(name), |id| taken.iter().any(|group| **group == *id));
    let mut edits = put(files, question, index, Some(&id));
    let words = files.languages().into_iter().filter_map(|language| heading(question, &language, &id));
    edits.extend(words.map(|at| at.set(name.into())));
    edits
}

/// Moves an option by one. Beside the option of another heading, it comes under that one and stays where it is.
pub fn move_option(files: &Files, question: &Key, from: usize, to: usize) -> Vec<Edit> {
    let options = options(files, question);
    let (Some(option), Some(beside)) = (options.get(from), options.get(to)) else { return Vec::new() };
    let Some(list) = question.rules(files).map(|at| at.key("options")) else { return Vec::new() };
    let is_map = option.get("site").is_some();
    if is_map || group_of(option) == group_of(beside) {
        return vec![Edit { at: list, change: Change::Move { from, to } }];
    }
    let at = list.index(from).key("group");
    let edit = group_of(beside).map_or_else(|| at.remove(), |group| at.set(group.into()));
    [edit].into_iter().chain(unused(files, question, options, from)).collect()
}

/// Moves all options of a heading past those of the one before it, or behind it.
pub fn move_group(files: &Files, question: &Key, group: &str, to: usize) -> Vec<Edit> {
    let mut order = of(files, question);
    let Some(from) = order.iter().position(|it| **it == *group).filter(|_| to < order.len()) else { return Vec::new() };
    let moved = order.remove(from);
    order.insert(to, moved);
    let place = |option: &Json| group_of(option).and_then(|group| order.iter().position(|it| **it == *group));
    let mut options = options(files, question).to_vec();
    // What stands under no heading stays behind those that do.
    options.sort_by_key(|option| place(option).unwrap_or(usize::MAX));
    let list = question.rules(files).map(|at| at.key("options"));
    list.map(|at| at.set(Json::list(options))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};
    use crate::model::faults;
    use crate::model::key::Part;

    fn mine() -> Files {
        copy(&built_in(), "mine", &["en", "de"], "2026-11-30")
    }

    fn made(files: &Files, edits: &[Edit]) -> Files {
        files.made(edits).expect("they lead somewhere")
    }

    fn index(files: &Files, option: &str) -> usize {
        options(files, &habits()).iter().position(|it| it.text_of("id") == Some(option)).expect("it is there")
    }

    fn habits() -> Key {
        Key::new(Part::Question, "habits")
    }

    #[test]
    fn an_option_comes_under_another_heading_and_stands_with_its_options() {
        let files = mine();
        let after = made(&files, &put(&files, &habits(), index(&files, "sits-6-hours"), Some("bed")));
        assert_eq!(faults::all(&after), []);
        assert_eq!(index(&after, "sits-6-hours"), index(&after, "mattress-dips") + 1);
        let back = made(&after, &put(&after, &habits(), index(&after, "sits-6-hours"), Some("sitting")));
        assert_eq!(faults::all(&back), []);
    }

    #[test]
    fn a_heading_comes_with_its_first_option_and_goes_with_its_last() {
        let files = mine();
        let after = made(&files, &begin(&files, &habits(), index(&files, "sleeps-curled"), "How you sleep"));
        assert_eq!(faults::all(&after), []);
        assert_eq!(of(&after, &habits()).len(), 5);
        let at = heading(&habits(), "de", "how-you-sleep").unwrap();
        assert_eq!(after.at(&at), Some(&"How you sleep".into()));
        let back = made(&after, &put(&after, &habits(), index(&after, "sleeps-curled"), Some("bed")));
        assert_eq!(back.at(&at), None);
        assert_eq!(faults::all(&back), []);
    }

    #[test]
    fn options_and_headings_are_moved_and_stay_together() {
        let files = mine();
        for from in 0..options(&files, &habits()).len() {
            for to in [from.wrapping_sub(1), from + 1] {
                let after = made(&files, &move_option(&files, &habits(), from, to));
                assert_eq!(faults::all(&after), [], "{from} {to}");
            }
        }
        for group in of(&files, &habits()) {
            for to in 0..4 {
                let after = made(&files, &move_group(&files, &habits(), &group, to));
                assert_eq!(of(&after, &habits())[to], group);
                assert_eq!(faults::all(&after), [], "{group} {to}");
            }
        }
    }
}
