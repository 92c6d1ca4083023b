//! Headings: the tag follows the level that the blog chose, the look does not.

use super::edition::Edition;
use yew::prelude::*;

/// How deep a heading stands on its page.
#[derive(Clone, Copy)]
pub enum Depth {
    Page,
    Section,
    Part,
}

/// The heading of a page. Takes the focus when the page opens. The urgency of a result is spoken before it.
pub fn page_heading(edition: &Edition, node: &NodeRef, urgency: Option<AttrValue>, words: AttrValue) -> Html {
    let urgency = urgency.map(|urgency| html! { <span class="visually-hidden">{urgency}{" "}</span> });
    html! {
        <@{edition.tag(Depth::Page)} class="heading" part="heading" tabindex="-1" ref={node}>{urgency}{words}</@>
    }
}

pub fn heading(edition: &Edition, depth: Depth, words: AttrValue) -> Html {
    let look = match depth {
        Depth::Page | Depth::Section => "subheading",
        Depth::Part => "minor-heading",
    };
    html! { <@{edition.tag(depth)} class={look}>{words}</@> }
}

impl Edition {
    pub fn tag(&self, depth: Depth) -> &'static str {
        self.settings.heading_level.tag(depth as u8)
    }
}
