//! Buttons. All are `type="button"`: there is no form, whose submit event a sandboxed frame would swallow.

use super::mark::mark;
use super::render_context::RenderContext;
use crate::content::Ui;
use yew::prelude::*;

#[derive(Clone, Copy)]
pub enum Look {
    Primary,
    Plain,
    Link,
}

pub fn button(look: Look, words: AttrValue, on_press: Callback<MouseEvent>) -> Html {
    let (class, part) = match look {
        Look::Primary => ("button button-primary", "button button-primary"),
        Look::Plain => ("button", "button"),
        Look::Link => ("link", "link"),
    };
    html! { <button type="button" {class} {part} onclick={on_press}>{words}</button> }
}

/// A button in a group of several, with a drawn mark before its words.
pub fn marked_button(look: Look, path: &'static str, words: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    let (class, part) = match look {
        Look::Primary => ("button button-primary tile", "button button-primary"),
        Look::Plain | Look::Link => ("button tile", "button"),
    };
    html! { <button type="button" {class} {part} {onclick}>{mark("button-mark", path)}<span>{words}</span></button> }
}

/// The top of a page: the way back, and whatever else stands there.
pub fn top(context: &RenderContext, on_back: Callback<MouseEvent>, beside: Html) -> Html {
    html! {
        <div class="step-header">
            <button type="button" class="link back" part="back" onclick={on_back}>{context.say(Ui::Back)}</button>
            {beside}
        </div>
    }
}

/// A press that reports `what`.
pub fn report<T: Clone + 'static>(on: &Callback<T>, what: T) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_| on.emit(what.clone()))
}
