//! Someone should be seen. This page takes the place of everything else: it says nothing of the article, of how well
//! it fits, or of tips, and has no clinic on it that could earn from the fright. In an emergency it is as short as it can
//! be: whom to call, what to say, and what to do until help is there.

use super::action::action;
use super::button::{Look, button, report, top};
use super::edition::{Edition, use_edition};
use super::footer::{About, footer};
use super::prose::items;
use super::reasons::ticked;
use super::safety_net::{Net, safety_net};
use super::section::section;
use super::share_sheet::to_show;
use super::sharing::AtTheEnd;
use super::sources;
use crate::content::{Disposition, Ui};
use crate::domain::{InForce, Message, Raised, WhatToSay, to_do};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SeekCareProps {
    pub raised: Rc<Raised>,
    pub answers: Rc<InForce>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
    pub end: AtTheEnd,
}

#[component]
pub fn SeekCare(props: &SeekCareProps) -> Html {
    let edition = use_edition();
    let SeekCareProps { raised, answers, heading, on_message, end } = props;
    let level = raised.disposition();
    let back = || report(on_message, Message::PressedBack);
    let meanwhile = html! { <ul class="list">{items(&to_do(&edition.pack, level, answers))}</ul> };
    let meanwhile = section(&edition, "section meanwhile", "meanwhile", edition.say(Ui::Meanwhile), meanwhile);
    let say = what_to_say(&edition, level, &raised.what_to_say(&edition.pack, answers), end);
    html! {
        <article class={["card level-", level.as_str()].concat()} part="card">
            if level != Disposition::Emergency {
                {top(&edition, back(), Html::default())}
            }
            {action(&edition, level, heading)}
            if level == Disposition::Emergency {
                {say}
                {meanwhile}
            } else {
                {section(
                    &edition,
                    "section",
                    "because",
                    edition.say(Ui::Because),
                    ticked(&edition, raised.rules(), answers),
                )}
                {meanwhile}
                {say}
            }
            {safety_net(&edition, Net::at(level))}
            {footer(&edition, About::Safety, &sources::of_rules(&edition, raised.rules()))}
            <div class="actions card-actions">
                {button(Look::Plain, edition.say(Ui::ChangeAnswers), back())}
            </div>
        </article>
    }
}

/// What to read out, and to take along.
fn what_to_say(edition: &Edition, level: Disposition, say: &WhatToSay, end: &AtTheEnd) -> Html {
    let body = html! {
        <>
            <blockquote class="to-say"><p>{say.quote.clone()}</p></blockquote>
            if !say.tell.is_empty() {
                <ul class="list">{items(&say.tell)}</ul>
            }
            {to_show(edition, level, end)}
        </>
    };
    section(edition, "section what-to-say", "to-show", edition.say(Ui::WhatToSay), body)
}
