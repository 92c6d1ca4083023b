//! The checkboxes of one view of the body map: a row for each place, its sides as they stand in the picture.

use super::option_row::{hint, option_box};
use super::props::QuestionProps;
use crate::content::{BodySide, BodyView, Direction, Question, QuestionOption};
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

pub fn body_list(context: &RenderContext, view: BodyView, question: &Question, props: &QuestionProps) -> Html {
    // From the front, and where lines begin on the right, what comes first in a row is the other side.
    let is_turned = (view == BodyView::Front) != (context.pack.words.direction == Direction::Rtl);
    let first = if is_turned { BodySide::Right } else { BodySide::Left };
    let row = |mut place: Vec<&QuestionOption>| {
        place.sort_by_key(|option| match side_of(option) {
            Some(BodySide::Middle) => 1,
            side if side == Some(first) => 0,
            _ => 2,
        });
        let name = name(&place);
        let hint = place.first().and_then(|option| hint(context, question, option));
        let hint_id = hint.as_ref().map(|(id, _)| id.clone());
        let side = |option: &&QuestionOption| {
            let (place, side) = option.label.split_at(option.label.len() - after(name, &option.label).len());
            let label = html! { <><span class="visually-hidden">{place.to_owned()}</span>{side.to_owned()}</> };
            html! {
                <div class="option" part="option" key={option.id.as_str()}>
                    {option_box(context, question, option, props, label, hint_id.clone())}
                </div>
            }
        };
        html! {
            <div class="place">
                if !name.is_empty() {
                    <p class="place-name" aria-hidden="true">{name.to_owned()}</p>
                }
                {for hint.map(|(id, words)| html! { <p class="option-hint" {id}>{words}</p> })}
                {for place.iter().map(side)}
            </div>
        }
    };
    let in_view = |option: &&QuestionOption| option.site.as_ref().is_some_and(|site| site.view == view);
    places(question.options.iter().filter(in_view)).into_iter().map(row).collect()
}

fn side_of(option: &QuestionOption) -> Option<BodySide> {
    option.site.as_ref().map(|site| site.side)
}

/// Options that follow one another and are sides of one place: their labels begin alike, and so their hints are said
/// once.
fn places<'q>(options: impl Iterator<Item = &'q QuestionOption>) -> Vec<Vec<&'q QuestionOption>> {
    let mut places: Vec<Vec<&QuestionOption>> = Vec::new();
    for option in options {
        let is_beside = |one: &&QuestionOption| {
            side_of(one) != side_of(option) && one.hint == option.hint && !name(&[*one, option]).is_empty()
        };
        match places.last_mut().filter(|place| place.iter().all(is_beside)) {
            Some(place) => place.push(option),
            None => places.push(vec![option]),
        }
    }
    places
}

/// What the labels of several options begin with: whole words, and no more than stands before a comma. Nothing for
/// one option.
fn name<'q>(options: &[&'q QuestionOption]) -> &'q str {
    let [first, others @ ..] = options else { return "" };
    let shared = others.iter().map(|other| shared(&first.label, &other.label)).min_by_key(|shared| shared.len());
    let shared = shared.unwrap_or_default();
    shared.rfind(COMMAS).map_or(shared, |comma| &shared[..comma]).trim_end()
}

const COMMAS: [char; 2] = [',', '،'];

fn shared<'l>(one: &'l str, other: &str) -> &'l str {
    let words = one.split_inclusive(' ').zip(other.split_inclusive(' '));
    let bytes = words.take_while(|(one, other)| one == other).map(|(word, _)| word.len()).sum();
    &one[..bytes]
}

/// What a label says after the name of its place.
fn after<'l>(name: &str, label: &'l str) -> &'l str {
    label[name.len()..].trim_start_matches(COMMAS).trim_start()
}
