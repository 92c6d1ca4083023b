//! Things to do or not to do. Some are only for those who said something: the rules say when, the words say what.

use super::at::At;
use super::condition::{self, Standpoint};
use super::known::{Known, Unique, given};
use crate::content::condition::Condition;
use crate::content::level::Disposition;
use crate::content::pack::Instruction;
use crate::content::schema::*;
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// The lines of one tip, or of one disposition, that have a condition.
pub struct Lines {
    conditions: Vec<(Rc<str>, Condition)>,
    /// Those of them that have words.
    worded: RefCell<Vec<Rc<str>>>,
}

impl Lines {
    pub fn of_tip(at: &At, file: &AdviceFile, known: &Known) -> Self {
        let files = at.may_each("lines", &file.lines);
        Self::read(files.iter().map(|(at, file)| (at, &file.id, &file.when)), known, Standpoint::Advice)
    }

    pub fn of_disposition(files: &[(At, &ToDoLineFile)], level: Disposition, known: &Known) -> Self {
        let own = files.iter().filter(|(_, file)| given(&file.at) == Some(&level));
        Self::read(own.map(|(at, file)| (at, &file.id, &file.when)), known, Standpoint::Pattern)
    }

    fn read<'f>(
        files: impl Iterator<Item = (&'f At<'f>, &'f Field<String>, &'f Field<ConditionFile>)>,
        known: &Known,
        standpoint: Standpoint,
    ) -> Self {
        let mut ids = Unique::new("line");
        let mut conditions = Vec::new();
        for (at, id, when) in files {
            let Some(id) = at.id("id", id) else { continue };
            ids.check(at, id.clone());
            conditions.push((id, condition::need(at, "when", when, known, standpoint)));
        }
        Self { conditions, worded: RefCell::default() }
    }

    /// Lines that have to be there, though they may be none.
    pub fn instructions(&self, say: &At, key: &str, field: &Field<Vec<InstructionFile>>) -> Vec<Instruction> {
        self.each(&say.key(key), say.need(key, field))
    }

    /// Lines of which there has to be one.
    pub fn some(&self, say: &At, key: &str, field: &Field<Vec<InstructionFile>>) -> Vec<Instruction> {
        if matches!(field, Field::Given(lines) if lines.is_empty()) {
            say.key(key).fault("this list is empty", "write at least one line");
        }
        self.instructions(say, key, field)
    }

    /// Lines that may be left out.
    pub fn may(&self, say: &At, key: &str, field: &Field<Option<Vec<InstructionFile>>>) -> Vec<Instruction> {
        self.each(&say.key(key), say.may(key, field))
    }

    /// Lines that may be left out, of which each needs a condition.
    pub fn conditional(&self, say: &At, key: &str, field: &Field<Option<Vec<InstructionFile>>>) -> Vec<Instruction> {
        let lines = self.may(say, key, field);
        if lines.iter().any(|line| line.when == Condition::Always) {
            say.key(key).fault("this would be told everyone", "write an object with one key: the id of a line");
        }
        lines
    }

    fn each(&self, say: &At, files: Option<&Vec<InstructionFile>>) -> Vec<Instruction> {
        let files = files.into_iter().flatten().enumerate();
        files.map(|(index, file)| self.instruction(&say.index(index), file)).collect()
    }

    fn instruction(&self, say: &At, file: &InstructionFile) -> Instruction {
        let line = match &file.0 {
            Value::String(text) => return Instruction { text: say.written(text), when: Condition::Always },
            Value::Object(of) if of.len() == 1 => of.iter().next(),
            _ => None,
        };
        let Some((id, Value::String(text))) = line else {
            say.fault("this is not one line", "write a string, or an object with one key: the id of a line");
            return Instruction { text: "".into(), when: Condition::Never };
        };
        self.worded.borrow_mut().push(id.as_str().into());
        let named = self.conditions.iter().find(|(known, _)| **known == **id);
        let when = named.map(|(_, when)| when.clone()).unwrap_or_else(|| {
            let ids: Vec<_> = self.conditions.iter().map(|(id, _)| &**id).collect();
            let hint = if ids.is_empty() {
                "give it a condition in the rules, or write the line as a string".to_owned()
            } else {
                format!("known: {}", ids.join(", "))
            };
            say.key(id).fault(format!("the rules have no line `{id}` here"), hint);
            Condition::Never
        });
        Instruction { text: say.key(id).written(text), when }
    }

    /// Reports lines without words. Looked at when all words of their place have been read.
    pub fn check_worded(&self, say: &At) {
        let worded = self.worded.borrow();
        for (id, _) in self.conditions.iter().filter(|(id, _)| !worded.contains(id)) {
            say.fault(
                format!("there are no words for the line `{id}`"),
                format!("write a line as {{\"{id}\": \"…\"}}"),
            );
        }
    }
}
