//! Why someone should be seen: each rule with the ticks that make it hold.

use crate::content::{RuleId, Tick, TriageRule};
use crate::domain::{EffectiveAnswers, reasons, serious};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::you_told_us;
use yew::prelude::*;

/// For a page that sends someone to be seen. Rules that ask for less are left out.
pub fn ticked(context: &RenderContext, rules: &[RuleId], answers: &EffectiveAnswers) -> Html {
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        html! {
            <li class="ticked-line" key={rule.id.as_str()}>
                <p class="said">{context.said(&ticks)}</p>
                <p class="ticked-why">{rule.why.clone()}</p>
            </li>
        }
    };
    html! {
        <>
            {you_told_us(context)}
            <ul class="ticked">{for serious(&context.pack, rules, answers).into_iter().map(line)}</ul>
        </>
    }
}

/// For a card that asks for a routine check: the ticks of each rule, and why.
pub fn to_check(context: &RenderContext, rules: &[RuleId], answers: &EffectiveAnswers) -> Html {
    let line = |(rule, ticks): (&TriageRule, Vec<Tick>)| {
        let said: Vec<_> = context.pack.said(&ticks).collect();
        html! {
            <li key={rule.id.as_str()}>
                <ul class="list">{items(&said)}</ul>
                <p>{rule.why.clone()}</p>
            </li>
        }
    };
    html! {
        <>
            {you_told_us(context)}
            <ul class="reasons">{for reasons(&context.pack, rules, answers).into_iter().map(line)}</ul>
        </>
    }
}
