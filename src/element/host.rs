//! The page around a widget, and the links that lead to it.

use super::addresses;
use super::day::today;
use crate::content::ContentPack;
use crate::domain::{AdviceCard, SharedAnswers, SharedResult};
use crate::share;
use crate::view::Wanted;
use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use web_sys::js_sys::{Array, Function};

/// An element and the script that owns it.
pub struct Host {
    element: HtmlElement,
    tell: Function,
}

impl Host {
    pub fn new(element: HtmlElement, tell: Function) -> Self {
        Self { element, tell }
    }

    pub fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// Whether this is the only widget on the page.
    pub fn is_alone(&self) -> bool {
        let others = document().query_selector_all("lumbar-check");
        others.is_ok_and(|others| others.length() < 2)
    }

    /// Tells the script a word, with a text that goes with it.
    pub fn tell_page(&self, what: &str, content: &str) {
        self.tell(&[what.into(), content.into()]);
    }

    /// The same, with the name of a file where one is made of it. `reply` is called once with what became of it.
    pub fn ask_page(&self, what: &str, content: &str, file: &str, reply: JsValue) {
        self.tell(&[what.into(), content.into(), file.into(), reply]);
    }

    fn tell(&self, words: &[JsValue]) {
        // The script catches its own faults; one that gets here must not stop the widget.
        let _ = self.tell.apply(&JsValue::NULL, &words.iter().collect::<Array>());
    }

    /// The fragment for a card, without the `#`.
    pub fn fragment(&self, pack: &ContentPack, card: &AdviceCard, wanted: Wanted) -> String {
        let answers = || SharedAnswers { ticks: card.answers_to_share(pack), day: today() };
        share::encode(pack, &SharedResult::new(card.outcome(pack), (wanted == Wanted::Answers).then(answers)))
    }

    /// The link for a card, where there is a page that it can lead to.
    pub fn link(&self, pack: &ContentPack, card: &AdviceCard, wanted: Wanted) -> Option<String> {
        let base = addresses::share_base(&self.element)?;
        Some([&base, "#", &self.fragment(pack, card, wanted)].concat())
    }
}
