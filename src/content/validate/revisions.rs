//! The published revisions. Whatever one of them gave away keeps its meaning: no number or id is used again, and no
//! answer moves between the safety screen and what a link may hold.

mod parts;

use super::at::{At, WordsById};
use super::known::{Unique, given};
use crate::content::pack::{Retired, Revision};
use crate::content::schema::{Field, RevisionsFile, RulesFile, WordsFile};
use parts::{Group, Parts, present};

/// The revisions, oldest first. `past` is the file's place, `at` that of the rules, `say` that of the words.
pub fn revisions(
    past: &At,
    at: &At,
    say: &At,
    file: &RevisionsFile,
    rules: &RulesFile,
    words_file: &WordsFile,
) -> Vec<Revision> {
    past.no_extra(file);
    past.may("$schema", &file.schema);
    let words = WordsById::optional(say, "changes", &words_file.changes);
    let mut changes = Unique::new("change");
    let mut parts = Parts::default();
    let mut revisions: Vec<Revision> = Vec::new();
    let mut last = None;
    for (past, file) in past.each("revisions", &file.revisions) {
        let number = past.need("revision", &file.revision).copied();
        let date = past.date("date", &file.date);
        if let (Some(before), Some(number)) = (revisions.last(), number) {
            check_order(&past, before, number, &date);
        }
        parts.add(&past, &file.added);
        let retired = parts.retire(&past, &file.retired, number.unwrap_or_default());
        let ids = past.lines("changes", &file.changes);
        let past_changes = past.key("changes");
        ids.iter().enumerate().for_each(|(index, id)| changes.check(&past_changes.index(index), id.clone()));
        if ids.is_empty() && last.is_some() {
            past_changes.fault("nothing says what this revision changed", "name a change, and give it words");
        }
        if !ids.is_empty() && matches!(words_file.changes, Field::Missing) {
            say.missing("changes");
        }
        let changes = ids.iter().filter_map(|id| words.value(id)).map(|(say, text)| say.written(text)).collect();
        revisions.push(Revision { number: number.unwrap_or_default(), date, changes, retired });
        last = Some(past);
    }
    words.no_surplus();
    match last {
        Some(last) => check_present(&last, at, &parts, rules, revisions.last()),
        None => past.key("revisions").fault("no revision is written down", "`lumbar-check revise` writes the first"),
    }
    revisions
}

/// Each revision comes after the one before, in number and in time.
fn check_order(past: &At, before: &Revision, number: u16, date: &str) {
    if number <= before.number {
        let hint = "append revisions in the order in which they are published";
        past.key("revision").fault(format!("revision {number} does not come after revision {}", before.number), hint);
    }
    if *date < *before.date {
        past.key("date").fault(format!("{date} is before {}", before.date), "write the day of publication");
    }
}

/// The last revision is the pack as it is.
fn check_present(last: &At, at: &At, parts: &Parts, rules: &RulesFile, revision: Option<&Revision>) {
    let written = revision.map(|revision| revision.number);
    let of_pack = given(&rules.revision).copied();
    let is_current = written == of_pack;
    if let Some(of_pack) = of_pack.filter(|_| !is_current) {
        let hint = "append the entry of the pack's revision; `lumbar-check revise` does";
        last.key("revision").fault(format!("the pack is at revision {of_pack}"), hint);
    }
    if let (Some(day), Some(revision), true) = (given(&rules.date), revision, is_current)
        && *revision.date != **day
    {
        last.key("date").fault(format!("the pack says {day}"), "write the same day in both files");
    }
    let present = present(at, rules);
    let unwritten = parts.check(&present);
    // Without the entry of the pack's revision, all that it changed is missing: that is one fault.
    if !is_current {
        return;
    }
    for part in unwritten {
        let hint = "`lumbar-check revise` writes it down with its number";
        last.key("added").key(part.group.key()).fault(format!("`{}` is not written down", part.id), hint);
    }
    for part in parts.gone(&present) {
        let hint = "name it here, or bring it back";
        last.key("retired").key(part.group.key()).fault(format!("`{}` is no longer in the pack", part.id), hint);
    }
}

impl Retired {
    fn none() -> Self {
        Self { options: Vec::new(), factors: Vec::new(), advice: Vec::new(), answers: Vec::new() }
    }

    /// Where numbers of a group are kept; nowhere for those that no link ever held.
    fn of(&mut self, group: Group) -> Option<&mut Vec<u16>> {
        match group {
            Group::Screen => None,
            Group::Answers => Some(&mut self.options),
            Group::Factors => Some(&mut self.factors),
            Group::Advice => Some(&mut self.advice),
        }
    }
}
