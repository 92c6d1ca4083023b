//! A statement with what can be made of it, by pointer or by key.

use super::handle::Handle;
use super::written::{first, rest};
use crate::model::key::Part;
use crate::model::review::{self, Before, Decision, Said, Standing, decide, is_changed, is_open, key_of, standing};
use crate::model::sentences::{Written, written};
use crate::model::studio::Happened;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

/// The statements that are shown, in their order, and what each was when work began.
#[derive(Clone, PartialEq)]
pub struct Deck {
    pub statements: Rc<[Said]>,
    pub before: Rc<Before>,
    pub original: Rc<[Said]>,
}

/// The name of the heading of a statement.
pub fn element_of(id: &str) -> String {
    format!("statement-{}", id.replace(':', "-"))
}

/// The name of the button that leads on to the next kind.
pub const NEXT: &str = "next-kind";

fn note_of(id: &str) -> String {
    format!("{}-note", element_of(id))
}

/// What a press on a key does to the statement that has the focus. Fields for text keep their keys.
pub fn on_key(studio: &Handle, deck: &Deck) -> Callback<KeyboardEvent> {
    let deck = deck.clone();
    studio.on(move |studio, event: KeyboardEvent| {
        let Some(place) = page::letter_in(&event, "statement")
            .and_then(|element| deck.statements.iter().position(|statement| element == element_of(&statement.id)))
        else {
            return;
        };
        let statement = &deck.statements[place];
        let key = event.key().to_lowercase();
        match &*key {
            "a" => make(studio, &deck, statement, Decision::Agree),
            "c" if is_changed(&deck.before, statement) => make(studio, &deck, statement, Decision::Changed),
            "c" => change(studio, statement),
            "d" => make(studio, &deck, statement, Decision::Discuss),
            "j" => lead_to(deck.statements.get(place + 1)),
            "k" => lead_to(place.checked_sub(1).and_then(|before| deck.statements.get(before))),
            _ => return,
        }
        event.prevent_default();
        if matches!(&*key, "a" | "c") {
            lead_on(studio, &deck, place);
        }
    })
}

fn lead_to(statement: Option<&Said>) {
    if let Some(statement) = statement {
        page::focus_soon(&element_of(&statement.id));
    }
}

/// To the next statement that nothing is decided about.
fn lead_on(studio: &Handle, deck: &Deck, place: usize) {
    let mut later = deck.statements[place + 1..].iter();
    match later.find(|statement| is_open(studio.files(), statement)) {
        Some(next) => lead_to(Some(next)),
        None => page::focus_soon(NEXT),
    }
}

fn make(studio: &Handle, deck: &Deck, statement: &Said, decision: Decision) {
    let edits = decide(studio.files(), statement, decision, &deck.before);
    studio.make(words::DECIDED, edits);
    if decision == Decision::Discuss {
        page::focus_soon(&note_of(&statement.id));
    }
}

/// Leads to the form of what the statement says.
fn change(studio: &Handle, statement: &Said) {
    if let Some(key) = key_of(statement) {
        studio.tell(Happened::ChangesStatement { key, id: statement.id.as_str().into() });
    }
}

pub fn card(studio: &Handle, statement: &Said, deck: &Deck) -> Html {
    let now = standing(studio.files(), statement);
    let id = element_of(&statement.id);
    let says = written(statement.reader(), statement);
    html! {
        <li key={statement.id.clone()} class={classes!("statement", class_of(now))} aria-labelledby={id.clone()}>
            <h3 id={id.clone()} dir="auto" tabindex="-1">{first(&says)}</h3>
            {rest(&says)}
            <ul class="said">{for statement.words.iter().map(|line| said(line))}</ul>
            {before(deck, statement, &says)}
            {sources(studio, statement)}
            <p class="standing">
                <span class="badge">{words::standing(now)}</span>
                if is_changed(&deck.before, statement) && now != Standing::Changed {
                    {" "}<span class="badge">{words::DIFFERS}</span>
                }
            </p>
            {choices(studio, statement, deck, now)}
            {note(studio, statement)}
        </li>
    }
}

