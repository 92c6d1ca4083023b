//! Parts that are added and taken out, with all that belongs to them in every file.

use super::built_in::{free_id, id_of};
use super::document::{Address, Edit, Files, path};
use super::groups;
use super::json::Json;
use super::key::{Key, Part};
use super::references::pages_with;
use lumbar_check::content::{Kind, Path};

/// A new part of this kind, by what it is called, and where it is then.
pub fn added(files: &Files, part: Part, name: &str) -> (Key, Vec<Edit>) {
    let is_taken = |id: &str| part.all(files).iter().any(|item| item.text_of("id") == Some(id));
    let id = free_id(&id_of(name), is_taken);
    let key = Key::new(part, &id);
    let list = Address::rules(path(part.list()));
    // The last region stays last: it is for everywhere else.
    let end = part.all(files).len().saturating_sub(usize::from(part == Part::Region));
    let mut edits = vec![list.insert(end, rules_of(files, part, &id, name))];
    if part == Part::Question {
        edits.extend(on_a_page_of_its_own(files, &id));
    }
    for language in files.languages() {
        let words = key.words(&language).zip(words_of(part, name));
        edits.extend(words.map(|(at, words)| at.set(words)));
    }
    (key, edits)
}

fn rules_of(files: &Files, part: Part, id: &str, name: &str) -> Json {
    let sources = || Json::list([]);
    let next = |part: Part| {
        let numbers = part.all(files).iter().filter_map(|item| item.get("number").and_then(Json::whole_number));
        Json::from(u64::try_from(numbers.max().unwrap_or(0) + 1).unwrap_or(1))
    };
    let reference = |letter: char, part: Part| Json::from(&*format!("{letter}{:02}", part.all(files).len() + 1));
    match part {
        Part::Sign => Json::object([
            ("id", id.into()),
            ("raises", "see-clinician".into()),
            ("when", Json::object([("any", Json::list([]))])),
            ("sources", sources()),
        ]),
        Part::Question => question(id),
        Part::Named => Json::object([("id", id.into()), ("when", Json::object([("any", Json::list([]))]))]),
        Part::Finding => Json::object([
            ("id", id.into()),
            ("points", 1.into()),
            ("when", Json::object([("any", Json::list([]))])),
            ("origin", "external".into()),
            ("sources", sources()),
        ]),
        Part::Contradiction => Json::object([
            ("id", id.into()),
            ("when", Json::object([("all", Json::list([]))])),
            ("questions", Json::list([])),
            ("sources", sources()),
        ]),
        Part::Cap => Json::object([
            ("id", id.into()),
            ("at_most", "possible".into()),
            ("when", Json::object([("any", Json::list([]))])),
            ("told_by_finding", Json::Flag(false)),
            ("sources", sources()),
        ]),
        Part::Factor => Json::object([
            ("id", id.into()),
            ("ref", reference('F', part)),
            ("number", next(part)),
            ("weight", 1.into()),
            ("when", Json::object([("any", Json::list([]))])),
            ("sources", sources()),
        ]),
        Part::Tip => Json::object([
            ("id", id.into()),
            ("refs", Json::list([reference('A', part)])),
            ("number", next(part)),
            ("place", "factors".into()),
            ("exercise", Json::Flag(false)),
            ("evidence", "untested".into()),
            ("sources", sources()),
            ("needs", "always".into()),
        ]),
        Part::Source => Json::object([("id", id.into()), ("citation", name.into()), ("checked", Json::Flag(false))]),
        Part::Article => id.into(),
        Part::Region => Json::object([("id", id.into()), ("countries", Json::list([]))]),
        Part::Words | Part::Whole => Json::Null,
    }
}

/// A list that may be left out: whoever ticks nothing is told what they were told before it was asked.
fn question(id: &str) -> Json {
    Json::object([
        ("id", id.into()),
        ("kind", Kind::Many.as_str().into()),
        ("optional", Json::Flag(true)),
        ("options", Json::list([])),
    ])
}

/// What a new part says at first: its name, and blanks to be filled in.
fn words_of(part: Part, name: &str) -> Option<Json> {
    let name = || Json::from(name);
    let blank = || Json::from("");
    Some(match part {
        Part::Sign => Json::object([("why", name())]),
        Part::Question => {
            Json::object([("legend", name()), ("short", name()), ("rationale", blank()), ("options", Json::object([]))])
        }
        Part::Named => name(),
        Part::Finding => Json::object([("said", name()), ("article", blank())]),
        Part::Contradiction | Part::Cap => Json::object([("text", name())]),
        Part::Factor => Json::object([("name", name()), ("article", blank())]),
        Part::Tip => Json::object([
            ("title", name()),
            ("why", blank()),
            ("how", Json::list([blank()])),
            ("take_care", Json::list([])),
        ]),
        Part::Article => Json::object([("name", name()), ("describes", blank())]),
        Part::Region => Json::object([
            ("name", name()),
            ("emergency", blank()),
            ("same-day", blank()),
            ("see-clinician", blank()),
            ("self-care-with-check", blank()),
            ("call_emergency", blank()),
        ]),
        Part::Source | Part::Words | Part::Whole => return None,
    })
}

/// A page at the end of the last section, with this question alone, which is then the heading.
fn on_a_page_of_its_own(files: &Files, id: &str) -> Option<Edit> {
    let steps = files.rules().get("steps")?.items();
    let last = steps.len().checked_sub(1)?;
    let pages = steps[last].get("pages").map(Json::items).unwrap_or_default().len();
    let at = Address::rules(Path::default().key("steps").index(last).key("pages"));
    Some(at.insert(pages, Json::list([id.into()])))
}

