//! Conditions as `enableWhen`.
//!
//! One item can only say "any of these" or "all of these". Every condition on answers can be said as several lists that
//! must all hold and of which each needs any one; so each list goes on an item of its own, one inside the other.

use super::element::Coding;
use super::system;
use crate::content::{Condition, ContentPack, QuestionId, Tick};
use serde::Serialize;

/// What one item is enabled by.
#[derive(Default)]
pub struct Level {
    pub when: Vec<EnableWhen>,
    /// R4 wants it only where there is more than one.
    pub behavior: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnableWhen {
    question: String,
    operator: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_boolean: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_coding: Option<Coding>,
}

/// The levels of items, outermost first; the last is the enabled item itself. `None` if the condition never holds.
pub fn levels(pack: &ContentPack, condition: &Condition) -> Option<Vec<Level>> {
    let clauses = simplest(clauses(condition, Sense::Holds));
    if clauses.iter().any(Vec::is_empty) {
        return None;
    }
    let (single, several): (Vec<_>, Vec<_>) = clauses.into_iter().partition(|clause| clause.len() == 1);
    let level = |literals: Vec<Literal>, behavior| Level {
        behavior: (literals.len() > 1).then_some(behavior),
        when: literals.iter().map(|literal| literal.enable_when(pack)).collect(),
    };
    let mut levels = Vec::new();
    if !single.is_empty() || several.is_empty() {
        levels.push(level(single.concat(), "all"));
    }
    levels.extend(several.into_iter().map(|clause| level(clause, "any")));
    Some(levels)
}

/// Every answer that a condition speaks of.
pub fn questions(condition: &Condition) -> Vec<&QuestionId> {
    let mut questions = Vec::new();
    condition.walk(&mut |inner| match inner {
        Condition::Ticked(tick) => questions.push(&tick.question),
        Condition::Unanswered(question) => questions.push(question),
        _ => {}
    });
    questions
}

#[derive(Clone, PartialEq)]
enum Literal {
    Ticked(Tick),
    NotTicked(Tick),
    Answered(QuestionId),
    Unanswered(QuestionId),
}

/// Lists that all must hold, each by any one of its literals. None at all: always. An empty one: never.
type Clauses = Vec<Vec<Literal>>;

#[derive(Clone, Copy, PartialEq)]
enum Sense {
    Holds,
    Fails,
}

impl Sense {
    fn opposite(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
        }
    }
}

fn clauses(condition: &Condition, sense: Sense) -> Clauses {
    use Sense::{Fails, Holds};
    match (condition, sense) {
        (Condition::Always, Holds) | (Condition::Never, Fails) => Vec::new(),
        (Condition::Always, Fails) | (Condition::Never, Holds) => vec![Vec::new()],
        (Condition::Ticked(tick), Holds) => vec![vec![Literal::Ticked(tick.clone())]],
        (Condition::Ticked(tick), Fails) => vec![vec![Literal::NotTicked(tick.clone())]],
        (Condition::Unanswered(question), Holds) => vec![vec![Literal::Unanswered(question.clone())]],
        (Condition::Unanswered(question), Fails) => vec![vec![Literal::Answered(question.clone())]],
        (Condition::Not(inner), _) => clauses(inner, sense.opposite()),
        (Condition::All(of), Holds) | (Condition::Any(of), Fails) => {
            of.iter().flat_map(|inner| clauses(inner, sense)).collect()
        }
        (Condition::Any(of), Holds) | (Condition::All(of), Fails) => {
            any(of.iter().map(|inner| clauses(inner, sense)).collect())
        }
        // At least 2 of 3 hold if of any two at least one does; they fail if any two do.
        (Condition::AtLeast { count, of }, Holds) => {
            let choices = choices(of, (of.len() + 1).saturating_sub(*count));
            choices.into_iter().flat_map(|of| clauses(&Condition::Any(of), Holds)).collect()
        }
        (Condition::AtLeast { count, of }, Fails) => {
            let choices = choices(of, *count);
            choices.into_iter().flat_map(|of| clauses(&Condition::All(of), Fails)).collect()
        }
        // What follows from answers is not an answer. The validator lets none of these say when something is asked.
        _ => Vec::new(),
    }
}

/// One of these holds if, of each choice of one list from each, some literal does.
fn any(of: Vec<Clauses>) -> Clauses {
    of.into_iter().fold(vec![Vec::new()], |sofar, clauses| {
        let joined = |one: &Vec<Literal>| {
            let one = one.clone();
            clauses.iter().map(move |other| [&one[..], other].concat()).collect::<Vec<_>>()
        };
        sofar.iter().flat_map(joined).collect()
    })
}

/// Every way to choose so many.
fn choices(of: &[Condition], count: usize) -> Vec<Vec<Condition>> {
    match (of, count) {
        (_, 0) => vec![Vec::new()],
        ([], _) => Vec::new(),
        ([first, rest @ ..], _) => {
            let with = choices(rest, count - 1).into_iter().map(|chosen| [vec![first.clone()], chosen].concat());
            with.chain(choices(rest, count)).collect()
        }
    }
}

/// The same without what follows from the rest.
fn simplest(clauses: Clauses) -> Clauses {
    let mut simple: Clauses = Vec::new();
    for mut clause in clauses {
        let mut literals = Vec::new();
        clause.retain(|literal| {
            let new = !literals.contains(literal);
            literals.push(literal.clone());
            new
        });
        let follows_from = |clause: &[Literal], other: &[Literal]| other.iter().all(|literal| clause.contains(literal));
        if simple.iter().any(|other| follows_from(&clause, other)) {
            continue;
        }
        simple.retain(|other| !follows_from(other, &clause));
        simple.push(clause);
    }
    simple
}

impl Literal {
    fn enable_when(&self, pack: &ContentPack) -> EnableWhen {
        let ticked = |tick: &Tick, operator| EnableWhen {
            question: tick.question.to_string(),
            operator,
            answer_boolean: None,
            answer_coding: Some(Coding::bare(&system(pack, &tick.question), tick.option.as_str())),
        };
        let exists = |question: &QuestionId, exists| EnableWhen {
            question: question.to_string(),
            operator: "exists",
            answer_boolean: Some(exists),
            answer_coding: None,
        };
        match self {
            Self::Ticked(tick) => ticked(tick, "="),
            Self::NotTicked(tick) => ticked(tick, "!="),
            Self::Answered(question) => exists(question, true),
            Self::Unanswered(question) => exists(question, false),
        }
    }
}
