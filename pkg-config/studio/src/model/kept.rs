//! Work as it is kept in the browser: only the files that are not those of the built-in pack, as one text.

use super::document::Files;
use super::json::Json;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What tells this format from any other.
const FORMAT: &str = "lumbar-check-studio-1";

/// Work that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub files: Files,
    /// What they are compared with.
    pub original: Files,
    /// When, as the page wrote it.
    pub at: Rc<str>,
}

impl Kept {
    pub fn name(&self) -> &str {
        self.files.rules().text_of("id").unwrap_or_default()
    }
}

/// The text that is kept. `built_in`: the files that need not be. `at`: when.
pub fn written(files: &Files, original: &Files, built_in: &Files, at: &str) -> String {
    let part = |files: &Files| {
        let differing = files.0.iter().map(|(name, json)| match built_in.file(name) == Some(json) {
            true => (&**name, Json::Null),
            false => (&**name, json.clone()),
        });
        Json::object(differing.collect::<Vec<_>>())
    };
    let all = [("format", FORMAT.into()), ("at", at.into()), ("files", part(files)), ("original", part(original))];
    Json::object(all).compact()
}

/// The work. `None` for a text that is something else.
pub fn read(text: &str, built_in: &Files) -> Option<Kept> {
    let json = Json::parse(text).ok()?;
    if json.text_of("format") != Some(FORMAT) {
        return None;
    }
    let part = |key: &str| {
        let files = json.get(key)?.members().iter().map(|(name, json)| match json {
            Json::Null => Some((name.clone(), built_in.file(name)?.clone())),
            json => Some((name.clone(), json.clone())),
        });
        Some(Files(files.collect::<Option<BTreeMap<_, _>>>()?))
    };
    Some(Kept { files: part("files")?, original: part("original")?, at: json.text_of("at").unwrap_or_default().into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};

    #[test]
    fn work_comes_back_as_it_was_kept() {
        let built_in = built_in();
        let files = copy(&built_in, "mine", &["en", "de"], "2026-11-30");
        let text = written(&files, &built_in, &built_in, "2026-11-30 15:20");
        let kept = read(&text, &built_in).expect("it was written here");
        assert_eq!((kept.name(), &*kept.at), ("mine", "2026-11-30 15:20"));
        assert_eq!((kept.files, kept.original), (files, built_in.clone()));
        assert!(text.len() < 400_000, "{}", text.len());
        for other in ["", "{}", "[]", "{\"format\":\"lumbar-check-studio-1\"}"] {
            assert_eq!(read(other, &built_in), None);
        }
    }
}
