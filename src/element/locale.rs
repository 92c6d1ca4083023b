//! Where a reader is and what they read, as far as the page and the browser say.

use super::attribute::attribute;
use gloo::utils::{document_element, window};
use web_sys::HtmlElement;

/// The language tags of the page and of the browser: what a page says goes first.
pub fn tags() -> impl Iterator<Item = String> {
    [document_element().get_attribute("lang"), window().navigator().language()].into_iter().flatten()
}

/// `region`, else the country in the language of the element, the page or the browser; empty if there is none.
pub fn region(element: &HtmlElement) -> String {
    let country = |tag: String| tag.split('-').skip(1).find(|part| part.len() == 2).map(str::to_owned);
    let of_tags = || attribute(element, "lang").into_iter().chain(tags()).find_map(country);
    attribute(element, "region").or_else(of_tags).unwrap_or_default()
}
