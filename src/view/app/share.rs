//! Requests to the host for what a reader shares, saves or prints.

use super::App;
use super::location::AppMessage;
use crate::domain::Assessment;
use crate::view::contract::event::{Event, ShareOutcome, Wanted};
use crate::view::sharing::{Part, Share};
use std::rc::Rc;
use yew::prelude::Context;

impl App {
    /// Takes over what the reader did at the end of a result, or its outcome. Returns whether there is something to
    /// draw.
    pub(super) fn share(&mut self, ctx: &Context<Self>, share: Share) -> bool {
        let turn = self.sharing.turn;
        let hidden = &ctx.props().settings.hidden_tips;
        match share {
            Share::Ask(part, what) => {
                // Emptied first: a screen reader speaks a status only when it changes, and the outcome may be as
                // before.
                self.sharing.outcomes[part as usize] = ShareOutcome::Nothing;
                let reply = ctx.link().callback(move |outcome| AppMessage::Share(Share::Outcome(turn, part, outcome)));
                self.emit(ctx, |page| match page {
                    Assessment::Advice(card, _) => Some(Event::AskedFor(what, hidden.card(card), reply)),
                    Assessment::SeekCare(page) => Some(Event::AskedToCopySeekCare(Rc::new(page.clone()), reply)),
                    _ => None,
                });
            }
            Share::PutAway(part) => self.sharing.outcomes[part as usize] = ShareOutcome::Nothing,
            Share::Outcome(of, part, outcome) if of == turn => self.sharing.outcomes[part as usize] = outcome,
            Share::Open(part) => self.sharing.open[part as usize] = true,
            Share::Close(part) => self.sharing.open[part as usize] = false,
            Share::Choose(reminders) => self.sharing.reminders = reminders,
            Share::Print => {
                // Answers are on paper only while the reader has their code on the screen.
                let wanted = match self.sharing.outcome(Part::Answers) {
                    ShareOutcome::Code(_) => Wanted::Answers,
                    _ => Wanted::Advice,
                };
                self.emit(ctx, |page| match page {
                    Assessment::Advice(card, _) => Some(Event::AskedToPrint(hidden.card(card), wanted)),
                    _ => Some(Event::AskedToPrintWithoutLink),
                })
            }
            Share::TellClinic => {
                let booking = ctx.props().settings.booking.clone();
                let shared = move |url| AppMessage::Share(Share::SharedWithClinic(turn, booking.clone(), url));
                self.emit(ctx, |page| match page {
                    Assessment::Advice(card, _) => {
                        Some(Event::AgreedToTellClinic(hidden.card(card), ctx.link().callback(shared)))
                    }
                    _ => None,
                });
            }
            Share::DoNotTellClinic => self.sharing.shared_with_clinic = None,
            Share::SharedWithClinic(of, booking, url) if of == turn => {
                self.sharing.shared_with_clinic = Some((booking, url))
            }
            Share::Outcome(..) | Share::SharedWithClinic(..) => return false,
        }
        true
    }

    /// Sends the host the event that `event` makes of the present page, if any.
    fn emit(&self, ctx: &Context<Self>, event: impl FnOnce(&Assessment) -> Option<Event>) {
        event(&self.assessment).into_iter().for_each(|event| ctx.props().on_event.emit(event));
    }
}
