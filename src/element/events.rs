//! The events a host page can listen to. They say that something happened and never what was answered or found.

use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// One of the events that the module dispatches; `lumbar-check-error` is dispatched by `define.js`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum HostEvent {
    Start,
    Step,
    Complete,
    Share,
}

impl HostEvent {
    const fn name(self) -> &'static str {
        match self {
            Self::Start => "lumbar-check-start",
            Self::Step => "lumbar-check-step",
            Self::Complete => "lumbar-check-complete",
            Self::Share => "lumbar-check-share",
        }
    }

    /// Dispatches the event on the element. It bubbles, leaves shadow roots around the element, and has no detail.
    pub fn dispatch(self, element: &HtmlElement) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(self.name(), &init) {
            // A listener that throws is the page's own affair.
            let _ = element.dispatch_event(&event);
        }
    }
}
