//! A part of a page that opens: a whole row with a mark, and what is in it. What is closed is not in the document, so
//! that a form which is not shown cannot take the focus.

use super::{AtTheEnd, Part, Share};
use crate::view::components::mark::mark;
use web_sys::Element;
use yew::prelude::*;

pub struct Drawer {
    pub part: Part,
    pub class: &'static str,
    pub mark: &'static str,
    pub words: AttrValue,
}

pub fn drawer(drawer: Drawer, end: &AtTheEnd, content: impl FnOnce() -> Html) -> Html {
    let Drawer { part, class, mark: path, words } = drawer;
    let on_share = end.on_share.clone();
    let ontoggle = Callback::from(move |event: Event| {
        let details = event.target_dyn_into::<Element>();
        let is_open = details.is_some_and(|details| details.has_attribute("open"));
        on_share.emit(if is_open { Share::Open(part) } else { Share::Close(part) });
    });
    let open = end.sharing.is_open(part);
    html! {
        <details {class} {open} {ontoggle}>
            <summary>{mark("drawer-mark", path)}<span>{words}</span></summary>
            if open {
                <div class="drawer-body">{content()}</div>
            }
        </details>
    }
}
