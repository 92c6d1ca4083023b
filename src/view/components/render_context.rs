//! What everything is drawn with: the pack in its language, and what the blog chose.

use crate::content::{ArticleId, Region, Tick, Ui, fill};
use crate::domain::date;
use crate::view::contract::host::Settings;
use crate::view::contract::names::Names;
use crate::view::contract::pack::Pack;
use std::rc::Rc;
use yew::AttrValue;

/// The first argument of what draws, and a property of components.
#[derive(Clone, PartialEq)]
pub struct RenderContext {
    pub pack: Pack,
    pub settings: Rc<Settings>,
    pub names: Names,
}

impl RenderContext {
    pub fn say(&self, word: Ui) -> AttrValue {
        self.pack.say(word).into()
    }

    /// A word with values in its placeholders.
    pub fn fill(&self, word: Ui, values: &[(&str, &str)]) -> AttrValue {
        fill(&self.pack.say(word), values).into()
    }

    /// A word with a count in it, in the plural form that goes with the count.
    pub fn count(&self, word: Ui, count: usize) -> AttrValue {
        let plural = (self.settings.plural.0)(&self.pack.words.language, count);
        fill(&self.pack.say_counted(word, plural), &[("count", &count.to_string())]).into()
    }

    /// A day, in days since 1970-01-01, as readers write it.
    pub fn day_in_words(&self, day: u16) -> AttrValue {
        self.in_words(&date(day))
    }

    /// A day, `YYYY-MM-DD`, as readers write it.
    pub fn in_words(&self, date: &str) -> AttrValue {
        (self.settings.date.0)(&self.pack.words.language, &self.settings.region, date).into()
    }

    /// A version of the pack and its day.
    pub fn version(&self, revision: u16, date: &str) -> AttrValue {
        [&*revision.to_string(), &self.say(Ui::ListSeparator), &self.in_words(date)].concat().into()
    }

    /// What the reader said with these ticks, in their order.
    pub fn said(&self, ticks: &[Tick]) -> AttrValue {
        self.pack.said(ticks).collect::<Vec<_>>().join(" ").into()
    }

    pub fn region(&self) -> &Region {
        self.pack.region(&self.settings.region)
    }

    /// The slot of this name, if the host page fills it.
    pub fn slot(&self, kind: &str, id: &str) -> Option<String> {
        let name = [" ", kind, "-", id, " "].concat();
        self.settings.slots.contains(&name).then(|| name.trim().to_owned())
    }

    pub fn links(&self, article: &ArticleId) -> Option<String> {
        self.slot("article", article.as_str())
    }
}

/// Marks around a text that keep its parts in their order where the text around it runs from right to left: groups of
/// digits would change places (U+2066 to U+2069).
pub fn left_to_right(text: &str) -> String {
    ["\u{2066}", text, "\u{2069}"].concat()
}
