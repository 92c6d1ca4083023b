//! The state of the page, and what each thing that someone does makes of it.

use super::built_in::built_in;
use super::condition::Reader;
use super::document::{Address, Edit, Files, History, REVIEW, Turned, is_note};
use super::faults::{self, Faulty};
use super::json::Json;
use super::kept::Kept;
use super::key::Key;
use super::originals;
use super::patients::Accepted;
use super::publish::written_down;
use super::review::{Filter, Said, of_pack, signatures, standing, withdrawn_by};
use super::rooms::{Room, title};
use crate::words;
use lumbar_check::content::{ContentPack, Segment, StatementKind};
use std::rc::Rc;

/// What is looked at: a room, and what is chosen there.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub room: Room,
    pub chosen: Option<Key>,
    pub reviewed: Option<StatementKind>,
}

/// What was done, or found out.
#[derive(Clone, Debug)]
pub enum Happened {
    /// Work began with these files; they are compared with `original`.
    Began {
        files: Files,
        original: Files,
    },
    /// Work goes on that was kept in the browser, at this place.
    Resumed {
        kept: Kept,
        place: Rc<str>,
    },
    /// This place in the browser is for the work that began.
    GotPlace(Rc<str>),
    /// Back to the page on which a pack is chosen.
    Left,
    /// To the work that was left.
    CameBack,
    /// Back to what was looked at before, or on to what was after it.
    Returned(Spot),
    Entered(Room),
    /// A kind of statement is to be reviewed, or the review to be signed.
    Reviews(Option<StatementKind>),
    /// Other statements of the kind are to be shown.
    Filtered(Filter),
    /// To the first statement that nothing is decided about, or to the signature.
    GoesOnReviewing,
    /// Off to the form of a statement, and the way back.
    ChangesStatement {
        key: Key,
        id: Rc<str>,
    },
    CameBackToReview,
    /// Something is looked for in all texts.
    Searched(Rc<str>),
    /// What some patients are told now is as it was meant: their fingerprints.
    Accepted(Vec<Rc<str>>),
    Chose(Option<Key>),
    ChoseLanguage(Rc<str>),
    /// A version was saved to be published, with these files.
    Saved(Rc<Files>),
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
    /// All of it was saved as a file.
    SavedWork,
    /// Something that is said aloud.
    Told(Rc<str>),
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Studio {
    pub built_in: Rc<Files>,
    /// What it was when work began. `None` before that.
    pub original: Option<Rc<Files>>,
    /// The same, while someone has gone back to the page on which a pack is chosen.
    pub left: Option<Rc<Files>>,
    pub history: History,
    pub room: Room,
    pub chosen: Option<Key>,
    /// What is looked for in all texts.
    pub search: Rc<str>,
    /// What it was accepted that patients are told.
    pub accepted: Rc<Accepted>,
    /// Where in the browser this work is kept, and no other.
    pub place: Option<Rc<str>>,
    /// The kind of statement that is reviewed; none where the review is signed.
    pub reviewed: Option<StatementKind>,
    pub filter: Filter,
    /// The statement from which someone went off to change it.
    pub changed_from: Option<Rc<str>>,
    pub language: Rc<str>,
    /// The version that was saved last, as it was written down.
    pub saved: Option<Rc<Files>>,
    pub faults: Rc<Vec<Faulty>>,
    /// The last version without faults, in the language that is chosen and in no other.
    pub shown: Option<Rc<Shown>>,
    /// What was last said aloud.
    pub told: Rc<str>,
    /// How often something was said aloud, as the same may be said twice.
    pub tellings: usize,
    /// How often something was taken back or done again, and where last.
    pub turns: usize,
    pub led: Option<Address>,
    /// What a file of the reader's own has of the work.
    pub safe: Rc<Files>,
}

/// A version that the widget can show.
#[derive(Clone, Debug)]
pub struct Shown {
    pub files: Rc<Files>,
    pub pack: ContentPack,
    /// All that it says.
    pub said: Rc<[Said]>,
}

impl Default for Studio {
    fn default() -> Self {
        Self {
            built_in: Rc::new(built_in()),
            original: None,
            left: None,
            history: History::new(Files::default()),
            room: Room::Signs,
            chosen: None,
            search: "".into(),
            accepted: Rc::default(),
            place: None,
            reviewed: Some(StatementKind::Rule),
            filter: Filter::All,
            changed_from: None,
            language: "en".into(),
            saved: None,
            faults: Rc::default(),
            shown: None,
            told: "".into(),
            tellings: 0,
            turns: 0,
            led: None,
            safe: Rc::default(),
        }
    }
}

impl Studio {
    pub fn files(&self) -> &Rc<Files> {
        self.history.files()
    }

