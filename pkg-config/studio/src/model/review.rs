//! What a clinician has agreed to, statement by statement, and her name under it.
//!
//! `review.json` holds the hash of each statement that was agreed to: another hash is another statement, which nobody has
//! agreed to yet. A signature holds in one language, for what was there when it was given: a change to any statement takes it
//! back in the same step, and undo brings it again.

use super::condition::Reader;
use super::document::{Address, Edit, Files, REVIEW, REVISIONS, RULES, is_note, path};
use super::faults::{self, Faulty};
use super::json::Json;
use super::key::{Key, Part};
use crate::words;
use lumbar_check::content::{ContentPack, Path, Review, Segment, Statement};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

/// What the rules say of a pack that somebody has signed.
const REVIEWED: &str = "reviewed";

/// A statement in the language in which a pack says it, with the files that it was made of. All come from the same pack and
/// from nowhere else: whoever agrees to what is shown cannot have agreed to it in another language or version.
#[derive(Clone, Debug)]
pub struct Said {
    language: Rc<str>,
    files: Rc<Files>,
    statement: Statement,
}

impl Said {
    /// What it is read in.
    pub fn reader(&self) -> Reader<'_> {
        Reader { files: &self.files, language: &self.language }
    }
}

impl Deref for Said {
    type Target = Statement;

    fn deref(&self) -> &Statement {
        &self.statement
    }
}

impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.files, &other.files)
            && (&self.language, &self.statement) == (&other.language, &other.statement)
    }
}

/// All that these files say in a language.
///
/// # Errors
/// If the widget would refuse them in that language: then they say nothing.
pub fn said(files: &Rc<Files>, language: &str) -> Result<Vec<Said>, Vec<Faulty>> {
    Ok(of_pack(files, &faults::parse(files, language)?))
}

/// The same, of the pack that the files came to.
pub fn of_pack(files: &Rc<Files>, pack: &ContentPack) -> Vec<Said> {
    let language: Rc<str> = (&*pack.words.language).into();
    let of = |statement| Said { language: language.clone(), files: files.clone(), statement };
    pack.statements().into_iter().map(of).collect()
}

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

/// Which statements are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    All,
    /// Those that are not agreed to.
    Undecided,
}

/// What can be made of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Agree,
    /// It is the reviewer's own change, and agreed to.
    Changed,
    Discuss,
    /// Nothing yet: what was decided is taken back.
    Open,
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

