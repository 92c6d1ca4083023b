//! Another language: each text beside its original, and read back by somebody who has not seen that.

use super::handle::{Handle, use_studio};
use crate::model::archive::is_language;
use crate::model::document::{Address, READINGS};
use crate::model::json::Json;
use crate::model::originals::still_fits;
use crate::model::reading::reading;
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::model::translate::{self, Pair, State, Wanted, began_with, group_of, pairs};
use crate::{page, words};
use lumbar_check::content::Path;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    All,
    Open,
    ReadBack,
}

/// Texts that are drawn at first, and with each wish for more: many boxes for text make a page slow to type in.
const A_PAGE: usize = 40;

/// What is listed: a text that is translated meanwhile stays until something else is chosen.
#[derive(Clone, PartialEq)]
struct Listed {
    mode: Mode,
    group: Rc<str>,
    from: Rc<str>,
    to: Rc<str>,
    /// How often something was chosen.
    times: usize,
}

#[component]
pub fn Translate() -> Html {
    let studio = use_studio();
    let mode = use_state(|| (Mode::All, 0));
    let group = use_state(|| Rc::<str>::from("triage"));
    let languages = studio.files().languages();
    let from = languages.first().cloned().unwrap_or_default();
    let to = studio.0.language.clone();
    let began = began_with(studio.0.original(), &studio.0.built_in, &to);
    let all = if to == from { Vec::new() } else { pairs(studio.files(), began, &from, &to) };
    let listed = Listed { mode: mode.0, group: (*group).clone(), from: from.clone(), to: to.clone(), times: mode.1 };
    let set_mode = {
        let mode = mode.clone();
        Callback::from(move |wanted: Mode| mode.set((wanted, mode.1 + 1)))
    };
    let choose = |wanted: Mode, words: &'static str| {
        let onclick = set_mode.reform(move |_: MouseEvent| wanted);
        html! { <button type="button" class="button" aria-pressed={(mode.0 == wanted).to_string()} {onclick}>{words}</button> }
    };
    let on_group = {
        let group = group.clone();
        Callback::from(move |wanted: Rc<str>| group.set(wanted))
    };
    html! {
        <div class="split has-chosen review">
            <section class="list" aria-labelledby="room-title">
                <h2 id="room-title" class="room-title" tabindex="-1">{words::room(Room::Translate)}</h2>
                <p class="what">{words::room_is_for(Room::Translate)}</p>
                <Into />
                {groups(&all, &group, &on_group)}
                <AddLanguage />
                if to != from {
                    <RemoveLanguage key={to.to_string()} language={to.clone()} />
                }
            </section>
            <section class="form" aria-labelledby="form-title">
                <div class="form-head">
                    <h2 id="form-title" tabindex="-1">{words::word_group(&group)}</h2>
                    <div class="manage">
                        {choose(Mode::All, words::ALL_TEXTS)}{choose(Mode::Open, words::OPEN_TEXTS)}{choose(Mode::ReadBack, words::READ_BACK)}
                    </div>
                </div>
                if to == from {
                    <p>{if languages.len() > 1 { words::CHOOSE_LANGUAGE } else { words::NO_OTHER_LANGUAGE }}</p>
                } else {
                    <Texts {listed} all={Rc::new(all)} {on_group} />
                }
            </section>
        </div>
    }
}

/// The languages that there are to translate into.
#[component]
fn Into() -> Html {
    let studio = use_studio();
    let languages = studio.files().languages();
    let others = languages.get(1..).unwrap_or_default();
    let button = |language: &Rc<str>| {
        let to = language.clone();
        let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::ChoseLanguage(to.clone())));
        let name = studio.files().words(language).text_of("name").map_or_else(|| language.to_string(), str::to_owned);
        let is_chosen = *language == studio.0.language;
        html! {
            <button type="button" class="button" key={&**language} lang={language.to_string()} aria-pressed={is_chosen.to_string()} {onclick}>{name}</button>
        }
    };
    if others.is_empty() {
        return Html::default();
    }
    html! {
       <div class="languages-to-add" role="group" aria-labelledby="translate-into">
           <h3 id="translate-into">{words::TRANSLATE_INTO}</h3>
           <div class="adds">{for others.iter().map(button)}</div>
       </div>
    }
}

#[derive(PartialEq, Properties)]
struct TextsProps {
    listed: Listed,
    all: Rc<Vec<Pair>>,
    on_group: Callback<Rc<str>>,
}

/// The texts of a part, as many as fit on a page.
#[component]
fn Texts(props: &TextsProps) -> Html {
    let Listed { mode, from, to, .. } = &props.listed;
    let pages = use_state(|| 1);
    let paths = use_memo(props.listed.clone(), |listed| {
        let is_listed = |pair: &&Pair| {
            group_of(&pair.path) == &*listed.group && (listed.mode != Mode::Open || pair.state != State::Done)
        };
        props.all.iter().filter(is_listed).map(|pair| pair.path.clone()).collect::<BTreeSet<_>>()
    });
    {
        let pages = pages.clone();
        use_effect_with(props.listed.clone(), move |_| pages.set(1));
    }
    let found: Vec<&Pair> = props.all.iter().filter(|pair| paths.contains(&pair.path)).collect();
    let draw = |pair: &&Pair| match *mode {
        Mode::ReadBack => {
            html! { <ReadBack key={pair.path.to_string()} pair={Pair::clone(pair)} language={to.clone()} /> }
        }
        _ => {
            html! { <TextPair key={pair.path.to_string()} pair={Pair::clone(pair)} from={from.clone()} to={to.clone()} /> }
        }
    };
    let left = found.len().saturating_sub(*pages * A_PAGE);
    let on_more = {
        let pages = pages.clone();
        Callback::from(move |_: MouseEvent| pages.set(*pages + 1))
    };
    html! {
        <>
            if *mode == Mode::ReadBack {
                <p class="what">{words::READ_BACK_EXPLAINED}</p>
            }
            if found.is_empty() && *mode == Mode::Open {
                {nothing_open(&props.all, &props.on_group)}
            }
            {for found.iter().take(*pages * A_PAGE).map(draw)}
            if left > 0 {
                <button type="button" class="button" onclick={on_more}>{words::more(left.min(A_PAGE))}</button>
            }
        </>
    }
}

