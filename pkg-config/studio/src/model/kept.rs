//! Work as it is kept in the browser: only the files that are not those of the built-in pack, as one text.

use super::document::Files;
use super::json::Json;
use super::patients::Accepted;
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
    pub accepted: Rc<Accepted>,
    /// When, as the page wrote it.
    pub at: Rc<str>,
}

impl Kept {
    pub fn name(&self) -> &str {
        self.files.rules().text_of("id").unwrap_or_default()
    }
}

/// The text that is kept. `built_in`: the files that need not be.
pub fn written(kept: &Kept, built_in: &Files) -> String {
    let part = |files: &Files| {
        let differing = files.0.iter().map(|(name, json)| match built_in.file(name) == Some(json) {
            true => (&**name, Json::Null),
            false => (&**name, json.clone()),
        });
        Json::object(differing.collect::<Vec<_>>())
    };
    let all = [
        ("format", FORMAT.into()),
        ("at", Json::Text(kept.at.clone())),
        ("files", part(&kept.files)),
        ("original", part(&kept.original)),
        ("accepted", Json::list(kept.accepted.iter().cloned().map(Json::Text))),
    ];
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
    let accepted = json.get("accepted").map(Json::items).unwrap_or_default().iter().filter_map(Json::text).cloned();
    Some(Kept {
        files: part("files")?,
        original: part("original")?,
        accepted: Rc::new(accepted.collect()),
        at: json.text_of("at").unwrap_or_default().into(),
    })
}

/// All that is kept, by its place, the latest first. What cannot be read is left alone.
pub fn all(texts: Vec<(Rc<str>, String)>, built_in: &Files) -> Vec<(Rc<str>, Kept)> {
    let mut all: Vec<_> = texts.into_iter().filter_map(|(place, text)| Some((place, read(&text, built_in)?))).collect();
    all.sort_by(|(_, one), (_, other)| other.at.cmp(&one.at));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};

    #[test]
    fn work_comes_back_as_it_was_kept() {
        let built_in = built_in();
        let files = copy(&built_in, "mine", &["en", "de"], "2026-11-30");
        let accepted = Rc::new(Accepted::from(["0123456789abcdef".into()]));
        let kept = Kept { files, original: built_in.clone(), accepted, at: "2026-11-30 15:20".into() };
        let text = written(&kept, &built_in);
        assert_eq!(read(&text, &built_in).as_ref(), Some(&kept));
        assert_eq!(kept.name(), "mine");
        // As it was before anything was accepted in what is kept.
        let before = text.replace(r#","accepted":["0123456789abcdef"]"#, "");
        assert_eq!(read(&before, &built_in).map(|kept| kept.accepted.len()), Some(0));
        let later = written(&Kept { at: "2026-12-01 08:00".into(), ..kept }, &built_in);
        let texts = [("", &text), ("other", &"{}".to_owned()), ("mine", &later)];
        let all = all(texts.map(|(place, text)| (place.into(), text.clone())).into(), &built_in);
        assert_eq!(all.iter().map(|(place, _)| &**place).collect::<Vec<_>>(), ["mine", ""]);
        assert!(text.len() < 400_000, "{}", text.len());
        for other in ["", "{}", "[]", "{\"format\":\"lumbar-check-studio-1\"}"] {
            assert_eq!(read(other, &built_in), None);
        }
    }
}
