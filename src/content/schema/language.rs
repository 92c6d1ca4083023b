//! How conditions and texts are written in a file.

use super::{Field, LinkedArticleFile};
use crate::content::level::Match;
use serde::Deserialize;
use serde_json::Value;

/// When something holds: `"question:option"`, `"always"`, `"never"`, or an object with one key.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "not a condition of the rule language")]
pub enum ConditionFile {
    Named(String),
    Group(ConditionGroup),
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConditionGroup {
    Any(Vec<ConditionFile>),
    All(Vec<ConditionFile>),
    AtLeast(AtLeastFile),
    Not(Box<ConditionFile>),
    /// One of `conditions`.
    Condition(String),
    Unanswered(String),
    Side(SideFile),
    /// Regions of a body map: something is marked, and nothing but these.
    OnlyMarked(Vec<String>),
    Finding(String),
    /// An id, or `any`.
    Contradiction(String),
    Factor(String),
    /// At least this close.
    Match(Match),
    MatchAtMost(Match),
}

/// The side that follows from the marks on the body map.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SideFile {
    /// A near region on the left, and nothing near or wide on the right.
    Left,
    Right,
    /// Left or right.
    One,
    /// A near region of one side, and something near or wide of the other.
    Both,
    /// A near region in the middle, and nothing near or wide of a side.
    Middle,
    /// Something, but no near region.
    Outside,
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtLeastFile {
    pub count: usize,
    pub of: Vec<ConditionFile>,
}

/// An article of the series: its id, or an object that also says where it can be read.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "an id, or {\"id\": id, \"url\": address}")]
pub enum ArticleFile {
    Named(String),
    Linked(LinkedArticleFile),
}

impl ArticleFile {
    /// The id, if it can be read.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Named(id) | Self::Linked(LinkedArticleFile { id: Field::Given(id), .. }) => Some(id),
            Self::Linked(_) => None,
        }
    }
}

/// A piece of text: a string is a paragraph.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "a string, {\"list\": [strings]} or {\"steps\": [strings]}")]
pub enum BlockFile {
    Paragraph(String),
    Group(BlockGroup),
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockGroup {
    List(Vec<String>),
    Steps(Vec<String>),
}

/// Something to do or not to do: a string, or an object with one key, the id of a condition that the rules give for it.
// Any value can be read as one: the validator says what is wrong with it, and a page with a pack of its own loads less.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct InstructionFile(#[cfg_attr(feature = "tool", schemars(with = "InstructionShape"))] pub Value);

/// What a schema says of it.
#[cfg(feature = "tool")]
#[derive(schemars::JsonSchema)]
#[schemars(untagged, inline)]
#[expect(dead_code, reason = "it is only described")]
enum InstructionShape {
    Always(String),
    If(std::collections::BTreeMap<String, String>),
}

/// A word of the widget: one text, or one for each plural form of the language that it needs.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "a string, or an object of strings by plural form, `other` among them")]
pub enum PhraseFile {
    Plain(String),
    Counted(CountedFile),
}

/// Texts by plural form, as CLDR names them. A form that is left out reads like `other`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountedFile {
    pub zero: Option<String>,
    pub one: Option<String>,
    pub two: Option<String>,
    pub few: Option<String>,
    pub many: Option<String>,
    pub other: String,
}
