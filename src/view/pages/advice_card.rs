//! The result of someone who passed the safety screen: the answer, the first thing to do, and then the rest.

use crate::content::Ui;
use crate::domain::{AdviceCard as Card, EffectiveAnswers, Message, Net, SharedOutcome, Shown};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::folded;
use crate::view::result::answers::your_answers;
use crate::view::result::card_contents::{Way, card_contents};
use crate::view::result::changes::changes;
use crate::view::result::explanation::explanation;
use crate::view::result::footer::{About, footer, review_note};
use crate::view::result::habits::{elsewhere, habits};
use crate::view::result::headline::headline;
use crate::view::result::safety_net::{limits, safety_net};
use crate::view::result::sources;
use crate::view::result::tips::{CardTips, first_step, tips};
use crate::view::result::withheld::withheld;
use crate::view::sharing::AtTheEnd;
use crate::view::sharing::clinic::{clinic_head, clinic_to_tell};
use crate::view::sharing::share_sheet::share_sheet;
use yew::prelude::*;

/// How much of a card is drawn. It is long, and a slow phone would show nothing of it until it had drawn all: so each part
/// is drawn once the reader sees those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawn {
    /// What the first screen has room for.
    Beginning,
    /// The tips, too.
    Tips,
    Whole,
}

impl Drawn {
    pub fn more(self) -> Self {
        if self == Self::Beginning { Self::Tips } else { Self::Whole }
    }
}

pub struct AdviceCardPage<'a> {
    pub card: &'a Shown<Card>,
    pub answers: &'a EffectiveAnswers,
    /// What the card said before an answer was changed.
    pub earlier: Option<&'a SharedOutcome>,
    pub drawn: Drawn,
    pub heading: &'a NodeRef,
    pub on_message: &'a Callback<Message>,
    pub on_read: &'a Callback<MouseEvent>,
    pub end: &'a AtTheEnd,
}

pub fn advice_card(context: &RenderContext, page: AdviceCardPage) -> Html {
    let AdviceCardPage { card, answers, earlier, drawn, heading, on_message, on_read, end } = page;
    let reasons = card.explain(&context.pack);
    let card_tips = CardTips::of(context, card);
    let back = || report(on_message, Message::PressedBack);
    let changed = earlier.map(|earlier| changes(context, earlier, card, &reasons.withheld));
    let has_lines = !(reasons.fits.is_empty() && reasons.does_not_fit.is_empty());
    let way = |word, selector| Some(Way(context.say(word), selector));
    let ways = [
        way(Ui::WayToTry, ".next-steps"),
        way(Ui::WayToWhy, ".because-lists > *").filter(|_| has_lines),
        way(Ui::WayToHelp, ".safety-net"),
        way(Ui::WayToShare, ".share"),
    ];
    let begun = if drawn == Drawn::Whole { "" } else { " card-begun" };
    html! {
        <article class={["card level-", card.disposition().as_str(), begun].concat()} part="card">
            {top(context, back(), Html::default())}
            {paper_head(context)}
            {headline(context, card, heading)}
            {changed}
            {first_step(context, card, answers, &card_tips)}
            {card_contents(context, ways)}
            if drawn >= Drawn::Tips {
                {tips(context, card, answers, &card_tips)}
            }
            if drawn == Drawn::Whole {
                {explanation(context, answers, &reasons, on_message)}
                {withheld(context, &reasons.withheld)}
                {habits(context, &reasons.habits)}
                {elsewhere(context, &card.matching().elsewhere)}
                {safety_net(context, Net::at(card.disposition()))}
                {clinic_to_tell(context, end)}
                {share_sheet(context, end)}
                {your_answers(context, answers, on_message)}
                {about_page(context, card)}
                <div class="actions card-actions">
                    {button(Look::Plain, context.say(Ui::ChangeAnswers), back())}
                    {button(Look::Plain, context.say(Ui::ReadTheArticle), on_read.clone())}
                    {button(Look::Link, context.say(Ui::StartAgain), report(on_message, Message::PressedStartAgain))}
                </div>
            }
        </article>
    }
}

/// Heads the sheet of paper: what it is, and whose page it is from.
fn paper_head(context: &RenderContext) -> Html {
    html! {
        <div class="paper-head">
            <p class="paper-title">{context.say(Ui::PaperTitle)}</p>
            {clinic_head(context)}
        </div>
    }
}

/// What the page cannot know, where it comes from and what it is for; whether a clinician has reviewed it is told unasked.
fn about_page(context: &RenderContext, card: &Card) -> Html {
    let body = html! {
        <>
            {limits(context)}
            {footer(context, About::Article, &sources::of_card(context, card))}
        </>
    };
    html! {
        <>
            {folded(context, "section folded about-page", "about", context.say(Ui::AboutPage), body)}
            {review_note(context)}
        </>
    }
}