pub fn standing(files: &Files, statement: &Said) -> Standing {
    let agreed = files.at(&agreed_at(&statement.language, &statement.id)).and_then(Json::text);
    match agreed {
        Some(hash) if **hash != *statement.hash => Standing::ChangedSince,
        Some(_) if files.at(&changed_at(&statement.language, &statement.id)).is_some() => Standing::Changed,
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

/// Makes this of a statement. What is decided so already stays as it is: a second press is one by mistake.
pub fn decide(files: &Files, statement: &Said, decision: Decision, before: &Before) -> Vec<Edit> {
    let now = standing(files, statement);
    match decision {
        Decision::Agree if now == Standing::Agreed => Vec::new(),
        Decision::Changed if now == Standing::Changed => Vec::new(),
        Decision::Open => {
            let note = (note(files, &statement.id) == words::TO_DISCUSS).then(|| note_at(&statement.id).remove());
            take_back(files, &statement.language, &statement.id).into_iter().chain(note).collect()
        }
        Decision::Discuss => discuss(files, &statement.language, &statement.id),
        Decision::Agree | Decision::Changed => {
            let agreed = agreed(files, statement, decision, before);
            begun(files).into_iter().chain(agreed).collect()
        }
    }
}

fn agreed(files: &Files, statement: &Said, decision: Decision, before: &Before) -> Vec<Edit> {
    let (language, id) = (&*statement.language, &*statement.id);
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
pub fn agree_to_all(files: &Files, statements: &[&Said], before: &Before) -> Vec<Edit> {
    let edits = statements.iter().filter(|statement| is_open(files, statement)).flat_map(|statement| {
        let decision = if is_changed(before, statement) { Decision::Changed } else { Decision::Agree };
        agreed(files, statement, decision, before)
    });
    begun(files).into_iter().chain(edits).collect()
}

/// Whether something is still to be decided about it.
pub fn is_open(files: &Files, statement: &Said) -> bool {
    matches!(standing(files, statement), Standing::Open | Standing::ChangedSince)
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
    pub fn of<'s>(files: &Files, statements: impl Iterator<Item = &'s Said>) -> Self {
        let mut progress = Self::default();
        for statement in statements {
            let standing = standing(files, statement);
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

fn review_at(keys: &[&str]) -> Address {
    Address { file: REVIEW.into(), path: path(keys) }
}

/// Whether the rules say that somebody has signed.
pub fn is_claimed(files: &Files) -> bool {
    files.rules().get("review").and_then(|review| review.text_of("status")) == Some(REVIEWED)
}

/// Who has signed, by language. A review that does not tell languages apart is signed in all in which something is agreed to.
pub fn signatures(files: &Files) -> BTreeMap<Rc<str>, Signer> {
    let Some(file) = files.file(REVIEW).filter(|_| is_claimed(files)) else { return BTreeMap::new() };
    if let Some(signed) = file.get("signed") {
        let of = |(language, json): &(Rc<str>, Json)| (language.clone(), signer(json, json));
        return signed.members().iter().map(of).collect();
    }
    let one = signer(file.get("reviewer").unwrap_or(&Json::Null), file);
    let agreed = file.get("agreed").map(Json::members).unwrap_or_default();
    agreed.iter().map(|(language, _)| (language.clone(), one.clone())).collect()
}

pub fn signature(files: &Files, language: &str) -> Option<Signer> {
    signatures(files).remove(language)
}

fn signer(reviewer: &Json, dated: &Json) -> Signer {
    let of = |json: &Json, key: &str| json.text_of(key).unwrap_or_default().to_owned();
    Signer {
        name: of(reviewer, "name"),
        profession: of(reviewer, "profession"),
        registration: of(reviewer, "registration"),
        date: of(dated, "date"),
    }
}

/// Whoever signs last, for the next signature.
pub fn last_signer(files: &Files) -> Signer {
    files.file(REVIEW).map_or_else(Signer::default, |file| signer(file.get("reviewer").unwrap_or(&Json::Null), file))
}

fn of_signer(signer: &Signer) -> Vec<(&'static str, Json)> {
    let mut members = vec![("name", Json::from(&*signer.name)), ("profession", Json::from(&*signer.profession))];
    if !signer.registration.is_empty() {
        members.push(("registration", Json::from(&*signer.registration)));
    }
    members
}

/// Writes down who has signed in which language. The rules name `last`.
fn write_signatures(signatures: &BTreeMap<Rc<str>, Signer>, last: &Signer) -> Vec<Edit> {
    let of = |(language, signer): (&Rc<str>, &Signer)| {
        let members = of_signer(signer).into_iter().chain([("date", Json::from(&*signer.date))]);
        (language.clone(), Json::object(members.collect::<Vec<_>>()))
    };
    let rules = |key: &str| Address::rules(path(&[key]));
    vec![
        review_at(&["signed"]).set(Json::Object(Rc::new(signatures.iter().map(of).collect()))),
        review_at(&["reviewer"]).set(Json::object(of_signer(last))),
        review_at(&["date"]).set(Json::from(&*last.date)),
        rules("review_file").set(Json::Flag(true)),
        rules("review").set(Json::object([
            ("status", REVIEWED.into()),
            ("reviewer", Json::from(&*last.name)),
            ("date", Json::from(&*last.date)),
        ])),
    ]
}

/// Puts a name under what the files say in a language, if they have no faults there and every statement, as it is now, is
/// agreed to. What was agreed to and is no longer said is taken out.
pub fn sign(files: &Rc<Files>, language: &str, signer: &Signer) -> Vec<Edit> {
    let Ok(statements) = said(files, language) else { return Vec::new() };
    if !Progress::of(files, statements.iter()).is_complete() {
        return Vec::new();
    }
    let is_gone = |id: &str| statements.iter().all(|statement| *statement.id != *id);
    let gone = |list: &str| {
        let at = review_at(&[list, language]);
        let members = files.at(&at).map(Json::members).unwrap_or_default().iter();
        members.filter(|(id, _)| is_gone(id)).map(|(id, _)| at.key(id).remove()).collect::<Vec<_>>()
    };
    let mut all = signatures(files);
    all.insert(language.into(), signer.clone());
    [gone("agreed"), gone("changed"), write_signatures(&all, signer)].concat()
}

/// How a language stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Signed {
    By(Signer),
    /// So many statements are still to be agreed to.
    NotYet(usize),
    /// There is nothing to agree to before its faults are mended.
    Faulty,
}

pub fn signed(files: &Rc<Files>, language: &str) -> Signed {
    let Ok(pack) = faults::parse(files, language) else { return Signed::Faulty };
    let progress = Progress::of(files, of_pack(files, &pack).iter());
    match (pack.review.clone(), signature(files, language)) {
        (Review::ReviewedBy(_), Some(signer)) => Signed::By(signer),
        _ => Signed::NotYet(progress.all - progress.agreed),
    }
}

/// Takes the signatures in these languages off, and leaves what was agreed to.
pub fn unsign(files: &Files, languages: &[Rc<str>]) -> Vec<Edit> {
    let mut all = signatures(files);
    let count = all.len();
    all.retain(|language, _| !languages.contains(language));
    let latest = all.values().max_by(|one, other| one.date.cmp(&other.date)).cloned();
    match latest {
        _ if all.len() == count => Vec::new(),
        Some(latest) => write_signatures(&all, &latest),
        None => {
            let not_reviewed = Json::object([("status", Json::from("not clinically reviewed"))]);
            let signed = review_at(&["signed"]);
            let none = Address::rules(path(&["review"])).set(not_reviewed);
            files.at(&signed).map(|_| signed.remove()).into_iter().chain([none]).collect()
        }
    }
}

/// What takes signatures back with these edits: in each language in which the files do not say any more what was signed.
pub fn withdrawn_by(files: &Files, edits: &[Edit]) -> Vec<Edit> {
    let signed = signatures(files);
    if signed.is_empty() {
        return Vec::new();
    }
    let Some(after) = files.made(edits) else { return Vec::new() };
    let still = signatures(&after);
    let holds =
        |language: &str| faults::parse(&after, language).is_ok_and(|pack| matches!(pack.review, Review::ReviewedBy(_)));
    let concerns = |language: &str| edits.iter().any(|edit| concerns(edit, language));
    let broken = |language: &&Rc<str>| still.contains_key(*language) && concerns(language) && !holds(language);
    let broken: Vec<_> = signed.keys().filter(broken).cloned().collect();
    unsign(&after, &broken)
}

/// Whether an edit can change what is said, or agreed to, in a language.
fn concerns(edit: &Edit, language: &str) -> bool {
    match &*edit.at.file {
        REVIEW => match edit.at.path.0.as_slice() {
            [Segment::Key(group), Segment::Key(of), ..] => group != "notes" && of == language,
            [Segment::Key(group)] => group != "notes",
            _ => true,
        },
        file if is_note(file) => false,
        RULES | REVISIONS => true,
        file => file.strip_suffix(".json") == Some(language),
    }
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
pub fn hashes(statements: &[Said]) -> Before {
    statements.iter().map(|statement| (statement.id.clone(), statement.hash.clone())).collect()
}
