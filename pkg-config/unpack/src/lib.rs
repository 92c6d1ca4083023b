//! Unpacking: the widget's files are shipped as `.lzma`, as many hosts send `.wasm` and `.pack` as they are.
//!
//! Packed bytes are taken piece by piece as they come from the network, so that unpacking costs no time of its own there
//! and no piece holds the page up. All of it is safe code without a heap, but for what the page calls, which is only there
//! on `wasm32`. A library's decoder weighs 8 KB more after compression.

#![cfg_attr(target_arch = "wasm32", no_std)]

mod decoder;
mod header;
mod model;
#[cfg(target_arch = "wasm32")]
mod page;
mod range;
mod unpacker;

pub use decoder::Corrupt;
pub use header::{Header, LENGTH_LIMIT};
pub use unpacker::{PIECE, Unpacker};
