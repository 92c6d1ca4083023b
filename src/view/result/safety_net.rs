//! What to watch for. Ends every result, whatever it says.

use super::action::{call, emergency_call};
use crate::content::{Block, Disposition, Text, Ui};
use crate::domain::Net;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::prose::{blocks, prose};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::section;
use yew::prelude::*;

pub fn safety_net(context: &RenderContext, scope: Net) -> Html {
    let net = &context.pack.words.safety_net;
    let whom = || html! { <p>{context.region().says(Disposition::SameDay)}</p> };
    let body = html! {
        <>
            {when(context, Ui::NetNow, &net.now, emergency_call(context), Html::default())}
            if scope >= Net::Today {
                {when(context, Ui::NetToday, &net.today, call(context, Disposition::SameDay), whom())}
            }
            <div class="safety-net-when">
                <div class="prose">
                    if scope == Net::Whole {
                        {blocks(&net.later)}
                    }
                    <p>{net.limit.clone()}</p>
                </div>
            </div>
        </>
    };
    section(context, "section safety-net", "safety-net", net.heading.clone().into(), body)
}

/// How soon, under the words that lead to the signs, with the call beside them. `word`: where no words lead to them.
fn when(context: &RenderContext, word: Ui, text: &Text, call: Html, whom: Html) -> Html {
    let (name, signs) = match text.split_first() {
        Some((Block::Paragraph(lead), signs)) if !signs.is_empty() => (lead.clone().into(), signs),
        _ => (context.say(word), &**text),
    };
    html! {
        <div class="safety-net-when">
            {heading(context, Depth::Part, name)}
            {call}
            <div class="prose">
                {blocks(signs)}
                {whom}
            </div>
        </div>
    }
}

/// What the page cannot know.
pub fn limits(context: &RenderContext) -> Html {
    section(context, "section limits", "limits", context.say(Ui::Limits), prose(&context.pack.words.limits))
}
