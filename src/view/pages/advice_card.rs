//! The result of someone who passed the safety screen: the answer, the first thing to do, and then the rest.

use crate::content::Ui;
use crate::domain::{AdviceCard as Card, EffectiveAnswers, Message, Net, SharedOutcome};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::render_context::{RenderContext, use_render_context};
use crate::view::result::answers::your_answers;
use crate::view::result::card_contents::{Way, card_contents};
use crate::view::result::changes::changes;
use crate::view::result::explanation::explanation;
use crate::view::result::footer::{About, footer};
use crate::view::result::habits::{elsewhere, habits};
use crate::view::result::headline::headline;
use crate::view::result::reasons::to_check;
use crate::view::result::safety_net::{limits, safety_net};
use crate::view::result::sources;
use crate::view::result::tips::{before, first_step, tips};
use crate::view::result::withheld::withheld;
use crate::view::sharing::AtTheEnd;
use crate::view::sharing::clinic::clinic_to_tell;
use crate::view::sharing::share_sheet::share_sheet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AdviceCardProps {
    pub card: Rc<Card>,
    pub answers: Rc<EffectiveAnswers>,
    /// What the card said before an answer was changed.
    pub earlier: Option<SharedOutcome>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
    pub on_read: Callback<MouseEvent>,
    pub end: AtTheEnd,
}

#[component]
pub fn AdviceCard(props: &AdviceCardProps) -> Html {
    let context = use_render_context();
    let AdviceCardProps { card, answers, on_message, .. } = props;
    let level = card.disposition();
    let reasons = card.explain(&context.pack);
    let back = || report(on_message, Message::PressedBack);
    let changed = props.earlier.as_ref().map(|earlier| changes(&context, earlier, card, &reasons.withheld));
    let check = check(&context, card, answers);
    let withheld = withheld(&context, card, &reasons.withheld);
    let habits = habits(&context, &reasons.habits);
    let elsewhere = elsewhere(&context, &card.matching().elsewhere);
    let way = |word, selector| Some(Way(context.say(word), selector));
    let way_if = |part: &Html, word, selector| way(word, selector).filter(|_| *part != Html::default());
    let ways = [
        way_if(&check, Ui::WhyCheck, ".check-banner"),
        way(Ui::Fits, ".fits").filter(|_| !reasons.fits.is_empty()),
        way(Ui::DoesNotFit, ".does-not-fit").filter(|_| !reasons.does_not_fit.is_empty()),
        way(Ui::Tips, ".next-steps"),
        way_if(&withheld, Ui::Withheld, ".withheld"),
        way_if(&habits, Ui::Habits, ".habits"),
        way_if(&elsewhere, Ui::Elsewhere, ".elsewhere"),
        Some(Way(context.pack.words.safety_net.heading.clone().into(), ".safety-net")),
        way(Ui::Keep, ".share"),
        way(Ui::YourAnswers, ".your-answers"),
    ];
    html! {
        <article class={["card level-", level.as_str()].concat()} part="card">
            {top(&context, back(), Html::default())}
            {headline(&context, card, &props.heading)}
            {changed}
            {first_step(&context, card, &reasons.tips)}
            {card_contents(&context, ways)}
            {check}
            {explanation(&context, card, &reasons, on_message)}
            {tips(&context, card, answers, &reasons.tips)}
            {withheld}
            {habits}
            {elsewhere}
            {safety_net(&context, Net::at(level))}
            {limits(&context)}
            {footer(&context, About::Article, &sources::of_card(&context, card))}
            {clinic_to_tell(&context, &props.end)}
            {share_sheet(&context, &props.end)}
            {your_answers(&context, answers, on_message)}
            <div class="actions card-actions">
                {button(Look::Plain, context.say(Ui::ChangeAnswers), back())}
                {button(Look::Plain, context.say(Ui::ReadTheArticle), props.on_read.clone())}
                {button(Look::Link, context.say(Ui::StartAgain), report(on_message, Message::PressedStartAgain))}
            </div>
        </article>
    }
}

/// Why a routine check is asked for, if it is.
fn check(context: &RenderContext, card: &Card, answers: &EffectiveAnswers) -> Html {
    if card.rules().is_empty() {
        return Html::default();
    }
    html! {
        <div class="section">
            <div class="check-banner" part="check">
                {heading(context, Depth::Section, context.say(Ui::WhyCheck))}
                <p>{context.region().says(card.disposition())}</p>
                {before(context, card.disposition(), answers)}
                {to_check(context, card.rules(), answers)}
            </div>
        </div>
    }
}
