//! What a reader does at the end of a card: takes it along, passes it on, lets the clinic know. What is open there, what
//! became of what was asked for, and how the host is asked.

use super::app::App;
use super::event::{Event, Hours, PassingOn, Reminders, TakeAway};
use super::host::Booking;
use super::place::Did;
use crate::domain::Assessment;
use std::rc::Rc;
use yew::AttrValue;
use yew::prelude::{Callback, Context};

/// A part of the end of a card, with an outcome of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Advice,
    Calendar,
    Answers,
}

/// Something the reader did there, or that became of it.
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
    Told(Turn, Option<Booking>, AttrValue),
}

/// Tells one card from those before it, so that what became of an earlier one is not taken for this one's.
type Turn = usize;

#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    turn: Turn,
    became: [PassingOn; 3],
    open: [bool; 3],
    pub reminders: Reminders,
    /// The booking link that takes the advice along, if the reader agreed, and the one it was made from: the blog may
    /// give another meanwhile.
    told: Option<(Option<Booking>, AttrValue)>,
}

impl Sharing {
    pub fn new() -> Self {
        // Half an hour is what the article says; nobody has to choose anything.
        let reminders = Reminders { every: Some(30), hours: Hours::Day };
        Self { turn: 0, became: [const { PassingOn::Nothing }; 3], open: [false; 3], reminders, told: None }
    }

    /// That of the next card: nothing is open, and nothing was asked for.
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
    pub fn told(&self, booking: Option<&Booking>) -> Option<&AttrValue> {
        self.told.as_ref().filter(|(made_from, _)| made_from.as_ref() == booking).map(|(_, url)| url)
    }
}

impl App {
    /// Returns whether there is something to draw.
    pub(super) fn share(&mut self, ctx: &Context<Self>, share: Share) -> bool {
        let Assessment::Advice(card, _) = &self.assessment else { return false };
        let emit = |event| ctx.props().on_event.emit(event);
        let card = || Rc::new((**card).clone());
        let turn = self.sharing.turn;
        match share {
            Share::Ask(part, what) => {
                // The same outcome twice is news each time: without this the second would not be spoken.
                self.sharing.became[part as usize] = PassingOn::Nothing;
                let reply = ctx.link().callback(move |became| Did::Share(Share::Became(turn, part, became)));
                emit(Event::AskedFor(what, card(), reply));
            }
            Share::PutAway(part) => self.sharing.became[part as usize] = PassingOn::Nothing,
            Share::Became(of, part, became) if of == turn => self.sharing.became[part as usize] = became,
            Share::Open(part) => self.sharing.open[part as usize] = true,
            Share::Close(part) => self.sharing.open[part as usize] = false,
            Share::Choose(reminders) => self.sharing.reminders = reminders,
            Share::Print => emit(Event::AskedToPrint(card())),
            Share::TellClinic => {
                let booking = ctx.props().settings.booking.clone();
                let told = move |url| Did::Share(Share::Told(turn, booking.clone(), url));
                emit(Event::AgreedToTellClinic(card(), ctx.link().callback(told)));
            }
            Share::DoNotTellClinic => self.sharing.told = None,
            Share::Told(of, booking, url) if of == turn => self.sharing.told = Some((booking, url)),
            Share::Became(..) | Share::Told(..) => return false,
        }
        true
    }
}

/// What draws the end of a card.
#[derive(Clone, PartialEq)]
pub struct AtTheEnd {
    pub sharing: Sharing,
    pub on_share: Callback<Share>,
}
