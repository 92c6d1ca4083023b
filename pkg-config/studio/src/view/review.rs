//! Every statement that matters, kind by kind, and the name under them.

use super::handle::{Handle, use_studio};
use super::sign::Sign;
use super::statement::{Deck, card, element_of, on_key};
use crate::model::faults;
use crate::model::review::{self, Progress, is_open, standing};
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::{page, words};
use lumbar_check::content::{Statement, StatementKind};
use std::rc::Rc;
use yew::prelude::*;

/// Which statements of a kind are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Undecided,
}

#[component]
pub fn Review() -> Html {
    let studio = use_studio();
    let kind = studio.0.reviewed;
    let filter = use_state(|| Filter::All);
    let shown = studio.0.shown.clone();
    let statements = use_memo(shown.as_ref().map(|shown| Rc::as_ptr(&shown.files)), |_| {
        shown.as_ref().map(|shown| shown.pack.statements()).unwrap_or_default()
    });
    let before = use_memo((studio.0.language.clone(), studio.0.original.as_ref().map(Rc::as_ptr)), |(language, _)| {
        let pack = faults::parse(studio.0.original(), language);
        pack.map(|pack| review::hashes(&pack.statements())).unwrap_or_default()
    });
    // Whoever went off to change a statement comes back to it.
    use_effect_with(studio.0.changed_from.clone(), |id| {
        if let Some(id) = id {
            page::focus(&element_of(id));
        }
    });
    let progress = Progress::of(studio.files(), &studio.0.language, statements.iter());
    let is_wanted = |statement: &&Statement| {
        *filter == Filter::All || !standing(studio.files(), &studio.0.language, statement).is_agreed()
    };
    let of_kind = || statements.iter().filter(|statement| statement.kind == kind);
    let deck = Deck { statements: of_kind().filter(is_wanted).cloned().collect(), before };
    let on_filter = {
        let filter = filter.clone();
        let next = if *filter == Filter::All { Filter::Undecided } else { Filter::All };
        Callback::from(move |_: Event| filter.set(next))
    };
    html! {
        <div class="split has-chosen review">
            <section class="list" aria-labelledby="room-title">
                <h2 id="room-title" class="room-title" tabindex="-1">{words::room(Room::Review)}</h2>
                <p class="what">{words::room_is_for(Room::Review)}</p>
                <label class="progress">
                    <span>{words::progress(progress)}</span>
                    <progress max={progress.all.to_string()} value={progress.agreed.to_string()} />
                </label>
                {kinds(&studio, &statements)}
            </section>
            <section class="form" aria-labelledby="form-title">
                <div class="form-head">
                    <h2 id="form-title" tabindex="-1">{words::kind(kind)}</h2>
                    <label class="tick"><input type="checkbox" checked={*filter == Filter::Undecided} onchange={on_filter} />
                        <span>{words::ONLY_UNDECIDED}</span></label>
                </div>
                if !studio.0.faults.is_empty() {
                    <p class="behind">{words::REVIEW_FAULTS}</p>
                }
                <p class="what">{words::KEYS}</p>
                <ol class="statements" onkeydown={on_key(&studio, &deck)}>
                    {for deck.statements.iter().map(|statement| card(&studio, statement, &deck))}
                </ol>
                <WholeGroup key={kind.as_str()} deck={deck.clone()} />
                {next_kind(&studio, &statements)}
                <Sign {progress} statements={statements.clone()} />
            </section>
        </div>
    }
}

/// The kinds of statement that there are.
fn kinds_of(statements: &[Statement]) -> Vec<StatementKind> {
    let is_there = |kind: &StatementKind| statements.iter().any(|statement| statement.kind == *kind);
    words::KINDS.into_iter().filter(is_there).collect()
}

fn kinds(studio: &Handle, statements: &[Statement]) -> Html {
    let line = |kind: StatementKind| {
        let of_it = statements.iter().filter(|statement| statement.kind == kind);
        let progress = Progress::of(studio.files(), &studio.0.language, of_it);
        let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Reviews(kind)));
        let is_chosen = studio.0.reviewed == kind;
        html! {
            <li key={kind.as_str()}>
                <button type="button" class="item" aria-current={is_chosen.then_some("true")} {onclick}>
                    <span class="item-title">{words::kind(kind)}</span>
                    <span class={if progress.is_complete() { "badge" } else { "count" }}>{format!("{}/{}", progress.agreed, progress.all)}</span>
                </button>
            </li>
        }
    };
    html! { <ul class="groups">{for kinds_of(statements).into_iter().map(line)}</ul> }
}

/// On to the next kind that has something undecided.
fn next_kind(studio: &Handle, statements: &[Statement]) -> Html {
    let kinds = kinds_of(statements);
    let own = kinds.iter().position(|kind| *kind == studio.0.reviewed).map_or(0, |own| own + 1);
    let is_due = |kind: &&StatementKind| {
        let mut of_it = statements.iter().filter(|statement| statement.kind == **kind);
        of_it.any(|statement| !standing(studio.files(), &studio.0.language, statement).is_agreed())
    };
    let Some(next) = kinds[own..].iter().chain(&kinds[..own]).find(is_due).filter(|kind| **kind != studio.0.reviewed)
    else {
        return Html::default();
    };
    let next = *next;
    let onclick = studio.on(move |studio, _: MouseEvent| {
        studio.tell(Happened::Reviews(next));
        page::focus_soon("form-title");
    });
    html! {
        <button type="button" class="button next" {onclick}>{words::NEXT_KIND}{": "}{words::kind(next)}</button>
    }
}

#[derive(PartialEq, Properties)]
struct GroupProps {
    deck: Deck,
}

/// Agrees to what is left of a kind, once it was read.
#[component]
fn WholeGroup(props: &GroupProps) -> Html {
    let studio = use_studio();
    let has_read = use_state(|| false);
    let language = studio.0.language.clone();
    let left = props.deck.statements.iter().filter(|statement| is_open(studio.files(), &language, statement)).count();
    let onchange = {
        let has_read = has_read.clone();
        Callback::from(move |_: Event| has_read.set(!*has_read))
    };
    let onclick = {
        let (deck, has_read) = (props.deck.clone(), has_read.clone());
        studio.on(move |studio, _: MouseEvent| {
            let statements: Vec<_> = deck.statements.iter().collect();
            let edits = review::agree_to_all(studio.files(), &language, &statements, &deck.before);
            studio.make(words::AGREED_TO_ALL, edits);
            has_read.set(false);
            page::focus_soon("form-title");
        })
    };
    if left == 0 {
        return Html::default();
    }
    html! {
        <div class="whole-group">
            <label class="tick"><input type="checkbox" checked={*has_read} {onchange} /><span>{words::HAVE_READ}</span></label>
            <button type="button" class="button" disabled={!*has_read} {onclick}>{words::agree_to_all(left)}</button>
        </div>
    }
}
