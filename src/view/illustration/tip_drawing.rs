//! What a pack has drawn: beside a tip, or on the first page. It is not mirrored in right-to-left text: it is a body, not a text.

use super::drawing::{Artwork, Ink, ONE_PICTURE, Stroke, artwork};
use crate::content::{Advice, Drawing, TipDrawing};
use yew::prelude::*;

/// The drawing in its frame; nothing for a tip without one, so that its text takes the whole width.
pub fn tip_drawing(tip: &Advice) -> Html {
    let Some(TipDrawing { drawing, alternative }) = &tip.drawing else { return Html::default() };
    let artwork = artwork(*drawing);
    let look = if artwork.width > ONE_PICTURE { "tip-drawing two-pictures" } else { "tip-drawing" };
    html! {
        <div class={look}>
            <svg class="drawing" part="drawing" viewBox={view_box(artwork)} role="img" aria-label={alternative.clone()}>
                {for artwork.strokes.iter().map(stroke)}
            </svg>
        </div>
    }
}

/// A drawing as decoration, if there is one.
pub fn decoration(class: &'static str, drawing: Option<Drawing>) -> Html {
    let Some(artwork) = drawing.map(artwork) else { return Html::default() };
    html! {
        <span {class}>
            <svg class="drawing" viewBox={view_box(artwork)} aria-hidden="true">
                {for artwork.strokes.iter().map(stroke)}
            </svg>
        </span>
    }
}

fn view_box(artwork: &Artwork) -> String {
    ["0 0 ", &artwork.width.to_string(), " 320"].concat()
}

fn stroke(stroke: &Stroke) -> Html {
    let class = match stroke.kind {
        Ink::Body => return html! { <><path class="edge" d={stroke.path} /><path class="flesh" d={stroke.path} /></> },
        Ink::Line => "line",
        Ink::Accent => "accent",
        Ink::Prop => "prop",
        Ink::Shape => "shape",
        Ink::Hair => "hair",
        Ink::Patch => "patch",
    };
    html! { <path {class} d={stroke.path} /> }
}
