//! Keeping the card or passing it on. What happens then is the host's affair.

use super::reminders::reminders;
use super::share_answers::share_answers;
use super::share_status::share_status;
use super::square_code::code_button;
use super::{AtTheEnd, Part, Share};
use crate::content::{Disposition, Ui};
use crate::view::components::button::{Look, button, marked_button, report};
use crate::view::components::mark::{COPIES, PICTURE, PRINTER, SHARE};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use crate::view::contract::event::{Extent, ShareAction, ShareOutcome, Wanted};
use crate::view::contract::host::{Links, Printer};
use yew::prelude::*;

pub fn share_sheet(context: &RenderContext, end: &AtTheEnd) -> Html {
    let body = html! {
        <>
            {share_advice(context, end)}
            {reminders(context, end)}
            {share_answers(context, end)}
        </>
    };
    section(context, "section share", "share", context.say(Ui::Keep), body)
}

/// On a page that sends someone to be seen: for whoever is to see them, on paper or as text. No link is made of it. Nobody
/// looks for a printer in an emergency.
pub fn to_show(context: &RenderContext, level: Disposition, end: &AtTheEnd) -> Html {
    let ways = match level {
        Disposition::Emergency => copy(context, end),
        _ => print_and_copy(context, end),
    };
    html! {
        <div class="share-advice">
            <div class="tiles">{ways}</div>
            {share_status(context, &end.sharing, Part::Advice)}
        </div>
    }
}

fn copy(context: &RenderContext, end: &AtTheEnd) -> Html {
    let press = report(&end.on_share, Share::Ask(Part::Advice, ShareAction::Text(Extent::Brief)));
    marked_button(Look::Plain, COPIES, context.say(Ui::CopyText), press)
}

fn print_and_copy(context: &RenderContext, end: &AtTheEnd) -> Html {
    html! {
        <>
            if context.settings.printer == Printer::Ready {
                {marked_button(Look::Plain, PRINTER, context.say(Ui::Print), report(&end.on_share, Share::Print))}
            }
            {copy(context, end)}
        </>
    }
}

fn share_advice(context: &RenderContext, end: &AtTheEnd) -> Html {
    let ask = |what| report(&end.on_share, Share::Ask(Part::Advice, what));
    let link = ask(ShareAction::Link(Wanted::Advice));
    let picture = ask(ShareAction::Picture(Wanted::Advice));
    html! {
        <div class="share-advice">
            <div class="tiles">
                if context.settings.links == Links::Possible {
                    {marked_button(Look::Primary, SHARE, context.say(Ui::ShareAdvice), link)}
                    {marked_button(Look::Plain, PICTURE, context.say(Ui::SharePicture), picture)}
                    {code_button(end, Part::Advice, Wanted::Advice, context.say(Ui::ShowCode))}
                }
                {print_and_copy(context, end)}
            </div>
            {share_status(context, &end.sharing, Part::Advice)}
            {copy_whole(context, end)}
        </div>
    }
}

/// All of the card, for whoever copied it in brief.
fn copy_whole(context: &RenderContext, end: &AtTheEnd) -> Html {
    let press = || report(&end.on_share, Share::Ask(Part::Advice, ShareAction::Text(Extent::Whole)));
    match end.sharing.outcome(Part::Advice) {
        ShareOutcome::TextCopied | ShareOutcome::TextToCopy(_) => {
            button(Look::Link, context.say(Ui::CopyWholeText), press())
        }
        _ => Html::default(),
    }
}
