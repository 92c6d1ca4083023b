//! Which texts of a words file are graded, each under the heading it belongs to.

use lumbar_check::content::readability::Tally;
use lumbar_check::content::{ContentPack, Path, QuestionId, SectionId};
use serde_json::Value;

/// What is averaged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Questions,
    Labels,
    Said,
    Rationale,
    Triage,
    Dispositions,
    Matches,
    Findings,
    Factors,
    Advice,
    SafetyNet,
    ReadItAll,
    Limits,
    Purpose,
    Interface,
}

/// A text that a reader takes in at once.
pub struct Passage {
    pub section: Section,
    pub path: Path,
    pub text: String,
    pub tally: Tally,
    /// Whether someone may need to understand it at once to be safe.
    pub is_safety: bool,
}

impl Section {
    pub const ALL: [Self; 15] = [
        Self::Questions,
        Self::Labels,
        Self::Said,
        Self::Rationale,
        Self::Triage,
        Self::Dispositions,
        Self::Matches,
        Self::Findings,
        Self::Factors,
        Self::Advice,
        Self::SafetyNet,
        Self::ReadItAll,
        Self::Limits,
        Self::Purpose,
        Self::Interface,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Labels => "labels and hints",
            Self::Said => "said",
            Self::Rationale => "rationale",
            Self::Triage => "triage",
            Self::Dispositions => "dispositions and regions",
            Self::Matches => "matches",
            Self::Findings => "findings and articles",
            Self::Factors => "factors",
            Self::Advice => "advice and evidence",
            Self::SafetyNet => "safety net",
            Self::ReadItAll => "read it all",
            Self::Limits => "limits",
            Self::Purpose => "purpose",
            Self::Interface => "interface",
        }
    }

    fn of(keys: &[&str]) -> Self {
        match (keys[0], keys[keys.len() - 1]) {
            ("questions", "legend") => Self::Questions,
            ("questions", "label") => Self::Labels,
            ("questions", "said") => Self::Said,
            ("questions", "rationale") => Self::Rationale,
            ("triage", _) => Self::Triage,
            ("dispositions" | "regions", _) => Self::Dispositions,
            ("matches", _) => Self::Matches,
            ("findings" | "contradictions" | "caps" | "articles", _) => Self::Findings,
            ("factors", _) => Self::Factors,
            ("advice" | "evidence" | "stop_rule", _) => Self::Advice,
            ("safety_net", _) => Self::SafetyNet,
            ("read_it_all", _) => Self::ReadItAll,
            ("limits", _) => Self::Limits,
            ("purpose", _) => Self::Purpose,
            _ => Self::Interface,
        }
    }
}

/// Keys of a words file that hold no text to read.
const NOT_READ: [&str; 4] = ["$schema", "language", "direction", "name"];

/// Texts that are shown with the first of them: a hint explains its question or label, and what to tell a clinician
/// follows why.
const TOGETHER: [(&str, &str); 3] = [("legend", "hint"), ("label", "hint"), ("why", "tell")];

/// The texts of a words file, in its order.
pub fn passages(pack: &ContentPack, words: &Value) -> Vec<Passage> {
    let mut found = Vec::new();
    for (key, value) in words.as_object().into_iter().flatten() {
        if !NOT_READ.contains(&key.as_str()) {
            collect(pack, &mut vec![key], Path::default().key(key), value, &mut found);
        }
    }
    found
}

fn collect<'a>(pack: &ContentPack, keys: &mut Vec<&'a str>, path: Path, value: &'a Value, found: &mut Vec<Passage>) {
    match value {
        Value::String(text) => found.push(passage(pack, keys, path, text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(pack, keys, path.index(index), item, found);
            }
        }
        Value::Object(object) => {
            let pair =
                TOGETHER.into_iter().find(|(one, other)| object.contains_key(*one) && object.contains_key(*other));
            for (key, value) in object {
                let path = path.key(key);
                keys.push(key);
                match pair {
                    Some((_, other)) if key == other => {}
                    Some((one, other)) if key == one => {
                        found.push(passage(pack, keys, path, joined(value, &object[other])));
                    }
                    _ => collect(pack, keys, path, value, found),
                }
                keys.pop();
            }
        }
        _ => {}
    }
}

/// Two texts, one after the other. A label has no full stop and is a sentence all the same.
fn joined(one: &Value, other: &Value) -> String {
    let (one, other) = (one.as_str().unwrap_or_default(), other.as_str().unwrap_or_default());
    let stop = if one.ends_with(['.', '?', '!']) { " " } else { ". " };
    [one, stop, other].concat()
}

fn passage(pack: &ContentPack, keys: &[&str], path: Path, text: String) -> Passage {
    let section = Section::of(keys);
    let is_safety = match section {
        Section::Triage | Section::Dispositions | Section::SafetyNet => true,
        Section::Labels => pack.section_of(&QuestionId::from(keys[1])) == Some(SectionId::Safety),
        _ => false,
    };
    Passage { section, path, tally: Tally::of(&text), text, is_safety }
}
