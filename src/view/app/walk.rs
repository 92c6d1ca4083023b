//! Moving the assessment along.

use super::App;
use super::place::{Reading, events, last_outcome, moved, opened, place};
use crate::domain::{Assessment, Kept, Message};
use crate::view::contract::event::Event;
use crate::view::contract::host::Entry;
use std::mem::replace;
use yew::prelude::Context;

impl App {
    /// Takes over what the reader did. Returns whether there is something to draw.
    pub(super) fn walk(&mut self, ctx: &Context<Self>, message: &Message) -> bool {
        let props = ctx.props();
        let resumes = self.aside.as_ref().is_some_and(|own| !matches!(own, Assessment::Welcome(_)));
        let next = moved(&self.assessment, self.aside.as_ref(), &props.pack, message, &self.keeping);
        let changes = next.is_some();
        let before = next.map(|next| replace(&mut self.assessment, next));
        match before {
            Some(before) if place(&before) != place(&self.assessment) => {
                self.reading = Reading::Questions;
                self.aside = None;
                self.unreadable = None;
                self.focus = Some(self.heading.clone());
                self.sharing = self.sharing.next();
                self.keeping = self.keeping.next(&Kept::Turned).unwrap_or(self.keeping.clone());
                self.earlier = last_outcome(&props.pack, self.earlier.take(), &before, &self.assessment);
                // Going back to the assessment that was put aside is a step, and no start.
                let all = events(&before, &self.assessment).filter(|event| !resumes || *event == Event::Stepped);
                all.for_each(|event| props.on_event.emit(event));
            }
            _ if *message == Message::PressedContinue => self.focus = Some(self.errors.clone()),
            _ => {}
        }
        if changes {
            self.keep_up(ctx, message);
        }
        changes || self.focus.is_some()
    }

    /// Opens what a link holds in place of what is there. The reader's own answers wait behind it.
    pub(super) fn follow(&mut self, entry: &Entry) {
        match opened(entry, &self.keeping) {
            (shared @ Assessment::SharedResult(_), _) => {
                let before = self.show(shared);
                if !matches!(before, Assessment::SharedResult(_)) {
                    self.aside = Some(before);
                }
            }
            (_, unreadable) => self.unreadable = unreadable,
        }
    }

    /// Puts an assessment in place of the one that is there, with nothing open around it. Returns that one.
    pub(super) fn show(&mut self, assessment: Assessment) -> Assessment {
        self.reading = Reading::Questions;
        self.sharing = self.sharing.next();
        replace(&mut self.assessment, assessment)
    }
}
