//! Which of the reader's words speak for the article's pattern, and which against it.

use crate::content::{Contradiction, Question, Ui};
use crate::domain::{AdviceCard, Because, Line, Message};
use crate::view::components::button::{Look, button, report};
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DOES_NOT_FIT, FITS, mark};
use crate::view::components::section::you_told_us;
use crate::view::illustration::pain_figures::pain_figures;
use std::rc::Rc;
use yew::prelude::*;

pub fn because(edition: &Edition, card: &AdviceCard, because: &Because, on_message: &Callback<Message>) -> Html {
    let matching = card.matching();
    let contradictions = edition.pack.pattern.contradictions.iter();
    let torn = contradictions.filter(|torn| matching.contradictions.contains(&torn.id));
    html! {
        <section class="section match" part="match">
            {pain_figures(edition, because)}
            <div class="because-lists">
                {lines(edition, "fits", Ui::Fits, FITS, &because.fits)}
                {lines(edition, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &because.does_not_fit)}
            </div>
            {torn.map(|torn| contradiction(edition, torn, on_message)).collect::<Html>()}
        </section>
    }
}

fn lines(edition: &Edition, class: &'static str, title: Ui, path: &'static str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    // A limit on the match rests on no words of the reader.
    let line = |line: &Line| {
        html! {
            <li class="because-line">
                {mark("because-mark", path)}
                if !line.said.is_empty() {
                    <p class="said">{line.said.clone()}</p>
                }
                <p class="article-says">{line.article.clone()}</p>
            </li>
        }
    };
    html! {
        <section {class} part="because">
            {heading(edition, Depth::Section, edition.say(title))}
            if lines.iter().any(|line| !line.said.is_empty()) {
                {you_told_us(edition)}
            }
            <ul class="because-list">{for lines.iter().map(line)}</ul>
        </section>
    }
}

/// Two answers that do not go together, with a way to change either.
fn contradiction(edition: &Edition, torn: &Contradiction, on_message: &Callback<Message>) -> Html {
    let change = |question: &Rc<Question>| {
        let words = edition.fill(Ui::ChangeNamed, &[("name", &question.short)]);
        button(Look::Plain, words, report(on_message, Message::ChoseToChange(question.id.clone())))
    };
    let questions = torn.questions.iter().filter_map(|id| edition.pack.question(id));
    html! {
        <div class="contradiction" part="contradiction" key={torn.id.as_str()}>
            {heading(edition, Depth::Section, edition.say(Ui::Contradiction))}
            <p>{torn.text.clone()}</p>
            <div class="actions">{for questions.map(change)}</div>
        </div>
    }
}
