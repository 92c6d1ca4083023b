//! Given answers, by the names of their questions.

use crate::content::{Exclusivity, Page, Question, QuestionId, QuestionOption, Section, Ui};
use crate::domain::{EffectiveAnswers, Message};
use crate::view::components::button::report;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// Every answer, folded, with a way to change it. The heading of the page is above; each section has its own below it.
pub fn your_answers(context: &RenderContext, answers: &EffectiveAnswers, on_message: &Callback<Message>) -> Html {
    let sections = context.pack.sections.iter().enumerate();
    html! {
        <details class="section folded more drawer your-answers" part="your-answers">
            <summary>{context.say(Ui::YourAnswers)}</summary>
            <div class="drawer-body">
                {sections.map(|(place, section)| answers_of(context, place, section, answers, on_message)).collect::<Html>()}
            </div>
        </details>
    }
}

/// The answers of a section, under its name, with a way to change those of each page.
fn answers_of(
    context: &RenderContext,
    place: usize,
    section: &Section,
    answers: &EffectiveAnswers,
    on_message: &Callback<Message>,
) -> Html {
    let pages: Vec<_> =
        section.pages.iter().filter_map(|page| answers_on(context, page, answers, on_message)).collect();
    if pages.is_empty() {
        return Html::default();
    }
    html! {
        <section class="answers-group" key={place}>
            {heading(context, Depth::Section, section.name.clone().into())}
            {pages}
        </section>
    }
}

fn answers_on(
    context: &RenderContext,
    page: &Page,
    answers: &EffectiveAnswers,
    on_message: &Callback<Message>,
) -> Option<Html> {
    let first = answered(context, page, answers).next()?;
    let onclick = report(on_message, Message::ChoseToChange(first.id.clone()));
    let name = page.heading.as_ref().unwrap_or(&first.short);
    Some(html! {
        <div class="answers-page" key={first.id.as_str()}>
            <dl class="answers" part="answers">{answer_rows(context, page, answers)}</dl>
            <button type="button" class="link" part="change" {onclick}>
                {context.say(Ui::Change)}<span class="visually-hidden">{" "}{name.clone()}</span>
            </button>
        </div>
    })
}

/// One row for each answered question of a page; an optional one that was left without a tick says so.
pub fn answer_rows(context: &RenderContext, page: &Page, answers: &EffectiveAnswers) -> Vec<Html> {
    let row = |question: &Question| {
        let ticked = answers.answers(question);
        let none = ticked.is_empty().then(|| context.say(Ui::NoneOfThese));
        let given = ticked.into_iter().map(|option| given(context, option)).chain(none);
        let given = given.map(|words| html! { <p>{words}</p> });
        html! {
            <div class="answer" key={question.id.as_str()}>
                <dt class="answer-question">{question.short.clone()}</dt>
                <dd class="answer-given">{for given}</dd>
            </div>
        }
    };
    answered(context, page, answers).map(row).collect()
}

fn answered<'e>(
    context: &'e RenderContext,
    page: &'e Page,
    answers: &'e EffectiveAnswers,
) -> impl Iterator<Item = &'e Question> {
    let answered = page.questions.iter().filter(|id: &&QuestionId| answers.is_settled(id));
    answered.filter_map(|id| context.pack.question(id).map(AsRef::as_ref))
}

fn given(context: &RenderContext, option: &QuestionOption) -> AttrValue {
    match option.exclusivity {
        Exclusivity::Ordinary => option.label.clone().into(),
        Exclusivity::Exclusive => context.say(Ui::NoneOfThese),
    }
}
