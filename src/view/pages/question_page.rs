//! A page of the questionnaire.

use super::questions::Questions;
use crate::content::Ui;
use crate::domain::{PageNumber, Part, Progress, raised};
use crate::view::components::changing::changing;
use crate::view::components::heading::{progress_name, step_heading};
use crate::view::components::render_context::RenderContext;
use crate::view::question::props::Legend;
use crate::view::question::{on_page, reasons};
use yew::prelude::*;

pub fn question_page(context: &RenderContext, number: PageNumber, way: Progress, questions: &Questions) -> Html {
    let pack = &context.pack;
    let (Some(part), Some(page)) = (number.part(pack), number.page(pack)) else { return Html::default() };
    let Questions { answers, heading, .. } = questions;
    let legend = || match page.heading {
        Some(_) => Legend::Grouped,
        None => Legend::Heading(heading.clone()),
    };
    // The questions are one node: if one that comes or goes shifted the nodes beside it, Yew would draw the heading anew,
    // and it would lose the focus.
    let asked = on_page(context, page, answers).map(|id| questions.question(context, id, legend())).collect::<Html>();
    let turn = number.follows_screen(pack, answers).then(|| match raised(pack, answers).is_empty() {
        true => Ui::ScreenPassed,
        false => Ui::ScreenCheck,
    });
    let progress = progress(context, part, way, turn);
    let heading = page.heading.clone().map(|words| {
        html! {
            <>
                {step_heading(context, heading, words.into())}
                {reasons(context, page, answers)}
            </>
        }
    });
    let body = html! { <>{heading}{asked}</> };
    html! { <div class="step" part="step">{questions.around(context, progress, body, Ui::Continue)}</div> }
}

/// The part of the way and the page; where the safety questions end, that they do.
fn progress(context: &RenderContext, part: Part, way: Progress, turn: Option<Ui>) -> Html {
    let fill = |word, number: usize, total: usize| {
        context.fill(word, &[("number", &number.to_string()), ("total", &total.to_string())])
    };
    let page = fill(Ui::Progress, way.number, way.total);
    html! {
        <div id={progress_name(context)}>
            <p class="progress" part="progress">
                <span class="progress-step">{part.name.clone()}</span>{" "}
                <span class="progress-part">{fill(Ui::PartOf, part.number, part.total)}</span>{" "}
                <span class="progress-page" key={&*page}>{page}</span>
            </p>
            if let Some(word) = turn {
                <p class="turn">{changing(context.say(word))}</p>
            }
        </div>
    }
}
