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
mod because;
mod body;
mod body_map;
mod button;
mod changes;
mod check_answers;
mod clinic;
mod drawing;
mod edition;
mod error_summary;
mod figure;
mod focus;
mod footer;
mod habits;
mod handover;
mod handover_facts;
mod handover_lines;
mod handover_rows;
mod heading;
mod host;
mod keep;
mod mark;
mod option_row;
mod page;
mod pain_figures;
mod place;
mod prose;
mod question;
mod question_page;
mod read_it_all;
mod reasons;
mod safety_net;
mod section;
mod seek_care;
mod shared_banner;
mod shared_result;
mod sheet;
mod sources;
mod stop_list;
mod tick_list;
mod tip;
mod tip_drawing;
mod tips;
mod welcome;

pub use app::App;
pub use edition::Pack;
pub use host::{Entry, Event, HeadingLevel, PassingOn, PluralRule, Settings, UnreadableLink, Wanted};

use std::rc::Rc;
use yew::prelude::{Callback, Properties};

#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    pub pack: Pack,
    /// Read once, at mount.
    pub entry: Entry,
    pub settings: Rc<Settings>,
    pub passing_on: PassingOn,
    pub on_event: Callback<Event>,
}
