//! What to do now.

use super::edition::Edition;
use super::prose::prose;
use super::section::section;
use super::tip::{is_followable, tip};
use crate::content::{Advice, AdviceId, Match, Place, Ui};
use crate::domain::AdviceCard;
use std::rc::Rc;
use yew::prelude::*;

/// The tips of a card. Where little fits, those about habits stand apart, and nothing says that the habits have to do
/// with this pain.
pub fn tips(edition: &Edition, card: &AdviceCard) -> Html {
    let apart = |tip: &&Rc<Advice>| card.matching().closeness == Match::Unlikely && tip.place == Place::Factors;
    let (of_habits, others): (Vec<_>, Vec<_>) = followable(edition, card.advice()).partition(apart);
    let first = prose(&edition.pack.disposition(card.disposition()).to_do);
    let note = html! { <p>{edition.say(Ui::HabitTipsNote)}</p> };
    html! {
        <>
            {section(edition, "section", "tips", edition.say(Ui::Tips), html! { <>{first}{list(edition, others)}</> })}
            if !of_habits.is_empty() {
                {section(
                    edition,
                    "section",
                    "tips",
                    edition.say(Ui::HabitTips),
                    html! { <>{note}{list(edition, of_habits)}</> },
                )}
            }
        </>
    }
}

pub fn followable<'p>(edition: &'p Edition, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| edition.pack.advice(id)).filter(|tip| is_followable(edition, tip))
}

pub fn list<'p>(edition: &Edition, tips: impl IntoIterator<Item = &'p Rc<Advice>>) -> Html {
    html! { <div class="tips">{for tips.into_iter().map(|advice| tip(edition, advice))}</div> }
}
