//! Conditions, and whether everything that they speak of is there.

use super::at::At;
use super::derived;
use super::known::{Known, Places, check_known, unknown};
pub use super::part::Standpoint;
use super::part::{self, Part};
use crate::content::condition::Condition;
use crate::content::id::*;
use crate::content::level::PainSide;
use crate::content::limits::{ALL_PARTS, CONDITION_NESTING, CONDITION_PARTS};
use crate::content::schema::{ConditionFile, ConditionGroup, Field, SideFile};
use std::collections::BTreeSet;

/// Where a part stands that the file does not declare. Only together with a fault.
const NOWHERE: u16 = u16::MAX;

fn place(known: &Places, id: &str) -> u16 {
    known.get(id).copied().unwrap_or(NOWHERE)
}

/// A condition that has to be there. [`Condition::Never`] only together with a fault.
pub fn need(at: &At, key: &str, field: &Field<ConditionFile>, known: &Known, standpoint: Standpoint) -> Condition {
    let Some(file) = at.need(key, field) else { return Condition::Never };
    let condition = read(&at.key(key), file, known, standpoint);
    derived::check(&at.key(key), &condition, known, standpoint);
    condition
}

/// Checks one condition with everything inside it, unless it is too large to be looked at: that is one fault.
pub fn read(at: &At, file: &ConditionFile, known: &Known, standpoint: Standpoint) -> Condition {
    let Size { parts, nesting } = Size::of(file, known);
    let problem = match known.parts_left.get().checked_sub(parts) {
        _ if parts > CONDITION_PARTS => {
            format!("this condition has {parts} parts with its names, and at most {CONDITION_PARTS} are looked at")
        }
        _ if nesting > CONDITION_NESTING => {
            format!("more than {CONDITION_NESTING} conditions stand inside each other")
        }
        None => format!("the conditions up to here have more than {ALL_PARTS} parts"),
        Some(left) => {
            known.parts_left.set(left);
            return read_whole(at, file, known, standpoint);
        }
    };
    known.used.borrow_mut().extend(used(file).into_iter().map(str::to_owned));
    at.fault(problem, "say it shorter, or with several rules");
    Condition::Never
}

/// The names in a condition as it is written.
pub fn used(file: &ConditionFile) -> BTreeSet<&str> {
    let ConditionFile::Group(group) = file else { return BTreeSet::new() };
    match group {
        ConditionGroup::Any(of) | ConditionGroup::All(of) => of.iter().flat_map(used).collect(),
        ConditionGroup::AtLeast(at_least) => at_least.of.iter().flat_map(used).collect(),
        ConditionGroup::Not(inner) => used(inner),
        ConditionGroup::Condition(id) => [id.as_str()].into(),
        _ => BTreeSet::new(),
    }
}

/// How much there is to look at in a condition, with what its names stand for.
struct Size {
    parts: usize,
    nesting: usize,
}

impl Size {
    fn of(file: &ConditionFile, known: &Known) -> Self {
        let ConditionFile::Group(group) = file else { return Self::around([]) };
        match group {
            ConditionGroup::Any(of) | ConditionGroup::All(of) => Self::around(of.iter().map(|c| Self::of(c, known))),
            ConditionGroup::AtLeast(at_least) => Self::around(at_least.of.iter().map(|c| Self::of(c, known))),
            ConditionGroup::Not(inner) => Self::around([Self::of(inner, known)]),
            ConditionGroup::OnlyMarked(regions) => Self { parts: 1 + regions.len(), nesting: 1 },
            ConditionGroup::Condition(id) => Self::around(known.conditions.get(id.as_str()).map(Self::of_named)),
            _ => Self::around([]),
        }
    }

    fn of_named(condition: &Condition) -> Self {
        match condition {
            Condition::All(of) | Condition::Any(of) | Condition::AtLeast { of, .. } => {
                Self::around(of.iter().map(Self::of_named))
            }
            Condition::Not(inner) | Condition::Named { when: inner, .. } => Self::around([Self::of_named(inner)]),
            Condition::OnlyMarked(regions) => Self { parts: 1 + regions.len(), nesting: 1 },
            _ => Self::around([]),
        }
    }

    /// One part, with others inside it.
    fn around(inner: impl IntoIterator<Item = Self>) -> Self {
        inner.into_iter().fold(Self { parts: 1, nesting: 1 }, |size, inner| Self {
            parts: size.parts + inner.parts,
            nesting: size.nesting.max(1 + inner.nesting),
        })
    }
}

