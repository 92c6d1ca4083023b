//! A tip: how, what to take care of, when to stop, why, and what it rests on.

use super::footer::{citations, outward};
use crate::content::{Advice, ArticleId, Movement, Place, Ui};
use crate::domain::TipLines;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DO_NOT, TAKE_CARE, mark};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::illustration::tip_drawing::tip_drawing;
use std::rc::Rc;
use yew::prelude::*;

/// A tip, in those of its lines that are for the reader.
pub fn tip(context: &RenderContext, tip: &Advice, lines: &TipLines) -> Html {
    let mut cautions: Vec<_> = lines.take_care.iter().map(|words| caution("care-mark", TAKE_CARE, words)).collect();
    cautions.extend(lines.do_not.iter().map(|words| caution("do-not-mark", DO_NOT, words)));
    html! {
        <article class="tip" part="tip" key={tip.id.as_str()}>
            {heading(context, Depth::Part, tip.title.clone().into())}
            {tip_drawing(tip)}
            <div class="tip-body">
                <ol class="steps">{items(&lines.how)}</ol>
                if let Some(article) = &tip.article {
                    <p>{article_link(context, article)}</p>
                }
                if !cautions.is_empty() {
                    <ul class="cautions">{cautions}</ul>
                }
                if tip.movement == Movement::Exercise {
                    <p class="stop-rule">{context.pack.words.stop_rule.clone()}</p>
                }
                <p class="tip-why">{tip.why.clone()}</p>
                {evidence(context, tip)}
            </div>
        </article>
    }
}

fn caution(class: &'static str, path: &'static str, words: &Rc<str>) -> Html {
    html! { <li>{mark(class, path)}<span>{words.clone()}</span></li> }
}

/// What kind of evidence a tip rests on, what that means, and the sources.
fn evidence(context: &RenderContext, tip: &Advice) -> Html {
    let words = context.pack.evidence(tip.evidence);
    html! {
        <details class="more evidence" part="evidence">
            <summary>{context.say(Ui::Evidence)}{" "}<span class="evidence-label">{words.name.clone()}</span></summary>
            <div class="more-text prose">
                <p>{words.means.clone()}</p>
                <ul class="list">{citations(context, &tip.sources)}</ul>
            </div>
        </details>
    }
}

/// The host page's own link to an article, where it gave one; else the pack's, if it has one; else the article's name.
pub fn article_link(context: &RenderContext, id: &ArticleId) -> Html {
    let Some(article) = context.pack.article(id) else { return Html::default() };
    let name = article.name.clone();
    match &article.url {
        _ if context.links(id) => html! { <slot name={["article-", id.as_str()].concat()}>{name}</slot> },
        Some(url) => outward(url, name),
        None => name.into(),
    }
}

/// Whether a tip can be followed here. One that sends the reader to an article needs a link to it.
pub fn is_followable(context: &RenderContext, tip: &Advice) -> bool {
    let has_link =
        |id: &ArticleId| context.links(id) || context.pack.article(id).is_some_and(|article| article.url.is_some());
    tip.place != Place::Within && tip.article.as_ref().is_none_or(has_link)
}
