//! Headings over options: their order, and which of them an option stands under.

use super::field::{Choices, faults_of};
use super::handle::{Handle, control_id, use_studio};
use super::naming::Naming;
use crate::model::document::Address;
use crate::model::form::Group;
use crate::model::groups;
use crate::model::key::Key;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

/// The value of what begins a new heading: no id of one has a space.
const NEW: &str = " new";

pub fn group(studio: &Handle, line: &Group) -> Html {
    match line {
        Group::Heading { question, group, index, of } => heading(studio, question, group, *index, *of),
        Group::Choice { question, at, index, groups } => html! {
            <GroupField key={control_id(at)} question={question.clone()} at={at.clone()} index={*index} groups={groups.clone()} />
        },
    }
}

fn heading(studio: &Handle, question: &Key, group: &Rc<str>, index: usize, of: usize) -> Html {
    let id = format!("group-{group}");
    let name = groups::heading(question, &studio.0.language, group).map(|at| studio.text(&at));
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| group.clone());
    let to = |to: usize| {
        let (question, group, id) = (question.clone(), group.clone(), id.clone());
        studio.on(move |studio, _: MouseEvent| {
            studio.make(words::MOVED, groups::move_group(studio.files(), &question, &group, to));
            page::focus_soon(&id);
        })
    };
    html! {
        <div class="option-head group-head" key={id.clone()}>
            <h3 dir="auto" id={id.clone()} tabindex="-1">{name}</h3>
            <button type="button" class="button" disabled={index == 0} onclick={to(index.wrapping_sub(1))}>{words::UP}</button>
            <button type="button" class="button" disabled={index + 1 == of} onclick={to(index + 1)}>{words::DOWN}</button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct GroupProps {
    question: Key,
    at: Address,
    index: usize,
    groups: Choices,
}

#[component]
fn GroupField(props: &GroupProps) -> Html {
    let studio = use_studio();
    let id = control_id(&props.at);
    let begins = use_state(|| false);
    let now = studio.text(&props.at);
    let onchange = {
        let (question, index, begins) = (props.question.clone(), props.index, begins.clone());
        studio.on(move |studio, event: Event| {
            let value = page::value_of(&event);
            begins.set(value == NEW);
            if value != NEW {
                let group = Some(&*value).filter(|value| !value.is_empty());
                studio.make(words::HEADING_CHANGED, groups::put(studio.files(), &question, index, group));
            }
        })
    };
    let on_name = {
        let (question, index, begins) = (props.question.clone(), props.index, begins.clone());
        studio.on(move |studio, name: String| {
            studio.make(words::HEADING_CHANGED, groups::begin(studio.files(), &question, index, &name));
            begins.set(false);
        })
    };
    let option = |(value, name): &(Rc<str>, Rc<str>)| {
        html! { <option value={value.to_string()} selected={!*begins && *value == now}>{name.clone()}</option> }
    };
    html! {
        <div class="field">
            <label class="field-label" for={id.clone()}>{words::STANDS_UNDER.label}</label>
            <p class="what" id={format!("{id}-what")}>{words::STANDS_UNDER.what}</p>
            <select id={id.clone()} aria-describedby={format!("{id}-what")} {onchange}>
                <option value="" selected={!*begins && now.is_empty()}>{words::NO_HEADING}</option>
                {for props.groups.iter().map(option)}
                <option value={NEW} selected={*begins}>{words::NEW_HEADING}</option>
            </select>
            if *begins {
                <Naming label={words::NEW_HEADING} longest=60 {on_name} />
            }
            {faults_of(&studio.faults(&props.at))}
        </div>
    }
}
