//! The drawn body that regions are laid on.

use super::figure;
use crate::content::BodyView;
use yew::prelude::*;

/// A body seen from one side. `name` tells its hatching from that of other bodies in the same shadow root;
/// `frame` is the part of the drawing to show.
pub fn body(view: BodyView, name: &str, frame: &'static str, regions: Html) -> Html {
    let (outline, hair, details) = match view {
        BodyView::Back => (figure::BACK_OUTLINE, figure::BACK_HAIR, figure::BACK_DETAILS),
        BodyView::Front => (figure::FRONT_OUTLINE, figure::FRONT_HAIR, figure::FRONT_DETAILS),
    };
    html! {
        <svg class="body" viewBox={frame} aria-hidden="true">
            <defs>
                <pattern
                    id={hatch(view, name)}
                    width="7"
                    height="7"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                ><path class="hatch" d="M0 0v7" /></pattern>
            </defs>
            <path class="body-outline" d={outline} />
            <path class="body-hair" d={hair} />
            <path class="body-details" d={details} />
            {regions}
        </svg>
    }
}

/// The `fill` of a region that is marked.
pub fn hatched(view: BodyView, name: &str) -> AttrValue {
    ["url(#", &hatch(view, name), ")"].concat().into()
}

fn hatch(view: BodyView, name: &str) -> String {
    ["hatch-", view.as_str(), "-", name].concat()
}

/// The regions of a view.
pub fn regions(view: BodyView) -> &'static [figure::Region] {
    match view {
        BodyView::Back => figure::BACK,
        BodyView::Front => figure::FRONT,
    }
}
