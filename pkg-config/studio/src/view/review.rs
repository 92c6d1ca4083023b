//! Every statement that matters, one by one, and the name under them.

use super::handle::{Handle, use_studio};
use crate::model::faults;
use crate::model::json::Json;
use crate::model::key::Part;
use crate::model::review::{self, Progress, Signer, Standing, standing};
use crate::model::rooms::Room;
use crate::model::studio::Happened;
use crate::{page, words};
use lumbar_check::content::{Statement, StatementKind};
use std::collections::BTreeMap;
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
    let kind = use_state(|| StatementKind::Rule);
    let filter = use_state(|| Filter::All);
    let shown = studio.0.shown.clone();
    let statements = use_memo(shown.as_ref().map(|shown| Rc::as_ptr(&shown.files)), |_| {
        shown.as_ref().map(|shown| shown.pack.statements()).unwrap_or_default()
    });
    let before = use_memo((studio.0.language.clone(), studio.0.original.as_ref().map(Rc::as_ptr)), |(language, _)| {
        let pack = faults::parse(studio.0.original(), language);
        pack.map(|pack| review::hashes(&pack.statements())).unwrap_or_default()
    });
    let progress = Progress::of(studio.files(), &studio.0.language, statements.iter());
    let of_kind = statements.iter().filter(|statement| statement.kind == *kind);
    let is_wanted = |statement: &&Statement| {
        *filter == Filter::All || standing(studio.files(), &studio.0.language, statement) != Standing::Agreed
    };
    let cards = of_kind.filter(is_wanted).map(|statement| card(&studio, statement, &before));
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
                    <span>{words::progress(progress.agreed, progress.all, progress.to_discuss, progress.changed_since)}</span>
                    <progress max={progress.all.to_string()} value={progress.agreed.to_string()} />
                </label>
                {kinds(&studio, &statements, &kind)}
            </section>
            <section class="form" aria-labelledby="form-title">
                <div class="form-head">
                    <h2 id="form-title" tabindex="-1">{words::kind(*kind)}</h2>
                    <label class="tick"><input type="checkbox" checked={*filter == Filter::Undecided} onchange={on_filter} />
                        <span>{words::ONLY_UNDECIDED}</span></label>
                </div>
                if !studio.0.faults.is_empty() {
                    <p class="behind">{words::REVIEW_FAULTS}</p>
                }
                <ol class="statements">{for cards}</ol>
                <Sign {progress} statements={statements.clone()} />
            </section>
        </div>
    }
}

fn kinds(studio: &Handle, statements: &Rc<Vec<Statement>>, chosen: &UseStateHandle<StatementKind>) -> Html {
    let line = |kind: &StatementKind| {
        let of_it = || statements.iter().filter(|statement| statement.kind == *kind);
        let progress = Progress::of(studio.files(), &studio.0.language, of_it());
        if progress.all == 0 {
            return Html::default();
        }
        let (kind, set) = (*kind, chosen.clone());
        let onclick = Callback::from(move |_: MouseEvent| set.set(kind));
        html! {
            <li key={kind.as_str()}>
                <button type="button" class="item" aria-current={(**chosen == kind).then_some("true")} {onclick}>
                    <span class="item-title">{words::kind(kind)}</span>
                    <span class={if progress.is_complete() { "badge" } else { "count" }}>{format!("{}/{}", progress.agreed, progress.all)}</span>
                </button>
            </li>
        }
    };
    html! { <ul class="groups">{for words::KINDS.iter().map(line)}</ul> }
}

