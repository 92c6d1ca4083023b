//! What every part of a question is drawn from.

use crate::content::QuestionId;
use crate::domain::{EffectiveAnswers, Message};
use crate::view::components::render_context::RenderContext;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub struct QuestionProps {
    pub context: RenderContext,
    pub id: QuestionId,
    pub legend: Legend,
    pub answers: Rc<EffectiveAnswers>,
    /// The questions that were left out when the reader pressed Continue.
    pub missing: Rc<[QuestionId]>,
    pub on_message: Callback<Message>,
}

/// How the question stands on its page.
#[derive(Clone, PartialEq)]
pub enum Legend {
    /// It is the heading.
    Heading(NodeRef),
    /// Among others, under a heading with the reasons for all of them.
    Grouped,
    /// By itself.
    Plain,
}
