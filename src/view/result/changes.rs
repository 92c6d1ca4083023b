//! What changed on a card since the reader changed an answer.

use crate::content::{AdviceId, Ui};
use crate::domain::{AdviceCard, Change, HeldBack, SharedOutcome};
use crate::view::components::edition::Edition;
use crate::view::components::section::section;
use yew::prelude::*;

pub fn changes(edition: &Edition, earlier: &SharedOutcome, card: &AdviceCard, withheld: &[HeldBack]) -> Html {
    let change = Change::between(&edition.pack, earlier, card);
    let body = if change.is_nothing() {
        html! { <p>{edition.say(Ui::ChangedNothing)}</p> }
    } else {
        let heading = |level| edition.pack.match_words(level).heading.clone();
        let fit = change.closeness_before.map(|before| {
            let values = [("before", &*heading(before)), ("now", &*heading(card.matching().closeness))];
            html! { <li>{edition.fill(Ui::ChangedMatch, &values)}</li> }
        });
        let held = withheld.iter().filter(|held| change.held_back.contains(&held.advice));
        html! {
            <ul class="list">
                {fit}
                {for held.map(|held| held_back(edition, held))}
                {tips(edition, Ui::ChangedAdded, &change.added)}
                {tips(edition, Ui::ChangedGone, &change.gone)}
            </ul>
        }
    };
    section(edition, "section changes", "changes", edition.say(Ui::Changed), body)
}

/// A tip that the reader would still get, but for something they said.
fn held_back(edition: &Edition, held: &HeldBack) -> Html {
    let title = edition.pack.advice(&held.advice).map(|tip| tip.title.clone()).unwrap_or_default();
    let values = [("tip", &*title), ("why", &held.why.join(" "))];
    html! { <li>{edition.fill(Ui::ChangedHeldBack, &values)}</li> }
}

fn tips(edition: &Edition, word: Ui, ids: &[AdviceId]) -> Html {
    let titles: Vec<_> = ids.iter().filter_map(|id| edition.pack.advice(id)).map(|tip| tip.title.clone()).collect();
    if titles.is_empty() {
        return Html::default();
    }
    let titles = titles.join(&edition.say(Ui::ListSeparator));
    html! { <li>{edition.fill(word, &[("tips", &titles)])}</li> }
}
