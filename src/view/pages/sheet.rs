//! Every question on one page, for blogs that ask for it. The safety screen comes first here as well.

use crate::content::{QuestionId, Step, Ui};
use crate::domain::{InForce, Message};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::edition::use_edition;
use crate::view::components::heading::{Depth, heading, page_heading};
use crate::view::question::error_summary::error_summary;
use crate::view::question::props::{Legend, QuestionProps};
use crate::view::question::{Question, on_page};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub answers: Rc<InForce>,
    pub missing: Rc<[QuestionId]>,
    pub heading: NodeRef,
    pub errors: NodeRef,
    pub on_message: Callback<Message>,
    pub on_follow: Callback<QuestionId>,
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let edition = use_edition();
    let SheetProps { answers, missing, on_message, .. } = props;
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
    let step = |(place, step): (usize, &Step)| {
        let questions = step.pages.iter().flat_map(|page| on_page(&edition, page, answers));
        html! {
            <section class="step" part="step" key={place}>
                {heading(&edition, Depth::Section, step.name.clone().into())}
                {questions.map(question).collect::<Html>()}
            </section>
        }
    };
    html! {
        <div class="sheet" part="sheet">
            {error_summary(&edition, answers, missing, &props.errors, &props.on_follow)}
            {top(&edition, report(on_message, Message::PressedBack), Html::default())}
            {page_heading(&edition, &props.heading, None, edition.say(Ui::Title))}
            {edition.pack.steps.iter().enumerate().map(step).collect::<Html>()}
            <div class="actions step-actions">
                {button(Look::Primary, edition.say(Ui::SeeResult), report(on_message, Message::PressedContinue))}
            </div>
        </div>
    }
}
