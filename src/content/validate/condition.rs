//! Conditions: what each may speak of, depending on where it stands.

use super::at::At;
use super::known::{Known, check_known};
use crate::content::condition::Condition;
use crate::content::id::Tick;
use crate::content::level::PainSide;
use crate::content::schema::{ConditionFile, ConditionGroup, Field, SideFile};

/// Where a condition stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standpoint {
    /// A rule of triage: answers and what follows from the body map, and never `not`.
    Triage,
    /// When a question is asked or an option offered, and when a factor holds: answers only.
    Answers,
    /// Findings, contradictions and articles elsewhere: answers and what follows from the body map.
    Pattern,
    /// Caps: also findings and contradictions.
    Cap,
    /// Tips: also factors, contradictions and the match.
    Advice,
}

/// A condition that has to be there. [`Condition::Never`] only together with a fault.
pub fn need(at: &At, key: &str, field: &Field<ConditionFile>, known: &Known, standpoint: Standpoint) -> Condition {
    let file = at.need(key, field);
    file.map_or(Condition::Never, |file| read(&at.key(key), file, known, standpoint))
}

/// Checks one condition with everything inside it.
pub fn read(at: &At, file: &ConditionFile, known: &Known, standpoint: Standpoint) -> Condition {
    let inner = |key: &str, of: &[ConditionFile]| -> Vec<Condition> {
        if of.is_empty() {
            at.key(key).fault("this list is empty", "write `always` or `never` if that is meant");
        }
        of.iter().enumerate().map(|(i, file)| read(&at.key(key).index(i), file, known, standpoint)).collect()
    };
    let allow = |allowed: &[Standpoint], what: &str| {
        if !allowed.contains(&standpoint) {
            at.fault(format!("{what} cannot be used here"), where_allowed(what));
        }
    };
    use Standpoint::{Advice, Cap, Pattern, Triage};
    let group = match file {
        ConditionFile::Named(name) => return named(at, name, known),
        ConditionFile::Group(group) => group,
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
        ConditionGroup::Not(file) => {
            if standpoint == Triage {
                let hint = "an answer that was not given is never a no: say which answers raise it";
                at.fault("a safety rule may not contain `not`", hint);
            }
            Condition::Not(Box::new(read(&at.key("not"), file, known, standpoint)))
        }
        ConditionGroup::Unanswered(question) => {
            allow(&[Triage], "`unanswered`");
            check_known(at, "question", question, known.options.keys());
            Condition::Unanswered(question.as_str().into())
        }
        ConditionGroup::Side(side) => {
            allow(&[Triage, Pattern, Cap, Advice], "`side`");
            sides(*side)
        }
        ConditionGroup::OnlyMarked(regions) => {
            allow(&[Triage, Pattern, Cap, Advice], "`only_marked`");
            only_marked(&at.key("only_marked"), regions, known)
        }
        ConditionGroup::Finding(id) => {
            allow(&[Cap], "`finding`");
            check_known(at, "finding", id, &known.findings);
            Condition::Finding(id.as_str().into())
        }
        ConditionGroup::Contradiction(id) => {
            allow(&[Cap, Advice], "`contradiction`");
            if id == "any" {
                return Condition::AnyContradiction;
            }
            check_known(at, "contradiction", id, &known.contradictions);
            Condition::Contradiction(id.as_str().into())
        }
        ConditionGroup::Factor(id) => {
            allow(&[Advice], "`factor`");
            check_known(at, "factor", id, &known.factors);
            Condition::Factor(id.as_str().into())
        }
        ConditionGroup::Match(level) => {
            allow(&[Advice], "`match`");
            Condition::MatchAtLeast(*level)
        }
        ConditionGroup::MatchAtMost(level) => {
            allow(&[Advice], "`match_at_most`");
            Condition::MatchAtMost(*level)
        }
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
    let names: Vec<&str> = known.regions.iter().map(String::as_str).collect();
    for (index, region) in regions.iter().enumerate() {
        check_known(&at.index(index), "region of a body map", region, &names);
    }
    Condition::OnlyMarked(regions.iter().filter_map(|region| Tick::parse(region)).collect())
}

fn where_allowed(what: &str) -> &'static str {
    match what {
        "`unanswered`" => "only safety rules may ask what is unanswered",
        "`side`" | "`only_marked`" => "only safety rules, the pattern and tips may speak of the body map as a whole",
        "`finding`" => "only caps may speak of findings",
        "`contradiction`" => "only caps and tips may speak of contradictions",
        _ => "only tips may speak of factors and of the match",
    }
}

fn named(at: &At, name: &str, known: &Known) -> Condition {
    match name {
        "always" => return Condition::Always,
        "never" => return Condition::Never,
        _ => {}
    }
    let Some(tick) = Tick::parse(name) else {
        at.fault(format!("`{name}` is not a condition"), "write `question:option`, `always` or `never`");
        return Condition::Never;
    };
    match known.options.get(tick.question.as_str()) {
        None => check_known(at, "question", tick.question.as_str(), known.options.keys()),
        Some(options) => {
            let kind = format!("option of `{}`", tick.question);
            check_known(at, &kind, tick.option.as_str(), options);
        }
    }
    Condition::Ticked(tick)
}
