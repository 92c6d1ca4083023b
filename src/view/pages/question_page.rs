//! A page of the questionnaire.

use super::questions::Questions;
use crate::content::Ui;
use crate::domain::{PageNumber, Progress};
use crate::view::components::heading::page_heading;
use crate::view::components::render_context::use_render_context;
use crate::view::question::props::Legend;
use crate::view::question::{on_page, reasons};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    pub page: PageNumber,
    pub progress: Progress,
    pub questions: Questions,
}

#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let context = use_render_context();
    let pack = &context.pack;
    let (Some(section), Some(page)) = (props.page.section(pack), props.page.page(pack)) else { return Html::default() };
    let Questions { answers, heading, .. } = &props.questions;
    let legend = || match page.heading {
        Some(_) => Legend::Grouped,
        None => Legend::Heading(heading.clone()),
    };
    // The questions are one node: if one that comes or goes shifted the nodes beside it, Yew would draw the heading anew,
    // and it would lose the focus.
    let asked = on_page(&context, page, answers).map(|id| props.questions.question(id, legend())).collect::<Html>();
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
                {page_heading(&context, heading, None, words.into())}
                {reasons(&context, page, answers)}
            </>
        }
    });
    props.questions.page(&context, "step", progress, html! { <>{heading}{asked}</> }, Ui::Continue)
}
