//! A radio button or checkbox of the page's own, drawn as those of the questions are.

use super::render_context::RenderContext;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Control {
    Checkbox,
    /// One of the radio buttons of this group.
    RadioOf(&'static str),
}

pub struct Choice {
    pub control: Control,
    /// What tells it from the other choices there are.
    pub id: &'static str,
    pub checked: bool,
    pub words: AttrValue,
    pub hint: Option<AttrValue>,
}

/// Draws a choice, which reports `what` when it changes.
pub fn choice<T: Clone + 'static>(context: &RenderContext, choice: Choice, on: &Callback<T>, what: T) -> Html {
    let on = on.clone();
    drawn(context, choice, Callback::from(move |_| on.emit(what.clone())))
}

fn drawn(context: &RenderContext, choice: Choice, onchange: Callback<Event>) -> Html {
    let Choice { control, id, checked, words, hint } = choice;
    let (kind, name) = match control {
        Control::Checkbox => ("checkbox", None),
        Control::RadioOf(group) => ("radio", Some(context.names.of(&[group]))),
    };
    let hint = hint.map(|words| (context.names.of(&[id, "hint"]), words));
    let id = context.names.of(&[id]);
    html! {
        <div class="option" part="option">
            <input
                class="option-input"
                type={kind}
                id={&id}
                {name}
                {checked}
                aria-describedby={hint.as_ref().map(|(id, _)| id.clone())}
                {onchange}
            />
            <label class="option-label" for={id}><span class="option-area" />{words}</label>
            if let Some((id, words)) = hint {
                <p class="option-hint" {id}>{words}</p>
            }
        </div>
    }
}
