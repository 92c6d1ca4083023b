//! The form of the part that was chosen.

use super::article::{OfAnotherArticle, SaysAnother};
use super::blocks::Blocks;
use super::condition::{ConditionField, ConditionList, LineConditions};
use super::field::{
    ChoiceField, CodesField, FlagField, IdsField, MatrixField, NumberField, Origin, TextField, faults_of,
};
use super::group::group;
use super::handle::{Handle, control_id, use_studio};
use super::hold_back::HoldBack;
use super::lines::Lines;
use super::naming::Naming;
use super::order::Order;
use super::pages::{asked, order};
use super::question::answering;
use super::screen::Screen;
use super::sources::Sources;
use crate::model::add;
use crate::model::document::{Address, path};
use crate::model::faults::Faulty;
use crate::model::form::{Row, Size, form};
use crate::model::groups;
use crate::model::key::{Key, Part};
use crate::model::references::{left_without_a_tip, users, users_of_option};
use crate::model::rooms::{is_new, title};
use crate::model::screen::{self, Lock};
use crate::model::studio::Happened;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Form() -> Html {
    let studio = use_studio();
    let chosen = studio.0.chosen.clone();
    // Whoever chose a part is led to it: on a phone it stands in place of the list.
    use_effect_with(chosen.clone(), |chosen| {
        if chosen.is_some() {
            page::focus("form-title");
            page::show_soon(".list .item[aria-current]");
        }
    });
    let Some(key) = chosen else {
        return html! { <section class="form empty"><p>{words::CHOOSE}</p></section> };
    };
    let rows = form(studio.reader(), &key);
    let elsewhere = elsewhere(&studio, &key, &rows);
    let lock = screen::lock(studio.files(), &key);
    let on_review = studio
        .0
        .changed_from
        .is_some()
        .then(|| studio.on(|studio, _: MouseEvent| studio.tell(Happened::CameBackToReview)));
    let on_back = studio.on(|studio, _: MouseEvent| {
        studio.tell(Happened::Chose(None));
        page::focus_soon("room-title");
    });
    let is_new = is_new(&key, studio.0.original());
    html! {
        <section class="form" aria-labelledby="form-title" key={format!("{:?}{}", key.part, key.id)}>
            <div class="form-head">
                if let Some(onclick) = on_review {
                    <button type="button" class="button to-review" {onclick}>{words::BACK_TO_REVIEW}</button>
                }
                <button type="button" class="button back" onclick={on_back}>{words::BACK}</button>
                <h2 id="form-title" tabindex="-1" dir="auto">{title(studio.reader(), &key)}</h2>
                if is_new {
                    <span class="badge">{words::NEW_PART}</span>
                }
                if !key.part.list().is_empty() && lock.is_none() {
                    <Manage part={key.clone()} />
                }
            </div>
            <Screen part={key.clone()} />
            <SaysAnother part={key.clone()} />
            if lock.as_ref().is_some_and(|lock| lock.is_raised(studio.files())) {
                <p class="note">{words::RAISED_SAYS}</p>
            }
            {elsewhere}
            {for rows.iter().enumerate().map(|(index, row)| match row {
                Row::Note(words) => html! { <p class="note" key={format!("note-{index}")}>{words.clone()}</p> },
                row => held(&studio, lock.as_ref(), row),
            })}
        </section>
    }
}

/// The faults of a part that none of its fields is about.
fn elsewhere(studio: &Handle, key: &Key, rows: &[Row]) -> Html {
    let addresses: Vec<_> = rows.iter().filter_map(Row::address).collect();
    let is_shown = |fault: &Faulty| addresses.iter().any(|at| at.holds(&fault.at.file, &fault.at.path));
    let faults = studio.0.faults.iter().filter(|fault| fault.key.as_ref() == Some(key) && !is_shown(fault));
    faults_of(&faults.cloned().collect::<Vec<_>>())
}

