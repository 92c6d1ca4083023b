//! What a reader chose to pass on or to keep: a link and back, the card as text or as a picture, reminders for a calendar, answers kept on
//! the device.
//!
//! Nothing is written before the reader asks for it. A link and what is kept never hold anything of the safety screen,
//! age or pregnancy. The text says what the card in front of the reader says, with the reasons in their own words, and
//! goes to their clipboard alone.

mod booking;
mod calendar;
#[cfg(feature = "json")]
pub mod fhir;
mod fragment;
mod kept;
mod picture;
mod record;
mod text;
mod unreadable;

pub use booking::{booking_with, plain_booking};
pub use calendar::{Every, Moving, Reminders, Workdays, calendar};
pub use fragment::{KEY, decode, encode};
pub use kept::{read_kept, write_kept};
pub use picture::{Line, Picture, picture};
pub use text::{brief_text, seek_care_text, text};
pub use unreadable::Unreadable;
