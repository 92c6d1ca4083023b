//! One option: a native radio button or checkbox with its label.

use super::question::{QuestionProps, element_id};
use crate::content::{Kind, Question, QuestionOption, Tick};
use crate::domain::Message;
use yew::prelude::*;

pub fn option_row(question: &Question, option: &QuestionOption, props: &QuestionProps) -> Html {
    let id = element_id(&[question.id.as_str(), option.id.as_str()]);
    let hint = option.hint.clone().map(|hint| (element_id(&[&id, "hint"]), hint));
    let tick = tick(question, option);
    let checked = props.answers.has(&tick);
    let many = question.kind != Kind::One;
    let wrong = many && props.missing.contains(&question.id);
    html! {
        <div class="option" part="option" key={option.id.as_str()}>
            <input
                class="option-input"
                type={if many { "checkbox" } else { "radio" }}
                id={&id}
                name={question.id.shared()}
                value={option.id.shared()}
                {checked}
                aria-describedby={hint.as_ref().map(|(id, _)| id.clone())}
                aria-invalid={wrong.then_some("true")}
                onchange={toggle(props, question, tick)}
            />
            <label class="option-label" for={id}>{option.label.clone()}</label>
            if let Some((id, words)) = hint {
                <p class="option-hint" {id}>{words}</p>
            }
        </div>
    }
}

pub fn tick(question: &Question, option: &QuestionOption) -> Tick {
    Tick { question: question.id.clone(), option: option.id.clone() }
}

/// Ticks what is not ticked, and takes back a tick where a question may stay without.
pub fn toggle<E>(props: &QuestionProps, question: &Question, tick: Tick) -> Callback<E> {
    let take_back = question.kind != Kind::One && props.answers.has(&tick);
    let message = if take_back { Message::Unticked(tick) } else { Message::Ticked(tick) };
    let on_message = props.on_message.clone();
    Callback::from(move |_| on_message.emit(message.clone()))
}