/// Where something is still to be translated, if nothing is here.
fn nothing_open(all: &[Pair], on_group: &Callback<Rc<str>>) -> Html {
    let open = all.iter().find(|pair| pair.state != State::Done).map(|pair| Rc::<str>::from(group_of(&pair.path)));
    let Some(group) = open else { return html! { <p>{words::nothing_open(None)}</p> } };
    let count = all.iter().filter(|pair| pair.state != State::Done && group_of(&pair.path) == &*group).count();
    let name = words::word_group(&group);
    let to = words::go_to(&name);
    let onclick = on_group.reform(move |_: MouseEvent| group.clone());
    html! {
        <p>{words::nothing_open(Some((count, &name)))}{" "}<button type="button" class="link" {onclick}>{to}</button></p>
    }
}

fn groups(all: &[Pair], chosen: &str, on_group: &Callback<Rc<str>>) -> Html {
    let lines = all.chunk_by(|one, other| group_of(&one.path) == group_of(&other.path)).map(|group| {
        let name: Rc<str> = group_of(&group[0].path).into();
        let open = group.iter().filter(|pair| pair.state != State::Done).count();
        let wanted = name.clone();
        let onclick = on_group.reform(move |_: MouseEvent| wanted.clone());
        html! {
            <li key={name.to_string()}>
                <button type="button" class="item" aria-current={(*chosen == *name).then_some("true")} {onclick}>
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
            let edit = translate::write(studio.files(), &from, &to, &path, &page::value_of(&event));
            studio.tell(Happened::Wrote { label: words::TRANSLATED.into(), edit });
        })
    };
    // A text that is being written is not done by its first letters.
    let written = use_state(|| None::<State>);
    let onfocus = {
        let (written, state) = (written.clone(), *state);
        Callback::from(move |_: FocusEvent| written.set(Some(state).filter(|state| *state != State::Done)))
    };
    let onblur = {
        let written = written.clone();
        Callback::from(move |_: FocusEvent| written.set(None))
    };
    let now = match (*written, *state) {
        (Some(before), state) if before != state => Some(words::BEING_WRITTEN),
        (_, State::Done) => None,
        (_, state) => Some(words::translation_state(state)),
    };
    let (said, made) = (reading(source, &props.from), reading(translation, &props.to));
    html! {
        <div class="field pair">
            <label class="field-label" for={id.clone()}>{translate::name_of(studio.files(), &props.from, path)}</label>
            <p class="source" lang={props.from.to_string()} dir={direction(&studio, &props.from)}>{source.clone()}</p>
            <textarea {id} lang={props.to.to_string()} dir={direction(&studio, &props.to)} rows={super::field::rows(translation)}
                value={translation.to_string()} {oninput} {onfocus} {onblur} />
            <p class="measure">
                if let Some(now) = now {
                    <span class="count">{now}</span>{" "}
                }
                {words::lengths(said.letters, made.letters)}
                if *state == State::Older {
                    {" "}<StillFits path={path.clone()} language={props.to.clone()} />
                }
            </p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct StillFitsProps {
    path: Path,
    language: Rc<str>,
}

/// Confirms a translation whose original has changed.
#[component]
fn StillFits(props: &StillFitsProps) -> Html {
    let studio = use_studio();
    let (path, language) = (props.path.clone(), props.language.clone());
    let onclick = studio.on(move |studio, _: MouseEvent| {
        studio.make(words::FITS, still_fits(studio.files(), &language, &path));
        page::focus_soon(&super::handle::control_id(&Address::words(&language, path.clone())));
    });
    html! { <button type="button" class="quiet" {onclick}>{words::STILL_FITS}</button> }
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

#[derive(PartialEq, Properties)]
struct RemoveLanguageProps {
    language: Rc<str>,
}

/// Takes a language out, once it was said what goes with it.
#[component]
fn RemoveLanguage(props: &RemoveLanguageProps) -> Html {
    let studio = use_studio();
    let language = props.language.clone();
    let name = words::language_name(&props.language).to_owned();
    let onclick = studio.on(move |studio, _: MouseEvent| {
        studio.make(words::LANGUAGE_REMOVED, translate::removed(studio.files(), &language));
    });
    html! {
        <details class="more">
            <summary>{words::remove_language(&name)}</summary>
            <p class="what">{words::remove_language_means(&name)}</p>
            <button type="button" class="button danger" {onclick}>{words::REMOVE_ANYWAY}</button>
        </details>
    }
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
