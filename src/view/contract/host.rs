//! What the host hands to the view.

use crate::content::Plural;
use crate::domain::{HiddenTips, Layout, SharedResult};
use yew::AttrValue;

/// How the widget was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// At the welcome.
    Fresh,
    /// By a link to a result.
    Shared(SharedResult, Arrival),
    /// By a link that cannot be shown: at the welcome, with why.
    UnreadableLink(UnreadableLink),
}

/// How whoever followed a link gets to the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They are led there at once, as by any link.
    Led,
    /// They do something else on the page, and it is announced.
    Announced,
    /// They are there already.
    There,
}

/// Why a link of ours could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableLink {
    /// Cut short, mistyped or made up.
    CutShort,
    /// Made with another pack.
    OtherPack,
    /// Made with a later version.
    Newer,
}

/// What the blog chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// A region's id or a country code.
    pub region: AttrValue,
    /// The level of the widget's own title.
    pub heading_level: HeadingLevel,
    /// A page at a time, or all questions at once.
    pub layout: Layout,
    /// Opens the clinic's section of a card.
    pub clinic_name: Option<AttrValue>,
    /// A link in that section.
    pub booking: Option<Booking>,
    /// A telephone number in that section.
    pub phone: Option<AttrValue>,
    /// How the language counts.
    pub plural: PluralRule,
    /// How the language writes a day.
    pub date: DateRule,
    /// The names of the slots that the host page fills, each between spaces: `article-ID` with a link to an article,
    /// `tip-ID` with something under a tip.
    pub slots: AttrValue,
    /// The tips that the host page hides.
    pub hidden_tips: HiddenTips,
    /// Whether links to results are offered.
    pub links: Links,
    /// Whether printing is offered.
    pub printer: Printer,
}

/// Whether a link to a result can be made: not from a file on somebody's disk, which nobody else can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// From a page with an address.
    Possible,
    /// From a file.
    Impossible,
}

/// Whether this page may print: the sandbox of a frame may keep it from that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printer {
    /// It may.
    Ready,
    /// It may not.
    Barred,
}

/// The clinic's booking link, already checked to be one that can be followed.
#[derive(Clone, Debug, PartialEq)]
pub enum Booking {
    /// One that takes nothing along.
    Plain(AttrValue),
    /// One that could take the link to the advice along, if the reader agrees, and whose that would be to read.
    MayTakeAdvice {
        /// The link.
        url: AttrValue,
        /// The host that would read it, by name.
        site: AttrValue,
    },
}

impl Booking {
    /// As it is for a reader who passes nothing on.
    pub(in crate::view) fn url(&self) -> &AttrValue {
        match self {
            Self::Plain(url) | Self::MayTakeAdvice { url, .. } => url,
        }
    }
}

/// The plural form of a count in a language: the browser knows them all. There is one rule, so all are equal.
#[derive(Clone, Copy, Debug)]
pub struct PluralRule(pub fn(language: &str, count: usize) -> Plural);

impl PartialEq for PluralRule {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A day, `YYYY-MM-DD`, as it is written in a language and a region. There is one rule, so all are equal.
#[derive(Clone, Copy, Debug)]
pub struct DateRule(pub fn(language: &str, region: &str, date: &str) -> String);

impl PartialEq for DateRule {
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
    pub(in crate::view) fn tag(self, deeper: u8) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        TAGS[usize::from(self.0 + deeper).min(6) - 1]
    }
}
