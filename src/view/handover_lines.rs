//! What speaks for and against the pattern, with the answers behind it as they were labelled, not as they were said.

use super::edition::Edition;
use super::heading::{Depth, heading};
use super::mark::{DOES_NOT_FIT, mark};
use crate::content::{Question, QuestionOption, Tick, Ui};
use crate::domain::{Handover, Told};
use std::rc::Rc;
use yew::prelude::*;

pub fn lines(edition: &Edition, class: &'static str, title: Ui, path: &'static str, told: &[Told]) -> Html {
    // A limit on the match rests on no answer: it is quoted as the card told it.
    let article = |told: &Told| match told.ticks.is_empty() {
        true => html! { <p class="limit"><q>{told.article.clone()}</q></p> },
        false => html! { <p class="article-says">{told.article.clone()}</p> },
    };
    let line = |told: &Told| {
        html! {
            <li class="because-line">
                {mark("because-mark", path)}
                <div>{answers(edition, &told.ticks)}{article(told)}</div>
            </li>
        }
    };
    html! {
        <section {class} part="because">
            {heading(edition, Depth::Section, edition.say(title))}
            {list(edition, "because-list", told.iter().map(line).collect())}
        </section>
    }
}

/// What speaks against, and answers that pull in two ways.
pub fn against(edition: &Edition, handover: &Handover) -> Html {
    let torn = |(_, ticks): &(_, Vec<Tick>)| {
        html! {
            <div class="contradiction" part="contradiction">
                {heading(edition, Depth::Part, edition.say(Ui::Contradiction))}
                {answers(edition, ticks)}
            </div>
        }
    };
    html! {
        <div>
            {lines(edition, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &handover.does_not_fit)}
            {for handover.contradictions.iter().map(torn)}
        </div>
    }
}

/// A list, or a word where there is nothing in it.
pub fn list(edition: &Edition, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return html! { <p class="none">{edition.say(Ui::NothingTicked)}</p> };
    }
    html! { <ul {class}>{lines}</ul> }
}

/// Answers beside the names of their questions.
pub fn answers(edition: &Edition, ticks: &[Tick]) -> Html {
    let of = |question: &Rc<Question>| {
        let is_ticked = |option: &&QuestionOption| {
            ticks.iter().any(|tick| tick.question == question.id && tick.option == option.id)
        };
        let labels = question.options.iter().filter(is_ticked).map(|option| html! { <p>{option.label.clone()}</p> });
        let labels: Vec<_> = labels.collect();
        (!labels.is_empty()).then(|| {
            html! {
                <div class="told">
                    <p class="asked">{question.short.clone()}</p>
                    <div class="given">{labels}</div>
                </div>
            }
        })
    };
    edition.pack.questions.iter().filter_map(of).collect()
}
