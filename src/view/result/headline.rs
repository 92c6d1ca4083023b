//! The top of a card: the disposition, and under it whether what the reader described is like the article.

use crate::content::Ui;
use crate::domain::AdviceCard;
use crate::view::components::heading::described_heading;
use crate::view::components::mark::{level_mark, match_mark};
use crate::view::components::prose::prose;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// The id of the element that describes the heading: a screen reader on the heading speaks both.
const STANDING: &str = "standing";

/// The answer is the heading. How urgent things are stands above it in a line.
pub fn headline(context: &RenderContext, card: &AdviceCard, node: &NodeRef) -> Html {
    let standing = context.pack.disposition(card.disposition());
    let closeness = card.matching().closeness;
    let words = context.pack.match_words(closeness);
    let (standing_id, prefix) = (context.names.of(&[STANDING]), standing.prefix.clone().into());
    html! {
        <header class="headline" part="action">
            <div class="standing" id={&standing_id}>
                {level_mark(card.disposition())}
                <p class="standing-words">{standing.heading.clone()}</p>
            </div>
            {match_mark(closeness)}
            {described_heading(context, node, Some(standing_id), Some(prefix), words.heading.clone().into())}
            {prose(&words.lead)}
            <details class="more how-common" part="how-common">
                <summary>{context.say(Ui::HowCommon)}</summary>
                <p class="more-text">{context.say(Ui::HowCommonText)}</p>
            </details>
        </header>
    }
}
