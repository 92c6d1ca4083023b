//! What a clinician has agreed to, statement by statement, and her name under it.
//!
//! `review.json` holds the hash of each statement that was agreed to: another hash is another statement, which nobody has
//! agreed to yet. A signature holds for what was there when it was given: any change to rules or words takes it back in the
//! same step, and undo brings it again.

use super::document::{Address, Edit, Files, READINGS, REVIEW, RULES, path};
use super::json::Json;
use super::key::{Key, Part};
use crate::words;
use lumbar_check::content::{Path, Statement};
use std::collections::BTreeMap;

/// What was made of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Agreed,
    /// The reviewer has changed it, and stands by it as it is now.
    Changed,
    /// It was agreed to, and is another now.
    ChangedSince,
    ToDiscuss,
}

impl Standing {
    /// Whether a signature can stand under it.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Changed)
    }
}

/// What can be made of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Agree,
    /// It is the reviewer's own change, and agreed to.
    Changed,
    Discuss,
}

/// What statements were before the reviewer changed any: hashes by id.
pub type Before = BTreeMap<String, String>;

/// In place of a hash, for what was in no statement before.
const NEW: &str = "new";

/// Whoever signs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signer {
    pub name: String,
    pub profession: String,
    pub registration: String,
    pub date: String,
}

fn agreed_at(language: &str, id: &str) -> Address {
    Address { file: REVIEW.into(), path: path(&["agreed", language, id]) }
}

/// What it was before the reviewer changed it.
fn changed_at(language: &str, id: &str) -> Address {
    Address { file: REVIEW.into(), path: path(&["changed", language, id]) }
}

fn note_at(id: &str) -> Address {
    Address { file: REVIEW.into(), path: path(&["notes", id]) }
}

pub fn standing(files: &Files, language: &str, statement: &Statement) -> Standing {
    let agreed = files.at(&agreed_at(language, &statement.id)).and_then(Json::text);
    match agreed {
        Some(hash) if **hash != *statement.hash => Standing::ChangedSince,
        Some(_) if files.at(&changed_at(language, &statement.id)).is_some() => Standing::Changed,
        Some(_) => Standing::Agreed,
        None if files.at(&note_at(&statement.id)).is_some() => Standing::ToDiscuss,
        None => Standing::Open,
    }
}

/// Whether a statement is another than it was before the reviewer changed any.
pub fn is_changed(before: &Before, statement: &Statement) -> bool {
    before.get(&statement.id) != Some(&statement.hash)
}

/// The note on a statement.
pub fn note<'f>(files: &'f Files, id: &str) -> &'f str {
    files.at(&note_at(id)).and_then(Json::text).map_or("", |note| &**note)
}

/// The file, if there is none yet.
fn begun(files: &Files) -> Option<Edit> {
    let at = Address { file: REVIEW.into(), path: Path::default() };
    files.file(REVIEW).is_none().then(|| at.set(Json::object([])))
}

/// Makes this of a statement. What is decided so already is taken back.
pub fn decide(files: &Files, language: &str, statement: &Statement, decision: Decision, before: &Before) -> Vec<Edit> {
    let now = standing(files, language, statement);
    let again = matches!((now, decision), (Standing::Agreed, Decision::Agree) | (Standing::Changed, Decision::Changed));
    match decision {
        _ if again => take_back(files, language, &statement.id),
        Decision::Discuss => discuss(files, language, &statement.id),
        Decision::Agree | Decision::Changed => {
            let agreed = agreed(files, language, statement, decision, before);
            begun(files).into_iter().chain(agreed).collect()
        }
    }
}

