//! A place in a file, from which values are read and faults are reported.

use super::address::{self, AddressFault};
use super::characters;
use super::day::is_day;
use crate::content::error::{Fault, PackFile, Path};
use crate::content::limits::{FAULT_TEXT, FAULTS};
use crate::content::schema::{BlockFile, BlockGroup, ById, Field, List, Object};
use crate::content::text::{Block, Text};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// The faults found so far: each once, up to a number, and how many there are beyond it.
#[derive(Default)]
pub struct Faults {
    listed: RefCell<Vec<Fault>>,
    /// The files that have any.
    files: RefCell<BTreeSet<PackFile>>,
    unlisted: Cell<usize>,
    /// A file that cannot be read: what is missing in it is not told as well.
    unread: Cell<Option<PackFile>>,
}

impl Faults {
    pub fn add(&self, fault: Fault) {
        let mut listed = self.listed.borrow_mut();
        if self.unread.get() == Some(fault.file) || listed.contains(&fault) {
            return;
        }
        self.files.borrow_mut().insert(fault.file);
        match listed.len() {
            FAULTS.. => self.unlisted.set(self.unlisted.get() + 1),
            _ => listed.push(fault),
        }
    }

    /// Leaves out what is told of this file from now on.
    pub fn leave_out(&self, file: PackFile) {
        self.unread.set(Some(file));
    }

    pub fn is_any(&self) -> bool {
        !self.files.borrow().is_empty()
    }

    pub fn is_any_in(&self, file: PackFile) -> bool {
        self.files.borrow().contains(&file)
    }

    /// In the order of the files. The last says how many more there are.
    pub fn into_list(self) -> Vec<Fault> {
        let mut faults = self.listed.into_inner();
        faults.sort();
        let unlisted = self.unlisted.get();
        if unlisted > 0 {
            let file = faults.last().map_or(PackFile::Rules, |last| last.file);
            let problem = format!("{unlisted} more faults are not listed");
            let hint = "mend these first, then check again".to_owned();
            faults.push(Fault { file, path: Path::default(), problem, hint, line: Some(1) });
        }
        faults
    }
}

/// The text, or its beginning: it may quote a file in which anything can stand.
fn beginning(text: String) -> String {
    match text.char_indices().nth(FAULT_TEXT) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text,
    }
}

/// A path in one of the files.
#[derive(Clone)]
pub struct At<'a> {
    faults: &'a Faults,
    file: PackFile,
    path: Path,
    /// The line, if it is known without looking the path up.
    line: Option<usize>,
}

impl<'a> At<'a> {
    pub fn file(faults: &'a Faults, file: PackFile) -> Self {
        Self { faults, file, path: Path::default(), line: None }
    }

    /// The same, on this line.
    pub fn at_line(&self, line: usize) -> Self {
        Self { line: Some(line), ..self.clone() }
    }

    pub fn key(&self, key: &str) -> Self {
        Self { path: self.path.key(key), ..self.clone() }
    }

    pub fn index(&self, index: usize) -> Self {
        Self { path: self.path.index(index), ..self.clone() }
    }

    pub fn fault(&self, problem: impl Into<String>, hint: impl Into<String>) {
        let (problem, hint) = (beginning(problem.into()), beginning(hint.into()));
        self.faults.add(Fault { file: self.file, path: self.path.clone(), problem, hint, line: self.line });
    }

    /// Whether one more fault would only be counted, so that its hint is not worth working out.
    pub fn is_counting(&self) -> bool {
        self.faults.listed.borrow().len() >= FAULTS
    }

    pub fn missing(&self, key: &str) {
        self.fault(format!("`{key}` is missing"), format!("add `{key}` here"));
    }

    fn wrong(&self, why: &str) {
        self.fault(why, "the JSON Schema beside the packs says what may stand here");
    }

