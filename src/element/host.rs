//! The page around a widget, and the links that lead to it.

use super::addresses;
use super::day::today;
use super::port::Port;
use crate::content::ContentPack;
use crate::domain::{AdviceCard, SharedAnswers, SharedResult, Shown};
use crate::share;
use crate::view::Wanted;
use gloo::utils::document;
use web_sys::HtmlElement;

/// An element and the script that owns it.
pub struct Host {
    element: HtmlElement,
    port: Port,
}

impl Host {
    pub fn new(element: HtmlElement, port: Port) -> Self {
        Self { element, port }
    }

    pub fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// Whether this is the only widget on the page.
    pub fn is_alone(&self) -> bool {
        let others = document().query_selector_all("lumbar-check");
        others.is_ok_and(|others| others.length() < 2)
    }

    pub fn port(&self) -> &Port {
        &self.port
    }

    /// The region that the blog chose, else the one that the pack says, else the country that the page or the browser
    /// names; empty if there is none.
    pub fn region(&self, pack: &ContentPack) -> String {
        self.port.region(&pack.home_region).unwrap_or_default()
    }

    /// The fragment for a card, without the `#`.
    pub fn fragment(&self, pack: &ContentPack, card: &Shown<AdviceCard>, wanted: Wanted) -> String {
        let answers = || SharedAnswers { ticks: card.answers_to_share(pack), day: today() };
        share::encode(pack, &SharedResult::new(card.outcome(pack), (wanted == Wanted::Answers).then(answers)))
    }

    /// The link for a card, where there is a page that it can lead to.
    pub fn link(&self, pack: &ContentPack, card: &Shown<AdviceCard>, wanted: Wanted) -> Option<String> {
        let base = addresses::share_base(&self.element)?;
        Some([&base, "#", &self.fragment(pack, card, wanted)].concat())
    }
}
