//! The studio: a page on which a clinician reads a pack in plain words, changes it, sees the widget change, and leaves with
//! files of her own.
//!
//! It uses the pack format, its validator and the widget itself: there is no second schema and no second renderer, so that
//! what the studio accepts, the widget runs. Nothing that is written in it leaves the page but by a button that says so.
//!
//! 1. `model`: the files, each change as an edit at an address, and what follows. Pure.
//! 2. `view`: what is seen and pressed.
//! 3. `page`: what only a browser can do: files, storage, the widget beside the fields.

#![allow(missing_docs, reason = "nothing uses this crate but the page that it draws")]

pub mod model;
mod page;
mod view;
mod words;

pub use pack_reader::compile;
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the studio into the element with the id `studio`.
#[wasm_bindgen]
pub fn studio() {
    view::start();
}
