//! What to watch for. Ends every result, whatever it says.

use super::action::{call, emergency_call};
use crate::content::{Disposition, Text, Ui};
use crate::domain::Net;
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading};
use crate::view::components::prose::{blocks, prose};
use crate::view::components::section::section;
use yew::prelude::*;

pub fn safety_net(edition: &Edition, told: Net) -> Html {
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
    let today = || {
        html! {
            <>
                <p>{edition.region().says(Disposition::SameDay)}</p>
                {call(edition, Disposition::SameDay)}
            </>
        }
    };
    let body = html! {
        <>
            {when(Ui::NetNow, &net.now, emergency_call(edition))}
            if told >= Net::Today {
                {when(Ui::NetToday, &net.today, today())}
            }
            if told == Net::Whole {
                {when(Ui::NetLater, &net.later, Html::default())}
            }
            <p>{net.limit.clone()}</p>
        </>
    };
    section(edition, "section safety-net", "safety-net", net.heading.clone().into(), body)
}

/// What the page cannot know.
pub fn limits(edition: &Edition) -> Html {
    section(edition, "section limits", "limits", edition.say(Ui::Limits), prose(&edition.pack.words.limits))
}
