//! What a pack has drawn: beside a tip, or on the first page. It is not mirrored in right-to-left text: it is a body, not a text.

use super::drawing::{Artwork, Ink, ONE_PICTURE, Stroke, artwork};
use crate::content::{Advice, Drawing, Movement, TipDrawing};
use yew::prelude::*;

/// The drawing in its frame; nothing for a tip without one, so that its text takes the whole width.
pub fn tip_drawing(tip: &Advice) -> Html {
    let Some(TipDrawing { drawing, alternative }) = &tip.drawing else { return Html::default() };
    let artwork = artwork(*drawing);
    let look = classes!(
        "tip-drawing",
        (artwork.width > ONE_PICTURE).then_some("two-pictures"),
        (tip.movement == Movement::Exercise).then_some("movement"),
    );
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
    decorative(class, artwork, view_box(artwork))
}

/// Its last picture as decoration beside the name of a tip, if the tip has a drawing.
pub fn thumbnail(tip: &Advice) -> Html {
    let Some(artwork) = tip.drawing.as_ref().map(|shown| artwork(shown.drawing)) else { return Html::default() };
    decorative("tip-thumb", artwork, artwork.thumbnail.map_or_else(|| view_box(artwork), str::to_owned))
}

fn decorative(class: &'static str, artwork: &Artwork, view_box: String) -> Html {
    html! {
        <span {class}>
            <svg class="drawing" viewBox={view_box} aria-hidden="true">
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
