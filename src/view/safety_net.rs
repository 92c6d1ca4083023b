//! What to watch for. Ends every result, whatever it says.

use super::edition::Edition;
use super::heading::{Depth, heading};
use super::prose::prose;
use super::section::section;
use crate::content::{Text, Ui};
use yew::prelude::*;

pub fn safety_net(edition: &Edition) -> Html {
    let net = &edition.pack.words.safety_net;
    let when = |word: Ui, text: &Text| {
        html! {
            <div class="safety-net-when">
                {heading(edition, Depth::Part, edition.say(word))}
                {prose(text)}
            </div>
        }
    };
    let body = html! {
        <>
            {when(Ui::NetNow, &net.now)}
            {when(Ui::NetToday, &net.today)}
            {when(Ui::NetLater, &net.later)}
            <p>{net.limit.clone()}</p>
        </>
    };
    section(edition, "section safety-net", "safety-net", net.heading.clone().into(), body)
}

/// What the page cannot know.
pub fn limits(edition: &Edition) -> Html {
    section(edition, "section limits", "limits", edition.say(Ui::Limits), prose(&edition.pack.words.limits))
}
