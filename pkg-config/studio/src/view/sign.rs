//! The name under all that was agreed to.

use super::handle::{Handle, use_studio};
use crate::model::json::Json;
use crate::model::review::{self, Progress, Signer};
use crate::{page, words};
use lumbar_check::content::Statement;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SignProps {
    pub progress: Progress,
    pub statements: Rc<Vec<Statement>>,
}

#[component]
pub fn Sign(props: &SignProps) -> Html {
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