    /// A value that has to be there.
    pub fn need<'f, T>(&self, key: &str, field: &'f Field<T>) -> Option<&'f T> {
        match field {
            Field::Given(value) => return Some(value),
            Field::Missing => self.missing(key),
            Field::Wrong(why) => self.key(key).wrong(why),
        }
        None
    }

    /// A number that has to be there, and within bounds.
    pub fn within<T: PartialOrd + Copy + Display>(
        &self,
        key: &str,
        field: &Field<T>,
        bounds: RangeInclusive<T>,
    ) -> Option<T> {
        let number = self.need(key, field).copied();
        if let Some(number) = number.filter(|number| !bounds.contains(number)) {
            let hint = format!("write a number from {} to {}", bounds.start(), bounds.end());
            self.key(key).fault(format!("{number} is out of bounds"), hint);
        }
        number
    }

    /// A value that may be left out.
    pub fn may<'f, T>(&self, key: &str, field: &'f Field<Option<T>>) -> Option<&'f T> {
        match field {
            Field::Given(value) => return value.as_ref(),
            Field::Missing => {}
            Field::Wrong(why) => self.key(key).wrong(why),
        }
        None
    }

    /// Reports keys that the format does not know.
    pub fn no_extra(&self, object: &impl Object) {
        for key in object.extra().0.keys() {
            self.key(key).fault(format!("`{key}` is not known here"), "check the spelling, or take it out");
        }
    }

    /// An object that has to be there, and its place.
    pub fn object<'f, T: Object>(&self, key: &str, field: &'f Field<T>) -> Option<(At<'a>, &'f T)> {
        let object = self.need(key, field)?;
        let at = self.key(key);
        at.no_extra(object);
        Some((at, object))
    }

    /// The readable objects of a list, each with its place.
    pub fn each<'f, T: Object>(&self, key: &str, field: &'f Field<List<T>>) -> Vec<(At<'a>, &'f T)> {
        let objects = self.items(key, field);
        objects.iter().for_each(|(at, object)| at.no_extra(*object));
        objects
    }

    /// Like [`Self::each`], where there may be no list at all.
    pub fn may_each<'f, T: Object>(&self, key: &str, field: &'f Field<Option<List<T>>>) -> Vec<(At<'a>, &'f T)> {
        let objects = self.readable(key, self.may(key, field));
        objects.iter().for_each(|(at, object)| at.no_extra(*object));
        objects
    }

    /// The readable values of a list, each with its place.
    pub fn items<'f, T>(&self, key: &str, field: &'f Field<List<T>>) -> Vec<(At<'a>, &'f T)> {
        self.readable(key, self.need(key, field))
    }

    fn readable<'f, T>(&self, key: &str, list: Option<&'f List<T>>) -> Vec<(At<'a>, &'f T)> {
        let mut values = Vec::new();
        for (index, item) in list.into_iter().flatten().enumerate() {
            let at = self.key(key).index(index);
            match item {
                Field::Given(value) => values.push((at, value)),
                Field::Missing => at.wrong("nothing stands here"),
                Field::Wrong(why) => at.wrong(why),
            }
        }
        values
    }

    /// Words that have to be there. Empty only together with a fault.
    pub fn text(&self, key: &str, field: &Field<String>) -> Rc<str> {
        self.need(key, field).map_or_else(|| "".into(), |text| self.key(key).written(text))
    }

    /// Words that stand here.
    pub fn written(&self, text: &str) -> Rc<str> {
        if let Some(refused) = characters::refused(text) {
            let problem = format!("{} (U+{:04X}) may not stand in a text", refused.name, u32::from(refused.character));
            self.fault(problem, "take it out: readers cannot see it, or see something else than what is written");
        } else if !characters::is_visible(text) {
            self.fault("there are no words here", "write the words, or take the key out if it is optional");
        }
        text.into()
    }

    pub fn may_text(&self, key: &str, field: &Field<Option<String>>) -> Option<Rc<str>> {
        self.may(key, field).map(|text| self.key(key).written(text))
    }

    /// Lines that have to be there, though they may be none.
    pub fn lines(&self, key: &str, field: &Field<Vec<String>>) -> Vec<Rc<str>> {
        self.need(key, field).map_or_else(Vec::new, |lines| self.key(key).each_line(lines))
    }

    fn list(&self, lines: &[String]) -> Vec<Rc<str>> {
        if lines.is_empty() {
            self.fault("this list is empty", "write at least one line");
        }
        self.each_line(lines)
    }

    fn each_line(&self, lines: &[String]) -> Vec<Rc<str>> {
        lines.iter().enumerate().map(|(index, line)| self.index(index).written(line)).collect()
    }

    /// Structured words that have to be there.
    pub fn blocks(&self, key: &str, field: &Field<Vec<BlockFile>>) -> Text {
        let at = self.key(key);
        let blocks = self.need(key, field);
        if blocks.is_some_and(Vec::is_empty) {
            at.fault("there are no words here", "write at least one paragraph");
        }
        blocks.into_iter().flatten().enumerate().map(|(index, block)| at.index(index).block(block)).collect()
    }

    fn block(&self, block: &BlockFile) -> Block {
        match block {
            BlockFile::Paragraph(text) => Block::Paragraph(self.written(text)),
            BlockFile::Group(BlockGroup::List(lines)) => Block::List(self.key("list").list(lines)),
            BlockFile::Group(BlockGroup::Steps(lines)) => Block::Steps(self.key("steps").list(lines)),
        }
    }

    /// An id: lower-case letters, digits and single hyphens.
    pub fn id(&self, key: &str, field: &Field<String>) -> Option<Rc<str>> {
        self.need(key, field).map(|id| self.key(key).is_id(id).into())
    }

    /// The text, reported if it is no id.
    pub fn is_id<'t>(&self, id: &'t str) -> &'t str {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !id.split('-').all(word) || id.len() > 48 {
            let hint = "an id is at most 48 lower-case letters, digits and single hyphens";
            self.fault(format!("`{id}` is not an id"), hint);
        }
        id
    }

    /// The address of a web page. Any other kind could run something when followed.
    pub fn web_address(&self, key: &str, field: &Field<String>) -> Rc<str> {
        self.need(key, field).map_or_else(|| "".into(), |url| self.key(key).is_web_address(url))
    }

    pub fn may_web_address(&self, key: &str, field: &Field<Option<String>>) -> Option<Rc<str>> {
        self.may(key, field).map(|url| self.key(key).is_web_address(url))
    }

    fn is_web_address(&self, url: &str) -> Rc<str> {
        if let Err(AddressFault { problem, hint }) = address::check(url) {
            self.fault(format!("`{url}` {problem}"), hint);
        }
        url.into()
    }

    /// A telephone number, as dialled: it becomes a link that calls.
    pub fn may_telephone(&self, key: &str, field: &Field<Option<String>>) -> Option<Rc<str>> {
        let number = self.may_text(key, field)?;
        let is_sign = |byte: u8| byte.is_ascii_digit() || b"+ ()-".contains(&byte);
        if !number.bytes().all(is_sign) || !number.bytes().any(|byte| byte.is_ascii_digit()) {
            let hint = "write digits, with spaces, hyphens and brackets between them";
            self.key(key).fault(format!("`{number}` is not a telephone number"), hint);
        }
        Some(number)
    }

    /// A day as `YYYY-MM-DD`.
    pub fn date(&self, key: &str, field: &Field<String>) -> Rc<str> {
        let text = self.text(key, field);
        if matches!(field, Field::Given(_)) {
            self.key(key).check_day(&text);
        }
        text
    }

    pub fn may_date(&self, key: &str, field: &Field<Option<String>>) -> Option<Rc<str>> {
        self.may_text(key, field).inspect(|day| self.key(key).check_day(day))
    }

    fn check_day(&self, text: &str) {
        if !is_day(text) {
            self.fault(format!("`{text}` is not a day"), "write it as 2026-11-22");
        }
    }
}

