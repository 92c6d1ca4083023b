//! A longer text of paragraphs and lists. It is written as people write: a blank line parts paragraphs, a hyphen begins a
//! line of a list. What cannot be written so, such as a link, keeps its place and is shown as it is.

use super::field::{Origin, before, direction, faults_of, label_of, language_of, measure, rows};
use super::handle::{control_id, use_studio};
use super::lines::source_lines;
use crate::model::document::Address;
use crate::model::json::Json;
use crate::model::prose::{read, written};
use crate::model::studio::Happened;
use crate::page;
use crate::words::{self, Purpose};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BlocksProps {
    pub at: Address,
    pub purpose: Purpose,
}

#[component]
pub fn Blocks(props: &BlocksProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let id = control_id(at);
    let label = label_of(at, props.purpose);
    let blocks = studio.at(at).cloned().unwrap_or(Json::list([]));
    // What is being typed, such as a blank line at the end, is more than what the file has of it.
    let draft = use_state(|| written(&blocks));
    let shown = if read(&draft) == blocks { (*draft).clone() } else { written(&blocks) };
    let oninput = {
        let (at, label, draft) = (at.clone(), words::changed(&label), draft.clone());
        studio.on(move |studio, event: InputEvent| {
            let text = page::value_of(&event);
            let edit = at.set(read(&text));
            draft.set(text);
            studio.tell(Happened::Wrote { label: label.clone().into(), edit });
        })
    };
    let faults = studio.faults(at);
    html! {
        <div class={classes!("field", (!faults.is_empty()).then_some("faulty"))}>
            <label class="field-label" for={id.clone()}>{&label}</label>
            <p class="what" id={format!("{id}-what")}>{props.purpose.what}{" "}{words::PROSE}</p>
            {source_lines(&studio, at)}
            <textarea id={id.clone()} lang={language_of(&at.file)} dir={direction(&studio, &at.file)} rows={rows(&shown)}
                value={shown.clone()} aria-describedby={format!("{id}-what")} {oninput} />
            {faults_of(&faults)}
            {measure(&shown, at, Origin::Words)}
            {before(&studio, at, &label)}
        </div>
    }
}
