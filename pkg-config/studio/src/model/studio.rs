//! The state of the page, and what each thing that someone does makes of it.

use super::built_in::built_in;
use super::document::{Address, Edit, Files, History, READINGS, REVIEW};
use super::faults::{self, Faulty};
use super::json::Json;
use super::key::Key;
use super::review::withdrawn_by;
use super::rooms::Room;
use crate::words;
use lumbar_check::content::{ContentPack, StatementKind};
use std::rc::Rc;

/// What was done, or found out.
#[derive(Clone, Debug)]
pub enum Happened {
    /// Work began with these files; they are compared with `original`.
    Began {
        files: Files,
        original: Files,
    },
    /// Back to the page on which a pack is chosen.
    Left,
    Entered(Room),
    /// A kind of statement is to be reviewed.
    Reviews(StatementKind),
    /// Off to the form of a statement, and the way back.
    ChangesStatement {
        key: Key,
        id: Rc<str>,
    },
    CameBackToReview,
    Chose(Option<Key>),
    ChoseLanguage(Rc<str>),
    /// A text was typed.
    Wrote {
        label: Rc<str>,
        edit: Edit,
    },
    /// Something else was changed, as one step.
    Made {
        label: Rc<str>,
        edits: Vec<Edit>,
    },
    Undid,
    Redid,
    /// The files were looked at, a moment after they changed.
    Checked,
    /// Something that is said aloud.
    Told(Rc<str>),
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Studio {
    pub built_in: Rc<Files>,
    /// What it was when work began. `None` before that.
    pub original: Option<Rc<Files>>,
    pub history: History,
    pub room: Room,
    pub chosen: Option<Key>,
    /// The kind of statement that is reviewed.
    pub reviewed: StatementKind,
    /// The statement from which someone went off to change it.
    pub changed_from: Option<Rc<str>>,
    pub language: Rc<str>,
    pub faults: Rc<Vec<Faulty>>,
    /// The last version without faults, in the language that is chosen.
    pub shown: Option<Rc<Shown>>,
    /// What was last said aloud.
    pub told: Rc<str>,
}

/// A version that the widget can show.
#[derive(Clone, Debug)]
pub struct Shown {
    pub files: Rc<Files>,
    pub pack: ContentPack,
}

impl Default for Studio {
    fn default() -> Self {
        Self {
            built_in: Rc::new(built_in()),
            original: None,
            history: History::new(Files::default()),
            room: Room::Signs,
            chosen: None,
            reviewed: StatementKind::Rule,
            changed_from: None,
            language: "en".into(),
            faults: Rc::default(),
            shown: None,
            told: "".into(),
        }
    }
}

impl Studio {
    pub fn files(&self) -> &Rc<Files> {
        self.history.files()
    }

    /// What the files are compared with.
    pub fn original(&self) -> &Files {
        self.original.as_ref().unwrap_or(&self.built_in)
    }

    /// Whether what the widget can show says all that the files say: it does not for a moment after a change, and where there
    /// are faults.
    pub fn is_checked(&self) -> bool {
        let said = |files: &Files| {
            let all = files.0.iter().filter(|(name, _)| ***name != *REVIEW && !name.starts_with(READINGS));
            all.map(|(name, json)| (name.clone(), json.clone())).collect::<Vec<_>>()
        };
        self.shown.as_ref().is_some_and(|shown| said(&shown.files) == said(self.files()))
    }

    /// What stood at an address when work began: of a part in a list, by its id.
    pub fn original_at(&self, at: &Address) -> Option<&Json> {
        let original = self.original();
        let Some(key) = Key::of(self.files(), at) else { return original.at(at) };
        let Some(now) = key.rules(self.files()).filter(|now| now.holds(&at.file, &at.path)) else {
            return original.at(at);
        };
        let then = key.rules(original)?;
        let rest = &at.path.0[now.path.0.len()..];
        original.at(&then)?.at(&lumbar_check::content::Path(rest.to_vec()))
    }

    pub fn next(mut self, happened: Happened) -> Self {
        match happened {
            Happened::Began { files, original } => self = self.begun(files, original),
            Happened::Left => self.original = None,
            Happened::Entered(room) => {
                self.changed_from = None;
                self.enter(room);
            }
            Happened::Reviews(kind) => self.reviewed = kind,
            Happened::ChangesStatement { key, id } => {
                self.changed_from = Some(id);
                self.room = Room::of(&key);
                self.chosen = Some(key);
            }
            Happened::CameBackToReview => self.enter(Room::Review),
            Happened::Chose(key) => {
                if let Some(key) = &key {
                    self.room = Room::of(key);
                }
                self.chosen = key;
            }
            Happened::ChoseLanguage(language) => {
                self.language = language;
                self.check();
            }
            Happened::Wrote { label, edit } => {
                let along = withdrawn_by(self.files(), std::slice::from_ref(&edit));
                self.history.write(&label, edit, along);
            }
            Happened::Made { label, mut edits } => {
                edits.extend(withdrawn_by(self.files(), &edits));
                if self.history.make(&label, &edits) {
                    self.told = label;
                }
            }
            Happened::Undid => {
                if let Some(label) = self.history.undo() {
                    self.told = words::undone(&label).into();
                }
            }
            Happened::Redid => {
                if let Some(label) = self.history.redo() {
                    self.told = words::redone(&label).into();
                }
            }
            Happened::Checked => self.check(),
            Happened::Told(told) => self.told = told,
        }
        self.come_back()
    }

    fn enter(&mut self, room: Room) {
        if self.room != room {
            self.chosen = None;
        }
        self.room = room;
        // What is agreed to and what is handed over is what stands there now.
        if [Room::Review, Room::Leave].contains(&room) && !self.is_checked() {
            self.check();
        }
    }

    fn begun(mut self, files: Files, original: Files) -> Self {
        let languages = files.languages();
        if !languages.contains(&self.language) {
            self.language = languages.first().cloned().unwrap_or_else(|| "en".into());
        }
        self.original = Some(Rc::new(original));
        self.history = History::new(files);
        self.chosen = None;
        self.shown = None;
        self.check();
        self
    }

    /// Leaves what is no longer there: a part that undo took away, a language that was taken out.
    fn come_back(mut self) -> Self {
        let is_gone = |key: &Key| !key.part.list().is_empty() && key.rules(self.files()).is_none();
        if self.chosen.as_ref().is_some_and(is_gone) {
            self.chosen = None;
        }
        let languages = self.files().languages();
        if !languages.is_empty() && !languages.contains(&self.language) {
            self.language = languages[0].clone();
        }
        self
    }

    fn check(&mut self) {
        let faults = faults::all(self.files());
        let before = self.faults.len();
        if let Ok(pack) = faults::parse(self.files(), &self.language) {
            self.shown = Some(Rc::new(Shown { files: self.files().clone(), pack }));
        }
        if before != faults.len() {
            self.told = words::faults_now(faults.len()).into();
        }
        self.faults = Rc::new(faults);
    }
}