/// Words by id: looked up once for each part of the pack, then asked what is left over.
pub struct WordsById<'a, 'f, T> {
    at: At<'a>,
    words: Option<&'f ById<T>>,
    used: RefCell<BTreeSet<String>>,
}

impl<'a, 'f, T> WordsById<'a, 'f, T> {
    pub fn new(at: &At<'a>, key: &str, field: &'f Field<ById<T>>) -> Self {
        Self { at: at.key(key), words: at.need(key, field), used: RefCell::default() }
    }

    /// Like [`Self::new`], where there may be no words at all.
    pub fn optional(at: &At<'a>, key: &str, field: &'f Field<Option<ById<T>>>) -> Self {
        Self { at: at.key(key), words: at.may(key, field), used: RefCell::default() }
    }

    /// The words for an id, whatever they are.
    pub fn find(&self, id: &str) -> Option<(At<'a>, &'f T)> {
        self.used.borrow_mut().insert(id.to_owned());
        let at = self.at.key(id);
        match self.words?.get(id)? {
            Field::Given(words) => Some((at, words)),
            Field::Missing => None,
            Field::Wrong(why) => {
                at.wrong(why);
                None
            }
        }
    }

    /// The words for an id; it is a fault if there are none.
    pub fn value(&self, id: &str) -> Option<(At<'a>, &'f T)> {
        let there = self.words?.get(id).is_some_and(|field| !matches!(field, Field::Missing));
        if !there {
            self.at.fault(format!("there are no words for `{id}`"), format!("add `{id}` here"));
        }
        self.find(id)
    }

    /// Reports words for ids that the pack does not have.
    pub fn no_surplus(self) {
        let used = self.used.into_inner();
        for id in self.words.into_iter().flat_map(ById::keys).filter(|id| !used.contains(*id)) {
            self.at.key(id).fault(format!("the pack has no `{id}`"), "check the spelling, or take these words out");
        }
    }
}

impl<'a, 'f, T: Object> WordsById<'a, 'f, T> {
    /// Like [`Self::value`], for an object.
    pub fn object(&self, id: &str) -> Option<(At<'a>, &'f T)> {
        let (at, words) = self.value(id)?;
        at.no_extra(words);
        Some((at, words))
    }
}
