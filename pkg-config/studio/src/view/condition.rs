//! A rule as a sentence, and as a small tree of such sentences that can be changed.

use super::field::{before, faults_of, label_of};
use super::handle::{Handle, control_id, use_studio};
use crate::model::condition::{Joint, Outline, Scope, Shape, choices, group, list_in, shape};
use crate::model::document::Address;
use crate::model::json::Json;
use crate::page;
use crate::words::{self, Purpose};
use yew::prelude::*;

/// What a sentence is being chosen for.
#[derive(Clone, Debug, PartialEq)]
enum Picking {
    /// In place of what stands there.
    Change(Address),
    /// At the end of the list there.
    Add(Address),
}

#[derive(PartialEq, Properties)]
pub struct ConditionProps {
    pub at: Address,
    pub purpose: Purpose,
    pub scope: Scope,
    pub may_be_none: bool,
}

#[component]
pub fn ConditionField(props: &ConditionProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let condition = studio.at(at).cloned();
    let label = label_of(at, props.purpose);
    let on_begin = {
        let (at, label) = (at.clone(), words::changed(&label));
        studio.on(move |studio, _: MouseEvent| studio.make(&label, vec![at.set(group(Joint::Any, &[]))]))
    };
    html! {
        <fieldset class="field rule" id={control_id(at)}>
            <legend class="field-label">{&label}</legend>
            <p class="what">{props.purpose.what}</p>
            if let Some(condition) = condition {
                if let Outline::Sentence(sentence) = studio.reader().outline(&condition) {
                    <p class="sentence" dir="auto">{capital(&sentence)}</p>
                }
                <Tree at={at.clone()} scope={props.scope} may_be_none={props.may_be_none} label={words::changed(&label)} />
            } else {
                <button type="button" class="button" onclick={on_begin}>{words::ADD_RULE}</button>
            }
            {faults_of(&studio.faults(at))}
            {before(&studio, at, &label)}
        </fieldset>
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_else(|| words::EMPTY_RULE.to_owned())
}

#[derive(PartialEq, Properties)]
struct TreeProps {
    at: Address,
    scope: Scope,
    may_be_none: bool,
    label: String,
}

/// What every node of one tree needs.
struct Context<'c> {
    studio: &'c Handle,
    props: &'c TreeProps,
    picking: &'c UseStateHandle<Option<Picking>>,
}

#[component]
fn Tree(props: &TreeProps) -> Html {
    let studio = use_studio();
    let picking = use_state(|| None);
    let Some(condition) = studio.at(&props.at) else { return Html::default() };
    let context = Context { studio: &studio, props, picking: &picking };
    html! { <div class="tree">{context.node(&props.at, condition, None)}</div> }
}

