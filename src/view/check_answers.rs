//! Every answer once more before the result, each with a way to change it.

use super::answers::answers_of;
use super::button::{Look, button, report, top};
use super::edition::use_edition;
use super::heading::page_heading;
use crate::content::Ui;
use crate::domain::{InForce, Message};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CheckAnswersProps {
    pub answers: Rc<InForce>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
}

#[component]
pub fn CheckAnswers(props: &CheckAnswersProps) -> Html {
    let edition = use_edition();
    let CheckAnswersProps { answers, on_message, .. } = props;
    let steps = edition.pack.steps.iter();
    html! {
        <div class="step" part="step">
            {top(&edition, report(on_message, Message::PressedBack), Html::default())}
            {page_heading(&edition, &props.heading, None, edition.say(Ui::CheckAnswers))}
            {steps.map(|step| answers_of(&edition, step, answers, on_message)).collect::<Html>()}
            <div class="actions step-actions">
                {button(Look::Primary, edition.say(Ui::SeeResult), report(on_message, Message::PressedContinue))}
            </div>
        </div>
    }
}
