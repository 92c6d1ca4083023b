//! Packs as they come in and go out: a zip, or files one by one. Nothing that comes in is trusted.

use super::document::{Files, ORIGINALS, READINGS, REVIEW, REVISIONS, RULES};
use super::json::Json;
use super::publish::written_down;
use crate::words;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Bytes of one file, as the validator has it.
const FILE_LIMIT: u64 = 1 << 20;
/// Files in a zip: a pack has one for each language, with two of notes on it, and three more.
const ENTRY_LIMIT: usize = 200;
/// Bytes of a zip that is looked into at all.
pub const ZIP_LIMIT: u64 = 20 << 20;

/// A file that was opened, or dropped.
#[derive(Clone, Debug)]
pub struct Given {
    /// As the disk or the zip names it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What came in: the files that can be worked on, and a plain line for each that cannot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub files: Files,
    pub problems: Vec<String>,
}

/// Reads what was opened: files of a pack, or zips of them.
pub fn open(given: &[Given]) -> Opened {
    let mut opened = Opened::default();
    for file in given {
        if is_zip(file) {
            unzip(file, &mut opened);
        } else {
            take(&file.name, &file.bytes, &mut opened);
        }
    }
    if opened.files.file(RULES).is_none() {
        opened.problems.push(words::NO_RULES.to_owned());
    }
    opened
}

fn is_zip(file: &Given) -> bool {
    file.name.to_lowercase().ends_with(".zip") || file.bytes.starts_with(b"PK\x03\x04")
}

fn unzip(file: &Given, opened: &mut Opened) {
    if file.bytes.len() as u64 > ZIP_LIMIT {
        return opened.problems.push(words::too_large(&file.name));
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(&file.bytes)) else {
        return opened.problems.push(words::not_a_zip(&file.name));
    };
    if archive.len() > ENTRY_LIMIT {
        return opened.problems.push(words::too_many(&file.name));
    }
    for index in 0..archive.len() {
        let Ok(mut entry) = archive.by_index(index) else {
            opened.problems.push(words::broken_entry(&file.name, index + 1));
            continue;
        };
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().to_owned();
        if entry.enclosed_name().is_none() || name.contains('\\') {
            opened.problems.push(words::strange_path(&name));
            continue;
        }
        let mut bytes = Vec::new();
        // What a zip says of its sizes need not be true.
        match entry.by_ref().take(FILE_LIMIT + 1).read_to_end(&mut bytes) {
            Ok(_) => take(&name, &bytes, opened),
            Err(_) => opened.problems.push(words::broken(&name)),
        }
    }
}

/// Takes a file in, whatever folder it is in.
fn take(path: &str, bytes: &[u8], opened: &mut Opened) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_hidden = name.starts_with('.') || path.contains("__MACOSX");
    if is_hidden || !name.ends_with(".json") {
        // Texts and pictures beside a pack are somebody else's business.
        return;
    }
    if !is_of_a_pack(name) {
        return opened.problems.push(words::not_of_a_pack(path));
    }
    if bytes.len() as u64 > FILE_LIMIT {
        return opened.problems.push(words::too_large(path));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return opened.problems.push(words::not_a_text(path)) };
    match Json::parse(text) {
        Ok(json) if opened.files.file(name).is_some() => {
            if opened.files.file(name) != Some(&json) {
                opened.problems.push(words::twice(path));
            }
        }
        Ok(json @ Json::Object(_)) => {
            opened.files.0.insert(name.into(), json);
        }
        Ok(_) => opened.problems.push(words::not_an_object(path)),
        Err(problem) => opened.problems.push(words::not_json(path, &problem)),
    }
}

fn is_of_a_pack(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".json") else { return false };
    let of_notes = [READINGS, ORIGINALS].into_iter().find_map(|notes| stem.strip_prefix(notes));
    [RULES, REVISIONS, REVIEW].contains(&name) || is_language(of_notes.unwrap_or(stem))
}

