//! The whole safety screen to read: what would send someone where, by how soon.

use super::action::call;
use super::edition::Edition;
use super::heading::{Depth, heading};
use super::section::row;
use crate::content::{Condition, Disposition, Kind, Question, QuestionOption, Tick, TriageRule, Ui};
use std::rc::Rc;
use yew::prelude::*;

pub fn stop_list(edition: &Edition) -> Html {
    let levels = Disposition::ALL.iter().rev().filter(|level| **level > Disposition::SelfCare);
    levels.map(|level| group(edition, *level)).collect()
}

fn group(edition: &Edition, level: Disposition) -> Html {
    let line = |rule: &TriageRule| {
        let why = [&*rule.why, rule.tell.as_deref().unwrap_or_default()].join(" ");
        let signs = signs(edition, &rule.when).unwrap_or_default();
        row(signs.into(), why.trim_end().into())
    };
    let rules = edition.pack.triage.iter().filter(|rule| rule.raises == level);
    let whom = edition.region().says(level);
    html! {
        <>
            {heading(edition, Depth::Part, edition.pack.disposition(level).heading.clone().into())}
            <p>{whom}</p>
            {call(edition, level)}
            <ul class="rows">{for rules.map(line)}</ul>
        </>
    }
}

/// A condition of the screen in the labels of its options. `None` for what is not about a tick.
fn signs(edition: &Edition, condition: &Condition) -> Option<String> {
    let join = |of: &[Condition], separator: &str| {
        let parts: Vec<_> = of.iter().filter_map(|inner| signs(edition, inner)).collect();
        (!parts.is_empty()).then(|| parts.join(separator))
    };
    match condition {
        Condition::Ticked(tick) => {
            let option = edition.pack.option(tick)?;
            let question = edition.pack.question(&tick.question)?;
            let sign = if needs_question(edition, question, option) {
                [&*question.short, ": ", &*option.label].concat()
            } else {
                option.label.to_string()
            };
            Some(edition.fill(Ui::Sign, &[("sign", &sign)]).to_string())
        }
        Condition::Any(of) => join(of, &[" ", &edition.say(Ui::Or), " "].concat()),
        Condition::All(of) => {
            let parts = without_repeats(of).into_iter().filter_map(|inner| {
                let signs = signs(edition, inner)?;
                Some(if inner.ticks().len() > 1 { ["(", &signs, ")"].concat() } else { signs })
            });
            Some(parts.collect::<Vec<_>>().join(&[" ", &edition.say(Ui::And), " "].concat()))
        }
        Condition::AtLeast { count: 1, of } => join(of, &[" ", &edition.say(Ui::Or), " "].concat()),
        Condition::AtLeast { count, of } => {
            let values = [("count", &*count.to_string()), ("signs", &join(of, &edition.say(Ui::ListSeparator))?)];
            Some(edition.fill(Ui::AtLeast, &values).to_string())
        }
        _ => None,
    }
}

/// Whether an answer says nothing without its question: “No”, “Over 3 months”, and what stands under several questions.
fn needs_question(edition: &Edition, question: &Question, option: &QuestionOption) -> bool {
    let same =
        |other: &Rc<Question>| other.id != question.id && other.options.iter().any(|other| other.label == option.label);
    question.kind == Kind::One || edition.pack.questions.iter().any(same)
}

/// Leaves out what only repeats a part of another condition beside it, as "any of these, and three of these" does.
fn without_repeats(of: &[Condition]) -> Vec<&Condition> {
    let repeats = |inner: &Condition| {
        let own = inner.ticks();
        let holds_own = |other: Vec<&Tick>| own.len() < other.len() && own.iter().all(|tick| other.contains(tick));
        of.iter().map(Condition::ticks).any(holds_own)
    };
    of.iter().filter(|inner| !repeats(inner)).collect()
}
