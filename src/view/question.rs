//! One question: a fieldset with its legend, why it is asked, what is wrong with the answer, and the options.

use super::body_map::BodyMap;
use super::edition::{Edition, use_edition};
use super::heading::page_heading;
use super::tick_list::tick_list;
use crate::content::{Kind, Page, Question as Asked, QuestionId, Ui};
use crate::domain::{InForce, Message};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub struct QuestionProps {
    pub id: QuestionId,
    pub legend: Legend,
    pub answers: Rc<InForce>,
    /// The questions that were left out when the reader pressed Continue.
    pub missing: Rc<[QuestionId]>,
    pub on_message: Callback<Message>,
}

/// Whether the question is the heading of its page.
#[derive(Clone, PartialEq)]
pub enum Legend {
    Heading(NodeRef),
    Plain,
}

#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let edition = use_edition();
    let Some(question) = edition.pack.question(&props.id) else { return Html::default() };
    let id = props.id.as_str();
    let hint = question.hint.clone().map(|hint| (element_id(&[id, "hint"]), hint));
    let error = props.missing.contains(&props.id).then(|| (element_id(&[id, "error"]), question.error.clone()));
    let described_by = [&hint, &error].map(|line| line.as_ref().map_or("", |(id, _)| id)).join(" ");
    let legend = match &props.legend {
        Legend::Heading(node) => page_heading(&edition, node, None, question.legend.clone().into()),
        Legend::Plain => question.legend.clone().into(),
    };
    let options = match question.kind {
        Kind::Map => html! { <BodyMap ..props.clone() /> },
        Kind::One | Kind::Many => tick_list(&edition, question, props),
    };
    html! {
        <fieldset
            class={if error.is_some() { "question question-error" } else { "question" }}
            part="question"
            id={props.id.shared()}
            aria-describedby={Some(described_by.trim().to_owned()).filter(|ids| !ids.is_empty())}
        >
            <legend class="legend">{legend}</legend>
            if let Some((id, words)) = hint {
                <p class="hint" {id}>{words}</p>
            }
            {rationale(&edition, question)}
            if let Some((id, words)) = error {
                <p class="error-message" part="error" {id}>
                    <span class="visually-hidden">{edition.say(Ui::ErrorPrefix)}{" "}</span>{words}
                </p>
            }
            {options}
        </fieldset>
    }
}

fn rationale(edition: &Edition, question: &Asked) -> Html {
    html! {
        <details class="more" part="rationale">
            <summary>{edition.say(Ui::WhyWeAsk)}</summary>
            <p class="more-text">{question.rationale.clone()}</p>
        </details>
    }
}

/// The id of an element of the shadow root, made of ids of the pack.
pub fn element_id(parts: &[&str]) -> AttrValue {
    parts.join("-").into()
}

/// The questions that are drawn by themselves: asked, and not inside an option of another.
pub fn on_page<'p>(edition: &'p Edition, page: &'p Page, answers: &'p InForce) -> impl Iterator<Item = &'p QuestionId> {
    let options = || edition.pack.questions.iter().flat_map(|question| &question.options);
    let nested = move |id: &QuestionId| options().any(|option| option.follow_up.as_ref() == Some(id));
    page.questions.iter().filter(move |id| answers.is_asked(id) && !nested(id))
}
