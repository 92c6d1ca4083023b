//! The root: holds the assessment, moves it along, and moves the focus with it.

use super::AppProps;
use super::focus::{focus, focus_first_control};
use super::host::{Event, PassingOn, UnreadableLink};
use super::page::widget;
use super::place::{Did, Reading, carried_over, events, last_outcome, opened, place};
use crate::content::QuestionId;
use crate::domain::{Assessment, Message, SharedOutcome};
use std::mem::replace;
use yew::prelude::{Callback, Component, Context, Html, MouseEvent, NodeRef};

pub struct App {
    pub(super) assessment: Assessment,
    pub(super) reading: Reading,
    /// Why the link that led here could not be opened, until the reader starts.
    pub(super) unreadable: Option<UnreadableLink>,
    /// What became of what the reader asked for on this page.
    pub(super) passing_on: PassingOn,
    /// What the card said before an answer was changed.
    pub(super) earlier: Option<SharedOutcome>,
    pub(super) heading: NodeRef,
    pub(super) errors: NodeRef,
    pub(super) widget: NodeRef,
    /// What is to take the focus once it is drawn.
    focus: Option<NodeRef>,
    pub(super) on_message: Callback<Message>,
    pub(super) on_follow: Callback<QuestionId>,
    pub(super) on_read: Callback<MouseEvent>,
    pub(super) on_close: Callback<MouseEvent>,
}

impl Component for App {
    type Message = Did;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (assessment, unreadable) = opened(&ctx.props().entry);
        let link = ctx.link();
        Self {
            assessment,
            reading: Reading::Questions,
            unreadable,
            passing_on: PassingOn::Nothing,
            earlier: None,
            heading: NodeRef::default(),
            errors: NodeRef::default(),
            widget: NodeRef::default(),
            focus: None,
            on_message: link.callback(Did::Answer),
            on_follow: link.callback(Did::FollowError),
            on_read: link.callback(|_| Did::Turn(Reading::Article)),
            on_close: link.callback(|_| Did::Turn(Reading::Questions)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, did: Did) -> bool {
        match did {
            Did::Answer(message) => self.walk(ctx.props(), &message),
            Did::FollowError(question) => {
                focus_first_control(&self.widget, question.as_str());
                false
            }
            Did::Turn(reading) => {
                self.reading = reading;
                self.focus = Some(self.heading.clone());
                true
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        if let Some(assessment) = carried_over(&self.assessment, ctx.props(), old) {
            self.assessment = assessment;
            self.reading = Reading::Questions;
        }
        if ctx.props().passing_on != old.passing_on {
            self.passing_on = ctx.props().passing_on.clone();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        widget(self, ctx.props())
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            ctx.props().on_event.emit(Event::Drawn);
        }
        if let Some(node) = self.focus.take() {
            focus(&node);
        }
    }
}

impl App {
    fn walk(&mut self, props: &AppProps, message: &Message) -> bool {
        let next = self.assessment.next(&props.pack, message);
        let changes = next.is_some();
        let before = next.map(|next| replace(&mut self.assessment, next));
        match before {
            Some(before) if place(&before) != place(&self.assessment) => {
                self.reading = Reading::Questions;
                self.unreadable = None;
                self.focus = Some(self.heading.clone());
                self.passing_on = PassingOn::Nothing;
                self.earlier = last_outcome(&props.pack, self.earlier.take(), &before, &self.assessment);
                events(&before, &self.assessment).for_each(|event| props.on_event.emit(event));
            }
            _ if *message == Message::PressedContinue => self.focus = Some(self.errors.clone()),
            _ => {}
        }
        changes || self.focus.is_some()
    }
}