fn agreed(files: &Files, language: &str, statement: &Statement, decision: Decision, before: &Before) -> Vec<Edit> {
    let id = &*statement.id;
    let changed = changed_at(language, id);
    let mut edits = vec![agreed_at(language, id).set(Json::from(&*statement.hash))];
    match decision {
        Decision::Changed => edits.push(changed.set(Json::from(before.get(id).map_or(NEW, String::as_str)))),
        _ => edits.extend(files.at(&changed).map(|_| changed.remove())),
    }
    // That there is something to discuss is no longer so.
    edits.extend((note(files, id) == words::TO_DISCUSS).then(|| note_at(id).remove()));
    edits
}

/// Agrees to all of these that nothing was decided about, or that have changed since. What is put aside stays so.
pub fn agree_to_all(files: &Files, language: &str, statements: &[&Statement], before: &Before) -> Vec<Edit> {
    let edits = statements.iter().filter(|statement| is_open(files, language, statement)).flat_map(|statement| {
        let decision = if is_changed(before, statement) { Decision::Changed } else { Decision::Agree };
        agreed(files, language, statement, decision, before)
    });
    begun(files).into_iter().chain(edits).collect()
}

/// Whether something is still to be decided about it.
pub fn is_open(files: &Files, language: &str, statement: &Statement) -> bool {
    matches!(standing(files, language, statement), Standing::Open | Standing::ChangedSince)
}

/// Takes an agreement back.
fn take_back(files: &Files, language: &str, id: &str) -> Vec<Edit> {
    let places = [agreed_at(language, id), changed_at(language, id)];
    places.iter().filter(|at| files.at(at).is_some()).map(Address::remove).collect()
}

/// Puts a statement aside, with a note.
fn discuss(files: &Files, language: &str, id: &str) -> Vec<Edit> {
    let text = Some(note(files, id)).filter(|text| !text.is_empty()).unwrap_or(words::TO_DISCUSS);
    let note = note_at(id).set(text.into());
    begun(files).into_iter().chain(take_back(files, language, id)).chain([note]).collect()
}

/// Writes a note, or takes it out if it is empty.
pub fn write_note(files: &Files, id: &str, text: &str) -> Vec<Edit> {
    let at = note_at(id);
    match (text.is_empty(), files.at(&at)) {
        (true, Some(_)) => vec![at.remove()],
        (true, None) => Vec::new(),
        (false, _) => begun(files).into_iter().chain([at.set(text.into())]).collect(),
    }
}

/// How many statements stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub all: usize,
    /// With those that the reviewer has changed.
    pub agreed: usize,
    pub changed: usize,
    pub to_discuss: usize,
    pub changed_since: usize,
}

impl Progress {
    pub fn of<'s>(files: &Files, language: &str, statements: impl Iterator<Item = &'s Statement>) -> Self {
        let mut progress = Self::default();
        for statement in statements {
            let standing = standing(files, language, statement);
            progress.all += 1;
            progress.agreed += usize::from(standing.is_agreed());
            progress.changed += usize::from(standing == Standing::Changed);
            progress.to_discuss += usize::from(standing == Standing::ToDiscuss);
            progress.changed_since += usize::from(standing == Standing::ChangedSince);
        }
        progress
    }

    pub fn is_complete(self) -> bool {
        self.all > 0 && self.agreed == self.all
    }
}

/// Whether the rules say that somebody has reviewed the pack.
pub fn is_signed(files: &Files) -> bool {
    files.rules().get("review").and_then(|review| review.text_of("status")) == Some("reviewed")
}

