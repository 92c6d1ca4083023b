//! What to do now.

use super::reasons::to_check;
use super::tip::{Fold, is_followable, tip};
use crate::content::{Advice, AdviceId, Disposition, Match, Place, Ui, fill};
use crate::domain::{AdviceCard, EffectiveAnswers, Shown, TipLines, to_do};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::prose::{blocks, items};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{paragraph, section};
use std::rc::Rc;
use yew::prelude::*;

/// The tips of a card that can be followed here. Those that go with a check are told where it is asked for, and where
/// little fits, those about habits are apart.
pub struct CardTips<'p> {
    of_check: Vec<ShownTip<'p>>,
    of_habits: Vec<ShownTip<'p>>,
    others: Vec<ShownTip<'p>>,
    hidden: Html,
}

impl<'p> CardTips<'p> {
    pub fn of(context: &'p RenderContext, card: &Shown<AdviceCard>) -> Self {
        let is_check = card.disposition() == Disposition::SelfCareWithCheck;
        let little_fits = card.matching().closeness == Match::Unlikely;
        let (mut of_check, mut of_habits, mut others, mut done) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for lines in card.tips(&context.pack) {
            let Some(tip) = context.pack.advice(&lines.advice).filter(|tip| is_followable(context, tip)) else {
                continue;
            };
            let list = match tip.place {
                _ if lines.is_done => &mut done,
                Place::First if is_check => &mut of_check,
                Place::Factors if little_fits => &mut of_habits,
                _ => &mut others,
            };
            list.push((tip, lines));
        }
        // What is done is nothing to begin with.
        others.append(&mut done);
        let hidden = hidden(context, card.advice(), card.left_out());
        Self { of_check, of_habits, others, hidden }
    }
}

/// The first thing to do: to have a check, where one is asked for, else the first tip.
pub fn first_step(
    context: &RenderContext,
    card: &AdviceCard,
    answers: &EffectiveAnswers,
    tips: &CardTips,
) -> Option<Html> {
    let body = match &tips.others[..] {
        _ if card.disposition() == Disposition::SelfCareWithCheck => check(context, card, answers, &tips.of_check),
        [(advice, lines), ..] => html! { <div class="tips">{tip(context, advice, lines, Fold::Open)}</div> },
        [] => return None,
    };
    Some(section(context, "section first-step", "first-step", context.say(Ui::FirstStep), body))
}

/// Whom to see for a check, why, and what goes with it.
fn check(context: &RenderContext, card: &AdviceCard, answers: &EffectiveAnswers, tips: &[ShownTip]) -> Html {
    html! {
        <div class="check-banner" part="check">
            <p>{context.region().says(card.disposition())}</p>
            {before(context, card.disposition(), answers)}
            {heading(context, Depth::Part, context.say(Ui::WhyCheck))}
            {to_check(context, card.rules(), answers)}
            {list(context, tips, Html::default())}
        </div>
    }
}

/// The other tips of a card. Where those about habits stand apart, nothing says that the habits have to do with this
/// pain.
pub fn tips(context: &RenderContext, card: &AdviceCard, answers: &EffectiveAnswers, tips: &CardTips) -> Html {
    let CardTips { of_habits, others, hidden, .. } = tips;
    let level = card.disposition();
    // With a check, the check is the first thing to do, and what goes with it stands there.
    let (to_do, others) = match level {
        Disposition::SelfCare => (Some(to_do_list(context, level, answers)), others.get(1..).unwrap_or_default()),
        _ => (None, &others[..]),
    };
    let note = html! { <p>{context.say(Ui::HabitTipsNote)}</p> };
    let others = html! { <>{to_do}{list(context, others, hidden.clone())}</> };
    html! {
        <>
            {section(context, "section next-steps", "tips", context.say(Ui::Tips), others)}
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

/// What everybody with this disposition should do.
fn to_do_list(context: &RenderContext, level: Disposition, answers: &EffectiveAnswers) -> Html {
    html! { <ul class="list">{items(&to_do(&context.pack, level, answers))}</ul> }
}

/// What holds for everybody with this disposition, and what they should do.
fn before(context: &RenderContext, level: Disposition, answers: &EffectiveAnswers) -> Html {
    let words = context.pack.disposition(level);
    html! {
        <div class="prose">
            {blocks(&words.lead)}
            {to_do_list(context, level, answers)}
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
