//! What to do now.

use super::tip::{is_followable, tip};
use crate::content::{Advice, AdviceId, Disposition, Match, Place, Ui};
use crate::domain::AdviceCard;
use crate::view::components::edition::Edition;
use crate::view::components::prose::blocks;
use crate::view::components::section::section;
use std::rc::Rc;
use yew::prelude::*;

/// The first tip of a card, if there is one that is not set apart.
pub fn first_step(edition: &Edition, card: &AdviceCard) -> Html {
    let first = of_card(edition, card).1.into_iter().next();
    let section =
        |tip| section(edition, "section first-step", "first-step", edition.say(Ui::FirstStep), list(edition, [tip]));
    first.map_or_else(Html::default, section)
}

/// The other tips of a card. Where little fits, those about habits stand apart, and nothing says that the habits have to
/// do with this pain.
pub fn tips(edition: &Edition, card: &AdviceCard) -> Html {
    let (of_habits, others) = of_card(edition, card);
    let level = card.disposition();
    // What goes with a check stands where the check is asked for.
    let before = (level == Disposition::SelfCare).then(|| before(edition, level));
    let others = list(edition, others.into_iter().skip(1));
    let note = html! { <p>{edition.say(Ui::HabitTipsNote)}</p> };
    html! {
        <>
            {section(edition, "section next-steps", "tips", edition.say(Ui::Tips), html! { <>{before}{others}</> })}
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

/// What holds for everybody with this disposition, and what they should do.
pub fn before(edition: &Edition, level: Disposition) -> Html {
    let words = edition.pack.disposition(level);
    html! {
        <div class="prose">
            {blocks(&words.lead)}
            {blocks(&words.to_do)}
        </div>
    }
}

/// The tips that are set apart, and the others.
fn of_card<'p>(edition: &'p Edition, card: &'p AdviceCard) -> (Vec<&'p Rc<Advice>>, Vec<&'p Rc<Advice>>) {
    let apart = |tip: &&Rc<Advice>| card.matching().closeness == Match::Unlikely && tip.place == Place::Factors;
    followable(edition, card.advice()).partition(apart)
}

pub fn followable<'p>(edition: &'p Edition, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| edition.pack.advice(id)).filter(|tip| is_followable(edition, tip))
}

pub fn list<'p>(edition: &Edition, tips: impl IntoIterator<Item = &'p Rc<Advice>>) -> Html {
    html! { <div class="tips">{for tips.into_iter().map(|advice| tip(edition, advice))}</div> }
}
