//! What the article says about the reader's habits, and which other articles are closer.

use super::tip::article_link;
use crate::content::{ArticleId, Ui};
use crate::domain::Habit;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{folded, row, rows};
use yew::prelude::*;

/// The habits that the article talks about, with what the reader said, what the article says, and, where there is no
/// tip, why.
pub fn habits(context: &RenderContext, habits: &[Habit]) -> Option<Html> {
    let line = |habit: &Habit| {
        let factor = context.pack.factor(&habit.factor)?;
        let mut text: Vec<_> = context.pack.said(&habit.ticks).collect();
        text.push(factor.article.clone());
        text.extend(factor.no_advice.clone());
        Some(row(factor.name.clone().into(), text.join(" ").into()))
    };
    let lines = rows(habits.iter().filter_map(line).collect())?;
    Some(folded(context, "section folded habits", "habits", context.say(Ui::Habits), lines))
}

pub fn elsewhere(context: &RenderContext, articles: &[ArticleId]) -> Option<Html> {
    let lines = rows(articles.iter().filter_map(|id| article_row(context, id)).collect())?;
    Some(folded(context, "section folded elsewhere", "elsewhere", context.say(Ui::Elsewhere), lines))
}

/// An article of the series, with the host page's link where there is one.
pub fn article_row(context: &RenderContext, id: &ArticleId) -> Option<Html> {
    let article = context.pack.article(id)?;
    Some(row(article_link(context, id), article.describes.clone().into()))
}
