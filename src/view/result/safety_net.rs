//! What to watch for. Ends every result, whatever it says.

use super::action::{call, emergency_number};
use crate::content::{Disposition, Text, Ui};
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::prose::{blocks, prose};
use crate::view::components::section::section;
use yew::prelude::*;

pub fn safety_net(edition: &Edition) -> Html {
    let net = &edition.pack.words.safety_net;
    let when = |word: Ui, text: &Text, whom: Html| {
        html! {
            <div class="safety-net-when">
                {heading(edition, Depth::Part, edition.say(word))}
                <div class="prose">
                    {blocks(text)}
                    {whom}
                </div>
            </div>
        }
    };
    let now = match edition.region().emergency {
        Some(_) => call(edition, Disposition::Emergency),
        None => html! { <p>{emergency_number(edition)}</p> },
    };
    let today = html! {
        <>
            <p>{edition.region().says(Disposition::SameDay)}</p>
            {call(edition, Disposition::SameDay)}
        </>
    };
    let body = html! {
        <>
            {when(Ui::NetNow, &net.now, now)}
            {when(Ui::NetToday, &net.today, today)}
            {when(Ui::NetLater, &net.later, Html::default())}
            <p>{net.limit.clone()}</p>
        </>
    };
    section(edition, "section safety-net", "safety-net", net.heading.clone().into(), body)
}

/// What the page cannot know.
pub fn limits(edition: &Edition) -> Html {
    section(edition, "section limits", "limits", edition.say(Ui::Limits), prose(&edition.pack.words.limits))
}
