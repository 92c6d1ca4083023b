//! Someone should be seen. This page takes the place of everything else: it says nothing of the article, of how well
//! it fits, or of tips, and offers no clinic, as no clinic should profit from a red flag. In an emergency it is as
//! short as it can be: whom to call, what to say, and what to do until help is there.

use crate::content::{Disposition, Ui};
use crate::domain::{EffectiveAnswers, Message, Net, Raised, WhatToSay, to_do};
use crate::view::components::button::{Look, button, report, top};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use crate::view::result::action::action;
use crate::view::result::footer::{About, footer};
use crate::view::result::reasons::ticked;
use crate::view::result::safety_net::safety_net;
use crate::view::result::sources;
use crate::view::sharing::AtTheEnd;
use crate::view::sharing::share_sheet::to_show;
use yew::prelude::*;

pub fn seek_care(
    context: &RenderContext,
    raised: &Raised,
    answers: &EffectiveAnswers,
    heading: &NodeRef,
    on_message: &Callback<Message>,
    end: &AtTheEnd,
) -> Html {
    let level = raised.disposition();
    let back = || report(on_message, Message::PressedBack);
    let meanwhile = html! { <ul class="list">{items(&to_do(&context.pack, level, answers))}</ul> };
    let meanwhile = section(context, "section meanwhile", "meanwhile", context.say(Ui::Meanwhile), meanwhile);
    let say = what_to_say(context, level, &raised.what_to_say(&context.pack, answers), end);
    html! {
        <article class={["card level-", level.as_str()].concat()} part="card">
            if level != Disposition::Emergency {
                {top(context, back(), Html::default())}
            }
            {action(context, level, heading)}
            if level == Disposition::Emergency {
                {say}
                {meanwhile}
            } else {
                {section(
                    context,
                    "section",
                    "because",
                    context.say(Ui::Because),
                    ticked(context, raised.rules(), answers),
                )}
                {meanwhile}
                {say}
            }
            {safety_net(context, Net::at(level))}
            {footer(context, About::Safety, &sources::of_rules(context, raised.rules()))}
            <div class="actions card-actions">
                {button(Look::Plain, context.say(Ui::ChangeAnswers), back())}
            </div>
        </article>
    }
}

/// What to read out, and to take along.
fn what_to_say(context: &RenderContext, level: Disposition, say: &WhatToSay, end: &AtTheEnd) -> Html {
    let body = html! {
        <>
            <blockquote class="to-say"><p>{say.quote.clone()}</p></blockquote>
            if !say.tell.is_empty() {
                <ul class="list">{items(&say.tell)}</ul>
            }
            {to_show(context, level, end)}
        </>
    };
    section(context, "section what-to-say", "to-show", context.say(Ui::WhatToSay), body)
}
