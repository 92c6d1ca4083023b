//! What a statement says: a sentence, and the conditions that it ends in line by line.

use crate::model::condition::Outline;
use crate::model::sentences::Written;
use yew::prelude::*;

/// The sentence with which a statement begins.
pub fn first(written: &[Written]) -> String {
    written.first().map(|written| written.sentence.clone()).unwrap_or_default()
}

/// What follows the sentence with which a statement begins.
pub fn rest(written: &[Written]) -> Html {
    let [first, rest @ ..] = written else { return Html::default() };
    let further = |written: &Written| {
        html! { <><p dir="auto">{written.sentence.clone()}</p>{lines(&written.lines)}</> }
    };
    html! {
        <>
            {lines(&first.lines)}
            {for rest.iter().map(further)}
        </>
    }
}

fn lines(of: &[Outline]) -> Html {
    let line = |outline: &Outline| match outline {
        Outline::Sentence(sentence) => html! { <li><bdi>{sentence.clone()}</bdi></li> },
        Outline::Lines { joint, of } => html! { <li>{joint.clone()}{":"}{lines(of)}</li> },
    };
    if of.is_empty() {
        Html::default()
    } else {
        html! { <ul class="outline">{for of.iter().map(line)}</ul> }
    }
}
