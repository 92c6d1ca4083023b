//! What a clinician reads first: what was answered, what of it speaks for and against the pattern, and what it held
//! back. It is drawn from the answers in a link. It gives no advice, and nothing of the safety screen is in it.

use super::summary_facts::summary_facts;
use super::summary_lines::{does_not_fit, fits};
use super::summary_rows::{habits, withheld};
use crate::content::Ui;
use crate::domain::{SharedResult, Shown};
use crate::view::components::button::{Look, button, report};
use crate::view::components::heading::{Depth, heading, page_heading};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{group, paragraph};
use crate::view::contract::event::Event;
use crate::view::contract::host::Printer;
use crate::view::illustration::body::OF_THE_PERSON;
use crate::view::illustration::pain_figures::figure;
use crate::view::result::answers::answer_rows;
use yew::prelude::*;

/// `None` for a link without answers.
pub fn clinician_summary(
    context: &RenderContext,
    result: &Shown<SharedResult>,
    node: &NodeRef,
    on_event: &Callback<Event>,
) -> Option<Html> {
    let answers = result.answers.as_ref()?;
    let given = result.given(&context.pack)?;
    let explanation = result.explain_shown(&context.pack);
    let marked = given.marked(&context.pack);
    let mut head = vec![page_heading(context, node, None, context.say(Ui::ClinicianSummary))];
    if context.settings.printer == Printer::Ready {
        let print = report(on_event, Event::AskedToPrintWithoutLink);
        head.push(group("actions", vec![button(Look::Plain, context.say(Ui::Print), print)]));
    }
    head.push(paragraph("handover-lead", context.say(Ui::ClinicianSummaryLead)));
    let mut parts =
        vec![group("handover-header", head), summary_facts(context, result, answers, &marked, explanation.as_ref())];
    let mut figures = vec![figure(context, "marked", Ui::ClinicianSummaryMarked, OF_THE_PERSON, &marked)];
    let mut found = Vec::new();
    if let Some(explanation) = &explanation {
        figures.push(figure(context, "pattern", Ui::MarkedByArticle, OF_THE_PERSON, &explanation.pattern));
        let because = vec![fits(context, explanation), does_not_fit(context, explanation)];
        let rows = vec![habits(context, explanation), withheld(context, explanation)];
        found.extend([group("because-lists", because), group("handover-columns", rows)]);
    } else {
        found.push(paragraph("notice", context.say(Ui::ClinicianSummaryEarlier)));
    }
    parts.push(html! { <div class="pain-figures" part="pain-figures">{figures}</div> });
    parts.append(&mut found);
    let mut rows = Vec::new();
    for page in
        context.pack.sections.iter().filter(|section| !section.id.is_screen()).flat_map(|section| &section.pages)
    {
        rows.extend(answer_rows(context, page, &given));
    }
    let title = context.fill(Ui::SharedAnswers, &[("date", &context.day_in_words(answers.day))]);
    let title = heading(context, Depth::Section, title);
    parts.push(html! { <section class="section">{title}<dl class="answers" part="answers">{rows}</dl></section> });
    Some(html! { <section class="handover" part="handover">{parts}</section> })
}
