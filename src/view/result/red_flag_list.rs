//! The red flags to read: every condition of triage, by how soon someone should be seen.

use super::action::call;
use crate::content::{Condition, Disposition, Kind, OptionIndex, Question, QuestionOption, TriageRule, Ui};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::rows;
use std::rc::Rc;
use yew::prelude::*;

pub fn red_flag_list(context: &RenderContext) -> Html {
    let levels = Disposition::ALL.iter().rev().filter(|level| **level > Disposition::SelfCare);
    levels.map(|level| group(context, *level)).collect()
}

fn group(context: &RenderContext, level: Disposition) -> Html {
    let line = |rule: &TriageRule| {
        // In the quotation marks of the language.
        let say = rule.say.clone().map(|say| html! { <><q>{say}</q>{" "}</> });
        let signs = signs(context, &rule.when).unwrap_or_default();
        html! {
            <li>
                <div class="row-name">{signs}</div>
                <p class="row-text">{rule.why.clone()}{" "}{say}{rule.tell.clone()}</p>
            </li>
        }
    };
    let rules = context.pack.triage.iter().filter(|rule| rule.raises == level);
    let whom = context.region().says(level);
    html! {
        <>
            {heading(context, Depth::Part, context.pack.disposition(level).heading.clone().into())}
            <p>{whom}</p>
            {call(context, level)}
            {rows(rules.map(line).collect())}
        </>
    }
}

/// A condition of the screen in the labels of its options, in lists where it has several. `None` for what is not about
/// a tick.
fn signs(context: &RenderContext, condition: &Condition) -> Option<Html> {
    match condition {
        Condition::Ticked(option) => label(context, *option).map(Html::from),
        Condition::Named { id, when } => match context.pack.condition(id).and_then(|named| named.sign.clone()) {
            Some(sign) => Some(sign.into()),
            None => signs(context, when),
        },
        Condition::Any(of) | Condition::AtLeast { count: 1, of } => list(context, context.say(Ui::AnyOf), of),
        Condition::AtLeast { count, of } => {
            list(context, context.fill(Ui::AtLeast, &[("count", &count.to_string())]), of)
        }
        Condition::All(of) => list(context, context.say(Ui::AllOf), without_repeats(of)),
        _ => None,
    }
}

/// Without a list where there is one thing to say.
fn list<'c>(context: &RenderContext, title: AttrValue, of: impl IntoIterator<Item = &'c Condition>) -> Option<Html> {
    let mut signs: Vec<_> = of.into_iter().filter_map(|inner| signs(context, inner)).collect();
    if signs.len() < 2 {
        return signs.pop();
    }
    let items = signs.into_iter().map(|sign| html! { <li>{sign}</li> });
    Some(html! { <><span class="row-text">{title}</span><ul class="list">{for items}</ul></> })
}

/// A tick, with its question where it would say nothing without: “Under 18”, and what stands under several questions.
fn label(context: &RenderContext, index: OptionIndex) -> Option<AttrValue> {
    let (question, option) = context.pack.questions.option_at(index)?;
    // What is asked about a sign stands below that sign.
    let mut signs = context.pack.questions.iter().flat_map(|asked| &asked.options);
    let is_about_a_sign = signs.any(|sign| sign.follow_up.as_ref() == Some(&question.id));
    let is_clear = is_about_a_sign || !needs_question(context, question, option);
    Some(if is_clear { option.label.clone().into() } else { [&*question.short, ": ", &*option.label].concat().into() })
}

/// Whether an answer is one of a scale, or of the answers to other questions, too.
fn needs_question(context: &RenderContext, question: &Question, option: &QuestionOption) -> bool {
    let same =
        |other: &Rc<Question>| other.id != question.id && other.options.iter().any(|other| other.label == option.label);
    question.kind == Kind::One || context.pack.questions.iter().any(same)
}

/// Leaves out what only repeats a part of another condition beside it, as "any of these, and three of these" does.
fn without_repeats(of: &[Condition]) -> Vec<&Condition> {
    let repeats = |inner: &Condition| {
        let own = inner.options();
        let holds_own =
            |other: Vec<OptionIndex>| own.len() < other.len() && own.iter().all(|tick| other.contains(tick));
        of.iter().map(Condition::options).any(holds_own)
    };
    of.iter().filter(|inner| !repeats(inner)).collect()
}
