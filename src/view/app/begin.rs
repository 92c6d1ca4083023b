//! Taking over what the reader did in the first step before this was there.

use super::App;
use super::trail::Course;
use crate::domain::Assessment;
use std::mem::replace;
use yew::prelude::Context;

impl App {
    /// Goes to where the reader is in the first step, with what they ticked.
    pub(super) fn begin(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(begun) = &props.begun else { return };
        self.is_beginning = true;
        let before = replace(&mut self.assessment, begun.assessment(&props.pack));
        if before.location() != self.assessment.location() {
            let is_back = matches!(self.assessment, Assessment::Welcome(_));
            self.went(ctx, if is_back { Course::Back } else { Course::On });
            self.turned(ctx, &before, |_| true);
        }
    }
}
