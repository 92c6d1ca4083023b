//! Why someone should be seen: each rule with the ticks that make it hold.

use crate::content::{RuleId, Tick, TriageRule};
use crate::domain::{InForce, reasons, serious};
use crate::view::components::edition::Edition;
use crate::view::components::prose::items;
use crate::view::components::section::you_told_us;
use yew::prelude::*;

/// For a page that sends someone to be seen. Rules that ask for less than that are not told here.
pub fn ticked(edition: &Edition, rules: &[RuleId], answers: &InForce) -> Html {
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        html! {
            <li class="ticked-line" key={rule.id.as_str()}>
                <p class="said">{edition.said(&ticks)}</p>
                <p class="ticked-why">{rule.why.clone()}</p>
            </li>
        }
    };
    html! {
        <>
            {you_told_us(edition)}
            <ul class="ticked">{for serious(&edition.pack, rules, answers).into_iter().map(line)}</ul>
        </>
    }
}

/// For a card that asks for a routine check: the ticks of each rule, and why.
pub fn to_check(edition: &Edition, rules: &[RuleId], answers: &InForce) -> Html {
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        let said: Vec<_> = edition.pack.said(&ticks).collect();
        html! {
            <li key={rule.id.as_str()}>
                <ul class="list">{items(&said)}</ul>
                <p>{rule.why.clone()}</p>
            </li>
        }
    };
    html! {
        <>
            {you_told_us(edition)}
            <ul class="reasons">{for reasons(&edition.pack, rules, answers).into_iter().map(line)}</ul>
        </>
    }
}
