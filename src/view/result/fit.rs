//! How well what someone else described fitted the article.

use crate::content::{Match, Ui};
use crate::view::components::heading::{Depth, heading};
use crate::view::components::mark::match_mark;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

pub fn fit(context: &RenderContext, closeness: Match) -> Html {
    html! {
        <section class="section match" part="match">
            <div class="match-header">
                {match_mark(closeness)}
                {heading(context, Depth::Section, context.say(fitted(closeness)))}
                <p class="prose">{context.say(Ui::SharedNotDiagnosis)}</p>
            </div>
        </section>
    }
}

/// How well the description of someone else fitted.
pub fn fitted(closeness: Match) -> Ui {
    match closeness {
        Match::Strong => Ui::SharedStrong,
        Match::Possible => Ui::SharedPossible,
        Match::Unlikely => Ui::SharedUnlikely,
    }
}
