//! Going from page to page: after a press, to the article and back, and to the result of a link.

use super::App;
use super::location::{Reading, events, last_outcome, moved, opened};
use super::trail::{Course, Stop};
use crate::domain::{Assessment, Message, StorageReply};
use crate::view::components::focus::{focused, release_focus};
use crate::view::contract::event::Event;
use crate::view::contract::host::{Arrival, Entry};
use crate::view::pages::advice_card::Drawn;
use std::mem::replace;
use yew::prelude::Context;

impl App {
    /// Takes over what the reader did on a page. Returns whether there is something to draw.
    pub(super) fn navigate(&mut self, ctx: &Context<Self>, message: &Message) -> bool {
        let props = ctx.props();
        let resumes = self.own_assessment.as_ref().is_some_and(|own| !matches!(own, Assessment::Welcome(_)));
        let next = moved(&self.assessment, self.own_assessment.as_ref(), &props.pack, message, &self.storage);
        let changes = next.is_some();
        let before = next.map(|next| replace(&mut self.assessment, next));
        match before {
            Some(before) if before.location() != self.assessment.location() => {
                self.reading = Reading::Questions;
                self.own_assessment = None;
                let goes_back = matches!(message, Message::PressedBack | Message::PressedStartAgain);
                self.went(ctx, if goes_back { Course::Back } else { Course::On });
                // A reader who returns to their own assessment does not start a new one.
                self.turned(ctx, &before, |event| !resumes || *event == Event::Stepped);
            }
            _ if *message == Message::PressedContinue => self.focus = Some(self.errors.clone()),
            _ => {}
        }
        if changes {
            self.sync(ctx, message);
        }
        changes || self.focus.is_some()
    }

    /// Opens the pack as an article, or goes back from there.
    pub(super) fn turn(&mut self, ctx: &Context<Self>, reading: Reading) -> bool {
        self.reading = reading;
        self.replaced();
        self.went(ctx, if reading == Reading::Article { Course::On } else { Course::Back });
        true
    }

    /// Updates what depends on the page, after a page took the place of another. `is_news`: whether the host gets an
    /// event.
    pub(super) fn turned(&mut self, ctx: &Context<Self>, before: &Assessment, is_news: impl Fn(&Event) -> bool) {
        let props = ctx.props();
        self.unreadable = None;
        self.replaced();
        self.sharing = self.sharing.next();
        self.storage = self.storage.next(&StorageReply::Turned).unwrap_or(self.storage.clone());
        self.earlier = last_outcome(&props.pack, self.earlier.take(), before, &self.assessment);
        events(before, &self.assessment).filter(is_news).for_each(|event| props.on_event.emit(event));
    }

    /// Another page takes the place of the one that is shown: it is to have the focus, and is drawn from its beginning on.
    fn replaced(&mut self) {
        release_focus(&self.widget);
        self.focus = Some(self.heading.clone());
        self.drawn = Drawn::Beginning;
    }

    pub(super) fn stop(&self) -> Stop {
        Stop { reading: self.reading, location: self.assessment.location() }
    }

    pub(super) fn went(&mut self, ctx: &Context<Self>, course: Course) {
        let event = self.trail.went(self.stop(), course);
        event.into_iter().for_each(|event| ctx.props().on_event.emit(event));
    }

    /// Opens the result of a link in place of the present page. The reader's own assessment is kept for later.
    pub(super) fn follow(&mut self, entry: &Entry) {
        match opened(entry, &self.storage) {
            (shared @ Assessment::SharedResult(_), _) => {
                let before = self.show(shared);
                if !matches!(before, Assessment::SharedResult(_)) {
                    self.own_assessment = Some(before);
                }
                self.arrive(entry);
            }
            (_, unreadable) => self.unreadable = unreadable,
        }
    }

    /// Leads a reader who followed a link to the result, or has it announced to them.
    pub(super) fn arrive(&mut self, entry: &Entry) {
        let Entry::Shared(_, arrival) = entry else { return };
        self.focus = (*arrival == Arrival::Led).then(|| self.heading.clone());
        self.is_result_announced = *arrival == Arrival::Announced;
    }

    /// Has the page made anew, in other words or with other numbers, and the focus kept where it is.
    pub(super) fn remake(&mut self) {
        self.edition += 1;
        match focused(&self.widget) {
            Some(Some(id)) => self.control = Some(id),
            Some(None) => self.focus = Some(self.heading.clone()),
            None => {}
        }
    }

    /// The key of what is drawn: of each page another, so that none of its texts stands in a node of the page before. A
    /// translator may have taken that out of the document.
    pub(super) fn page_key(&self) -> usize {
        (self.sharing.turn + self.edition) * 2 + self.reading as usize
    }

    /// Replaces the assessment, with nothing open around it, and returns the one from before.
    pub(super) fn show(&mut self, assessment: Assessment) -> Assessment {
        self.reading = Reading::Questions;
        self.sharing = self.sharing.next();
        replace(&mut self.assessment, assessment)
    }
}
