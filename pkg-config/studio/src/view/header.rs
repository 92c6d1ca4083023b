//! The bar on top: which pack, in which language, what can be undone, and how it stands.

use super::handle::use_studio;
use super::keeping::Keeping;
use super::leave::save_unfinished;
use super::statement::element_of;
use crate::model::built_in::LANGUAGES;
use crate::model::json::Json;
use crate::model::review::{self, Progress, Signed};
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::{page, words};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    pub keeps: bool,
    pub on_keep: Callback<bool>,
    pub shows: bool,
    pub on_show: Callback<()>,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let studio = use_studio();
    let name = studio.files().rules().get("id").and_then(Json::text).cloned().unwrap_or_default();
    let faults = studio.0.faults.len();
    let on_show = props.on_show.reform(|_: MouseEvent| ());
    let on_keep = {
        let (on_keep, keeps, place) = (props.on_keep.clone(), props.keeps, studio.0.place.clone());
        Callback::from(move |_: Event| {
            if let Some(place) = place.as_ref().filter(|_| keeps) {
                page::forget(place);
            }
            on_keep.emit(!keeps);
        })
    };
    let on_later = studio.on(|studio, _: MouseEvent| save_unfinished(studio));
    let on_leave = studio.on(|studio, _: MouseEvent| studio.tell(Happened::Left));
    let on_faults = studio.on(|studio, _: MouseEvent| studio.tell(Happened::Entered(Room::Leave)));
    html! {
        <header class="bar">
            <p class="brand"><button type="button" class="quiet" onclick={on_leave}>{words::BRAND}</button></p>
            <h1 class="pack-name">{name}</h1>
            <Languages />
            <Steps />
            <label class="tick keep">
                <input type="checkbox" checked={props.keeps} onchange={on_keep} />
                <span>{words::KEEP}</span>
            </label>
            <button type="button" class="button later" title={words::UNFINISHED_EXPLAINED} onclick={on_later}>{words::SAVE_FOR_LATER}</button>
            <SignedState />
            <button type="button" class={classes!("state", (faults > 0).then_some("has-faults"))} onclick={on_faults}>
                {words::faults_now(faults)}
            </button>
            <button type="button" class="button" id="preview-toggle" aria-pressed={props.shows.to_string()} onclick={on_show}>
                {words::PREVIEW}
            </button>
            if !props.keeps {
                <Keeping on_keep={props.on_keep.clone()} />
            }
        </header>
    }
}

#[component]
fn Languages() -> Html {
    let studio = use_studio();
    let onchange = studio.on(|studio, event: Event| {
        studio.tell(Happened::ChoseLanguage(page::value_of(&event).into()));
    });
    let option = |tag: &std::rc::Rc<str>| {
        let name = LANGUAGES.iter().find(|(known, _)| **known == **tag).map_or(&**tag, |(_, name)| name);
        html! { <option value={tag.to_string()} selected={*tag == studio.0.language}>{name.to_owned()}</option> }
    };
    html! {
        <label class="languages">
            <span class="visually-hidden">{words::LANGUAGE}</span>
            <select {onchange}>{for studio.files().languages().iter().map(option)}</select>
        </label>
    }
}

#[component]
fn Steps() -> Html {
    let studio = use_studio();
    let history = &studio.0.history;
    let on_undo = studio.on(|studio, _: MouseEvent| studio.tell(Happened::Undid));
    let on_redo = studio.on(|studio, _: MouseEvent| studio.tell(Happened::Redid));
    let undoes = history.undoes().map(|label| words::undo_of(label));
    let redoes = history.redoes().map(|label| words::redo_of(label));
    html! {
        <div class="steps" role="group" aria-label={words::STEPS}>
            <button type="button" class="button" disabled={undoes.is_none()} title={undoes.clone()} onclick={on_undo}>{words::UNDO}</button>
            <button type="button" class="button" disabled={redoes.is_none()} title={redoes.clone()} onclick={on_redo}>{words::REDO}</button>
        </div>
    }
}

/// Whether the language that is chosen is signed, and how much is left to look at if not.
#[component]
fn SignedState() -> Html {
    let studio = use_studio();
    let state = match review::signature(studio.files(), &studio.0.language) {
        Some(signer) => Signed::By(signer),
        None => {
            let progress = Progress::of(studio.files(), studio.0.said().iter());
            Signed::NotYet(progress.all - progress.agreed)
        }
    };
    let onclick = studio.on(|studio, _: MouseEvent| {
        let open = studio.0.open_statement().map(|statement| element_of(&statement.id));
        studio.tell(Happened::GoesOnReviewing);
        page::focus_soon(open.as_deref().unwrap_or("form-title"));
    });
    html! { <button type="button" class="button signed-state" {onclick}>{words::signed_in_short(&state)}</button> }
}
