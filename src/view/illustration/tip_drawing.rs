//! The drawing of a tip. It is not mirrored in right-to-left text: it is a body, not a text.

use super::drawing::{Drawing, Ink, ONE_PICTURE, Stroke, drawing};
use crate::content::Advice;
use yew::prelude::*;

/// The drawing in its frame; nothing for a tip without one, so that its text takes the whole width.
pub fn tip_drawing(tip: &Advice) -> Html {
    let Some(drawing) = drawing(tip.id.as_str()) else { return Html::default() };
    let look = if drawing.width > ONE_PICTURE { "tip-drawing two-pictures" } else { "tip-drawing" };
    html! {
        <div class={look}>
            <svg class="drawing" part="drawing" viewBox={view_box(drawing)} role="img" aria-label={tip.drawing.clone()}>
                {for drawing.strokes.iter().map(stroke)}
            </svg>
        </div>
    }
}

/// The drawing of a tip as decoration.
pub fn decoration(class: &'static str, advice: &str) -> Html {
    let Some(drawing) = drawing(advice) else { return Html::default() };
    html! {
        <span {class}>
            <svg class="drawing" viewBox={view_box(drawing)} aria-hidden="true">
                {for drawing.strokes.iter().map(stroke)}
            </svg>
        </span>
    }
}

fn view_box(drawing: &Drawing) -> String {
    ["0 0 ", &drawing.width.to_string(), " 320"].concat()
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
