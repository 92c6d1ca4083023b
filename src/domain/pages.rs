//! The pages of a pack, which of them are asked, and which comes next.

use super::effective_answers::EffectiveAnswers;
use crate::content::{ContentPack, Page, QuestionId, Section};
use std::rc::Rc;

/// A page, counted through all sections from 0, including those that are not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageNumber(usize);

/// How far along a reader is, counting the pages that are asked, and those that may yet be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// From 1.
    pub number: usize,
    /// Goes down where an answer settles that a page is not asked.
    pub total: usize,
}

/// A part of the way: the safety screen, each section after it, and the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'p> {
    /// From 1.
    pub number: usize,
    /// The result is the last of them.
    pub total: usize,
    /// What it is called.
    pub name: &'p Rc<str>,
}

/// Every page with its number and its section, in their order.
pub fn pages(pack: &ContentPack) -> impl DoubleEndedIterator<Item = (PageNumber, &Section, &Page)> {
    let pages: Vec<_> =
        pack.sections.iter().flat_map(|section| section.pages.iter().map(move |page| (section, page))).collect();
    pages.into_iter().enumerate().map(|(number, (section, page))| (PageNumber(number), section, page))
}

/// Whether a page is meant, given its number and its section.
type IsMeant<'m> = &'m dyn Fn(PageNumber, &Section, &Page) -> bool;

/// The first page that is meant.
fn first<'p>(pack: &'p ContentPack, is_meant: IsMeant) -> Option<(PageNumber, &'p Section, &'p Page)> {
    pages(pack).find(|(number, section, page)| is_meant(*number, section, page))
}

/// The last page that is meant.
fn last(pack: &ContentPack, is_meant: IsMeant) -> Option<PageNumber> {
    let last = pages(pack).rfind(|(number, section, page)| is_meant(*number, section, page));
    last.map(|(number, ..)| number)
}

impl PageNumber {
    pub(super) const fn first() -> Self {
        Self(0)
    }

    /// The page that asks a question.
    pub fn of(pack: &ContentPack, question: &QuestionId) -> Option<Self> {
        first(pack, &|_, _, page| page.questions.contains(question)).map(|(number, ..)| number)
    }

    /// The section that it is in.
    pub fn section(self, pack: &ContentPack) -> Option<&Section> {
        first(pack, &|number, _, _| number == self).map(|(_, section, _)| section)
    }

    /// The part of the way that it is in.
    pub fn part(self, pack: &ContentPack) -> Option<Part<'_>> {
        let own = self.section(pack)?;
        let after_screen = || pack.sections.iter().filter(|section| !section.id.is_screen());
        let before = after_screen().take_while(|section| section.id != own.id).count();
        let (number, section) = match own.id.is_screen() {
            true => (1, pack.sections.first()?),
            false => (before + 2, own),
        };
        Some(Part { number, total: after_screen().count() + 2, name: &section.name })
    }

    /// Whether it is the first that is asked after the safety screen.
    pub fn follows_screen(self, pack: &ContentPack, effective: &EffectiveAnswers) -> bool {
        let first = first(pack, &|_, section, page| !section.id.is_screen() && is_asked(page, effective));
        first.is_some_and(|(number, ..)| number == self)
    }

    /// What is on it.
    pub fn page(self, pack: &ContentPack) -> Option<&Page> {
        first(pack, &|number, _, _| number == self).map(|(_, _, page)| page)
    }

    /// Whether it has something to ask.
    pub(super) fn is_asked(self, pack: &ContentPack, effective: &EffectiveAnswers) -> bool {
        self.page(pack).is_some_and(|page| is_asked(page, effective))
    }

    /// The first page with something to ask that comes after this one, or from the start.
    pub(super) fn after(page: Option<Self>, pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        first(pack, &|number, _, asked| Some(number) > page && is_asked(asked, effective)).map(|(number, ..)| number)
    }

    /// The last page with something to ask that comes before this one.
    pub(super) fn before(self, pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        last(pack, &|number, _, page| number < self && is_asked(page, effective))
    }

    /// The last page with something to ask.
    pub(super) fn last(pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        last(pack, &|_, _, page| is_asked(page, effective))
    }

    /// The last page of the safety screen with something to ask.
    pub(super) fn last_of_screen(pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        last(pack, &|_, section, page| section.id.is_screen() && is_asked(page, effective))
    }

    pub(super) fn progress(self, pack: &ContentPack, effective: &EffectiveAnswers) -> Progress {
        let mut progress = Progress { number: 0, total: 0 };
        for (number, _, page) in pages(pack) {
            let is_asked = is_asked(page, effective);
            if is_asked && number <= self {
                progress.number += 1;
            }
            if is_asked || may_be_asked(pack, page, effective) || (number > self && is_derived(pack, page)) {
                progress.total += 1;
            }
        }
        progress
    }
}

/// Whether a page may still have something to ask, depending on a question that is not answered yet.
fn may_be_asked(pack: &ContentPack, page: &Page, effective: &EffectiveAnswers) -> bool {
    let questions = page.questions.iter().filter_map(|id| pack.question(id));
    questions.flat_map(|question| question.asked.options()).any(|option| effective.is_missing(option.question))
}

/// Whether what a page asks follows from the tips: any answer before it may still bring it up.
fn is_derived(pack: &ContentPack, page: &Page) -> bool {
    let mut questions = page.questions.iter().filter_map(|id| pack.question(id));
    questions.any(|question| question.derived.is_some())
}

fn is_asked(page: &Page, effective: &EffectiveAnswers) -> bool {
    page.questions.iter().any(|question| effective.is_asked(question))
}
