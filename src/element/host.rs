//! The page around a widget: what it is told and asked to do.

use super::attributes;
use super::events::HostEvent;
use crate::content::ContentPack;
use crate::domain::{AdviceCard, SharedAnswers, SharedResult};
use crate::share;
use crate::view::{Event, Wanted};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use web_sys::js_sys::{Date, Function};
use yew::Callback;

/// Milliseconds.
const DAY: f64 = 86_400_000.0;

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
        // The script catches its own faults; one that gets here must not stop the widget.
        let _ = self.tell.call2(&JsValue::NULL, &what.into(), &content.into());
    }

    fn link(&self, pack: &ContentPack, card: &AdviceCard, wanted: Wanted) -> String {
        let answers = || SharedAnswers { ticks: card.answers_to_share(pack), day: (Date::now() / DAY) as u16 };
        let result = SharedResult::new(card.outcome(pack), (wanted == Wanted::Answers).then(answers));
        [&attributes::share_base(&self.element), "#", &share::encode(pack, &result)].concat()
    }
}

/// What follows from the things a reader did.
pub fn on_event(host: &Rc<Host>, pack: &Rc<ContentPack>) -> Callback<Event> {
    let (host, pack) = (host.clone(), pack.clone());
    Callback::from(move |event| match event {
        Event::Drawn => host.tell_page("drawn", ""),
        Event::Started => HostEvent::Start.dispatch(&host.element),
        Event::Stepped => HostEvent::Step.dispatch(&host.element),
        Event::Completed => HostEvent::Complete.dispatch(&host.element),
        Event::AskedToShare(wanted, card) => {
            HostEvent::Share.dispatch(&host.element);
            host.tell_page("share", &host.link(&pack, &card, wanted));
        }
        Event::AskedForText(card) => {
            host.tell_page("copy", &share::text(&pack, &card, &attributes::region(&host.element)))
        }
        Event::AskedToPrintShared => host.tell_page("print", ""),
        Event::AskedToPrint(card) => host.tell_page("print", &host.link(&pack, &card, Wanted::Advice)),
    })
}
