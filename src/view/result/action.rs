//! The top of a result: what to do, how soon, whom to call.

use crate::content::Disposition;
use crate::view::components::heading::page_heading;
use crate::view::components::mark::{PHONE, level_mark, mark};
use crate::view::components::prose::blocks;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

pub fn action(context: &RenderContext, level: Disposition, node: &NodeRef) -> Html {
    let words = context.pack.disposition(level);
    let whom = context.region().says(level);
    let look = (level == Disposition::Emergency).then_some("lede");
    html! {
        <header class="action" part="action">
            {level_mark(level)}
            {page_heading(context, node, Some(words.prefix.clone().into()), words.heading.clone().into())}
            <div class="prose">
                if let Some(whom) = whom {
                    <p class={look}>{whom}</p>
                }
                {blocks(&words.lead)}
            </div>
            {call(context, level)}
        </header>
    }
}

/// A button that calls the number of the region for this disposition, if it has one.
pub fn call(context: &RenderContext, level: Disposition) -> Html {
    let region = context.region();
    let (number, words) = match level {
        Disposition::Emergency => (&region.emergency, Some(&region.call_emergency)),
        Disposition::SameDay => (&region.urgent, region.call_urgent.as_ref()),
        // A number that the words for this do not name is for something more urgent.
        Disposition::SeeClinician if names(&region.say.see_clinician, region.urgent.as_deref()) => {
            (&region.urgent, region.call_urgent.as_ref())
        }
        _ => (&None, None),
    };
    match (number, words) {
        (Some(number), Some(words)) => {
            html! { <p class="calls">{phone_link(number, words.clone().into())}</p> }
        }
        _ => Html::default(),
    }
}

fn names(words: &str, number: Option<&str>) -> bool {
    number.is_some_and(|number| without_spaces(words).contains(&without_spaces(number)))
}

/// A button that calls for help in an emergency; in words where the region has no number.
pub fn emergency_call(context: &RenderContext) -> Html {
    match context.region().emergency {
        Some(_) => call(context, Disposition::Emergency),
        None => html! { <p>{emergency_number(context)}</p> },
    }
}

/// Whom to call in an emergency, within a sentence: a link where the region has a number.
pub fn emergency_number(context: &RenderContext) -> Html {
    let region = context.region();
    let words = region.call_emergency.clone();
    match &region.emergency {
        Some(number) => html! { <a href={dial(number)}>{words}</a> },
        None => words.into(),
    }
}

pub fn phone_link(number: &str, words: AttrValue) -> Html {
    html! { <a class="call" part="call" href={dial(number)}>{mark("call-mark", PHONE)}{words}</a> }
}

/// The address that calls a number.
pub fn dial(number: &str) -> String {
    ["tel:", &without_spaces(number)].concat()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
