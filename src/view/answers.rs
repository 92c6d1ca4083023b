//! Given answers, by the names of their questions.

use super::button::report;
use super::edition::Edition;
use super::heading::{Depth, heading};
use crate::content::{QuestionId, Step, Ui};
use crate::domain::{InForce, Message};
use yew::prelude::*;

/// The answers of a step, under its name. `on_change`: where the reader can change them.
pub fn answers_of(edition: &Edition, step: &Step, answers: &InForce, on_change: Option<&Callback<Message>>) -> Html {
    let rows = answer_rows(edition, step, answers, on_change);
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="answers-group" key={step.id.as_str()}>
            {heading(edition, Depth::Section, step.name.clone().into())}
            <dl class="answers" part="answers">{rows}</dl>
        </section>
    }
}

/// One row for each question of a step that has an answer.
pub fn answer_rows(
    edition: &Edition,
    step: &Step,
    answers: &InForce,
    on_change: Option<&Callback<Message>>,
) -> Vec<Html> {
    let row = |id: &QuestionId| {
        let question = edition.pack.question(id).filter(|_| answers.is_answered(id))?;
        let given = answers.answers(question).into_iter().map(|option| html! { <p>{option.label.clone()}</p> });
        let change = on_change.map(|on_message| {
            let onclick = report(on_message, Message::ChoseToChange(id.clone()));
            html! {
                <dd class="answer-change">
                    <button type="button" class="link" part="change" {onclick}>
                        {edition.say(Ui::Change)}<span class="visually-hidden">{" "}{question.short.clone()}</span>
                    </button>
                </dd>
            }
        });
        Some(html! {
            <div class="answer" key={id.as_str()}>
                <dt class="answer-question">{question.short.clone()}</dt>
                <dd class="answer-given">{for given}</dd>
                {change}
            </div>
        })
    };
    step.pages.iter().flat_map(|page| &page.questions).filter_map(row).collect()
}
