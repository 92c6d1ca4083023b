//! Every question on one page, for blogs that ask for it. The safety screen comes first here as well.

use crate::content::{QuestionId, Section, Ui};
use crate::domain::{EffectiveAnswers, Message};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::heading::{Depth, heading, page_heading};
use crate::view::components::render_context::use_render_context;
use crate::view::question::error_summary::error_summary;
use crate::view::question::props::{Legend, QuestionProps};
use crate::view::question::{Question, on_page};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SinglePageProps {
    pub answers: Rc<EffectiveAnswers>,
    pub missing: Rc<[QuestionId]>,
    pub heading: NodeRef,
    pub errors: NodeRef,
    pub on_message: Callback<Message>,
    pub on_follow: Callback<QuestionId>,
}

#[component]
pub fn SinglePage(props: &SinglePageProps) -> Html {
    let context = use_render_context();
    let SinglePageProps { answers, missing, on_message, .. } = props;
    let question = |id: &QuestionId| {
        let inner = QuestionProps {
            id: id.clone(),
            legend: Legend::Plain,
            answers: answers.clone(),
            missing: missing.clone(),
            on_message: on_message.clone(),
        };
        html! { <Question key={id.as_str()} ..inner /> }
    };
    let section = |(place, section): (usize, &Section)| {
        let questions = section.pages.iter().flat_map(|page| on_page(&context, page, answers));
        html! {
            <section class="step" part="step" key={place}>
                {heading(&context, Depth::Section, section.name.clone().into())}
                {questions.map(question).collect::<Html>()}
            </section>
        }
    };
    html! {
        <div class="sheet" part="sheet">
            {error_summary(&context, answers, missing, &props.errors, &props.on_follow)}
            {top(&context, report(on_message, Message::PressedBack), Html::default())}
            {page_heading(&context, &props.heading, None, context.say(Ui::Title))}
            {context.pack.sections.iter().enumerate().map(section).collect::<Html>()}
            <div class="actions step-actions">
                {button(Look::Primary, context.say(Ui::SeeResult), report(on_message, Message::PressedContinue))}
            </div>
        </div>
    }
}
