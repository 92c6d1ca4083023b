//! Work that this browser has kept: each can be gone on with, or forgotten.

use super::handle::use_studio;
use crate::model::kept::{self, Kept};
use crate::model::studio::Happened;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct KeptWorksProps {
    pub on_forgotten: Callback<()>,
}

/// All of it, the latest first. What is still open is not offered a second time.
#[component]
pub fn KeptWorks(props: &KeptWorksProps) -> Html {
    let studio = use_studio();
    let forgotten = use_state(|| 0);
    let found = use_memo(*forgotten, |_| kept::all(page::kept(), &studio.0.built_in));
    let open = studio.0.place.clone().filter(|_| studio.0.left.is_some() && studio.0.has_unsaved());
    let works: Vec<_> = found.iter().filter(|(place, _)| Some(place) != open.as_ref()).collect();
    if works.is_empty() {
        return Html::default();
    }
    let on_forget = {
        let (on_forgotten, forgotten) = (props.on_forgotten.clone(), forgotten.clone());
        studio.on(move |studio, place: Rc<str>| {
            page::forget(&place);
            forgotten.set(*forgotten + 1);
            on_forgotten.emit(());
            studio.say(words::FORGOTTEN);
            page::focus_soon("start-title");
        })
    };
    let work = |(place, kept): &&(Rc<str>, Kept)| {
        html! { <KeptWork key={&**place} place={place.clone()} kept={kept.clone()} on_forget={on_forget.clone()} /> }
    };
    html! {
        <section class="way resume">
            <h2>{words::RESUME}</h2>
            <ul class="kept">{for works.iter().map(work)}</ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct KeptWorkProps {
    place: Rc<str>,
    kept: Kept,
    on_forget: Callback<Rc<str>>,
}

#[component]
fn KeptWork(props: &KeptWorkProps) -> Html {
    let studio = use_studio();
    let is_asked = use_state(|| false);
    let (explained, yes) = (format!("kept-{}", props.place), format!("forget-{}", props.place));
    let on_resume = {
        let (kept, place) = (props.kept.clone(), props.place.clone());
        studio.on(move |studio, _: MouseEvent| {
            studio.tell(Happened::Resumed { kept: kept.clone(), place: place.clone() });
        })
    };
    let ask = |wanted: bool, focus: &str| {
        let (is_asked, focus) = (is_asked.clone(), focus.to_owned());
        Callback::from(move |_: MouseEvent| {
            is_asked.set(wanted);
            page::focus_soon(&focus);
        })
    };
    let on_forget = {
        let place = props.place.clone();
        props.on_forget.reform(move |_: MouseEvent| place.clone())
    };
    html! {
        <li>
            <p id={explained.clone()}>{words::resume_explained(props.kept.name(), &props.kept.at)}</p>
            if *is_asked {
                <p>{words::FORGET_MEANS}</p>
                <div class="manage">
                    <button type="button" class="button danger" id={yes} aria-describedby={explained.clone()} onclick={on_forget}>{words::FORGET_ANYWAY}</button>
                    <button type="button" class="button" onclick={ask(false, &format!("resume-{}", props.place))}>{words::KEEP_IT}</button>
                </div>
            } else {
                <div class="manage">
                    <button type="button" class="button primary" id={format!("resume-{}", props.place)} aria-describedby={explained.clone()} onclick={on_resume}>{words::RESUME_BUTTON}</button>
                    <button type="button" class="quiet" aria-describedby={explained} onclick={ask(true, &yes)}>{words::FORGET}</button>
                </div>
            }
        </li>
    }
}
