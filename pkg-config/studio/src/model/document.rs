//! A pack as it is being worked on: its files, changed one edit at a time, and the way back.

use super::json::Json;
use lumbar_check::content::{Path, Segment};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The rules of a pack.
pub const RULES: &str = "pack.json";
/// What was published when.
pub const REVISIONS: &str = "revisions.json";
/// Who agreed to what.
pub const REVIEW: &str = "review.json";

/// What readings of a translation are in: `read-back-de.json`. The widget does not read it.
pub const READINGS: &str = "read-back-";

/// What translations were made from: `originals-de.json`. The widget does not read it.
pub const ORIGINALS: &str = "originals-";

/// Whether a file is a note on the work, by its name: it is kept and saved with unfinished work, and is in no zip for a site.
pub fn is_note(file: &str) -> bool {
    file.starts_with(READINGS) || file.starts_with(ORIGINALS)
}

/// Files by name. Clones cost next to nothing, so that each step can be kept whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files(pub BTreeMap<Rc<str>, Json>);

/// Where something stands: the words of validator, undo and comparison.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    pub file: Rc<str>,
    pub path: Path,
}

/// What is done at an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Puts this there, whatever stood there before.
    Set(Json),
    /// Takes out the key or the item.
    Remove,
    /// Into the list there, which is made if it is missing, before this item.
    Insert(usize, Json),
    /// Within the list there.
    Move { from: usize, to: usize },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub at: Address,
    pub change: Change,
}

impl Address {
    pub fn rules(path: Path) -> Self {
        Self { file: RULES.into(), path }
    }

    /// In the words of a language.
    pub fn words(language: &str, path: Path) -> Self {
        Self { file: format!("{language}.json").into(), path }
    }

    pub fn key(&self, key: &str) -> Self {
        Self { file: self.file.clone(), path: self.path.key(key) }
    }

    pub fn index(&self, index: usize) -> Self {
        Self { file: self.file.clone(), path: self.path.index(index) }
    }

    /// Whether `other` is this, or inside it.
    pub fn holds(&self, file: &str, path: &Path) -> bool {
        *self.file == *file && path.0.starts_with(&self.path.0)
    }

    pub fn set(&self, value: Json) -> Edit {
        Edit { at: self.clone(), change: Change::Set(value) }
    }

    pub fn remove(&self) -> Edit {
        Edit { at: self.clone(), change: Change::Remove }
    }

    pub fn insert(&self, index: usize, value: Json) -> Edit {
        Edit { at: self.clone(), change: Change::Insert(index, value) }
    }
}

impl Files {
    pub fn file(&self, name: &str) -> Option<&Json> {
        self.0.get(name)
    }

    pub fn rules(&self) -> &Json {
        self.file(RULES).unwrap_or(&Json::Null)
    }

    pub fn words(&self, language: &str) -> &Json {
        self.file(&format!("{language}.json")).unwrap_or(&Json::Null)
    }

    pub fn at(&self, address: &Address) -> Option<&Json> {
        self.file(&address.file)?.at(&address.path)
    }

    /// Those that readers get something of: without notes on the work.
    pub fn without_notes(&self) -> Self {
        Self(
            self.0.iter().filter(|(name, _)| !is_note(name)).map(|(name, json)| (name.clone(), json.clone())).collect(),
        )
    }

    /// Where most readers are, by the id of the region; empty where the rules do not say it.
    pub fn home_region(&self) -> Rc<str> {
        self.rules().get("region").and_then(Json::text).cloned().unwrap_or_default()
    }

    /// The languages that the rules list.
    pub fn languages(&self) -> Vec<Rc<str>> {
        let listed = self.rules().get("languages").map(Json::items).unwrap_or_default();
        listed.iter().filter_map(Json::text).cloned().collect()
    }

    /// The files after an edit. `None` if it leads nowhere.
    pub fn edited(&self, Edit { at, change }: &Edit) -> Option<Self> {
        let mut files = self.0.clone();
        match (change, at.path.0.split_last()) {
            (Change::Set(value), None) => {
                files.insert(at.file.clone(), value.clone());
            }
            (Change::Remove, None) => {
                files.remove(&at.file)?;
            }
            (Change::Remove, Some((last, parents))) => {
                let file = files.get_mut(&at.file)?;
                *file = file.changed(parents, &|parent| parent?.without(last))?;
            }
            (change, _) => {
                let file = files.get_mut(&at.file)?;
                *file = file.changed(&at.path.0, &|value| applied(change, value))?;
            }
        }
        Some(Self(files))
    }

