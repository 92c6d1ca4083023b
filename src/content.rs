//! What the widget says and asks: a content pack, parsed and validated.
//!
//! A pack is `pack.json` (ids, rules, numbers, sources), one file of words for each language and, once it has been
//! published, `revisions.json` (what was published when, and the permanent numbers), and `review.json` if a clinician
//! has agreed to what it says. The only ways to a [`ContentPack`] are `ContentPack::parse` and `ContentPack::from_texts`,
//! which validate the files and return every fault at once, and [`ContentPack::from_compiled`], which reads what
//! [`Contents::compile`] wrote of a pack that has passed.
//! Whoever holds one may rely on every id in it leading somewhere.

mod compiled;
mod condition;
mod error;
pub mod figure;
mod id;
mod level;
#[cfg(feature = "json")]
mod limits;
mod option_set;
mod pack;
#[cfg(feature = "json")]
pub mod readability;
#[cfg(feature = "json")]
mod schema;
#[cfg(feature = "screens")]
mod screens;
#[cfg(feature = "json")]
mod statements;
mod text;
#[cfg(feature = "json")]
mod validate;

pub use condition::Condition;
pub use error::{Fault, PackFile, Path, Segment};
pub use id::*;
pub use level::*;
pub use option_set::OptionSet;
pub use pack::*;
#[cfg(feature = "tool")]
pub use schema::{pack_schema, review_schema, revisions_schema, words_schema};
#[cfg(feature = "screens")]
pub use screens::{shared_screen, shared_screens};
#[cfg(feature = "json")]
pub use statements::{Statement, in_words};
pub use text::{Block, Phrase, Text, Ui, fill};

use compiled::{Reader, Writer};
use std::ops::Deref;

/// Written in front of every compiled pack. Changes whenever the shape of [`Contents`] does.
const COMPILED_FORMAT: &[u8] = b"LC11";

/// A validated pack in one language. Read-only: its parts are reached through [`Contents`].
#[derive(Clone, Debug, PartialEq)]
pub struct ContentPack(Contents);

impl Deref for ContentPack {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.0
    }
}

/// The texts of the files of a pack.
#[cfg(feature = "json")]
#[derive(Clone, Copy, Debug)]
pub struct PackTexts<'t> {
    /// `pack.json`.
    pub rules: &'t str,
    /// `en.json` or its like.
    pub words: &'t str,
    /// `revisions.json`. Without it, nothing is known of what earlier revisions held.
    pub revisions: Option<&'t str>,
    /// `review.json`. Without it, nobody has reviewed the pack.
    pub review: Option<&'t str>,
    /// The shared safety screen that the rules name, in the language of the words: `{ "rules", "words" }`. Programs that
    /// have all of them at hand find it by themselves.
    pub screen: Option<&'t str>,
}

/// Bytes that are not a compiled pack of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACompiledPack;

impl ContentPack {
    /// Reads and validates a pack that nobody has reviewed from the texts of its files. `revisions` may be left out: then
    /// nothing is known of what earlier revisions held.
    ///
    /// # Errors
    /// Every fault of all files, in file order.
    ///
    /// # Examples
    /// ```
    /// use lumbar_check::content::ContentPack;
    ///
    /// let rules = include_str!("content/packs/psoas/pack.json");
    /// let words = include_str!("content/packs/psoas/en.json");
    /// let revisions = include_str!("content/packs/psoas/revisions.json");
    /// let pack = ContentPack::parse(rules, words, Some(revisions)).expect("it has no fault");
    /// assert_eq!(pack.words.language.as_ref(), "en");
    ///
    /// // A triage rule must not take what is unanswered for a no, and two faults are told at once.
    /// let rules = rules.replacen(r#""triage": ["#, r#""triage": [{ "id": "Calm", "raises": "same-day", "sources": [],
    ///     "when": { "not": "emergency-signs:both-legs" } },"#, 1);
    /// let faults = ContentPack::parse(&rules, words, Some(revisions)).expect_err("it has two and more");
    /// let paths: Vec<String> = faults.iter().map(|fault| fault.path.to_string()).collect();
    /// assert!(paths.contains(&"triage[0].id".to_owned()), "{faults:#?}");
    /// assert!(paths.contains(&"triage[0].when".to_owned()), "{faults:#?}");
    /// ```
    #[cfg(feature = "json")]
    pub fn parse(rules: &str, words: &str, revisions: Option<&str>) -> Result<Self, Vec<Fault>> {
        Self::from_texts(PackTexts { rules, words, revisions, review: None, screen: None })
    }

    /// Reads and validates a pack with all of its files.
    ///
    /// # Errors
    /// As [`Self::parse`].
    #[cfg(feature = "json")]
    pub fn from_texts(texts: PackTexts) -> Result<Self, Vec<Fault>> {
        validate::validate(texts).map(Self)
    }

    /// Reads a pack that was validated and compiled before, without JSON and without validating again.
    ///
    /// # Errors
    /// If the bytes are cut short, something else, or from another version.
    pub fn from_compiled(bytes: &[u8]) -> Result<Self, NotACompiledPack> {
        let body = bytes.strip_prefix(COMPILED_FORMAT).ok_or(NotACompiledPack)?;
        Reader::read(body).map(Self).ok_or(NotACompiledPack)
    }
}

impl Contents {
    /// The bytes that [`ContentPack::from_compiled`] reads back to an equal pack.
    pub fn compile(&self) -> Vec<u8> {
        [COMPILED_FORMAT, &Writer::write(self)].concat()
    }
}
