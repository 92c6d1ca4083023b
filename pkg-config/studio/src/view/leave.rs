//! What is wrong, and the ways out.

use super::article::OfAnotherArticle;
use super::field::sentence;
use super::handle::{Handle, control_id, use_studio};
use super::region::Readers;
use super::sheet::{Comparison, Sheet};
use crate::model::archive::{files_of, published, zip};
use crate::model::document::{Files, is_note};
use crate::model::faults::{self, Faulty, Group, by_language, holding_back};
use crate::model::json::Json;
use crate::model::publish;
use crate::model::review::{Signed, signed};
use crate::model::rooms::{Room, title};
use crate::model::studio::Happened;
use crate::model::translate::older;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Leave() -> Html {
    let studio = use_studio();
    let faults = studio.0.faults.clone();
    let name = pack_name(&studio);
    let on_zip = studio.on(|studio, _: MouseEvent| leave(studio, &[]));
    let snippet = words::snippet(&name, &studio.files().home_region());
    let on_copy = {
        let snippet = snippet.clone();
        studio.on(move |studio, _: MouseEvent| {
            let studio = studio.clone();
            page::copy(&snippet, move |is_copied| {
                studio.say(if is_copied { words::COPIED } else { words::NOT_COPIED });
            });
        })
    };
    let on_unfinished = studio.on(|studio, _: MouseEvent| save_unfinished(studio));
    html! {
        <section class="leave" aria-labelledby="room-title">
            <h2 id="room-title" class="room-title" tabindex="-1">{words::room(Room::Leave)}</h2>
            <p class="what">{words::room_is_for(Room::Leave)}</p>
            if faults.is_empty() {
                <p class="fine">{words::NO_FAULTS}</p>
            } else {
                <div class="problems" id="faults">
                    <h3>{words::faults_now(faults.len())}</h3>
                    <p>{words::FAULTS_EXPLAINED}</p>
                    {for by_language(studio.files(), &faults).iter().enumerate().map(|(at, group)| of_language(&studio, at, group))}
                </div>
            }
            <OfAnotherArticle />
            <Version />
            <div class="way">
                <h3>{words::PUBLISH}</h3>
                <p>{words::PUBLISH_EXPLAINED}</p>
                <OlderTexts />
                <Signatures />
                <Readers />
                <button type="button" class="button primary" disabled={!faults.is_empty()} onclick={on_zip}>{words::SAVE_ZIP}</button>
                <SaveWithout />
                <h4>{words::WORDPRESS}</h4>
                <ol class="numbered">{for words::WORDPRESS_STEPS.iter().map(|step| html! { <li>{*step}</li> })}</ol>
                <p class="what">{words::WORDPRESS_BEGUN}</p>
                <h4>{words::SNIPPET}</h4>
                <p>{words::SNIPPET_EXPLAINED}</p>
                <pre><code>{snippet.clone()}</code></pre>
                <button type="button" class="button" onclick={on_copy}>{words::COPY}</button>
            </div>
            <div class="way">
                <h3>{words::UNFINISHED}</h3>
                <p>{words::UNFINISHED_EXPLAINED}</p>
                <button type="button" class="button" onclick={on_unfinished}>{words::SAVE_UNFINISHED}</button>
            </div>
            <Sheet />
            <Comparison />
        </section>
    }
}

/// How each language stands.
fn states(files: &Rc<Files>) -> Vec<(Signed, Rc<str>)> {
    let of = |language: Rc<str>| (signed(files, &language), language);
    files.languages().into_iter().map(of).collect()
}

/// In which languages it is signed, and how much is left to look at in the others.
#[component]
fn Signatures() -> Html {
    let studio = use_studio();
    let files = studio.files().clone();
    let states = use_memo(Rc::as_ptr(&files), |_| states(&files));
    let line = |(state, language): &(Signed, Rc<str>)| {
        let to = language.clone();
        let onclick = studio.on(move |studio, _: MouseEvent| {
            studio.tell(Happened::ChoseLanguage(to.clone()));
            studio.tell(Happened::Entered(Room::Review));
        });
        let is_signed = matches!(state, Signed::By(_));
        html! {
            <li key={language.to_string()} class={if is_signed { "fine" } else { "open" }}>
                <span>{words::signed_state(language, state)}</span>{" "}
                if !is_signed {
                    <button type="button" class="link" {onclick}>{words::TO_REVIEW}</button>
                }
            </li>
        }
    };
    html! { <><h4>{words::SIGNATURES}</h4><ul class="signatures">{for states.iter().map(line)}</ul></> }
}

/// Translations that may no longer say what their originals do: no fault, and to be looked at before they go out.
#[component]
fn OlderTexts() -> Html {
    let studio = use_studio();
    let files = studio.files().clone();
    let found = use_memo(Rc::as_ptr(&files), |_| older(&files, studio.0.original(), &studio.0.built_in));
    let line = |(language, count): &(Rc<str>, usize)| {
        let to = language.clone();
        let onclick = studio.on(move |studio, _: MouseEvent| {
            studio.tell(Happened::ChoseLanguage(to.clone()));
            studio.tell(Happened::Entered(Room::Translate));
            page::focus_soon("room-title");
        });
        html! {
            <li key={language.to_string()} class="open"><span>{words::older_texts(language, *count)}</span>{" "}
                <button type="button" class="link" {onclick}>{words::go_to(words::room(Room::Translate))}</button></li>
        }
    };
    if found.is_empty() {
        return Html::default();
    }
    html! { <><h4>{words::OLDER_TEXTS}</h4><ul class="signatures">{for found.iter().map(line)}</ul></> }
}

