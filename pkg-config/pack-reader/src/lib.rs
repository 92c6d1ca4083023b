//! The pack reader: turns a custom pack's JSON into the bytes the widget reads.
//!
//! It is a module of its own so that JSON costs nothing on pages that use a pack compiled at build time.

use lumbar_check::content::{ContentPack, PackTexts};
use wasm_bindgen::prelude::wasm_bindgen;

/// The compiled pack: `pack_json` validated and joined with the words of one locale and, where the pack has them, with
/// its past of `revisions.json` and what a reviewer has agreed to, of `review.json`. `screen_json`: the shared safety
/// screen that the rules name, in that locale.
///
/// # Errors
/// Throws an array of strings, one for each fault, never only the first.
#[wasm_bindgen]
pub fn compile(
    pack_json: &str,
    words_json: &str,
    revisions_json: Option<String>,
    review_json: Option<String>,
    screen_json: Option<String>,
) -> Result<Vec<u8>, Vec<String>> {
    let (revisions, review, screen) = (revisions_json.as_deref(), review_json.as_deref(), screen_json.as_deref());
    ContentPack::from_texts(PackTexts { rules: pack_json, words: words_json, revisions, review, screen })
        .map(|pack| pack.compile())
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}
