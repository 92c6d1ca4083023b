//! A text that changes while its page is shown.

use yew::prelude::*;

/// In an element that is made anew with it: a browser that translates the page puts nodes of its own in place of a text, and
/// what was written into the text that stood there before would not be seen.
pub fn changing(words: AttrValue) -> Html {
    html! { <span key={&*words}>{words}</span> }
}
