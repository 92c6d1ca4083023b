//! Fields of one value: what it is for, its faults, and what it was.

use super::handle::{Handle, control_id, use_studio};
use crate::model::document::{Address, Edit};
use crate::model::faults::Faulty;
use crate::model::form::Size;
use crate::model::json::Json;
use crate::model::key::Key;
use crate::model::reading::{EASY, Reading, reading};
use crate::model::rooms::is_new;
use crate::model::studio::Happened;
use crate::page;
use crate::words::{self, Purpose};
use lumbar_check::content::{HabitLevel, Match, PatternLevel, Segment};
use std::rc::Rc;
use yew::prelude::*;

/// Choices: value and what it is called.
pub type Choices = Vec<(Rc<str>, Rc<str>)>;

/// Which file a text is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Words,
    Rules,
}

/// What a field is called: its label, or its key.
pub fn label_of(at: &Address, purpose: Purpose) -> String {
    if !purpose.label.is_empty() {
        return purpose.label.to_owned();
    }
    let keys = at.path.0.iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key),
        Segment::Index(_) => None,
    });
    words::word_group(keys.map_or("", String::as_str))
}

pub fn faults_of(faults: &[Faulty]) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let line = |fault: &Faulty| {
        html! {
            <li><strong>{sentence(&fault.problem)}</strong>{" "}<span>{sentence(&fault.hint)}</span></li>
        }
    };
    html! { <ul class="faults">{for faults.iter().map(line)}</ul> }
}

/// A fault as a sentence: it comes without its capital and its full stop, and names fields as the files do.
pub fn sentence(text: &str) -> String {
    let text = words::by_labels(text);
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The writing direction of a language, as its file has it.
pub fn direction(studio: &Handle, file: &str) -> &'static str {
    let direction = studio.files().file(file).and_then(|words| words.text_of("direction"));
    if direction == Some("rtl") { "rtl" } else { "ltr" }
}

pub fn language_of(file: &str) -> String {
    file.trim_end_matches(".json").to_owned()
}

#[derive(PartialEq, Properties)]
pub struct TextProps {
    pub at: Address,
    pub purpose: Purpose,
    pub size: Size,
    pub origin: Origin,
}

#[component]
pub fn TextField(props: &TextProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let (id, text) = (control_id(at), studio.text(at));
    let label = label_of(at, props.purpose);
    let oninput = {
        let (at, label) = (at.clone(), label.clone());
        studio.on(move |studio, event: InputEvent| write(studio, &at, &label, &page::value_of(&event)))
    };
    let faults = studio.faults(at);
    let (what, meta) = (format!("{id}-what"), format!("{id}-meta"));
    let (lang, dir) = match props.origin {
        Origin::Words => (Some(language_of(&at.file)), Some(direction(&studio, &at.file))),
        Origin::Rules => (None, None),
    };
    let described = format!("{what} {meta}");
    let invalid = (!faults.is_empty()).then_some("true");
    let control = match props.size {
        Size::Line => html! {
            <input type="text" {id} {lang} {dir} value={text.to_string()} aria-describedby={described} aria-invalid={invalid} {oninput} />
        },
        Size::Paragraph => html! {
            <textarea {id} {lang} {dir} rows={rows(&text)} value={text.to_string()} aria-describedby={described} aria-invalid={invalid} {oninput} />
        },
    };
    html! {
        <div class={classes!("field", invalid.map(|_| "faulty"))}>
            <label class="field-label" for={control_id(at)}>{&label}</label>
            <p class="what" id={what}>{props.purpose.what}</p>
            {source_text(&studio, at)}
            {control}
            <div class="under" id={meta}>{faults_of(&faults)}{measure(&text, at, props.origin)}</div>
            {before(&studio, at, &label)}
        </div>
    }
}

/// How many lines a text takes, roughly.
pub fn rows(text: &str) -> String {
    (text.chars().count() / 60 + 1 + text.matches('\n').count()).clamp(2, 12).to_string()
}

