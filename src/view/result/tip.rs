//! A tip: a row that opens to how, what to take care of, when to stop, why, and what it rests on.

use super::footer::{citations, outward};
use crate::content::{Advice, ArticleId, Movement, Place, TipLink, Ui};
use crate::domain::{Caution, CautionKind, TipLines, is_optional};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::{DO_NOT, TAKE_CARE, mark};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{group, paragraph};
use crate::view::illustration::tip_drawing::{thumbnail, tip_drawing};
use yew::prelude::*;

/// How a tip is shown at first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// With all that it says.
    Open,
    /// As a row with its drawing, its name and what kind of evidence it rests on.
    Closed,
}

/// How many cautions are shown unasked. What concerns the reader comes first among them.
const CAUTIONS: usize = 2;

/// In the lines of it that are told.
pub fn tip(context: &RenderContext, tip: &Advice, lines: &TipLines, fold: Fold) -> Html {
    let evidence = context.pack.evidence(tip.evidence).name.clone();
    let (cautions, more) = lines.cautions.split_at(lines.cautions.len().min(CAUTIONS));
    html! {
        <details class="tip fold" part="tip" key={tip.id.as_str()} open={fold == Fold::Open}>
            <summary>
                {thumbnail(tip)}
                {heading(context, Depth::Part, lines.title.clone().into())}
                <span class="evidence-label">
                    <span class="visually-hidden">{context.say(Ui::Evidence)}{" "}</span>{evidence}
                </span>
            </summary>
            {tip_drawing(tip)}
            <div class="tip-body">
                {for tip.dose.clone().map(|dose| paragraph("dose", dose.into()))}
                <ol class="steps">{items(&lines.how)}</ol>
                if let Some(article) = &tip.article {
                    <p>{article_link(context, article)}</p>
                }
                if let Some(TipLink { url, text }) = &tip.link {
                    <p>{outward(url, text.clone())}</p>
                }
                {list_of(cautions)}
                if tip.movement == Movement::Exercise {
                    <p class="stop-rule">{context.pack.words.stop_rule.clone()}</p>
                }
                if !more.is_empty() {
                    <details class="more fold more-cautions">
                        <summary>{context.say(Ui::MoreCautions)}</summary>
                        <div class="more-text">{list_of(more)}</div>
                    </details>
                }
                {note(context, tip)}
                {why(context, tip)}
            </div>
        </details>
    }
}

fn list_of(cautions: &[Caution]) -> Html {
    if cautions.is_empty() {
        return Html::default();
    }
    let line = |caution: &Caution| {
        let (class, path) = match caution.kind {
            CautionKind::TakeCare => ("care-mark", TAKE_CARE),
            CautionKind::DoNot => ("do-not-mark", DO_NOT),
        };
        html! { <li>{mark(class, path)}<span>{caution.text.clone()}</span></li> }
    };
    html! { <ul class="cautions">{for cautions.iter().map(line)}</ul> }
}

/// What the host page adds to a tip, below all cautions, named as the clinic's.
fn note(context: &RenderContext, tip: &Advice) -> Html {
    let slot = context.slot("tip", tip.id.as_str()).filter(|_| is_optional(tip));
    let Some(slot) = slot else { return Html::default() };
    let mut parts = vec![paragraph("fine-print", context.say(Ui::Clinic))];
    parts.extend(context.settings.clinic_name.clone().map(|name| paragraph("row-name", name)));
    parts.push(html! { <slot name={slot} /> });
    group("tip-note", parts)
}

/// Why a tip may help, what its kind of evidence means, and the sources.
fn why(context: &RenderContext, tip: &Advice) -> Html {
    html! {
        <details class="more evidence" part="evidence">
            <summary>{context.say(Ui::WhyTip)}</summary>
            <div class="more-text prose">
                <p>{tip.why.clone()}</p>
                <p>{context.pack.evidence(tip.evidence).means.clone()}</p>
                <ul class="list">{citations(context, &tip.sources)}</ul>
            </div>
        </details>
    }
}

/// The host page's own link to an article, where it gave one; else the pack's, if it has one; else the article's name.
pub fn article_link(context: &RenderContext, id: &ArticleId) -> Html {
    let Some(article) = context.pack.article(id) else { return Html::default() };
    let name = article.name.clone();
    match (context.links(id), &article.url) {
        (Some(slot), _) => html! { <slot name={slot}>{name}</slot> },
        (None, Some(url)) => outward(url, name),
        (None, None) => name.into(),
    }
}

/// Whether a tip can be followed here. One that sends the reader to an article needs a link to it.
pub fn is_followable(context: &RenderContext, tip: &Advice) -> bool {
    let has_link = |id: &ArticleId| {
        context.links(id).is_some() || context.pack.article(id).is_some_and(|article| article.url.is_some())
    };
    tip.place != Place::Within && tip.article.as_ref().is_none_or(has_link)
}
