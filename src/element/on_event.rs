//! What follows from the things a reader did.

use super::addresses;
use super::day::{in_words, today};
use super::events::HostEvent;
use super::host::Host;
use super::share_actions::{copy_seek_care, share};
use super::storage;
use crate::content::ContentPack;
use crate::view::{Event, Wanted};
use std::rc::Rc;
use yew::Callback;

/// Called by the view with each of them.
pub fn on_event(host: &Rc<Host>, pack: &Rc<ContentPack>) -> Callback<Event> {
    let (host, pack) = (host.clone(), pack.clone());
    Callback::from(move |event| match event {
        Event::Drawn => _ = host.port().drawn(),
        Event::Landed(beginning, widget) => _ = host.port().land(beginning, &widget),
        Event::Started => HostEvent::Start.dispatch(host.element()),
        Event::Stepped => HostEvent::Step.dispatch(host.element()),
        Event::Completed => HostEvent::Complete.dispatch(host.element()),
        Event::OpenedPage(ordinal) => _ = host.port().open_page(ordinal),
        Event::ReopenedPage(ordinal) => _ = host.port().reopen_page(ordinal),
        Event::ForgotPages => _ = host.port().forget_pages(),
        Event::AskedFor(action, card, reply) => share(&host, &pack, action, &card, reply),
        Event::AskedToPrintWithoutLink => _ = host.port().print(&printed_on(&pack, None)),
        Event::AskedToCopySeekCare(seek_care, reply) => copy_seek_care(&host, &pack, &seek_care, reply),
        Event::AskedToPrint(card) => {
            _ = host.port().print(&printed_on(&pack, host.link(&pack, &card, Wanted::Advice)));
        }
        Event::AgreedToTellClinic(card, reply) => {
            let advice = host.link(&pack, &card, Wanted::Advice);
            let booking = advice.and_then(|advice| addresses::booking_with(host.element(), &advice));
            booking.into_iter().for_each(|url| reply.emit(url));
        }
        Event::AskedToKeep(answers, reply) => reply.emit(storage::store(&pack, answers, today())),
        Event::ChangedKept(answers, reply) => reply.emit(storage::sync(&pack, answers, today())),
        Event::AskedToForget(reply) => reply.emit(storage::forget(&pack)),
    })
}

/// The day and the link, for the end of a sheet of paper.
fn printed_on(pack: &ContentPack, link: Option<String>) -> String {
    let day = in_words(&pack.words.language, today());
    [Some(day), link].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
