//! Sections and their pages: each question is asked in exactly one place.

use super::at::{At, WordsById};
use super::known::{Places, Unique, check_known, option_index};
use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionId, Tick};
use crate::content::level::{Kind, SectionId};
use crate::content::pack::*;
use crate::content::schema::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Options by the follow-up that is drawn inside them.
type Parents<'q> = BTreeMap<&'q QuestionId, (OptionIndex, Tick)>;

pub fn sections(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, questions: &[Rc<Question>]) -> Vec<Section> {
    let names = WordsById::new(say, "steps", &words.steps);
    let headings = WordsById::new(say, "pages", &words.pages);
    let ids: BTreeSet<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    let parents = parents(at, questions);
    let mut asked = Unique::new("place for question");
    let mut sections = Vec::new();
    let mut unread = false;
    for (at, file) in at.each("steps", &rules.steps) {
        let id = at.need("id", &file.id).copied();
        unread |= id.is_none();
        // What cannot be read goes with the section before it, so that it is told once.
        let id = id.unwrap_or_else(|| sections.last().map_or(SectionId::Safety, |before: &Section| before.id));
        check_order(&at, id, &sections);
        let mut pages = Vec::new();
        for (at, page) in at.items("pages", &file.pages) {
            for (i, id) in page.iter().enumerate() {
                check_known(&at.index(i), "question", id, &ids);
                asked.check(&at.index(i), id.clone());
            }
            let page: Vec<QuestionId> = page.iter().map(|id| id.as_str().into()).collect();
            let heading = heading(&headings, &page, &parents);
            pages.push(Page { questions: page, heading });
        }
        let name = names.value(id.as_str()).map_or_else(|| "".into(), |(say, name)| say.written(name));
        sections.push(Section { id, name, pages });
    }
    if !unread {
        names.no_surplus();
    }
    headings.no_surplus();
    if !unread
        && matches!(rules.steps, Field::Given(_))
        && !sections.iter().any(|section| section.id == SectionId::Safety)
    {
        at.key("steps").fault("nothing asks for warning signs", "add a section `safety`, before pain and habits");
    }
    check_follow_ups(at, &sections, questions, &parents);
    sections
}

/// The safety screen is complete before anything else is asked. Apart from that, sections come in any order, and again.
fn check_order(at: &At, id: SectionId, before: &[Section]) {
    let later = before.iter().find(|section| !section.id.is_screen()).filter(|_| id.is_screen());
    if let Some(later) = later {
        let hint = "put all sections `about-you` and `safety` before it";
        at.fault(format!("this part of the safety screen comes after `{}`", later.id), hint);
    }
}

/// A page with several questions needs a heading of its own, kept under its first question's id.
fn heading(headings: &WordsById<String>, page: &[QuestionId], parents: &Parents) -> Option<Rc<str>> {
    let top_level = page.iter().filter(|id| !parents.contains_key(id)).count();
    let first = page.first()?;
    if top_level < 2 {
        return None;
    }
    headings.value(first.as_str()).map(|(say, heading)| say.written(heading))
}

/// A follow-up is drawn inside one option, and asked exactly when that is ticked, on the same page.
fn check_follow_ups(at: &At, sections: &[Section], questions: &[Rc<Question>], parents: &Parents) {
    let pages = pages_of(sections);
    let page_of = |id: &QuestionId| pages.get(id.as_str());
    for (index, question) in questions.iter().enumerate() {
        let Some((option, tick)) = parents.get(&question.id) else { continue };
        let at = at.key("questions").index(index);
        if question.asked != Condition::Ticked(*option) {
            at.fault(format!("this is the follow-up of `{tick}`"), format!("set \"asked_when\": \"{tick}\""));
        }
        if question.kind != Kind::One {
            at.fault("a follow-up has one answer", "make the kind `one`");
        }
        if page_of(&question.id).is_none_or(|page| Some(page) != page_of(&tick.question)) {
            at.fault(format!("this follow-up is not on the page of `{}`", tick.question), "put both on one page");
        }
    }
}

/// The page that asks each question, counted through all sections.
pub fn pages_of(sections: &[Section]) -> Places<'_> {
    let pages = sections.iter().flat_map(|section| &section.pages).zip(0..);
    pages.flat_map(|(page, number)| page.questions.iter().map(move |id| (id.as_str(), number))).collect()
}

/// The section that asks each question.
pub fn sections_of(sections: &[Section], questions: &[Rc<Question>]) -> Vec<Option<SectionId>> {
    let pages = pages_of(sections);
    let of_page: Vec<_> = sections.iter().flat_map(|section| section.pages.iter().map(|_| section.id)).collect();
    let section = |question: &Rc<Question>| of_page.get(usize::from(*pages.get(question.id.as_str())?)).copied();
    questions.iter().map(section).collect()
}

/// The option inside which each follow-up is drawn. No two share one: under the second it would be drawn, and its answer
/// would count for the first alone.
fn parents<'q>(at: &At, questions: &'q [Rc<Question>]) -> Parents<'q> {
    let mut parents = BTreeMap::new();
    for (index, question) in questions.iter().enumerate() {
        for (position, option) in question.options.iter().enumerate() {
            let Some(id) = &option.follow_up else { continue };
            let at = at.key("questions").index(index).key("options").index(position).key("follow_up");
            if question.kind == Kind::Map {
                at.fault("nothing is drawn inside a region of a body map", "ask it as a question of its own");
            }
            let tick = question.tick(option);
            let own = option_index(index, position);
            let (other, parent) = parents.entry(id).or_insert_with(|| (own, tick));
            if *other != own {
                let hint = "give each option a follow-up of its own, with its own rules";
                at.fault(format!("`{id}` is the follow-up of `{parent}` already"), hint);
            }
        }
    }
    parents
}
