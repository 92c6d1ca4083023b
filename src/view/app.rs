//! The root: holds the assessment, moves it along, and moves the focus with it.

mod ask;
mod keeping;
mod page;
mod place;
mod walk;

use super::sharing::{Share, Sharing};
use crate::content::QuestionId;
use crate::domain::{Assessment, Keeping, Message, SharedOutcome};
use crate::view::components::focus::{focus_first_control, focus_page};
use crate::view::contract::event::Event;
use crate::view::contract::host::UnreadableLink;
use crate::view::contract::props::AppProps;
use crate::view::sharing::keep_offer::Wish;
use place::{Did, Reading, carried_over, opened};
use yew::prelude::{Callback, Component, Context, Html, MouseEvent, NodeRef};

/// The root component, and the only one with state that outlives a page.
pub struct App {
    pub(super) assessment: Assessment,
    /// The reader's own, while a result of somebody else is open that they followed a link to.
    pub(super) aside: Option<Assessment>,
    pub(super) reading: Reading,
    /// Why the link that led here could not be opened, until the reader starts.
    pub(super) unreadable: Option<UnreadableLink>,
    pub(super) keeping: Keeping,
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
}

impl Component for App {
    type Message = Did;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { entry, keeping, .. } = ctx.props();
        let (assessment, unreadable) = opened(entry, keeping);
        let link = ctx.link();
        Self {
            assessment,
            aside: None,
            reading: Reading::Questions,
            unreadable,
            keeping: keeping.clone(),
            sharing: Sharing::new(),
            earlier: None,
            heading: NodeRef::default(),
            errors: NodeRef::default(),
            widget: NodeRef::default(),
            focus: None,
            on_message: link.callback(Did::Answer),
            on_follow: link.callback(Did::FollowError),
            on_read: link.callback(|_| Did::Turn(Reading::Article)),
            on_close: link.callback(|_| Did::Turn(Reading::Questions)),
            on_wish: link.callback(Did::Wish),
            on_share: link.callback(Did::Share),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, did: Did) -> bool {
        match did {
            Did::Answer(message) => self.walk(ctx, &message),
            Did::FollowError(question) => {
                focus_first_control(&self.widget, &ctx.props().names.of(&[question.as_str()]));
                false
            }
            Did::Turn(reading) => {
                self.reading = reading;
                self.focus = Some(self.heading.clone());
                true
            }
            Did::Wish(wish) => {
                self.wish(ctx, wish);
                // Browsers show a press at once; drawing again shows whether answers are really kept.
                true
            }
            Did::Keep(kept) => self.kept(&kept),
            Did::Share(share) => self.share(ctx, share),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        if let Some(assessment) = carried_over(&self.assessment, ctx.props(), old) {
            self.show(assessment);
            self.aside = None;
        }
        if ctx.props().followed != old.followed {
            self.follow(&ctx.props().entry);
        }
        if ctx.props().keeping != old.keeping {
            self.keeping = ctx.props().keeping.clone();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx.props())
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            ctx.props().on_event.emit(Event::Drawn);
        }
        if let Some(node) = self.focus.take() {
            focus_page(&node, &self.widget);
        }
    }
}
