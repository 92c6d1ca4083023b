//! Another language: each text beside its original, and read back by somebody who has not seen that.

use super::handle::{Handle, use_studio};
use crate::model::archive::is_language;
use crate::model::document::{Address, READINGS};
use crate::model::json::Json;
use crate::model::reading::reading;
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::model::translate::{self, Pair, State, Wanted, pairs};
use crate::{page, words};
use lumbar_check::content::{Path, Segment};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    All,
    Open,
    ReadBack,
}

#[component]
pub fn Translate() -> Html {
    let studio = use_studio();
    let mode = use_state(|| Mode::All);
    let group = use_state(|| Rc::<str>::from("triage"));
    let languages = studio.files().languages();
    let from = languages.first().cloned().unwrap_or_default();
    let to = studio.0.language.clone();
    let all = if to == from { Vec::new() } else { pairs(studio.files(), studio.0.original(), &from, &to) };
    let of_group = all.iter().filter(|pair| group_of(&pair.path) == &**group);
    let wanted = of_group.filter(|pair| *mode != Mode::Open || pair.state != State::Done);
    let draw = |pair: &Pair| match *mode {
        Mode::ReadBack => html! { <ReadBack key={pair.path.to_string()} pair={pair.clone()} language={to.clone()} /> },
        _ => html! { <TextPair key={pair.path.to_string()} pair={pair.clone()} from={from.clone()} to={to.clone()} /> },
    };
    let choose = |wanted: Mode, words: &'static str| {
        let set = mode.clone();
        let onclick = Callback::from(move |_: MouseEvent| set.set(wanted));
        html! { <button type="button" class="button" aria-pressed={(*mode == wanted).to_string()} {onclick}>{words}</button> }
    };
    html! {
        <div class="split has-chosen review">
            <section class="list" aria-labelledby="room-title">
                <h2 id="room-title" class="room-title" tabindex="-1">{words::room(Room::Translate)}</h2>
                <p class="what">{words::room_is_for(Room::Translate)}</p>
                {groups(&all, &group)}
                <AddLanguage />
            </section>
            <section class="form" aria-labelledby="form-title">
                <div class="form-head">
                    <h2 id="form-title" tabindex="-1">{words::word_group(&group)}</h2>
                    <div class="manage">
                        {choose(Mode::All, words::ALL_TEXTS)}{choose(Mode::Open, words::OPEN_TEXTS)}{choose(Mode::ReadBack, words::READ_BACK)}
                    </div>
                </div>
                if to == from {
                    <p>{words::CHOOSE_LANGUAGE}</p>
                } else {
                    if *mode == Mode::ReadBack {
                        <p class="what">{words::READ_BACK_EXPLAINED}</p>
                    }
                    {for wanted.map(draw)}
                    {remove(&studio, &to)}
                }
            </section>
        </div>
    }
}

fn group_of(path: &Path) -> &str {
    match path.0.first() {
        Some(Segment::Key(key)) => key,
        _ => "",
    }
}

/// What a text is called: the keys that lead to it below its group.
fn name_of(path: &Path) -> String {
    let keys = path.0.iter().skip(1).map(|segment| match segment {
        Segment::Key(key) => key.replace(['-', '_'], " "),
        Segment::Index(index) => (index + 1).to_string(),
    });
    let name = keys.collect::<Vec<_>>().join(", ");
    if name.is_empty() { words::word_group(group_of(path)) } else { name }
}

fn groups(all: &[Pair], chosen: &UseStateHandle<Rc<str>>) -> Html {
    let lines = all.chunk_by(|one, other| group_of(&one.path) == group_of(&other.path)).map(|group| {
        let name: Rc<str> = group_of(&group[0].path).into();
        let open = group.iter().filter(|pair| pair.state != State::Done).count();
        let (set, wanted) = (chosen.clone(), name.clone());
        let onclick = Callback::from(move |_: MouseEvent| set.set(wanted.clone()));
        html! {
            <li key={name.to_string()}>
                <button type="button" class="item" aria-current={(**chosen == name).then_some("true")} {onclick}>
                    <span class="item-title">{words::word_group(&name)}</span>
                    <span class={if open == 0 { "badge" } else { "count" }}>{words::open_texts(open)}</span>
                </button>
            </li>
        }
    });
    if all.is_empty() {
        return Html::default();
    }
    html! { <ul class="groups">{for lines}</ul> }
}

fn direction(studio: &Handle, language: &str) -> &'static str {
    if studio.files().words(language).text_of("direction") == Some("rtl") { "rtl" } else { "ltr" }
}

#[derive(PartialEq, Properties)]
struct TextPairProps {
    pair: Pair,
    from: Rc<str>,
    to: Rc<str>,
}

