//! One option: a native radio button or checkbox with its label.

use super::props::QuestionProps;
use crate::content::{Kind, OptionId, Question, QuestionOption, Tick};
use crate::domain::Message;
use crate::view::components::render_context::RenderContext;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn option_row(
    context: &RenderContext,
    question: &Question,
    option: &QuestionOption,
    props: &QuestionProps,
) -> Html {
    let hint = hint(context, question, option);
    let hint_id = hint.as_ref().map(|(id, _)| id.clone());
    html! {
        <div class="option" part="option" key={option.id.as_str()}>
            {option_box(context, question, option, props, option.label.clone().into(), hint_id)}
            {for hint.map(|(id, words)| html! { <p class="option-hint" {id}>{words}</p> })}
        </div>
    }
}

/// The id and the words of what explains an option.
pub fn hint(context: &RenderContext, question: &Question, option: &QuestionOption) -> Option<(AttrValue, Rc<str>)> {
    let hint = option.hint.clone()?;
    Some((context.names.of(&[question.id.as_str(), option.id.as_str(), "hint"]), hint))
}

/// The control of an option and its label, described by the hint with this id. It has no value, which would be its id.
pub fn option_box(
    context: &RenderContext,
    question: &Question,
    option: &QuestionOption,
    props: &QuestionProps,
    label: Html,
    hint_id: Option<AttrValue>,
) -> Html {
    let id = option_name(context, question, &option.id);
    let tick = question.tick(option);
    let checked = props.answers.has(&tick);
    let many = question.kind != Kind::One;
    let wrong = many && props.missing.contains(&question.id);
    html! {
        <>
            <input
                class="option-input"
                type={if many { "checkbox" } else { "radio" }}
                id={&id}
                name={(!many).then(|| context.names.of(&[question.id.as_str(), "options"]))}
                {checked}
                aria-describedby={hint_id}
                aria-invalid={wrong.then_some("true")}
                onchange={ticked(props, question, tick)}
            />
            <label class="option-label" for={id}><span class="option-area" />{label}</label>
        </>
    }
}

/// The id of the control of an option.
pub fn option_name(context: &RenderContext, question: &Question, option: &OptionId) -> AttrValue {
    context.names.of(&[question.id.as_str(), option.as_str()])
}

/// Reports what the control itself says after a press: what it was drawn with may be a press behind.
fn ticked(props: &QuestionProps, question: &Question, tick: Tick) -> Callback<Event> {
    let can_be_left = question.kind != Kind::One;
    let on_message = props.on_message.clone();
    Callback::from(move |event: Event| {
        let is_checked = event.target_dyn_into().is_none_or(|control: HtmlInputElement| control.checked());
        let is_taken_back = can_be_left && !is_checked;
        on_message.emit(if is_taken_back { Message::Unticked(tick.clone()) } else { Message::Ticked(tick.clone()) });
    })
}

/// Ticks what is not ticked, and takes back a tick where a question may stay without. For the drawing of the body map, which
/// has no controls: it goes by what it was drawn with.
pub fn toggle<E>(props: &QuestionProps, question: &Question, tick: Tick) -> Callback<E> {
    let take_back = question.kind != Kind::One && props.answers.has(&tick);
    let message = if take_back { Message::Unticked(tick) } else { Message::Ticked(tick) };
    let on_message = props.on_message.clone();
    Callback::from(move |_| on_message.emit(message.clone()))
}
