//! The drawn body that regions are laid on.

use crate::content::figure::{self, DRAWN, Half, MIRRORED};
use crate::content::{BodyView, Question, QuestionOption, Ui};
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// What the left and the right of a body are called.
pub type Sides = [Ui; 2];

/// To the reader whose body it is.
pub const YOURS: Sides = [Ui::YourLeft, Ui::YourRight];

/// To anybody else.
pub const OF_THE_PERSON: Sides = [Ui::SideLeft, Ui::SideRight];

/// A body seen from one side, under the names of its sides, for the eye alone. `name` tells its hatching from that of
/// other bodies in the same shadow root.
pub fn body(context: &RenderContext, view: BodyView, name: &str, sides: Sides, regions: Html) -> Html {
    let [left, right] = sides;
    let (sides, hair, middle, details) = match view {
        BodyView::Back => ([left, right], figure::BACK_HAIR, figure::BACK_MIDDLE, figure::BACK_DETAILS),
        BodyView::Front => ([right, left], figure::FRONT_HAIR, figure::FRONT_MIDDLE, figure::FRONT_DETAILS),
    };
    let halves = |class: &'static str, path: &'static str| {
        [DRAWN, MIRRORED].into_iter().map(|half| html! { <path {class} d={path} transform={half} /> }).collect::<Html>()
    };
    html! {
        <>
            <p class="body-sides" aria-hidden="true">{for sides.map(|side| html! { <span>{context.say(side)}</span> })}</p>
            <svg class="body" viewBox={figure::VIEW_BOX} aria-hidden="true">
                <defs>
                    <pattern
                        id={hatch(context, view, name)}
                        width="7"
                        height="7"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    ><path class="hatch" d="M0 0v7" /></pattern>
                </defs>
                {halves("body-outline", figure::OUTLINE)}
                {halves("body-details", details)}
                <path class="body-details" d={middle} />
                <path class="body-hair" d={hair} />
                {regions}
            </svg>
        </>
    }
}

/// The `fill` of a region that is marked.
pub fn hatched(context: &RenderContext, view: BodyView, name: &str) -> AttrValue {
    ["url(#", &hatch(context, view, name), ")"].concat().into()
}

fn hatch(context: &RenderContext, view: BodyView, name: &str) -> AttrValue {
    context.names.of(&["hatch", view.as_str(), name])
}

/// A site that is drawn.
pub struct Region<'q> {
    pub option: &'q QuestionOption,
    pub path: &'static str,
    pub half: Half,
}

/// The sites of a body map that are drawn on a view.
pub fn regions(question: &Question, view: BodyView) -> impl Iterator<Item = Region<'_>> {
    question.options.iter().filter_map(move |option| {
        let site = option.site.as_ref().filter(|site| site.view == view)?;
        Some(Region { option, path: figure::path(site.shape?), half: figure::half(site) })
    })
}
