//! What a reader reads, as far as the page and the browser say. Where they are: `js/locale.js`.

use gloo::utils::{document_element, window};

/// The language tags of the page and of the browser: what a page says goes first.
pub fn tags() -> impl Iterator<Item = String> {
    [document_element().get_attribute("lang"), window().navigator().language()].into_iter().flatten()
}
