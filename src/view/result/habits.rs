//! What the article says about the reader's habits, and which other articles are closer.

use super::tip::article_link;
use crate::content::{ArticleId, Ui};
use crate::domain::Habit;
use crate::view::components::edition::Edition;
use crate::view::components::section::{row, rows};
use yew::prelude::*;

/// The habits that the article talks about, with what the reader said, what the article says, and, where there is no
/// tip, why.
pub fn habits(edition: &Edition, habits: &[Habit]) -> Html {
    let line = |habit: &Habit| {
        let factor = edition.pack.factor(&habit.factor)?;
        let mut text = habit.said.clone();
        text.push(factor.article.clone());
        text.extend(factor.no_advice.clone());
        Some(row(factor.name.clone().into(), text.join(" ").into()))
    };
    let lines = habits.iter().filter_map(line).collect();
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