/// Puts a name under all that was agreed to. What was agreed to and is no longer said is taken out.
pub fn sign(files: &Files, language: &str, statements: &[Statement], signer: &Signer) -> Vec<Edit> {
    let review = |key: &str| Address { file: REVIEW.into(), path: path(&[key]) };
    let rules = |key: &str| Address::rules(path(&[key]));
    let mut reviewer = vec![("name", Json::from(&*signer.name)), ("profession", Json::from(&*signer.profession))];
    if !signer.registration.is_empty() {
        reviewer.push(("registration", Json::from(&*signer.registration)));
    }
    let is_gone = |id: &str| statements.iter().all(|statement| *statement.id != *id);
    let gone = |list: &str| {
        let at = Address { file: REVIEW.into(), path: path(&[list, language]) };
        let members = files.at(&at).map(Json::members).unwrap_or_default().iter();
        members.filter(|(id, _)| is_gone(id)).map(|(id, _)| at.key(id).remove()).collect::<Vec<_>>()
    };
    let mut edits = [gone("agreed"), gone("changed")].concat();
    edits.extend([
        review("reviewer").set(Json::object(reviewer)),
        review("date").set(Json::from(&*signer.date)),
        rules("review_file").set(Json::Flag(true)),
        rules("review").set(Json::object([
            ("status", "reviewed".into()),
            ("reviewer", Json::from(&*signer.name)),
            ("date", Json::from(&*signer.date)),
        ])),
    ]);
    edits
}

/// Takes the signature off, and leaves what was agreed to.
pub fn unsign() -> Vec<Edit> {
    let not_reviewed = Json::object([("status", Json::from("not clinically reviewed"))]);
    vec![Address::rules(path(&["review"])).set(not_reviewed)]
}

/// What takes the signature back with these edits, if they change what was signed.
pub fn withdrawn_by(files: &Files, edits: &[Edit]) -> Vec<Edit> {
    let is_of_the_review = |edit: &Edit| {
        let is_key = |key: &str| edit.at.path.0.first() == path(&[key]).0.first();
        let is_beside = *edit.at.file == *REVIEW || edit.at.file.starts_with(READINGS);
        is_beside || (*edit.at.file == *RULES && (is_key("review") || is_key("review_file")))
    };
    let changes = edits.iter().any(|edit| !is_of_the_review(edit) || is_disagreement(edit));
    if changes && is_signed(files) { unsign() } else { Vec::new() }
}

fn is_disagreement(edit: &Edit) -> bool {
    *edit.at.file == *REVIEW && edit.at.path.0.first() == path(&["agreed"]).0.first()
}

/// The form in which a statement can be changed.
pub fn key_of(statement: &Statement) -> Option<Key> {
    let (kind, id) = statement.id.split_once(':')?;
    let part = match kind {
        "rule" => Part::Sign,
        "question" | "sign" => Part::Question,
        "condition" => Part::Named,
        "finding" => Part::Finding,
        "contradiction" => Part::Contradiction,
        "cap" => Part::Cap,
        "closer-article" => Part::Article,
        "factor" => Part::Factor,
        "tip" => Part::Tip,
        "source" => Part::Source,
        "result" => return Some(Key::new(Part::Words, &format!("dispositions.{id}"))),
        "region" => Part::Region,
        "evidence" => return Some(Key::new(Part::Words, &format!("evidence.{id}"))),
        "read-it-all" => return Some(Key::new(Part::Words, "read_it_all")),
        "section" => return Some(Key::new(Part::Whole, "pages")),
        "text" => return text_key(id),
        "match" if id != "levels" => return Some(Key::new(Part::Words, &format!("matches.{id}"))),
        "match" => return Some(Key::new(Part::Whole, "scale")),
        _ => return None,
    };
    // A sign is an option of a question.
    Some(Key::new(part, id.split(':').next().unwrap_or(id)))
}

/// The form of a statement that is a text.
fn text_key(id: &str) -> Option<Key> {
    let (part, id) = match id {
        "article" => (Part::Whole, "about"),
        "page" => (Part::Words, "ui"),
        "limits-and-purpose" => (Part::Words, "limits"),
        "stop-rule" => (Part::Words, "stop_rule"),
        "safety-net" => (Part::Words, "safety_net"),
        "fallback-signs" => (Part::Whole, "fallback"),
        _ => return None,
    };
    Some(Key::new(part, id))
}

/// Hashes by id, of what a pack said when work began.
pub fn hashes(statements: &[Statement]) -> Before {
    statements.iter().map(|statement| (statement.id.clone(), statement.hash.clone())).collect()
}
