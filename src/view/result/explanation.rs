//! Which of the reader's words speak for the article's pattern, and which against it.

use crate::content::{Contradiction, Question, Ui};
use crate::domain::{AdviceCard, Explanation, Line, Message};
use crate::view::components::button::{Look, button, report};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DOES_NOT_FIT, FITS, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::you_told_us;
use crate::view::illustration::pain_figures::pain_figures;
use std::rc::Rc;
use yew::prelude::*;

/// The lines for and against, each with what the reader said, then the contradictions.
pub fn explanation(
    context: &RenderContext,
    card: &AdviceCard,
    explanation: &Explanation,
    on_message: &Callback<Message>,
) -> Html {
    let matching = card.matching();
    let holds = |contradiction: &&Contradiction| matching.contradictions.contains(&contradiction.id);
    let contradictions = context.pack.pattern.contradictions.iter().filter(holds);
    html! {
        <section class="section match" part="match">
            <div class="because-lists">
                {lines(context, "fits", Ui::Fits, FITS, &explanation.fits)}
                {lines(context, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &explanation.does_not_fit)}
            </div>
            <details class="more drawer fold see-on-body">
                <summary>{context.say(Ui::SeeOnBody)}</summary>
                {pain_figures(context, explanation)}
            </details>
            {contradictions.map(|it| contradiction(context, it, on_message)).collect::<Html>()}
        </section>
    }
}

fn lines(context: &RenderContext, class: &'static str, title: Ui, path: &'static str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    // A limit on the match rests on no words of the reader.
    let line = |line: &Line| {
        html! {
            <li class="because-line">
                {mark("because-mark", path)}
                if line.said.is_empty() {
                    <p class="article-says">{line.article.clone()}</p>
                } else {
                    <details class="more reason">
                        <summary class="said">{line.said.clone()}</summary>
                        <p class="article-says">{line.article.clone()}</p>
                    </details>
                }
            </li>
        }
    };
    html! {
        <section {class} part="because">
            {heading(context, Depth::Section, context.say(title))}
            if lines.iter().any(|line| !line.said.is_empty()) {
                {you_told_us(context)}
            }
            <ul class="because-list">{for lines.iter().map(line)}</ul>
        </section>
    }
}

/// Two answers that do not go together, with a way to change either.
fn contradiction(context: &RenderContext, contradiction: &Contradiction, on_message: &Callback<Message>) -> Html {
    let change = |question: &Rc<Question>| {
        let words = context.fill(Ui::ChangeNamed, &[("name", &question.short)]);
        button(Look::Plain, words, report(on_message, Message::ChoseToChange(question.id.clone())))
    };
    let questions = contradiction.questions.iter().filter_map(|id| context.pack.question(id));
    html! {
        <div class="contradiction" part="contradiction" key={contradiction.id.as_str()}>
            {heading(context, Depth::Section, context.say(Ui::Contradiction))}
            <p>{contradiction.text.clone()}</p>
            <div class="actions">{for questions.map(change)}</div>
        </div>
    }
}
