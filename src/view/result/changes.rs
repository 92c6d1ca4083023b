//! What changed on a card since the reader changed an answer.

use crate::content::{AdviceId, Ui};
use crate::domain::{AdviceCard, HeldBack, SharedOutcome, Shown};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use yew::prelude::*;

pub fn changes(
    context: &RenderContext,
    earlier: &SharedOutcome,
    card: &Shown<AdviceCard>,
    withheld: &[HeldBack],
) -> Html {
    let change = card.change_since(&context.pack, earlier);
    let body = if change.is_nothing() {
        html! { <p>{context.say(Ui::ChangedNothing)}</p> }
    } else {
        let heading = |level| context.pack.match_words(level).heading.clone();
        let fit = change.closeness_before.map(|before| {
            let values = [("before", &*heading(before)), ("now", &*heading(card.matching().closeness))];
            html! { <li>{context.fill(Ui::ChangedMatch, &values)}</li> }
        });
        let held = withheld.iter().filter(|held| change.held_back.contains(&held.advice));
        html! {
            <ul class="list">
                {fit}
                {for held.map(|held| held_back(context, held))}
                {tips(context, Ui::ChangedAdded, &change.added)}
                {tips(context, Ui::ChangedGone, &change.gone)}
            </ul>
        }
    };
    section(context, "section changes", "changes", context.say(Ui::Changed), body)
}

/// A tip that the reader would still get, but for something they said.
fn held_back(context: &RenderContext, held: &HeldBack) -> Html {
    let title = context.pack.advice(&held.advice).map(|tip| tip.title.clone()).unwrap_or_default();
    let values = [("tip", &*title), ("why", &held.why(&context.pack).join(" "))];
    html! { <li>{context.fill(Ui::ChangedHeldBack, &values)}</li> }
}

fn tips(context: &RenderContext, word: Ui, ids: &[AdviceId]) -> Html {
    let titles: Vec<_> = ids.iter().filter_map(|id| context.pack.advice(id)).map(|tip| tip.title.clone()).collect();
    if titles.is_empty() {
        return Html::default();
    }
    let titles = titles.join(&context.say(Ui::ListSeparator));
    html! { <li>{context.fill(word, &[("tips", &titles)])}</li> }
}