/// Texts that a pack can do without.
const OPTIONAL: [&str; 13] = [
    "call_urgent",
    "dose",
    "drawing",
    "emergency",
    "error",
    "hint",
    "link",
    "no_advice",
    "said",
    "say",
    "tell",
    "url",
    "urgent",
];

fn may_be_left_out(at: &Address) -> bool {
    matches!(at.path.0.last(), Some(Segment::Key(key)) if OPTIONAL.contains(&key.as_str()))
}

/// Takes a text in. An optional one that is emptied is left out of the file.
fn write(studio: &Handle, at: &Address, label: &str, text: &str) {
    if text.is_empty() && may_be_left_out(at) && studio.at(at).is_some() {
        return studio.make(&words::changed(label), vec![at.remove()]);
    }
    let edit = at.set(Json::from(text));
    studio.tell(Happened::Wrote { label: words::changed(label).into(), edit });
}

pub fn measure(text: &str, at: &Address, origin: Origin) -> Html {
    if origin == Origin::Rules || text.is_empty() {
        return Html::default();
    }
    let Reading { letters, words: count, grade } = reading(text, &language_of(&at.file));
    let hard = grade.is_some_and(|grade| grade > EASY);
    html! {
        <p class="measure">
            {words::length(letters, count)}
            if let Some(grade) = grade {
                {" · "}<span class={classes!(hard.then_some("hard"))}>{words::grade(grade, hard)}</span>
            }
        </p>
    }
}

/// The text that a translation is of, for who reads another language than the pack's first.
fn source_text(studio: &Handle, at: &Address) -> Html {
    let Some(first) = studio.files().languages().into_iter().next() else { return Html::default() };
    let file: Rc<str> = format!("{first}.json").into();
    if file == at.file || !at.file.ends_with(".json") || &*at.file == crate::model::document::RULES {
        return Html::default();
    }
    let source = studio.text(&Address { file, path: at.path.clone() });
    if source.is_empty() {
        return Html::default();
    }
    html! { <p class="source" lang={first.to_string()}>{source}</p> }
}

/// What stood there when work began, if it is something else now, and the way back to it.
pub fn before(studio: &Handle, at: &Address, label: &str) -> Html {
    before_called(studio, at, label, &[])
}

