//! Conditions with a name: each is read once, after those that it uses.

use super::at::{At, WordsById};
use super::condition::{self, Standpoint, used};
use super::known::{Known, Unique, given};
use super::part;
use crate::content::condition::Condition;
use crate::content::pack::NamedCondition;
use crate::content::schema::*;
use std::collections::{BTreeMap, BTreeSet};

/// Reads them into `known`, and returns them in the order of the file.
pub fn conditions<'f>(
    at: &At,
    say: &At,
    rules: &'f RulesFile,
    words: &WordsFile,
    known: &mut Known<'f>,
) -> Vec<NamedCondition> {
    let listed = at.may_each("conditions", &rules.conditions);
    let words = WordsById::optional(say, "conditions", &words.conditions);
    let mut ids = Unique::new("condition");
    let mut open = Vec::new();
    for (at, file) in &listed {
        let Some(id) = at.need("id", &file.id).map(String::as_str) else { continue };
        at.id("id", &file.id);
        ids.check(at, id);
        if let Some(when) = at.need("when", &file.when) {
            open.push((at.key("when"), id, when));
        }
    }
    let uses: BTreeMap<&str, BTreeSet<&str>> = open.iter().map(|(_, id, when)| (*id, used(when))).collect();
    let circles: BTreeSet<&str> = uses.keys().copied().filter(|id| reaches(&uses, id).contains(id)).collect();
    // Those in a circle hold never, which is a fault of their own and of nothing that uses them.
    while let Some(next) = open.iter().position(|(_, id, _)| is_ready(&uses, &circles, known, id)) {
        let (at, id, when) = open.remove(next);
        if circles.contains(id) {
            at.fault(format!("`{id}` uses itself"), "say one of the conditions without the other");
            known.conditions.insert(id, Condition::Never);
        } else {
            let when = condition::read(&at, when, known, Standpoint::Name);
            known.conditions.insert(id, when);
        }
    }
    let mut conditions = Vec::new();
    for (_, file) in listed {
        let Some(id) = given(&file.id) else { continue };
        let sign = words.find(id).map(|(say, sign)| say.written(sign));
        let Some(when) = known.conditions.get(id.as_str()).cloned() else { continue };
        if sign.is_none() && part::needs_words(&when) {
            let hint = "say it as a sign in a list is said";
            say.key("conditions").fault(format!("there are no words for `{id}`, which is no list of answers"), hint);
        }
        conditions.push(NamedCondition { id: id.as_str().into(), when, sign });
    }
    words.no_surplus();
    conditions
}

/// Whether everything that a condition uses has been read, or cannot be.
fn is_ready(uses: &BTreeMap<&str, BTreeSet<&str>>, circles: &BTreeSet<&str>, known: &Known, id: &str) -> bool {
    let is_read = |other: &&str| !uses.contains_key(other) || known.conditions.contains_key(other);
    circles.contains(id) || uses.get(id).is_none_or(|used| used.iter().all(is_read))
}

/// Every name that a condition leads to, through others as well.
fn reaches<'f>(uses: &BTreeMap<&'f str, BTreeSet<&'f str>>, from: &str) -> BTreeSet<&'f str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = uses.get(from).into_iter().flatten().copied().collect();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(uses.get(id).into_iter().flatten());
        }
    }
    reached
}

/// Reports names that nothing uses. Looked at when everything else has been read.
pub fn check_used(at: &At, rules: &RulesFile, known: &Known) {
    let used = known.used.borrow();
    let listed = given(&rules.conditions).and_then(Option::as_ref).into_iter().flatten().enumerate();
    for (position, file) in listed.filter_map(|(position, file)| Some((position, given(file)?))) {
        if let Some(id) = given(&file.id).filter(|id| !used.contains(*id)) {
            at.key("conditions").index(position).fault(format!("nothing uses `{id}`"), "use it, or take it out");
        }
    }
}
