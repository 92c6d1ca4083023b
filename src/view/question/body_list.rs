//! The checkboxes of one view of the body map: a row for each place, its sides as they stand in the picture.

use super::option_row::{hint, option_box};
use super::props::QuestionProps;
use crate::content::{BodySide, BodyView, Direction, Question, QuestionOption};
use crate::view::components::render_context::RenderContext;
use std::rc::Rc;
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
        let name = place.first().and_then(|option| name(question, option));
        let hint = place.first().and_then(|option| hint(context, question, option));
        let hint_id = hint.as_ref().map(|(id, _)| id.clone());
        let side = |option: &&QuestionOption| {
            let (place, side) = split(question, option);
            let label = html! { <><span class="visually-hidden">{place.to_owned()}</span>{side.to_owned()}</> };
            html! {
                <div class="option" part="option" key={option.id.as_str()}>
                    {option_box(context, question, option, props, label, hint_id.clone())}
                </div>
            }
        };
        html! {
            <div class="place">
                if let Some(name) = name {
                    <p class="place-name" aria-hidden="true">{name}</p>
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

/// Options of a group are the sides of one place.
fn places<'q>(options: impl Iterator<Item = &'q QuestionOption>) -> Vec<Vec<&'q QuestionOption>> {
    let mut places: Vec<Vec<&QuestionOption>> = Vec::new();
    for option in options {
        let is_beside = |place: &&mut Vec<&QuestionOption>| option.group.is_some() && place[0].group == option.group;
        match places.last_mut().filter(is_beside) {
            Some(place) => place.push(option),
            None => places.push(vec![option]),
        }
    }
    places
}

/// What the place is called that an option is a side of.
fn name(question: &Question, option: &QuestionOption) -> Option<Rc<str>> {
    let place = question.groups.iter().find(|group| Some(&group.id) == option.group.as_ref())?;
    Some(place.heading.clone())
}

/// A label before its side, and the side: the place beside it says the rest to the eye. A label that is not of a place is
/// seen whole.
fn split<'q>(question: &Question, option: &'q QuestionOption) -> (&'q str, &'q str) {
    let side = option.group.as_ref().and_then(|_| question.sides.get(side_of(option)? as usize));
    let seen = side.map_or(option.label.len(), |side| side.len());
    option.label.split_at(option.label.len() - seen)
}
