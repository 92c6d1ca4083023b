//! The head of the summary for a clinician: when and under which rules it was made, the safety screen, the side and
//! sites.

use crate::content::{Disposition, PainSide, Tick, Ui};
use crate::domain::{Explanation, SharedAnswers, SharedResult};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::paragraph;
use crate::view::result::fit::fitted;
use yew::prelude::*;

pub fn summary_facts(
    context: &RenderContext,
    result: &SharedResult,
    answers: &SharedAnswers,
    marked: &[Tick],
    explanation: Option<&Explanation>,
) -> Html {
    let say = |word| context.say(word);
    let mut facts = vec![
        fact(say(Ui::ClinicianSummaryMade), vec![context.day_in_words(answers.day)], None),
        fact(say(Ui::Pack), vec![made_with(context, result.outcome.revision)], None),
    ];
    if let Some(explanation) = explanation {
        facts.push(fact(say(Ui::ClinicianSummarySide), vec![say(side(explanation.side))], None));
    }
    if let Some(question) = marked.first().and_then(|tick| context.pack.question(&tick.question)) {
        let sites =
            marked.iter().filter_map(|tick| context.pack.option(tick)).map(|option| option.label.clone().into());
        facts.push(fact(question.short.clone().into(), sites.collect(), None));
    }
    let article = context.pack.article.title.clone().into();
    facts.push(fact(say(Ui::Article), vec![say(fitted(result.outcome.closeness))], Some(article)));
    let mut screen = vec![say(Ui::ClinicianSummaryPassed)];
    if result.outcome.disposition == Disposition::SelfCareWithCheck {
        screen.push(say(Ui::ClinicianSummaryCheck));
    }
    facts.push(fact(say(Ui::ClinicianSummaryScreen), screen, Some(say(Ui::ClinicianSummaryLeftOut))));
    html! { <dl class="handover-facts">{facts}</dl> }
}

/// A name, what is to be known under it, and what goes with that.
fn fact(name: AttrValue, values: Vec<AttrValue>, note: Option<AttrValue>) -> Html {
    let mut lines: Vec<_> = values.into_iter().map(|value| paragraph("fact-value", value)).collect();
    lines.extend(note.map(|note| paragraph("fact-note", note)));
    html! { <div class="fact"><dt>{name}</dt><dd>{lines}</dd></div> }
}

/// The rules that the result was made with. Their day may be forgotten.
fn made_with(context: &RenderContext, revision: u16) -> AttrValue {
    let pack = &context.pack;
    let known = pack.revisions.iter().find(|known| known.number == revision).map(|known| &*known.date);
    match known.or((revision == pack.revision).then_some(&*pack.date)) {
        Some(date) => context.version(revision, date),
        None => revision.to_string().into(),
    }
}

fn side(side: Option<PainSide>) -> Ui {
    match side {
        Some(PainSide::Left) => Ui::SideLeft,
        Some(PainSide::Right) => Ui::SideRight,
        Some(PainSide::Both) => Ui::SideBoth,
        Some(PainSide::Middle) => Ui::SideMiddle,
        Some(PainSide::Outside) | None => Ui::SideUnclear,
    }
}
