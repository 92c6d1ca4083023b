//! Lines of a text, each perhaps for some readers only: added, taken out and put in another order.

use super::field::{Choices, Origin, before, direction, faults_of, label_of, language_of, measure, rows};
use super::handle::{Handle, control_id, use_studio};
use super::order::Order;
use crate::model::document::Address;
use crate::model::json::Json;
use crate::model::studio::Happened;
use crate::page;
use crate::words::{self, Purpose};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LinesProps {
    pub at: Address,
    pub purpose: Purpose,
    /// Ids and sentences of whom a line may be for.
    pub readers: Choices,
}

/// Whom a line is for, and its text.
pub fn line_of(item: &Json) -> (Option<Rc<str>>, Rc<str>) {
    match item.members() {
        [(reader, text)] => (Some(reader.clone()), text.text().cloned().unwrap_or_default()),
        _ => (None, item.text().cloned().unwrap_or_default()),
    }
}

/// A line as the file has it.
fn written(reader: Option<&str>, text: &str) -> Json {
    reader.map_or_else(|| Json::from(text), |reader| Json::object([(reader, Json::from(text))]))
}

#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let items = studio.at(at).map(Json::items).unwrap_or_default();
    let label = label_of(at, props.purpose);
    let on_add = {
        let (at, count, label) = (at.clone(), items.len(), words::changed(&label));
        studio.on(move |studio, _: MouseEvent| {
            studio.make(&label, vec![at.insert(count, Json::from(""))]);
            page::focus_soon(&control_id(&at.index(count)));
        })
    };
    let line = |(index, item): (usize, &Json)| line(&studio, props, &label, index, items.len(), item);
    html! {
        <fieldset class="field lines">
            <legend class="field-label">{&label}</legend>
            <p class="what">{props.purpose.what}</p>
            {source_lines(&studio, at)}
            if !items.is_empty() {
                <ol>{for items.iter().enumerate().map(line)}</ol>
            }
            <button type="button" class="button" onclick={on_add}>{words::ADD_LINE}</button>
            {faults_of(&studio.faults(at))}
            {before(&studio, at, &label)}
        </fieldset>
    }
}

fn line(studio: &Handle, props: &LinesProps, label: &str, index: usize, of: usize, item: &Json) -> Html {
    let at = props.at.index(index);
    let (reader, text) = line_of(item);
    let id = control_id(&at);
    let label: Rc<str> = words::changed(label).into();
    let oninput = {
        let (at, reader, label) = (at.clone(), reader.clone(), label.clone());
        studio.on(move |studio, event: InputEvent| {
            let edit = at.set(written(reader.as_deref(), &page::value_of(&event)));
            studio.tell(Happened::Wrote { label: label.clone(), edit });
        })
    };
    let on_reader = {
        let (at, text, label) = (at.clone(), text.clone(), label.clone());
        studio.on(move |studio, event: Event| {
            let reader = Some(page::value_of(&event)).filter(|reader| !reader.is_empty());
            studio.make(&label, vec![at.set(written(reader.as_deref(), &text))]);
        })
    };
    let order = Order { list: props.at.clone(), index, of };
    let on_remove = {
        let (at, label) = (at.clone(), label.clone());
        studio.on(move |studio, _: MouseEvent| studio.make(&label, vec![at.remove()]))
    };
    let number = words::line_number(index + 1);
    let option = |(id, sentence): &(Rc<str>, Rc<str>)| {
        html! {
            <option value={id.to_string()} selected={reader.as_ref() == Some(id)}>{sentence.clone()}</option>
        }
    };
    let is_known = reader.as_ref().is_none_or(|reader| props.readers.iter().any(|(id, _)| id == reader));
    html! {
        <li key={index}>
            <textarea {id} aria-label={format!("{}: {number}", label_of(&props.at, props.purpose))} lang={language_of(&at.file)} dir={direction(studio, &at.file)} rows={rows(&text)} value={text.to_string()} {oninput} />
            <div class="line-tools">
                if !props.readers.is_empty() || reader.is_some() {
                    <select aria-label={words::whom_line_is_for(index + 1)} onchange={on_reader}>
                        <option value="" selected={reader.is_none()}>{words::FOR_EVERYONE}</option>
                        if !is_known {
                            <option value={reader.as_deref().unwrap_or_default().to_owned()} selected=true>{reader.as_deref().unwrap_or_default().to_owned()}</option>
                        }
                        {for props.readers.iter().map(option)}
                    </select>
                }
                <button type="button" class="quiet" disabled={order.is_first()} aria-label={words::up_of(&number)} onclick={order.up(studio)}>{"↑"}</button>
                <button type="button" class="quiet" disabled={order.is_last()} aria-label={words::down_of(&number)} onclick={order.down(studio)}>{"↓"}</button>
                <button type="button" class="quiet" aria-label={words::remove_of(&number)} onclick={on_remove}>{words::REMOVE}</button>
                {measure(&text, &at, Origin::Words)}
            </div>
        </li>
    }
}

/// The lines that a translation is of.
pub fn source_lines(studio: &Handle, at: &Address) -> Html {
    let Some(first) = studio.files().languages().into_iter().next() else { return Html::default() };
    let file: Rc<str> = format!("{first}.json").into();
    if file == at.file {
        return Html::default();
    }
    let items = studio.at(&Address { file, path: at.path.clone() }).map(Json::items).unwrap_or_default();
    if items.is_empty() {
        return Html::default();
    }
    let lines = items.iter().map(|item| html! { <li>{line_of(item).1}</li> });
    html! { <ol class="source" lang={first.to_string()}>{for lines}</ol> }
}
