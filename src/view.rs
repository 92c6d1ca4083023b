//! What the reader sees and presses. `App` holds the assessment and moves it along; everything below it draws.
//!
//! Invariants:
//! 1. Whatever is said comes from the pack. There is no word in here.
//! 2. Nothing in here knows of the window, the document, the address or any storage.
//! 3. The focus moves only after the reader did something.
//!
//! A component or a function that returns `Html`: a component is what has hooks of its own, or what Yew should leave alone
//! while its properties are equal. Those are a question and the body map. Everything else is a function: it is drawn with
//! whatever calls it, takes the `RenderContext` as its first argument where it needs one, and weighs less. A file is named
//! for the component or the function that it exists for.

mod app;
mod clinician;
mod components;
mod contract;
#[cfg(feature = "ssr")]
pub mod first_step;
mod illustration;
mod pages;
mod question;
mod result;
mod sharing;

pub use app::App;
pub(crate) use app::location::AppMessage;
pub use contract::event::{Event, Extent, Hours, Reminders, ShareAction, ShareOutcome, SquareCode, Wanted};
pub use contract::host::{
    Arrival, Booking, DateRule, Entry, HeadingLevel, Links, PluralRule, Printer, Settings, UnreadableLink,
};
pub use contract::names::Names;
pub use contract::pack::Pack;
pub use contract::props::AppProps;
