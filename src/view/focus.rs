//! Moving the focus. Only ever after the reader did something.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

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
