//! Following the browser to an entry of its history. The page is made from the present answers: backwards by returning
//! to it, forwards by sending again the messages that lead on. So it leads nowhere that the buttons would not.

use super::App;
use super::location::{Reading, moved, opened};
use super::trail::Stop;
use crate::domain::{Assessment, Location, Message};
use crate::view::contract::event::Event;
use yew::prelude::Context;

impl App {
    /// Shows the page with this ordinal, as far as the answers allow. Returns whether there is something to draw.
    pub(super) fn land(&mut self, ctx: &Context<Self>, ordinal: usize) -> bool {
        let (before, reading) = (self.assessment.clone(), self.reading);
        // The reader's own assessment lies before the entry of the link.
        let own_assessment = self.own_assessment.take();
        let resumes = own_assessment.is_some();
        self.assessment = own_assessment.unwrap_or_else(|| before.clone());
        let arrived = match self.trail.stop(ordinal) {
            Some(stop) if ordinal <= self.trail.at() => {
                self.land_back(ctx, stop);
                ordinal
            }
            Some(_) => self.land_on(ctx, ordinal),
            None => self.trail.at(),
        };
        self.trail.landed(arrived, self.stop());
        if arrived != ordinal {
            ctx.props().on_event.emit(Event::ReopenedPage(arrived));
        }
        if before.location() != self.assessment.location() {
            self.turned(ctx, &before, |event| !resumes || *event == Event::Stepped);
        } else if reading != self.reading {
            self.focus = Some(self.heading.clone());
        } else if before != self.assessment {
            self.focus = Some(self.errors.clone());
        }
        self.focus.is_some()
    }

    fn land_back(&mut self, ctx: &Context<Self>, stop: Stop) {
        self.reading = stop.reading;
        let pack = &ctx.props().pack;
        let next = |location| self.assessment.next(pack, &Message::Returned(location));
        if stop.location != Location::SHARED {
            self.assessment = next(stop.location).unwrap_or(self.assessment.clone());
        } else if let (shared @ Assessment::SharedResult(_), _) = opened(&ctx.props().entry, &self.keeping) {
            // Before the reader's own start.
            self.own_assessment = next(Assessment::fresh().location());
            self.assessment = shared;
        }
    }

    /// Goes from page to page, up to the first that is another than it was or cannot be left. Returns the ordinal of
    /// that.
    fn land_on(&mut self, ctx: &Context<Self>, ordinal: usize) -> usize {
        let props = ctx.props();
        self.reading = Reading::Questions;
        for next in self.trail.at() + 1..=ordinal {
            let Some(stop) = self.trail.stop(next) else { return next - 1 };
            let from = self.assessment.location();
            if from != stop.location {
                let message = self.assessment.message_towards(&props.pack, stop.location, props.settings.layout);
                let after =
                    message.and_then(|message| moved(&self.assessment, None, &props.pack, &message, &self.keeping));
                self.assessment = after.unwrap_or(self.assessment.clone());
            }
            if self.assessment.location() != stop.location {
                return if self.assessment.location() == from { next - 1 } else { next };
            }
            if next == ordinal {
                self.reading = stop.reading;
            }
        }
        ordinal
    }
}
