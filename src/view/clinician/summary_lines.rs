//! What speaks for and against the pattern, with the answers behind it as they were labelled, not as they were said.

use crate::content::{Tick, Ui};
use crate::domain::{ClinicianSummary, Evidence};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DOES_NOT_FIT, FITS, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{group, paragraph, section};
use yew::prelude::*;

pub fn fits(context: &RenderContext, summary: &ClinicianSummary) -> Html {
    lines(context, "fits", Ui::Fits, FITS, &summary.fits)
}

/// What speaks against, and answers that pull in two ways.
pub fn does_not_fit(context: &RenderContext, summary: &ClinicianSummary) -> Html {
    let mut parts = vec![lines(context, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &summary.does_not_fit)];
    for (_, ticks) in &summary.contradictions {
        let mut contradiction = vec![heading(context, Depth::Part, context.say(Ui::Contradiction))];
        contradiction.extend(answers(context, ticks));
        parts.push(html! { <div class="contradiction" part="contradiction">{contradiction}</div> });
    }
    group("against", parts)
}

fn lines(context: &RenderContext, class: &'static str, title: Ui, path: &'static str, evidence: &[Evidence]) -> Html {
    let mut lines = Vec::new();
    for Evidence { ticks, article } in evidence {
        let mut parts = answers(context, ticks);
        // A limit on the match rests on no answer: it is quoted as the card told it.
        let is_limit = parts.is_empty();
        let article = article.clone();
        parts.push(if is_limit {
            html! { <q class="limit">{article}</q> }
        } else {
            paragraph("article-says", article.into())
        });
        lines.push(html! { <li class="because-line">{mark("because-mark", path)}{group("line", parts)}</li> });
    }
    section(context, class, "because", context.say(title), list(context, "because-list", lines))
}

/// A list, or a word where there is nothing in it.
pub fn list(context: &RenderContext, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return paragraph("none", context.say(Ui::NothingTicked));
    }
    html! { <ul {class}>{lines}</ul> }
}

/// Answers beside the names of their questions.
pub fn answers(context: &RenderContext, ticks: &[Tick]) -> Vec<Html> {
    let mut answers = Vec::new();
    for question in &context.pack.questions {
        let mut labels = Vec::new();
        for option in &question.options {
            if ticks.iter().any(|tick| tick.question == question.id && tick.option == option.id) {
                labels.push(paragraph("label", option.label.clone().into()));
            }
        }
        if !labels.is_empty() {
            let parts = vec![paragraph("asked", question.short.clone().into()), group("given", labels)];
            answers.push(group("told", parts));
        }
    }
    answers
}
