//! Structured text of a pack.

use crate::content::{Block, Text};
use std::rc::Rc;
use yew::prelude::*;

pub fn prose(text: &Text) -> Html {
    html! { <div class="prose">{blocks(text)}</div> }
}

pub fn blocks(text: &[Block]) -> Html {
    text.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(words) => html! { <p>{words.clone()}</p> },
        Block::List(lines) => html! { <ul class="list">{items(lines)}</ul> },
        Block::Steps(lines) => html! { <ol class="steps">{items(lines)}</ol> },
    }
}

/// One `li` for each line.
pub fn items(lines: &[Rc<str>]) -> Html {
    lines.iter().map(|words| html! { <li>{words.clone()}</li> }).collect()
}
