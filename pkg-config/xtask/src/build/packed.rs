//! Files as they are shipped: as `.lzma`, for hosts that pack nothing, and unpacked by `src/element/js/unpack.js`.
//!
//! LZMA, and not what every browser can unpack: the widget's module is 16 % smaller than gzip can make it at best, and
//! 3 % smaller than brotli, which few hosts that could send it use at its highest level.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;
use walrus::ModuleConfig;

/// The file that the page unpacks to these bytes.
///
/// # Errors
/// Never for files that are shorter than [`unpack::LENGTH_LIMIT`].
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    // The properties are the only ones that the unpacker knows. The others make the file as small as it gets.
    let options = LzmaOptions {
        lc: 4,
        lp: 0,
        pb: 0,
        dict_size: 8 << 20,
        mode: EncodeMode::Normal,
        mf: MfType::Bt4,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        preset_dict: None,
    };
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// The module `unpacker.js` that `unpack.js` imports, of the compiled crate `unpack`: without what is only for people to
/// read.
///
/// # Errors
/// If that is not WebAssembly.
pub fn unpacker(wasm: &[u8]) -> Result<String> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(wasm)
        .context("the unpacker is not WebAssembly")?;
    let others: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for other in others {
        module.customs.delete(other);
    }
    Ok(format!("const UNPACKER = \"{}\";", STANDARD.encode(module.emit_wasm())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use unpack::{Header, PIECE, Unpacker};

    #[test]
    fn a_packed_file_is_unpacked_to_what_it_was() {
        for bytes in [b"again and again and again".repeat(9000), b"once".to_vec(), Vec::new()] {
            let packed = pack(&bytes).unwrap();
            assert_eq!(Header::read(&packed), Some(Header { length: bytes.len() }));
            let mut unpacked = vec![0; bytes.len()];
            let mut unpacker = Unpacker::NEW;
            let mut memory = Some(unpacked.as_mut_slice());
            for piece in packed.chunks(PIECE) {
                unpacker.room()[..piece.len()].copy_from_slice(piece);
                unpacker.take(piece.len(), |_| memory.take()).unwrap();
            }
            assert_eq!(unpacker.finish(|_| memory.take()).unwrap(), bytes);
        }
    }
}
