//! Above a result that someone passed on: whose it is, how old it is, and the only way out, to answer for oneself.

use crate::content::{Revision, Ui};
use crate::domain::{Message, SharedResult, Withdrawn};
use crate::view::components::button::{Look, button, report};
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::paragraph;
use yew::prelude::*;

pub fn shared_banner(context: &RenderContext, result: &SharedResult, on_message: &Callback<Message>) -> Html {
    let start = report(on_message, Message::PressedStart(context.settings.layout));
    html! {
        <div class="shared-banner" part="banner">
            <p>{context.say(Ui::SharedBanner)}</p>
            if result.outcome.revision != context.pack.revision {
                {since(context, result)}
            }
            <div class="actions">{button(Look::Primary, context.say(Ui::AnswerYourself), start)}</div>
        </div>
    }
}

/// What has changed since an earlier revision, as far as the pack remembers.
fn since(context: &RenderContext, result: &SharedResult) -> Html {
    let pack = &context.pack;
    let (made, current) = (result.outcome.revision.to_string(), pack.revision.to_string());
    let age = context.fill(Ui::SharedRevision, &[("made", &made), ("current", &current)]);
    let line = |words: AttrValue| html! { <li>{words}</li> };
    let Withdrawn { advice, factors, answers } = result.withdrawn;
    let mut lines = Vec::new();
    for (word, count) in [(Ui::WithdrawnTips, advice), (Ui::WithdrawnHabits, factors), (Ui::WithdrawnAnswers, answers)]
    {
        if count > 0 {
            lines.push(line(context.count(word, count)));
        }
    }
    let of_revision = |revision: &Revision| {
        let changes = revision.changes.iter().map(|change| line(change.clone().into()));
        html! {
            <>
                <p class="minor-heading">{context.in_words(&revision.date)}</p>
                <ul class="list">{for changes}</ul>
            </>
        }
    };
    let revisions: Vec<_> = pack.revisions_after(result.outcome.revision).map(of_revision).collect();
    html! {
        <>
            {paragraph("age", [&age, " ", &context.say(Ui::SharedNotRedone)].concat().into())}
            if !lines.is_empty() || !revisions.is_empty() {
                <div part="since">
                    if !lines.is_empty() {
                        <ul class="list">{lines}</ul>
                    }
                    if !revisions.is_empty() {
                        <details class="more">
                            <summary>{context.say(Ui::ChangedSince)}</summary>
                            <div class="more-text">{revisions}</div>
                        </details>
                    }
                </div>
            }
        </>
    }
}
