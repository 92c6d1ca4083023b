//! Where the reader marked pain, beside where the article's pattern is felt.

use super::body::{Region, Sides, YOURS, body, hatched, regions};
use crate::content::{BodyView, Kind, Tick, Ui};
use crate::domain::Because;
use crate::view::components::edition::Edition;
use yew::prelude::*;

pub fn pain_figures(edition: &Edition, because: &Because) -> Html {
    html! {
        <div class="pain-figures" part="pain-figures">
            {figure(edition, "marked", Ui::MarkedByYou, YOURS, &because.marked)}
            {figure(edition, "pattern", Ui::MarkedByArticle, YOURS, &because.pattern)}
            <p class="pain-origin fine-print">{edition.say(Ui::MarkedOrigin)}</p>
        </div>
    }
}

/// Both views of one body. Its text alternative names the regions.
pub fn figure(edition: &Edition, name: &'static str, title: Ui, sides: Sides, marked: &[Tick]) -> Html {
    let labels = marked.iter().filter_map(|tick| edition.pack.option(tick)).map(|option| option.label.clone());
    let label = labels.collect::<Vec<_>>().join(&edition.pack.say(Ui::ListSeparator));
    let seen = |view: BodyView| {
        let fill = hatched(edition, view, name);
        let draw = |region: Region| {
            let class = "region region-selected region-shown";
            html! { <path {class} d={region.path} transform={region.half} fill={fill.clone()} /> }
        };
        let maps = edition.pack.questions.iter().filter(|question| question.kind == Kind::Map);
        let regions =
            maps.flat_map(|map| regions(map, view).filter(|region| marked.contains(&map.tick(region.option))));
        let regions = regions.map(draw).collect();
        html! { <div class="pain-view">{body(edition, view, name, sides, regions)}</div> }
    };
    html! {
        <figure class={["pain-figure pain-", name].concat()}>
            <figcaption class="minor-heading">{edition.say(title)}</figcaption>
            <div class="pain-views" role="img" aria-label={label}>
                {seen(BodyView::Back)}
                {seen(BodyView::Front)}
            </div>
        </figure>
    }
}