    /// What is looked at. `None` before work began.
    pub fn spot(&self) -> Option<Spot> {
        self.original.as_ref()?;
        Some(Spot { room: self.room, chosen: self.chosen.clone(), reviewed: self.reviewed })
    }

    /// Whether there is work that no file of the reader's own has.
    pub fn has_unsaved(&self) -> bool {
        self.original.as_ref().or(self.left.as_ref()).is_some() && **self.files() != *self.safe
    }

    /// What the files are compared with.
    pub fn original(&self) -> &Files {
        self.original.as_ref().unwrap_or(&self.built_in)
    }

    /// All that the version says which can be shown.
    pub fn said(&self) -> Rc<[Said]> {
        self.shown.as_ref().map(|shown| shown.said.clone()).unwrap_or_default()
    }

    /// The first statement, in the order of the review, that is not agreed to.
    pub fn open_statement(&self) -> Option<Said> {
        let said = self.said();
        let of = |kind: &StatementKind| {
            let mut of_it = said.iter().filter(|statement| statement.kind == *kind);
            of_it.find(|statement| !standing(self.files(), statement).is_agreed()).cloned()
        };
        words::KINDS.iter().find_map(of)
    }

    /// Whether what the widget can show says all that the files say: it does not for a moment after a change, and where there
    /// are faults.
    pub fn is_checked(&self) -> bool {
        let said = |files: &Files| {
            let all = files.0.iter().filter(|(name, _)| ***name != *REVIEW && !is_note(name));
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

    pub fn next(self, happened: Happened) -> Self {
        let signed = signatures(self.files());
        let told = self.told.clone();
        let takes_off = matches!(&happened, Happened::Made { label, .. } if **label == *words::UNSIGNED);
        let is_other_work = matches!(happened, Happened::Began { .. } | Happened::Resumed { .. });
        let mut next = self.then(happened);
        let still = signatures(next.files());
        let lost: Vec<_> = signed.keys().filter(|language| !still.contains_key(*language)).cloned().collect();
        if !lost.is_empty() && !takes_off && !is_other_work {
            let along = if Rc::ptr_eq(&told, &next.told) { "" } else { &next.told };
            next.told = words::signature_lost(along, &lost).into();
        }
        if !Rc::ptr_eq(&told, &next.told) {
            next.tellings += 1;
        }
        next
    }

    fn then(mut self, happened: Happened) -> Self {
        match happened {
            Happened::Began { files, original } => self = self.begun(files, original),
            Happened::Resumed { kept, place } => {
                self = self.begun(kept.files, kept.original);
                (self.accepted, self.place) = (kept.accepted, Some(place));
            }
            Happened::GotPlace(place) => self.place = Some(place),
            Happened::Left => self.left = self.original.take().or(self.left),
            Happened::CameBack => self.original = self.left.take(),
            Happened::Returned(spot) => self.return_to(spot),
            Happened::Entered(room) => {
                self.changed_from = None;
                self.search = "".into();
                self.enter(room);
            }
            Happened::Reviews(kind) => self.reviewed = kind,
            Happened::Filtered(filter) => self.filter = filter,
            Happened::GoesOnReviewing => {
                self.enter(Room::Review);
                self.reviewed = self.open_statement().map(|statement| statement.kind);
            }
            Happened::ChangesStatement { key, id } => {
                self.changed_from = Some(id);
                self.room = Room::of(&key);
                self.chosen = Some(key);
            }
            Happened::CameBackToReview => self.enter(Room::Review),
            Happened::Searched(search) => self.search = search,
            Happened::Accepted(fingerprints) => Rc::make_mut(&mut self.accepted).extend(fingerprints),
            Happened::Chose(key) => {
                self.room = key.as_ref().map_or(self.room, Room::of);
                self.chosen = key;
            }
            Happened::ChoseLanguage(language) => self.choose_language(language),
            Happened::Wrote { label, edit } => self.write(&label, edit),
            Happened::Made { label, edits } => self.make(label, edits),
            Happened::Undid => {
                let turned = self.history.undo();
                self.turn(turned, words::undone);
            }
            Happened::Redid => self.redo(),
            Happened::Saved(files) => self.saved = Some(Rc::new(written_down(&files))),
            Happened::Checked => self.check(),
            Happened::SavedWork => {
                self.safe = self.files().clone();
                self.told = words::SAVED.into();
            }
            Happened::Told(told) => self.told = told,
        }
        self.come_back()
    }

    fn return_to(&mut self, Spot { room, chosen, reviewed }: Spot) {
        self.original = self.original.take().or(self.left.take());
        self.enter(room);
        (self.chosen, self.reviewed) = (chosen, reviewed);
    }

    fn write(&mut self, label: &str, edit: Edit) {
        let mut along = withdrawn_by(self.files(), std::slice::from_ref(&edit));
        along.extend(originals::noted(self.files(), &edit));
        self.history.write(label, edit, along);
    }

    fn make(&mut self, label: Rc<str>, mut edits: Vec<Edit>) {
        edits.extend(withdrawn_by(self.files(), &edits));
        edits.extend(originals::left_behind_by(self.files(), &edits));
        if self.history.make(&label, &edits) {
            self.told = label;
        }
    }

    fn redo(&mut self) {
        let mut turned = self.history.redo();
        // What was taken out again is not there, and something else may be in its place.
        let is_item = |at: &Address| matches!(at.path.0.last(), Some(Segment::Index(_)));
        if let Some(turned) = &mut turned {
            turned.at = turned.at.take().filter(|at| !is_item(at));
        }
        self.turn(turned, words::redone);
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
        self.safe = Rc::new(original.clone());
        self.original = Some(Rc::new(original));
        self.left = None;
        self.history = History::new(files);
        self.chosen = None;
        self.accepted = Rc::default();
        self.place = None;
        self.shown = None;
        self.saved = None;
        self.check();
        self
    }

    /// Tells what was taken back or done again, and goes there.
    fn turn(&mut self, turned: Option<Turned>, tell: fn(&str) -> String) {
        let Some(Turned { label, at }) = turned else { return };
        self.led.clone_from(&at);
        let mut told = tell(&label);
        if let Some(at) = at {
            let key = Key::of(self.files(), &at);
            self.go_to(&at, key.clone());
            if let Some(key) = key {
                let reader = Reader { files: self.history.files(), language: &self.language };
                told = words::within(&told, &title(reader, &key));
            }
        }
        self.told = told.into();
        self.turns += 1;
    }

    fn go_to(&mut self, at: &Address, key: Option<Key>) {
        let language =
            at.file.strip_suffix(".json").filter(|name| self.files().languages().iter().any(|it| **it == **name));
        if let Some(language) = language.filter(|language| **language != *self.language) {
            self.choose_language(language.into());
        }
        match key {
            _ if *at.file == *REVIEW => self.enter(Room::Review),
            // A translation is changed there as well as in its own room.
            _ if self.room == Room::Translate && language.is_some() => {}
            Some(key) => {
                self.room = Room::of(&key);
                self.chosen = Some(key);
            }
            None => {}
        }
    }

    /// Leaves what is no longer there: a part that undo took away, a language that was taken out.
    fn come_back(mut self) -> Self {
        if self.chosen.as_ref().is_some_and(|key| !key.is_in(self.files())) {
            self.chosen = None;
        }
        let languages = self.files().languages();
        if !languages.is_empty() && !languages.contains(&self.language) {
            self.choose_language(languages[0].clone());
        }
        self
    }

    /// What was shown in another language is shown no longer, even if there is nothing without faults in this one.
    fn choose_language(&mut self, language: Rc<str>) {
        self.language = language;
        self.shown = None;
        self.check();
    }

    fn check(&mut self) {
        let (pack, faults) = faults::checked(self.files(), &self.language);
        let before = self.faults.len();
        if let Some(pack) = pack {
            let (files, said) = (self.files().clone(), of_pack(self.files(), &pack).into());
            self.shown = Some(Rc::new(Shown { files, pack, said }));
        }
        if before != faults.len() {
            self.told = words::faults_now(faults.len()).into();
        }
        self.faults = Rc::new(faults);
    }
}
