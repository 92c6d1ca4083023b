//! A part of a page that opens: a whole row with a mark, and what is in it. What is closed is not in the document, so
//! that nobody comes upon a form that nobody sees.

use super::mark::mark;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DrawerProps {
    pub class: &'static str,
    pub mark: &'static str,
    pub words: AttrValue,
    pub children: Html,
}

#[component]
pub fn Drawer(props: &DrawerProps) -> Html {
    let DrawerProps { class, mark: path, words, children } = props;
    let is_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <details class={classes!("more", "drawer", *class)} {ontoggle}>
            <summary>{mark("drawer-mark", path)}<span>{words}</span></summary>
            if *is_open {
                <div class="drawer-body">{children.clone()}</div>
            }
        </details>
    }
}
