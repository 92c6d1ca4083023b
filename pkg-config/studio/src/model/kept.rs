//! Work as it is kept in the browser: only the files that are not those of the built-in pack, as one text.

use super::document::Files;
use super::json::Json;
use std::collections::BTreeMap;

/// What tells this format from any other.
const FORMAT: &str = "lumbar-check-studio-1";

/// The text that is kept. `built_in`: the files that need not be.
pub fn written(files: &Files, original: &Files, built_in: &Files) -> String {
    let part = |files: &Files| {
        let differing = files.0.iter().map(|(name, json)| match built_in.file(name) == Some(json) {
            true => (&**name, Json::Null),
            false => (&**name, json.clone()),
        });
        Json::object(differing.collect::<Vec<_>>())
    };
    Json::object([("format", FORMAT.into()), ("files", part(files)), ("original", part(original))]).compact()
}

/// The files, and what they are compared with. `None` for a text that is something else.
pub fn read(text: &str, built_in: &Files) -> Option<(Files, Files)> {
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
    Some((part("files")?, part("original")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};

    #[test]
    fn work_comes_back_as_it_was_kept() {
        let built_in = built_in();
        let files = copy(&built_in, "mine", &["en", "de"], "2026-11-30");
        let text = written(&files, &built_in, &built_in);
        assert_eq!(read(&text, &built_in), Some((files, built_in.clone())));
        assert!(text.len() < 400_000, "{}", text.len());
        for other in ["", "{}", "[]", "{\"format\":\"lumbar-check-studio-1\"}"] {
            assert_eq!(read(other, &built_in), None);
        }
    }
}
