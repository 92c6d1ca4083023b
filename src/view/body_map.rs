//! The body map: checkboxes, and beside them a drawing that presses them. The drawing is hidden from assistive
//! technology, which has the checkboxes.

use super::body::{body, hatched, regions};
use super::edition::{Edition, use_edition};
use super::figure::{Region, VIEW_BOX};
use super::option_row::{option_row, tick, toggle};
use super::question::{QuestionProps, element_id};
use crate::content::{BodyView, Question, QuestionOption, Ui};
use web_sys::Element;
use yew::prelude::*;

#[component]
pub fn BodyMap(props: &QuestionProps) -> Html {
    let edition = use_edition();
    // The id of the checkbox that has the focus or is under the pointer.
    let current = use_state(|| None::<String>);
    let point = {
        let current = current.clone();
        Callback::from(move |event: Event| current.set(checkbox_of(&event)))
    };
    let leave = {
        let current = current.clone();
        Callback::from(move |_: Event| current.set(None))
    };
    let Some(question) = edition.pack.question(&props.id) else { return Html::default() };
    let view = |view: BodyView, title: Ui| {
        let in_view = |option: &&QuestionOption| option.site.as_ref().is_some_and(|site| site.view == view);
        html! {
            <div class="body-view" key={view.as_str()}>
                {drawing(&edition, view, question, props, current.as_deref())}
                // Not a group of its own: the regions of both views answer one question.
                <div
                    class="body-list"
                    onfocusin={point.reform(Event::from)}
                    onfocusout={leave.reform(Event::from)}
                    onmouseover={point.reform(Event::from)}
                    onmouseout={leave.reform(Event::from)}
                >
                    <p class="legend">{edition.say(title)}</p>
                    <div class="options">
                        {for question.options.iter().filter(in_view).map(|option| option_row(question, option, props))}
                    </div>
                </div>
            </div>
        }
    };
    html! {
        <div class="body-map" part="body-map">
            {view(BodyView::Back, Ui::BackView)}
            {view(BodyView::Front, Ui::FrontView)}
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
    let sides = match view {
        BodyView::Back => [Ui::YourLeft, Ui::YourRight],
        BodyView::Front => [Ui::YourRight, Ui::YourLeft],
    };
    let fill = hatched(view, question.id.as_str());
    let region = |region: &Region| {
        let option = question.option(&region.site.into())?;
        let tick = tick(question, option);
        let selected = props.answers.has(&tick);
        let pointed_at = current == Some(&*element_id(&[question.id.as_str(), region.site]));
        let class = match (selected, pointed_at) {
            (true, true) => "region region-selected region-current",
            (true, false) => "region region-selected",
            (false, true) => "region region-current",
            (false, false) => "region",
        };
        let fill = selected.then(|| fill.clone());
        Some(
            html! { <path {class} d={region.path} {fill} key={region.site} onclick={toggle(props, question, tick)} /> },
        )
    };
    html! {
        <div class="body-figure" part="figure" aria-hidden="true">
            <p class="body-sides">{for sides.map(|side| html! { <span>{edition.say(side)}</span> })}</p>
            {body(view, question.id.as_str(), VIEW_BOX, regions(view).iter().filter_map(region).collect())}
        </div>
    }
}
