//! How closely the reader's words resemble the article's, and which words speak for and against it.

use super::button::{Look, button, report};
use super::edition::Edition;
use super::heading::{Depth, heading};
use super::mark::{DOES_NOT_FIT, FITS, mark, match_mark};
use super::prose::prose;
use crate::content::{Contradiction, Finding, Question, Telling, Ui};
use crate::domain::{Facts, Matching, Message};
use std::rc::Rc;
use yew::prelude::*;

pub fn because(edition: &Edition, matching: &Matching, facts: &Facts, on_message: &Callback<Message>) -> Html {
    let pattern = &edition.pack.pattern;
    let words = edition.pack.match_words(matching.closeness);
    let found = pattern.findings.iter().filter(|finding| matching.findings.contains(&finding.id));
    let (fits, others): (Vec<_>, Vec<_>) = found.partition(|finding| finding.points > 0);
    let caps = pattern.caps.iter().filter(|cap| matching.caps.contains(&cap.id) && cap.telling == Telling::ByItself);
    let torn = pattern.contradictions.iter().filter(|torn| matching.contradictions.contains(&torn.id));
    html! {
        <section class="section match" part="match">
            <div class="match-header">
                {heading(edition, Depth::Section, words.heading.clone().into())}
                {match_mark(matching.closeness)}
            </div>
            {prose(&words.lead)}
            <div class="because-lists">
                {lines(edition, "fits", Ui::Fits, FITS, &fits, facts)}
                {lines(edition, "does-not-fit", Ui::DoesNotFit, DOES_NOT_FIT, &others, facts)}
            </div>
            {for caps.map(|cap| html! { <p class="cap">{cap.text.clone()}</p> })}
            {for torn.map(|torn| contradiction(edition, torn, on_message))}
        </section>
    }
}

fn lines(
    edition: &Edition,
    class: &'static str,
    title: Ui,
    path: &'static str,
    findings: &[&Finding],
    facts: &Facts,
) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let line = |finding: &&Finding| {
        let ticked = || edition.said(&facts.because(&finding.when));
        html! {
            <li class="because-line" key={finding.id.as_str()}>
                {mark("because-mark", path)}
                <p class="said">{finding.said.clone().map_or_else(ticked, AttrValue::from)}</p>
                <p class="article-says">{finding.article.clone()}</p>
            </li>
        }
    };
    html! {
        <section {class} part="because">
            {heading(edition, Depth::Part, edition.say(title))}
            <ul class="because-list">{for findings.iter().map(line)}</ul>
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
            {heading(edition, Depth::Part, edition.say(Ui::Contradiction))}
            <p>{torn.text.clone()}</p>
            <div class="actions">{for questions.map(change)}</div>
        </div>
    }
}