/// A row, which can be read and not changed where the lock holds it.
fn held(studio: &Handle, lock: Option<&Lock>, row: &Row) -> Html {
    let is_held = lock.is_some_and(|lock| match row {
        Row::OptionHeading { option, .. } => lock.holds_option(option),
        Row::Group(_) => true,
        row => row.address().is_some_and(|at| lock.holds(studio.files(), at)),
    });
    let drawn = drawn(studio, row);
    if !is_held {
        return drawn;
    }
    let key = match row {
        Row::OptionHeading { option, .. } => format!("locked-option-{option}"),
        row => format!("locked-{}", row.address().map(control_id).unwrap_or_default()),
    };
    html! { <fieldset class="locked" disabled=true {key}>{drawn}</fieldset> }
}

fn drawn(studio: &Handle, row: &Row) -> Html {
    let key = row.address().map(control_id).unwrap_or_default();
    match row {
        Row::Heading(words) => html! { <h3 key={words.to_string()}>{words.clone()}</h3> },
        Row::Text { at, purpose, size } => {
            html! { <TextField {key} at={at.clone()} purpose={*purpose} size={*size} origin={Origin::Words} /> }
        }
        Row::Plain { at, purpose } => {
            html! { <TextField {key} at={at.clone()} purpose={*purpose} size={Size::Line} origin={Origin::Rules} /> }
        }
        Row::Lines { at, purpose, lines } => {
            html! { <Lines {key} at={at.clone()} purpose={*purpose} readers={lines.clone()} /> }
        }
        Row::Blocks { at, purpose } => html! { <Blocks {key} at={at.clone()} purpose={*purpose} /> },
        Row::Choice { at, purpose, choices, may_be_none } => html! {
            <ChoiceField {key} at={at.clone()} purpose={*purpose} choices={choices.clone()} may_be_none={*may_be_none} />
        },
        Row::Number { at, purpose, least, most } => {
            html! { <NumberField {key} at={at.clone()} purpose={*purpose} least={*least} most={*most} /> }
        }
        Row::Flag { at, purpose } => html! { <FlagField {key} at={at.clone()} purpose={*purpose} /> },
        Row::Condition { at, purpose, scope, may_be_none } => html! {
            <ConditionField {key} at={at.clone()} purpose={*purpose} scope={*scope} may_be_none={*may_be_none} />
        },
        Row::Conditions { at, purpose } => html! { <ConditionList {key} at={at.clone()} purpose={*purpose} /> },
        Row::LineConditions { at } => html! { <LineConditions {key} at={at.clone()} /> },
        Row::Ids { at, purpose, choices } => {
            html! { <IdsField {key} at={at.clone()} purpose={*purpose} choices={choices.clone()} /> }
        }
        Row::Sources { at, choices } => html! { <Sources {key} at={at.clone()} choices={choices.clone()} /> },
        Row::OfAnotherArticle => html! { <OfAnotherArticle key="of-another-article" /> },
        Row::Codes { at, purpose } => html! { <CodesField {key} at={at.clone()} purpose={*purpose} /> },
        Row::Order(line, sections) => order(studio, line, sections),
        Row::Group(line) => group(studio, line),
        Row::Asked { question } => asked(studio, question),
        Row::HoldBack { at } => html! { <HoldBack key="hold-back" at={at.clone()} /> },
        Row::Answering { question, at, purpose } => answering(studio, question, at, *purpose),
        Row::Note(_) => Html::default(),
        Row::Matrix { at } => html! { <MatrixField {key} at={at.clone()} /> },
        Row::OptionHeading { question, option, index, of } => option_heading(studio, question, option, *index, *of),
        Row::AddOption { question } => html! { <AddOption key={"add-option"} question={question.clone()} /> },
    }
}

