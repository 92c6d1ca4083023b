//! Keeping answers on this device, as the reader wishes: what the host is asked, and what follows from its answer.

use super::App;
use super::place::Did;
use crate::domain::{Assessment, Message, StorageReply};
use crate::view::contract::event::Event;
use crate::view::contract::props::AppProps;
use crate::view::sharing::keep_offer::Wish;
use yew::prelude::{Callback, Context};

impl App {
    /// Asks the host for what the reader wishes.
    pub(super) fn wish(&self, ctx: &Context<Self>, wish: Wish) {
        let AppProps { pack, on_event, .. } = ctx.props();
        let reply = reply(ctx);
        match (wish, self.assessment.to_keep(pack)) {
            (Wish::Keep, Some(answers)) => on_event.emit(Event::AskedToKeep(answers, reply)),
            (Wish::Keep, None) => {}
            (Wish::Forget, _) => on_event.emit(Event::AskedToForget(reply)),
        }
    }

    /// Keeps what is kept as it is now, after a message that changed something.
    pub(super) fn sync(&self, ctx: &Context<Self>, message: &Message) {
        if self.storage.kept().is_none() {
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
    pub(super) fn kept(&mut self, kept: &StorageReply) -> bool {
        let Some(next) = self.storage.next(kept) else { return false };
        self.storage = next;
        // What was found again is forgotten here as well; answers that are just being given stay.
        if *kept == StorageReply::Forgot && matches!(self.assessment, Assessment::Welcome(_)) {
            self.assessment = Assessment::fresh();
            self.focus = Some(self.heading.clone());
        }
        true
    }
}

fn reply(ctx: &Context<App>) -> Callback<StorageReply> {
    ctx.link().callback(Did::Keep)
}
