//! Files that are part of the script that uses them, so that it works without a network and under a policy that allows
//! no address at all.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The function that [`file`] calls.
pub const READ: &str = "const bytes=async(text)=>Uint8Array.from(atob(text),(letter)=>letter.charCodeAt(0)).buffer;\n";

/// An expression that gives a promise of the bytes, as an `ArrayBuffer`.
pub fn file(bytes: &[u8]) -> String {
    format!("bytes(\"{}\")", STANDARD.encode(bytes))
}
