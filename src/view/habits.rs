//! What the article says about the reader's habits, and which other articles are closer.

use super::edition::Edition;
use super::section::{row, rows};
use super::tip::article_link;
use crate::content::{ArticleId, Factor, FactorId, Ui};
use crate::domain::Facts;
use std::rc::Rc;
use yew::prelude::*;

/// The habits that the article talks about, with what the reader said, what the article says, and, where there is no
/// tip, why.
pub fn habits(edition: &Edition, factors: &[FactorId], facts: &Facts) -> Html {
    let line = |factor: &Rc<Factor>| {
        let said = edition.said(&facts.because(&factor.when));
        let no_advice = factor.no_advice.as_deref().unwrap_or_default();
        let text = [&*said, &factor.article, no_advice].join(" ");
        row(factor.name.clone().into(), text.trim_end().into())
    };
    let lines = factors.iter().filter_map(|id| edition.pack.factor(id)).map(line).collect();
    rows(edition, "section habits", "habits", edition.say(Ui::Habits), lines)
}

pub fn elsewhere(edition: &Edition, articles: &[ArticleId]) -> Html {
    let lines = articles.iter().filter_map(|id| article_row(edition, id)).collect();
    rows(edition, "section elsewhere", "elsewhere", edition.say(Ui::Elsewhere), lines)
}

/// An article of the series, with the host page's link where there is one.
pub fn article_row(edition: &Edition, id: &ArticleId) -> Option<Html> {
    let article = edition.pack.article(id)?;
    Some(row(article_link(edition, id), article.describes.clone().into()))
}
