//! Files that are part of the script that uses them, so that it works without a network and under a policy that allows
//! no address at all.

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::io::Write;

/// The function that [`file`] calls. Packed, the files take half the room in the script.
pub const UNPACK: &str = "const unpacked=(text)=>new Response(new Blob([Uint8Array.from(atob(text),\
                          (letter)=>letter.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream(\"gzip\")))\
                          .arrayBuffer();\n";

/// An expression that gives a promise of the bytes, as an `ArrayBuffer`.
///
/// # Errors
/// Never.
pub fn file(bytes: &[u8]) -> Result<String> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes)?;
    Ok(format!("unpacked(\"{}\")", STANDARD.encode(packed.finish()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_file_can_be_unpacked() {
        let bytes = b"again and again and again".repeat(20);
        let text = file(&bytes).unwrap();
        let text = text.strip_prefix("unpacked(\"").unwrap().strip_suffix("\")").unwrap();
        let packed = STANDARD.decode(text).unwrap();
        assert!(packed.len() < bytes.len());
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
    }
}
