//! Headings: the tag follows the level that the blog chose, the look does not.

use super::render_context::RenderContext;
use yew::prelude::*;

/// How deep a heading stands on its page.
#[derive(Clone, Copy)]
pub enum Depth {
    Page,
    Section,
    Part,
}

/// The heading of a page. Takes the focus when the page opens. The urgency of a result is spoken before it.
pub fn page_heading(context: &RenderContext, node: &NodeRef, urgency: Option<AttrValue>, words: AttrValue) -> Html {
    described_heading(context, node, None, urgency, words)
}

/// The heading of a page of questions: whoever is brought to it hears how far along they are.
pub fn step_heading(context: &RenderContext, node: &NodeRef, words: AttrValue) -> Html {
    described_heading(context, node, Some(progress_name(context)), None, words)
}

/// The heading of a page, heard with the element of this name.
pub fn described_heading(
    context: &RenderContext,
    node: &NodeRef,
    described_by: Option<AttrValue>,
    urgency: Option<AttrValue>,
    words: AttrValue,
) -> Html {
    let urgency = urgency.map(|urgency| html! { <span class="visually-hidden">{urgency}{" "}</span> });
    html! {
        <@{context.tag(Depth::Page)}
            class="heading"
            part="heading"
            tabindex="-1"
            aria-describedby={described_by}
            ref={node}
        >
            {urgency}{words}
        </@>
    }
}

/// The name of the element that tells how far along the reader is.
pub fn progress_name(context: &RenderContext) -> AttrValue {
    context.names.of(&["progress"])
}

pub fn heading(context: &RenderContext, depth: Depth, words: AttrValue) -> Html {
    let look = match depth {
        Depth::Page | Depth::Section => "subheading",
        Depth::Part => "minor-heading",
    };
    html! { <@{context.tag(depth)} class={look}>{words}</@> }
}

impl RenderContext {
    pub fn tag(&self, depth: Depth) -> &'static str {
        self.settings.heading_level.tag(depth as u8)
    }
}