impl Context<'_> {
    /// `list`: the one that the condition is an item of.
    fn node(&self, at: &Address, condition: &Json, list: Option<&Address>) -> Html {
        if **self.picking == Some(Picking::Change(at.clone())) {
            return self.picker(Picking::Change(at.clone()), Some(condition));
        }
        match shape(condition) {
            Shape::Group(joint, of) => self.group(at, joint, of, list),
            Shape::Not(inner) => html! {
                <div class="not">
                    <span class="joint">{words::NOT}</span>
                    {self.node(&at.key("not"), inner, None)}
                    {self.button(words::WITHOUT_NOT, at, inner.clone())}
                </div>
            },
            Shape::Leaf => self.leaf(at, condition, list),
        }
    }

    fn group(&self, at: &Address, joint: Joint, of: &[Json], list: Option<&Address>) -> Html {
        let items = list_in(joint).iter().fold(at.clone(), |at, key| at.key(key));
        let children = of.iter().enumerate().map(|(index, inner)| {
            html! { <li key={index}>{self.node(&items.index(index), inner, Some(&items))}</li> }
        });
        let adding = Picking::Add(items.clone());
        let is_adding = **self.picking == Some(adding.clone());
        html! {
            <div class="group-node">
                <div class="joint">
                    {self.joints(at, joint, of)}
                    if list.is_some() {
                        {self.remove(at)}
                    }
                    if let [only] = of {
                        {self.button(words::UNGROUP, at, only.clone())}
                    }
                </div>
                <ul>{for children}
                    if is_adding {
                        <li key="adding">{self.picker(adding.clone(), None)}</li>
                    }
                </ul>
                if !is_adding {
                    {self.picks(words::ADD_CONDITION, adding)}
                }
            </div>
        }
    }

    fn joints(&self, at: &Address, joint: Joint, of: &[Json]) -> Html {
        let (at, label, of) = (at.clone(), self.props.label.clone(), of.to_vec());
        let choices = [("all", words::ALL_OF), ("any", words::ANY_OF), ("at_least", words::AT_LEAST)];
        let is_now = |name: &str| match joint {
            Joint::All => name == "all",
            Joint::Any => name == "any",
            Joint::AtLeast(_) => name == "at_least",
        };
        let onchange = {
            let at = at.clone();
            self.studio.on(move |studio, event: Event| {
                let joint = match page::value_of(&event).as_str() {
                    "all" => Joint::All,
                    "any" => Joint::Any,
                    _ => Joint::AtLeast(2),
                };
                studio.make(&label, vec![at.set(group(joint, &of))]);
            })
        };
        let count = match joint {
            Joint::AtLeast(count) => {
                let (at, label) = (at.key("at_least").key("count"), self.props.label.clone());
                let onchange = self.studio.on(move |studio, event: Event| {
                    let number = page::value_of(&event).parse::<u64>().ok();
                    studio.make(&label, number.map(|number| at.set(number.into())).into_iter().collect());
                });
                html! { <input type="number" class="number" min="1" aria-label={words::HOW_MANY} value={count.to_string()} {onchange} /> }
            }
            _ => Html::default(),
        };
        let option = |(name, words): (&'static str, &'static str)| {
            html! {
                <option value={name} selected={is_now(name)}>{words}</option>
            }
        };
        html! { <><select aria-label={words::JOINT} {onchange}>{for choices.map(option)}</select>{count}</> }
    }

    fn leaf(&self, at: &Address, condition: &Json, list: Option<&Address>) -> Html {
        let wrapped = group(Joint::Any, std::slice::from_ref(condition));
        let negated = Json::object([("not", condition.clone())]);
        html! {
            <div class="leaf">
                <span class="leaf-words" dir="auto">{self.studio.reader().sentence(condition)}</span>
                <span class="tools">
                    {self.picks(words::CHANGE, Picking::Change(at.clone()))}
                    {self.button(words::GROUP, at, wrapped)}
                    if self.props.scope == Scope::Everything {
                        {self.button(words::NOT_THIS, at, negated)}
                    }
                    if list.is_some() || self.props.may_be_none {
                        {self.remove(at)}
                    }
                </span>
            </div>
        }
    }

    /// A button that puts something else in place of a condition.
    fn button(&self, words: &'static str, at: &Address, condition: Json) -> Html {
        let (at, label) = (at.clone(), self.props.label.clone());
        let onclick = self.studio.on(move |studio, _: MouseEvent| studio.make(&label, vec![at.set(condition.clone())]));
        html! { <button type="button" class="quiet" {onclick}>{words}</button> }
    }

    fn remove(&self, at: &Address) -> Html {
        let (at, label) = (at.clone(), self.props.label.clone());
        let onclick = self.studio.on(move |studio, _: MouseEvent| studio.make(&label, vec![at.remove()]));
        html! { <button type="button" class="quiet" {onclick}>{words::REMOVE}</button> }
    }

    /// A button that opens the list of sentences.
    fn picks(&self, words: &'static str, what: Picking) -> Html {
        let picking = self.picking.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            picking.set(Some(what.clone()));
            page::focus_soon(PICKER);
        });
        html! { <button type="button" class="quiet" {onclick}>{words}</button> }
    }

    fn picker(&self, what: Picking, now: Option<&Json>) -> Html {
        let now = now.map(Json::compact);
        let (picking, label) = (self.picking.clone(), self.props.label.clone());
        let onchange = self.studio.on(move |studio, event: Event| {
            let chosen = Json::parse(&page::value_of(&event)).ok();
            let edit = chosen.map(|chosen| match &what {
                Picking::Change(at) => at.set(chosen),
                Picking::Add(list) => list.insert(usize::MAX, chosen),
            });
            studio.make(&label, edit.into_iter().collect());
            picking.set(None);
        });
        let picking = self.picking.clone();
        let on_cancel = Callback::from(move |_: MouseEvent| picking.set(None));
        let groups = choices(self.studio.reader(), self.props.scope).into_iter().map(|(heading, of)| {
            let options = of.into_iter().map(|(value, sentence)| {
                let selected = now.as_deref() == Some(&*value);
                html! { <option value={value.to_string()} {selected}>{sentence}</option> }
            });
            html! { <optgroup label={heading.to_string()}>{for options}</optgroup> }
        });
        html! {
            <div class="picker">
                <select id={PICKER} aria-label={words::CHOOSE_CONDITION} {onchange}>
                    <option value="" selected={now.is_none()}>{words::CHOOSE_CONDITION}</option>
                    {for groups}
                </select>
                <button type="button" class="quiet" onclick={on_cancel}>{words::CANCEL}</button>
            </div>
        }
    }
}

