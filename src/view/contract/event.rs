//! What the view tells the host, and what the host answers.

use crate::domain::{AdviceCard, Kept, PainAndHabits, SeekCare};
use std::rc::Rc;
use yew::{AttrValue, Callback};

/// Something that happened. The host acts on it; no answer of the reader is in it, except in what the reader asked
/// to pass on or to keep.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The first page is in the document.
    Drawn,
    Started,
    /// Another page, in either direction.
    Stepped,
    /// A result of the reader's own answers is on the page.
    Completed,
    AskedFor(TakeAway, Rc<AdviceCard>, Callback<PassingOn>),
    AskedToPrint(Rc<AdviceCard>),
    /// Not a card of the reader's own: what someone else passed on, or a page that sends the reader to be seen.
    AskedToPrintWithoutLink,
    /// The page that sends the reader to be seen, as text. What was ticked on the safety screen is in it, and in no link.
    AskedToCopySeekCare(Rc<SeekCare>, Callback<PassingOn>),
    /// The clinic may have the link to the advice. Answered with the booking link that takes it along.
    AgreedToTellClinic(Rc<AdviceCard>, Callback<AttrValue>),
    AskedToKeep(PainAndHabits, Callback<Kept>),
    /// Another answer, while answers are kept.
    ChangedKept(PainAndHabits, Callback<Kept>),
    AskedToForget(Callback<Kept>),
}

/// What a reader can take along or pass on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeAway {
    Link(Wanted),
    /// A link as a square code, for the camera of another phone.
    Code(Wanted),
    Text,
    Calendar(Reminders),
    /// The answers in the form that clinics' software reads.
    Record,
}

/// How much a link should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Advice,
    Answers,
}

/// What a calendar should remind of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// Minutes between two reminders to move; none if the reader wants none.
    pub every: Option<u16>,
    pub hours: Hours,
}

/// When on a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    Day,
    Morning,
    Afternoon,
    Night,
}

/// What became of what the reader asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum PassingOn {
    /// Nothing yet, or the reader thought better of it.
    Nothing,
    Shared,
    LinkCopied(AttrValue),
    /// Copying failed: the reader copies it by hand.
    LinkToCopy(AttrValue),
    TextCopied,
    TextToCopy(AttrValue),
    Code(SquareCode),
    FileSaved,
    /// Files cannot be saved here: the reader copies what would be in it.
    FileToCopy {
        name: &'static str,
        text: AttrValue,
    },
    Failed,
}

/// A square of dark and light modules.
#[derive(Clone, Debug, PartialEq)]
pub struct SquareCode {
    /// Modules on each side, with the empty border that cameras need.
    pub side: u16,
    /// The dark modules, as the path of a drawing in which a module is one unit wide.
    pub dark: AttrValue,
}
