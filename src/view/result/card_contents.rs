//! The ways to the parts of a card. They are buttons: a link would put a fragment into the address of the page.

use crate::content::Ui;
use crate::view::components::button::{Look, button};
use crate::view::components::focus::focus_beginning;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// A way to a part of a card: what it is called, and the selector of what it leads to.
pub struct Way(pub AttrValue, pub &'static str);

/// The ways to those parts that a card has. `None`: it has no such part.
pub fn card_contents(context: &RenderContext, ways: impl IntoIterator<Item = Option<Way>>) -> Html {
    let line = |Way(words, selector)| {
        let lead = Callback::from(move |press: MouseEvent| focus_beginning(&press, selector));
        html! { <li>{button(Look::Link, words, lead)}</li> }
    };
    html! {
        <nav class="card-contents" part="contents" aria-label={context.say(Ui::AlsoOnThisPage)}>
            <ul class="ways">{for ways.into_iter().flatten().map(line)}</ul>
        </nav>
    }
}
