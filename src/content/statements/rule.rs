//! A condition in words, and by ids.

use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, Tick};
use crate::content::pack::Contents;

/// When something holds, in English around the words of the pack.
pub fn in_words(pack: &Contents, condition: &Condition) -> String {
    let joined = |of: &[Condition], word: &str| of.iter().map(|it| inside(pack, it)).collect::<Vec<_>>().join(word);
    match condition {
        Condition::Always => "always".to_owned(),
        Condition::Never => "never".to_owned(),
        Condition::Ticked(option) => ticked(pack, *option),
        Condition::Unanswered(index) => format!("“{}” is unanswered", pack.questions[index.get()].short),
        Condition::Side(side) => format!("the side is {side}"),
        Condition::OnlyMarked(regions) => {
            let regions: Vec<_> = regions.iter().map(|region| ticked(pack, *region)).collect();
            format!("nothing is marked but ({})", regions.join(" or "))
        }
        Condition::Finding(index) => format!("finding `{}`", pack.pattern.findings[index.get()].id),
        Condition::AnyContradiction => "there is a contradiction".to_owned(),
        Condition::Contradiction(index) => {
            format!("contradiction `{}`", pack.pattern.contradictions[index.get()].id)
        }
        Condition::Factor(index) => format!("factor `{}`", pack.factors[index.get()].id),
        Condition::MatchAtLeast(level) => format!("the match is at least {level}"),
        Condition::MatchAtMost(level) => format!("the match is at most {level}"),
        Condition::Named { id, .. } => format!("*{id}*"),
        Condition::All(of) => joined(of, " and "),
        Condition::Any(of) => joined(of, " or "),
        Condition::AtLeast { count, of } => format!("at least {count} of ({})", joined(of, ", ")),
        Condition::Not(inner) => format!("not {}", inside(pack, inner)),
    }
}

/// The same, inside another.
fn inside(pack: &Contents, condition: &Condition) -> String {
    let words = in_words(pack, condition);
    match condition {
        Condition::All(_) | Condition::Any(_) => format!("({words})"),
        _ => words,
    }
}

fn ticked(pack: &Contents, index: OptionIndex) -> String {
    let (question, option) = pack.questions.option_at(index).expect("the validator checked it");
    format!("{}: “{}”", question.short, option.label)
}

/// When something holds, by ids: the same wherever these stand in the pack. What a name stands for is not told, as that is
/// a statement of its own.
pub fn written(pack: &Contents, condition: &Condition) -> String {
    let list = |word: &str, of: &[Condition]| {
        let parts: Vec<_> = of.iter().map(|inner| written(pack, inner)).collect();
        format!("{word}({})", parts.join(","))
    };
    match condition {
        Condition::Always => "always".to_owned(),
        Condition::Never => "never".to_owned(),
        Condition::Ticked(option) => tick(pack, *option).to_string(),
        Condition::Unanswered(index) => format!("unanswered({})", pack.questions[index.get()].id),
        Condition::Side(side) => format!("side({side})"),
        Condition::OnlyMarked(regions) => {
            let regions: Vec<_> = regions.iter().map(|region| tick(pack, *region).to_string()).collect();
            format!("only_marked({})", regions.join(","))
        }
        Condition::Finding(index) => format!("finding({})", pack.pattern.findings[index.get()].id),
        Condition::AnyContradiction => "contradiction(any)".to_owned(),
        Condition::Contradiction(index) => format!("contradiction({})", pack.pattern.contradictions[index.get()].id),
        Condition::Factor(index) => format!("factor({})", pack.factors[index.get()].id),
        Condition::MatchAtLeast(level) => format!("match({level})"),
        Condition::MatchAtMost(level) => format!("match_at_most({level})"),
        Condition::Named { id, .. } => format!("condition({id})"),
        Condition::All(of) => list("all", of),
        Condition::Any(of) => list("any", of),
        Condition::AtLeast { count, of } => list(&format!("at_least_{count}"), of),
        Condition::Not(inner) => format!("not({})", written(pack, inner)),
    }
}

fn tick(pack: &Contents, index: OptionIndex) -> Tick {
    pack.questions.tick_at(index).expect("the validator checked it")
}
