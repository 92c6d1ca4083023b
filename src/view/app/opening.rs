//! How the app begins.

use super::App;
use super::location::{AppMessage, Reading, opened};
use super::trail::{Stop, Trail};
use crate::view::contract::props::AppProps;
use crate::view::pages::advice_card::Drawn;
use crate::view::sharing::Sharing;
use yew::prelude::{Context, NodeRef};

impl App {
    /// On the first page, or at the result of the link that led here.
    pub(super) fn new(ctx: &Context<Self>) -> Self {
        let AppProps { entry, storage, .. } = ctx.props();
        let (assessment, unreadable) = opened(entry, storage);
        let link = ctx.link();
        let first = Stop { reading: Reading::Questions, location: assessment.location() };
        let mut app = Self {
            assessment,
            edition: 0,
            own_assessment: None,
            reading: Reading::Questions,
            drawn: Drawn::Beginning,
            is_beginning: false,
            trail: Trail::new(first),
            is_result_announced: false,
            unreadable,
            storage: storage.clone(),
            sharing: Sharing::new(),
            earlier: None,
            heading: NodeRef::default(),
            errors: NodeRef::default(),
            widget: NodeRef::default(),
            focus: None,
            control: None,
            on_message: link.callback(AppMessage::Answer),
            on_follow: link.callback(AppMessage::FollowError),
            on_read: link.callback(|_| AppMessage::Turn(Reading::Article)),
            on_close: link.callback(|_| AppMessage::Turn(Reading::Questions)),
            on_storage_request: link.callback(AppMessage::RequestedStorage),
            on_share: link.callback(AppMessage::Share),
            on_result: link.callback(|_| AppMessage::GoToResult),
        };
        app.arrive(entry);
        app.begin(ctx);
        app
    }
}
