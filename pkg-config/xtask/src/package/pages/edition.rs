//! A pack in one language, with the few words that only pages need.

use anyhow::{Context, Result, anyhow};
use fs_err as fs;
use lumbar_check::content::ContentPack;
use serde::Deserialize;

use crate::project::Project;

/// The pack that pages are made for.
const PACK: &str = "psoas";

/// The language of a page's file without a language in its name.
pub const FIRST: &str = "en";

/// Words of `pkg-config/pages/words`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PageWords {
    /// What stands where the questions come up, until they do.
    pub opening: String,
    pub opening_shared: String,
    pub needs_script: String,
    /// Title and preview of the page that shared links lead to: neutral, as others may see them.
    pub shared_title: String,
    pub shared_description: String,
    pub numbers: String,
    /// The name of the choice of languages.
    pub languages: String,
}

pub struct Edition {
    pub pack: ContentPack,
    pub words: PageWords,
}

impl Edition {
    pub fn language(&self) -> &str {
        &self.pack.words.language
    }

    pub fn direction(&self) -> &'static str {
        self.pack.words.direction.as_str()
    }

    /// `frame.html`, or `frame.de.html`.
    pub fn file(&self, page: &str) -> String {
        match self.language() {
            FIRST => format!("{page}.html"),
            language => format!("{page}.{language}.html"),
        }
    }
}

/// Every language of the pack, English first.
///
/// # Errors
/// If the pack has faults, or a language has no words for pages.
pub fn editions(project: &Project) -> Result<Vec<Edition>> {
    let folder = project.packs().join(PACK);
    let rules = fs::read_to_string(folder.join("pack.json"))?;
    let mut editions = Vec::new();
    let first = edition(project, &rules, FIRST)?;
    let others: Vec<_> = first.pack.languages.iter().filter(|language| &***language != FIRST).cloned().collect();
    editions.push(first);
    for language in others {
        editions.push(edition(project, &rules, &language)?);
    }
    Ok(editions)
}

fn edition(project: &Project, rules: &str, language: &str) -> Result<Edition> {
    let words = fs::read_to_string(project.packs().join(PACK).join(format!("{language}.json")))?;
    // Pages show no link, so what earlier revisions had does not matter.
    let pack = ContentPack::parse(rules, &words, None).map_err(|faults| anyhow!("{PACK}.{language}: {faults:?}"))?;
    let path = project.pages().join("words").join(format!("{language}.json"));
    let words = serde_json::from_str(&fs::read_to_string(&path)?)
        .with_context(|| format!("could not read {}", path.display()))?;
    Ok(Edition { pack, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_pack_has_words_for_pages() {
        let editions = editions(&Project::find().unwrap()).unwrap();
        let languages: Vec<_> = editions.iter().map(Edition::language).collect();
        assert_eq!(languages[0], FIRST);
        assert_eq!(languages.len(), editions[0].pack.languages.len());
        assert!(
            editions
                .iter()
                .all(|edition| edition.words.opening != editions[0].words.opening || edition.language() == FIRST)
        );
    }
}
