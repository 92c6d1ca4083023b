//! One attribute of the element.

use web_sys::HtmlElement;

/// Its value without the spaces around it. `None` if nothing is left.
pub fn attribute(element: &HtmlElement, name: &str) -> Option<String> {
    element.get_attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}
