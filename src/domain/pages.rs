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

impl PageNumber {
    pub(super) const fn first() -> Self {
        Self(0)
    }

    /// The page that asks a question.
    pub fn of(pack: &ContentPack, question: &QuestionId) -> Option<Self> {
        pages(pack).find(|(_, _, page)| page.questions.contains(question)).map(|(number, ..)| number)
    }

    /// The section that it is in.
    pub fn section(self, pack: &ContentPack) -> Option<&Section> {
        pages(pack).find(|(number, ..)| *number == self).map(|(_, section, _)| section)
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
        let mut pages = pages(pack);
        let first = pages.find(|(_, section, page)| !section.id.is_screen() && is_asked(page, effective));
        first.is_some_and(|(number, ..)| number == self)
    }

    /// What is on it.
    pub fn page(self, pack: &ContentPack) -> Option<&Page> {
        pages(pack).find(|(number, ..)| *number == self).map(|(_, _, page)| page)
    }

    /// Whether it has something to ask.
    pub(super) fn is_asked(self, pack: &ContentPack, effective: &EffectiveAnswers) -> bool {
        self.page(pack).is_some_and(|page| is_asked(page, effective))
    }

    /// The first page with something to ask that comes after this one, or from the start.
    pub(super) fn after(page: Option<Self>, pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        pages(pack).find(|(number, _, asked)| Some(*number) > page && is_asked(asked, effective)).map(|(n, ..)| n)
    }

    /// The last page with something to ask that comes before this one.
    pub(super) fn before(self, pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        pages(pack).rev().find(|(number, _, page)| *number < self && is_asked(page, effective)).map(|(n, ..)| n)
    }

    /// The last page with something to ask.
    pub(super) fn last(pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        pages(pack).rev().find(|(_, _, page)| is_asked(page, effective)).map(|(number, ..)| number)
    }

    /// The last page of the safety screen with something to ask.
    pub(super) fn last_of_screen(pack: &ContentPack, effective: &EffectiveAnswers) -> Option<Self> {
        let mut pages = pages(pack).rev();
        let last = pages.find(|(_, section, page)| section.id.is_screen() && is_asked(page, effective));
        last.map(|(number, ..)| number)
    }

    pub(super) fn progress(self, pack: &ContentPack, effective: &EffectiveAnswers) -> Progress {
        let asked = pages(pack).filter(|(number, _, page)| *number <= self && is_asked(page, effective));
        let open = effective.missing();
        let counts = |number, page: &Page| {
            is_asked(page, effective) || may_be_asked(pack, page, &open) || (number > self && is_derived(pack, page))
        };
        let total = pages(pack).filter(|(number, _, page)| counts(*number, page)).count();
        Progress { number: asked.count(), total }
    }
}

/// Whether a page may still have something to ask, depending on a question that is not answered yet.
fn may_be_asked(pack: &ContentPack, page: &Page, open: &[QuestionId]) -> bool {
    let questions = page.questions.iter().filter_map(|id| pack.question(id));
    questions.flat_map(|question| question.asked.ticks()).any(|tick| open.contains(&tick.question))
}

/// Whether what a page asks follows from the tips: any answer before it may still bring it up.
fn is_derived(pack: &ContentPack, page: &Page) -> bool {
    let mut questions = page.questions.iter().filter_map(|id| pack.question(id));
    questions.any(|question| question.derived.is_some())
}

fn is_asked(page: &Page, effective: &EffectiveAnswers) -> bool {
    page.questions.iter().any(|question| effective.is_asked(question))
}
