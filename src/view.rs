//! What the reader sees and presses. `App` holds the assessment and moves it along; everything below it draws.
//!
//! Invariants:
//! 1. Whatever is said comes from the pack. There is no word in here.
//! 2. Nothing in here knows of the window, the document, the address or any storage.
//! 3. The focus moves only after the reader did something.

mod action;
mod advice_card;
mod answers;
mod app;
mod ask;
mod became;
mod because;
mod body;
mod body_list;
mod body_map;
mod button;
mod card_contents;
mod changes;
mod choice;
mod clinic;
mod drawer;
mod drawing;
mod edition;
mod error_summary;
mod event;
mod figure;
mod focus;
mod footer;
mod habits;
mod handover;
mod handover_facts;
mod handover_lines;
mod handover_rows;
mod heading;
mod headline;
mod host;
mod keep_offer;
mod keeping;
mod mark;
mod names;
mod option_group;
mod option_row;
mod page;
mod pain_figures;
mod place;
mod prose;
mod question;
mod question_page;
mod read_it_all;
mod reasons;
mod reminders;
mod safety_net;
mod section;
mod seek_care;
mod share_answers;
mod share_sheet;
mod shared_banner;
mod shared_result;
mod sharing;
mod sheet;
mod sources;
mod square_code;
mod stop_list;
mod tick_list;
mod tip;
mod tip_drawing;
mod tips;
mod walk;
mod welcome;
mod withheld;

pub use app::App;
pub use edition::Pack;
pub use event::{Event, Hours, PassingOn, Reminders, SquareCode, TakeAway, Wanted};
pub use host::{Booking, DateRule, Entry, HeadingLevel, Links, PluralRule, Printer, Settings, UnreadableLink};
pub use names::Names;

use crate::domain::Keeping;
use std::rc::Rc;
use yew::prelude::{Callback, Properties};

/// What the host gives to [`App`], and gives again when some of it is another.
#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    /// What is asked and said.
    pub pack: Pack,
    /// How the widget was opened, or the link that was followed last to the page that it is on.
    pub entry: Entry,
    /// How many such links there have been since: the same one twice is two.
    pub followed: usize,
    /// What the blog chose.
    pub settings: Rc<Settings>,
    /// What is kept on this device of this pack, when the widget is mounted or the pack changes.
    pub keeping: Keeping,
    /// How parts of the shadow root refer to each other.
    pub names: Names,
    /// Called with what happened.
    pub on_event: Callback<Event>,
}