/// A language tag, as a pack names its words by.
pub fn is_language(tag: &str) -> bool {
    let parts: Vec<&str> = tag.split('-').collect();
    let is_part =
        |part: &&str| !part.is_empty() && part.len() <= 8 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_first = |part: &&str| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.first().is_some_and(is_first) && parts.iter().all(is_part)
}

/// A zip of these files, each below `folder`. The same files give the same bytes.
pub fn zip(folder: &str, files: &[(String, String)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(format!("{folder}/{name}"), options).expect("names of a pack fit");
        archive.write_all(text.as_bytes()).expect("memory takes what is written");
    }
    archive.finish().expect("it is in memory").into_inner()
}

/// The files of a pack as they are kept: with all that was noted while working on them.
pub fn files_of(files: &Files) -> Vec<(String, String)> {
    files.0.iter().map(|(name, json)| (name.to_string(), json.written())).collect()
}

/// The files that the widget reads.
pub fn published(files: &Files) -> Vec<(String, String)> {
    files_of(&written_down(files).without_notes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;

    fn zipped(files: &[(&str, &[u8])]) -> Given {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        Given { name: "pack.zip".into(), bytes: archive.finish().unwrap().into_inner() }
    }

    #[test]
    fn a_pack_comes_back_as_it_went() {
        let files = built_in();
        let bytes = zip("mine", &files_of(&files));
        let opened = open(&[Given { name: "mine.zip".into(), bytes }]);
        assert_eq!(opened, Opened { files, problems: Vec::new() });
    }

    #[test]
    fn each_file_that_cannot_be_used_is_named_and_the_others_are_taken() {
        let large = vec![b' '; (FILE_LIMIT + 1) as usize];
        let given = zipped(&[
            ("a/pack.json", b"{}"),
            ("a/en.json", b"{\"ui\": {\"a\": 1, \"a\": 2}}"),
            ("a/de.json", b"{\"ui\":"),
            ("a/fr.json", b"[]"),
            ("a/es.json", b"\xff\xfe"),
            ("a/pl.json", &large),
            ("../ar.json", b"{}"),
            ("a/other-thing.json", b"{}"),
            ("a/README.txt", b"read me"),
            ("b/pack.json", b"{\"id\": \"other\"}"),
        ]);
        let opened = open(&[given]);
        let names: Vec<_> = opened.files.0.keys().map(|name| name.to_string()).collect();
        assert_eq!(names, ["pack.json"]);
        for name in ["en.json", "de.json", "fr.json", "es.json", "pl.json", "../ar.json", "other-thing", "b/pack.json"]
        {
            assert!(opened.problems.iter().any(|problem| problem.contains(name)), "{name}: {:#?}", opened.problems);
        }
        assert_eq!(opened.problems.len(), 8, "{:#?}", opened.problems);
    }

    #[test]
    fn what_is_no_zip_or_is_cut_short_is_told() {
        let whole = zip("mine", &files_of(&built_in()));
        for length in [0, 1, 4, 30, whole.len() / 2, whole.len() - 1] {
            let opened = open(&[Given { name: "cut.zip".into(), bytes: whole[..length].to_vec() }]);
            assert!(!opened.problems.is_empty(), "{length}");
        }
        for at in (0..whole.len()).step_by(997) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            // It may still be read, and never panics.
            open(&[Given { name: "changed.zip".into(), bytes }]);
        }
    }

    #[test]
    fn a_zip_that_unpacks_to_a_hundred_megabytes_is_not_unpacked() {
        let bomb = vec![b' '; 100 << 20];
        let opened = open(&[zipped_hard("pack.json", &bomb)]);
        assert!(opened.problems.iter().any(|problem| problem.contains("pack.json")), "{:?}", opened.problems);
        assert!(opened.files.0.is_empty());
    }

    fn zipped_hard(name: &str, bytes: &[u8]) -> Given {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(name, options).unwrap();
        archive.write_all(bytes).unwrap();
        Given { name: "bomb.zip".into(), bytes: archive.finish().unwrap().into_inner() }
    }
}
