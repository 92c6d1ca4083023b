//! The rooms, and what stands in the one that was entered.

use super::handle::{Handle, use_studio};
use super::naming::Naming;
use super::screen::Screen;
use crate::model::add;
use crate::model::key::{Key, Part};
use crate::model::rooms::{Item, Room, items};
use crate::model::search::{is_search, search};
use crate::model::studio::Happened;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Rooms() -> Html {
    let studio = use_studio();
    let room = |room: Room| {
        let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Entered(room)));
        let is_here = room == studio.0.room;
        let faults = studio.0.faults.iter().filter(|fault| fault.key.as_ref().is_some_and(|key| Room::of(key) == room));
        let count = faults.count();
        html! {
            <li>
                <button type="button" class="room-button" aria-current={is_here.then_some("page")} {onclick}>
                    <span>{words::room(room)}</span>
                    if count > 0 {
                        <span class="count" title={words::faults_now(count)}>{count}</span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label={words::ROOMS}>
            <ul>{for Room::ALL.into_iter().map(room)}</ul>
        </nav>
    }
}

#[component]
pub fn List() -> Html {
    let studio = use_studio();
    let room = studio.0.room;
    // Every room begins at its top.
    use_effect_with(room, |_| page::scroll_to_top("list"));
    let oninput = studio.on(|studio, event: InputEvent| {
        studio.tell(Happened::Searched(page::value_of(&event).into()));
    });
    let listed = if is_search(&studio.0.search) {
        html! { <Hits /> }
    } else {
        html! { <Items /> }
    };
    html! {
        <section class="list" id="list" aria-labelledby="room-title">
            <h2 id="room-title" class="room-title" tabindex="-1">{words::room(room)}</h2>
            <p class="what">{words::room_is_for(room)}</p>
            if room == Room::Signs {
                <Screen />
            }
            <div class="search">
                <input type="search" aria-label={words::SEARCH} placeholder={words::SEARCH} value={studio.0.search.to_string()} {oninput} />
            </div>
            {listed}
        </section>
    }
}

/// What stands in the room, and what can be added there.
#[component]
fn Items() -> Html {
    let studio = use_studio();
    let room = studio.0.room;
    let items = items(studio.reader(), room, &studio.0.faults, studio.0.original());
    let lines = items.iter().map(|item| (item, None));
    let adds = room.parts().iter().filter(|part| !part.list().is_empty());
    html! {
        <>
            {groups(&studio, &lines.collect::<Vec<_>>())}
            <div class="adds">{for adds.map(|part| html! { <Add key={*part as usize} part={*part} /> })}</div>
        </>
    }
}

/// What has the words that are looked for, in whichever room.
#[component]
fn Hits() -> Html {
    let studio = use_studio();
    let hits = search(studio.reader(), &studio.0.search, &studio.0.faults, studio.0.original());
    let lines: Vec<Line> = hits.iter().map(|hit| (&hit.item, hit.excerpt.as_deref())).collect();
    html! {
        <>
            <p class="what" role="status">{words::hits(hits.len())}</p>
            {groups(&studio, &lines)}
        </>
    }
}

/// What is listed, and a piece of what it says.
type Line<'i> = (&'i Item, Option<&'i str>);

fn groups(studio: &Handle, lines: &[Line]) -> Html {
    let mut drawn: Vec<Html> = Vec::new();
    for group in lines.chunk_by(|(one, _), (other, _)| one.group == other.group) {
        let line = |(item, excerpt): &Line| {
            let (id, key) = (format!("{:?}-{}", item.key.part, item.key.id), item.key.clone());
            let is_chosen = studio.0.chosen.as_ref() == Some(&item.key);
            let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(key.clone()))));
            html! {
                <li key={id}>
                    <button type="button" class="item" aria-current={is_chosen.then_some("true")} {onclick}>
                        <span class="item-title" dir="auto">{item.title.clone()}</span>
                        if item.is_changed {
                            <span class="badge">{if item.is_new { words::NEW_PART } else { words::CHANGED }}</span>
                        }
                        if item.faults > 0 {
                            <span class="count">{words::faults_now(item.faults)}</span>
                        }
                        if let Some(excerpt) = excerpt {
                            <span class="excerpt" dir="auto">{excerpt.to_string()}</span>
                        }
                    </button>
                </li>
            }
        };
        let heading: Rc<str> = group[0].0.group.clone();
        drawn.push(html! {
            <li key={&*heading} class="group">
                <h3>{heading.clone()}</h3>
                <ul>{for group.iter().map(line)}</ul>
            </li>
        });
    }
    html! { <ul class="groups">{for drawn}</ul> }
}

#[derive(PartialEq, Properties)]
struct AddProps {
    part: Part,
}

/// Asks for a name, as what is added is then called so.
#[component]
fn Add(props: &AddProps) -> Html {
    let studio = use_studio();
    let opened = use_state(|| false);
    let part = props.part;
    let on_name = {
        let opened = opened.clone();
        studio.on(move |studio, name: String| {
            let (key, edits) = add::added(studio.files(), part, &name);
            studio.make(&words::added(part), edits);
            studio.tell(Happened::Chose(Some(Key::clone(&key))));
            opened.set(false);
        })
    };
    let id = format!("add-{}", part as usize);
    let toggle = {
        let (opened, id) = (opened.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            opened.set(!*opened);
            page::focus_soon(&id);
        })
    };
    html! {
        <>
            <button type="button" class="button" aria-expanded={opened.to_string()} onclick={toggle}>{words::add(part)}</button>
            if *opened {
                <Naming label={words::add_name(part)} longest=200 {id} button="button primary" {on_name} />
            }
        </>
    }
}
