//! A tip: why, how, what to take care of, when to stop, and what it rests on.

use super::edition::Edition;
use super::footer::citations;
use super::heading::{Depth, heading};
use super::prose::items;
use super::tip_drawing::tip_drawing;
use crate::content::{Advice, ArticleId, Movement, Place, Ui};
use std::rc::Rc;
use yew::prelude::*;

pub fn tip(edition: &Edition, tip: &Advice) -> Html {
    let pack = &edition.pack;
    // Tips that are told as a line of this one come before its own lines: a warm-up is done first.
    let within = tip.also.iter().filter_map(|id| pack.advice(id)).flat_map(|also| also.how.iter().cloned());
    let how: Vec<Rc<str>> = within.chain(tip.how.iter().cloned()).collect();
    html! {
        <article class="tip" part="tip" key={tip.id.as_str()}>
            {heading(edition, Depth::Part, tip.title.clone().into())}
            {tip_drawing(tip)}
            <div class="tip-body">
                <p class="tip-why">{tip.why.clone()}</p>
                <ol class="steps">{items(&how)}</ol>
                if let Some(article) = &tip.article {
                    <p>{article_link(edition, article)}</p>
                }
                if !tip.take_care.is_empty() {
                    <ul class="take-care">{items(&tip.take_care)}</ul>
                }
                if tip.movement == Movement::Exercise {
                    <p class="stop-rule">{pack.words.stop_rule.clone()}</p>
                }
                {evidence(edition, tip)}
            </div>
        </article>
    }
}

/// What kind of evidence a tip rests on, what that means, and the sources.
fn evidence(edition: &Edition, tip: &Advice) -> Html {
    let words = edition.pack.evidence(tip.evidence);
    html! {
        <details class="more evidence" part="evidence">
            <summary>{edition.say(Ui::Evidence)}{" "}<span class="evidence-label">{words.name.clone()}</span></summary>
            <div class="more-text prose">
                <p>{words.means.clone()}</p>
                <ul class="list">{citations(edition, &tip.sources)}</ul>
            </div>
        </details>
    }
}

/// The host page's own link to an article, where it gave one; else the article's name.
pub fn article_link(edition: &Edition, id: &ArticleId) -> Html {
    let name = edition.pack.article(id).map_or_else(Html::default, |article| article.name.clone().into());
    if edition.links(id) {
        html! { <slot name={["article-", id.as_str()].concat()}>{name}</slot> }
    } else {
        name
    }
}

/// Whether a tip can be followed here. One that sends the reader to an article needs the host page's link to it.
pub fn is_followable(edition: &Edition, tip: &Advice) -> bool {
    tip.place != Place::Within && tip.article.as_ref().is_none_or(|article| edition.links(article))
}
