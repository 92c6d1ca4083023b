//! What to do now.

use super::tip::{is_followable, tip};
use crate::content::{Advice, AdviceId, Disposition, Match, Place, Ui};
use crate::domain::{AdviceCard, InForce, TipLines, to_do};
use crate::view::components::edition::Edition;
use crate::view::components::prose::{blocks, items};
use crate::view::components::section::section;
use std::rc::Rc;
use yew::prelude::*;

/// The first tip of a card, if there is one that is not set apart.
pub fn first_step(edition: &Edition, card: &AdviceCard, lines: &[TipLines]) -> Html {
    let first = of_card(edition, card, lines).1.into_iter().next();
    let section =
        |tip| section(edition, "section first-step", "first-step", edition.say(Ui::FirstStep), list(edition, &[tip]));
    first.map_or_else(Html::default, section)
}

/// The other tips of a card. Where little fits, those about habits stand apart, and nothing says that the habits have to
/// do with this pain.
pub fn tips(edition: &Edition, card: &AdviceCard, answers: &InForce, lines: &[TipLines]) -> Html {
    let (of_habits, others) = of_card(edition, card, lines);
    let level = card.disposition();
    // What goes with a check stands where the check is asked for.
    let before = (level == Disposition::SelfCare).then(|| before(edition, level, answers));
    let others = list(edition, others.get(1..).unwrap_or_default());
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
                    html! { <>{note}{list(edition, &of_habits)}</> },
                )}
            }
        </>
    }
}

/// What holds for everybody with this disposition, and what they should do.
pub fn before(edition: &Edition, level: Disposition, answers: &InForce) -> Html {
    let words = edition.pack.disposition(level);
    html! {
        <div class="prose">
            {blocks(&words.lead)}
            <ul class="list">{items(&to_do(&edition.pack, level, answers))}</ul>
        </div>
    }
}

/// A tip with the lines of it that are told.
type Told<'p> = (&'p Rc<Advice>, TipLines);

/// The tips that are set apart, and the others.
fn of_card<'p>(edition: &'p Edition, card: &AdviceCard, lines: &[TipLines]) -> (Vec<Told<'p>>, Vec<Told<'p>>) {
    let apart = |(tip, _): &Told| card.matching().closeness == Match::Unlikely && tip.place == Place::Factors;
    let tips = lines.iter().filter_map(|lines| Some((edition.pack.advice(&lines.advice)?, lines.clone())));
    tips.filter(|(tip, _)| is_followable(edition, tip)).partition(apart)
}

/// Tips in every line: for whoever has not been asked anything.
pub fn in_full<'p>(edition: &Edition, tips: impl IntoIterator<Item = &'p Rc<Advice>>) -> Vec<Told<'p>> {
    tips.into_iter().map(|tip| (tip, TipLines::all(&edition.pack, tip))).collect()
}

pub fn followable<'p>(edition: &'p Edition, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| edition.pack.advice(id)).filter(|tip| is_followable(edition, tip))
}

pub fn list(edition: &Edition, tips: &[Told]) -> Html {
    html! { <div class="tips">{for tips.iter().map(|(advice, lines)| tip(edition, advice, lines))}</div> }
}