/// What a statement said when work began, as far as it says something else now.
fn before(deck: &Deck, statement: &Said, now: &[Written]) -> Html {
    let Some(then) =
        deck.original.iter().find(|then| then.id == statement.id).filter(|then| then.hash != statement.hash)
    else {
        return Html::default();
    };
    let says = written(then.reader(), then);
    let is_gone = |line: &&String| !statement.words.contains(line);
    html! {
        <div class="before">
            <p><strong>{words::BEFORE}</strong></p>
            if says != now {
                <p dir="auto">{first(&says)}</p>
                {rest(&says)}
            }
            <ul class="said">{for then.words.iter().filter(is_gone).map(|line| said(line))}</ul>
        </div>
    }
}

/// A line of words with what they are for, which is in English whatever the words are in.
fn said(line: &str) -> Html {
    match line.split_once(": ") {
        // Some begin with it themselves.
        Some((label, words)) if words.starts_with(label) => html! { <li dir="auto">{words.to_owned()}</li> },
        Some((label, words)) => html! { <li>{label}{": "}<bdi>{words.to_owned()}</bdi></li> },
        None => html! { <li dir="auto">{line.to_owned()}</li> },
    }
}

fn choices(studio: &Handle, statement: &Said, deck: &Deck, now: Standing) -> Html {
    let choice = |decision: Decision, standing: Standing, label: &'static str| {
        let (deck, statement) = (deck.clone(), statement.clone());
        let onclick = studio.on(move |studio, _: MouseEvent| {
            make(studio, &deck, &statement, decision);
            // Where only what is undecided is shown, the statement is gone, and the next is in its place.
            page::focus_if_lost_soon(&after(&deck, &statement));
        });
        html! {
            <button type="button" class="button" aria-pressed={(now == standing).to_string()} {onclick}>{label}</button>
        }
    };
    let on_open = {
        let (deck, statement) = (deck.clone(), statement.clone());
        studio.on(move |studio, _: MouseEvent| {
            make(studio, &deck, &statement, Decision::Open);
            page::focus_if_lost_soon(&element_of(&statement.id));
        })
    };
    let is_own = is_changed(&deck.before, statement) || now == Standing::Changed;
    let on_change = key_of(statement).map(|_| {
        let statement = statement.clone();
        studio.on(move |studio, _: MouseEvent| change(studio, &statement))
    });
    html! {
        <div class="decide" role="group" aria-labelledby={element_of(&statement.id)}>
            {choice(Decision::Agree, Standing::Agreed, words::AGREE)}
            if is_own {
                {choice(Decision::Changed, Standing::Changed, words::DECIDE_CHANGED)}
            }
            {choice(Decision::Discuss, Standing::ToDiscuss, words::DISCUSS)}
            if now.is_agreed() {
                <button type="button" class="quiet" onclick={on_open}>{words::TAKE_BACK_DECISION}</button>
            }
            if let Some(onclick) = on_change {
                <button type="button" class="quiet" {onclick}>{words::CHANGE_IT}</button>
            }
        </div>
    }
}

/// What comes after a statement: the next one, or the way on.
fn after(deck: &Deck, statement: &Said) -> String {
    let place = deck.statements.iter().position(|other| other.id == statement.id);
    let next = place.and_then(|place| deck.statements.get(place + 1));
    next.map_or_else(|| NEXT.to_owned(), |next| element_of(&next.id))
}

fn sources(studio: &Handle, statement: &Said) -> Html {
    if statement.sources.is_empty() {
        return Html::default();
    }
    let all = Part::Source.all(studio.files());
    let cited = statement.sources.iter().filter_map(|source| {
        let source = all.iter().find(|it| it.text_of("id") == Some(source.as_str()))?;
        source.text_of("citation").map(str::to_owned)
    });
    html! {
        <details class="more"><summary>{words::sources(statement.sources.len())}</summary>
            <ul class="cited">{for cited.map(|citation| html! { <li>{citation}</li> })}</ul></details>
    }
}

fn class_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Agreed | Standing::Changed => "agreed",
        Standing::ChangedSince => "changed-since",
        Standing::ToDiscuss => "to-discuss",
    }
}

/// The note on a statement, once there is one.
fn note(studio: &Handle, statement: &Said) -> Html {
    let text = review::note(studio.files(), &statement.id);
    if text.is_empty() {
        return Html::default();
    }
    let of = statement.id.clone();
    let onchange = studio.on(move |studio, event: Event| {
        let text = page::value_of(&event);
        studio.make(words::NOTE, review::write_note(studio.files(), &of, &text));
    });
    html! {
        <label class="field"><span class="field-label">{words::NOTE}</span>
            <textarea id={note_of(&statement.id)} rows="2" value={text.to_owned()} {onchange} /></label>
    }
}
