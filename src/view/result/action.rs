//! The top of a result: what to do, how soon, whom to call.

use crate::content::Disposition;
use crate::view::components::edition::Edition;
use crate::view::components::heading::page_heading;
use crate::view::components::mark::{PHONE, level_mark, mark};
use crate::view::components::prose::blocks;
use yew::prelude::*;

pub fn action(edition: &Edition, level: Disposition, node: &NodeRef) -> Html {
    let words = edition.pack.disposition(level);
    let whom = edition.region().says(level);
    let look = (level == Disposition::Emergency).then_some("lede");
    html! {
        <header class="action" part="action">
            {level_mark(level)}
            {page_heading(edition, node, Some(words.prefix.clone().into()), words.heading.clone().into())}
            <div class="prose">
                if let Some(whom) = whom {
                    <p class={look}>{whom}</p>
                }
                {blocks(&words.lead)}
            </div>
            {call(edition, level)}
        </header>
    }
}

/// A button that calls whoever answers for this disposition, where the region has a number for it.
pub fn call(edition: &Edition, level: Disposition) -> Html {
    let region = edition.region();
    let (number, words) = match level {
        Disposition::Emergency => (&region.emergency, Some(&region.call_emergency)),
        Disposition::SameDay | Disposition::SeeClinician => (&region.urgent, region.call_urgent.as_ref()),
        Disposition::SelfCareWithCheck | Disposition::SelfCare => (&None, None),
    };
    match (number, words) {
        (Some(number), Some(words)) => {
            html! { <p class="calls">{phone_link(number, words.clone().into())}</p> }
        }
        _ => Html::default(),
    }
}

/// Whom to call in an emergency, within a sentence: a link where the region has a number.
pub fn emergency_number(edition: &Edition) -> Html {
    let region = edition.region();
    let words = region.call_emergency.clone();
    match &region.emergency {
        Some(number) => html! { <a href={dial(number)}>{words}</a> },
        None => words.into(),
    }
}

pub fn phone_link(number: &str, words: AttrValue) -> Html {
    html! { <a class="call" part="call" href={dial(number)}>{mark("call-mark", PHONE)}{words}</a> }
}

fn dial(number: &str) -> String {
    number.split_whitespace().fold("tel:".to_owned(), |dialled, part| dialled + part)
}
