//! Whose the safety questions are, and what it means to make them one's own.

use super::handle::use_studio;
use crate::model::key::Key;
use crate::model::screen;
use crate::words;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ScreenProps {
    /// The part beside which it is told: nothing is said of one that is not of the screen.
    #[prop_or_default]
    pub part: Option<Key>,
}

#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let studio = use_studio();
    let asks = use_state(|| false);
    let shared = screen::named(studio.files()).map(str::to_owned);
    let is_of_it = use_memo((props.part.clone(), shared.clone()), |(part, _)| {
        part.as_ref().is_none_or(|key| screen::has(studio.files(), key))
    });
    if !*is_of_it {
        return Html::default();
    }
    let toggle = {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(!*asks))
    };
    let on_detach = {
        let asks = asks.clone();
        studio.on(move |studio, _: MouseEvent| {
            studio.make(words::DETACHED, screen::detach(studio.files()));
            asks.set(false);
        })
    };
    let on_attach = studio.on(|studio, _: MouseEvent| studio.make(words::ATTACHED, screen::attach()));
    match shared {
        Some(_) => html! {
            <div class="screen-note">
                <p>{if props.part.is_some() { words::PART_OF_SCREEN } else { words::SHARED_SCREEN }}</p>
                <button type="button" class="quiet" aria-expanded={asks.to_string()} onclick={toggle.clone()}>{words::DETACH}</button>
                if *asks {
                    <div class="removal" role="group" aria-label={words::DETACH}>
                        <p>{words::DETACH_MEANS}</p>
                        <button type="button" class="button danger" onclick={on_detach}>{words::DETACH_ANYWAY}</button>
                        <button type="button" class="button" onclick={toggle}>{words::KEEP_SHARED}</button>
                    </div>
                }
            </div>
        },
        None if props.part.is_none() => html! {
            <div class="screen-note own">
                <p>{words::OWN_SCREEN}</p>
                <button type="button" class="quiet" onclick={on_attach}>{words::ATTACH}</button>
            </div>
        },
        None => Html::default(),
    }
}
