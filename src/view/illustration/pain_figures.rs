//! Where the reader marked pain, beside where the article's pattern is felt.

use super::body::{Sides, YOURS, body, hatched, regions};
use super::figure::Region;
use crate::content::{BodyView, Tick, Ui};
use crate::domain::Explanation;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

pub fn pain_figures(context: &RenderContext, explanation: &Explanation) -> Html {
    html! {
        <div class="pain-figures" part="pain-figures">
            {figure(context, "marked", Ui::MarkedByYou, YOURS, &explanation.marked)}
            {figure(context, "pattern", Ui::MarkedByArticle, YOURS, &explanation.pattern)}
            <p class="pain-origin fine-print">{context.say(Ui::MarkedOrigin)}</p>
        </div>
    }
}

/// Both views of one body. Its text alternative names the regions.
pub fn figure(context: &RenderContext, name: &'static str, title: Ui, sides: Sides, marked: &[Tick]) -> Html {
    let labels = marked.iter().filter_map(|tick| context.pack.option(tick)).map(|option| option.label.clone());
    let label = labels.collect::<Vec<_>>().join(&context.pack.say(Ui::ListSeparator));
    let seen = |view: BodyView| {
        let is_marked = |region: &&Region| marked.iter().any(|tick| tick.option.as_str() == region.site);
        let fill = hatched(context, view, name);
        let draw = |region: &Region| {
            let class = "region region-selected region-shown";
            html! { <path {class} d={region.path} transform={region.half} fill={fill.clone()} /> }
        };
        let regions = regions(view).iter().filter(is_marked).map(draw).collect();
        html! { <div class="pain-view">{body(context, view, name, sides, regions)}</div> }
    };
    let caption = context.names.of(&[name, "caption"]);
    html! {
        <figure class={["pain-figure pain-", name].concat()} aria-labelledby={caption.clone()}>
            <figcaption class="minor-heading" id={caption}>{context.say(title)}</figcaption>
            <div class="pain-views" role="img" aria-label={label}>
                {seen(BodyView::Back)}
                {seen(BodyView::Front)}
            </div>
        </figure>
    }
}
