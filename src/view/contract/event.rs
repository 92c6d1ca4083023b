//! What the view tells the host, and what the host answers.

use crate::domain::{AdviceCard, PainAndHabits, SeekCare, Shown, StorageReply};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::{AttrValue, Callback};

/// Something that happened. The host acts on it; no answer of the reader is in it, except in what the reader asked
/// to pass on or to keep.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The widget is drawn for the first time, or as the reader left the first step.
    Drawn,
    /// Of a long page, the beginning is drawn. The host says when the reader sees it.
    HasMoreToDraw,
    /// Another page is shown: the reader is to be led to what it begins with, and to the top of the widget.
    Landed(Option<HtmlElement>, HtmlElement),
    /// The reader began.
    Started,
    /// Another page, in either direction.
    Stepped,
    /// A result of the reader's own answers is on the page.
    Completed,
    /// A page is shown that is to have an entry of its own in the browser's history, with its ordinal.
    OpenedPage(usize),
    /// A page is shown that has one.
    ReopenedPage(usize),
    /// The pages that have entries are no longer there.
    ForgotPages,
    /// The reader would like this of their own card. Answered with what became of it.
    AskedFor(ShareAction, Rc<Shown<AdviceCard>>, Callback<ShareOutcome>),
    /// The card, with a link to what is wanted of it under the print.
    AskedToPrint(Rc<Shown<AdviceCard>>, Wanted),
    /// Not a card of the reader's own: what someone else passed on, or a page that sends the reader to be seen.
    AskedToPrintWithoutLink,
    /// The page that sends the reader to be seen, as text. What was ticked on the safety screen is in it, and in no
    /// link.
    AskedToCopySeekCare(Rc<SeekCare>, Callback<ShareOutcome>),
    /// The clinic may have the link to the advice. Answered with the booking link that takes it along.
    AgreedToTellClinic(Rc<Shown<AdviceCard>>, Callback<AttrValue>),
    /// The reader ticked that answers may be stored on this device.
    AskedToKeep(PainAndHabits, Callback<StorageReply>),
    /// Another answer, while answers are kept.
    ChangedKept(PainAndHabits, Callback<StorageReply>),
    /// The reader took that back: what is stored goes.
    AskedToForget(Callback<StorageReply>),
}

/// What a reader can take along or pass on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareAction {
    /// A link, to share or to copy.
    Link(Wanted),
    /// A picture with the link on it, to share or to save.
    Picture(Wanted),
    /// A link as a square code, for the camera of another phone.
    Code(Wanted),
    /// The card as text, for the clipboard.
    Text(Extent),
    /// A file of reminders.
    Calendar(Reminders),
    /// The answers in the form that clinics' software reads.
    Record,
}

/// How much of a card a text should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What fits in a message.
    Brief,
    /// All of it.
    Whole,
}

/// How much a link should hold, and the picture that it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The outcome alone.
    Advice,
    /// With answers about pain and habits, never those to the safety screen.
    Answers,
}

/// What a calendar should remind of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// Minutes between two reminders to move; none if the reader wants none.
    pub every: Option<u16>,
    /// Between which hours to remind.
    pub hours: Hours,
}

/// When on a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// From 9 to 17.
    Day,
    /// From 9 to 12.
    Morning,
    /// From 13 to 17.
    Afternoon,
    /// From 22 to 6 of the next day.
    Night,
}

/// What became of what the reader asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareOutcome {
    /// Nothing yet, or the reader cancelled.
    Nothing,
    /// Given to an app of the device.
    Shared,
    /// The link, which is on the clipboard.
    LinkCopied(AttrValue),
    /// Copying failed: the reader copies it by hand.
    LinkToCopy(AttrValue),
    /// The text is on the clipboard.
    TextCopied,
    /// Copying failed: the reader copies it by hand.
    TextToCopy(AttrValue),
    /// The code to show.
    Code(SquareCode),
    /// The browser saves it.
    FileSaved,
    /// Files cannot be saved here: the reader copies what would be in it.
    FileToCopy {
        /// What the file would be called.
        name: &'static str,
        /// What would be in it.
        text: AttrValue,
    },
    /// It could not be made.
    Failed,
    /// The picture could not be made: here is the link that it was to lead to.
    LinkInstead(AttrValue),
}

/// A square of dark and light modules.
#[derive(Clone, Debug, PartialEq)]
pub struct SquareCode {
    /// Modules on each side, with the empty border that cameras need.
    pub side: u16,
    /// The dark modules, as the path of a drawing in which a module is one unit wide.
    pub dark: AttrValue,
}
