//! `lumbar-check revise`: the pack's revision, written into `revisions.json` with what it added and what it retired.
//! The entries of earlier revisions stay as they are, to the letter.

use super::check;
use super::out;
use super::source::{self, PackFolder, REVISIONS};
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use lumbar_check::content::ContentPack;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// The kinds of part that have numbers, by their names in the file.
const GROUPS: [&str; 4] = ["screen", "answers", "factors", "advice"];

/// An entry of the file.
#[derive(Deserialize, Serialize)]
struct Entry {
    revision: u16,
    date: String,
    changes: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    added: BTreeMap<String, Numbers>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    retired: BTreeMap<String, BTreeSet<String>>,
}

/// Numbers by id.
#[derive(Clone, Default, Deserialize, PartialEq)]
struct Numbers(BTreeMap<String, u16>);

impl Serialize for Numbers {
    /// In the order of the numbers, so that what was added together stays together.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbers: Vec<_> = self.0.iter().collect();
        numbers.sort_by_key(|(_, number)| **number);
        serializer.collect_map(numbers)
    }
}

pub fn run(folder: &Path) -> ExitCode {
    match source::read(folder).map_err(|problem| eprintln!("{problem}")).and_then(|read| write(folder, &read)) {
        Ok(written) => {
            out::print(format_args!("{written}\n"));
            ExitCode::SUCCESS
        }
        Err(()) => ExitCode::FAILURE,
    }
}

/// Writes the entry, and returns what to do next. What is wrong has been printed.
fn write(path: &Path, folder: &PackFolder) -> Result<String, ()> {
    let words = &folder.words[0];
    let pack = ContentPack::parse(&folder.rules.text, &words.text, None);
    // Words for changes that are not written down yet are no reason to stop.
    let pack = pack.map_err(|faults| check::print(&faults, folder, words))?;
    let file = path.join(REVISIONS);
    let text = folder.revisions.as_ref().map_or("{\n  \"revisions\": [\n  ]\n}\n", |file| &file.text);
    let revised = revised(&pack, text).map_err(|problem| eprintln!("{}: {problem}", file.display()))?;
    fs::write(&file, revised).map_err(|error| eprintln!("{}: {error}", file.display()))?;
    let next = "next: words for its `changes`, and `lumbar-check check`";
    Ok(format!("{} holds revision {} of {}; {next}", file.display(), pack.revision, pack.id))
}

/// The text of the file with the entry of the pack's revision at its end, in place of an earlier draft of it.
fn revised(pack: &ContentPack, text: &str) -> Result<String, String> {
    let not_this = || "this is not a file of revisions; mend it first, `lumbar-check check` tells more".to_owned();
    let parsed = jsonc_parser::parse_to_ast(text, &Default::default(), &Default::default());
    let parsed = parsed.ok().and_then(|parsed| parsed.value).ok_or_else(not_this)?;
    let list = parsed.as_object().and_then(|file| file.get_array("revisions")).ok_or_else(not_this)?;
    let read = |entry: &ast::Value| serde_json::from_str::<Entry>(entry.text(text)).map_err(|_| not_this());
    let mut entries = list.elements.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let draft = entries.pop_if(|last| last.revision == pack.revision);
    if entries.iter().any(|entry| entry.revision >= pack.revision) {
        return Err(format!("it already holds a later revision than {}, which is the pack's", pack.revision));
    }
    let entry = serde_json::to_string_pretty(&entry(pack, &entries, draft)).expect("it is JSON");
    let entry = entry.replace('\n', "\n    ");
    let kept = entries.len().checked_sub(1).map(|last| list.elements[last].range().end);
    let (head, comma) = match kept {
        Some(end) => (&text[..end], ","),
        None => (&text[..list.range().start + 1], ""),
    };
    Ok([head, comma, "\n    ", &entry, "\n  ", &text[list.range().end - 1..]].concat())
}

/// What the pack has and the entries before do not, and the other way round.
fn entry(pack: &ContentPack, before: &[Entry], draft: Option<Entry>) -> Entry {
    let mut known: BTreeMap<&str, Numbers> = GROUPS.map(|group| (group, Numbers::default())).into();
    for entry in before {
        for (group, known) in &mut known {
            known.0.extend(entry.added.get(*group).cloned().unwrap_or_default().0);
            let retired = entry.retired.get(*group);
            known.0.retain(|id, _| retired.is_none_or(|retired| !retired.contains(id)));
        }
    }
    let first_change = (!before.is_empty()).then(|| format!("revision-{}", pack.revision));
    let mut entry = Entry {
        revision: pack.revision,
        date: pack.date.to_string(),
        changes: draft.map_or_else(|| first_change.into_iter().collect(), |draft| draft.changes),
        added: BTreeMap::new(),
        retired: BTreeMap::new(),
    };
    for (group, present) in present(pack) {
        let known = &known[group].0;
        let retired: BTreeSet<_> = known.keys().filter(|id| !present.contains_key(*id)).cloned().collect();
        let added: BTreeMap<_, _> = present.into_iter().filter(|(id, _)| !known.contains_key(id)).collect();
        entry.added.extend((!added.is_empty()).then(|| (group.to_owned(), Numbers(added))));
        entry.retired.extend((!retired.is_empty()).then(|| (group.to_owned(), retired)));
    }
    entry
}

/// The numbers of the pack, by group and id.
fn present(pack: &ContentPack) -> BTreeMap<&'static str, BTreeMap<String, u16>> {
    let mut present: BTreeMap<_, BTreeMap<_, _>> = GROUPS.map(|group| (group, BTreeMap::new())).into();
    let mut add = |group, id: String, number| present.entry(group).or_default().extend([(id, number)]);
    for question in &pack.questions {
        let group =
            if pack.section_of(&question.id).is_some_and(|section| section.is_screen()) { "screen" } else { "answers" };
        for option in &question.options {
            add(group, format!("{}:{}", question.id, option.id), option.number);
        }
    }
    pack.factors.iter().for_each(|factor| add("factors", factor.id.to_string(), factor.number));
    pack.advice.iter().for_each(|tip| add("advice", tip.id.to_string(), tip.number));
    present
}
