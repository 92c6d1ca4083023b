//! Where a reader is led: each function makes the next state, as far as the safety screen allows it.

use super::{Assessment, Back, Form, Layout, SeekCare, Then};
use crate::content::{ContentPack, QuestionId, SectionId};
use crate::domain::advice::{Assessed, assess};
use crate::domain::pages::PageNumber;
use crate::domain::response::Responses;
use crate::domain::triage::{PastScreen, Raised, Screening, missing, screen};

pub(super) fn single_page(responses: Responses) -> Assessment {
    Assessment::SinglePage { responses, missing: Vec::new() }
}

pub(super) fn seek_care(raised: Raised, responses: Responses, back: Back) -> Assessment {
    Assessment::SeekCare(SeekCare { raised, responses, back })
}

/// Opens a page. One after the screen opens only if the answers to the screen raise nothing. It then opens even if its
/// own answers raise something, since that is where they can be changed.
pub(super) fn open(pack: &ContentPack, responses: Responses, page: PageNumber, then: Then) -> Assessment {
    let section = page.section(pack).map_or(SectionId::AboutYou, |section| section.id);
    let missing = Vec::new();
    match section {
        SectionId::AboutYou => Assessment::AboutYou(Form { answers: responses, page, missing, then }),
        SectionId::Safety => Assessment::Safety(Form { answers: responses, page, missing, then }),
        SectionId::Pain | SectionId::Habits => match PastScreen::of(pack, &responses) {
            None => stopped(pack, responses, page, then),
            Some(answers) if section == SectionId::Pain => Assessment::Pain(Form { answers, page, missing, then }),
            Some(answers) => Assessment::Habits(Form { answers, page, missing, then }),
        },
    }
}

/// The state of someone who may not go past the screen: to be seen, or at the first question that is missing. Back leads
/// into the screen, as no page after it opens for them.
fn stopped(pack: &ContentPack, responses: Responses, page: PageNumber, then: Then) -> Assessment {
    match screen(pack, &responses) {
        Screening::Raised(raised) => {
            let last = PageNumber::last_of_screen(pack, &responses.effective(pack));
            seek_care(raised, responses, Back::Page(last.unwrap_or(page), then))
        }
        Screening::Incomplete(_) | Screening::Passed(_) => {
            let missing = missing(pack, &responses.effective(pack));
            open_first(pack, responses, &missing, then)
        }
    }
}

fn open_first(pack: &ContentPack, responses: Responses, missing: &[QuestionId], then: Then) -> Assessment {
    let page = missing.first().and_then(|question| PageNumber::of(pack, question));
    match page {
        Some(page) => open(pack, responses, page, then),
        None => Assessment::Welcome(responses),
    }
}

/// The state after a page: to be seen if that is raised, else the next page or the first question that is missing, else
/// the result.
pub(super) fn advance(pack: &ContentPack, responses: Responses, from: Option<PageNumber>, then: Then) -> Assessment {
    let effective = responses.effective(pack);
    if let (Screening::Raised(raised), Some(page)) = (screen(pack, &responses), from) {
        return seek_care(raised, responses, Back::Page(page, then));
    }
    let gap = || effective.missing().first().and_then(|question| PageNumber::of(pack, question));
    let next = match then {
        Then::NextPage => PageNumber::after(from, pack, &effective).or_else(gap),
        Then::Advice => gap(),
    };
    match next {
        Some(page) => open(pack, responses, page, then),
        None => result(pack, responses, from.unwrap_or(PageNumber::first()), then),
    }
}

/// The result of complete answers, or the page of the first question that is missing.
pub(super) fn result(pack: &ContentPack, responses: Responses, from: PageNumber, then: Then) -> Assessment {
    match assess(pack, &responses) {
        Assessed::Advice(card) => Assessment::Advice(Box::new(card), Layout::Pages),
        Assessed::SeekCare(raised) => seek_care(raised, responses, Back::Page(from, then)),
        Assessed::Incomplete(missing) => open_first(pack, responses, &missing, then),
    }
}
