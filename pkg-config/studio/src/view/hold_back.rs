//! Whom a tip is held back for, of those that tips are usually held back for.

use super::handle::{control_id, use_studio};
use crate::model::document::Address;
use crate::model::hold_back::{toggled, usual};
use crate::model::json::Json;
use crate::words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct HoldBackProps {
    /// The list of conditions by which the tip is held back.
    pub at: Address,
}

#[component]
pub fn HoldBack(props: &HoldBackProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let held = studio.at(at).map(Json::items).unwrap_or_default();
    let choice = |(condition, sentence): &(Json, Rc<str>)| {
        let onchange = {
            let (at, condition) = (at.clone(), condition.clone());
            studio.on(move |studio, _: Event| {
                studio.make(&words::changed(words::HOLD_BACK), toggled(studio.files(), &at, &condition));
            })
        };
        html! {
            <label class="tick" key={condition.compact()}>
                <input type="checkbox" checked={held.contains(condition)} {onchange} /><span>{sentence.clone()}</span>
            </label>
        }
    };
    let choices = usual(studio.reader(), &studio.0.built_in);
    html! {
        <fieldset class="field ids" id={format!("{}-usual", control_id(at))}>
            <legend class="field-label">{words::HOLD_BACK}</legend>
            <p class="what">{words::HOLD_BACK_WHAT}</p>
            if held.is_empty() {
                <p class="behind">{words::HELD_BACK_FOR_NOBODY}</p>
            }
            {for choices.iter().map(choice)}
        </fieldset>
    }
}
