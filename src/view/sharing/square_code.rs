//! A square code for the camera of another phone.

use super::{AtTheEnd, Part, Share};
use crate::content::Ui;
use crate::view::components::button::report;
use crate::view::components::mark::{CODE, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::event::{PassingOn, SquareCode, TakeAway, Wanted};
use yew::prelude::*;

/// Pixels of one module: few enough for a narrow column, and enough for a camera.
const MODULE: u16 = 4;

pub fn square_code(context: &RenderContext, code: &SquareCode) -> Html {
    let SquareCode { side, dark } = code;
    let (units, pixels) = (side.to_string(), (side * MODULE).to_string());
    html! {
        <svg
            class="square-code"
            part="code"
            viewBox={["0 0 ", &units, " ", &units].concat()}
            width={pixels.clone()}
            height={pixels}
            role="img"
            aria-label={context.say(Ui::CodeLabel)}
            shape-rendering="crispEdges"
        >
            <path class="square-code-paper" d={["M0 0h", &units, "v", &units, "H0z"].concat()} />
            <path class="square-code-ink" d={dark} />
        </svg>
    }
}

/// A button that shows a square code, and puts it away again.
pub fn code_button(end: &AtTheEnd, part: Part, wanted: Wanted, words: AttrValue) -> Html {
    let (expanded, press) = match end.sharing.became(part) {
        PassingOn::Code(_) => ("true", Share::PutAway(part)),
        _ => ("false", Share::Ask(part, TakeAway::Code(wanted))),
    };
    let onclick = report(&end.on_share, press);
    html! {
        <button type="button" class="button tile" part="button" aria-expanded={expanded} {onclick}>
            {mark("button-mark", CODE)}<span>{words}</span>
        </button>
    }
}
