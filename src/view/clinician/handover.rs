//! What a clinician is told first: what was answered, what of it speaks for and against the pattern, and what it held
//! back. It is drawn from the answers in a link. It gives no advice, and nothing of the safety screen is in it.

use super::handover_facts::handover_facts;
use super::handover_lines::{does_not_fit, fits};
use super::handover_rows::{factors, withheld};
use crate::content::Ui;
use crate::domain::SharedResult;
use crate::view::components::button::{Look, button, report};
use crate::view::components::edition::Edition;
use crate::view::components::heading::{Depth, heading, page_heading};
use crate::view::components::section::{group, paragraph};
use crate::view::contract::event::Event;
use crate::view::contract::host::Printer;
use crate::view::illustration::body::OF_THE_PERSON;
use crate::view::illustration::pain_figures::figure;
use crate::view::result::answers::answer_rows;
use yew::prelude::*;

/// `None` for a link without answers.
pub fn handover(edition: &Edition, result: &SharedResult, node: &NodeRef, on_event: &Callback<Event>) -> Option<Html> {
    let answers = result.answers.as_ref()?;
    let given = result.given(&edition.pack)?;
    let handover = result.handover(&edition.pack);
    let marked = given.marked(&edition.pack);
    let mut head = vec![page_heading(edition, node, None, edition.say(Ui::Handover))];
    if edition.settings.printer == Printer::Ready {
        let print = report(on_event, Event::AskedToPrintWithoutLink);
        head.push(group("actions", vec![button(Look::Plain, edition.say(Ui::Print), print)]));
    }
    head.push(paragraph("handover-lead", edition.say(Ui::HandoverLead)));
    let mut parts =
        vec![group("handover-header", head), handover_facts(edition, result, answers, &marked, handover.as_ref())];
    let mut figures = vec![figure(edition, "marked", Ui::HandoverMarked, OF_THE_PERSON, &marked)];
    let mut found = Vec::new();
    if let Some(handover) = &handover {
        figures.push(figure(edition, "pattern", Ui::MarkedByArticle, OF_THE_PERSON, &handover.pattern));
        let because = vec![fits(edition, handover), does_not_fit(edition, handover)];
        let rows = vec![factors(edition, handover), withheld(edition, result, handover)];
        found.extend([group("because-lists", because), group("handover-columns", rows)]);
    } else {
        found.push(paragraph("notice", edition.say(Ui::HandoverEarlier)));
    }
    parts.push(html! { <div class="pain-figures" part="pain-figures">{figures}</div> });
    parts.append(&mut found);
    let mut rows = Vec::new();
    for page in edition.pack.steps.iter().filter(|step| !step.id.is_screen()).flat_map(|step| &step.pages) {
        rows.extend(answer_rows(edition, page, &given));
    }
    let title = edition.fill(Ui::SharedAnswers, &[("date", &edition.date_in_words(answers.day))]);
    let title = heading(edition, Depth::Section, title);
    parts.push(html! { <section class="section">{title}<dl class="answers" part="answers">{rows}</dl></section> });
    Some(html! { <section class="handover" part="handover">{parts}</section> })
}
