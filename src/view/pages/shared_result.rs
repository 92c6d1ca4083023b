//! A result that someone passed on. Shown as theirs, never as advice for the reader who opens it. With
//! answers, the summary for a clinician comes first.

use super::shared_banner::shared_banner;
use crate::content::{Disposition, Ui};
use crate::domain::{Message, Net, SharedOutcome, SharedResult as Shared, Shown};
use crate::view::clinician::clinician_summary::clinician_summary;
use crate::view::components::button::{Look, button};
use crate::view::components::heading::page_heading;
use crate::view::components::mark::level_mark;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{row, rows, section};
use crate::view::contract::event::Event;
use crate::view::result::fit::fit;
use crate::view::result::footer::{About, footer};
use crate::view::result::safety_net::{limits, safety_net};
use crate::view::result::sources;
use crate::view::result::tips::{followable, hidden, in_full, list};
use crate::view::sharing::clinic::{clinic, clinic_head};
use yew::prelude::*;

pub fn shared_result(
    context: &RenderContext,
    result: &Shown<Shared>,
    heading: &NodeRef,
    on_message: &Callback<Message>,
    on_read: &Callback<MouseEvent>,
    on_event: &Callback<Event>,
) -> Html {
    let SharedOutcome { disposition, closeness, factors, advice, .. } = &result.outcome;
    let say = |word| context.say(word);
    let explained = if *disposition == Disposition::SelfCare { Ui::SharedSelfCare } else { Ui::SharedCheck };
    let habits = factors.iter().filter_map(|id| context.pack.factor(id));
    let habits = habits.map(|factor| row(factor.name.clone().into(), factor.article.clone().into())).collect();
    // Whoever opens it was asked nothing, so every line is for them.
    let tips = in_full(context, followable(context, advice));
    let hidden = hidden(context, advice, result.left_out());
    // The first heading of the page takes the focus.
    let first = clinician_summary(context, result, heading, on_event);
    let own = if first.is_some() { NodeRef::default() } else { heading.clone() };
    html! {
        <>
            {clinic_head(context)}
            {shared_banner(context, result, on_message)}
            {first}
            <article class={["card level-", disposition.as_str()].concat()} part="card">
                <header class="action" part="action">
                    {level_mark(*disposition)}
                    {page_heading(context, &own, None, say(Ui::SharedHeading))}
                    <div class="prose"><p>{say(explained)}</p></div>
                </header>
                {fit(context, *closeness)}
                // Whoever opens it was never screened: the signs come before anything to try.
                {safety_net(context, Net::Whole)}
                if let Some(habits) = rows(habits) {
                    {section(context, "section habits", "habits", say(Ui::SharedHabits), habits)}
                }
                if !tips.is_empty() || !result.left_out().is_empty() {
                    {section(context, "section", "tips", say(Ui::SharedTips), list(context, &tips, hidden))}
                }
                {limits(context)}
                {footer(context, About::Article, &sources::of_tips(context, advice))}
                {clinic(context)}
                <div class="actions card-actions">
                    {button(Look::Plain, say(Ui::ReadTheArticle), on_read.clone())}
                </div>
            </article>
        </>
    }
}
