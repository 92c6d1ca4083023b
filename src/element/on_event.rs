//! What follows from the things a reader did.

use super::addresses;
use super::day::today;
use super::events::HostEvent;
use super::host::Host;
use super::kept;
use super::take_away::{copy_seek_care, take_away};
use crate::content::ContentPack;
use crate::view::{Event, Wanted};
use std::rc::Rc;
use yew::Callback;

/// Called by the view with each of them.
pub fn on_event(host: &Rc<Host>, pack: &Rc<ContentPack>) -> Callback<Event> {
    let (host, pack) = (host.clone(), pack.clone());
    Callback::from(move |event| match event {
        Event::Drawn => host.tell_page("drawn", ""),
        Event::Started => HostEvent::Start.dispatch(host.element()),
        Event::Stepped => HostEvent::Step.dispatch(host.element()),
        Event::Completed => HostEvent::Complete.dispatch(host.element()),
        Event::OpenedPage(ordinal) => host.tell_page("page", &ordinal.to_string()),
        Event::ReopenedPage(ordinal) => host.tell_page("page-again", &ordinal.to_string()),
        Event::ForgotPages => host.tell_page("pages-gone", ""),
        Event::AskedFor(what, card, reply) => take_away(&host, &pack, what, &card, reply),
        Event::AskedToPrintWithoutLink => host.tell_page("print", ""),
        Event::AskedToCopySeekCare(seek_care, reply) => copy_seek_care(&host, &pack, &seek_care, reply),
        Event::AskedToPrint(card) => {
            host.tell_page("print", &host.link(&pack, &card, Wanted::Advice).unwrap_or_default());
        }
        Event::AgreedToTellClinic(card, reply) => {
            let advice = host.link(&pack, &card, Wanted::Advice);
            let booking = advice.and_then(|advice| addresses::booking_with(host.element(), &advice));
            booking.into_iter().for_each(|url| reply.emit(url));
        }
        Event::AskedToKeep(answers, reply) => reply.emit(kept::keep(&pack, answers, today())),
        Event::ChangedKept(answers, reply) => reply.emit(kept::keep_on(&pack, answers, today())),
        Event::AskedToForget(reply) => reply.emit(kept::forget(&pack)),
    })
}
