//! The tips that something the reader said holds back, and what that was.

use super::tip::is_followable;
use crate::content::{Advice, Ui};
use crate::domain::{HeldBack, Reason};
use crate::view::components::mark::{HELD_BACK, mark};
use crate::view::components::prose::items;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{folded, paragraph, rows, you_told_us};
use std::rc::Rc;
use yew::prelude::*;

/// Reasons that hold back the same tips.
struct Held<'p> {
    reasons: Vec<&'p Reason>,
    tips: Vec<&'p HeldBack>,
}

/// Each reason once, with every tip that it holds back: tips often share their reasons. What the reader said comes
/// first.
pub fn withheld(context: &RenderContext, withheld: &[HeldBack]) -> Html {
    let followable = |held: &&HeldBack| followable(context, held).is_some();
    let withheld: Vec<_> = withheld.iter().filter(followable).collect();
    // A tip that stands in for another is named once.
    let mut replaced = Vec::new();
    let (mut by_reader, mut others) = (Vec::new(), Vec::new());
    for Held { reasons, tips } in by_reason(&withheld) {
        let mut names = Vec::new();
        for held in tips {
            let instead = held.instead.as_ref().filter(|_| !replaced.contains(&&held.advice));
            let instead = instead.and_then(|id| context.pack.advice(id));
            let instead =
                instead.map(|tip| paragraph("row-text", context.fill(Ui::ShownInstead, &[("title", &tip.title)])));
            replaced.push(&held.advice);
            names.push(name(context, held, instead));
        }
        let is_by_reader = reasons.iter().all(|reason| matches!(reason, Reason::Said(_)));
        let why: Vec<_> = reasons.into_iter().filter_map(|reason| reason.sentence(&context.pack)).collect();
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
    let body = html! {
        <>
            if !by_reader.is_empty() {
                {you_told_us(context)}
            }
            {for [by_reader, others].into_iter().filter_map(rows)}
        </>
    };
    folded(context, "section folded withheld", "withheld", context.count(Ui::WithheldTips, withheld.len()), body)
}

fn by_reason<'p>(withheld: &[&'p HeldBack]) -> Vec<Held<'p>> {
    let mut groups: Vec<Held> = Vec::new();
    for reason in withheld.iter().flat_map(|held| &held.reasons) {
        if groups.iter().any(|group| group.reasons.contains(&reason)) {
            continue;
        }
        let tips: Vec<_> = withheld.iter().copied().filter(|held| held.reasons.contains(reason)).collect();
        match groups.iter_mut().find(|group| group.tips == tips) {
            Some(group) => group.reasons.push(reason),
            None => groups.push(Held { reasons: vec![reason], tips }),
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
