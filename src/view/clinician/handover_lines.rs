//! What speaks for and against the pattern, with the answers behind it as they were labelled, not as they were said.

use crate::content::{Tick, Ui};
use crate::domain::{Handover, Told};
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DOES_NOT_FIT, FITS, mark};
use crate::view::components::section::{group, paragraph, section};
use yew::prelude::*;

pub fn fits(edition: &Edition, handover: &Handover) -> Html {
    lines(edition, "fits", Ui::Fits, FITS, &handover.fits)
}

/// What speaks against, and answers that pull in two ways.
pub fn does_not_fit(edition: &Edition, handover: &Handover) -> Html {
    let mut parts = vec![lines(edition, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &handover.does_not_fit)];
    for (_, ticks) in &handover.contradictions {
        let mut torn = vec![heading(edition, Depth::Part, edition.say(Ui::Contradiction))];
        torn.extend(answers(edition, ticks));
        parts.push(html! { <div class="contradiction" part="contradiction">{torn}</div> });
    }
    group("against", parts)
}

fn lines(edition: &Edition, class: &'static str, title: Ui, path: &'static str, told: &[Told]) -> Html {
    let mut lines = Vec::new();
    for Told { ticks, article } in told {
        let mut parts = answers(edition, ticks);
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
    section(edition, class, "because", edition.say(title), list(edition, "because-list", lines))
}

/// A list, or a word where there is nothing in it.
pub fn list(edition: &Edition, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return paragraph("none", edition.say(Ui::NothingTicked));
    }
    html! { <ul {class}>{lines}</ul> }
}

/// Answers beside the names of their questions.
pub fn answers(edition: &Edition, ticks: &[Tick]) -> Vec<Html> {
    let mut answers = Vec::new();
    for question in &edition.pack.questions {
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