/// There is one at a time in a tree, and whoever opened it is led there.
const PICKER: &str = "picker";

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub at: Address,
    pub purpose: Purpose,
}

/// Conditions of which any is enough.
#[component]
pub fn ConditionList(props: &ListProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let count = studio.at(at).map(Json::items).unwrap_or_default().len();
    let on_add = {
        let (at, label) = (at.clone(), words::changed(props.purpose.label));
        studio.on(move |studio, _: MouseEvent| {
            studio.make(&label, vec![at.insert(count, group(Joint::Any, &[]))]);
        })
    };
    let tree = |index: usize| {
        html! {
            <li key={index}>
                <Tree at={at.index(index)} scope={Scope::Everything} may_be_none=true label={words::changed(props.purpose.label)} />
            </li>
        }
    };
    html! {
        <fieldset class="field rule" id={control_id(at)}>
            <legend class="field-label">{props.purpose.label}</legend>
            <p class="what">{props.purpose.what}</p>
            if count > 0 {
                <ul class="trees">{for (0..count).map(tree)}</ul>
            }
            <button type="button" class="button" onclick={on_add}>{words::ADD_CONDITION}</button>
            {faults_of(&studio.faults(at))}
            {before(&studio, at, props.purpose.label)}
        </fieldset>
    }
}

#[derive(PartialEq, Properties)]
pub struct LineProps {
    pub at: Address,
}

/// Whom single lines of a tip can be for.
#[component]
pub fn LineConditions(props: &LineProps) -> Html {
    let studio = use_studio();
    let at = &props.at;
    let lines = studio.at(at).map(Json::items).unwrap_or_default();
    let on_add = {
        let (at, count) = (at.clone(), lines.len());
        studio.on(move |studio, _: MouseEvent| {
            let id = format!("line-{}", count + 1);
            let line = Json::object([("id", Json::from(&*id)), ("when", group(Joint::Any, &[]))]);
            studio.make(&words::changed(words::LINE_CONDITIONS), vec![at.insert(count, line)]);
        })
    };
    let tree = |(index, line): (usize, &Json)| {
        let at = at.index(index);
        let on_remove = {
            let at = at.clone();
            studio.on(move |studio, _: MouseEvent| {
                studio.make(&words::changed(words::LINE_CONDITIONS), vec![at.remove()])
            })
        };
        html! {
            <li key={index}>
                <p class="joint">{line.text_of("id").unwrap_or_default().replace('-', " ")}
                    <button type="button" class="quiet" onclick={on_remove}>{words::REMOVE}</button></p>
                <Tree at={at.key("when")} scope={Scope::Everything} may_be_none=false label={words::changed(words::LINE_CONDITIONS)} />
            </li>
        }
    };
    html! {
        <fieldset class="field rule" id={control_id(at)}>
            <legend class="field-label">{words::LINE_CONDITIONS}</legend>
            <p class="what">{words::LINE_CONDITIONS_WHAT}</p>
            if !lines.is_empty() {
                <ul class="trees">{for lines.iter().enumerate().map(tree)}</ul>
            }
            <button type="button" class="button" onclick={on_add}>{words::ADD_CONDITION}</button>
            {faults_of(&studio.faults(at))}
        </fieldset>
    }
}
