//! The tips that something the reader said holds back, and what that was.

use super::tip::is_followable;
use crate::content::{Advice, Ui};
use crate::domain::{AdviceCard, HeldBack, Reason};
use crate::view::components::mark::{HELD_BACK, mark};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{folded, paragraph, you_told_us};
use std::rc::Rc;
use yew::prelude::*;

/// Reasons that hold back the same tips.
struct Held<'p> {
    why: Vec<Rc<str>>,
    tips: Vec<&'p HeldBack>,
}

/// Each reason once, with every tip that it holds back: tips often share their reasons. What the reader said comes
/// first.
pub fn withheld(context: &RenderContext, card: &AdviceCard, withheld: &[HeldBack]) -> Html {
    let followable = |held: &&HeldBack| followable(context, held).is_some();
    let withheld: Vec<_> = withheld.iter().filter(followable).collect();
    // A tip that stands in for another is named once.
    let mut replaced = Vec::new();
    let said = said(context, card);
    let (mut by_reader, mut others) = (Vec::new(), Vec::new());
    for Held { why, tips } in by_reason(&withheld) {
        let mut names = Vec::new();
        for held in tips {
            let instead = held.instead.as_ref().filter(|_| !replaced.contains(&&held.advice));
            let instead = instead.and_then(|id| context.pack.advice(id));
            let instead =
                instead.map(|tip| paragraph("row-text", context.fill(Ui::ShownInstead, &[("title", &tip.title)])));
            replaced.push(&held.advice);
            names.push(name(context, held, instead));
        }
        let is_by_reader = why.iter().all(|words| said.contains(words));
        let group = html! {
            <li class="held-back">
                <ul class="list">{items(&why)}</ul>
                <ul class="held-tips">{names}</ul>
            </li>
        };
        if is_by_reader { by_reader.push(group) } else { others.push(group) }
    }
    if withheld.is_empty() {
        return Html::default();
    }
    let list = |groups: Vec<Html>| html! { <ul class="rows">{groups}</ul> };
    let body = html! {
        <>
            if !by_reader.is_empty() {
                {you_told_us(context)}
            }
            {for [by_reader, others].into_iter().filter(|groups| !groups.is_empty()).map(list)}
        </>
    };
    folded(context, "section folded withheld", "withheld", context.count(Ui::WithheldTips, withheld.len()), body)
}

/// What the reader said that holds back a tip of this card.
fn said(context: &RenderContext, card: &AdviceCard) -> Vec<Rc<str>> {
    let said = |reason: &Reason| match reason {
        Reason::Said(tick) => context.pack.option(tick).map(|option| option.said()),
        _ => None,
    };
    card.withheld().iter().flat_map(|withheld| &withheld.reasons).filter_map(said).collect()
}

fn by_reason<'p>(withheld: &[&'p HeldBack]) -> Vec<Held<'p>> {
    let mut groups: Vec<Held> = Vec::new();
    for reason in withheld.iter().flat_map(|held| &held.why) {
        if groups.iter().any(|group| group.why.contains(reason)) {
            continue;
        }
        let tips: Vec<_> = withheld.iter().copied().filter(|held| held.why.contains(reason)).collect();
        match groups.iter_mut().find(|group| group.tips == tips) {
            Some(group) => group.why.push(reason.clone()),
            None => groups.push(Held { why: vec![reason.clone()], tips }),
        }
    }
    groups
}

fn name(context: &RenderContext, held: &HeldBack, instead: Option<Html>) -> Html {
    let title = followable(context, held).map(|tip| tip.title.clone());
    html! {
        <li>
            {mark("held-mark", HELD_BACK)}
            <p class="row-name">{title}</p>
            {instead}
        </li>
    }
}

fn followable<'p>(context: &'p RenderContext, held: &HeldBack) -> Option<&'p Rc<Advice>> {
    context.pack.advice(&held.advice).filter(|tip| is_followable(context, tip))
}
