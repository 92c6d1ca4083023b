//! Packs on disk.

use lumbar_check::content::{ContentPack, Fault, PackTexts};
use std::fs;
use std::path::{Path, PathBuf};

/// The rules file of a folder, with every words file beside it.
pub struct PackFolder {
    pub rules: PackText,
    /// In alphabetical order; never empty.
    pub words: Vec<PackText>,
    /// Not there before anything was published.
    pub revisions: Option<PackText>,
    /// Not there before anybody has agreed to anything.
    pub review: Option<PackText>,
}

/// The file that every published revision is written down in.
pub const REVISIONS: &str = "revisions.json";

/// The file of what a reviewer has agreed to.
const REVIEW: &str = "review.json";

/// A file that has been read.
pub struct PackText {
    pub path: PathBuf,
    pub text: String,
}

/// Reads a folder, or says on standard error why it cannot be read.
pub fn read_or_say(folder: &Path) -> Option<PackFolder> {
    read(folder).map_err(|problem| eprintln!("{problem}")).ok()
}

/// Reads a folder.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn read(folder: &Path) -> Result<PackFolder, String> {
    let rules = read_file(folder.join("pack.json"))?;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let mut taken = |name| paths.iter().position(|path| path.ends_with(name)).map(|place| paths.remove(place));
    let (revisions, review) = (taken(REVISIONS), taken(REVIEW));
    paths.retain(|path| path.extension().is_some_and(|end| end == "json") && *path != rules.path);
    if paths.is_empty() {
        return Err(format!("{}: there is no words file beside it, for instance en.json", rules.path.display()));
    }
    let words = paths.into_iter().map(read_file).collect::<Result<_, _>>()?;
    let [revisions, review] = [revisions, review].map(|path| path.map(read_file).transpose());
    Ok(PackFolder { rules, words, revisions: revisions?, review: review? })
}

impl PackFolder {
    /// The words in a language; else those in English, or in the first language there is.
    pub fn words_in(&self, language: Option<&str>) -> Option<&PackText> {
        let is_named = |words: &&PackText, name: &str| words.path.file_stem().is_some_and(|stem| stem == name);
        match language {
            Some(language) => self.words.iter().find(|words| is_named(words, language)),
            None => Some(self.words.iter().find(|words| is_named(words, "en")).unwrap_or(&self.words[0])),
        }
    }

    /// The pack with the words of one file.
    pub fn parse(&self, words: &PackText) -> Result<ContentPack, Vec<Fault>> {
        let [revisions, review] = [&self.revisions, &self.review].map(|file| file.as_ref().map(|file| &*file.text));
        let (rules, words) = (&self.rules.text, &words.text);
        ContentPack::from_texts(PackTexts { rules, words, revisions, review, screen: None })
    }
}

fn read_file(path: PathBuf) -> Result<PackText, String> {
    match fs::read_to_string(&path) {
        Ok(text) => Ok(PackText { path, text }),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// The pack in English if it has English words, else in the first language it has.
pub fn parse(folder: &PackFolder) -> Result<ContentPack, Vec<Fault>> {
    folder.parse(folder.words_in(None).expect("a folder has words"))
}

/// The pack that the widget brings along.
pub fn built_in() -> Result<ContentPack, Vec<Fault>> {
    let rules = include_str!("../../content/packs/psoas/pack.json");
    let words = include_str!("../../content/packs/psoas/en.json");
    let revisions = include_str!("../../content/packs/psoas/revisions.json");
    ContentPack::parse(rules, words, Some(revisions))
}
