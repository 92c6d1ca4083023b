//! The root: holds the assessment, moves it along, and moves the focus with it.

mod begin;
mod land;
pub(super) mod location;
mod navigate;
mod opening;
mod page;
mod share;
mod storage;
mod trail;

use super::sharing::{Share, Sharing};
use crate::content::QuestionId;
use crate::domain::{Assessment, Message, SharedOutcome, StorageState};
use crate::view::components::focus::{focus_control, focus_first_control, keep_plain};
use crate::view::contract::event::Event;
use crate::view::contract::host::UnreadableLink;
use crate::view::contract::props::AppProps;
use crate::view::pages::advice_card::Drawn;
use crate::view::sharing::keep_offer::StorageRequest;
use location::{AppMessage, Reading, carried_over};
use std::mem::replace;
use trail::Trail;
use yew::prelude::{Callback, Component, Context, Html, MouseEvent, NodeRef};

/// The root component, and the only one with state that outlives a page.
pub struct App {
    pub(super) assessment: Assessment,
    /// How often the host has changed what everything is drawn with.
    pub(super) edition: usize,
    /// The reader's own assessment, while the result of a link is shown.
    pub(super) own_assessment: Option<Assessment>,
    pub(super) reading: Reading,
    /// How much of a card is drawn.
    pub(super) drawn: Drawn,
    /// Whether the host waits until what the reader did in the first step is drawn.
    pub(super) is_beginning: bool,
    pub(super) trail: Trail,
    /// Whether a result is announced to a reader who followed a link and is elsewhere on the page.
    pub(super) is_result_announced: bool,
    /// Why the link that led here could not be opened, until the reader starts.
    pub(super) unreadable: Option<UnreadableLink>,
    pub(super) storage: StorageState,
    pub(super) sharing: Sharing,
    /// What the card said before an answer was changed.
    pub(super) earlier: Option<SharedOutcome>,
    pub(super) heading: NodeRef,
    pub(super) errors: NodeRef,
    pub(super) widget: NodeRef,
    /// What is to take the focus once it is drawn.
    pub(super) focus: Option<NodeRef>,
    /// The id of the control that has the focus, while it is made anew.
    pub(super) control: Option<String>,
    pub(super) on_message: Callback<Message>,
    pub(super) on_follow: Callback<QuestionId>,
    pub(super) on_read: Callback<MouseEvent>,
    pub(super) on_close: Callback<MouseEvent>,
    pub(super) on_storage_request: Callback<StorageRequest>,
    pub(super) on_share: Callback<Share>,
    pub(super) on_result: Callback<MouseEvent>,
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::new(ctx)
    }

    fn update(&mut self, ctx: &Context<Self>, message: AppMessage) -> bool {
        match message {
            AppMessage::Answer(message) => self.navigate(ctx, &message),
            AppMessage::FollowError(question) => {
                focus_first_control(&self.widget, &ctx.props().names.of(&[question.as_str()]));
                false
            }
            AppMessage::Turn(reading) => self.turn(ctx, reading),
            AppMessage::RequestedStorage(request) => {
                self.request_storage(ctx, request);
                // Browsers show a press at once; drawing again shows whether answers are really kept.
                true
            }
            AppMessage::Keep(kept) => self.kept(&kept),
            AppMessage::Share(share) => self.share(ctx, share),
            AppMessage::DrawMore => {
                self.drawn = self.drawn.more();
                true
            }
            AppMessage::Land(ordinal) => self.land(ctx, ordinal),
            AppMessage::GoToResult => {
                self.focus = Some(self.heading.clone());
                replace(&mut self.is_result_announced, false)
            }
            AppMessage::SeeResult => replace(&mut self.is_result_announced, false),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        if let Some(assessment) = carried_over(&self.assessment, ctx.props(), old) {
            self.show(assessment);
            self.own_assessment = None;
            self.trail = Trail::new(self.stop());
            ctx.props().on_event.emit(Event::ForgotPages);
        }
        if (&ctx.props().pack, &ctx.props().settings) != (&old.pack, &old.settings) {
            self.remake();
        }
        if ctx.props().begun != old.begun {
            self.begin(ctx);
        }
        if ctx.props().followed != old.followed {
            self.follow(&ctx.props().entry);
        }
        if ctx.props().storage != old.storage {
            self.storage = ctx.props().storage.clone();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx.props())
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render && self.focus.is_some() {
            keep_plain(&self.widget);
        }
        if first_render || replace(&mut self.is_beginning, false) {
            ctx.props().on_event.emit(Event::Drawn);
        }
        if self.shows_card() && self.drawn != Drawn::Whole {
            ctx.props().on_event.emit(Event::HasMoreToDraw);
        }
        if let Some(id) = self.control.take() {
            focus_control(&self.widget, &id);
        }
        if let Some(node) = self.focus.take() {
            let widget = self.widget.cast();
            widget.into_iter().for_each(|widget| ctx.props().on_event.emit(Event::Landed(node.cast(), widget)));
        }
    }
}
