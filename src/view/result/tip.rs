//! A tip: how, what to take care of, when to stop, why, and what it rests on.

use super::footer::{citations, outward};
use crate::content::{Advice, ArticleId, Movement, Place, Ui};
use crate::domain::TipLines;
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DO_NOT, TAKE_CARE, mark};
use crate::view::components::prose::items;
use crate::view::illustration::tip_drawing::tip_drawing;
use std::rc::Rc;
use yew::prelude::*;

/// In the lines of it that are told.
pub fn tip(edition: &Edition, tip: &Advice, lines: &TipLines) -> Html {
    let mut cautions: Vec<_> = lines.take_care.iter().map(|words| caution("care-mark", TAKE_CARE, words)).collect();
    cautions.extend(lines.do_not.iter().map(|words| caution("do-not-mark", DO_NOT, words)));
    html! {
        <article class="tip" part="tip" key={tip.id.as_str()}>
            {heading(edition, Depth::Part, tip.title.clone().into())}
            {tip_drawing(tip)}
            <div class="tip-body">
                <ol class="steps">{items(&lines.how)}</ol>
                if let Some(article) = &tip.article {
                    <p>{article_link(edition, article)}</p>
                }
                if !cautions.is_empty() {
                    <ul class="cautions">{cautions}</ul>
                }
                if tip.movement == Movement::Exercise {
                    <p class="stop-rule">{edition.pack.words.stop_rule.clone()}</p>
                }
                <p class="tip-why">{tip.why.clone()}</p>
                {evidence(edition, tip)}
            </div>
        </article>
    }
}

fn caution(class: &'static str, path: &'static str, words: &Rc<str>) -> Html {
    html! { <li>{mark(class, path)}<span>{words.clone()}</span></li> }
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

/// The host page's own link to an article, where it gave one; else the pack's, if it has one; else the article's name.
pub fn article_link(edition: &Edition, id: &ArticleId) -> Html {
    let Some(article) = edition.pack.article(id) else { return Html::default() };
    let name = article.name.clone();
    match &article.url {
        _ if edition.links(id) => html! { <slot name={["article-", id.as_str()].concat()}>{name}</slot> },
        Some(url) => outward(url, name),
        None => name.into(),
    }
}

/// Whether a tip can be followed here. One that sends the reader to an article needs a link to it.
pub fn is_followable(edition: &Edition, tip: &Advice) -> bool {
    let has_link =
        |id: &ArticleId| edition.links(id) || edition.pack.article(id).is_some_and(|article| article.url.is_some());
    tip.place != Place::Within && tip.article.as_ref().is_none_or(has_link)
}
