//! The ids that a file declares, collected before anything refers to them.

use super::at::At;
use crate::content::condition::Condition;
use crate::content::level::Kind;
use crate::content::limits::LAST_NUMBER;
use crate::content::schema::{ArticleFile, Field, List, RulesFile};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// Every id of the rules file, by kind.
pub struct Known<'f> {
    /// The options of each question.
    pub options: BTreeMap<&'f str, BTreeSet<&'f str>>,
    /// The options of body maps, written `question:option`.
    pub regions: Vec<String>,
    /// Questions whose options follow from the tips.
    pub derived: BTreeSet<&'f str>,
    /// Tips that stand in for another.
    pub replacements: BTreeSet<&'f str>,
    /// Every named condition that the file declares.
    pub named: BTreeSet<&'f str>,
    /// Those of them that have been read.
    pub conditions: BTreeMap<&'f str, Condition>,
    /// Those that something uses.
    pub used: RefCell<BTreeSet<String>>,
    pub findings: BTreeSet<&'f str>,
    pub contradictions: BTreeSet<&'f str>,
    pub factors: BTreeSet<&'f str>,
    pub advice: BTreeSet<&'f str>,
    pub articles: BTreeSet<&'f str>,
    pub sources: BTreeSet<&'f str>,
    /// How many parts the conditions have that were read so far.
    pub parts: Cell<usize>,
}

/// The value, if it can be read. Whether it can is reported where the value is used.
pub fn given<T>(field: &Field<T>) -> Option<&T> {
    if let Field::Given(value) = field { Some(value) } else { None }
}

fn ids<'f, T>(list: &'f Field<List<T>>, id: fn(&'f T) -> &'f Field<String>) -> BTreeSet<&'f str> {
    given(list).map_or_else(BTreeSet::new, |list| ids_in(list, id))
}

fn ids_in<'f, T>(list: &'f List<T>, id: fn(&'f T) -> &'f Field<String>) -> BTreeSet<&'f str> {
    let items = list.iter().filter_map(given);
    items.filter_map(|item| given(id(item))).map(String::as_str).collect()
}

impl<'f> Known<'f> {
    pub fn collect(rules: &'f RulesFile) -> Self {
        let mut options: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut regions = Vec::new();
        let mut derived = BTreeSet::new();
        for question in given(&rules.questions).into_iter().flatten().filter_map(given) {
            let Some(id) = given(&question.id) else { continue };
            let of_question = ids(&question.options, |option| &option.id);
            if given(&question.kind) == Some(&Kind::Map) {
                regions.extend(of_question.iter().map(|option| format!("{id}:{option}")));
            }
            options.entry(id).or_default().extend(of_question);
            derived.extend(matches!(question.derived, Field::Given(Some(_))).then_some(id.as_str()));
        }
        let none = BTreeSet::new;
        let pattern = given(&rules.pattern);
        let tips = given(&rules.advice).into_iter().flatten().filter_map(given);
        let replacements = tips.filter_map(|tip| given(&tip.replaced_by)?.as_ref());
        Self {
            options,
            regions,
            derived,
            replacements: replacements.map(String::as_str).collect(),
            named: given(&rules.conditions)
                .and_then(Option::as_ref)
                .map_or_else(none, |list| ids_in(list, |part| &part.id)),
            conditions: BTreeMap::new(),
            used: RefCell::default(),
            findings: pattern.map_or_else(none, |pattern| ids(&pattern.findings, |part| &part.id)),
            contradictions: pattern.map_or_else(none, |pattern| ids(&pattern.contradictions, |part| &part.id)),
            factors: ids(&rules.factors, |part| &part.id),
            advice: ids(&rules.advice, |part| &part.id),
            articles: given(&rules.articles)
                .into_iter()
                .flatten()
                .filter_map(given)
                .filter_map(ArticleFile::id)
                .collect(),
            sources: ids(&rules.sources, |part| &part.id),
            parts: Cell::new(0),
        }
    }
}

/// Reports an id that is not among the known ones, with the nearest of them.
pub fn check_known<'k>(at: &At, kind: &str, id: &str, known: impl IntoIterator<Item = &'k &'k str>) {
    let known: Vec<&str> = known.into_iter().copied().collect();
    if known.contains(&id) {
        return;
    }
    let problem = format!("there is no {kind} `{id}`");
    if at.is_counting() {
        return at.fault(problem, "");
    }
    let distance = |other: &&str| strsim::damerau_levenshtein(id, other);
    let nearest = known.iter().copied().min_by_key(distance).filter(|other| distance(other) <= 1 + id.len() / 3);
    let hint = match nearest {
        Some(other) => format!("did you mean `{other}`?"),
        None if known.is_empty() => format!("the pack declares no {kind}"),
        None => format!("known: {}", known.join(", ")),
    };
    at.fault(problem, hint);
}

/// The one of these that is called so. A name that none of them has is reported, with all that there are.
pub fn one_of<T: Copy>(at: &At, kind: &str, name: &str, all: &[T], name_of: fn(T) -> &'static str) -> Option<T> {
    let found = all.iter().copied().find(|one| name_of(*one) == name);
    if found.is_none() {
        let names: Vec<_> = all.iter().map(|one| name_of(*one)).collect();
        at.fault(format!("there is no {kind} `{name}`"), format!("known: {}", names.join(", ")));
    }
    found
}

/// The permanent number of an option, factor or tip. 0 only together with a fault.
pub fn number(at: &At, field: &Field<u16>, used: &mut Unique<u16>) -> u16 {
    let Some(number) = at.need("number", field).copied() else { return 0 };
    let at = at.key("number");
    check_number(&at, number);
    used.check(&at, number);
    number
}

/// Reports a number that no link has room for.
pub fn check_number(at: &At, number: u16) {
    if !(1..=LAST_NUMBER).contains(&number) {
        at.fault(format!("{number} is not a number that links can hold"), format!("count from 1 to {LAST_NUMBER}"));
    }
}

/// Reports the second use of an id or number.
pub struct Unique<'k, K> {
    kind: &'k str,
    seen: BTreeSet<K>,
}

impl<'k, K: Ord + std::fmt::Display> Unique<'k, K> {
    pub fn new(kind: &'k str) -> Self {
        Self { kind, seen: BTreeSet::new() }
    }

    pub fn check(&mut self, at: &At, value: K) {
        let kind = self.kind;
        if self.seen.contains(&value) {
            at.fault(format!("{kind} `{value}` is used twice"), format!("give each its own {kind}"));
        }
        self.seen.insert(value);
    }
}
