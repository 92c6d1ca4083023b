//! What is missing, listed on top of the page. Takes the focus when it appears.

use crate::content::{QuestionId, Ui};
use crate::domain::EffectiveAnswers;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// Nothing if nothing that is asked is missing. A line leads to its question without touching the address.
pub fn error_summary(
    context: &RenderContext,
    answers: &EffectiveAnswers,
    missing: &[QuestionId],
    node: &NodeRef,
    on_follow: &Callback<QuestionId>,
) -> Html {
    let line = |id: &QuestionId| {
        let question = context.pack.question(id).filter(|_| answers.is_asked(id))?;
        let onclick = crate::view::components::button::report(on_follow, id.clone());
        Some(html! {
            <li key={id.as_str()}>
                <button type="button" class="link" part="link" {onclick}>{question.error.clone()}</button>
            </li>
        })
    };
    let lines: Vec<_> = missing.iter().filter_map(line).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div class="error-summary" part="error-summary" role="alert" tabindex="-1" ref={node}>
            {heading(context, Depth::Page, context.say(Ui::Problem))}
            <ul>{lines}</ul>
        </div>
    }
}
