//! Above a result that someone passed on: whose it is, how old it is, and the only way out, to answer for oneself.

use crate::content::{Revision, Ui};
use crate::domain::{Message, SharedResult, Withdrawn};
use crate::view::components::button::{Look, button, report};
use crate::view::components::edition::Edition;
use crate::view::components::section::paragraph;
use yew::prelude::*;

pub fn shared_banner(edition: &Edition, result: &SharedResult, on_message: &Callback<Message>) -> Html {
    let start = report(on_message, Message::PressedStart(edition.settings.layout));
    html! {
        <div class="shared-banner" part="banner">
            <p>{edition.say(Ui::SharedBanner)}</p>
            if result.outcome.revision != edition.pack.revision {
                {since(edition, result)}
            }
            <div class="actions">{button(Look::Primary, edition.say(Ui::AnswerYourself), start)}</div>
        </div>
    }
}

/// What has changed since an earlier revision, as far as the pack remembers.
fn since(edition: &Edition, result: &SharedResult) -> Html {
    let pack = &edition.pack;
    let (made, current) = (result.outcome.revision.to_string(), pack.revision.to_string());
    let age = edition.fill(Ui::SharedRevision, &[("made", &made), ("current", &current)]);
    let line = |words: AttrValue| html! { <li>{words}</li> };
    let Withdrawn { advice, factors, answers } = result.withdrawn;
    let mut lines = Vec::new();
    for (word, count) in [(Ui::WithdrawnTips, advice), (Ui::WithdrawnHabits, factors), (Ui::WithdrawnAnswers, answers)]
    {
        if count > 0 {
            lines.push(line(edition.count(word, count)));
        }
    }
    let of_revision = |revision: &Revision| {
        let changes = revision.changes.iter().map(|change| line(change.clone().into()));
        html! {
            <>
                <p class="minor-heading">{edition.in_words(&revision.date)}</p>
                <ul class="list">{for changes}</ul>
            </>
        }
    };
    let revisions: Vec<_> = pack.revisions_after(result.outcome.revision).map(of_revision).collect();
    html! {
        <>
            {paragraph("age", [&age, " ", &edition.say(Ui::SharedNotRedone)].concat().into())}
            if !lines.is_empty() || !revisions.is_empty() {
                <div part="since">
                    if !lines.is_empty() {
                        <ul class="list">{lines}</ul>
                    }
                    if !revisions.is_empty() {
                        <details class="more">
                            <summary>{edition.say(Ui::ChangedSince)}</summary>
                            <div class="more-text">{revisions}</div>
                        </details>
                    }
                </div>
            }
        </>
    }
}
