//! What goes on paper: every statement as it stands, and what is not as in the built-in pack.

use super::handle::use_studio;
use super::written::{first, rest};
use crate::model::compare::{Difference, compare};
use crate::model::condition::Reader;
use crate::model::review::{Said, note, standing};
use crate::model::rooms::title;
use crate::model::sentences::written;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

/// Every statement, to be read, and signed by hand if need be.
#[component]
pub fn Sheet() -> Html {
    let studio = use_studio();
    let opened = use_state(|| false);
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(!*opened))
    };
    let on_print = Callback::from(|_: MouseEvent| page::print());
    let statements = if *opened { studio.0.said() } else { Rc::default() };
    let line = |statement: &Said| {
        let note = note(studio.files(), &statement.id).to_owned();
        let says = written(statement.reader(), statement);
        html! {
            <li>
                <p><strong>{first(&says)}</strong></p>
                {rest(&says)}
                {for statement.words.iter().map(|words| html! { <p>{words}</p> })}
                <p class="what">{words::standing(standing(studio.files(), statement))}
                    if !note.is_empty() {
                        {": "}{note}
                    }
                </p>
            </li>
        }
    };
    let kinds = words::KINDS.iter().map(|kind| {
        let of_it: Vec<_> = statements.iter().filter(|statement| statement.kind == *kind).collect();
        if of_it.is_empty() {
            return Html::default();
        }
        html! { <section><h5>{words::kind(*kind)}</h5><ol>{for of_it.into_iter().map(line)}</ol></section> }
    });
    html! {
        <div class="way">
            <h3>{words::SHEET}</h3>
            <p>{words::SHEET_EXPLAINED}</p>
            <div class="manage">
                <button type="button" class="button" aria-expanded={opened.to_string()} onclick={toggle}>{words::SHOW_SHEET}</button>
                if *opened {
                    <button type="button" class="button primary" onclick={on_print}>{words::PRINT}</button>
                }
            </div>
            if *opened {
                <div class="sheet">
                    <h4 class="sheet-title">{words::sheet_title(studio.files().rules().text_of("id").unwrap_or_default(), studio.files().rules().text_of("date").unwrap_or_default())}</h4>
                    {for kinds}
                    <p class="by-hand">{words::BY_HAND}</p>
                </div>
            }
        </div>
    }
}

/// What is not as in the built-in pack.
#[component]
pub fn Comparison() -> Html {
    let studio = use_studio();
    let opened = use_state(|| false);
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(!*opened))
    };
    let language = &studio.0.language;
    let then = Reader { files: &studio.0.built_in, language };
    let found = if *opened { compare(then, studio.reader()) } else { Vec::new() };
    let line = |difference: &Difference| {
        let of = difference.key.as_ref().map(|key| title(studio.reader(), key));
        let text = |text: &Option<String>| text.clone().unwrap_or_else(|| words::NOTHING.to_owned());
        html! {
            <tr>
                <th scope="row" dir="auto">{of.unwrap_or_default()}<span class="path">{format!("{}, {}", difference.at.file, difference.at.path)}</span></th>
                <td dir="auto">{text(&difference.before)}</td>
                <td dir="auto">{text(&difference.now)}</td>
            </tr>
        }
    };
    html! {
        <div class="way">
            <h3>{words::COMPARISON}</h3>
            <p>{words::COMPARISON_EXPLAINED}</p>
            <button type="button" class="button" aria-expanded={opened.to_string()} onclick={toggle}>{words::SHOW_COMPARISON}</button>
            if *opened {
                <p>{words::differences(found.len())}</p>
                if !found.is_empty() {
                    <div class="wide" tabindex="0" role="region" aria-label={words::COMPARISON}>
                        <table class="comparison">
                            <thead><tr><th scope="col">{words::PLACE_IN_PACK}</th><th scope="col">{words::BUILT_IN}</th><th scope="col">{words::YOURS}</th></tr></thead>
                            <tbody>{for found.iter().map(line)}</tbody>
                        </table>
                    </div>
                }
            }
        </div>
    }
}
