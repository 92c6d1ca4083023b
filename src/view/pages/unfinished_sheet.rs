//! What is on paper if the page is printed before there is a result: what it is, and when to get help. No answer.

use crate::content::Ui;
use crate::domain::Net;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::paragraph;
use crate::view::result::footer::review_note;
use crate::view::result::safety_net::safety_net;
use crate::view::sharing::clinic::clinic_head;
use yew::prelude::*;

pub fn unfinished_sheet(context: &RenderContext) -> Html {
    html! {
        <div class="card unfinished">
            {paragraph("paper-title", context.say(Ui::Title))}
            {clinic_head(context)}
            {paragraph("notice", context.say(Ui::PaperUnfinished))}
            {safety_net(context, Net::Whole)}
            {review_note(context)}
        </div>
    }
}
