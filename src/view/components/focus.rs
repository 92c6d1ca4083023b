//! Moving the focus. Only ever after the reader did something.

use web_sys::{Element, HtmlElement};
use yew::{Callback, KeyboardEvent, MouseEvent, NodeRef, PointerEvent, TargetCast};

/// Tells the style sheet that the reader points. Browsers disagree on whether a heading that takes the focus after a
/// press of a pointer has a ring.
const POINTS: &str = "data-points";

pub fn points(widget: &NodeRef) -> Callback<PointerEvent> {
    let widget = widget.clone();
    Callback::from(move |_| {
        // Where it cannot be set, the heading has a focus ring that it could do without.
        let _ = widget.cast::<Element>().map(|widget| widget.set_attribute(POINTS, ""));
    })
}

/// Until the reader has typed something, no ring is around what takes the focus by itself.
pub fn keep_plain(widget: &NodeRef) {
    let _ = widget.cast::<Element>().map(|widget| widget.set_attribute(POINTS, ""));
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

/// Focuses what an element of the card begins with: its heading, or the row that opens it. `press`: on the same card.
pub fn focus_beginning(press: &MouseEvent, selector: &str) {
    let pressed = press.target_dyn_into::<Element>();
    let card = pressed.and_then(|pressed| pressed.closest(".card").ok()?);
    let part = card.and_then(|card| card.query_selector(selector).ok()?);
    let beginning: Option<HtmlElement> =
        part.and_then(|part| part.first_element_child()).map(wasm_bindgen::JsCast::unchecked_into);
    // A heading takes the focus only once a reader asked to be led to it.
    if let Some(heading) = beginning.as_ref().filter(|beginning| beginning.tab_index() < 0) {
        heading.set_tab_index(-1);
    }
    focus_element(beginning);
}

/// What has the focus in there, by its id if it has one.
pub fn focused(within: &NodeRef) -> Option<Option<String>> {
    let focused = within.cast::<Element>()?.query_selector(":focus").ok()??;
    Some(focused.get_attribute("id"))
}

/// Takes the focus off what has it in there, before that is replaced. A browser that removes what has the focus lays the
/// page out first, with what stands there and what comes in its place.
pub fn release_focus(within: &NodeRef) {
    let focused = within.cast::<Element>().and_then(|within| within.query_selector(":focus").ok()?);
    let focused: Option<HtmlElement> = focused.map(wasm_bindgen::JsCast::unchecked_into);
    // What cannot let go of it is removed with it.
    let _ = focused.map(|focused| focused.blur());
}

/// Focuses the control with this id.
pub fn focus_control(within: &NodeRef, id: &str) {
    focus_selected(within, &["#", id].concat());
}

/// Focuses the first control inside the element with this id.
pub fn focus_first_control(within: &NodeRef, id: &str) {
    focus_selected(within, &["#", id, " input"].concat());
}

fn focus_selected(within: &NodeRef, selector: &str) {
    let selected = within.cast::<Element>().and_then(|within| within.query_selector(selector).ok()?);
    focus_element(selected.map(wasm_bindgen::JsCast::unchecked_into));
}

fn focus_element(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // An element that cannot take the focus leaves it where it is, which is all that can be done about it.
        let _ = element.focus();
    }
}
