//! Patients whom a change tells something else: who is sent somewhere else one by one, the others by what is new for them.

use super::handle::{Handle, use_studio};
use crate::model::faults;
use crate::model::key::Key;
use crate::model::patients::{
    self, Answering, Change, Difference, Outcome, Patient, answering, changes, differing, fingerprint,
};
use crate::model::rooms::title;
use crate::model::studio::Happened;
use crate::words;
use std::rc::Rc;
use yew::prelude::*;

/// Patients who are named at first, and with each wish for more.
const A_PAGE: usize = 20;

#[derive(PartialEq, Properties)]
pub struct ChangedProps {
    pub patients: Rc<Vec<Patient>>,
    /// One of them is to be played.
    pub on_choose: Callback<usize>,
}

/// All patients as they answer the version that is shown.
#[hook]
pub fn use_patients(studio: &Handle) -> Rc<Answering> {
    let all = use_memo((), |()| patients::all());
    let shown = studio.0.shown.clone();
    use_memo(shown.as_ref().map(Rc::as_ptr), |_| match shown {
        Some(shown) => answering(&all, &studio.0.built_in, &shown.pack),
        None => Answering { patients: all.clone(), guessed: Vec::new() },
    })
}

/// Patients, by number, who are told something else than when work began, which nobody has accepted: what they were told, and
/// what they are told now.
#[hook]
pub fn use_told_otherwise(studio: &Handle, patients: &[Patient]) -> Vec<(usize, Outcome, Outcome)> {
    let shown = studio.0.shown.clone();
    let key = (shown.as_ref().map(Rc::as_ptr), studio.0.original.as_ref().map(Rc::as_ptr));
    let found = use_memo(key, |_| {
        let before = faults::parse(studio.0.original(), &studio.0.language).ok();
        let both = before.zip(shown);
        let found = both.map(|(before, shown)| differing(patients, &before, &shown.pack)).unwrap_or_default();
        found.into_iter().map(|told| (fingerprint(&patients[told.0], &told.2), told)).collect::<Vec<_>>()
    });
    let is_open = |(fingerprint, _): &&(Rc<str>, _)| !studio.0.accepted.contains(fingerprint);
    found.iter().filter(is_open).map(|(_, told)| told.clone()).collect()
}

#[component]
pub fn Changed(props: &ChangedProps) -> Html {
    let studio = use_studio();
    let open = use_told_otherwise(&studio, &props.patients);
    if open.is_empty() {
        return html! { <p class="what">{words::NOBODY_CHANGED}</p> };
    }
    let (levels, rest) = changes(&open);
    let sent: usize = levels.iter().map(|change| change.patients.len()).sum();
    let on_accept = {
        let (open, all) = (open.clone(), props.patients.clone());
        studio.on(move |studio, patients: Vec<usize>| {
            let accepted = open.iter().filter(|(at, ..)| patients.contains(at));
            let wanted = accepted.map(|(at, _, now)| fingerprint(&all[*at], now));
            studio.tell(Happened::Accepted(wanted.collect()));
        })
    };
    let line = |accepting: Accepting| {
        let (studio, patients) = (studio.clone(), props.patients.clone());
        let (on_accept, on_choose) = (on_accept.clone(), props.on_choose.clone());
        move |change: Change| {
            let name = told(&studio, &change.differences);
            let (patients, on_accept, on_choose) = (patients.clone(), on_accept.clone(), on_choose.clone());
            html! {
                <li key={name.clone()}><OfAChange {name} {change} {accepting} {patients} {on_accept} {on_choose} /></li>
            }
        }
    };
    let levels = levels.into_iter().map(line(Accepting::OneByOne));
    let rest = rest.into_iter().map(line(Accepting::Together));
    html! {
        <details class={classes!("changed", "more", (sent > 0).then_some("sends"))}>
            <summary>{words::told_otherwise(sent, open.len() - sent, props.patients.len())}</summary>
            <p class="what">{words::TOLD_OTHERWISE_WHAT}</p>
            <ul class="told-otherwise">{for levels}{for rest}</ul>
        </details>
    }
}

/// What is told otherwise, in a line.
fn told(studio: &Handle, differences: &[Difference]) -> String {
    let level = |level: Option<&'static str>| level.map_or(words::INCOMPLETE, words::level);
    let fit = |fit: Option<&'static str>| fit.map_or(words::NONE, words::choice);
    let line = |difference: &Difference| match difference {
        Difference::Level(before, now) => words::from_to(level(*before), level(*now)),
        Difference::Fit(before, now) => words::from_to(fit(*before), fit(*now)),
        Difference::Now(part, id) => words::with(*part, &title(studio.reader(), &Key::new(*part, id))),
        Difference::NoLonger(part, id) => words::without(*part, &title(studio.reader(), &Key::new(*part, id))),
        Difference::Otherwise => words::OTHERWISE.to_owned(),
    };
    differences.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Whether each has to be looked at by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Accepting {
    OneByOne,
    Together,
}

#[derive(PartialEq, Properties)]
struct OfAChangeProps {
    name: String,
    change: Change,
    accepting: Accepting,
    patients: Rc<Vec<Patient>>,
    on_accept: Callback<Vec<usize>>,
    on_choose: Callback<usize>,
}

/// One change, with those whom it is about.
#[component]
fn OfAChange(props: &OfAChangeProps) -> Html {
    let pages = use_state(|| 1);
    let all = &props.change.patients;
    let left = all.len().saturating_sub(*pages * A_PAGE);
    let on_more = {
        let pages = pages.clone();
        Callback::from(move |_: MouseEvent| pages.set(*pages + 1))
    };
    let accept = |patients: Vec<usize>| props.on_accept.reform(move |_: MouseEvent| patients.clone());
    let patient = |at: &usize| {
        let at = *at;
        let on_choose = props.on_choose.reform(move |_: MouseEvent| at);
        html! {
            <li key={at}>
                <button type="button" class="link" onclick={on_choose}>{props.patients[at].name()}</button>
                if props.accepting == Accepting::OneByOne {
                    {" "}<button type="button" class="quiet" onclick={accept(vec![at])}>{words::ACCEPT}</button>
                }
            </li>
        }
    };
    html! {
        <details class="more">
            <summary>{words::so_many(all.len(), &props.name)}</summary>
            <ul>{for all.iter().take(*pages * A_PAGE).map(patient)}</ul>
            if left > 0 {
                <button type="button" class="quiet" onclick={on_more}>{words::more(left.min(A_PAGE))}</button>
            }
            if props.accepting == Accepting::Together {
                <button type="button" class="button" onclick={accept(all.clone())}>{words::accept_these(all.len())}</button>
            }
        </details>
    }
}
