//! The options of a question in a list, each follow-up question under the tick that it belongs to. A question draws its
//! list and a list its follow-up questions: this recursion is meant.

use super::Question;
use super::option_group::Rows;
use super::option_row::option_row;
use super::props::{Legend, QuestionProps};
use crate::content::{Certainty, Exclusivity, Kind, Question as Asked, QuestionOption, SectionId, Ui};
use crate::domain::{Message, is_emergency, offered};
use crate::view::components::button::{Look, button, report};
use crate::view::components::changing::changing;
use crate::view::components::render_context::RenderContext;
use crate::view::result::action::emergency_call;
use yew::prelude::*;

/// The longest label, in characters, that still stands beside others.
const SHORT_LABEL: usize = 19;

pub fn tick_list(context: &RenderContext, question: &Asked, props: &QuestionProps) -> Html {
    let offered = offered(&context.pack, &props.answers, question);
    let mut undivided = question.kind == Kind::Many;
    let mut rows = Rows::default();
    let mut said = None;
    for option in &question.options {
        // What was ticked stays in view, also when a changed answer means that it would no longer be offered.
        let tick = question.tick(option);
        let ticked = props.answers.has(&tick);
        if !ticked && !offered.contains(&option) {
            continue;
        }
        if undivided && stands_apart(option) {
            undivided = false;
            rows.push(html! { <p class="or" key="or">{context.say(Ui::Or)}</p> });
        }
        rows.open(question, option);
        rows.push(option_row(context, question, option, props));
        if let Some(id) = option.follow_up.as_ref().filter(|_| ticked) {
            let inner = QuestionProps { id: id.clone(), legend: Legend::Plain, ..props.clone() };
            rows.push(html! { <div class="follow-up" key={id.as_str()}><Question ..inner /></div> });
        } else if ticked && is_emergency(&context.pack, &props.answers, &tick) {
            rows.push(continue_now(context, option, props));
            said = Some(changing(context.say(Ui::ContinueNow)));
        }
    }
    html! {
        <>
            if context.pack.section_of(&question.id) == Some(SectionId::Safety) {
                // There before it says anything, so that a screen reader speaks it.
                <p class="visually-hidden" role="status">{for said}</p>
            }
            <div class={if is_short(question) { "options options-short" } else { "options" }}>{rows.into_html()}</div>
        </>
    }
}

/// The call, and Continue, under the sign of an emergency: on a phone the button at the end of the page is far away.
fn continue_now(context: &RenderContext, option: &QuestionOption, props: &QuestionProps) -> Html {
    html! {
        <div class="follow-up way-on" key={[option.id.as_str(), "-on"].concat()}>
            {emergency_call(context)}
            <p>{context.say(Ui::ContinueNow)}</p>
            {button(Look::Primary, context.say(Ui::Continue), report(&props.on_message, Message::PressedContinue))}
        </div>
    }
}

/// Whether an option is no sign: "none of these", or "I am not sure".
fn stands_apart(option: &QuestionOption) -> bool {
    option.exclusivity == Exclusivity::Exclusive || option.certainty == Certainty::Unsure
}

fn is_short(question: &Asked) -> bool {
    let short = |option: &QuestionOption| option.hint.is_none() && option.label.chars().count() <= SHORT_LABEL;
    question.kind == Kind::One && question.options.iter().all(short)
}
