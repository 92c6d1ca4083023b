//! Answers as a `QuestionnaireResponse`.

use super::element::{Coding, Editions};
use super::item::{Item, ItemType, section};
use super::{canonical, write};
use crate::content::{ContentPack, Tick};
use crate::domain::{SharedAnswers, SharedResult};
use serde::Serialize;
use std::fmt;
use std::rc::Rc;

/// A `QuestionnaireResponse`. Displayed as JSON, the alternate form (`{:#}`) over many lines.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireResponse {
    resource_type: &'static str,
    language: Rc<str>,
    questionnaire: String,
    status: &'static str,
    authored: String,
    item: Vec<Answered>,
}

/// A group or a question with something in it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answered {
    link_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Rc<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Answer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Answered>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    value_coding: Coding,
}

impl fmt::Display for QuestionnaireResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, f)
    }
}

/// What a reader hands to a physio; `None` if the result holds no answers, or held some that the pack has retired since:
/// the others would pass for all of them.
///
/// Pain and habits only. The safety screen, age and pregnancy are never in it, as they are never in a link: their sections
/// are left out whole, which a valid response may do, as they are groups that are not required. That the screen was
/// passed follows from there being a result, not from an answer.
pub fn questionnaire_response(pack: &ContentPack, result: &SharedResult) -> Option<QuestionnaireResponse> {
    let SharedResult { outcome, answers, withdrawn } = result;
    let answers: &SharedAnswers = answers.as_ref().filter(|_| withdrawn.answers == 0)?;
    let editions = Editions { pack, translations: &[] };
    let outside_screen = pack.sections.iter().filter(|section| !section.id.is_screen());
    Some(QuestionnaireResponse {
        resource_type: "QuestionnaireResponse",
        language: pack.words.language.clone(),
        questionnaire: [&canonical(pack), "|", &outcome.revision.to_string()].concat(),
        status: "completed",
        authored: answers.date(),
        item: outside_screen.filter_map(|part| answered(section(editions, part), &answers.ticks)).collect(),
    })
}

/// The item as it is answered; `None` if nothing in it is.
fn answered(item: Item, ticks: &[Tick]) -> Option<Answered> {
    let is_ticked = |coding: &&Coding| {
        ticks.contains(&Tick { question: item.link_id.as_str().into(), option: coding.code.as_ref().into() })
    };
    let value = |coding: &Coding| Answer { value_coding: coding.clone() };
    let answer: Vec<_> = item.answers().filter(is_ticked).map(value).collect();
    let inner: Vec<_> = match item.r#type {
        ItemType::Group => item.item.into_iter().filter_map(|item| answered(item, ticks)).collect(),
        ItemType::Choice | ItemType::Display => Vec::new(),
    };
    let empty = answer.is_empty() && inner.is_empty();
    (!empty).then_some(Answered { link_id: item.link_id, text: item.text, answer, item: inner })
}
