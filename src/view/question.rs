//! One question: a fieldset with its legend, why it is asked, what is wrong with the answer, and the options.

mod body_list;
mod body_map;
pub mod error_summary;
mod option_group;
mod option_row;
pub mod props;
mod tick_list;

use crate::content::{Kind, Page, QuestionId, Ui};
use crate::domain::EffectiveAnswers;
use crate::view::components::heading::step_heading;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{row, rows};
use body_map::BodyMap;
use props::{Legend, QuestionProps};
use std::rc::Rc;
use tick_list::tick_list;
use yew::prelude::*;

#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let context = &props.context;
    let Some(question) = context.pack.question(&props.id) else { return Html::default() };
    let id = props.id.as_str();
    let hint = question.hint.clone().map(|hint| (context.names.of(&[id, "hint"]), hint));
    let error = props.missing.contains(&props.id).then(|| (context.names.of(&[id, "error"]), question.error.clone()));
    let described_by = [&hint, &error].map(|line| line.as_ref().map_or("", |(id, _)| id)).join(" ");
    let legend = match &props.legend {
        Legend::Heading(node) => step_heading(context, node, question.legend.clone().into()),
        Legend::Grouped | Legend::Plain => question.legend.clone().into(),
    };
    let reason = (props.legend != Legend::Grouped)
        .then(|| why(context, question.short.clone(), question.rationale.clone().into()));
    let options = match question.kind {
        Kind::Map => html! { <BodyMap ..props.clone() /> },
        Kind::One | Kind::Many => tick_list(context, question, props),
    };
    html! {
        <fieldset
            class={if error.is_some() { "question question-error" } else { "question" }}
            part="question"
            id={context.names.of(&[id])}
            aria-describedby={Some(described_by.trim().to_owned()).filter(|ids| !ids.is_empty())}
        >
            <legend class="legend">{legend}</legend>
            if let Some((id, words)) = hint {
                <p class="hint" {id}>{words}</p>
            }
            {reason}
            if let Some((id, words)) = error {
                <p class="error-message" part="error" {id}>
                    <span class="visually-hidden">{context.say(Ui::ErrorPrefix)}{" "}</span>{words}
                </p>
            }
            {options}
        </fieldset>
    }
}

/// Why each question of a page is asked, on request.
pub fn reasons(context: &RenderContext, page: &Page, answers: &EffectiveAnswers) -> Html {
    let questions = on_page(context, page, answers).filter_map(|id| context.pack.question(id));
    let reason = |asked: &crate::content::Question| row(asked.short.clone().into(), asked.rationale.clone().into());
    let reasons = questions.map(|asked| html! { <key={asked.id.as_str()}>{reason(asked)}</> });
    // What was unfolded on the page before is folded again on this one.
    let key = page.heading.clone().unwrap_or_default();
    why(context, key, rows(reasons.collect()).unwrap_or_default())
}

fn why(context: &RenderContext, key: Rc<str>, reason: Html) -> Html {
    html! {
        <details class="more" part="rationale" {key}>
            <summary>{context.say(Ui::WhyWeAsk)}</summary>
            <div class="more-text">{reason}</div>
        </details>
    }
}

/// The questions that are drawn by themselves: asked, and not inside an option of another.
pub fn on_page<'p>(
    context: &'p RenderContext,
    page: &'p Page,
    answers: &'p EffectiveAnswers,
) -> impl Iterator<Item = &'p QuestionId> {
    let options = || context.pack.questions.iter().flat_map(|question| &question.options);
    let nested = move |id: &QuestionId| options().any(|option| option.follow_up.as_ref() == Some(id));
    page.questions.iter().filter(move |id| answers.is_asked(id) && !nested(id))
}
