//! Above a result that someone passed on: whose it is, how old it is, and the only way out, to answer for oneself.

use super::button::{Look, button, report};
use super::edition::Edition;
use crate::content::{Revision, Ui};
use crate::domain::{Message, SharedResult, Withdrawn};
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
    let later = pack.revisions_after(result.outcome.revision).flat_map(|revision| changes(edition, revision));
    let changes: Vec<_> = withdrawn(edition, result.withdrawn).into_iter().chain(later).collect();
    html! {
        <>
            <p>
                {edition.fill(Ui::SharedRevision, &[("made", &made), ("current", &current)])}{" "}
                {edition.say(Ui::SharedNotRedone)}
            </p>
            if !changes.is_empty() {
                <div part="since">
                    // Not a heading: the headings of the page begin below.
                    <p class="minor-heading">{edition.say(Ui::ChangedSince)}</p>
                    <ul class="list">{changes}</ul>
                </div>
            }
        </>
    }
}

fn withdrawn(edition: &Edition, withdrawn: Withdrawn) -> Vec<Html> {
    let Withdrawn { advice, factors, answers } = withdrawn;
    let counts = [(Ui::WithdrawnTips, advice), (Ui::WithdrawnHabits, factors), (Ui::WithdrawnAnswers, answers)];
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(word, count)| html! { <li>{edition.count(word, count)}</li> }).collect()
}

fn changes(edition: &Edition, revision: &Revision) -> impl Iterator<Item = Html> {
    let date = edition.day(&revision.date);
    revision.changes.iter().cloned().map(move |change| html! { <li>{&date}{" "}{change}</li> })
}
