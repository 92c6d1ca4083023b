//! Where a result comes from: article, revision, review, sources, and what all of it is for.

use crate::content::{Checked, Review, Source, SourceId, Ui};
use crate::view::components::edition::Edition;
use crate::view::components::prose::blocks;
use std::rc::Rc;
use yew::prelude::*;

/// Whether the article may be named. On a page that sends someone to be seen, it may not: it is not for them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    Article,
    Safety,
}

pub fn footer(edition: &Edition, about: About, sources: &[SourceId]) -> Html {
    let pack = &edition.pack;
    let fact = |word: Ui, value: Html| html! { <div><dt>{edition.say(word)}</dt><dd>{value}</dd></div> };
    let revision = pack.revision.to_string();
    let values = [("pack", pack.id.as_str()), ("revision", &revision), ("date", &edition.day(&pack.date))];
    let (article, revision) = match about {
        About::Article => {
            let (url, title) = (pack.article.url.clone(), pack.article.title.clone());
            (fact(Ui::Article, html! { <a href={url}>{title}</a> }), edition.fill(Ui::PackNamed, &values))
        }
        About::Safety => (Html::default(), edition.fill(Ui::PackUnnamed, &values)),
    };
    let words = [&*pack.words.name, ", ", &pack.words.review].concat();
    html! {
        <footer class="card-footer fine-print" part="footer">
            <dl class="facts">
                {article}
                {fact(Ui::Pack, revision.into())}
                {fact(Ui::Review, review(edition, &pack.review).into())}
                {fact(Ui::Words, words.into())}
            </dl>
            <details class="more" part="sources">
                <summary>{edition.say(Ui::Sources)}</summary>
                <ul class="more-text list">{citations(edition, sources)}</ul>
            </details>
            {blocks(&pack.words.purpose)}
        </footer>
    }
}

/// A link to somewhere else, which is not told where the reader comes from.
pub fn outward(url: &Rc<str>, words: Rc<str>) -> Html {
    html! { <a href={url.clone()} rel="noreferrer">{words}</a> }
}

/// Who has reviewed the rules, in the language of the words.
pub fn review(edition: &Edition, review: &Review) -> AttrValue {
    match (&review.reviewer, &review.date) {
        (Some(reviewer), Some(date)) => {
            let values = [("status", &*review.status), ("reviewer", reviewer), ("date", date)];
            edition.fill(Ui::ReviewedBy, &values)
        }
        _ => edition.say(Ui::NotReviewed),
    }
}

/// One `li` for each source, in the order of the pack, and a word where nobody has read it yet.
pub fn citations(edition: &Edition, sources: &[SourceId]) -> Html {
    let line = |source: &Source| {
        let unread = (source.checked == Checked::FromMemory).then(|| edition.say(Ui::SourceUnchecked));
        let citation = match &source.url {
            Some(url) => outward(url, source.citation.clone()),
            None => source.citation.clone().into(),
        };
        html! { <li key={source.id.as_str()}>{citation}{" "}{unread}</li> }
    };
    edition.pack.sources.iter().filter(|source| sources.contains(&source.id)).map(line).collect()
}
