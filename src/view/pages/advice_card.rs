//! The result of someone who passed the safety screen: the answer, the first thing to do, and then the rest.

use crate::content::Ui;
use crate::domain::{AdviceCard as Card, InForce, Message, Net, SharedOutcome};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::edition::{Edition, use_edition};
use crate::view::components::heading::{Depth, heading};
use crate::view::result::answers::your_answers;
use crate::view::result::because::because;
use crate::view::result::card_contents::{Way, card_contents};
use crate::view::result::changes::changes;
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
    pub answers: Rc<InForce>,
    /// What the card said before an answer was changed.
    pub earlier: Option<SharedOutcome>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
    pub on_read: Callback<MouseEvent>,
    pub end: AtTheEnd,
}

#[component]
pub fn AdviceCard(props: &AdviceCardProps) -> Html {
    let edition = use_edition();
    let AdviceCardProps { card, answers, on_message, .. } = props;
    let level = card.disposition();
    let reasons = card.because(&edition.pack);
    let back = || report(on_message, Message::PressedBack);
    let changed = props.earlier.as_ref().map(|earlier| changes(&edition, earlier, card, &reasons.withheld));
    let check = check(&edition, card, answers);
    let withheld = withheld(&edition, card, &reasons.withheld);
    let habits = habits(&edition, &reasons.habits);
    let elsewhere = elsewhere(&edition, &card.matching().elsewhere);
    let way = |word, selector| Some(Way(edition.say(word), selector));
    let way_if = |part: &Html, word, selector| way(word, selector).filter(|_| *part != Html::default());
    let ways = [
        way_if(&check, Ui::WhyCheck, ".check-banner"),
        way(Ui::Fits, ".fits").filter(|_| !reasons.fits.is_empty()),
        way(Ui::DoesNotFit, ".does-not-fit").filter(|_| !reasons.does_not_fit.is_empty()),
        way(Ui::Tips, ".next-steps"),
        way_if(&withheld, Ui::Withheld, ".withheld"),
        way_if(&habits, Ui::Habits, ".habits"),
        way_if(&elsewhere, Ui::Elsewhere, ".elsewhere"),
        Some(Way(edition.pack.words.safety_net.heading.clone().into(), ".safety-net")),
        way(Ui::Keep, ".share"),
        way(Ui::YourAnswers, ".your-answers"),
    ];
    html! {
        <article class={["card level-", level.as_str()].concat()} part="card">
            {top(&edition, back(), Html::default())}
            {headline(&edition, card, &props.heading)}
            {changed}
            {first_step(&edition, card, &reasons.tips)}
            {card_contents(&edition, ways)}
            {check}
            {because(&edition, card, &reasons, on_message)}
            {tips(&edition, card, answers, &reasons.tips)}
            {withheld}
            {habits}
            {elsewhere}
            {safety_net(&edition, Net::at(level))}
            {limits(&edition)}
            {footer(&edition, About::Article, &sources::of_card(&edition, card))}
            {clinic_to_tell(&edition, &props.end)}
            {share_sheet(&edition, &props.end)}
            {your_answers(&edition, answers, on_message)}
            <div class="actions card-actions">
                {button(Look::Plain, edition.say(Ui::ChangeAnswers), back())}
                {button(Look::Plain, edition.say(Ui::ReadTheArticle), props.on_read.clone())}
                {button(Look::Link, edition.say(Ui::StartAgain), report(on_message, Message::PressedStartAgain))}
            </div>
        </article>
    }
}

/// Why a routine check is asked for, if it is.
fn check(edition: &Edition, card: &Card, answers: &InForce) -> Html {
    if card.rules().is_empty() {
        return Html::default();
    }
    html! {
        <div class="section">
            <div class="check-banner" part="check">
                {heading(edition, Depth::Section, edition.say(Ui::WhyCheck))}
                <p>{edition.region().says(card.disposition())}</p>
                {before(edition, card.disposition(), answers)}
                {to_check(edition, card.rules(), answers)}
            </div>
        </div>
    }
}
