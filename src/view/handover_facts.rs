//! The head of what a clinician is told: when and under which rules it was made, the safety screen, the side and sites.

use super::edition::Edition;
use super::shared_result::fitted;
use crate::content::{Disposition, PainSide, Tick, Ui};
use crate::domain::{Handover, SharedAnswers, SharedResult};
use yew::prelude::*;

pub fn handover_facts(
    edition: &Edition,
    result: &SharedResult,
    answers: &SharedAnswers,
    handover: Option<&Handover>,
) -> Html {
    let say = |word| edition.say(word);
    let check = (result.outcome.disposition == Disposition::SelfCareWithCheck).then(|| say(Ui::HandoverCheck));
    let left_out = say(Ui::HandoverLeftOut);
    let article = edition.pack.article.title.clone().into();
    html! {
        <dl class="handover-facts">
            {fact(say(Ui::HandoverMade), edition.day(&answers.date()).into(), None)}
            {fact(say(Ui::Pack), made_with(edition, result.outcome.revision).into(), None)}
            if let Some(handover) = handover {
                {fact(say(Ui::HandoverSide), say(side(handover.side)).into(), None)}
            }
            {sites(edition, &result.marked(&edition.pack))}
            {fact(say(Ui::Article), say(fitted(result.outcome.closeness)).into(), Some(article))}
            {fact(say(Ui::HandoverScreen), html! { <>{say(Ui::HandoverPassed)}{" "}{check}</> }, Some(left_out))}
        </dl>
    }
}

/// A name, what is to be known under it, and what goes with that.
fn fact(name: AttrValue, value: Html, note: Option<AttrValue>) -> Html {
    let note = note.map(|note| html! { <p class="fact-note">{note}</p> });
    html! { <div class="fact"><dt>{name}</dt><dd>{value}{note}</dd></div> }
}

/// The rules that the result was made with. Their day may be forgotten.
fn made_with(edition: &Edition, revision: u16) -> AttrValue {
    let pack = &edition.pack;
    let known = pack.revisions.iter().find(|known| known.number == revision).map(|known| &*known.date);
    let date = if revision == pack.revision { &*pack.date } else { known.unwrap_or("–") };
    let values = [("pack", pack.id.as_str()), ("revision", &*revision.to_string()), ("date", &*edition.day(date))];
    edition.fill(Ui::PackNamed, &values)
}

fn side(side: Option<PainSide>) -> Ui {
    match side {
        Some(PainSide::Left) => Ui::SideLeft,
        Some(PainSide::Right) => Ui::SideRight,
        Some(PainSide::Both) => Ui::SideBoth,
        Some(PainSide::Middle) => Ui::SideMiddle,
        None => Ui::SideUnclear,
    }
}

/// The marked regions, under the name of their question.
fn sites(edition: &Edition, marked: &[Tick]) -> Option<Html> {
    let question = edition.pack.question(&marked.first()?.question)?;
    let sites = marked.iter().filter_map(|tick| edition.pack.option(tick));
    let sites: Html = sites.map(|option| html! { <p>{option.label.clone()}</p> }).collect();
    Some(fact(question.short.clone().into(), sites, None))
}
