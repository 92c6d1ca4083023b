//! How a question is answered, and whether it may be left out.

use super::field::{before, faults_of};
use super::handle::{Handle, control_id};
use crate::model::add::{answered_by, optional, required};
use crate::model::document::Address;
use crate::model::json::Json;
use crate::model::key::Key;
use crate::page;
use crate::words::{self, Purpose};
use lumbar_check::content::{Kind, Segment};
use yew::prelude::*;

pub fn answering(studio: &Handle, question: &Key, at: &Address, purpose: Purpose) -> Html {
    let id = control_id(at);
    let is_kind = matches!(at.path.0.last(), Some(Segment::Key(key)) if key == "kind");
    html! {
        <div class="field" key={id}>
            {if is_kind { kind(studio, question, at, purpose) } else { may_be_left_out(studio, question, at, purpose) }}
            {faults_of(&studio.faults(at))}
            {before(studio, at, purpose.label)}
        </div>
    }
}

fn kind(studio: &Handle, question: &Key, at: &Address, purpose: Purpose) -> Html {
    let (id, now) = (control_id(at), studio.text(at));
    let onchange = {
        let (question, label) = (question.clone(), words::changed(purpose.label));
        studio.on(move |studio, event: Event| {
            studio.make(&label, answered_by(studio.files(), &question, &page::value_of(&event)));
        })
    };
    let option = |kind: &&Kind| {
        let name = kind.as_str();
        html! { <option value={name} selected={*now == *name}>{words::choice(name)}</option> }
    };
    // A body map is drawn by the widget, and none is made here.
    let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Map);
    html! {
        <>
            <label class="field-label" for={id.clone()}>{purpose.label}</label>
            <p class="what" id={format!("{id}-what")}>{purpose.what}</p>
            <select id={id.clone()} aria-describedby={format!("{id}-what")} {onchange}>
                {for kinds.collect::<Vec<_>>().iter().map(option)}
            </select>
        </>
    }
}

fn may_be_left_out(studio: &Handle, question: &Key, at: &Address, purpose: Purpose) -> Html {
    let (id, checked) = (control_id(at), studio.at(at).is_some_and(Json::is_true));
    let onchange = {
        let (question, label) = (question.clone(), words::changed(purpose.label));
        studio.on(move |studio, _: Event| {
            let edits = if checked { required } else { optional }(studio.files(), &question);
            studio.make(&label, edits);
        })
    };
    html! {
        <>
            <label class="tick"><input type="checkbox" id={id.clone()} {checked} aria-describedby={format!("{id}-what")} {onchange} />
                <span>{purpose.label}</span></label>
            <p class="what" id={format!("{id}-what")}>{purpose.what}</p>
        </>
    }
}
