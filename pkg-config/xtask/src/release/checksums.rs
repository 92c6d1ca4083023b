//! `SHA256SUMS`, in the format of `sha256sum`: `sha256sum --check SHA256SUMS` in the folder that holds the files.

use sha2::{Digest, Sha256};

use crate::build::Output;

/// The name that such files have everywhere.
pub const NAME: &str = "SHA256SUMS";

/// The checksum of each file. Two spaces say that it is of the bytes, and not of a text.
pub fn checksums(files: &[Output]) -> Output {
    let text: String = files.iter().map(|file| format!("{:x}  {}\n", Sha256::digest(&file.bytes), file.name)).collect();
    Output { name: NAME.into(), bytes: text.into_bytes() }
}
