//! Files in one file. The same files in the same order give the same bytes on every machine.

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use std::io::{Cursor, Read, Write};
use tar::{Builder, EntryType, Header};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

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

/// What is in a zip, by its path below `folder`, where everything in it is.
///
/// # Errors
/// If it is no zip, or holds something elsewhere.
pub fn unzip(folder: &str, bytes: &[u8]) -> Result<Vec<Output>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let path = file.name().strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        let name = path.with_context(|| format!("{} is not below {folder}", file.name()))?.to_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.push(Output { name, bytes });
    }
    Ok(files)
}

/// A compressed tar in which every file is below `folder`.
///
/// # Errors
/// If a name cannot be in a tar.
pub fn tgz(folder: &str, files: &[&Output]) -> Result<Vec<u8>> {
    let gz = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut archive = Builder::new(gz);
    for file in files {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_size(file.bytes.len() as u64);
        archive.append_data(&mut header, format!("{folder}/{}", file.name), file.bytes.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> [Output; 2] {
        ["a.txt", "deep/b.txt"].map(|name| Output { name: name.into(), bytes: name.repeat(100).into_bytes() })
    }

    #[test]
    fn a_zip_holds_each_file_below_its_folder() {
        let [one, two] = &example();
        let bytes = zip("top", &[one, two]).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("top/deep/b.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text.as_bytes(), two.bytes);
        assert_eq!(archive.len(), 2);
        let unzipped = unzip("top", &bytes).unwrap();
        assert_eq!(unzipped.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["a.txt", "deep/b.txt"]);
        assert!(unzip("elsewhere", &bytes).is_err());
    }

    #[test]
    fn a_tar_holds_each_file_below_its_folder() {
        let [one, two] = &example();
        let bytes = tgz("package", &[one, two]).unwrap();
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let names = archive.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().display().to_string());
        assert_eq!(names.collect::<Vec<_>>(), ["package/a.txt", "package/deep/b.txt"]);
    }

    #[test]
    fn an_archive_tells_nothing_of_when_where_and_by_whom_it_was_made() {
        let [one, two] = &example();
        let bytes = tgz("package", &[one, two]).unwrap();
        assert_eq!(bytes, tgz("package", &[one, two]).unwrap());
        assert_eq!(bytes[4..10], [0, 0, 0, 0, 2, 255], "the day, how hard it was pressed, no system");
        for entry in tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice())).entries().unwrap() {
            let header = entry.unwrap().header().clone();
            assert_eq!((header.mtime().unwrap(), header.uid().unwrap(), header.gid().unwrap()), (0, 0, 0));
            assert_eq!((header.username().unwrap(), header.groupname().unwrap()), (Some(""), Some("")));
        }
        let bytes = zip("top", &[one, two]).unwrap();
        assert_eq!(bytes, zip("top", &[one, two]).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.by_index(0).unwrap().last_modified(), Some(DateTime::default()));
    }
}
