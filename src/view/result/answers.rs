//! Given answers, by the names of their questions.

use crate::content::{Page, Question, QuestionId, QuestionOption, Standing, Step, Ui};
use crate::domain::{InForce, Message};
use crate::view::components::button::report;
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use yew::prelude::*;

/// Every answer, folded, with a way to change it. The heading of the page is above; each section has its own below it.
pub fn your_answers(edition: &Edition, answers: &InForce, on_message: &Callback<Message>) -> Html {
    let steps = edition.pack.steps.iter().enumerate();
    html! {
        <details class="section more drawer your-answers" part="your-answers">
            <summary>{edition.say(Ui::YourAnswers)}</summary>
            <div class="drawer-body">
                {steps.map(|(place, step)| answers_of(edition, place, step, answers, on_message)).collect::<Html>()}
            </div>
        </details>
    }
}

/// The answers of a section, under its name, with a way to change those of each page.
fn answers_of(edition: &Edition, place: usize, step: &Step, answers: &InForce, on_message: &Callback<Message>) -> Html {
    let pages: Vec<_> = step.pages.iter().filter_map(|page| answers_on(edition, page, answers, on_message)).collect();
    if pages.is_empty() {
        return Html::default();
    }
    html! {
        <section class="answers-group" key={place}>
            {heading(edition, Depth::Section, step.name.clone().into())}
            {pages}
        </section>
    }
}

fn answers_on(edition: &Edition, page: &Page, answers: &InForce, on_message: &Callback<Message>) -> Option<Html> {
    let first = answered(edition, page, answers).next()?;
    let onclick = report(on_message, Message::ChoseToChange(first.id.clone()));
    let name = page.heading.as_ref().unwrap_or(&first.short);
    Some(html! {
        <div class="answers-page" key={first.id.as_str()}>
            <dl class="answers" part="answers">{answer_rows(edition, page, answers)}</dl>
            <button type="button" class="link" part="change" {onclick}>
                {edition.say(Ui::Change)}<span class="visually-hidden">{" "}{name.clone()}</span>
            </button>
        </div>
    })
}

/// One row for each question of a page that has an answer, be it that nothing was ticked.
pub fn answer_rows(edition: &Edition, page: &Page, answers: &InForce) -> Vec<Html> {
    let row = |question: &Question| {
        let ticked = answers.answers(question);
        let none = ticked.is_empty().then(|| edition.say(Ui::NoneOfThese));
        let given = ticked.into_iter().map(|option| given(edition, option)).chain(none);
        let given = given.map(|words| html! { <p>{words}</p> });
        html! {
            <div class="answer" key={question.id.as_str()}>
                <dt class="answer-question">{question.short.clone()}</dt>
                <dd class="answer-given">{for given}</dd>
            </div>
        }
    };
    answered(edition, page, answers).map(row).collect()
}

fn answered<'e>(edition: &'e Edition, page: &'e Page, answers: &'e InForce) -> impl Iterator<Item = &'e Question> {
    let answered = page.questions.iter().filter(|id: &&QuestionId| answers.is_settled(id));
    answered.filter_map(|id| edition.pack.question(id).map(AsRef::as_ref))
}

fn given(edition: &Edition, option: &QuestionOption) -> AttrValue {
    match option.standing {
        Standing::Ordinary => option.label.clone().into(),
        Standing::Exclusive => edition.say(Ui::NoneOfThese),
    }
}
