//! What the host hands to the view, and what the view tells it.

use crate::content::{ArticleId, Plural};
use crate::domain::{AdviceCard, Layout, SharedResult};
use std::rc::Rc;
use yew::AttrValue;

/// How the widget was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Fresh,
    Shared(SharedResult),
    UnreadableLink(UnreadableLink),
}

/// Why a link of ours could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableLink {
    CutShort,
    OtherPack,
    Newer,
}

/// What the blog chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// A region's id or a country code.
    pub region: AttrValue,
    pub heading_level: HeadingLevel,
    pub layout: Layout,
    pub clinic_name: Option<AttrValue>,
    /// Already checked to be a link one can follow.
    pub booking_url: Option<AttrValue>,
    pub phone: Option<AttrValue>,
    pub plural: PluralRule,
    /// The articles that the host page links, each in a slot `article-ID`.
    pub articles: Vec<ArticleId>,
}

/// The plural form of a count in a language: the browser knows them all. There is one rule, so all are equal.
#[derive(Clone, Copy, Debug)]
pub struct PluralRule(pub fn(language: &str, count: usize) -> Plural);

impl PartialEq for PluralRule {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The level of the widget's own heading, 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// The nearest level that there is.
    pub fn new(level: u8) -> Self {
        Self(level.clamp(1, 6))
    }

    /// The tag of a heading that is `deeper` levels further in; never beyond `h6`.
    pub(super) fn tag(self, deeper: u8) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        TAGS[usize::from(self.0 + deeper).min(6) - 1]
    }
}

/// What became of the last share or copy that the reader asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum PassingOn {
    Nothing,
    Shared,
    LinkCopied(AttrValue),
    /// Copying failed: the reader copies it by hand.
    LinkToCopy(AttrValue),
    TextCopied,
    TextToCopy(AttrValue),
}

/// Something that happened. The host acts on it; no answer of the reader is in it, except in what the reader asked
/// to pass on.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The first page is in the document.
    Drawn,
    Started,
    /// Another page, in either direction.
    Stepped,
    /// A result of the reader's own answers is on the page.
    Completed,
    AskedToShare(Wanted, Rc<AdviceCard>),
    AskedForText(Rc<AdviceCard>),
    AskedToPrint(Rc<AdviceCard>),
    /// What someone else passed on: it has no link of this page's making.
    AskedToPrintShared,
}

/// How much a link should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Advice,
    Answers,
}
