//! The body map: checkboxes, and a drawing that presses them. The drawing is hidden from assistive technology, which has
//! the checkboxes. To the eye they are folded until somebody asks for the list or comes to one of them: what is folded is
//! out of sight, and no less there.

use super::body_list::body_list;
use super::option_row::{option_name, toggle};
use super::props::QuestionProps;
use crate::content::{BodyView, Question, QuestionOption, Ui};
use crate::view::components::mark::{DO_NOT, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::illustration::body::{Region, YOURS, body, hatched, regions};
use web_sys::Element;
use yew::prelude::*;

#[component]
pub fn BodyMap(props: &QuestionProps) -> Html {
    let context = &props.context;
    // The id of the checkbox that has the focus or is under the pointer.
    let current = use_state(|| None::<String>);
    // Where there is no room for both.
    let shown = use_state(|| BodyView::Back);
    let is_unfolded = use_state(|| false);
    let fold = {
        let is_unfolded = is_unfolded.clone();
        Callback::from(move |_: MouseEvent| is_unfolded.set(!*is_unfolded))
    };
    let unfold = is_unfolded.setter();
    let show = |view: BodyView| {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(view))
    };
    let point = |view: BodyView| {
        let (current, shown) = (current.clone(), shown.clone());
        Callback::from(move |event: Event| {
            current.set(checkbox_of(&event));
            shown.set(view);
        })
    };
    let come_to = |view: BodyView| {
        let (point, unfold) = (point(view), unfold.clone());
        Callback::from(move |event: FocusEvent| {
            unfold.set(true);
            point.emit(event.into());
        })
    };
    let leave = {
        let current = current.clone();
        Callback::from(move |_: Event| current.set(None))
    };
    let Some(question) = context.pack.question(&props.id) else { return Html::default() };
    let body = |view: BodyView| {
        html! {
            <div class={if *shown == view { "body-view body-shown" } else { "body-view" }} key={view.as_str()}>
                {drawing(context, view, question, props, current.as_deref())}
            </div>
        }
    };
    // Not a group of its own: the regions of both views answer one question.
    let list = |view: BodyView, title: Ui| {
        html! {
            <div
                class="body-list options"
                key={view.as_str()}
                onfocusin={come_to(view)}
                onfocusout={leave.reform(Event::from)}
                onmouseover={point(view).reform(Event::from)}
                onmouseout={leave.reform(Event::from)}
            >
                <p class="legend body-title">{context.say(title)}</p>
                {body_list(context, view, question, props)}
            </div>
        }
    };
    // Like the drawings for the eye and the pointer alone: whoever comes to a checkbox sees the body that it is on.
    let choice = |view: BodyView, title: Ui| {
        html! { <span class={(*shown == view).then_some("chosen")} onclick={show(view)}>{context.say(title)}</span> }
    };
    html! {
        <div class={if *is_unfolded { "body-map" } else { "body-map list-folded" }} part="body-map">
            <div class="body-choice" aria-hidden="true">
                {choice(BodyView::Back, Ui::BackView)}
                {choice(BodyView::Front, Ui::FrontView)}
            </div>
            {body(BodyView::Back)}
            {body(BodyView::Front)}
            {chosen(question, props)}
            <button
                type="button"
                class="link list-button"
                part="link"
                aria-expanded={if *is_unfolded { "true" } else { "false" }}
                onclick={fold}
            >
                {context.say(Ui::ChooseFromList)}
            </button>
            <div class="body-lists">
                {list(BodyView::Back, Ui::BackView)}
                {list(BodyView::Front, Ui::FrontView)}
            </div>
        </div>
    }
}

/// The places that are ticked, by name, below the drawing; a press takes one back. For the eye and the pointer, as the
/// drawing is.
fn chosen(question: &Question, props: &QuestionProps) -> Html {
    let place = |option: &QuestionOption| {
        let onclick = toggle(props, question, question.tick(option));
        html! {
            <span class="chosen-place" key={option.id.as_str()} {onclick}>
                {option.label.clone()}{mark("chosen-mark", DO_NOT)}
            </span>
        }
    };
    let places = props.answers.answers(question).into_iter().filter(|option| option.site.is_some()).map(place);
    html! { <p class="chosen-places" aria-hidden="true">{for places}</p> }
}

/// The id of the checkbox that an event in a list is about: its target is the checkbox or its label.
fn checkbox_of(event: &Event) -> Option<String> {
    let target: Element = event.target_dyn_into()?;
    target.get_attribute("for").or_else(|| target.get_attribute("id"))
}

fn drawing(
    context: &RenderContext,
    view: BodyView,
    question: &Question,
    props: &QuestionProps,
    current: Option<&str>,
) -> Html {
    let fill = hatched(context, view, question.id.as_str());
    let region = |Region { option, path, half }: Region| {
        let tick = question.tick(option);
        let selected = props.answers.has(&tick);
        let pointed_at = current == Some(&*option_name(context, question, &option.id));
        let class = match (selected, pointed_at) {
            (true, true) => "region region-selected region-current",
            (true, false) => "region region-selected",
            (false, true) => "region region-current",
            (false, false) => "region",
        };
        let fill = selected.then(|| fill.clone());
        let onclick = toggle(props, question, tick);
        html! { <path {class} d={path} transform={half} {fill} key={option.id.as_str()} {onclick} /> }
    };
    let regions = regions(question, view).map(region).collect();
    html! {
        <div class="body-figure" part="figure" aria-hidden="true">
            {body(context, view, question.id.as_str(), YOURS, regions)}
        </div>
    }
}