/// The same of one of these choices, which is told by what it is called.
fn before_called(studio: &Handle, at: &Address, label: &str, choices: &[(Rc<str>, Rc<str>)]) -> Html {
    let (now, then) = (studio.at(at), studio.0.original_at(at));
    // What is new is new as a whole.
    let is_of_new = Key::of(studio.files(), at).is_some_and(|key| is_new(&key, studio.0.original()));
    if now == then || is_of_new {
        return Html::default();
    }
    let edit: Option<Edit> = match then {
        Some(then) => Some(at.set(then.clone())),
        None => studio.at(at).map(|_| at.remove()),
    };
    let called = |text: &Rc<str>| choices.iter().find(|(value, _)| value == text).map(|(_, name)| name.clone());
    let text = then.and_then(Json::text).map(|text| called(text).unwrap_or_else(|| text.clone()));
    let label = words::back_to(label);
    let onclick = studio.on(move |studio, _: MouseEvent| studio.make(&label, edit.iter().cloned().collect()));
    html! {
        <div class="before">
            <p><span class="badge">{words::CHANGED}</span>{" "}
                if let Some(text) = text.filter(|text| !text.is_empty()) {
                    <span>{words::BEFORE}{" "}<q dir="auto">{text}</q></span>
                }
            </p>
            <button type="button" class="quiet" {onclick}>{words::TAKE_BACK}</button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    pub at: Address,
    pub purpose: Purpose,
    pub choices: Choices,
    pub may_be_none: bool,
}

#[component]
pub fn ChoiceField(props: &ChoiceProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let (id, now) = (control_id(at), studio.text(at));
    let label = label_of(at, props.purpose);
    let onchange = {
        let (at, label) = (at.clone(), words::changed(&label));
        studio.on(move |studio, event: Event| {
            let value = page::value_of(&event);
            let edit = if value.is_empty() { at.remove() } else { at.set(Json::from(&*value)) };
            studio.make(&label, vec![edit]);
        })
    };
    let option = |(value, name): &(Rc<str>, Rc<str>)| {
        html! {
            <option value={value.to_string()} selected={*value == now}>{name.clone()}</option>
        }
    };
    let faults = studio.faults(at);
    html! {
        <div class={classes!("field", (!faults.is_empty()).then_some("faulty"))}>
            <label class="field-label" for={id.clone()}>{&label}</label>
            <p class="what" id={format!("{id}-what")}>{props.purpose.what}</p>
            <select id={id.clone()} aria-describedby={format!("{id}-what")} {onchange}>
                if props.may_be_none || now.is_empty() {
                    <option value="" selected={now.is_empty()}>{words::NONE}</option>
                }
                {for props.choices.iter().map(option)}
            </select>
            {faults_of(&faults)}
            {before_called(&studio, at, &label, &props.choices)}
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct NumberProps {
    pub at: Address,
    pub purpose: Purpose,
    pub least: i64,
    pub most: i64,
}

#[component]
pub fn NumberField(props: &NumberProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let id = control_id(at);
    let now = studio.at(at).and_then(Json::whole_number);
    let label = label_of(at, props.purpose);
    let onchange = {
        let (at, label) = (at.clone(), words::changed(&label));
        studio.on(move |studio, event: Event| {
            let number = page::value_of(&event).parse::<i64>().ok();
            let edit = number.map(|number| at.set(Json::Number(number.into())));
            studio.make(&label, edit.into_iter().collect());
        })
    };
    let faults = studio.faults(at);
    html! {
        <div class={classes!("field", (!faults.is_empty()).then_some("faulty"))}>
            <label class="field-label" for={id.clone()}>{&label}</label>
            <p class="what" id={format!("{id}-what")}>{props.purpose.what}</p>
            <input type="number" class="number" id={id.clone()} min={props.least.to_string()} max={props.most.to_string()}
                value={now.map(|now| now.to_string())} aria-describedby={format!("{id}-what")} {onchange} />
            {faults_of(&faults)}
            {before(&studio, at, &label)}
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct CodesProps {
    pub at: Address,
    pub purpose: Purpose,
}

/// A list of short codes, written in one line.
#[component]
pub fn CodesField(props: &CodesProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let id = control_id(at);
    let codes: Vec<_> = studio.at(at).map(Json::items).unwrap_or_default().iter().filter_map(Json::text).collect();
    let now = codes.iter().map(|code| &***code).collect::<Vec<_>>().join(", ");
    let label = label_of(at, props.purpose);
    let onchange = {
        let (at, label) = (at.clone(), words::changed(&label));
        studio.on(move |studio, event: Event| {
            let text = page::value_of(&event).to_uppercase();
            let codes = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|code| !code.is_empty());
            studio.make(&label, vec![at.set(Json::list(codes.map(Json::from).collect::<Vec<_>>()))]);
        })
    };
    let faults = studio.faults(at);
    html! {
        <div class={classes!("field", (!faults.is_empty()).then_some("faulty"))}>
            <label class="field-label" for={id.clone()}>{&label}</label>
            <p class="what" id={format!("{id}-what")}>{props.purpose.what}</p>
            <input type="text" id={id.clone()} value={now} autocapitalize="characters" spellcheck="false"
                aria-describedby={format!("{id}-what")} {onchange} />
            {faults_of(&faults)}
            {before(&studio, at, &label)}
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct FlagProps {
    pub at: Address,
    pub purpose: Purpose,
}

#[component]
pub fn FlagField(props: &FlagProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let (id, checked) = (control_id(at), studio.at(at).is_some_and(Json::is_true));
    let onchange = {
        let (at, label) = (at.clone(), words::changed(props.purpose.label));
        studio.on(move |studio, _: Event| {
            // A flag that was not there is left out again.
            let was_there = studio.0.original_at(&at).is_some();
            let edit = if checked && !was_there { at.remove() } else { at.set(Json::Flag(!checked)) };
            studio.make(&label, vec![edit]);
        })
    };
    html! {
        <div class="field flag">
            <label class="tick"><input type="checkbox" id={id.clone()} {checked} aria-describedby={format!("{id}-what")} {onchange} />
                <span>{props.purpose.label}</span></label>
            <p class="what" id={format!("{id}-what")}>{props.purpose.what}</p>
            {faults_of(&studio.faults(at))}
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct IdsProps {
    pub at: Address,
    pub purpose: Purpose,
    pub choices: Choices,
}

/// Any of a list: those that are chosen stand open, the others on request.
#[component]
pub fn IdsField(props: &IdsProps) -> Html {
    let studio = use_studio();
    let at = props.at.clone();
    let chosen: Vec<Rc<str>> =
        studio.at(&at).map(Json::items).unwrap_or_default().iter().filter_map(Json::text).cloned().collect();
    let toggle = |id: &Rc<str>| {
        let (at, id, label) = (at.clone(), id.clone(), words::changed(props.purpose.label));
        studio.on(move |studio, _: Event| {
            let listed = studio.at(&at).map(Json::items).unwrap_or_default();
            let index = listed.iter().position(|item| item.text() == Some(&id));
            let edit =
                index.map_or_else(|| at.insert(listed.len(), Json::Text(id.clone())), |index| at.index(index).remove());
            studio.make(&label, vec![edit]);
        })
    };
    let tick = |(id, name): &(Rc<str>, Rc<str>)| {
        html! {
            <label class="tick" key={id.to_string()}>
                <input type="checkbox" checked={chosen.contains(id)} onchange={toggle(id)} /><span>{name.clone()}</span>
            </label>
        }
    };
    let known = |id: &&Rc<str>| !props.choices.iter().any(|(other, _)| other == *id);
    let unknown: Vec<_> = chosen.iter().filter(known).map(|id| (id.clone(), id.clone())).collect();
    let (on, off): (Vec<_>, Vec<_>) = props.choices.iter().partition(|(id, _)| chosen.contains(id));
    html! {
        <fieldset class="field ids" id={control_id(&at)}>
            <legend class="field-label">{props.purpose.label}</legend>
            <p class="what">{props.purpose.what}</p>
            {for on.into_iter().map(tick)}
            {for unknown.iter().map(tick)}
            if !off.is_empty() {
                <details class="more"><summary>{words::CHOOSE_MORE}</summary>{for off.into_iter().map(tick)}</details>
            }
            {faults_of(&studio.faults(&at))}
            {before(&studio, &at, props.purpose.label)}
        </fieldset>
    }
}

#[derive(PartialEq, Properties)]
pub struct MatrixProps {
    pub at: Address,
}

#[component]
pub fn MatrixField(props: &MatrixProps) -> Html {
    let studio = use_studio();
    let cell = |row: &str, column: &str| {
        let at = props.at.key(row).key(column);
        let now = studio.text(&at);
        let onchange = {
            let at = at.clone();
            studio.on(move |studio, event: Event| {
                studio.make(&words::changed(words::MATRIX), vec![at.set(Json::from(&*page::value_of(&event)))]);
            })
        };
        let option = |level: &Match| {
            html! {
                <option value={level.as_str()} selected={level.as_str() == &*now}>{words::choice(level.as_str())}</option>
            }
        };
        let label = words::matrix_cell(row, column);
        html! { <td><select aria-label={label} {onchange}>{for Match::ALL.iter().map(option)}</select></td> }
    };
    let row = |level: &PatternLevel| {
        html! {
            <tr><th scope="row">{words::pattern_level(level.as_str())}</th>
                {for HabitLevel::ALL.iter().map(|habit| cell(level.as_str(), habit.as_str()))}</tr>
        }
    };
    html! {
        <div class="field" id={control_id(&props.at)}>
            <table class="matrix">
                <caption>{words::MATRIX}</caption>
                <thead><tr><td></td>{for HabitLevel::ALL.iter().map(|level| html! { <th scope="col">{words::habit_level(level.as_str())}</th> })}</tr></thead>
                <tbody>{for PatternLevel::ALL.iter().rev().map(row)}</tbody>
            </table>
            {faults_of(&studio.faults(&props.at))}
            {before(&studio, &props.at, words::MATRIX)}
        </div>
    }
}