fn option_heading(studio: &Handle, question: &Key, option: &Rc<str>, index: usize, of: usize) -> Html {
    let tick = format!("{}:{option}", question.id);
    let Some(at) = question.rules(studio.files()) else { return Html::default() };
    let order = Order { list: at.key("options"), index, of };
    let users = users_of_option(studio.files(), &question.id, option);
    let used_by = (!users.is_empty()).then(|| {
        let titles: Vec<_> = users.iter().map(|user| title(studio.reader(), user).to_string()).collect();
        words::used_by(&titles)
    });
    let on_remove = {
        let (question, option) = (question.clone(), option.clone());
        studio.on(move |studio, _: MouseEvent| {
            studio.make(words::OPTION_REMOVED, add::removed_option(studio.files(), &question, &option));
        })
    };
    let id = format!("option-{option}");
    let to = |to: usize| {
        let (question, id) = (question.clone(), id.clone());
        studio.on(move |studio, _: MouseEvent| {
            studio.make(words::MOVED, groups::move_option(studio.files(), &question, index, to));
            page::focus_soon(&id);
        })
    };
    html! {
        <div class="option-head" key={id.clone()}>
            <h3 dir="auto" id={id.clone()} tabindex="-1">{studio.reader().tick(&tick).split_once(": ").map_or("", |(_, label)| label).to_owned()}</h3>
            <button type="button" class="button" disabled={order.is_first()} onclick={to(index.wrapping_sub(1))}>{words::UP}</button>
            <button type="button" class="button" disabled={order.is_last()} onclick={to(index + 1)}>{words::DOWN}</button>
            <button type="button" class="button" onclick={on_remove}>{words::REMOVE}</button>
            if let Some(used_by) = used_by {
                <p class="what">{used_by}</p>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct KeyProps {
    question: Key,
}

#[component]
fn AddOption(props: &KeyProps) -> Html {
    let question = props.question.clone();
    let on_name = use_studio().on(move |studio, name: String| {
        studio.make(words::OPTION_ADDED, add::added_option(studio.files(), &question, &name));
    });
    html! { <Naming label={words::ADD_OPTION} longest=200 {on_name} /> }
}

#[derive(PartialEq, Properties)]
struct ManageProps {
    part: Key,
}

/// Moves a part, or takes it out; what would break is told before.
#[component]
fn Manage(props: &ManageProps) -> Html {
    let studio = use_studio();
    let asks = use_state(|| false);
    let key = props.part.clone();
    let index = key.rules(studio.files()).and_then(|at| match at.path.0.last() {
        Some(lumbar_check::content::Segment::Index(index)) => Some(*index),
        _ => None,
    });
    let of = key.part.all(studio.files()).len();
    let order = index.map(|index| Order { list: Address::rules(path(key.part.list())), index, of });
    let toggle = {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(!*asks))
    };
    let is_ordered = !matches!(key.part, Part::Sign | Part::Source | Part::Question | Part::Region);
    html! {
        <div class="manage">
            if let Some(order) = order.filter(|_| is_ordered) {
                <button type="button" class="button" disabled={order.is_first()} onclick={order.up(&studio)}>{words::UP}</button>
                <button type="button" class="button" disabled={order.is_last()} onclick={order.down(&studio)}>{words::DOWN}</button>
            }
            <button type="button" class="button" aria-expanded={asks.to_string()} onclick={toggle.clone()}>
                {words::remove(key.part)}
            </button>
            if *asks {
                {removal(&studio, &key, toggle)}
            }
        </div>
    }
}

fn removal(studio: &Handle, key: &Key, keep: Callback<MouseEvent>) -> Html {
    let users = users(studio.files(), key);
    let left = left_without_a_tip(studio.files(), key);
    let on_remove = {
        let key = key.clone();
        studio.on(move |studio, _: MouseEvent| {
            studio.make(&words::removed(key.part), add::removed(studio.files(), &key));
        })
    };
    html! {
        <div class="removal" role="group" aria-label={words::remove(key.part)}>
            if users.is_empty() {
                <p>{words::NOTHING_USES_IT}</p>
            } else {
                <p>{words::THESE_USE_IT}</p>
                <ul>{for users.iter().map(|user| html! {
                    <li>{words::singular(user.part)}{": "}{title(studio.reader(), user)}</li>
                })}</ul>
            }
            if !left.is_empty() {
                <p>{words::LEFT_WITHOUT_A_TIP}</p>
                <ul>{for left.iter().map(|factor| html! { <li>{title(studio.reader(), factor)}</li> })}</ul>
            }
            <button type="button" class="button danger" onclick={on_remove}>{words::REMOVE_ANYWAY}</button>
            <button type="button" class="button" onclick={keep}>{words::KEEP_IT}</button>
        </div>
    }
}
