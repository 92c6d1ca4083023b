//! One option: a native radio button or checkbox with its label.

use super::question::{QuestionProps, element_id};
use crate::content::{Kind, Question, QuestionOption, Tick};
use crate::domain::Message;
use std::rc::Rc;
use yew::prelude::*;

pub fn option_row(question: &Question, option: &QuestionOption, props: &QuestionProps) -> Html {
    let hint = hint(question, option);
    let hint_id = hint.as_ref().map(|(id, _)| id.clone());
    html! {
        <div class="option" part="option" key={option.id.as_str()}>
            {option_box(question, option, props, option.label.clone().into(), hint_id)}
            {for hint.map(|(id, words)| html! { <p class="option-hint" {id}>{words}</p> })}
        </div>
    }
}

/// The id and the words of what explains an option.
pub fn hint(question: &Question, option: &QuestionOption) -> Option<(AttrValue, Rc<str>)> {
    let hint = option.hint.clone()?;
    Some((element_id(&[question.id.as_str(), option.id.as_str(), "hint"]), hint))
}

/// The control of an option and its label, described by the hint with this id.
pub fn option_box(
    question: &Question,
    option: &QuestionOption,
    props: &QuestionProps,
    label: Html,
    hint_id: Option<AttrValue>,
) -> Html {
    let id = element_id(&[question.id.as_str(), option.id.as_str()]);
    let tick = tick(question, option);
    let checked = props.answers.has(&tick);
    let many = question.kind != Kind::One;
    let wrong = many && props.missing.contains(&question.id);
    html! {
        <>
            <input
                class="option-input"
                type={if many { "checkbox" } else { "radio" }}
                id={&id}
                name={question.id.shared()}
                value={option.id.shared()}
                {checked}
                aria-describedby={hint_id}
                aria-invalid={wrong.then_some("true")}
                onchange={toggle(props, question, tick)}
            />
            <label class="option-label" for={id}>{label}</label>
        </>
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
