//! What a clinician is told first: what was answered, what of it speaks for and against the pattern, and what it held
//! back. Drawn from answers in a link: it advises nobody, and the safety screen is not in it.

use super::answers::answer_rows;
use super::button::{Look, button, report};
use super::edition::Edition;
use super::event::Event;
use super::handover_facts::handover_facts;
use super::handover_lines::{against, lines};
use super::handover_rows::{factors, withheld};
use super::heading::{Depth, heading, page_heading};
use super::mark::FITS;
use super::pain_figures::figure;
use crate::content::{StepId, Ui};
use crate::domain::{Handover, SharedResult};
use yew::prelude::*;

/// `None` for a link without answers.
pub fn handover(edition: &Edition, result: &SharedResult, node: &NodeRef, on_event: &Callback<Event>) -> Option<Html> {
    let answers = result.answers.as_ref()?;
    let handover = result.handover(&edition.pack);
    let print = report(on_event, Event::AskedToPrintShared);
    Some(html! {
        <section class="handover" part="handover">
            <header class="handover-header">
                {page_heading(edition, node, None, edition.say(Ui::Handover))}
                <div class="actions">{button(Look::Plain, edition.say(Ui::Print), print)}</div>
                <p class="handover-lead">{edition.say(Ui::HandoverLead)}</p>
            </header>
            {handover_facts(edition, result, answers, handover.as_ref())}
            {figures(edition, result, handover.as_ref())}
            {match &handover {
                Some(handover) => found(edition, result, handover),
                None => html! { <p class="notice">{edition.say(Ui::HandoverEarlier)}</p> },
            }}
            {given(edition, result, &edition.day(&answers.date()))}
        </section>
    })
}

/// Where it hurts and, if that was worked out, where the pattern of the article is felt.
fn figures(edition: &Edition, result: &SharedResult, handover: Option<&Handover>) -> Html {
    html! {
        <div class="pain-figures" part="pain-figures">
            {figure(edition, "marked", Ui::HandoverMarked, &result.marked(&edition.pack))}
            if let Some(handover) = handover {
                {figure(edition, "pattern", Ui::MarkedByArticle, &handover.pattern)}
            }
        </div>
    }
}

fn found(edition: &Edition, result: &SharedResult, handover: &Handover) -> Html {
    html! {
        <>
            <div class="because-lists">
                {lines(edition, "fits", Ui::Fits, FITS, &handover.fits)}
                {against(edition, handover)}
            </div>
            <div class="handover-columns">
                {factors(edition, handover)}
                {withheld(edition, result, handover)}
            </div>
        </>
    }
}

/// Every answer that came with the result.
fn given(edition: &Edition, result: &SharedResult, date: &str) -> Html {
    let given = result.given(&edition.pack);
    let steps = edition.pack.steps.iter().filter(|step| matches!(step.id, StepId::Pain | StepId::Habits));
    let rows = given.iter().flat_map(|given| steps.clone().flat_map(|step| answer_rows(edition, step, given, None)));
    html! {
        <section class="section">
            {heading(edition, Depth::Section, edition.fill(Ui::SharedAnswers, &[("date", date)]))}
            <dl class="answers" part="answers">{for rows}</dl>
        </section>
    }
}
