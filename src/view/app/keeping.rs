//! Storing answers on this device, if the reader wants it: requests to the host, and their outcomes.

use super::App;
use super::location::AppMessage;
use crate::domain::{Assessment, Kept, Message};
use crate::view::contract::event::Event;
use crate::view::contract::props::AppProps;
use crate::view::sharing::keep_offer::StorageRequest;
use yew::prelude::{Callback, Context};

impl App {
    /// Sends the reader's request to the host.
    pub(super) fn request_storage(&self, ctx: &Context<Self>, request: StorageRequest) {
        let AppProps { pack, on_event, .. } = ctx.props();
        let reply = reply(ctx);
        match (request, self.assessment.to_keep(pack)) {
            (StorageRequest::Keep, Some(answers)) => on_event.emit(Event::AskedToKeep(answers, reply)),
            (StorageRequest::Keep, None) => {}
            (StorageRequest::Forget, _) => on_event.emit(Event::AskedToForget(reply)),
        }
    }

    /// Keeps what is kept as it is now, after a message that changed something.
    pub(super) fn keep_up(&self, ctx: &Context<Self>, message: &Message) {
        if self.keeping.kept().is_none() {
            return;
        }
        let AppProps { pack, on_event, .. } = ctx.props();
        let answers = self.assessment.to_keep(pack);
        match (message, answers) {
            (Message::Ticked(_) | Message::Unticked(_), Some(answers)) => {
                on_event.emit(Event::ChangedKept(answers, reply(ctx)));
            }
            (Message::PressedStartAgain, _) => on_event.emit(Event::AskedToForget(reply(ctx))),
            _ => {}
        }
    }

    /// Takes over what became of a wish. Returns whether there is something to draw.
    pub(super) fn kept(&mut self, kept: &Kept) -> bool {
        let Some(next) = self.keeping.next(kept) else { return false };
        self.keeping = next;
        // What was found again is forgotten here as well; answers that are just being given stay.
        if *kept == Kept::Forgot && matches!(self.assessment, Assessment::Welcome(_)) {
            self.assessment = Assessment::fresh();
            self.focus = Some(self.heading.clone());
        }
        true
    }
}

fn reply(ctx: &Context<App>) -> Callback<Kept> {
    ctx.link().callback(AppMessage::Keep)
}
