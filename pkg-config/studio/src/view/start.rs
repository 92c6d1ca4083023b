//! The first page: which pack to begin with.

use super::handle::{Handle, use_studio};
use super::kept::KeptWorks;
use super::region::{RegionChoice, region_of};
use crate::model::archive::{self, Opened};
use crate::model::built_in::{LANGUAGES, about, copy, for_readers_in, id_of};
use crate::model::document::Files;
use crate::model::screen::spelled_out;
use crate::model::studio::Happened;
use crate::{page, words};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct StartProps {
    /// Kept work was forgotten.
    pub on_forgotten: Callback<()>,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let studio = use_studio();
    let problems = use_state(Vec::<String>::new);
    let on_back = studio.on(|studio, _: MouseEvent| studio.tell(Happened::CameBack));
    let on_opened = {
        let (studio, problems) = (studio.clone(), problems.clone());
        Callback::from(move |opened: Opened| {
            problems.set(opened.problems.clone());
            if opened.problems.is_empty() {
                let files = spelled_out(&opened.files);
                began(&studio, files);
            }
        })
    };
    html! {
        <main class="start" id="room">
            <p class="brand">{words::BRAND}</p>
            <h1 id="start-title" tabindex="-1">{words::START_TITLE}</h1>
            <p class="lead">{words::START_LEAD}</p>
            <ol class="promises">{for words::PROMISES.iter().map(|line| html! { <li>{*line}</li> })}</ol>
            if studio.0.left.is_some() && studio.0.has_unsaved() {
                <section class="way resume">
                    <h2>{words::RESUME}</h2>
                    <p>{words::LEFT_EXPLAINED}</p>
                    <button type="button" class="button primary" onclick={on_back}>{words::RESUME_BUTTON}</button>
                </section>
            }
            <KeptWorks on_forgotten={props.on_forgotten.clone()} />
            <NewPack />
            <OpenPack {on_opened} problems={(*problems).clone()} />
        </main>
    }
}

#[component]
fn NewPack() -> Html {
    let studio = use_studio();
    let name = use_state(String::new);
    let chosen = use_state(|| vec!["en"]);
    let (title, url) = (use_state(String::new), use_state(String::new));
    let typed = |text: &UseStateHandle<String>| {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(page::value_of(&event)))
    };
    // Readers are taken to be where whoever sits here is, until that is chosen.
    let region = use_state(|| region_of(&studio.0.built_in, page::country().as_deref()));
    let on_choose = {
        let region = region.clone();
        Callback::from(move |chosen| region.set(chosen))
    };
    let (on_title, on_url) = (typed(&title), typed(&url));
    let on_name = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(page::value_of(&event)))
    };
    let on_begin = {
        let (name, chosen, title, url) = (name.clone(), chosen.clone(), title.clone(), url.clone());
        let region = region.clone();
        studio.on(move |studio, event: SubmitEvent| {
            event.prevent_default();
            begin(studio, &name, &chosen, &region, (title.trim(), url.trim()));
        })
    };
    let language = |(tag, title): &(&'static str, &'static str)| {
        let (tag, is_on, set) = (*tag, chosen.contains(tag), chosen.clone());
        let onchange = Callback::from(move |_: Event| {
            let mut tags = Vec::clone(&set);
            if is_on {
                tags.retain(|other| *other != tag)
            } else {
                tags.push(tag)
            }
            set.set(tags);
        });
        html! {
            <label class="tick"><input type="checkbox" checked={is_on} {onchange} /><span lang={tag}>{*title}</span></label>
        }
    };
    html! {
        <section class="way">
            <h2>{words::NEW}</h2>
            <p>{words::NEW_EXPLAINED}</p>
            <form onsubmit={on_begin}>
                <label class="field">
                    <span class="field-label">{words::NEW_NAME}</span>
                    <span class="what">{words::NEW_NAME_WHAT}</span>
                    <input type="text" name="pack-name" maxlength="60" autocomplete="off" value={(*name).clone()} oninput={on_name} />
                </label>
                <div class="field">
                    <label class="field-label" for="new-region">{words::NEW_REGION}</label>
                    <p class="what">{words::NEW_REGION_WHAT}</p>
                    <RegionChoice id="new-region" files={studio.0.built_in.clone()} region={(*region).clone()} {on_choose} />
                </div>
                <label class="field">
                    <span class="field-label">{words::NEW_ARTICLE}</span>
                    <span class="what">{words::NEW_ARTICLE_WHAT}</span>
                    <input type="text" maxlength="200" autocomplete="off" oninput={on_title} />
                </label>
                <label class="field">
                    <span class="field-label">{words::NEW_ARTICLE_URL}</span>
                    <span class="what">{words::NEW_ARTICLE_URL_WHAT}</span>
                    <input type="text" inputmode="url" maxlength="300" autocomplete="off" oninput={on_url} />
                </label>
                <fieldset class="ticks">
                    <legend>{words::NEW_LANGUAGES}</legend>
                    {for LANGUAGES.iter().map(language)}
                </fieldset>
                <button type="submit" class="button primary">{words::NEW_BUTTON}</button>
            </form>
        </section>
    }
}

/// `article`: title and address of the one that the pack is for, as far as that was said.
fn begin(studio: &Handle, name: &str, languages: &[&'static str], region: &str, article: (&str, &str)) {
    let id = Some(id_of(name)).filter(|id| !id.is_empty()).unwrap_or_else(|| "my-pack".to_owned());
    // In the order in which the built-in pack lists them, English first.
    let listed: Vec<_> = LANGUAGES.iter().map(|(tag, _)| *tag).filter(|tag| languages.contains(tag)).collect();
    let listed = if listed.is_empty() { vec!["en"] } else { listed };
    let files = copy(&studio.0.built_in, &id, &listed, &page::today());
    began(studio, for_readers_in(about(files, article), region));
    page::focus_soon("room-title");
}

/// Work begins with these files, and has a place of its own in the browser if it is to be kept.
fn began(studio: &Handle, files: Files) {
    let place = page::free_place(files.rules().text_of("id").unwrap_or_default());
    studio.tell(Happened::Began { original: files.clone(), files });
    studio.tell(Happened::GotPlace(place));
}

#[derive(PartialEq, Properties)]
struct OpenProps {
    on_opened: Callback<Opened>,
    problems: Vec<String>,
}

#[component]
fn OpenPack(props: &OpenProps) -> Html {
    let folder = use_node_ref();
    {
        // There is no property of this name in the markup that Yew knows.
        let folder = folder.clone();
        use_effect_with((), move |()| page::make_folder_input(&folder));
    }
    let on_opened = props.on_opened.clone();
    let onchange = Callback::from(move |event: Event| {
        let on_opened = on_opened.clone();
        page::read_files(&event, move |given| on_opened.emit(archive::open(&given)));
    });
    html! {
        <section class="way">
            <h2>{words::OPEN}</h2>
            <p>{words::OPEN_EXPLAINED}</p>
            <div class="openers">
                <label class="field">
                    <span class="field-label">{words::OPEN_FILES}</span>
                    <input type="file" id="open-files" multiple=true accept=".zip,.json" onchange={onchange.clone()} />
                </label>
                <label class="field">
                    <span class="field-label">{words::OPEN_FOLDER}</span>
                    <input type="file" id="open-folder" ref={folder} {onchange} />
                </label>
            </div>
            if !props.problems.is_empty() {
                <div class="problems" role="alert">
                    <p>{words::OPEN_PROBLEMS}</p>
                    <ul>{for props.problems.iter().map(|problem| html! { <li>{problem}</li> })}</ul>
                </div>
            }
        </section>
    }
}
