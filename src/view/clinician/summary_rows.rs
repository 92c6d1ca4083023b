//! The habits of someone else, and the tips that their answers held back, each with the answers behind it.

use super::summary_lines::{answers, list};
use crate::content::Ui;
use crate::domain::{Explanation, Habit, HeldBack, Reason};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{paragraph, section};
use crate::view::result::tip::is_followable;
use yew::prelude::*;

pub fn habits(context: &RenderContext, explanation: &Explanation) -> Html {
    let mut rows = Vec::new();
    for Habit { factor, ticks } in &explanation.habits {
        if let Some(factor) = context.pack.factor(factor) {
            rows.push(row(factor.name.clone().into(), answers(context, ticks)));
        }
    }
    section(context, "section", "habits", context.say(Ui::SharedHabits), list(context, "rows", rows))
}

/// The tips that the answers held back. Those that the safety screen held back are not known here.
pub fn withheld(context: &RenderContext, explanation: &Explanation) -> Html {
    let mut rows = Vec::new();
    for HeldBack { advice, reasons, instead } in &explanation.withheld {
        let tip = context.pack.advice(advice).filter(|tip| is_followable(context, tip));
        let Some(tip) = tip else { continue };
        let mut why = why(context, reasons);
        if let Some(other) = instead.as_ref().and_then(|other| context.pack.advice(other)) {
            why.push(paragraph("row-text", context.fill(Ui::ShownInstead, &[("title", &other.title)])));
        }
        rows.push(row(tip.title.clone().into(), why));
    }
    let body =
        vec![list(context, "rows", rows), paragraph("fine-print", context.say(Ui::ClinicianSummaryWithheldNote))];
    section(context, "section", "withheld", context.say(Ui::ClinicianSummaryWithheld), body.into_iter().collect())
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
