//! A radio button or checkbox of the page's own, drawn as those of the questions are.

use yew::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Control {
    Checkbox,
    /// One of the radio buttons with this name.
    RadioOf(&'static str),
}

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    pub control: Control,
    pub id: &'static str,
    pub checked: bool,
    pub words: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub on_change: Callback<()>,
}

#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { control, id, checked, words, hint, on_change } = props;
    let (kind, name) = match *control {
        Control::Checkbox => ("checkbox", None),
        Control::RadioOf(name) => ("radio", Some(name)),
    };
    let hint = hint.clone().map(|words| ([id, "-hint"].concat(), words));
    html! {
        <div class="option" part="option">
            <input
                class="option-input"
                type={kind}
                id={*id}
                {name}
                checked={*checked}
                aria-describedby={hint.as_ref().map(|(id, _)| id.clone())}
                onchange={on_change.reform(|_| ())}
            />
            <label class="option-label" for={*id}>{words}</label>
            if let Some((id, words)) = hint {
                <p class="option-hint" {id}>{words}</p>
            }
        </div>
    }
}
