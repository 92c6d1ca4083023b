//! The ids that a file declares, collected before anything refers to them.

use super::at::At;
use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionIndex, Tick};
use crate::content::level::Kind;
use crate::content::limits::{ALL_PARTS, LAST_NUMBER};
use crate::content::schema::{ArticleFile, Field, List, RulesFile};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// Ids with the places where their parts stand.
pub type Places<'f> = BTreeMap<&'f str, u16>;

/// Every id of the rules file, by kind.
pub struct Known<'f> {
    /// Where each question stands in the file, and so in the pack.
    pub questions: Places<'f>,
    /// By question, in the order of the file.
    options: Vec<Vec<&'f str>>,
    /// Whether each question is a body map.
    maps: Vec<bool>,
    /// Whether the options of each question follow from the tips.
    derived: Vec<bool>,
    /// Tips that stand in for another.
    pub replacements: BTreeSet<&'f str>,
    /// Every named condition that the file declares.
    pub named: BTreeSet<&'f str>,
    /// Those of them that have been read.
    pub conditions: BTreeMap<&'f str, Condition>,
    /// Those that something uses.
    pub used: RefCell<BTreeSet<String>>,
    /// With their places, like the next two.
    pub findings: Places<'f>,
    pub contradictions: Places<'f>,
    pub factors: Places<'f>,
    pub advice: BTreeSet<&'f str>,
    pub articles: BTreeSet<&'f str>,
    pub sources: BTreeSet<&'f str>,
    /// How many parts the conditions that are not read yet may have.
    pub parts_left: Cell<usize>,
}

/// The value, if it can be read. Whether it can is reported where the value is used.
pub fn given<T>(field: &Field<T>) -> Option<&T> {
    if let Field::Given(value) = field { Some(value) } else { None }
}

fn ids<'f, T>(list: &'f Field<List<T>>, id: fn(&'f T) -> &'f Field<String>) -> BTreeSet<&'f str> {
    given(list).map_or_else(BTreeSet::new, |list| ids_in(list, id))
}

/// Ids with their places. Of two that are the same, which is a fault, the first counts.
fn places<'f, T>(list: &'f Field<List<T>>, id: fn(&'f T) -> &'f Field<String>) -> Places<'f> {
    let items = given(list).into_iter().flatten().filter_map(given);
    let mut places = Places::new();
    for (id, place) in items.filter_map(|item| given(id(item))).zip(0..) {
        places.entry(id.as_str()).or_insert(place);
    }
    places
}

fn ids_in<'f, T>(list: &'f List<T>, id: fn(&'f T) -> &'f Field<String>) -> BTreeSet<&'f str> {
    let items = list.iter().filter_map(given);
    items.filter_map(|item| given(id(item))).map(String::as_str).collect()
}

impl<'f> Known<'f> {
    pub fn collect(rules: &'f RulesFile) -> Self {
        let (mut options, mut maps, mut derived) = (Vec::new(), Vec::new(), Vec::new());
        for question in given(&rules.questions).into_iter().flatten().filter_map(given) {
            if given(&question.id).is_some() {
                let of_question = given(&question.options).into_iter().flatten().filter_map(given);
                let ids = of_question.filter_map(|option| given(&option.id));
                options.push(ids.map(String::as_str).collect());
                maps.push(given(&question.kind) == Some(&Kind::Map));
                derived.push(matches!(question.derived, Field::Given(Some(_))));
            }
        }
        let none = BTreeSet::new;
        let pattern = given(&rules.pattern);
        let tips = given(&rules.advice).into_iter().flatten().filter_map(given);
        let replacements = tips.filter_map(|tip| given(&tip.replaced_by)?.as_ref());
        Self {
            questions: places(&rules.questions, |question| &question.id),
            options,
            maps,
            derived,
            replacements: replacements.map(String::as_str).collect(),
            named: given(&rules.conditions)
                .and_then(Option::as_ref)
                .map_or_else(none, |list| ids_in(list, |part| &part.id)),
            conditions: BTreeMap::new(),
            used: RefCell::default(),
            findings: pattern.map_or_else(Places::new, |pattern| places(&pattern.findings, |part| &part.id)),
            contradictions: pattern.map_or_else(Places::new, |it| places(&it.contradictions, |part| &part.id)),
            factors: places(&rules.factors, |part| &part.id),
            advice: ids(&rules.advice, |part| &part.id),
            articles: given(&rules.articles)
                .into_iter()
                .flatten()
                .filter_map(given)
                .filter_map(ArticleFile::id)
                .collect(),
            sources: ids(&rules.sources, |part| &part.id),
            parts_left: Cell::new(ALL_PARTS),
        }
    }
}

impl<'f> Known<'f> {
    /// The options of a question; none of one that the file does not declare.
    pub fn options(&self, question: &str) -> &[&'f str] {
        let index = self.questions.get(question);
        index.and_then(|index| self.options.get(usize::from(*index))).map_or(&[], Vec::as_slice)
    }

    /// Where an option stands, if the file declares it.
    pub fn option(&self, tick: &Tick) -> Option<OptionIndex> {
        let question = *self.questions.get(tick.question.as_str())?;
        let option = self.options(tick.question.as_str()).iter().position(|option| *option == tick.option.as_str())?;
        Some(option_index(question.into(), option))
    }

    pub fn is_map(&self, question: QuestionIndex) -> bool {
        self.maps.get(question.get()) == Some(&true)
    }

    pub fn is_derived(&self, question: QuestionIndex) -> bool {
        self.derived.get(question.get()) == Some(&true)
    }

    /// The id of a question.
    pub fn question(&self, index: QuestionIndex) -> Option<&'f str> {
        self.questions.iter().find(|(_, place)| **place == index.0).map(|(id, _)| *id)
    }

    /// Where a region of a body map stands. One that is not there is reported.
    pub fn region(&self, at: &At, name: &str) -> Option<OptionIndex> {
        let region = Tick::parse(name).and_then(|tick| self.option(&tick)).filter(|it| self.is_map(it.question));
        if region.is_none() {
            let maps = self.questions.iter().filter(|(_, index)| self.is_map(QuestionIndex(**index)));
            let regions = maps.flat_map(|(id, _)| self.options(id).iter().map(move |option| format!("{id}:{option}")));
            let regions: Vec<_> = regions.collect();
            unknown(at, "region of a body map", name, &regions.iter().map(String::as_str).collect::<Vec<_>>());
        }
        region
    }
}

/// The places of a question and of one of its options, as an index of both.
pub fn option_index(question: usize, option: usize) -> OptionIndex {
    // Limits hold both: what is too large is refused before.
    OptionIndex { question: QuestionIndex(question as u16), option: option as u8 }
}

/// Ids of one kind.
pub trait Ids {
    fn has(&self, id: &str) -> bool;
    fn all(&self) -> Vec<&str>;
}

impl Ids for BTreeSet<&str> {
    fn has(&self, id: &str) -> bool {
        self.contains(id)
    }

    fn all(&self) -> Vec<&str> {
        self.iter().copied().collect()
    }
}

impl Ids for Places<'_> {
    fn has(&self, id: &str) -> bool {
        self.contains_key(id)
    }

    fn all(&self) -> Vec<&str> {
        self.keys().copied().collect()
    }
}

/// Reports an id that is not among the known ones.
pub fn check_known(at: &At, kind: &str, id: &str, known: &dyn Ids) {
    if !known.has(id) {
        unknown(at, kind, id, &known.all());
    }
}

/// Reports an id that is none of the known ones, with the nearest of them.
pub fn unknown(at: &At, kind: &str, id: &str, known: &[&str]) {
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
