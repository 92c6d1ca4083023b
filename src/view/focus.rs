//! Moving the focus. Only ever after the reader did something.

use web_sys::{Element, HtmlElement};
use yew::{Callback, KeyboardEvent, NodeRef, PointerEvent};

/// Tells the style sheet that the reader points. Browsers disagree on whether a heading that takes the focus after a
/// press of a pointer has a ring.
const POINTS: &str = "data-points";

pub fn points(widget: &NodeRef) -> Callback<PointerEvent> {
    let widget = widget.clone();
    Callback::from(move |_| {
        // Without it there is a ring too many, which harms nobody.
        let _ = widget.cast::<Element>().map(|widget| widget.set_attribute(POINTS, ""));
    })
}

pub fn types(widget: &NodeRef) -> Callback<KeyboardEvent> {
    let widget = widget.clone();
    Callback::from(move |_| {
        let _ = widget.cast::<Element>().map(|widget| widget.remove_attribute(POINTS));
    })
}

pub fn focus(node: &NodeRef) {
    focus_element(node.cast());
}

/// Focuses the first control inside the element with this id.
pub fn focus_first_control(within: &NodeRef, id: &str) {
    let selector = ["[id='", id, "'] input"].concat();
    let control = within.cast::<Element>().and_then(|within| within.query_selector(&selector).ok()?);
    focus_element(control.map(wasm_bindgen::JsCast::unchecked_into));
}

fn focus_element(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // An element that cannot take the focus leaves it where it is, which is all that can be done about it.
        let _ = element.focus();
    }
}
