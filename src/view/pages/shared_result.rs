//! A result that someone passed on. Told as theirs, never as advice for whoever opens it; what a clinician asks for
//! comes first, if the answers are in it.

use super::shared_banner::shared_banner;
use crate::content::{Disposition, Ui};
use crate::domain::{Message, Net, SharedOutcome, SharedResult as Shared};
use crate::view::clinician::handover::handover;
use crate::view::components::button::{Look, button};
use crate::view::components::edition::use_edition;
use crate::view::components::heading::page_heading;
use crate::view::components::mark::level_mark;
use crate::view::components::section::{row, rows, section};
use crate::view::contract::event::Event;
use crate::view::result::fit::fit;
use crate::view::result::footer::{About, footer};
use crate::view::result::safety_net::{limits, safety_net};
use crate::view::result::sources;
use crate::view::result::tips::{followable, in_full, list};
use crate::view::sharing::clinic::clinic;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SharedResultProps {
    pub result: Rc<Shared>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
    pub on_read: Callback<MouseEvent>,
    pub on_event: Callback<Event>,
}

#[component]
pub fn SharedResult(props: &SharedResultProps) -> Html {
    let edition = use_edition();
    let SharedOutcome { disposition, closeness, factors, advice, .. } = &props.result.outcome;
    let say = |word| edition.say(word);
    let told = if *disposition == Disposition::SelfCare { Ui::SharedSelfCare } else { Ui::SharedCheck };
    let habits = factors.iter().filter_map(|id| edition.pack.factor(id));
    let habits = habits.map(|factor| row(factor.name.clone().into(), factor.article.clone().into())).collect();
    // Whoever opens it was asked nothing, so every line is for them.
    let tips = in_full(&edition, followable(&edition, advice));
    // The first heading of the page takes the focus.
    let first = handover(&edition, &props.result, &props.heading, &props.on_event);
    let own = if first.is_some() { NodeRef::default() } else { props.heading.clone() };
    html! {
        <>
            {shared_banner(&edition, &props.result, &props.on_message)}
            {first}
            <article class={["card level-", disposition.as_str()].concat()} part="card">
                <header class="action" part="action">
                    {level_mark(*disposition)}
                    {page_heading(&edition, &own, None, say(Ui::SharedHeading))}
                    <div class="prose"><p>{say(told)}</p></div>
                </header>
                {fit(&edition, *closeness)}
                // Whoever opens it was never screened: the signs come before anything to try.
                {safety_net(&edition, Net::Whole)}
                {rows(&edition, "section habits", "habits", say(Ui::SharedHabits), habits)}
                if !tips.is_empty() {
                    {section(&edition, "section", "tips", say(Ui::SharedTips), list(&edition, &tips))}
                }
                {limits(&edition)}
                {footer(&edition, About::Article, &sources::of_tips(&edition, advice))}
                {clinic(&edition)}
                <div class="actions card-actions">
                    {button(Look::Plain, say(Ui::ReadTheArticle), props.on_read.clone())}
                </div>
            </article>
        </>
    }
}
