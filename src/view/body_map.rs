//! The body map: checkboxes, and beside them a drawing that presses them. The drawing is hidden from assistive
//! technology, which has the checkboxes.

use super::body::{YOURS, body, hatched, regions};
use super::body_list::body_list;
use super::button::{Look, button};
use super::edition::{Edition, use_edition};
use super::figure::Region;
use super::focus::focus;
use super::option_row::{option_name, tick, toggle};
use super::question::QuestionProps;
use crate::content::{BodyView, Question, Ui};
use web_sys::Element;
use yew::prelude::*;

#[component]
pub fn BodyMap(props: &QuestionProps) -> Html {
    let edition = use_edition();
    // The id of the checkbox that has the focus or is under the pointer.
    let current = use_state(|| None::<String>);
    let front = use_node_ref();
    let point = {
        let current = current.clone();
        Callback::from(move |event: Event| current.set(checkbox_of(&event)))
    };
    let leave = {
        let current = current.clone();
        Callback::from(move |_: Event| current.set(None))
    };
    let Some(question) = edition.pack.question(&props.id) else { return Html::default() };
    let to_front = {
        let front = front.clone();
        button(Look::Link, edition.say(Ui::FrontView), Callback::from(move |_| focus(&front)))
    };
    let view = |view: BodyView, title: Html| {
        html! {
            <div class="body-view" key={view.as_str()}>
                <div class="body-title">{title}</div>
                {drawing(&edition, view, question, props, current.as_deref())}
                // Not a group of its own: the regions of both views answer one question.
                <div
                    class="body-list options"
                    onfocusin={point.reform(Event::from)}
                    onfocusout={leave.reform(Event::from)}
                    onmouseover={point.reform(Event::from)}
                    onmouseout={leave.reform(Event::from)}
                >
                    {body_list(&edition, view, question, props)}
                </div>
            </div>
        }
    };
    let back_title = html! { <><p class="legend">{edition.say(Ui::BackView)}</p>{to_front}</> };
    let front_title = html! { <p class="legend" tabindex="-1" ref={front}>{edition.say(Ui::FrontView)}</p> };
    html! {
        <div class="body-map" part="body-map">
            {view(BodyView::Back, back_title)}
            {view(BodyView::Front, front_title)}
        </div>
    }
}

/// The id of the checkbox that an event in a list is about: its target is the checkbox or its label.
fn checkbox_of(event: &Event) -> Option<String> {
    let target: Element = event.target_dyn_into()?;
    target.get_attribute("for").or_else(|| target.get_attribute("id"))
}

fn drawing(
    edition: &Edition,
    view: BodyView,
    question: &Question,
    props: &QuestionProps,
    current: Option<&str>,
) -> Html {
    let fill = hatched(edition, view, question.id.as_str());
    let region = |region: &Region| {
        let option = question.option(&region.site.into())?;
        let tick = tick(question, option);
        let selected = props.answers.has(&tick);
        let pointed_at = current == Some(&*option_name(edition, question, &option.id));
        let class = match (selected, pointed_at) {
            (true, true) => "region region-selected region-current",
            (true, false) => "region region-selected",
            (false, true) => "region region-current",
            (false, false) => "region",
        };
        let fill = selected.then(|| fill.clone());
        let onclick = toggle(props, question, tick);
        Some(html! { <path {class} d={region.path} transform={region.half} {fill} key={region.site} {onclick} /> })
    };
    let regions = regions(view).iter().filter_map(region).collect();
    html! {
        <div class="body-figure" part="figure" aria-hidden="true">
            {body(edition, view, question.id.as_str(), YOURS, regions)}
        </div>
    }
}