fn read_whole(at: &At, file: &ConditionFile, known: &Known, standpoint: Standpoint) -> Condition {
    let group = match file {
        ConditionFile::Named(name) => return answer(at, name, known),
        ConditionFile::Group(group) => group,
    };
    if let Some(part) = Part::written(group) {
        part.check(at, standpoint);
    }
    let condition = read_group(at, group, known, standpoint);
    if let Condition::Named { id, when } = &condition {
        part::check_named(at, id, when, standpoint);
    }
    condition
}

fn read_group(at: &At, group: &ConditionGroup, known: &Known, standpoint: Standpoint) -> Condition {
    let inner = |key: &str, of: &[ConditionFile]| -> Vec<Condition> {
        if of.is_empty() {
            at.key(key).fault("this list is empty", "write `always` or `never` if that is meant");
        }
        of.iter().enumerate().map(|(i, file)| read_whole(&at.key(key).index(i), file, known, standpoint)).collect()
    };
    match group {
        ConditionGroup::Any(of) => Condition::Any(inner("any", of)),
        ConditionGroup::All(of) => Condition::All(inner("all", of)),
        ConditionGroup::AtLeast(at_least) => {
            let of = inner("at_least", &at_least.of);
            if at_least.count == 0 || at_least.count > of.len() {
                let hint = format!("a count from 1 to {}", of.len());
                at.fault(format!("{} of {} can never be decided by answers", at_least.count, of.len()), hint);
            }
            Condition::AtLeast { count: at_least.count, of }
        }
        ConditionGroup::Not(file) => Condition::Not(Box::new(read_whole(&at.key("not"), file, known, standpoint))),
        ConditionGroup::Condition(id) => {
            check_known(at, "condition", id, &known.named);
            known.used.borrow_mut().insert(id.clone());
            let when = known.conditions.get(id.as_str()).cloned().unwrap_or(Condition::Never);
            Condition::Named { id: id.as_str().into(), when: Box::new(when) }
        }
        ConditionGroup::Unanswered(question) => {
            check_known(at, "question", question, &known.questions);
            Condition::Unanswered(QuestionIndex(place(&known.questions, question)))
        }
        ConditionGroup::Side(side) => sides(*side),
        ConditionGroup::OnlyMarked(regions) => only_marked(&at.key("only_marked"), regions, known),
        ConditionGroup::Finding(id) => {
            check_known(at, "finding", id, &known.findings);
            Condition::Finding(FindingIndex(place(&known.findings, id)))
        }
        ConditionGroup::Contradiction(id) if id == "any" => Condition::AnyContradiction,
        ConditionGroup::Contradiction(id) => {
            check_known(at, "contradiction", id, &known.contradictions);
            Condition::Contradiction(ContradictionIndex(place(&known.contradictions, id)))
        }
        ConditionGroup::Factor(id) => {
            check_known(at, "factor", id, &known.factors);
            Condition::Factor(FactorIndex(place(&known.factors, id)))
        }
        ConditionGroup::Match(level) => Condition::MatchAtLeast(*level),
        ConditionGroup::MatchAtMost(level) => Condition::MatchAtMost(*level),
    }
}

fn sides(side: SideFile) -> Condition {
    Condition::Side(match side {
        SideFile::One => {
            return Condition::Any(vec![Condition::Side(PainSide::Left), Condition::Side(PainSide::Right)]);
        }
        SideFile::Left => PainSide::Left,
        SideFile::Right => PainSide::Right,
        SideFile::Both => PainSide::Both,
        SideFile::Middle => PainSide::Middle,
        SideFile::Outside => PainSide::Outside,
    })
}

fn only_marked(at: &At, regions: &[String], known: &Known) -> Condition {
    if regions.is_empty() {
        at.fault("this list is empty", "name the regions that may be marked");
    }
    let regions = regions.iter().enumerate();
    Condition::OnlyMarked(regions.filter_map(|(index, region)| known.region(&at.index(index), region)).collect())
}

fn answer(at: &At, name: &str, known: &Known) -> Condition {
    match name {
        "always" => return Condition::Always,
        "never" => return Condition::Never,
        _ => {}
    }
    let Some(tick) = Tick::parse(name) else {
        at.fault(format!("`{name}` is not a condition"), "write `question:option`, `always` or `never`");
        return Condition::Never;
    };
    check_tick(at, &tick, known);
    Condition::Ticked(known.option(&tick).unwrap_or(OptionIndex { question: QuestionIndex(NOWHERE), option: 0 }))
}

/// Reports a tick of a question or an option that is not there.
pub fn check_tick(at: &At, tick: &Tick, known: &Known) {
    check_known(at, "question", tick.question.as_str(), &known.questions);
    if known.questions.contains_key(tick.question.as_str()) && known.option(tick).is_none() {
        let mut options = known.options(tick.question.as_str()).to_vec();
        options.sort_unstable();
        unknown(at, &format!("option of `{}`", tick.question), tick.option.as_str(), &options);
    }
}
