//! The packs, compiled: rules and the words of one locale in the bytes that the widget reads.

use anyhow::{Context, Result, anyhow, bail};
use fs_err as fs;
use lumbar_check::content::{Block, ContentPack, PackTexts};
use std::path::{Path, PathBuf};

/// The file of a pack with its rules.
pub const RULES: &str = "pack.json";

/// One pack in one language.
pub struct CompiledPack {
    pub id: String,
    pub locale: String,
    pub bytes: Vec<u8>,
}

impl CompiledPack {
    /// The pack as the widget reads it.
    ///
    /// # Errors
    /// If the bytes are of another version.
    pub fn read(&self) -> Result<ContentPack> {
        ContentPack::from_compiled(&self.bytes).map_err(|_| anyhow!("could not read {} again", self.id))
    }
}

/// Every pack in every language it lists, by id and locale.
///
/// # Errors
/// If any of them has faults: all faults of all packs, not only the first.
pub fn compile_all(packs: &Path) -> Result<Vec<CompiledPack>> {
    let mut compiled = Vec::new();
    let mut faults = Vec::new();
    for folder in folders(packs)? {
        let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let rules = fs::read_to_string(folder.join(RULES))?;
        let (revisions, review) = (optional(&folder, "revisions.json")?, optional(&folder, "review.json")?);
        for locale in languages(&rules).with_context(|| format!("pack `{id}`"))? {
            let words = fs::read_to_string(folder.join(format!("{locale}.json")))?;
            let (revisions, review) = (revisions.as_deref(), review.as_deref());
            match compile(PackTexts { rules: &rules, words: &words, revisions, review, screen: None }) {
                Ok(bytes) => compiled.push(CompiledPack { id: id.clone(), locale, bytes }),
                Err(found) => {
                    faults.extend(found.iter().map(|fault| format!("{id}.{locale}: {fault}")));
                }
            }
        }
    }
    if !faults.is_empty() {
        bail!("{} faults in the packs:\n  {}", faults.len(), faults.join("\n  "));
    }
    if compiled.is_empty() {
        bail!("no pack with words in {}", packs.display());
    }
    Ok(compiled)
}

/// The first of what needs help straight away, in the English of the first pack: one line and one language, because every
/// page loads it.
///
/// # Errors
/// If no pack is in English.
pub fn first_sign(packs: &[CompiledPack]) -> Result<String> {
    let pack = packs.iter().find(|pack| pack.locale == "en").context("no pack has English words")?.read()?;
    let texts = pack.words.safety_net.now.iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        Block::List(signs) | Block::Steps(signs) => signs.first(),
    });
    Ok(texts.map(AsRef::as_ref).collect::<Vec<_>>().join(" ") + ".")
}

/// The text of a file that a pack need not have.
fn optional(folder: &Path, name: &str) -> Result<Option<String>> {
    let file = folder.join(name);
    Ok(if file.is_file() { Some(fs::read_to_string(&file)?) } else { None })
}

fn compile(texts: PackTexts) -> Result<Vec<u8>, Vec<String>> {
    ContentPack::from_texts(texts)
        .map(|pack| pack.compile())
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// The languages that a pack says it has.
fn languages(rules: &str) -> Result<Vec<String>> {
    #[derive(serde::Deserialize)]
    struct Listed {
        languages: Vec<String>,
    }
    let listed: Listed = serde_json::from_str(rules).context("could not read `languages`")?;
    Ok(listed.languages)
}

/// The folder of each pack, in order.
pub fn folders(packs: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(packs)?;
    let mut folders = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    folders.retain(|folder| folder.join(RULES).is_file());
    folders.sort();
    Ok(folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_of_all_packs_are_reported_together() {
        let packs = tempfile::tempdir().unwrap();
        for id in ["one", "two"] {
            let folder = packs.path().join(id);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("pack.json"), r#"{"languages": ["en", "fr"]}"#).unwrap();
            fs::write(folder.join("en.json"), "not json").unwrap();
            fs::write(folder.join("fr.json"), "{}").unwrap();
            fs::write(folder.join("draft.json"), "not listed, not read").unwrap();
        }
        let error = compile_all(packs.path()).err().unwrap().to_string();
        for expected in ["one.en: ", "one.fr: ", "two.en: ", "two.fr: "] {
            assert!(error.contains(expected), "{expected} is missing in {error}");
        }
        assert!(!error.contains("draft"), "{error}");
    }
}
