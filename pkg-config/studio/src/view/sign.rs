//! The name under all that was agreed to.

use super::changed::{use_patients, use_told_otherwise};
use super::handle::{Handle, use_studio};
use crate::model::article::of_another_article;
use crate::model::review::{self, Progress, Signer};
use crate::{page, words};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SignProps {
    pub progress: Progress,
}

#[component]
pub fn Sign(props: &SignProps) -> Html {
    let studio = use_studio();
    let signer = use_state(|| known(&studio));
    let patients = use_patients(&studio).patients.clone();
    let told_otherwise = use_told_otherwise(&studio, &patients).len();
    let another = of_another_article(studio.reader(), &studio.0.built_in).len();
    let is_known = use_state(|| false);
    let on_known = {
        let is_known = is_known.clone();
        Callback::from(move |_: Event| is_known.set(!*is_known))
    };
    let has_doubts = told_otherwise > 0 || another > 0;
    let signature = review::signature(studio.files(), &studio.0.language);
    let may = props.progress.is_complete() && studio.0.is_checked();
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
        let signer = signer.clone();
        studio.on(move |studio, event: SubmitEvent| {
            event.prevent_default();
            studio.make(words::SIGNED, review::sign(studio.files(), &studio.0.language, &signer));
        })
    };
    let on_unsign = studio.on(|studio, _: MouseEvent| {
        studio.make(words::UNSIGNED, review::unsign(studio.files(), std::slice::from_ref(&studio.0.language)));
    });
    let is_filled = [&signer.name, &signer.profession, &signer.date].iter().all(|text| !text.trim().is_empty());
    html! {
        <form class="way sign" {onsubmit}>
            <h3>{words::sign_in(&studio.0.language)}</h3>
            <p>{words::SIGN_EXPLAINED}</p>
            if let Some(signature) = signature {
                <p class="fine">{words::signed_by(&studio.0.language, &signature)}</p>
                <button type="button" class="button" onclick={on_unsign}>{words::UNSIGN}</button>
            } else {
                {field(words::SIGNER_NAME, &signer.name, "text", |signer, text| signer.name = text)}
                {field(words::SIGNER_PROFESSION, &signer.profession, "text", |signer, text| signer.profession = text)}
                {field(words::SIGNER_REGISTRATION, &signer.registration, "text", |signer, text| signer.registration = text)}
                {field(words::SIGNER_DATE, &signer.date, "date", |signer, text| signer.date = text)}
                if has_doubts {
                    <div class="doubts">
                        if told_otherwise > 0 {
                            <p>{words::not_looked_at(told_otherwise, patients.len())}</p>
                        }
                        if another > 0 {
                            <p>{words::of_another_article(another)}{"."}</p>
                        }
                        <label class="tick"><input type="checkbox" checked={*is_known} onchange={on_known} /><span>{words::SIGN_ALL_THE_SAME}</span></label>
                    </div>
                }
                if !may {
                    <p class="what">{words::NOT_YET}</p>
                }
                <button type="submit" class="button primary" disabled={!may || !is_filled || (has_doubts && !*is_known)}>{words::SIGN_BUTTON}</button>
            }
        </form>
    }
}

/// Whoever signed before, with today's day.
fn known(studio: &Handle) -> Signer {
    Signer { date: page::today(), ..review::last_signer(studio.files()) }
}
