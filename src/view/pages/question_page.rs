//! A page of the questionnaire.

use crate::content::{QuestionId, Ui};
use crate::domain::{EffectiveAnswers, Message, PageNumber, Progress};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::heading::page_heading;
use crate::view::components::render_context::use_render_context;
use crate::view::question::error_summary::error_summary;
use crate::view::question::props::{Legend, QuestionProps};
use crate::view::question::{Question, on_page, reasons};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    pub page: PageNumber,
    pub progress: Progress,
    pub answers: Rc<EffectiveAnswers>,
    pub missing: Rc<[QuestionId]>,
    pub heading: NodeRef,
    pub errors: NodeRef,
    pub on_message: Callback<Message>,
    pub on_follow: Callback<QuestionId>,
}

#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let context = use_render_context();
    let pack = &context.pack;
    let (Some(section), Some(page)) = (props.page.section(pack), props.page.page(pack)) else { return Html::default() };
    let QuestionPageProps { answers, missing, on_message, .. } = props;
    let question = |id: &QuestionId| {
        let legend = match page.heading {
            Some(_) => Legend::Grouped,
            None => Legend::Heading(props.heading.clone()),
        };
        let inner = QuestionProps {
            id: id.clone(),
            legend,
            answers: answers.clone(),
            missing: missing.clone(),
            on_message: on_message.clone(),
        };
        html! { <Question key={id.as_str()} ..inner /> }
    };
    // The questions are one node: if one that comes or goes shifted the nodes beside it, Yew would draw the heading anew,
    // and it would lose the focus.
    let questions = on_page(&context, page, answers).map(question).collect::<Html>();
    let (number, total) = (props.progress.number.to_string(), props.progress.total.to_string());
    let progress = html! {
        <p class="progress" part="progress">
            <span class="progress-step">{section.name.clone()}</span>{" "}
            <span>{context.fill(Ui::Progress, &[("number", &number), ("total", &total)])}</span>
        </p>
    };
    let heading = page.heading.clone().map(|words| {
        html! {
            <>
                {page_heading(&context, &props.heading, None, words.into())}
                {reasons(&context, page, answers)}
            </>
        }
    });
    html! {
        <div class="step" part="step">
            {error_summary(&context, answers, missing, &props.errors, &props.on_follow)}
            {top(&context, report(on_message, Message::PressedBack), progress)}
            {heading}
            {questions}
            <div class="actions step-actions">
                {button(Look::Primary, context.say(Ui::Continue), report(on_message, Message::PressedContinue))}
            </div>
        </div>
    }
}