/// All that takes a part out of every file.
pub fn removed(files: &Files, key: &Key) -> Vec<Edit> {
    let mut edits: Vec<Edit> = key.rules(files).iter().map(Address::remove).collect();
    if key.part == Part::Question {
        // From behind, so that none moves before its turn.
        edits.extend(pages_with(files, &key.id).iter().rev().map(Address::remove));
    }
    for language in files.languages() {
        let words = key.words(&language).filter(|at| files.at(at).is_some());
        edits.extend(words.map(|at| at.remove()));
    }
    edits
}

/// A question answered in another way. What one answer of several cannot be goes along: neither may it be left out, nor does
/// any of its options exclude the others.
pub fn answered_by(files: &Files, question: &Key, kind: &str) -> Vec<Edit> {
    let Some(at) = question.rules(files) else { return Vec::new() };
    let mut edits = vec![at.key("kind").set(kind.into())];
    if *kind == *Kind::One.as_str() {
        edits.extend(required(files, question));
        let options = files.at(&at.key("options")).map(Json::items).unwrap_or_default();
        let exclusive = (0..options.len()).filter(|index| options[*index].get("exclusive").is_some());
        edits.extend(exclusive.map(|index| at.key("options").index(index).key("exclusive").remove()));
    }
    edits
}

/// A question that may be left out: nothing is missing then, and nothing says so.
pub fn optional(files: &Files, question: &Key) -> Vec<Edit> {
    let flag = question.rules(files).map(|at| at.key("optional").set(Json::Flag(true)));
    let errors = errors(files, question).into_iter().filter(|at| files.at(at).is_some()).map(|at| at.remove());
    flag.into_iter().chain(errors).collect()
}

/// A question that has to be answered, with what is said if it is not, to be filled in.
pub fn required(files: &Files, question: &Key) -> Vec<Edit> {
    let flag = question.rules(files).map(|at| at.key("optional"));
    let flag = flag.filter(|at| files.at(at).is_some()).map(|at| at.remove());
    let errors = errors(files, question).into_iter().filter(|at| files.at(at).is_none()).map(|at| at.set("".into()));
    flag.into_iter().chain(errors).collect()
}

fn errors(files: &Files, question: &Key) -> Vec<Address> {
    let languages = files.languages();
    languages.iter().filter_map(|language| Some(question.words(language)?.key("error"))).collect()
}

/// A new option of a question, with a number that no other option has.
pub fn added_option(files: &Files, question: &Key, name: &str) -> Vec<Edit> {
    let Some(at) = question.rules(files) else { return Vec::new() };
    let options = files.at(&at.key("options")).map(Json::items).unwrap_or_default();
    let id = free_id(&id_of(name), |id| options.iter().any(|option| option.text_of("id") == Some(id)));
    let all = Part::Question
        .all(files)
        .iter()
        .flat_map(|question| question.get("options").map(Json::items).unwrap_or_default());
    let taken = all.filter_map(|option| option.get("number").and_then(Json::whole_number)).max().unwrap_or(0);
    let number = u64::try_from(taken + 1).unwrap_or(1);
    let option = Json::object([("id", Json::from(&*id)), ("number", number.into())]);
    let mut edits = vec![at.key("options").insert(options.len(), option)];
    for language in files.languages() {
        let short = question.words(&language).and_then(|at| files.at(&at.key("short"))).and_then(Json::text);
        let said = said_like(files.at(&question_words(question, &language)), short.map_or("", |short| short), name);
        let words = Json::object([("label", name.into()), ("said", Json::from(&*said))]);
        edits.extend(question.words(&language).map(|at| at.key("options").key(&id).set(words)));
    }
    edits
}

fn question_words(question: &Key, language: &str) -> Address {
    Address::words(language, path(&["questions", &question.id, "options"]))
}

/// What is said by ticking something, in the manner of the other options: “Worse: heavy lifting.” The first option is said
/// with what the question is called.
fn said_like(options: Option<&Json>, short: &str, name: &str) -> String {
    let said = options.map(Json::members).unwrap_or_default().iter().filter_map(|(_, words)| words.text_of("said"));
    let mut leads = said.map(|said| said.split_once(": ").map(|(lead, _)| lead));
    let lead = match leads.next() {
        None => Some(short.trim_end_matches(['?', '.'])).filter(|short| !short.is_empty()),
        Some(first) => first.filter(|lead| leads.all(|other| other == Some(lead))),
    };
    let mut letters = name.chars();
    let Some((lead, first)) = lead.zip(letters.next()) else { return name.to_owned() };
    format!("{lead}: {}{}.", first.to_lowercase(), letters.as_str().trim_end_matches('.'))
}

/// Takes an option out, with its words.
pub fn removed_option(files: &Files, question: &Key, option: &str) -> Vec<Edit> {
    let rules = question.rules(files).and_then(|at| {
        let at = at.key("options");
        let (index, _) = files.at(&at)?.by_id(option)?;
        Some(at.index(index).remove())
    });
    let headings = groups::left_by(files, question, option);
    let words = files.languages().into_iter().filter_map(|language| {
        let at = question.words(&language)?.key("options").key(option);
        files.at(&at).map(|_| at.remove())
    });
    rules.into_iter().chain(words).chain(headings).collect()
}
