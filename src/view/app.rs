//! The root: holds the assessment, moves it along, and moves the focus with it.

mod ask;
mod land;
mod opening;
mod page;
pub(super) mod place;
mod storage;
mod trail;
mod walk;

use super::sharing::{Share, Sharing};
use crate::content::QuestionId;
use crate::domain::{Assessment, Message, SharedOutcome, StorageState};
use crate::view::components::focus::{focus_first_control, focus_page, keep_plain};
use crate::view::contract::event::Event;
use crate::view::contract::host::UnreadableLink;
use crate::view::contract::props::AppProps;
use crate::view::sharing::keep_offer::Wish;
use place::{Did, Reading, carried_over};
use std::mem::replace;
use trail::Trail;
use yew::prelude::{Callback, Component, Context, Html, MouseEvent, NodeRef};

/// The root component, and the only one with state that outlives a page.
pub struct App {
    pub(super) assessment: Assessment,
    /// The reader's own, while a result of somebody else is open that they followed a link to.
    pub(super) aside: Option<Assessment>,
    pub(super) reading: Reading,
    pub(super) trail: Trail,
    /// Whether they are elsewhere on the page, and told of the result that they followed a link to.
    pub(super) is_told: bool,
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
    pub(super) on_message: Callback<Message>,
    pub(super) on_follow: Callback<QuestionId>,
    pub(super) on_read: Callback<MouseEvent>,
    pub(super) on_close: Callback<MouseEvent>,
    pub(super) on_wish: Callback<Wish>,
    pub(super) on_share: Callback<Share>,
    pub(super) on_result: Callback<MouseEvent>,
}

impl Component for App {
    type Message = Did;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::new(ctx)
    }

    fn update(&mut self, ctx: &Context<Self>, did: Did) -> bool {
        match did {
            Did::Answer(message) => self.walk(ctx, &message),
            Did::FollowError(question) => {
                focus_first_control(&self.widget, &ctx.props().names.of(&[question.as_str()]));
                false
            }
            Did::Turn(reading) => self.turn(ctx, reading),
            Did::Wish(wish) => {
                self.wish(ctx, wish);
                // Browsers show a press at once; drawing again shows whether answers are really kept.
                true
            }
            Did::Keep(kept) => self.kept(&kept),
            Did::Share(share) => self.share(ctx, share),
            Did::Land(ordinal) => self.land(ctx, ordinal),
            Did::GoToResult => {
                self.focus = Some(self.heading.clone());
                replace(&mut self.is_told, false)
            }
            Did::SeeResult => replace(&mut self.is_told, false),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        if let Some(assessment) = carried_over(&self.assessment, ctx.props(), old) {
            self.show(assessment);
            self.aside = None;
            self.trail = Trail::new(self.stop());
            ctx.props().on_event.emit(Event::ForgotPages);
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
        if first_render {
            ctx.props().on_event.emit(Event::Drawn);
            if self.focus.is_some() {
                keep_plain(&self.widget);
            }
        }
        if let Some(node) = self.focus.take() {
            focus_page(&node, &self.widget);
        }
    }
}
