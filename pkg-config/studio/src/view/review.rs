//! Every statement that matters, kind by kind, and the name under them.

use super::handle::{Handle, use_studio};
use super::sign::Sign;
use super::statement::{Deck, NEXT, card, element_of, on_key};
use crate::model::review::{self, Filter, Progress, Said, is_open, standing};
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::{page, words};
use lumbar_check::content::StatementKind;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Review() -> Html {
    let studio = use_studio();
    let kind = studio.0.reviewed;
    let filter = studio.0.filter;
    let statements = studio.0.said();
    let began = use_memo((studio.0.language.clone(), studio.0.original.as_ref().map(Rc::as_ptr)), |(language, _)| {
        let said = review::said(&Rc::new(studio.0.original().clone()), language).unwrap_or_default();
        (Rc::new(review::hashes(&said)), Rc::<[Said]>::from(said))
    });
    let (before, original) = (*began).clone();
    // Whoever went off to change a statement comes back to it.
    use_effect_with(studio.0.changed_from.clone(), |id| {
        if let Some(id) = id {
            page::focus(&element_of(id));
        }
    });
    let progress = Progress::of(studio.files(), statements.iter());
    let is_wanted = |statement: &&Said| filter == Filter::All || !standing(studio.files(), statement).is_agreed();
    let of_kind = || statements.iter().filter(|statement| Some(statement.kind) == kind);
    let deck = Deck { statements: of_kind().filter(is_wanted).cloned().collect(), before, original };
    let next = if filter == Filter::All { Filter::Undecided } else { Filter::All };
    let on_filter = studio.on(move |studio, _: Event| studio.tell(Happened::Filtered(next)));
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
                    <h2 id="form-title" tabindex="-1">{kind.map_or(words::SIGNATURE, words::kind)}</h2>
                    if kind.is_some() {
                        <label class="tick"><input type="checkbox" checked={filter == Filter::Undecided} onchange={on_filter} />
                            <span>{words::ONLY_UNDECIDED}</span></label>
                    }
                </div>
                if !studio.0.is_checked() {
                    <p class="behind">{words::review_faults(&studio.0.language)}</p>
                }
                if let Some(kind) = kind {
                    <p class="what">{words::KEYS}</p>
                    <ol class="statements" onkeydown={on_key(&studio, &deck)}>
                        {for deck.statements.iter().map(|statement| card(&studio, statement, &deck))}
                    </ol>
                    <WholeGroup key={kind.as_str()} deck={deck.clone()} />
                    {next_kind(&studio, &statements, kind)}
                } else {
                    <Sign key={studio.0.language.to_string()} {progress} />
                }
            </section>
        </div>
    }
}

/// The kinds of statement that there are.
fn kinds_of(statements: &[Said]) -> Vec<StatementKind> {
    let is_there = |kind: &StatementKind| statements.iter().any(|statement| statement.kind == *kind);
    words::KINDS.into_iter().filter(is_there).collect()
}

fn kinds(studio: &Handle, statements: &[Said]) -> Html {
    let to = |kind: Option<StatementKind>| {
        studio.on(move |studio, _: MouseEvent| {
            studio.tell(Happened::Reviews(kind));
            page::focus_soon("form-title");
        })
    };
    let line = |kind: StatementKind| {
        let of_it = statements.iter().filter(|statement| statement.kind == kind);
        let progress = Progress::of(studio.files(), of_it);
        let is_chosen = studio.0.reviewed == Some(kind);
        html! {
            <li key={kind.as_str()}>
                <button type="button" class="item" aria-current={is_chosen.then_some("true")} onclick={to(Some(kind))}>
                    <span class="item-title">{words::kind(kind)}</span>
                    <span class={if progress.is_complete() { "badge" } else { "count" }}>{format!("{}/{}", progress.agreed, progress.all)}</span>
                </button>
            </li>
        }
    };
    let signs = studio.0.reviewed.is_none();
    html! {
        <ul class="groups">
            {for kinds_of(statements).into_iter().map(line)}
            <li key="signature">
                <button type="button" class="item" aria-current={signs.then_some("true")} onclick={to(None)}>
                    <span class="item-title">{words::SIGNATURE}</span>
                </button>
            </li>
        </ul>
    }
}

/// On to the next kind that has something undecided, or to the signature.
fn next_kind(studio: &Handle, statements: &[Said], kind: StatementKind) -> Html {
    let kinds = kinds_of(statements);
    let own = kinds.iter().position(|other| *other == kind).map_or(0, |own| own + 1);
    let is_due = |kind: &&StatementKind| {
        let mut of_it = statements.iter().filter(|statement| statement.kind == **kind);
        of_it.any(|statement| !standing(studio.files(), statement).is_agreed())
    };
    let next = kinds[own..].iter().chain(&kinds[..own]).find(is_due).copied().filter(|next| *next != kind);
    let onclick = studio.on(move |studio, _: MouseEvent| {
        studio.tell(Happened::Reviews(next));
        page::focus_soon("form-title");
    });
    html! {
        <button type="button" class="button next" id={NEXT} {onclick}>{words::NEXT_KIND}{": "}{next.map_or(words::SIGNATURE, words::kind)}</button>
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
    let left = props.deck.statements.iter().filter(|statement| is_open(studio.files(), statement)).count();
    let onchange = {
        let has_read = has_read.clone();
        Callback::from(move |_: Event| has_read.set(!*has_read))
    };
    let onclick = {
        let (deck, has_read) = (props.deck.clone(), has_read.clone());
        studio.on(move |studio, _: MouseEvent| {
            let statements: Vec<_> = deck.statements.iter().collect();
            let edits = review::agree_to_all(studio.files(), &statements, &deck.before);
            studio.make(words::AGREED_TO_ALL, edits);
            has_read.set(false);
            page::focus_soon(NEXT);
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
