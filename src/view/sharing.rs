//! The end of a result, where a reader saves it, shares it or tells the clinic: what is open there, and the outcome of
//! each request.

pub mod became;
pub mod clinic;
mod drawer;
pub mod keep_offer;
mod reminders;
mod share_answers;
pub mod share_sheet;
mod square_code;

use crate::view::contract::event::{Hours, PassingOn, Reminders, TakeAway};
use crate::view::contract::host::Booking;
use yew::AttrValue;
use yew::prelude::Callback;

/// A part of the end of a card, with an outcome of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Advice,
    Calendar,
    Answers,
}

/// Something the reader did there, or its outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum Share {
    Ask(Part, TakeAway),
    PutAway(Part),
    Became(Turn, Part, PassingOn),
    Open(Part),
    Close(Part),
    Choose(Reminders),
    Print,
    TellClinic,
    DoNotTellClinic,
    SharedWithClinic(Turn, Option<Booking>, AttrValue),
}

/// Counts the cards, so that an outcome that belongs to an earlier card is not shown on this one.
type Turn = usize;

#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    pub(in crate::view) turn: Turn,
    pub(in crate::view) became: [PassingOn; 3],
    pub(in crate::view) open: [bool; 3],
    pub reminders: Reminders,
    /// The booking link that takes the advice along, if the reader agreed, and the one it was made from: the blog may
    /// give another meanwhile.
    pub(in crate::view) shared_with_clinic: Option<(Option<Booking>, AttrValue)>,
}

impl Sharing {
    pub fn new() -> Self {
        // Half an hour is what the article says.
        let reminders = Reminders { every: Some(30), hours: Hours::Day };
        Self {
            turn: 0,
            became: [const { PassingOn::Nothing }; 3],
            open: [false; 3],
            reminders,
            shared_with_clinic: None,
        }
    }

    /// The state for the next card: nothing is open, and nothing was requested.
    pub fn next(&self) -> Self {
        Self { turn: self.turn + 1, ..Self::new() }
    }

    pub fn became(&self, part: Part) -> &PassingOn {
        &self.became[part as usize]
    }

    pub fn is_open(&self, part: Part) -> bool {
        self.open[part as usize]
    }

    /// The booking link that takes the advice along, if this one may.
    pub fn shared_with_clinic(&self, booking: Option<&Booking>) -> Option<&AttrValue> {
        self.shared_with_clinic.as_ref().filter(|(made_from, _)| made_from.as_ref() == booking).map(|(_, url)| url)
    }
}

/// What draws the end of a result.
#[derive(Clone, PartialEq)]
pub struct AtTheEnd {
    pub sharing: Sharing,
    pub on_share: Callback<Share>,
}
