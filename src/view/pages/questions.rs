//! What a page of the questionnaire and the single page have in common: what is missing on top, the questions, and the way
//! back and on.

use crate::content::{QuestionId, Ui};
use crate::domain::{EffectiveAnswers, Message};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::render_context::RenderContext;
use crate::view::question::Question;
use crate::view::question::error_summary::error_summary;
use crate::view::question::props::{Legend, QuestionProps};
use std::rc::Rc;
use yew::prelude::*;

/// The questions as they are answered so far, and whom to tell.
#[derive(Clone, PartialEq)]
pub struct Questions {
    pub answers: Rc<EffectiveAnswers>,
    pub missing: Rc<[QuestionId]>,
    pub heading: NodeRef,
    pub errors: NodeRef,
    pub on_message: Callback<Message>,
    pub on_follow: Callback<QuestionId>,
}

impl Questions {
    pub fn question(&self, context: &RenderContext, id: &QuestionId, legend: Legend) -> Html {
        let Self { answers, missing, on_message, .. } = self.clone();
        let inner = QuestionProps { context: context.clone(), id: id.clone(), legend, answers, missing, on_message };
        html! { <Question key={id.as_str()} ..inner /> }
    }

    /// What is on the page around them. `progress` stands beside the way back, `on` is the way on.
    pub fn around(&self, context: &RenderContext, progress: Html, body: Html, on: Ui) -> Html {
        let Self { answers, missing, errors, on_message, on_follow, .. } = self;
        html! {
            <>
                {error_summary(context, answers, missing, errors, on_follow)}
                {top(context, report(on_message, Message::PressedBack), progress)}
                {body}
                <div class="actions step-actions">
                    {button(Look::Primary, context.say(on), report(on_message, Message::PressedContinue))}
                </div>
            </>
        }
    }
}
