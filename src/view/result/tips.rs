//! What to do now.

use super::tip::{Fold, is_followable, tip};
use crate::content::{Advice, AdviceId, Disposition, Match, Place, Ui};
use crate::domain::{AdviceCard, EffectiveAnswers, TipLines, to_do};
use crate::view::components::prose::{blocks, items};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use std::rc::Rc;
use yew::prelude::*;

/// The first tip of a card, if there is one that is not set apart.
pub fn first_step(context: &RenderContext, card: &AdviceCard, lines: &[TipLines]) -> Html {
    let first = of_card(context, card, lines).1.into_iter().next();
    first.map_or_else(Html::default, |(advice, lines)| {
        let body = html! { <div class="tips">{tip(context, advice, &lines, Fold::Open)}</div> };
        section(context, "section first-step", "first-step", context.say(Ui::FirstStep), body)
    })
}

/// The other tips of a card. Where little fits, those about habits stand apart, and nothing says that the habits have
/// to do with this pain.
pub fn tips(context: &RenderContext, card: &AdviceCard, answers: &EffectiveAnswers, lines: &[TipLines]) -> Html {
    let (of_habits, others) = of_card(context, card, lines);
    let level = card.disposition();
    // What goes with a check stands where the check is asked for.
    let before = (level == Disposition::SelfCare).then(|| before(context, level, answers));
    let others = list(context, others.get(1..).unwrap_or_default());
    let note = html! { <p>{context.say(Ui::HabitTipsNote)}</p> };
    html! {
        <>
            {section(context, "section next-steps", "tips", context.say(Ui::Tips), html! { <>{before}{others}</> })}
            if !of_habits.is_empty() {
                {section(
                    context,
                    "section",
                    "tips",
                    context.say(Ui::HabitTips),
                    html! { <>{note}{list(context, &of_habits)}</> },
                )}
            }
        </>
    }
}

/// What holds for everybody with this disposition, and what they should do.
pub fn before(context: &RenderContext, level: Disposition, answers: &EffectiveAnswers) -> Html {
    let words = context.pack.disposition(level);
    html! {
        <div class="prose">
            {blocks(&words.lead)}
            <ul class="list">{items(&to_do(&context.pack, level, answers))}</ul>
        </div>
    }
}

/// A tip with those of its lines that are for the reader.
type ShownTip<'p> = (&'p Rc<Advice>, TipLines);

/// The tips that are set apart, and the others.
fn of_card<'p>(
    context: &'p RenderContext,
    card: &AdviceCard,
    lines: &[TipLines],
) -> (Vec<ShownTip<'p>>, Vec<ShownTip<'p>>) {
    let apart = |(tip, _): &ShownTip| card.matching().closeness == Match::Unlikely && tip.place == Place::Factors;
    let tips = lines.iter().filter_map(|lines| Some((context.pack.advice(&lines.advice)?, lines.clone())));
    tips.filter(|(tip, _)| is_followable(context, tip)).partition(apart)
}

/// Tips in all their lines, for a reader who has answered nothing.
pub fn in_full<'p>(context: &RenderContext, tips: impl IntoIterator<Item = &'p Rc<Advice>>) -> Vec<ShownTip<'p>> {
    tips.into_iter().map(|tip| (tip, TipLines::all(&context.pack, tip))).collect()
}

pub fn followable<'p>(context: &'p RenderContext, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| context.pack.advice(id)).filter(|tip| is_followable(context, tip))
}

pub fn list(context: &RenderContext, tips: &[ShownTip]) -> Html {
    html! { <div class="tips">{for tips.iter().map(|(advice, lines)| tip(context, advice, lines, Fold::Closed))}</div> }
}
