//! Files in one file. The same files in the same order give the same bytes on every machine.

use anyhow::Result;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::build::Output;

/// A zip in which every file is below `folder`.
///
/// # Errors
/// If a name cannot be in a zip.
pub fn zip(folder: &str, files: &[&Output]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(format!("{folder}/{}", file.name), options)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn example() -> [Output; 2] {
        ["a.txt", "deep/b.txt"].map(|name| Output { name: name.into(), bytes: name.repeat(100).into_bytes() })
    }

    #[test]
    fn a_zip_holds_each_file_below_its_folder() {
        let [one, two] = &example();
        let bytes = zip("top", &[one, two]).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("top/deep/b.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text.as_bytes(), two.bytes);
        assert_eq!(archive.len(), 2);
    }
}
