//! The parts of a pack that have a form of their own, and where each stands in the files.

use super::document::{Address, Files, REVIEW, REVISIONS, is_note, path};
use super::json::Json;
use lumbar_check::content::{Path, Segment};
use std::rc::Rc;

/// A kind of part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Sign,
    Question,
    Named,
    Finding,
    Contradiction,
    Cap,
    Factor,
    Tip,
    Source,
    Article,
    /// Whom to turn to in some countries.
    Region,
    /// A group of words, by its path in the words: `safety_net`, or `dispositions.emergency`.
    Words,
    /// What belongs to the pack as a whole: `about`, `pages`, `scale`, or `fallback`.
    Whole,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub part: Part,
    pub id: Rc<str>,
}

impl Part {
    pub const LISTED: [Self; 11] = [
        Self::Sign,
        Self::Question,
        Self::Named,
        Self::Finding,
        Self::Contradiction,
        Self::Cap,
        Self::Factor,
        Self::Tip,
        Self::Source,
        Self::Article,
        Self::Region,
    ];

    /// The list in the rules; of what is in none, that list is nowhere.
    pub fn list(self) -> &'static [&'static str] {
        match self {
            Self::Sign => &["triage"],
            Self::Question => &["questions"],
            Self::Named => &["conditions"],
            Self::Finding => &["pattern", "findings"],
            Self::Contradiction => &["pattern", "contradictions"],
            Self::Cap => &["pattern", "caps"],
            Self::Factor => &["factors"],
            Self::Tip => &["advice"],
            Self::Source => &["sources"],
            Self::Article => &["articles"],
            Self::Region => &["regions"],
            Self::Words | Self::Whole => &[],
        }
    }

    /// The object in the words that has its words by id.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::Sign => Some("triage"),
            Self::Question => Some("questions"),
            Self::Named => Some("conditions"),
            Self::Finding => Some("findings"),
            Self::Contradiction => Some("contradictions"),
            Self::Cap => Some("caps"),
            Self::Factor => Some("factors"),
            Self::Tip => Some("advice"),
            Self::Article => Some("articles"),
            Self::Region => Some("regions"),
            Self::Source | Self::Words | Self::Whole => None,
        }
    }

    /// Every one in the rules.
    pub fn all(self, files: &Files) -> &[Json] {
        let list = files.rules().at(&path(self.list()));
        list.filter(|_| !self.list().is_empty()).map(Json::items).unwrap_or_default()
    }
}

impl Key {
    pub fn new(part: Part, id: &str) -> Self {
        Self { part, id: id.into() }
    }

    /// Where it stands in the rules.
    pub fn rules(&self, files: &Files) -> Option<Address> {
        let (index, _) = files.rules().at(&path(self.part.list()))?.by_id(&self.id)?;
        Some(Address::rules(path(self.part.list()).index(index)))
    }

    /// Whether there is such a part. What is in no list always is.
    pub fn is_in(&self, files: &Files) -> bool {
        self.part.list().is_empty() || self.rules(files).is_some()
    }

    /// Where its words are, whether they are there or not.
    pub fn words(&self, language: &str) -> Option<Address> {
        let path = match self.part {
            Part::Words => self.id.split('.').fold(Path::default(), |path, key| path.key(key)),
            part => path(&[part.words()?, &self.id]),
        };
        Some(Address::words(language, path))
    }

    /// The part that an address is in.
    pub fn of(files: &Files, address: &Address) -> Option<Self> {
        if [REVIEW, REVISIONS].contains(&&*address.file) || is_note(&address.file) {
            return None;
        }
        let keys: Vec<&str> = address.path.0.iter().map_while(key_of).collect();
        if &*address.file == super::document::RULES {
            if let Some(whole) = whole_in_rules(&keys) {
                return Some(Self::new(Part::Whole, whole));
            }
            let part = Part::LISTED.into_iter().find(|part| keys == part.list())?;
            let Some(Segment::Index(index)) = address.path.0.get(keys.len()) else { return None };
            let item = part.all(files).get(*index)?;
            return Some(Self::new(part, item.text_of("id").or(item.text().map(|text| &**text))?));
        }
        let part = Part::LISTED.into_iter().find(|part| part.words() == keys.first().copied());
        match (part, keys.as_slice()) {
            (Some(part), [_, id, ..]) => Some(Self::new(part, id)),
            (None, ["steps" | "pages", ..]) => Some(Self::new(Part::Whole, "pages")),
            (None, [group @ ("dispositions" | "matches" | "evidence"), id, ..]) => {
                Some(Self::new(Part::Words, &format!("{group}.{id}")))
            }
            (None, [group, ..]) => Some(Self::new(Part::Words, group)),
            _ => None,
        }
    }
}

/// What belongs to the pack as a whole, by the keys that lead to it in the rules.
fn whole_in_rules(keys: &[&str]) -> Option<&'static str> {
    match keys {
        ["steps", ..] => Some("pages"),
        ["fallback_signs", ..] => Some("fallback"),
        ["pattern", "levels" | "habit_levels" | "matrix", ..] => Some("scale"),
        ["article" | "date" | "revision" | "region" | "welcome_drawing", ..] => Some("about"),
        _ => None,
    }
}

fn key_of(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Key(key) => Some(key),
        Segment::Index(_) => None,
    }
}
