//! The page: who has not begun chooses a pack; then rooms, the list in one, a form, and the widget.

use super::form::Form;
use super::handle::Handle;
use super::header::Header;
use super::leave::Leave;
use super::list::{List, Rooms};
use super::preview::Preview;
use super::region::region_of;
use super::review::Review;
use super::start::Start;
use super::translate::Translate;
use crate::model::kept;
use crate::model::rooms::Room;
use crate::model::studio::{Happened, Studio};
use crate::page;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds without a change after which the files are looked at.
const PAUSE: u32 = 350;

#[component]
pub fn App() -> Html {
    let studio = use_reducer(Studio::default);
    let handle = Handle(studio);
    let keeps = use_state(page::is_kept);
    let shows = use_state(page::is_wide);
    use_region(&handle);
    use_checks(&handle);
    use_keeping(&handle, *keeps);
    use_shortcuts(&handle);
    let on_keep = {
        let keeps = keeps.clone();
        Callback::from(move |wish: bool| keeps.set(wish))
    };
    let on_show = {
        let shows = shows.clone();
        Callback::from(move |_: ()| shows.set(!*shows))
    };
    let told = handle.0.told.clone();
    html! {
        <ContextProvider<Handle> context={handle.clone()}>
            if handle.0.original.is_none() {
                <Start />
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
            <p class="visually-hidden" role="status">{told}</p>
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

/// Readers are taken to be where whoever sits here is, until that is chosen.
#[hook]
fn use_region(handle: &Handle) {
    let handle = handle.clone();
    use_effect_with((), move |()| {
        let region = region_of(&handle.0.built_in, page::country().as_deref());
        handle.tell(Happened::ChoseRegion(region));
    });
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

/// Keeps the work in the browser, if that was asked for.
#[hook]
fn use_keeping(handle: &Handle, keeps: bool) {
    let files = handle.files().clone();
    let handle = handle.clone();
    use_effect_with((files, keeps), move |(files, keeps)| {
        let (files, keeps) = (files.clone(), *keeps);
        let timeout = Timeout::new(PAUSE, move || {
            let Some(original) = handle.0.original.clone().filter(|_| keeps) else { return };
            if !page::keep(&kept::written(&files, &original, &handle.0.built_in)) {
                handle.say(crate::words::NOT_KEPT);
            }
        });
        move || drop(timeout)
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
