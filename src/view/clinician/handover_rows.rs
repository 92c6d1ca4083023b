//! The habits of someone else, and the tips that their answers held back, each with the answers behind it.

use super::handover_lines::{answers, list};
use crate::content::Ui;
use crate::domain::{Handover, Reason, SharedResult};
use crate::view::components::edition::Edition;
use crate::view::components::section::{paragraph, section};
use crate::view::result::tip::is_followable;
use yew::prelude::*;

pub fn factors(edition: &Edition, handover: &Handover) -> Html {
    let mut rows = Vec::new();
    for (id, ticks) in &handover.factors {
        if let Some(factor) = edition.pack.factor(id) {
            rows.push(row(factor.name.clone().into(), answers(edition, ticks)));
        }
    }
    section(edition, "section", "habits", edition.say(Ui::SharedHabits), list(edition, "rows", rows))
}

/// The tips that the answers held back. Those that the safety screen held back are not known here.
pub fn withheld(edition: &Edition, result: &SharedResult, handover: &Handover) -> Html {
    let mut rows = Vec::new();
    for withheld in &handover.withheld {
        let tip = edition.pack.advice(&withheld.advice).filter(|tip| is_followable(edition, tip));
        let Some(tip) = tip else { continue };
        let mut why = why(edition, &withheld.reasons);
        let instead = tip.replaced_by.as_ref().filter(|other| result.outcome.advice.contains(other));
        if let Some(other) = instead.and_then(|other| edition.pack.advice(other)) {
            why.push(paragraph("row-text", edition.fill(Ui::ShownInstead, &[("title", &other.title)])));
        }
        rows.push(row(tip.title.clone().into(), why));
    }
    let body = vec![list(edition, "rows", rows), paragraph("fine-print", edition.say(Ui::HandoverWithheldNote))];
    section(edition, "section", "withheld", edition.say(Ui::HandoverWithheld), body.into_iter().collect())
}

fn row(name: AttrValue, rest: Vec<Html>) -> Html {
    html! { <li>{paragraph("row-name", name)}{rest}</li> }
}

fn why(edition: &Edition, reasons: &[Reason]) -> Vec<Html> {
    let mut said = Vec::new();
    let mut others = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Said(tick) => said.push(tick.clone()),
            Reason::Contradiction(_) => others.push(paragraph("row-text", edition.say(Ui::Contradiction))),
            Reason::LittleFits => others.push(paragraph("row-text", edition.say(Ui::SharedUnlikely))),
        }
    }
    let mut why = answers(edition, &said);
    why.append(&mut others);
    why
}
