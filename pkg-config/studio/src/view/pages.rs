//! The order in which questions are asked, with the buttons that change it.

use super::field::faults_of;
use super::handle::Handle;
use crate::model::document::Address;
use crate::model::form;
use crate::model::key::{Key, Part};
use crate::model::pages::{self, Direction, Moved, Place, Section};
use crate::model::rooms::title;
use crate::model::studio::Happened;
use crate::{page, words};
use lumbar_check::content::SectionId;
use std::rc::Rc;
use yew::prelude::*;

/// A line of the order. `sections`: all of it, as it is now.
pub fn order(studio: &Handle, line: &form::Order, sections: &[Section]) -> Html {
    match line {
        form::Order::Section { at, index } => section(studio, sections, at, *index),
        form::Order::Page { at, place, number } => page_head(studio, sections, at, *place, *number),
        form::Order::Question { place, id } => question(studio, sections, *place, id),
        form::Order::AddSection => add_section(studio),
    }
}

/// The name of an element that the focus is led to: of what is moved, by what stays the same about it.
fn element_of(what: Moved, sections: &[Section], place: Place) -> Option<String> {
    let section = sections.get(place.section)?;
    let asked = |page: usize, question: usize| Some(section.pages.get(page)?.get(question)?.id.to_string());
    match what {
        Moved::Section => Some(format!("section-{}", place.section)),
        Moved::Page => Some(format!("page-{}", asked(place.page, 0)?)),
        Moved::Question => Some(format!("asked-{}", asked(place.page, place.question)?)),
    }
}

/// Two buttons that move something by one.
fn moves(studio: &Handle, sections: &[Section], what: Moved, place: Place, name: &str) -> Html {
    let to = |direction: Direction| {
        let onclick = studio.on(move |studio, _: MouseEvent| {
            let before = pages::sections(studio.files());
            let Some(after) = pages::moved(&before, what, place, direction) else { return };
            studio.make(words::PAGES, pages::written(studio.files(), &after));
            let element = match (what, direction) {
                (Moved::Section, Direction::Up) => format!("section-{}", place.section - 1),
                (Moved::Section, Direction::Down) => format!("section-{}", place.section + 1),
                _ => element_of(what, &before, place).unwrap_or_default(),
            };
            page::focus_soon(&element);
        });
        let disabled = pages::moved(sections, what, place, direction).is_none();
        let (arrow, label) = match direction {
            Direction::Up => ("↑", words::up_of(name)),
            Direction::Down => ("↓", words::down_of(name)),
        };
        html! { <button type="button" class="quiet" {disabled} aria-label={label} {onclick}>{arrow}</button> }
    };
    html! { <>{to(Direction::Up)}{to(Direction::Down)}</> }
}

fn section(studio: &Handle, sections: &[Section], at: &Address, index: usize) -> Html {
    let Some(section) = sections.get(index) else { return Html::default() };
    let place = Place { section: index, page: 0, question: 0 };
    let name = pages::name_of(studio.reader(), &section.id);
    let on_remove = studio.on(move |studio, _: MouseEvent| {
        let rest = pages::without_section(&pages::sections(studio.files()), index);
        let edits = rest.map(|rest| pages::written(studio.files(), &rest));
        studio.make(words::SECTION_REMOVED, edits.unwrap_or_default());
        page::focus_soon("form-title");
    });
    html! {
        <div class="option-head" key={format!("section-{index}")}>
            <h3 id={format!("section-{index}")} tabindex="-1">{&name}</h3>
            {moves(studio, sections, Moved::Section, place, &name)}
            if section.pages.is_empty() {
                <p class="what">{words::NO_PAGE}</p>
                <button type="button" class="button" onclick={on_remove}>{words::SECTION_REMOVED}</button>
            }
            {faults_of(&studio.faults(at))}
        </div>
    }
}

fn page_head(studio: &Handle, sections: &[Section], at: &Address, place: Place, number: usize) -> Html {
    let name = words::page_number(number);
    let id = element_of(Moved::Page, sections, place);
    html! {
        <div class="page-head" key={id.clone().unwrap_or_default()}>
            <h4 {id} tabindex="-1">{&name}</h4>
            {moves(studio, sections, Moved::Page, place, &name)}
            {faults_of(&studio.faults(at))}
        </div>
    }
}

fn question(studio: &Handle, sections: &[Section], place: Place, id: &Rc<str>) -> Html {
    let key = Key::new(Part::Question, id);
    let name = title(studio.reader(), &key);
    let is_alone = pages::alone(sections, place).is_none();
    let element = format!("asked-{id}");
    let on_alone = {
        let element = element.clone();
        studio.on(move |studio, _: MouseEvent| {
            let after = pages::alone(&pages::sections(studio.files()), place);
            let edits = after.map(|after| pages::written(studio.files(), &after));
            studio.make(words::PAGES, edits.unwrap_or_default());
            page::focus_soon(&element);
        })
    };
    let on_open = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(key.clone()))));
    html! {
        <div class="asked" key={element.clone()}>
            <button type="button" class="link" id={element} dir="auto" onclick={on_open}>{name.clone()}</button>
            {moves(studio, sections, Moved::Question, place, &name)}
            if !is_alone {
                <button type="button" class="quiet" onclick={on_alone}>{words::ON_ITS_OWN}</button>
            }
        </div>
    }
}

/// Where a question is asked, beside its form, and the way to change that.
pub fn asked(studio: &Handle, question: &Key) -> Html {
    let Some((number, section)) = pages::page_of(&pages::sections(studio.files()), &question.id) else {
        return Html::default();
    };
    let onclick = studio.on(|studio, _: MouseEvent| studio.tell(Happened::Chose(Some(Key::new(Part::Whole, "pages")))));
    html! {
        <p class="note" key="asked">
            {words::asked_on(number, &pages::name_of(studio.reader(), &section))}{" "}
            <button type="button" class="link" {onclick}>{words::CHANGE_ORDER}</button>
        </p>
    }
}

fn add_section(studio: &Handle) -> Html {
    let add = |id: SectionId| {
        let onclick = studio.on(move |studio, _: MouseEvent| {
            let after = pages::with_section(&pages::sections(studio.files()), id);
            studio.make(words::ADD_SECTION, pages::written(studio.files(), &after));
        });
        html! { <button type="button" class="button" {onclick}>{words::section(id.as_str())}</button> }
    };
    html! {
        <div class="field adds" role="group" aria-labelledby="add-section" key="add-section">
            <p class="field-label" id="add-section">{words::ADD_SECTION}</p>
            {for SectionId::ALL.iter().map(|id| add(*id))}
        </div>
    }
}
