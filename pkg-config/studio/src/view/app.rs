//! The page: who has not begun chooses a pack; then rooms, the list in one, a form, and the widget.

use super::form::Form;
use super::handle::{Handle, control_id};
use super::header::Header;
use super::leave::Leave;
use super::list::{List, Rooms};
use super::preview::Preview;
use super::review::Review;
use super::start::Start;
use super::translate::Translate;
use crate::model::document::Files;
use crate::model::kept::{self, Kept};
use crate::model::rooms::Room;
use crate::model::studio::{Happened, Spot, Studio};
use crate::page;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds without a change after which the files are looked at.
const PAUSE: u32 = 350;

/// Milliseconds without a change after which the work is kept.
const KEEPING_PAUSE: u32 = 150;

/// Milliseconds after which the work is kept while someone goes on typing.
const AT_THE_LATEST: f64 = 600.0;

#[component]
pub fn App() -> Html {
    let studio = use_reducer(Studio::default);
    let handle = Handle(studio);
    let keeps = use_state(page::is_kept);
    let shows = use_state(page::is_wide);
    use_checks(&handle);
    use_keeping(&handle, *keeps);
    use_warning(&handle, *keeps);
    use_shortcuts(&handle);
    use_turns(&handle);
    use_history(&handle);
    // What was pressed to begin is gone.
    use_effect_with(handle.0.original.is_some(), |has_begun| {
        if *has_begun {
            page::focus_if_lost_soon("room-title");
        }
    });
    let on_keep = {
        let keeps = keeps.clone();
        Callback::from(move |wish: bool| keeps.set(wish))
    };
    let on_show = {
        let shows = shows.clone();
        Callback::from(move |_: ()| shows.set(!*shows))
    };
    let on_forgotten = {
        let keeps = keeps.clone();
        Callback::from(move |_: ()| keeps.set(page::is_kept()))
    };
    let told = handle.0.told.clone();
    html! {
        <ContextProvider<Handle> context={handle.clone()}>
            if handle.0.original.is_none() {
                <Start {on_forgotten} />
            } else {
                <div class={classes!("desk", shows.then_some("with-preview"))}>
                    <Header {on_keep} keeps={*keeps} on_show={on_show.clone()} shows={*shows} />
                    <Rooms />
                    <main class="room" id="room">
                        {room(handle.0.room, handle.0.chosen.is_some())}
                    </main>
                    if *shows {
                        <Preview on_close={on_show.clone()} />
                    }
                </div>
            }
            <footer>
                <p class="told-now" role="status">
                    if !told.is_empty() {
                        <span key={handle.0.tellings.to_string()}>{told}</span>
                    }
                </p>
            </footer>
        </ContextProvider<Handle>>
    }
}

fn room(room: Room, has_chosen: bool) -> Html {
    match room {
        Room::Leave => html! { <Leave /> },
        Room::Review => html! { <Review /> },
        Room::Translate => html! { <Translate /> },
        _ => html! {
            <div class={classes!("split", has_chosen.then_some("has-chosen"))}>
                <List />
                <Form />
            </div>
        },
    }
}

/// Looks at the files once they have been left alone for a moment.
#[hook]
fn use_checks(handle: &Handle) {
    let files = handle.files().clone();
    let handle = handle.clone();
    use_effect_with(files, move |_| {
        let timeout = Timeout::new(PAUSE, move || handle.tell(Happened::Checked));
        move || drop(timeout)
    });
}

/// Keeps the work in the browser, if that was asked for: after a pause, once in a while where there is none, and when the page
/// is hidden, as it may not come back from that.
#[hook]
fn use_keeping(handle: &Handle, keeps: bool) {
    let work = (handle.files().clone(), handle.0.accepted.clone(), handle.0.place.clone(), keeps);
    let kept_at = use_mut_ref(page::now);
    let kept = use_mut_ref(|| None);
    let keep = {
        let (handle, work, kept_at) = (handle.clone(), work.clone(), kept_at.clone());
        move || {
            let wanted = handle.0.original.as_ref().zip(handle.0.place.as_ref()).filter(|_| keeps);
            let Some((original, place)) = wanted else {
                *kept.borrow_mut() = None;
                return;
            };
            if kept.borrow().as_ref() == Some(&work) {
                return;
            }
            *kept_at.borrow_mut() = page::now();
            let (files, accepted) = (Files::clone(&work.0), work.1.clone());
            let whole = Kept { files, original: Files::clone(original), accepted, at: page::moment().into() };
            match page::keep(place, &kept::written(&whole, &handle.0.built_in)) {
                true => *kept.borrow_mut() = Some(work.clone()),
                false => handle.say(crate::words::NOT_KEPT),
            }
        }
    };
    let on_hidden = keep.clone();
    use_effect_with(work.clone(), move |_| {
        let is_due = page::now() - *kept_at.borrow() > AT_THE_LATEST;
        let timeout = Timeout::new(if is_due { 0 } else { KEEPING_PAUSE }, keep);
        move || drop(timeout)
    });
    use_effect_with(work, move |_| {
        let listener = page::on_hidden(on_hidden);
        move || drop(listener)
    });
}

/// Has the browser ask before the page is left with work that is neither kept nor saved.
#[hook]
fn use_warning(handle: &Handle, keeps: bool) {
    let is_at_stake = handle.0.has_unsaved() && !keeps;
    use_effect_with(is_at_stake, move |is_at_stake| {
        let listener = is_at_stake.then(page::ask_before_leaving);
        move || drop(listener)
    });
}

/// Shows the place at which something was taken back or done again.
#[hook]
fn use_turns(handle: &Handle) {
    let led = handle.0.led.clone();
    use_effect_with(handle.0.turns, move |turns| {
        if *turns > 0 {
            page::reveal_soon(led.as_ref().map(control_id).as_deref());
        }
    });
}

/// Each room, and each part that is chosen, is a page of the browser's history: Back leads to the one before, and from the
/// first to the page on which a pack is chosen.
#[hook]
fn use_history(handle: &Handle) {
    // Where each number leads, and where we are.
    let places = use_mut_ref(|| (vec![None::<Spot>], 0));
    {
        let places = places.clone();
        use_effect_with(handle.0.spot(), move |spot| {
            let (places, at) = &mut *places.borrow_mut();
            if places.get(*at) == Some(spot) {
                return;
            }
            *at += 1;
            places.truncate(*at);
            places.push(spot.clone());
            page::went_to(*at);
        });
    }
    let handle = handle.clone();
    use_effect_with(handle.clone(), move |_| {
        let listener = page::on_return(move |number| {
            let spot = {
                let (places, at) = &mut *places.borrow_mut();
                *at = if number < places.len() { number } else { 0 };
                places[*at].clone()
            };
            match spot {
                Some(spot) => handle.tell(Happened::Returned(spot)),
                None => handle.tell(Happened::Left),
            }
        });
        move || drop(listener)
    });
}

/// Ctrl+Z and its like, wherever the focus is.
#[hook]
fn use_shortcuts(handle: &Handle) {
    let handle = handle.clone();
    use_effect_with(handle.clone(), move |_| {
        let listener = page::on_shortcut(move |wish| match wish {
            page::Shortcut::Undo => handle.tell(Happened::Undid),
            page::Shortcut::Redo => handle.tell(Happened::Redid),
        });
        move || drop(listener)
    });
}
