//! Following the browser to an entry of its history. What stands there is worked out from the answers as they are now: on
//! the way back as a page is gone back to, onwards by pressing again what leads on. It leads nowhere else than that would.

use super::App;
use super::place::{Reading, moved, opened};
use super::trail::Stop;
use crate::domain::{Assessment, Location, Message};
use crate::view::contract::event::Event;
use yew::prelude::Context;

impl App {
    /// Shows the page with this ordinal, as far as the answers allow. Returns whether there is something to draw.
    pub(super) fn land(&mut self, ctx: &Context<Self>, ordinal: usize) -> bool {
        let (before, reading) = (self.assessment.clone(), self.reading);
        // What the reader had put aside for a link lies before the link's own entry.
        let aside = self.aside.take();
        let resumes = aside.is_some();
        self.assessment = aside.unwrap_or_else(|| before.clone());
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
        } else if let (shared @ Assessment::SharedResult(_), _) = opened(&ctx.props().entry, &self.storage) {
            // Before the reader's own start.
            self.aside = next(Assessment::fresh().location());
            self.assessment = shared;
        }
    }

    /// Goes from page to page, up to the first that is another than it was or cannot be left. Returns the ordinal of that.
    fn land_on(&mut self, ctx: &Context<Self>, ordinal: usize) -> usize {
        let props = ctx.props();
        self.reading = Reading::Questions;
        for next in self.trail.at() + 1..=ordinal {
            let Some(stop) = self.trail.stop(next) else { return next - 1 };
            let from = self.assessment.location();
            if from != stop.location {
                let message = self.assessment.message_towards(&props.pack, stop.location, props.settings.layout);
                let after =
                    message.and_then(|message| moved(&self.assessment, None, &props.pack, &message, &self.storage));
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
