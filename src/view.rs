//! What the reader sees and presses. `App` holds the assessment and moves it along; everything below it draws.
//!
//! Invariants:
//! 1. Whatever is said comes from the pack. There is no word in here.
//! 2. Nothing in here knows of the window, the document, the address or any storage.
//! 3. The focus moves only after the reader did something.

mod app;
mod clinician;
mod components;
mod contract;
mod illustration;
mod pages;
mod question;
mod result;
mod sharing;

pub use app::App;
pub use components::edition::Pack;
pub use contract::event::{Event, Hours, PassingOn, Reminders, SquareCode, TakeAway, Wanted};
pub use contract::host::{
    Booking, DateRule, Entry, HeadingLevel, Links, PluralRule, Printer, Settings, UnreadableLink,
};
pub use contract::names::Names;

use crate::domain::Keeping;
use std::rc::Rc;
use yew::prelude::{Callback, Properties};

#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    pub pack: Pack,
    /// How the widget was opened, or the link that was followed last to the page that it is on.
    pub entry: Entry,
    /// How many such links there have been since: the same one twice is two.
    pub followed: usize,
    pub settings: Rc<Settings>,
    /// What is kept on this device of this pack, when the widget is mounted or the pack changes.
    pub keeping: Keeping,
    pub names: Names,
    pub on_event: Callback<Event>,
}
