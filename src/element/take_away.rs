//! What a reader asked to take along: put together here, handed over by the script.

use super::attributes;
use super::events::HostEvent;
use super::host::{Host, today};
use crate::content::ContentPack;
use crate::domain::{AdviceCard, SeekCare};
use crate::share::{self, Every, Moving, Workdays};
use crate::view::{Hours, PassingOn, Reminders, SquareCode, TakeAway, Wanted};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// Names of the files that a reader can save.
const CALENDAR: &str = "reminders.ics";
const RECORD: &str = "answers.fhir.json";

pub fn take_away(host: &Host, pack: &ContentPack, what: TakeAway, card: &AdviceCard, reply: Callback<PassingOn>) {
    // The page may know that something was passed on, and not what.
    if !matches!(what, TakeAway::Text | TakeAway::Calendar(_)) {
        HostEvent::Share.dispatch(host.element());
    }
    let (word, content, file) = match what {
        TakeAway::Link(wanted) => ("share", host.link(pack, card, wanted), ""),
        TakeAway::Code(wanted) => ("code", host.link(pack, card, wanted), ""),
        TakeAway::Text => ("copy", Some(share::text(pack, card, &attributes::region(host.element()))), ""),
        TakeAway::Calendar(reminders) => ("save", Some(calendar(host, pack, reminders)), CALENDAR),
        TakeAway::Record => ("record", Some(host.fragment(pack, card, Wanted::Answers)), RECORD),
    };
    let Some(content) = content else { return reply.emit(PassingOn::Failed) };
    ask(host, what, [word, &content, file], reply);
}

/// Puts the page that sends the reader to be seen into their clipboard. The page around it is told nothing.
pub fn copy_seek_care(host: &Host, pack: &ContentPack, seek_care: &SeekCare, reply: Callback<PassingOn>) {
    let answers = seek_care.responses().effective(pack);
    let region = attributes::region(host.element());
    let text = share::seek_care_text(pack, &seek_care.raised, &answers, &region);
    ask(host, TakeAway::Text, ["copy", &text, ""], reply);
}

fn ask(host: &Host, what: TakeAway, [word, content, file]: [&str; 3], reply: Callback<PassingOn>) {
    let became = move |became: String, content: String| reply.emit(passing_on(what, &became, content));
    let reply: JsValue = Closure::once_into_js(became);
    host.ask_page(word, content, file, reply);
}

/// What the script says became of it.
fn passing_on(what: TakeAway, became: &str, content: String) -> PassingOn {
    match (became, what) {
        ("shared", _) => PassingOn::Shared,
        ("copied", TakeAway::Text) => PassingOn::TextCopied,
        ("copied", _) => PassingOn::LinkCopied(content.into()),
        ("to-copy", TakeAway::Link(_) | TakeAway::Code(_)) => PassingOn::LinkToCopy(content.into()),
        ("to-copy", TakeAway::Text) => PassingOn::TextToCopy(content.into()),
        ("to-copy", TakeAway::Calendar(_)) => PassingOn::FileToCopy { name: CALENDAR, text: content.into() },
        ("to-copy", TakeAway::Record) => PassingOn::FileToCopy { name: RECORD, text: content.into() },
        ("saved", _) => PassingOn::FileSaved,
        ("code", _) => code(&content).map_or(PassingOn::Failed, PassingOn::Code),
        ("nothing", _) => PassingOn::Nothing,
        _ => PassingOn::Failed,
    }
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
    let workdays = Workdays::in_country(&attributes::region(host.element()));
    let moving = reminders.every.and_then(Every::of_minutes);
    let moving = moving.map(|every| Moving { every, from: from * 60, until: until * 60, workdays });
    share::calendar(pack, &share::Reminders { start: today(), moving })
}
