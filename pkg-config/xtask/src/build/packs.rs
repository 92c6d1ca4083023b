//! The packs, compiled: rules and the words of one locale in the bytes that the widget reads.

use anyhow::{Context, Result, bail};
use lumbar_check::content::ContentPack;
use std::fs;
use std::path::{Path, PathBuf};

/// One pack in one language.
pub struct CompiledPack {
    pub id: String,
    pub locale: String,
    pub bytes: Vec<u8>,
}

/// Every pack in every language it has, by id and locale.
///
/// # Errors
/// If any of them has faults: all faults of all packs, not only the first.
pub fn compile_all(packs: &Path) -> Result<Vec<CompiledPack>> {
    let mut compiled = Vec::new();
    let mut faults = Vec::new();
    for folder in sorted(packs)? {
        let rules = folder.join("pack.json");
        if !rules.is_file() {
            continue;
        }
        let id = stem(&folder);
        let rules = read(&rules)?;
        for words in sorted(&folder)? {
            if words.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let locale = stem(&words);
            if locale == "pack" {
                continue;
            }
            if !is_locale(&locale) {
                faults.push(format!("{id}/{locale}.json: not named after a language, such as en or pt-BR"));
                continue;
            }
            match compile(&rules, &read(&words)?) {
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

fn compile(rules: &str, words: &str) -> Result<Vec<u8>, Vec<String>> {
    ContentPack::parse(rules, words)
        .map(|pack| pack.compile())
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// Whether `name` looks like a language tag: a language of two or three letters, then any subtags.
fn is_locale(name: &str) -> bool {
    let mut parts = name.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read the folder {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_locales_and_other_names_are_not() {
        for name in ["en", "de", "pt-BR", "zh-Hant-TW", "en-XA"] {
            assert!(is_locale(name), "{name}");
        }
        for name in ["", "pack", "EN", "e", "en-", "en_GB", "schema"] {
            assert!(!is_locale(name), "{name}");
        }
    }

    #[test]
    fn all_faults_of_all_packs_are_reported_together() {
        let packs = tempfile::tempdir().unwrap();
        for id in ["one", "two"] {
            let folder = packs.path().join(id);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("pack.json"), "not json").unwrap();
            fs::write(folder.join("en.json"), "not json").unwrap();
            fs::write(folder.join("words.json"), "{}").unwrap();
        }
        let error = compile_all(packs.path()).err().unwrap().to_string();
        for expected in ["one.en: ", "one/words.json: ", "two.en: ", "two/words.json: "] {
            assert!(error.contains(expected), "{expected} is missing in {error}");
        }
    }
}