fn pack_name(studio: &Handle) -> String {
    studio.files().rules().text_of("id").unwrap_or("pack").to_owned()
}

/// Saves everything as it is now, to be opened here another day.
pub fn save_unfinished(studio: &Handle) {
    let name = pack_name(studio);
    page::save(&format!("{name}-unfinished.zip"), "application/zip", &zip(&name, &files_of(studio.files())));
    studio.tell(Happened::SavedWork);
}

/// Saves the pack with what to do with it, without some languages, unless it has faults in the others.
fn leave(studio: &Handle, left_out: &[Rc<str>]) {
    studio.tell(Happened::Checked);
    let leaving = Rc::new(publish::without(studio.files(), left_out));
    if !faults::all(&leaving).is_empty() {
        return;
    }
    let name = pack_name(studio);
    let mut files = published(&leaving);
    files.push((
        "README.txt".to_owned(),
        words::read_me(&name, &studio.files().home_region()) + &words::signatures_of(&states(&leaving)),
    ));
    page::save(&format!("{name}.zip"), "application/zip", &zip(&name, &files));
    studio.tell(Happened::Saved(leaving));
    // Notes on the work are in no zip for a site.
    match !left_out.is_empty() || studio.files().0.keys().any(|name| is_note(name)) {
        true => studio.say(words::SAVED),
        false => studio.tell(Happened::SavedWork),
    }
}

/// Where all that is wrong is in translations: the pack without those.
#[component]
fn SaveWithout() -> Html {
    let studio = use_studio();
    let languages = holding_back(studio.files(), &studio.0.faults);
    if languages.is_empty() {
        return Html::default();
    }
    let onclick = {
        let languages = languages.clone();
        studio.on(move |studio, _: MouseEvent| leave(studio, &languages))
    };
    html! {
        <>
            <p>{words::without_explained(&languages)}</p>
            <button type="button" class="button primary" {onclick}>{words::save_without(&languages)}</button>
        </>
    }
}

/// Counts the version up, where the one that was opened may be published already.
#[component]
fn Version() -> Html {
    let studio = use_studio();
    let what = use_state(String::new);
    let number = studio.files().rules().get("revision").and_then(Json::whole_number).unwrap_or(1);
    let oninput = {
        let what = what.clone();
        Callback::from(move |event: InputEvent| what.set(page::value_of(&event)))
    };
    let onsubmit = {
        let what = what.clone();
        studio.on(move |studio, event: SubmitEvent| {
            event.prevent_default();
            let saved = studio.0.saved.as_deref();
            studio.make(words::COUNTED_UP, publish::next(studio.files(), saved, &page::today(), what.trim()));
        })
    };
    let published = studio.0.saved.as_deref().unwrap_or(studio.0.original());
    if !publish::is_due(studio.files(), published) {
        return html! { <p class="what">{words::version(number)}</p> };
    }
    html! {
        <form class="way" {onsubmit}>
            <h3>{words::version(number)}</h3>
            <p>{words::VERSION_EXPLAINED}</p>
            <label class="field"><span class="field-label">{words::WHAT_IS_NEW}</span>
                <input type="text" maxlength="300" value={(*what).clone()} {oninput} /></label>
            <button type="submit" class="button" disabled={what.trim().is_empty()}>{words::COUNT_UP}</button>
        </form>
    }
}

/// Faults of a language. Many of one stand closed behind those of another.
fn of_language(studio: &Handle, at: usize, Group { language, faults }: &Group) -> Html {
    const MANY: usize = 5;
    html! {
        <details class="more" key={language.as_deref().unwrap_or_default()} open={at == 0 || faults.len() <= MANY}>
            <summary>{words::faults_in(language.as_deref(), faults.len())}</summary>
            <ul>{for faults.iter().map(|fault| line(studio, fault))}</ul>
        </details>
    }
}

/// A fault that leads to where it is.
fn line(studio: &Handle, fault: &Faulty) -> Html {
    let what = html! { <><strong>{sentence(&fault.problem)}</strong>{" "}<span>{sentence(&fault.hint)}</span></> };
    let file = format!("{}, {}", fault.at.file, fault.at.path);
    match &fault.key {
        Some(key) => {
            let (to, name) = (key.clone(), title(studio.reader(), key));
            let at = fault.at.clone();
            let onclick = studio.on(move |studio, _: MouseEvent| {
                if let Some(language) = at
                    .file
                    .strip_suffix(".json")
                    .filter(|name| studio.files().languages().iter().any(|tag| **tag == **name))
                {
                    studio.tell(Happened::ChoseLanguage(language.into()));
                }
                studio.tell(Happened::Chose(Some(to.clone())));
                page::focus_in_soon(&control_id(&at));
            });
            html! { <li><button type="button" class="link" {onclick}>{words::singular(key.part)}{": "}{name}</button>{" "}{what}<span class="path">{file}</span></li> }
        }
        None => html! { <li>{what}<span class="path">{file}</span></li> },
    }
}
