//! Where the reader is, the messages of the app, and the events that a change of location sends to the host.

use crate::content::{ContentPack, QuestionId};
use crate::domain::{Assessment, Message, SharedOutcome, StorageReply, StorageState};
use crate::view::contract::event::Event;
use crate::view::contract::host::{Entry, UnreadableLink};
use crate::view::contract::props::AppProps;
use crate::view::sharing::Share;
use crate::view::sharing::keep_offer::StorageRequest;

/// Whether the reader has opened the pack as an article. The assessment waits behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Questions,
    Article,
}

/// A message of the app: something the reader did, or that happened since.
pub enum AppMessage {
    Answer(Message),
    FollowError(QuestionId),
    Turn(Reading),
    RequestedStorage(StorageRequest),
    /// The outcome of a storage request.
    Keep(StorageReply),
    Share(Share),
    /// The reader sees what is drawn: there is time for more.
    DrawMore,
    /// Went to an entry of the browser's history, by the ordinal of its page.
    Land(usize),
    /// Pressed what leads to the result of the link that they followed.
    GoToResult,
    /// Came to see that result without it.
    SeeResult,
}

/// The events for the host after a change of location, in their order.
pub fn events(before: &Assessment, after: &Assessment) -> impl Iterator<Item = Event> {
    let starts = matches!(before, Assessment::Welcome(_) | Assessment::SharedResult(_));
    let completes = matches!(after, Assessment::Advice(..) | Assessment::SeekCare(_));
    let events = [starts.then_some(Event::Started), Some(Event::Stepped), completes.then_some(Event::Completed)];
    events.into_iter().flatten()
}

/// The outcome to compare the next card with: that of the last card, until the reader is back at the start.
pub fn last_outcome(
    pack: &ContentPack,
    known: Option<SharedOutcome>,
    before: &Assessment,
    after: &Assessment,
) -> Option<SharedOutcome> {
    match (before, after) {
        (_, Assessment::Welcome(_)) => None,
        (Assessment::Advice(card, _), _) => Some(card.outcome(pack)),
        _ => known,
    }
}

/// The first state, and why the link that led here could not be opened.
pub fn opened(entry: &Entry, storage: &StorageState) -> (Assessment, Option<UnreadableLink>) {
    match entry {
        Entry::Fresh => (own(storage), None),
        Entry::Shared(result, _) => (Assessment::SharedResult(Box::new(result.clone())), None),
        Entry::UnreadableLink(link) => (own(storage), Some(*link)),
    }
}

/// The beginning of a reader's own assessment, with what this device kept of an earlier one.
fn own(storage: &StorageState) -> Assessment {
    storage.kept().map_or_else(Assessment::fresh, Assessment::resumed)
}

/// The state after a message. A reader who leaves a shared result continues their own assessment if there was one, else
/// begins with the answers that this device stores.
pub fn moved(
    assessment: &Assessment,
    own_assessment: Option<&Assessment>,
    pack: &ContentPack,
    message: &Message,
    storage: &StorageState,
) -> Option<Assessment> {
    match (assessment, message) {
        (Assessment::SharedResult(_), Message::PressedStart(_)) => {
            let own = own_assessment.cloned().unwrap_or_else(|| own(storage));
            own.next(pack, message).or(Some(own))
        }
        _ => assessment.next(pack, message),
    }
}

/// The state after the host changed something, if it changes: another pack starts anew, another layout applies
/// while questions are being answered. Another language of the same revision keeps everything.
pub fn carried_over(assessment: &Assessment, new: &AppProps, old: &AppProps) -> Option<Assessment> {
    let (layout, pack) = (new.settings.layout, &new.pack);
    let answering = assessment.page().is_some() || matches!(assessment, Assessment::SinglePage { .. });
    if (&pack.id, pack.revision) != (&old.pack.id, old.pack.revision) {
        Some(own(&new.storage))
    } else if layout != old.settings.layout && answering {
        assessment.next(pack, &Message::PressedStart(layout))
    } else {
        None
    }
}
