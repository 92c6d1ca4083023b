//! A page of the questionnaire.

use crate::content::{QuestionId, Ui};
use crate::domain::{EffectiveAnswers, Message, PageNumber, Part, Progress, raised};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::heading::{progress_name, step_heading};
use crate::view::components::render_context::{RenderContext, use_render_context};
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
    let (Some(part), Some(page)) = (props.page.part(pack), props.page.page(pack)) else { return Html::default() };
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
    let progress = progress(&context, part, props);
    let heading = page.heading.clone().map(|words| {
        html! {
            <>
                {step_heading(&context, &props.heading, words.into())}
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

/// The part of the way and the page; where the safety questions end, that they do.
fn progress(context: &RenderContext, part: Part, props: &QuestionPageProps) -> Html {
    let fill = |word, number: usize, total: usize| {
        context.fill(word, &[("number", &number.to_string()), ("total", &total.to_string())])
    };
    let raised = || raised(&context.pack, &props.answers);
    let turn = props.page.follows_screen(&context.pack, &props.answers).then(|| match raised().is_empty() {
        true => Ui::ScreenPassed,
        false => Ui::ScreenCheck,
    });
    html! {
        <div id={progress_name(context)}>
            <p class="progress" part="progress">
                <span class="progress-step">{part.name.clone()}</span>{" "}
                <span class="progress-part">{fill(Ui::PartOf, part.number, part.total)}</span>{" "}
                <span class="progress-page">{fill(Ui::Progress, props.progress.number, props.progress.total)}</span>
            </p>
            if let Some(word) = turn {
                <p class="turn">{context.say(word)}</p>
            }
        </div>
    }
}
