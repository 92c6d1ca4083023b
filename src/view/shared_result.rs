//! A result that someone passed on. Told as theirs, never as advice for whoever opens it.

use super::answers::answers_of;
use super::button::{Look, button, report};
use super::clinic::clinic;
use super::edition::{Edition, use_edition};
use super::footer::{About, footer};
use super::heading::{Depth, heading, page_heading};
use super::mark::{level_mark, match_mark};
use super::safety_net::{limits, safety_net};
use super::section::{row, rows, section};
use super::sources;
use super::tips::{followable, list};
use crate::content::{Disposition, Match, StepId, Ui};
use crate::domain::{Message, SharedAnswers, SharedOutcome, SharedResult as Shared};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SharedResultProps {
    pub result: Rc<Shared>,
    pub heading: NodeRef,
    pub on_message: Callback<Message>,
    pub on_read: Callback<MouseEvent>,
}

#[component]
pub fn SharedResult(props: &SharedResultProps) -> Html {
    let edition = use_edition();
    let SharedOutcome { disposition, closeness, factors, advice, .. } = &props.result.outcome;
    let say = |word| edition.say(word);
    let told = if *disposition == Disposition::SelfCare { Ui::SharedSelfCare } else { Ui::SharedCheck };
    let habits = factors.iter().filter_map(|id| edition.pack.factor(id));
    let habits = habits.map(|factor| row(factor.name.clone().into(), factor.article.clone().into())).collect();
    let tips = list(&edition, followable(&edition, advice));
    html! {
        <>
            {banner(&edition, &props.result.outcome, &props.on_message)}
            <article class={["card level-", disposition.as_str()].concat()} part="card">
                <header class="action" part="action">
                    {level_mark(*disposition)}
                    {page_heading(&edition, &props.heading, None, say(Ui::SharedHeading))}
                    <div class="prose"><p>{say(told)}</p></div>
                </header>
                {fit(&edition, *closeness)}
                {rows(&edition, "section habits", "habits", say(Ui::SharedHabits), habits)}
                {section(&edition, "section", "tips", say(Ui::SharedTips), tips)}
                if let Some(answers) = &props.result.answers {
                    {given(&edition, answers)}
                }
                {safety_net(&edition)}
                {limits(&edition)}
                {footer(&edition, About::Article, &sources::of_tips(&edition, advice))}
                {clinic(&edition)}
                <div class="actions card-actions">
                    {button(Look::Plain, say(Ui::ReadTheArticle), props.on_read.clone())}
                </div>
            </article>
        </>
    }
}

/// Whose result this is, how old it is, and the only way out: to answer for oneself.
fn banner(edition: &Edition, outcome: &SharedOutcome, on_message: &Callback<Message>) -> Html {
    let (made, current) = (outcome.revision.to_string(), edition.pack.revision.to_string());
    let start = report(on_message, Message::PressedStart(edition.settings.layout));
    html! {
        <div class="shared-banner" part="banner">
            <p>{edition.say(Ui::SharedBanner)}</p>
            if made != current {
                <p>
                    {edition.fill(Ui::SharedRevision, &[("made", &made), ("current", &current)])}{" "}
                    {edition.say(Ui::SharedNotRedone)}
                </p>
            }
            <div class="actions">{button(Look::Primary, edition.say(Ui::AnswerYourself), start)}</div>
        </div>
    }
}

fn fit(edition: &Edition, closeness: Match) -> Html {
    let words = match closeness {
        Match::Strong => Ui::SharedStrong,
        Match::Possible => Ui::SharedPossible,
        Match::Unlikely => Ui::SharedUnlikely,
    };
    html! {
        <section class="section match" part="match">
            <div class="match-header">
                {heading(edition, Depth::Section, edition.say(words))}
                {match_mark(closeness)}
            </div>
            <p>{edition.say(Ui::SharedNotDiagnosis)}</p>
        </section>
    }
}

/// The answers that came with it: pain and habits, never the safety screen.
fn given(edition: &Edition, answers: &SharedAnswers) -> Html {
    let in_force = answers.responses.in_force(&edition.pack);
    let steps = edition.pack.steps.iter().filter(|step| matches!(step.id, StepId::Pain | StepId::Habits));
    html! {
        <section class="section">
            {heading(edition, Depth::Section, edition.fill(Ui::SharedAnswers, &[("date", &answers.date())]))}
            {steps.map(|step| answers_of(edition, step, &in_force, None)).collect::<Html>()}
        </section>
    }
}
