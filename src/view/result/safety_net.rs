//! What to watch for. Ends every result, whatever it says.

use super::action::{call, emergency_call};
use crate::content::{Disposition, Text, Ui};
use crate::domain::Net;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::prose::{blocks, prose};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use yew::prelude::*;

pub fn safety_net(context: &RenderContext, scope: Net) -> Html {
    let net = &context.pack.words.safety_net;
    let when = |word: Ui, text: &Text, whom: Html| {
        html! {
            <div class="safety-net-when">
                {heading(context, Depth::Part, context.say(word))}
                <div class="prose">
                    {blocks(text)}
                    {whom}
                </div>
            </div>
        }
    };
    let today = || {
        html! {
            <>
                <p>{context.region().says(Disposition::SameDay)}</p>
                {call(context, Disposition::SameDay)}
            </>
        }
    };
    let body = html! {
        <>
            {when(Ui::NetNow, &net.now, emergency_call(context))}
            if scope >= Net::Today {
                {when(Ui::NetToday, &net.today, today())}
            }
            if scope == Net::Whole {
                {when(Ui::NetLater, &net.later, Html::default())}
            }
            <p>{net.limit.clone()}</p>
        </>
    };
    section(context, "section safety-net", "safety-net", net.heading.clone().into(), body)
}

/// What the page cannot know.
pub fn limits(context: &RenderContext) -> Html {
    section(context, "section limits", "limits", context.say(Ui::Limits), prose(&context.pack.words.limits))
}
