//! What changed on a card since the reader changed an answer.

use crate::content::{AdviceId, Ui};
use crate::domain::{AdviceCard, Change, SharedOutcome};
use crate::view::components::edition::Edition;
use crate::view::components::section::section;
use yew::prelude::*;

pub fn changes(edition: &Edition, earlier: &SharedOutcome, card: &AdviceCard) -> Html {
    let now = card.outcome(&edition.pack);
    let change = Change::between(earlier, &now);
    let body = if change.is_nothing() {
        html! { <p>{edition.say(Ui::ChangedNothing)}</p> }
    } else {
        let heading = |level| edition.pack.match_words(level).heading.clone();
        let fit = change.closeness_before.map(|before| {
            let values = [("before", &*heading(before)), ("now", &*heading(now.closeness))];
            html! { <li>{edition.fill(Ui::ChangedMatch, &values)}</li> }
        });
        html! {
            <ul class="list">
                {fit}
                {tips(edition, Ui::ChangedAdded, &change.added)}
                {tips(edition, Ui::ChangedGone, &change.gone)}
            </ul>
        }
    };
    section(edition, "section changes", "changes", edition.say(Ui::Changed), body)
}

fn tips(edition: &Edition, word: Ui, ids: &[AdviceId]) -> Html {
    let titles: Vec<_> = ids.iter().filter_map(|id| edition.pack.advice(id)).map(|tip| tip.title.clone()).collect();
    if titles.is_empty() {
        return Html::default();
    }
    let titles = titles.join(&edition.say(Ui::ListSeparator));
    html! { <li>{edition.fill(word, &[("tips", &titles)])}</li> }
}
