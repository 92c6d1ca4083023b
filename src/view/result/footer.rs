//! Where a result comes from: article, revision, review, sources, and what all of it is for.

use crate::content::{Checked, Source, SourceId, Ui};
use crate::view::components::prose::blocks;
use crate::view::components::render_context::RenderContext;
use std::rc::Rc;
use yew::prelude::*;

/// Whether the article may be named. On a page that sends someone to be seen, it may not: it is not for them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    Article,
    Safety,
}

pub fn footer(context: &RenderContext, about: About, sources: &[SourceId]) -> Html {
    let pack = &context.pack;
    let fact = |word: Ui, value: Html| html! { <div><dt>{context.say(word)}</dt><dd>{value}</dd></div> };
    let article = (about == About::Article).then(|| {
        let (url, title) = (pack.article.url.clone(), pack.article.title.clone());
        fact(Ui::Article, html! { <a href={url}>{title}</a> })
    });
    html! {
        <footer class="card-footer fine-print" part="footer">
            <dl class="facts">
                {article}
                {fact(Ui::Pack, context.version(pack.revision, &pack.date).into())}
                {fact(Ui::Review, review(context).into())}
                {fact(Ui::Words, pack.whose_words(", ").into())}
            </dl>
            <details class="more" part="sources">
                <summary>{context.say(Ui::Sources)}</summary>
                <ul class="more-text list">{citations(context, sources)}</ul>
            </details>
            {own_screen(context)}
            {blocks(&pack.words.purpose)}
        </footer>
    }
}

/// What the page is and is not, of when it is, and who has reviewed it.
pub fn review_note(context: &RenderContext) -> Html {
    let pack = &context.pack;
    let values = [("date", &*context.in_words(&pack.date)), ("review", &*review(context))];
    html! {
        <div class="review-note fine-print">
            <p>{context.say(Ui::PromiseArticle)}{" "}{context.say(Ui::PromiseNotFor)}</p>
            <p part="review-note">{context.fill(Ui::ReviewNote, &values)}</p>
            {own_screen(context)}
        </div>
    }
}

/// Said of a pack whose safety questions were not taken from a shared screen.
fn own_screen(context: &RenderContext) -> Option<Html> {
    context.pack.screen.is_none().then(|| html! { <p>{context.say(Ui::OwnScreen)}</p> })
}

/// A link to somewhere else, which is not told where the reader comes from.
pub fn outward(url: &Rc<str>, words: Rc<str>) -> Html {
    html! { <a href={url.clone()} rel="noreferrer">{words}</a> }
}

/// Who has reviewed it, in the language of the words.
fn review(context: &RenderContext) -> Rc<str> {
    context.pack.who_reviewed(|date| context.in_words(date).to_string())
}

/// One `li` for each source, in the order of the pack, and a word where nobody has read it yet.
pub fn citations(context: &RenderContext, sources: &[SourceId]) -> Html {
    let line = |source: &Source| {
        let unread = (source.checked == Checked::FromMemory).then(|| context.say(Ui::SourceUnchecked));
        let citation = match &source.url {
            Some(url) => outward(url, source.citation.clone()),
            None => source.citation.clone().into(),
        };
        html! { <li key={source.id.as_str()}>{citation}{" "}{unread}</li> }
    };
    context.pack.sources.iter().filter(|source| sources.contains(&source.id)).map(line).collect()
}
