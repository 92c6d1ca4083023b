//! Parts of a result: a heading with something under it, and rows of a name with a text.

use super::heading::{Depth, heading};
use super::render_context::RenderContext;
use crate::content::Ui;
use yew::prelude::*;

/// A section of a page. `class` and `part` are what style sheets call it.
pub fn section(context: &RenderContext, class: &'static str, part: &'static str, words: AttrValue, body: Html) -> Html {
    html! {
        <section {class} {part}>
            {heading(context, Depth::Section, words)}
            {body}
        </section>
    }
}

/// A section that is a row with its heading until it is opened. On paper it is open.
pub fn folded(context: &RenderContext, class: &'static str, part: &'static str, words: AttrValue, body: Html) -> Html {
    html! {
        <section {class} {part}>
            <details class="more drawer fold">
                <summary>{heading(context, Depth::Section, words)}</summary>
                <div class="drawer-body">{body}</div>
            </details>
        </section>
    }
}

/// A paragraph, by what style sheets call it.
pub fn paragraph(class: &'static str, words: AttrValue) -> Html {
    html! { <p {class}>{words}</p> }
}

/// Heads what the reader said, once for each list of it.
pub fn you_told_us(context: &RenderContext) -> Html {
    paragraph("small-heading", context.say(Ui::YouToldUs))
}

/// Parts that are laid out together.
pub fn group(class: &'static str, parts: Vec<Html>) -> Html {
    html! { <div {class}>{parts}</div> }
}

pub fn row(name: Html, text: AttrValue) -> Html {
    html! {
        <li>
            <p class="row-name">{name}</p>
            <p class="row-text">{text}</p>
        </li>
    }
}

/// The list that rows are in, if there are any.
pub fn rows(rows: Vec<Html>) -> Option<Html> {
    (!rows.is_empty()).then(|| html! { <ul class="rows">{rows}</ul> })
}
