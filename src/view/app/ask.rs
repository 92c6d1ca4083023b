//! Asking the host for what a reader takes along.

use super::App;
use super::place::Did;
use crate::domain::Assessment;
use crate::view::contract::event::{Event, ShareOutcome};
use crate::view::sharing::Share;
use std::rc::Rc;
use yew::prelude::Context;

impl App {
    /// Takes over what the reader did at the end of a result, or what became of it. Returns whether there is something to
    /// draw.
    pub(super) fn share(&mut self, ctx: &Context<Self>, share: Share) -> bool {
        let turn = self.sharing.turn;
        match share {
            Share::Ask(part, what) => {
                // Emptied first: a screen reader speaks a status only when it changes, and the outcome may be as before.
                self.sharing.outcomes[part as usize] = ShareOutcome::Nothing;
                let reply = ctx.link().callback(move |outcome| Did::Share(Share::Outcome(turn, part, outcome)));
                self.emit(ctx, |page| match page {
                    Assessment::Advice(card, _) => Some(Event::AskedFor(what, Rc::new((**card).clone()), reply)),
                    Assessment::SeekCare(page) => Some(Event::AskedToCopySeekCare(Rc::new(page.clone()), reply)),
                    _ => None,
                });
            }
            Share::PutAway(part) => self.sharing.outcomes[part as usize] = ShareOutcome::Nothing,
            Share::Outcome(of, part, outcome) if of == turn => self.sharing.outcomes[part as usize] = outcome,
            Share::Open(part) => self.sharing.open[part as usize] = true,
            Share::Close(part) => self.sharing.open[part as usize] = false,
            Share::Choose(reminders) => self.sharing.reminders = reminders,
            Share::Print => self.emit(ctx, |page| match page {
                Assessment::Advice(card, _) => Some(Event::AskedToPrint(Rc::new((**card).clone()))),
                _ => Some(Event::AskedToPrintWithoutLink),
            }),
            Share::TellClinic => {
                let booking = ctx.props().settings.booking.clone();
                let told = move |url| Did::Share(Share::Told(turn, booking.clone(), url));
                self.emit(ctx, |page| match page {
                    Assessment::Advice(card, _) => {
                        Some(Event::AgreedToTellClinic(Rc::new((**card).clone()), ctx.link().callback(told)))
                    }
                    _ => None,
                });
            }
            Share::DoNotTellClinic => self.sharing.told = None,
            Share::Told(of, booking, url) if of == turn => self.sharing.told = Some((booking, url)),
            Share::Outcome(..) | Share::Told(..) => return false,
        }
        true
    }

    /// Tells the host what was asked for of the result that is on the page.
    fn emit(&self, ctx: &Context<Self>, event: impl FnOnce(&Assessment) -> Option<Event>) {
        event(&self.assessment).into_iter().for_each(|event| ctx.props().on_event.emit(event));
    }
}