fn card(studio: &Handle, statement: &Statement, before: &Rc<BTreeMap<String, String>>) -> Html {
    let language = studio.0.language.clone();
    let now = standing(studio.files(), &language, statement);
    let is_changed = before.get(&statement.id) != Some(&statement.hash);
    let id = format!("statement-{}", statement.id.replace(':', "-"));
    let on_agree = {
        let (statement, language) = (statement.clone(), language.clone());
        studio.on(move |studio, _: MouseEvent| {
            let edits = match standing(studio.files(), &language, &statement) {
                Standing::Agreed => review::take_back(studio.files(), &language, &statement.id),
                _ => review::agree(studio.files(), &language, &statement),
            };
            studio.make(words::DECIDED, edits);
        })
    };
    let on_discuss = {
        let (id, note) = (statement.id.clone(), format!("{id}-note"));
        studio.on(move |studio, _: MouseEvent| {
            let text = Some(review::note(studio.files(), &id)).filter(|text| !text.is_empty());
            let text = text.unwrap_or(words::TO_DISCUSS).to_owned();
            studio.make(words::DECIDED, review::discuss(studio.files(), &language, &id, &text));
            page::focus_soon(&note);
        })
    };
    let on_change = review::key_of(statement)
        .map(|key| studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(key.clone())))));
    let cited = statement.sources.iter().filter_map(|source| {
        let (_, source) = Part::Source
            .all(studio.files())
            .iter()
            .find_map(|it| Some((it.text_of("id") == Some(source.as_str()), it)).filter(|(is_it, _)| *is_it))?;
        source.text_of("citation").map(str::to_owned)
    });
    html! {
        <li key={statement.id.clone()} class={classes!("statement", class_of(now))} aria-labelledby={id.clone()}>
            <h3 id={id.clone()} dir="auto">{&statement.sentence}</h3>
            <ul class="said">{for statement.words.iter().map(|line| html! { <li dir="auto">{line}</li> })}</ul>
            if !statement.sources.is_empty() {
                <details class="more"><summary>{words::sources(statement.sources.len())}</summary>
                    <ul class="cited">{for cited.map(|citation| html! { <li>{citation}</li> })}</ul></details>
            }
            <p class="standing">
                <span class="badge">{words::standing(now)}</span>
                if is_changed {
                    {" "}<span class="badge">{words::CHANGED}</span>
                }
            </p>
            <div class="decide" role="group" aria-labelledby={id.clone()}>
                <button type="button" class="button" aria-pressed={(now == Standing::Agreed).to_string()} onclick={on_agree}>{words::AGREE}</button>
                <button type="button" class="button" aria-pressed={(now == Standing::ToDiscuss).to_string()} onclick={on_discuss}>{words::DISCUSS}</button>
                if let Some(onclick) = on_change {
                    <button type="button" class="quiet" {onclick}>{words::CHANGE_IT}</button>
                }
            </div>
            {note(studio, statement, &id)}
        </li>
    }
}

fn class_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Agreed => "agreed",
        Standing::ChangedSince => "changed-since",
        Standing::ToDiscuss => "to-discuss",
    }
}

/// The note on a statement, once there is one.
fn note(studio: &Handle, statement: &Statement, id: &str) -> Html {
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
            <textarea id={format!("{id}-note")} rows="2" value={text.to_owned()} {onchange} /></label>
    }
}

#[derive(PartialEq, Properties)]
struct SignProps {
    progress: Progress,
    statements: Rc<Vec<Statement>>,
}

#[component]
fn Sign(props: &SignProps) -> Html {
    let studio = use_studio();
    let signer = use_state(|| known(&studio));
    let is_signed = review::is_signed(studio.files());
    let may = props.progress.is_complete() && studio.0.faults.is_empty() && (is_signed || studio.0.is_checked());
    let field = |label: &'static str, value: &str, kind: &'static str, set: fn(&mut Signer, String)| {
        let signer = signer.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let mut next = Signer::clone(&signer);
            set(&mut next, page::value_of(&event));
            signer.set(next);
        });
        html! { <label class="field"><span class="field-label">{label}</span>
        <input type={kind} value={value.to_owned()} maxlength="120" autocomplete="off" {oninput} /></label> }
    };
    let onsubmit = {
        let (signer, statements) = (signer.clone(), props.statements.clone());
        studio.on(move |studio, event: SubmitEvent| {
            event.prevent_default();
            let language = studio.0.language.clone();
            studio.make(words::SIGNED, review::sign(studio.files(), &language, &statements, &signer));
        })
    };
    let on_unsign = studio.on(|studio, _: MouseEvent| studio.make(words::UNSIGNED, review::unsign()));
    let is_filled = [&signer.name, &signer.profession, &signer.date].iter().all(|text| !text.trim().is_empty());
    html! {
        <form class="way sign" {onsubmit}>
            <h3>{words::SIGN}</h3>
            <p>{words::SIGN_EXPLAINED}</p>
            if is_signed {
                <p class="fine">{words::signed_by(&signer.name, &signer.date)}</p>
                <button type="button" class="button" onclick={on_unsign}>{words::UNSIGN}</button>
            } else {
                {field(words::SIGNER_NAME, &signer.name, "text", |signer, text| signer.name = text)}
                {field(words::SIGNER_PROFESSION, &signer.profession, "text", |signer, text| signer.profession = text)}
                {field(words::SIGNER_REGISTRATION, &signer.registration, "text", |signer, text| signer.registration = text)}
                {field(words::SIGNER_DATE, &signer.date, "date", |signer, text| signer.date = text)}
                if !may {
                    <p class="what">{words::NOT_YET}</p>
                }
                <button type="submit" class="button primary" disabled={!may || !is_filled}>{words::SIGN_BUTTON}</button>
            }
        </form>
    }
}

/// Whoever signed before, with today's day.
fn known(studio: &Handle) -> Signer {
    let reviewer = studio.files().file(crate::model::document::REVIEW).and_then(|file| file.get("reviewer"));
    let of = |key: &str| {
        reviewer
            .and_then(|reviewer| reviewer.get(key))
            .and_then(Json::text)
            .map_or_else(String::new, |text| text.to_string())
    };
    Signer { name: of("name"), profession: of("profession"), registration: of("registration"), date: page::today() }
}