    /// The files after all of these edits. `None` if one leads nowhere.
    pub fn made(&self, edits: &[Edit]) -> Option<Self> {
        edits.iter().try_fold(self.clone(), |files, edit| files.edited(edit))
    }
}

fn applied(change: &Change, value: Option<&Json>) -> Option<Json> {
    let items = || match value {
        None | Some(Json::Null) => Some(Vec::new()),
        Some(Json::List(items)) => Some(Vec::clone(items)),
        Some(_) => None,
    };
    match change {
        Change::Set(value) => Some(value.clone()),
        Change::Remove => None,
        Change::Insert(index, item) => {
            let mut items = items()?;
            items.insert((*index).min(items.len()), item.clone());
            Some(Json::List(Rc::new(items)))
        }
        Change::Move { from, to } => {
            let mut items = items()?;
            if *from >= items.len() || *to >= items.len() {
                return None;
            }
            let item = items.remove(*from);
            items.insert(*to, item);
            Some(Json::List(Rc::new(items)))
        }
    }
}

/// What one undo takes back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    /// What was done, to be told.
    label: Rc<str>,
    /// Where it was done, to be led to.
    at: Option<Address>,
    /// The files on the other side of it.
    files: Rc<Files>,
}

/// What was taken back, or done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Turned {
    pub label: Rc<str>,
    pub at: Option<Address>,
}

/// The most steps that can be taken back.
const MOST_STEPS: usize = 1000;

/// The files, and the steps that led to them.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    files: Rc<Files>,
    past: Vec<Step>,
    future: Vec<Step>,
    /// Where the last step was typed, so that more typing there belongs to it.
    typed: Option<Address>,
}

impl History {
    pub fn new(files: Files) -> Self {
        Self { files: Rc::new(files), past: Vec::new(), future: Vec::new(), typed: None }
    }

    pub fn files(&self) -> &Rc<Files> {
        &self.files
    }

    /// What undo would take back.
    pub fn undoes(&self) -> Option<&Rc<str>> {
        self.past.last().map(|step| &step.label)
    }

    /// What redo would do again.
    pub fn redoes(&self) -> Option<&Rc<str>> {
        self.future.last().map(|step| &step.label)
    }

    /// Makes all edits as one step, or none of them if one leads nowhere.
    pub fn make(&mut self, label: &str, edits: &[Edit]) -> bool {
        let Some(files) = self.files.made(edits).filter(|files| *files != *self.files) else { return false };
        self.typed = None;
        let at = edits.first().map(|edit| edit.at.clone());
        self.past.push(Step { label: label.into(), at, files: std::mem::replace(&mut self.files, Rc::new(files)) });
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        true
    }

    /// Puts a text somewhere. What is typed at one place without anything else in between is one step. `along`: what goes
    /// with it.
    pub fn write(&mut self, label: &str, edit: Edit, along: Vec<Edit>) -> bool {
        let at = edit.at.clone();
        let edits: Vec<_> = [edit].into_iter().chain(along).collect();
        if self.typed.as_ref() == Some(&at) && self.future.is_empty() {
            let Some(files) = self.files.made(&edits) else { return false };
            let changed = files != *self.files;
            self.files = Rc::new(files);
            return changed;
        }
        let made = self.make(label, &edits);
        self.typed = Some(at).filter(|_| made);
        made
    }

    /// Takes the last step back, and tells what it was.
    pub fn undo(&mut self) -> Option<Turned> {
        turned(&mut self.past, &mut self.future, &mut self.files, &mut self.typed)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> Option<Turned> {
        turned(&mut self.future, &mut self.past, &mut self.files, &mut self.typed)
    }
}

fn turned(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    files: &mut Rc<Files>,
    typed: &mut Option<Address>,
) -> Option<Turned> {
    let Step { label, at, files: other } = from.pop()?;
    *typed = None;
    to.push(Step { label: label.clone(), at: at.clone(), files: std::mem::replace(files, other) });
    Some(Turned { label, at })
}

/// The path of these keys.
pub fn path(keys: &[&str]) -> Path {
    Path(keys.iter().map(|key| Segment::Key((*key).to_owned())).collect())
}
