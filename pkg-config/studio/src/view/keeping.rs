//! Asks, when work begins, whether it is to be kept in this browser.

use crate::words;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct KeepingProps {
    pub on_keep: Callback<bool>,
}

/// Asks once, and says where else it can be kept.
#[component]
pub fn Keeping(props: &KeepingProps) -> Html {
    let is_answered = use_state(|| false);
    if *is_answered {
        return Html::default();
    }
    let on_yes = props.on_keep.reform(|_: MouseEvent| true);
    let on_no = {
        let is_answered = is_answered.clone();
        Callback::from(move |_: MouseEvent| is_answered.set(true))
    };
    html! {
        <section class="keeping" aria-labelledby="keeping-title">
            <h2 id="keeping-title">{words::KEEP_ASKED}</h2>
            <p>{words::KEEP_EXPLAINED}</p>
            <div class="manage">
                <button type="button" class="button primary" onclick={on_yes}>{words::KEEP_YES}</button>
                <button type="button" class="button" onclick={on_no}>{words::KEEP_NO}</button>
            </div>
        </section>
    }
}
