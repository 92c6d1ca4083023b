//! A pack as a `Questionnaire`.

use super::element::{Editions, Element, Said, markdown};
use super::item::{Item, safety_net, section};
use super::{canonical, write};
use crate::content::{ContentPack, Review, Ui, fill};
use serde::Serialize;
use std::fmt;
use std::rc::Rc;

/// A `Questionnaire`. Displayed as JSON, the alternate form (`{:#}`) over many lines.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Questionnaire {
    resource_type: &'static str,
    language: Rc<str>,
    url: String,
    version: String,
    name: String,
    title: Rc<str>,
    #[serde(rename = "_title", skip_serializing_if = "Option::is_none")]
    title_translations: Option<Element>,
    status: &'static str,
    experimental: bool,
    subject_type: [&'static str; 1],
    date: Rc<str>,
    description: Rc<str>,
    #[serde(rename = "_description", skip_serializing_if = "Option::is_none")]
    description_translations: Option<Element>,
    purpose: Rc<str>,
    #[serde(rename = "_purpose", skip_serializing_if = "Option::is_none")]
    purpose_translations: Option<Element>,
    copyright: String,
    item: Vec<Item>,
}

impl fmt::Display for Questionnaire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, f)
    }
}

/// The questionnaire of a pack in its language, with translations. All packs given are one in several languages.
pub fn questionnaire(pack: &ContentPack, translations: &[ContentPack]) -> Questionnaire {
    let editions = Editions { pack, translations };
    let said = |of: fn(&ContentPack) -> Rc<str>| {
        let said = editions.say(|pack| Some(of(pack)));
        said.map_or_else(|| ("".into(), None), |Said { text, translations }| (text, translations))
    };
    let (title, title_translations) = said(|pack| pack.say(Ui::Title));
    let (description, description_translations) = said(|pack| description(pack).into());
    let (purpose, purpose_translations) = said(|pack| markdown(&pack.words.purpose).into());
    let mut item: Vec<_> = pack.sections.iter().map(|part| section(editions, part)).collect();
    item.push(safety_net(editions));
    Questionnaire {
        resource_type: "Questionnaire",
        language: pack.words.language.clone(),
        url: canonical(pack),
        version: pack.revision.to_string(),
        name: ["LumbarCheck", &in_pascal_case(pack.id.as_str())].concat(),
        title,
        title_translations,
        status: "draft",
        experimental: pack.review == Review::NotReviewed,
        subject_type: ["Patient"],
        date: pack.date.clone(),
        description,
        description_translations,
        purpose,
        purpose_translations,
        copyright: [&*pack.article.title, ", ", &pack.article.site, ", ", &pack.article.url].concat(),
        item,
    }
}

/// Which pack it is, who has reviewed its rules and its words, and whether its safety questions are its author's own.
fn description(pack: &ContentPack) -> String {
    let revision = pack.revision.to_string();
    let reviewed = pack.who_reviewed(str::to_owned);
    let values = [("pack", &*pack.article.title), ("revision", &revision), ("date", &pack.date), ("review", &reviewed)];
    let own_screen = match pack.screen {
        Some(_) => String::new(),
        None => [" ", &*pack.say(Ui::OwnScreen)].concat(),
    };
    [&fill(&pack.say(Ui::PackLine), &values), " ", &pack.whose_words(": "), ".", &own_screen].concat()
}

/// `gluteus-medius` as `GluteusMedius`.
fn in_pascal_case(id: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        [&first.to_ascii_uppercase(), rest].concat()
    };
    id.split('-').map(capital).collect()
}
