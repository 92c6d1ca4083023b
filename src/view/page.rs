//! The page for where the reader is.

use super::AppProps;
use super::advice_card::AdviceCard;
use super::app::App;
use super::check_answers::CheckAnswers;
use super::place::Reading;
use super::question_page::QuestionPage;
use super::read_it_all::ReadItAll;
use super::seek_care::SeekCare;
use super::shared_result::SharedResult;
use super::sheet::Sheet;
use super::welcome::Welcome;
use crate::content::{ContentPack, Kind, QuestionId};
use crate::domain::Assessment;
use std::rc::Rc;
use yew::prelude::*;

pub fn page(app: &App, props: &AppProps) -> Html {
    let App { assessment, heading, errors, on_message, on_follow, on_read, .. } = app;
    if app.reading == Reading::Article {
        return html! { <ReadItAll {heading} on_close={&app.on_close} /> };
    }
    let answers = Rc::new(assessment.responses().cloned().unwrap_or_default().in_force(&props.pack));
    let missing = Rc::<[QuestionId]>::from(assessment.missing());
    match assessment {
        Assessment::Welcome => html! { <Welcome unreadable={app.unreadable} {heading} {on_message} {on_read} /> },
        Assessment::AboutYou(_) | Assessment::Safety(_) | Assessment::Pain(_) | Assessment::Habits(_) => {
            let number = assessment.page().zip(assessment.progress(&props.pack));
            number.map_or_else(Html::default, |(page, progress)| {
                html! {
                    <QuestionPage {page} {progress} {answers} {missing} {heading} {errors} {on_message} {on_follow} />
                }
            })
        }
        Assessment::Sheet { .. } => html! {
            <Sheet {answers} {missing} {heading} {errors} {on_message} {on_follow} />
        },
        Assessment::CheckAnswers(_) => html! { <CheckAnswers {answers} {heading} {on_message} /> },
        Assessment::SeekCare(seek_care) => html! {
            <SeekCare raised={Rc::new(seek_care.raised.clone())} {answers} {heading} {on_message} />
        },
        Assessment::Advice(card, _) => html! {
            <AdviceCard
                card={Rc::new((**card).clone())}
                {answers}
                passing_on={props.passing_on.clone()}
                {heading}
                {on_message}
                {on_read}
                on_event={&props.on_event}
            />
        },
        Assessment::SharedResult(result) => html! {
            <SharedResult result={Rc::new((**result).clone())} {heading} {on_message} {on_read} />
        },
    }
}

/// The column that a page stands in: wide where a body map stands beside its list.
pub fn column(app: &App, pack: &ContentPack) -> &'static str {
    let is_map = |id: &QuestionId| pack.question(id).is_some_and(|question| question.kind == Kind::Map);
    let page = app.assessment.page().and_then(|number| number.page(pack));
    let has_map = matches!(app.assessment, Assessment::Sheet { .. })
        || page.is_some_and(|page| page.questions.iter().any(is_map));
    if has_map && app.reading == Reading::Questions { "column column-wide" } else { "column" }
}
