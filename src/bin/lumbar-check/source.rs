//! Packs on disk.

use lumbar_check::content::{ContentPack, Fault};
use std::fs;
use std::path::{Path, PathBuf};

/// The rules file of a folder, with every words file beside it.
pub struct PackFolder {
    pub rules: PackText,
    /// In alphabetical order; never empty.
    pub words: Vec<PackText>,
}

/// A file that has been read.
pub struct PackText {
    pub path: PathBuf,
    pub text: String,
}

/// Reads a folder.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn read(folder: &Path) -> Result<PackFolder, String> {
    let rules = read_file(folder.join("pack.json"))?;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json") && *path != rules.path);
    paths.sort();
    if paths.is_empty() {
        return Err(format!("{}: there is no words file beside it, for instance en.json", rules.path.display()));
    }
    let words = paths.into_iter().map(read_file).collect::<Result<_, _>>()?;
    Ok(PackFolder { rules, words })
}

fn read_file(path: PathBuf) -> Result<PackText, String> {
    match fs::read_to_string(&path) {
        Ok(text) => Ok(PackText { path, text }),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// The pack in English if it has English words, else in the first language it has.
pub fn parse(folder: &PackFolder) -> Result<ContentPack, Vec<Fault>> {
    let english = folder.words.iter().find(|words| words.path.file_name().is_some_and(|name| name == "en.json"));
    let words = english.unwrap_or(&folder.words[0]);
    ContentPack::parse(&folder.rules.text, &words.text)
}

/// The pack that the widget brings along.
pub fn built_in() -> Result<ContentPack, Vec<Fault>> {
    let rules = include_str!("../../content/packs/psoas/pack.json");
    let words = include_str!("../../content/packs/psoas/en.json");
    ContentPack::parse(rules, words)
}
