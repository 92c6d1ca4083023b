//! Writing `dist/`.

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;
use walkdir::WalkDir;

use super::entry;

/// A file to be written, by its path inside `dist/`.
#[derive(Clone)]
pub struct Output {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Output {
    /// A file named `<stem>-<hash of bytes>.<extension>`, or with a dot before the hash if the stem has one.
    pub fn hashed(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let hash: String = Sha256::digest(&bytes)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
        let separator = if stem.contains('.') { '.' } else { '-' };
        Self { name: format!("{stem}{separator}{hash}.{extension}"), bytes }
    }
}

/// Every file below a folder, by its path inside it, in order.
///
/// # Errors
/// If a folder cannot be read.
pub fn below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let parts = entry.path().strip_prefix(folder)?.iter().map(|part| part.to_string_lossy());
            names.push(parts.collect::<Vec<_>>().join("/"));
        }
    }
    Ok(names)
}

/// Writes what changed, what a page refers to last, then removes what an earlier build left behind.
///
/// The order matters to whoever loads the page meanwhile: what it refers to never names a file that is not there.
pub fn write(dist: &Path, outputs: &[Output]) -> Result<()> {
    let (entries, others): (Vec<_>, Vec<_>) = outputs.iter().partition(|output| entry(&output.name).is_some());
    for output in others.into_iter().chain(entries) {
        let path = dist.join(&output.name);
        if fs::read(&path).is_ok_and(|bytes| bytes == output.bytes) {
            continue;
        }
        let folder = path.parent().unwrap_or(dist);
        fs::create_dir_all(folder)?;
        let unfinished = path.with_extension("unfinished");
        fs::write(&unfinished, &output.bytes).and_then(|()| fs::rename(&unfinished, &path))?;
    }
    for folder in ["", "packs/", "screens/", "steps/"] {
        let Ok(entries) = fs::read_dir(dist.join(folder)) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if is_ours(&name) && outputs.iter().all(|output| output.name != name) {
                fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(())
}

/// Whether `name` is one that [`Output::hashed`] gives here, or of a file that is made only for some addresses or languages.
/// Other files in `dist/` are somebody else's, or the same each time.
fn is_ours(name: &str) -> bool {
    if name.starts_with("oembed.") || entry(name).is_some() {
        return true;
    }
    let Some((rest, extension)) = name.rsplit_once('.') else {
        return false;
    };
    let Some((stem, hash)) = rest.rsplit_once(['-', '.']) else {
        return false;
    };
    let ours = match extension {
        "wasm" => ["pack-reader", "exports"].contains(&stem),
        "js" => {
            let parts = ["engine", "pack-reader", "exports", "page", "guide"];
            parts.contains(&stem) || stem.starts_with("lumbar-check-")
        }
        "css" | "svg" => ["page", "guide", "icon"].contains(&stem),
        "bin" => {
            let folders = ["packs/", "screens/", "steps/"];
            ["lumbar-check", "styles"].contains(&stem) || folders.iter().any(|folder| stem.starts_with(folder))
        }
        _ => false,
    };
    ours && hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(name: &str) -> Output {
        Output { name: name.to_owned(), bytes: name.as_bytes().to_vec() }
    }

    #[test]
    fn a_name_says_which_content_it_stands_for() {
        let one = Output::hashed("lumbar-check", "bin", vec![1]);
        assert_eq!(one.name, "lumbar-check-4bf5122f.bin");
        assert_ne!(one.name, Output::hashed("lumbar-check", "bin", vec![2]).name);
        let pack = Output::hashed("packs/psoas.en", "bin", vec![1]);
        assert_eq!(pack.name, "packs/psoas.en.4bf5122f.bin");
    }

    #[test]
    fn a_file_is_named_by_its_path() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("deep/er")).unwrap();
        for name in ["top.php", "deep/er/low.php"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        assert_eq!(below(folder.path()).unwrap(), ["deep/er/low.php", "top.php"]);
    }

    #[test]
    fn only_files_of_earlier_builds_are_removed() {
        let dist = tempfile::tempdir().unwrap();
        let dist = dist.path();
        for folder in ["packs", "screens", "steps"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        let old = [
            "engine-00000000.js",
            "lumbar-check-00000000.bin",
            "packs/psoas.en.00000000.bin",
            "screens/low-back-1.en.00000000.bin",
            "steps/psoas.en.00000000.bin",
            "oembed.de.json",
            "lumbar-check.xx.js",
        ];
        let foreign = ["readme.txt", "lumbar-check.zip", "packs/mine.bin", "lumbar-check-extra.bin"];
        for name in old.iter().chain(&foreign) {
            fs::write(dist.join(name), "x").unwrap();
        }
        let new = ["lumbar-check.js", "lumbar-check-11111111.bin", "packs/psoas.en.11111111.bin"];
        write(dist, &new.map(output)).unwrap();
        for name in old {
            assert!(!dist.join(name).exists(), "{name} is still there");
        }
        for name in foreign.iter().chain(&new) {
            assert!(dist.join(name).exists(), "{name} is gone");
        }
    }
}
