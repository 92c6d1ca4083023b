//! What follows from the things a reader did.

use super::addresses;
use super::day::{in_words, today};
use super::events::HostEvent;
use super::host::Host;
use super::share_actions::{copy_seek_care, share};
use super::storage;
use crate::content::ContentPack;
use crate::domain::date;
use crate::view::{Event, Wanted};
use std::rc::Rc;
use yew::Callback;

/// Called by the view with each of them.
pub fn on_event(host: &Rc<Host>, pack: &Rc<ContentPack>) -> Callback<Event> {
    let (host, pack) = (host.clone(), pack.clone());
    Callback::from(move |event| match event {
        Event::Drawn => _ = host.port().drawn(),
        Event::HasMoreToDraw => _ = host.port().has_more_to_draw(),
        Event::Landed(beginning, widget) => _ = host.port().land(beginning, &widget),
        Event::Started => HostEvent::Start.dispatch(host.element()),
        Event::Stepped => HostEvent::Step.dispatch(host.element()),
        Event::Completed => HostEvent::Complete.dispatch(host.element()),
        Event::OpenedPage(ordinal) => _ = host.port().open_page(ordinal),
        Event::ReopenedPage(ordinal) => _ = host.port().reopen_page(ordinal),
        Event::ForgotPages => _ = host.port().forget_pages(),
        Event::AskedFor(action, card, reply) => share(&host, &pack, action, &card, reply),
        Event::AskedToPrintWithoutLink => print(&host, &pack, None),
        Event::AskedToCopySeekCare(seek_care, reply) => copy_seek_care(&host, &pack, &seek_care, reply),
        Event::AskedToPrint(card, wanted) => print(&host, &pack, host.link(&pack, &card, wanted)),
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

/// Prints, with the day and the link at the end of the sheet.
fn print(host: &Host, pack: &ContentPack, link: Option<String>) {
    let day = in_words(&pack.words.language, &host.region(pack), &date(today()));
    let link = link.unwrap_or_default();
    let line = if link.is_empty() { day } else { [&day, " · ", &link].concat() };
    _ = host.port().print(&line, &link);
}
