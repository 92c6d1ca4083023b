//! Conditions as `enableWhen`.
//!
//! One item can only say "any of these" or "all of these". Every condition on answers can be said as several lists that
//! must all hold and of which each needs any one; so each list goes on an item of its own, one inside the other.

use super::element::Coding;
use super::system;
use crate::content::{
    BodySide, Condition, ContentPack, Kind, OptionIndex, PainSide, QuestionId, QuestionIndex, Site, SiteRole,
};
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
    let clauses = simplest(clauses(&in_ticks(pack, condition), Sense::Holds));
    if clauses.iter().any(Vec::is_empty) {
        return None;
    }
    let (single, several): (Vec<_>, Vec<_>) = clauses.into_iter().partition(|clause| clause.len() == 1);
    let level = |literals: Vec<Literal>, behavior| Level {
        behavior: (literals.len() > 1).then_some(behavior),
        when: literals.iter().filter_map(|literal| literal.enable_when(pack)).collect(),
    };
    let mut levels = Vec::new();
    if !single.is_empty() || several.is_empty() {
        levels.push(level(single.concat(), "all"));
    }
    levels.extend(several.into_iter().map(|clause| level(clause, "any")));
    Some(levels)
}

/// The question of every answer that a condition speaks of.
pub fn questions(pack: &ContentPack, condition: &Condition) -> Vec<QuestionId> {
    let mut questions = Vec::new();
    in_ticks(pack, condition).walk(&mut |inner| match inner {
        Condition::Ticked(option) => questions.push(option.question),
        Condition::Unanswered(question) => questions.push(*question),
        _ => {}
    });
    questions.into_iter().filter_map(|index| pack.questions.at(index)).map(|question| question.id.clone()).collect()
}

/// The same condition without names, and with what follows from the body map said by its regions.
fn in_ticks(pack: &ContentPack, condition: &Condition) -> Condition {
    let each = |of: &[Condition]| of.iter().map(|inner| in_ticks(pack, inner)).collect();
    match condition {
        Condition::All(of) => Condition::All(each(of)),
        Condition::Any(of) => Condition::Any(each(of)),
        Condition::AtLeast { count, of } => Condition::AtLeast { count: *count, of: each(of) },
        Condition::Not(inner) => Condition::Not(Box::new(in_ticks(pack, inner))),
        Condition::Named { when, .. } => in_ticks(pack, when),
        Condition::Side(side) => side_in_ticks(pack, *side),
        Condition::OnlyMarked(regions) => {
            let of_map = |mark: &OptionIndex| regions.iter().any(|region| region.question == mark.question);
            let others = marked(pack, |mark, _| of_map(mark) && !regions.contains(mark));
            let these = regions.iter().copied().map(Condition::Ticked).collect();
            Condition::All(vec![Condition::Any(these), Condition::Not(Box::new(others))])
        }
        _ => condition.clone(),
    }
}

/// The condition on regions that says the same as a side; see [`PainSide`].
fn side_in_ticks(pack: &ContentPack, side: PainSide) -> Condition {
    let near = |side| marked(pack, move |_, site| site.role == SiteRole::Near && site.side == side);
    let wide = |side| marked(pack, move |_, site| site.role != SiteRole::Other && site.side == side);
    let not = |condition| Condition::Not(Box::new(condition));
    let (left, right) = (BodySide::Left, BodySide::Right);
    match side {
        PainSide::Left => Condition::All(vec![near(left), not(wide(right))]),
        PainSide::Right => Condition::All(vec![near(right), not(wide(left))]),
        PainSide::Both => Condition::Any(vec![
            Condition::All(vec![near(left), wide(right)]),
            Condition::All(vec![near(right), wide(left)]),
        ]),
        PainSide::Middle => Condition::All(vec![near(BodySide::Middle), not(wide(left)), not(wide(right))]),
        PainSide::Outside => {
            let near = marked(pack, |_, site| site.role == SiteRole::Near);
            Condition::All(vec![marked(pack, |_, _| true), not(near)])
        }
    }
}

/// Any of the regions for which `meant` holds.
fn marked(pack: &ContentPack, meant: impl Fn(&OptionIndex, &Site) -> bool) -> Condition {
    let mut regions = Vec::new();
    for (question, map) in pack.questions.indexed().filter(|(_, question)| question.kind == Kind::Map) {
        for (index, region) in map.indexed(question) {
            let is_meant = region.site.as_ref().is_some_and(|site| meant(&index, site));
            regions.extend(is_meant.then_some(Condition::Ticked(index)));
        }
    }
    Condition::Any(regions)
}

#[derive(Clone, Copy, PartialEq)]
enum Literal {
    Ticked(OptionIndex),
    NotTicked(OptionIndex),
    Unanswered(QuestionIndex),
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
        (Condition::Always, Fails) | (Condition::Never, Holds) => vec![Vec::new()],
        (Condition::Ticked(option), Holds) => vec![vec![Literal::Ticked(*option)]],
        (Condition::Ticked(option), Fails) => vec![vec![Literal::NotTicked(*option)]],
        (Condition::Unanswered(question), Holds) => vec![vec![Literal::Unanswered(*question)]],
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
        // What always holds needs nothing. The validator lets nothing else come here: what follows from answers does not
        // say when something is asked, and what is unanswered only raises, where nothing is denied.
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
            literals.push(*literal);
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
    /// `None` for a place that the pack does not have.
    fn enable_when(self, pack: &ContentPack) -> Option<EnableWhen> {
        let ticked = |index: OptionIndex, operator| {
            let (question, option) = pack.questions.option_at(index)?;
            Some(EnableWhen {
                question: question.id.to_string(),
                operator,
                answer_boolean: None,
                answer_coding: Some(Coding::bare(&system(pack, &question.id), option.id.as_str())),
            })
        };
        match self {
            Self::Ticked(option) => ticked(option, "="),
            Self::NotTicked(option) => ticked(option, "!="),
            Self::Unanswered(question) => Some(EnableWhen {
                question: pack.questions.at(question)?.id.to_string(),
                operator: "exists",
                answer_boolean: Some(false),
                answer_coding: None,
            }),
        }
    }
}