#[component]
fn TextPair(props: &TextPairProps) -> Html {
    let studio = use_studio();
    let Pair { path, source, translation, state } = &props.pair;
    let id = super::handle::control_id(&Address::words(&props.to, path.clone()));
    let oninput = {
        let (from, to, path) = (props.from.clone(), props.to.clone(), path.clone());
        studio.on(move |studio, event: InputEvent| {
            let mut edits = translate::write(studio.files(), &from, &to, &path, &page::value_of(&event));
            match (edits.pop(), edits.is_empty()) {
                (Some(edit), true) => studio.tell(Happened::Wrote { label: words::TRANSLATED.into(), edit }),
                (Some(edit), false) => studio.make(words::TRANSLATED, edits.into_iter().chain([edit]).collect()),
                (None, _) => {}
            }
        })
    };
    let (said, made) = (reading(source, &props.from), reading(translation, &props.to));
    html! {
        <div class="field pair">
            <label class="field-label" for={id.clone()}>{name_of(path)}</label>
            <p class="source" lang={props.from.to_string()} dir={direction(&studio, &props.from)}>{source.clone()}</p>
            <textarea {id} lang={props.to.to_string()} dir={direction(&studio, &props.to)} rows={super::field::rows(translation)}
                value={translation.to_string()} {oninput} />
            <p class="measure">
                if *state != State::Done {
                    <span class="count">{words::translation_state(*state)}</span>{" "}
                }
                {words::lengths(said.letters, made.letters)}
            </p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ReadBackProps {
    pair: Pair,
    language: Rc<str>,
}

/// Shows the translation alone until it has been read, and then what it is a translation of.
#[component]
fn ReadBack(props: &ReadBackProps) -> Html {
    let studio = use_studio();
    let Pair { path, source, translation, .. } = &props.pair;
    let file: Rc<str> = format!("{READINGS}{}.json", props.language).into();
    let at = Address { file: file.clone(), path: Path::default().key(&path.to_string()) };
    let kept = studio.at(&at);
    let read = kept.and_then(|kept| kept.text_of("read")).unwrap_or_default().to_owned();
    let is_of_this = kept.is_none_or(|kept| kept.text_of("text") == Some(translation));
    let onchange = {
        let text = translation.clone();
        studio.on(move |studio, event: Event| {
            let whole = Address { file: at.file.clone(), path: Path::default() };
            let begun = studio.files().file(&at.file).is_none().then(|| whole.set(Json::object([])));
            let entry =
                Json::object([("text", Json::Text(text.clone())), ("read", Json::from(&*page::value_of(&event)))]);
            studio.make(words::READ, begun.into_iter().chain([at.set(entry)]).collect());
        })
    };
    if translation.is_empty() {
        return Html::default();
    }
    html! {
        <div class="field pair">
            <p class="field-label" lang={props.language.to_string()} dir={direction(&studio, &props.language)}>{translation.clone()}</p>
            <label class="field"><span class="what">{words::WHAT_IT_SAYS_TO_YOU}</span>
                <textarea lang="en" rows="2" value={read.clone()} {onchange} /></label>
            if !is_of_this {
                <p class="measure"><span class="count">{words::READ_BEFORE}</span></p>
            }
            if !read.is_empty() {
                <p class="source">{source.clone()}</p>
            }
        </div>
    }
}

fn remove(studio: &Handle, language: &Rc<str>) -> Html {
    let language = language.clone();
    let onclick = studio.on(move |studio, _: MouseEvent| {
        studio.make(words::LANGUAGE_REMOVED, translate::removed(studio.files(), &language));
    });
    html! { <button type="button" class="button danger" {onclick}>{words::REMOVE_LANGUAGE}</button> }
}

#[component]
fn AddLanguage() -> Html {
    let studio = use_studio();
    let (tag, name) = (use_state(String::new), use_state(String::new));
    let field = |label: &'static str, value: &UseStateHandle<String>| {
        let set = value.clone();
        let oninput = Callback::from(move |event: InputEvent| set.set(page::value_of(&event)));
        html! { <label class="field"><span class="field-label">{label}</span>
        <input type="text" maxlength="40" autocomplete="off" value={(**value).clone()} {oninput} /></label> }
    };
    let known = translate::addable(studio.files()).into_iter().map(|(tag, name)| {
        let onclick = studio.on(move |studio, _: MouseEvent| add(studio, tag, name));
        html! { <button type="button" class="button" lang={tag} {onclick}>{name}</button> }
    });
    let has = studio.files().languages().iter().any(|language| **language == **tag);
    let may = is_language(&tag) && !has && !name.trim().is_empty();
    let onsubmit = {
        let (tag, name) = (tag.clone(), name.clone());
        studio.on(move |studio, event: SubmitEvent| {
            event.prevent_default();
            if may {
                add(studio, &tag, name.trim());
            }
        })
    };
    html! {
        <div class="languages-to-add">
            <h3>{words::ADD_LANGUAGE}</h3>
            <div class="adds">{for known}</div>
            <form class="add" {onsubmit}>
                {field(words::LANGUAGE_TAG, &tag)}
                {field(words::LANGUAGE_NAME, &name)}
                <button type="submit" class="button" disabled={!may}>{words::ADD}</button>
            </form>
        </div>
    }
}

fn add(studio: &Handle, tag: &str, name: &str) {
    let wanted = Wanted {
        tag: tag.to_owned(),
        name: name.to_owned(),
        direction: page::direction_of(tag),
        plural_forms: page::plural_forms(tag),
    };
    studio.make(&words::language_added(name), translate::added(studio.files(), &studio.0.built_in, &wanted));
    studio.tell(Happened::ChoseLanguage(tag.into()));
}
