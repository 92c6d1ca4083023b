//! The habits of someone else, and the tips that their answers held back, each with the answers behind it.

use super::edition::Edition;
use super::handover_lines::{answers, list};
use super::heading::{Depth, heading};
use super::tip::is_followable;
use crate::content::{Tick, Ui};
use crate::domain::{Handover, Reason, SharedResult, Withheld};
use yew::prelude::*;

pub fn factors(edition: &Edition, handover: &Handover) -> Html {
    let line = |(id, ticks): &(_, Vec<Tick>)| {
        let factor = edition.pack.factor(id)?;
        Some(html! { <li><p class="row-name">{factor.name.clone()}</p>{answers(edition, ticks)}</li> })
    };
    html! {
        <section class="section" part="habits">
            {heading(edition, Depth::Section, edition.say(Ui::SharedHabits))}
            {list(edition, "rows", handover.factors.iter().filter_map(line).collect())}
        </section>
    }
}

/// The tips that the answers held back. Those that the safety screen held back are not known here.
pub fn withheld(edition: &Edition, result: &SharedResult, handover: &Handover) -> Html {
    let line = |withheld: &Withheld| {
        let tip = edition.pack.advice(&withheld.advice).filter(|tip| is_followable(edition, tip))?;
        let instead = tip.replaced_by.as_ref().filter(|other| result.outcome.advice.contains(other));
        let instead = instead.and_then(|other| edition.pack.advice(other)).map(|other| {
            html! { <p class="row-text">{edition.fill(Ui::ShownInstead, &[("title", &other.title)])}</p> }
        });
        Some(html! {
            <li>
                <p class="row-name">{tip.title.clone()}</p>
                {why(edition, &withheld.reasons)}
                {instead}
            </li>
        })
    };
    html! {
        <section class="section" part="withheld">
            {heading(edition, Depth::Section, edition.say(Ui::HandoverWithheld))}
            {list(edition, "rows", handover.withheld.iter().filter_map(line).collect())}
            <p class="fine-print">{edition.say(Ui::HandoverWithheldNote)}</p>
        </section>
    }
}

fn why(edition: &Edition, reasons: &[Reason]) -> Html {
    let mut said = Vec::new();
    let mut others = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Said(tick) => said.push(tick.clone()),
            Reason::Contradiction(_) => others.push(Ui::Contradiction),
            Reason::LittleFits => others.push(Ui::SharedUnlikely),
        }
    }
    let others = others.into_iter().map(|word| html! { <p class="row-text">{edition.say(word)}</p> });
    html! { <>{answers(edition, &said)}{for others}</> }
}
