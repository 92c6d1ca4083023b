//! Someone should be seen. This page takes the place of everything else: it says nothing of the article, of how well
//! it fits, or of tips, and offers no clinic: none should earn by a fright.

use crate::content::{Disposition, Ui};
use crate::domain::{InForce, Message, Raised};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::edition::use_edition;
use crate::view::components::prose::prose;
use crate::view::components::section::section;
use crate::view::result::action::action;
use crate::view::result::footer::{About, footer};
use crate::view::result::reasons::ticked;
use crate::view::result::safety_net::safety_net;
use crate::view::result::sources;
use crate::view::sharing::AtTheEnd;
use crate::view::sharing::share_sheet::to_show;
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
    let because = ticked(&edition, raised.rules(), answers);
    let meanwhile = prose(&edition.pack.disposition(level).to_do);
    html! {
        <article class={["card level-", level.as_str()].concat()} part="card">
            if level != Disposition::Emergency {
                {top(&edition, back(), Html::default())}
            }
            {action(&edition, level, heading)}
            {section(&edition, "section", "because", edition.say(Ui::Because), because)}
            {section(&edition, "section meanwhile", "meanwhile", edition.say(Ui::Meanwhile), meanwhile)}
            {safety_net(&edition)}
            {to_show(&edition, end)}
            {footer(&edition, About::Safety, &sources::of_rules(&edition, raised.rules()))}
            <div class="actions card-actions">
                {button(Look::Plain, edition.say(Ui::ChangeAnswers), back())}
            </div>
        </article>
    }
}
