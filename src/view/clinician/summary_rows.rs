//! The habits of someone else, and the tips that their answers held back, each with the answers behind it.

use super::summary_lines::{answers, list};
use crate::content::Ui;
use crate::domain::{ClinicianSummary, Reason, SharedResult};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{paragraph, section};
use crate::view::result::tip::is_followable;
use yew::prelude::*;

pub fn factors(context: &RenderContext, summary: &ClinicianSummary) -> Html {
    let mut rows = Vec::new();
    for (id, ticks) in &summary.factors {
        if let Some(factor) = context.pack.factor(id) {
            rows.push(row(factor.name.clone().into(), answers(context, ticks)));
        }
    }
    section(context, "section", "habits", context.say(Ui::SharedHabits), list(context, "rows", rows))
}

/// The tips that the answers held back. Those that the safety screen held back are not known here.
pub fn withheld(context: &RenderContext, result: &SharedResult, summary: &ClinicianSummary) -> Html {
    let mut rows = Vec::new();
    for withheld in &summary.withheld {
        let tip = context.pack.advice(&withheld.advice).filter(|tip| is_followable(context, tip));
        let Some(tip) = tip else { continue };
        let mut why = why(context, &withheld.reasons);
        let instead = tip.replaced_by.as_ref().filter(|other| result.outcome.advice.contains(other));
        if let Some(other) = instead.and_then(|other| context.pack.advice(other)) {
            why.push(paragraph("row-text", context.fill(Ui::ShownInstead, &[("title", &other.title)])));
        }
        rows.push(row(tip.title.clone().into(), why));
    }
    let body = vec![list(context, "rows", rows), paragraph("fine-print", context.say(Ui::HandoverWithheldNote))];
    section(context, "section", "withheld", context.say(Ui::HandoverWithheld), body.into_iter().collect())
}

fn row(name: AttrValue, rest: Vec<Html>) -> Html {
    html! { <li>{paragraph("row-name", name)}{rest}</li> }
}

fn why(context: &RenderContext, reasons: &[Reason]) -> Vec<Html> {
    let mut said = Vec::new();
    let mut others = Vec::new();
    for reason in reasons {
        match reason {
            Reason::Said(tick) => said.push(tick.clone()),
            Reason::Contradiction(_) => others.push(paragraph("row-text", context.say(Ui::Contradiction))),
            Reason::LittleFits => others.push(paragraph("row-text", context.say(Ui::SharedUnlikely))),
        }
    }
    let mut why = answers(context, &said);
    why.append(&mut others);
    why
}
