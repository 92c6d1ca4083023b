//! The files of vignettes.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A vignette as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vignette {
    #[serde(skip)]
    pub file: String,
    /// The answers of the plain reader of its folder.
    #[serde(skip)]
    pub plain: BTreeMap<String, Answer>,
    pub claim: String,
    #[allow(dead_code, reason = "for those who read the file")]
    pub story: String,
    #[allow(dead_code, reason = "for those who read the file")]
    pub from: Option<String>,
    pub rest: Option<Rest>,
    pub answers: BTreeMap<String, Answer>,
    pub expect: Expect,
}

/// Where the answers come from that a vignette does not give.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rest {
    /// `plain/answers.toml` in the folder of the vignette.
    Plain,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub status: String,
    #[serde(default)]
    pub missing: Vec<String>,
    pub disposition: Option<String>,
    #[serde(default)]
    pub raised: BTreeSet<String>,
    pub r#match: Option<String>,
    pub pattern_points: Option<i16>,
    pub habit_points: Option<u16>,
    #[serde(default)]
    pub caps: BTreeSet<String>,
    #[serde(default)]
    pub contradictions: BTreeSet<String>,
    #[serde(default)]
    pub factors: BTreeSet<String>,
    #[serde(default)]
    pub advice: Vec<String>,
    #[serde(default)]
    pub elsewhere: Vec<String>,
    #[serde(default)]
    pub withheld: BTreeMap<String, BTreeSet<String>>,
}
