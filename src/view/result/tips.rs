//! What to do now.

use super::tip::{Fold, is_followable, tip};
use crate::content::{Advice, AdviceId, Disposition, Match, Place, Ui, fill};
use crate::domain::{AdviceCard, EffectiveAnswers, Shown, TipLines, to_do};
use crate::view::components::prose::{blocks, items};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{paragraph, section};
use std::rc::Rc;
use yew::prelude::*;

/// The tips of a card that can be followed here. Where little fits, those about habits are apart.
pub struct CardTips<'p> {
    of_habits: Vec<ShownTip<'p>>,
    others: Vec<ShownTip<'p>>,
    hidden: Html,
}

impl<'p> CardTips<'p> {
    pub fn of(context: &'p RenderContext, card: &Shown<AdviceCard>) -> Self {
        let apart = |(tip, _): &ShownTip| card.matching().closeness == Match::Unlikely && tip.place == Place::Factors;
        let lines = card.tips(&context.pack).into_iter();
        let tips = lines.filter_map(|lines| Some((context.pack.advice(&lines.advice)?, lines)));
        let (of_habits, others) = tips.filter(|(tip, _)| is_followable(context, tip)).partition(apart);
        Self { of_habits, others, hidden: hidden(context, card.advice(), card.left_out()) }
    }
}

/// The first tip of a card, if there is one that is not set apart.
pub fn first_step(context: &RenderContext, tips: &CardTips) -> Option<Html> {
    let (advice, lines) = tips.others.first()?;
    let body = html! { <div class="tips">{tip(context, advice, lines, Fold::Open)}</div> };
    Some(section(context, "section first-step", "first-step", context.say(Ui::FirstStep), body))
}

/// The other tips of a card. Where those about habits stand apart, nothing says that the habits have to do with this
/// pain.
pub fn tips(context: &RenderContext, level: Disposition, answers: &EffectiveAnswers, tips: &CardTips) -> Html {
    let CardTips { of_habits, others, hidden } = tips;
    // What goes with a check stands where the check is asked for.
    let before = (level == Disposition::SelfCare).then(|| before(context, level, answers));
    let others = list(context, others.get(1..).unwrap_or_default(), hidden.clone());
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
                    html! { <>{note}{list(context, of_habits, Html::default())}</> },
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

/// How many tips the host page hides, or that it hides all but what comes first.
pub fn hidden(context: &RenderContext, shown: &[AdviceId], left_out: &[AdviceId]) -> Html {
    let count = followable(context, left_out).count();
    if count == 0 {
        return Html::default();
    }
    let words = match followable(context, shown).all(|tip| tip.place == Place::First) {
        true => context.say(Ui::AllTipsHidden),
        false => context.count(Ui::HiddenTips, count),
    };
    let clinic = context.settings.clinic_name.clone().unwrap_or_else(|| context.say(Ui::ClinicUnnamed));
    paragraph("fine-print", fill(&words, &[("clinic", &clinic)]).into())
}

/// A tip with those of its lines that are for the reader.
type ShownTip<'p> = (&'p Rc<Advice>, TipLines);

/// Tips in all their lines, for a reader who has answered nothing.
pub fn in_full<'p>(context: &RenderContext, tips: impl IntoIterator<Item = &'p Rc<Advice>>) -> Vec<ShownTip<'p>> {
    tips.into_iter().map(|tip| (tip, TipLines::all(&context.pack, tip))).collect()
}

pub fn followable<'p>(context: &'p RenderContext, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| context.pack.advice(id)).filter(|tip| is_followable(context, tip))
}

/// Tips as rows, and under them what is said of those that are hidden.
pub fn list(context: &RenderContext, tips: &[ShownTip], hidden: Html) -> Html {
    html! {
        <>
            <div class="tips">{for tips.iter().map(|(advice, lines)| tip(context, advice, lines, Fold::Closed))}</div>
            {hidden}
        </>
    }
}
