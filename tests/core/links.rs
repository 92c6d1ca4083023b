//! What a reader passes on or keeps: links, texts, calendars, FHIR, stored answers.

pub mod booking;
pub mod calendar;
pub mod fhir;
pub mod handmade;
pub mod keeping;
pub mod opening;
pub mod pictures;
pub mod published;
pub mod sharing;
pub mod texts;
