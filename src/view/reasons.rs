//! Why someone should be seen: each rule with the ticks that make it hold.

use super::edition::Edition;
use super::prose::items;
use crate::content::{Disposition, RuleId, Tick, TriageRule};
use crate::domain::{Facts, InForce};
use yew::prelude::*;

/// The rules with the ticks that make each hold, highest first. A rule that asks for less than the highest does, and
/// that rests on ticks already named, is left out: the higher rule has said what to do about them.
fn reasons<'p>(edition: &'p Edition, rules: &[RuleId], answers: &InForce) -> Vec<(&'p TriageRule, Vec<Tick>)> {
    let facts = Facts::of_answers(&edition.pack, answers);
    let rules = || rules.iter().filter_map(|id| edition.pack.rule(id));
    let highest = rules().map(|rule| rule.raises).max();
    let mut named: Vec<Tick> = Vec::new();
    let mut reasons = Vec::new();
    for rule in rules() {
        let ticks = facts.because(&rule.when);
        if Some(rule.raises) < highest && ticks.iter().all(|tick| named.contains(tick)) {
            continue;
        }
        named.extend(ticks.iter().cloned());
        reasons.push((rule, ticks));
    }
    reasons
}

/// For a page that sends someone to be seen. Rules that ask for less than that are not told here.
pub fn ticked(edition: &Edition, rules: &[RuleId], answers: &InForce) -> Html {
    let serious = |(rule, _): &(&TriageRule, Vec<Tick>)| rule.raises >= Disposition::SeeClinician;
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        let tell = rule.tell.clone().map(|tell| html! { <p class="ticked-tell">{tell}</p> });
        html! {
            <li class="ticked-line" key={rule.id.as_str()}>
                <p class="said">{edition.said(&ticks)}</p>
                <p class="ticked-why">{rule.why.clone()}</p>
                {tell}
            </li>
        }
    };
    html! { <ul class="ticked">{for reasons(edition, rules, answers).into_iter().filter(serious).map(line)}</ul> }
}

/// For a card that asks for a routine check: one line for each rule.
pub fn to_check(edition: &Edition, rules: &[RuleId], answers: &InForce) -> Html {
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        let said =
            ticks.iter().filter_map(|tick| edition.pack.option(tick)).map(|option| option.said()).collect::<Vec<_>>();
        html! {
            <li key={rule.id.as_str()}>
                <ul class="said-list">{items(&said)}</ul>
                <p>{rule.why.clone()}</p>
            </li>
        }
    };
    html! { <ul class="list">{for reasons(edition, rules, answers).into_iter().map(line)}</ul> }
}
