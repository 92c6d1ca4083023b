//! What a clinician has agreed to, statement by statement, and her name under it.
//!
//! `review.json` holds the hash of each statement that was agreed to: another hash is another statement, which nobody has
//! agreed to yet. A signature holds for what was there when it was given: any change to rules or words takes it back in the
//! same step, and undo brings it again.

use super::document::{Address, Edit, Files, READINGS, REVIEW, RULES, path};
use super::json::Json;
use super::key::{Key, Part};
use lumbar_check::content::{Path, Statement};
use std::collections::BTreeMap;

/// What was made of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Agreed,
    /// It was agreed to, and is another now.
    ChangedSince,
    ToDiscuss,
}

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

fn note_at(id: &str) -> Address {
    Address { file: REVIEW.into(), path: path(&["notes", id]) }
}

pub fn standing(files: &Files, language: &str, statement: &Statement) -> Standing {
    let agreed = files.at(&agreed_at(language, &statement.id)).and_then(Json::text);
    match agreed {
        Some(hash) if **hash == *statement.hash => Standing::Agreed,
        Some(_) => Standing::ChangedSince,
        None if files.at(&note_at(&statement.id)).is_some() => Standing::ToDiscuss,
        None => Standing::Open,
    }
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

pub fn agree(files: &Files, language: &str, statement: &Statement) -> Vec<Edit> {
    let agreed = agreed_at(language, &statement.id).set(Json::from(&*statement.hash));
    begun(files).into_iter().chain([agreed]).collect()
}

/// Takes an agreement back.
pub fn take_back(files: &Files, language: &str, id: &str) -> Vec<Edit> {
    let at = agreed_at(language, id);
    files.at(&at).map(|_| at.remove()).into_iter().collect()
}

/// Puts a statement aside, with a note.
pub fn discuss(files: &Files, language: &str, id: &str, text: &str) -> Vec<Edit> {
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
    pub agreed: usize,
    pub to_discuss: usize,
    pub changed_since: usize,
}

impl Progress {
    pub fn of<'s>(files: &Files, language: &str, statements: impl Iterator<Item = &'s Statement>) -> Self {
        let mut progress = Self::default();
        for statement in statements {
            progress.all += 1;
            match standing(files, language, statement) {
                Standing::Agreed => progress.agreed += 1,
                Standing::ToDiscuss => progress.to_discuss += 1,
                Standing::ChangedSince => progress.changed_since += 1,
                Standing::Open => {}
            }
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
    let agreed = files.at(&Address { file: REVIEW.into(), path: path(&["agreed", language]) });
    let agreed = agreed.map(Json::members).unwrap_or_default().iter();
    let gone = agreed.filter(|(id, _)| statements.iter().all(|statement| *statement.id != **id));
    let mut edits: Vec<Edit> = gone.map(|(id, _)| agreed_at(language, id).remove()).collect();
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
        _ => return None,
    };
    Some(Key::new(part, id))
}

/// Hashes by id, of what a pack said when work began.
pub fn hashes(statements: &[Statement]) -> BTreeMap<String, String> {
    statements.iter().map(|statement| (statement.id.clone(), statement.hash.clone())).collect()
}
