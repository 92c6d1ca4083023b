//! What a reader asked to share or save: put together here, handed over by `js/share-actions.js`.

use super::attribute::attribute;
use super::day::{in_words, today};
use super::events::HostEvent;
use super::host::Host;
use super::port::{self, ShareReply};
use crate::content::ContentPack;
use crate::domain::{AdviceCard, SeekCare, Shown};
use crate::share::{self, Every, Moving, Workdays};
use crate::view::{Extent, Hours, Reminders, ShareAction, ShareOutcome, SquareCode, Wanted};
use yew::Callback;

/// Names of the files that a reader can save.
const CALENDAR: &str = "reminders.ics";
const RECORD: &str = "answers.fhir.json";
const PICTURE: &str = "advice.png";

/// Does what a reader asked for of their own card. `reply` is called with what became of it.
pub fn share(
    host: &Host,
    pack: &ContentPack,
    action: ShareAction,
    card: &Shown<AdviceCard>,
    reply: Callback<ShareOutcome>,
) {
    // The page may know that something was passed on, and not what.
    if !matches!(action, ShareAction::Text(_) | ShareAction::Calendar(_)) {
        HostEvent::Share.dispatch(host.element());
    }
    let link = match action {
        ShareAction::Link(wanted) | ShareAction::Code(wanted) | ShareAction::Picture(wanted) => {
            match host.link(pack, card, wanted) {
                Some(link) => link,
                None => return reply.emit(ShareOutcome::Failed),
            }
        }
        _ => String::new(),
    };
    let reply = port::once(move |status, text| reply.emit(outcome(action, status, text)));
    let port = host.port();
    _ = match action {
        ShareAction::Link(_) => port.share_link(&link, reply),
        ShareAction::Code(_) => port.make_code(&link, reply),
        ShareAction::Picture(_) => {
            let clinic = attribute(host.element(), "clinic-name").unwrap_or_default();
            port.share_picture(PICTURE, &link, &host.region(pack), &clinic, reply)
        }
        ShareAction::Text(extent) => port.copy_text(&text(host, pack, card, extent), reply),
        ShareAction::Calendar(reminders) => port.save_file(CALENDAR, &calendar(host, pack, reminders), reply),
        ShareAction::Record => port.save_record(RECORD, &host.fragment(pack, card, Wanted::Answers), reply),
    };
}

fn text(host: &Host, pack: &ContentPack, card: &Shown<AdviceCard>, extent: Extent) -> String {
    let region = host.region(pack);
    match extent {
        Extent::Brief => share::brief_text(pack, card, &region, host.link(pack, card, Wanted::Advice).as_deref()),
        Extent::Whole => share::text(pack, card, &region, |date| in_words(&pack.words.language, &region, date)),
    }
}

/// Puts the page that sends the reader to be seen into their clipboard. The page around it is told nothing.
pub fn copy_seek_care(host: &Host, pack: &ContentPack, seek_care: &SeekCare, reply: Callback<ShareOutcome>) {
    let answers = seek_care.responses().effective(pack);
    let region = host.region(pack);
    let in_words = |date: &str| in_words(&pack.words.language, &region, date);
    let text = share::seek_care_text(pack, &seek_care.raised, &answers, &region, in_words);
    let reply = port::once(move |status, text| reply.emit(outcome(ShareAction::Text(Extent::Whole), status, text)));
    _ = host.port().copy_text(&text, reply);
}

/// What the reader is told, by what the script replied.
fn outcome(action: ShareAction, reply: ShareReply, text: String) -> ShareOutcome {
    match (reply, action) {
        (ShareReply::Nothing, _) => ShareOutcome::Nothing,
        (ShareReply::Shared, _) => ShareOutcome::Shared,
        (ShareReply::Copied, ShareAction::Text(_)) => ShareOutcome::TextCopied,
        (ShareReply::Copied, _) => ShareOutcome::LinkCopied(text.into()),
        (ShareReply::ToCopy | ShareReply::Failed, ShareAction::Picture(_)) => ShareOutcome::LinkInstead(text.into()),
        (ShareReply::ToCopy, ShareAction::Link(_) | ShareAction::Code(_)) => ShareOutcome::LinkToCopy(text.into()),
        (ShareReply::ToCopy, ShareAction::Text(_)) => ShareOutcome::TextToCopy(text.into()),
        (ShareReply::ToCopy, ShareAction::Calendar(_)) => file_to_copy(CALENDAR, text),
        (ShareReply::ToCopy, ShareAction::Record) => file_to_copy(RECORD, text),
        (ShareReply::Saved, _) => ShareOutcome::FileSaved,
        (ShareReply::Made, _) => code(&text).map_or(ShareOutcome::Failed, ShareOutcome::Code),
        (ShareReply::Failed, _) => ShareOutcome::Failed,
    }
}

fn file_to_copy(name: &'static str, text: String) -> ShareOutcome {
    ShareOutcome::FileToCopy { name, text: text.into() }
}

/// A square code as the script gives it: modules on each side, then the dark ones as a path.
fn code(text: &str) -> Option<SquareCode> {
    let (side, dark) = text.split_once(' ')?;
    Some(SquareCode { side: side.parse().ok()?, dark: dark.to_owned().into() })
}

fn calendar(host: &Host, pack: &ContentPack, reminders: Reminders) -> String {
    let (from, until) = match reminders.hours {
        Hours::Day => (9, 17),
        Hours::Morning => (9, 12),
        Hours::Afternoon => (13, 17),
        Hours::Night => (22, 6),
    };
    let workdays = Workdays::in_country(&host.region(pack));
    let moving = reminders.every.and_then(Every::of_minutes);
    let moving = moving.map(|every| Moving { every, from: from * 60, until: until * 60, workdays });
    share::calendar(pack, &share::Reminders { start: today(), moving })
}
