//! Keeping the card or passing it on. What happens then is the host's affair.

use super::became::use_asking;
use super::button::{Look, marked_button, report};
use super::edition::{Edition, use_edition};
use super::event::{Event, PassingOn, TakeAway, Wanted};
use super::host::Links;
use super::mark::{CODE, COPIES, PRINTER, SHARE, mark};
use super::reminders::Calendar;
use super::section::section;
use super::share_answers::ShareAnswers;
use crate::content::Ui;
use crate::domain::AdviceCard;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub struct ShareProps {
    pub card: Rc<AdviceCard>,
    pub on_event: Callback<Event>,
}

pub fn share_sheet(edition: &Edition, card: &Rc<AdviceCard>, on_event: &Callback<Event>) -> Html {
    let props = ShareProps { card: card.clone(), on_event: on_event.clone() };
    let body = html! {
        <>
            <ShareAdvice ..props.clone() />
            <Calendar ..props.clone() />
            <ShareAnswers ..props />
        </>
    };
    section(edition, "section share", "share", edition.say(Ui::Keep), body)
}

#[component]
fn ShareAdvice(props: &ShareProps) -> Html {
    let edition = use_edition();
    let asking = use_asking(&props.card, &props.on_event);
    let say = |word| edition.say(word);
    let print = report(&props.on_event, Event::AskedToPrint(props.card.clone()));
    let code = match *asking.became {
        PassingOn::Code(_) => code_button(say(Ui::ShowCode), "true", asking.put_away()),
        _ => code_button(say(Ui::ShowCode), "false", asking.ask(TakeAway::Code(Wanted::Advice))),
    };
    html! {
        <div class="share-advice">
            <div class="tiles">
                if edition.settings.links == Links::Possible {
                    {marked_button(Look::Primary, SHARE, say(Ui::ShareAdvice), asking.ask(TakeAway::Link(Wanted::Advice)))}
                    {code}
                }
                {marked_button(Look::Plain, PRINTER, say(Ui::Print), print)}
                {marked_button(Look::Plain, COPIES, say(Ui::CopyText), asking.ask(TakeAway::Text))}
            </div>
            {asking.outcome(&edition, "advice")}
        </div>
    }
}

/// A button that shows a square code, and puts it away again.
pub fn code_button(words: AttrValue, expanded: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button tile" part="button" aria-expanded={expanded} {onclick}>
            {mark("button-mark", CODE)}<span>{words}</span>
        </button>
    }
}
