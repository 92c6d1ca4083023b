//! Asks for the name of what is added.

use crate::{page, words};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NamingProps {
    pub label: AttrValue,
    /// How many letters a name may have.
    pub longest: u16,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or(AttrValue::Static("button"))]
    pub button: AttrValue,
    /// Gets the name, which is not empty.
    pub on_name: Callback<String>,
}

#[component]
pub fn Naming(props: &NamingProps) -> Html {
    let name = use_state(String::new);
    let oninput = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(page::value_of(&event)))
    };
    let onsubmit = {
        let (name, on_name) = (name.clone(), props.on_name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !name.trim().is_empty() {
                on_name.emit(name.trim().to_owned());
                name.set(String::new());
            }
        })
    };
    html! {
        <form class="add" {onsubmit}>
            <label class="field">
                <span class="field-label">{props.label.clone()}</span>
                <input type="text" id={props.id.clone()} maxlength={props.longest.to_string()} value={(*name).clone()} {oninput} />
            </label>
            <button type="submit" class={props.button.clone()}>{words::ADD}</button>
        </form>
    }
}
