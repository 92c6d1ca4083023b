//! Going to a page that the reader has been on, as with Back and Forward of a browser.
//!
//! A location holds no answer. The page is made anew from the present answers and screened like any other: no earlier
//! state comes back, and nothing opens that these answers do not lead to.

use super::route::{open, result, single_page};
use super::{Assessment, Back, Layout, Message, SeekCare, Then};
use crate::content::ContentPack;
use crate::domain::pages::PageNumber;
use crate::domain::response::Responses;

/// A page, without any answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Welcome,
    Page(PageNumber, Then),
    SinglePage,
    SeekCare(Back),
    Advice(Layout),
    SharedResult,
}

impl Location {
    /// The location of a shared result.
    pub const SHARED: Self = Self(Kind::SharedResult);
}

impl Assessment {
    /// The location of this state.
    pub fn location(&self) -> Location {
        Location(match self {
            Self::Welcome(_) => Kind::Welcome,
            Self::AboutYou(form) | Self::Safety(form) => Kind::Page(form.page, form.then),
            Self::Pain(form) | Self::Habits(form) => Kind::Page(form.page, form.then),
            Self::SinglePage { .. } => Kind::SinglePage,
            Self::SeekCare(seek_care) => Kind::SeekCare(seek_care.back),
            Self::Advice(_, layout) => Kind::Advice(*layout),
            Self::SharedResult(_) => Kind::SharedResult,
        })
    }

    /// The state at a location where the reader was before.
    pub(super) fn revisit(&self, pack: &ContentPack, location: Location) -> Option<Self> {
        let responses = self.responses()?;
        let mut state = match location.0 {
            Kind::Welcome => Self::Welcome(responses.clone()),
            Kind::Page(page, then) | Kind::SeekCare(Back::Page(page, then)) => {
                self.reopen(pack, responses.clone(), page, then)
            }
            Kind::SinglePage | Kind::SeekCare(Back::SinglePage) => single_page(responses.clone()),
            Kind::Advice(Layout::SinglePage) => single_page(responses.clone()).next(pack, &Message::PressedContinue)?,
            Kind::Advice(Layout::Pages) => {
                let (from, then) = match self {
                    Self::SeekCare(SeekCare { back: Back::Page(page, then), .. }) => (*page, *then),
                    _ => (self.page().unwrap_or(PageNumber::first()), self.then().unwrap_or(Then::NextPage)),
                };
                let state = result(pack, responses.clone(), from, then);
                // A changed answer can ask something new on this very page: then it is listed as missing.
                if state.page().is_some() && state.page() == self.page() {
                    return self.next(pack, &Message::PressedContinue);
                }
                state
            }
            Kind::SharedResult => return None,
        };
        // A page that sends the reader to be seen stays as long as their answers raise that. The page before it was not
        // shown for this, so its lists do not count as looked at.
        if let Kind::SeekCare(_) = location.0
            && let Some(Self::SeekCare(raised)) = state.next(pack, &Message::PressedContinue)
        {
            state = Self::SeekCare(SeekCare { responses: responses.clone(), ..raised });
        }
        Some(state).filter(|state| state != self)
    }

    /// A page, or the last before it that still has something to ask.
    fn reopen(&self, pack: &ContentPack, responses: Responses, page: PageNumber, then: Then) -> Self {
        let effective = responses.effective(pack);
        let asked = Some(page).filter(|page| page.is_asked(pack, &effective)).or_else(|| page.before(pack, &effective));
        match asked {
            Some(page) => open(pack, responses, page, then),
            None => Self::Welcome(responses),
        }
    }

    /// The message of the button that leads from here towards a location where the reader was before.
    pub fn message_towards(&self, pack: &ContentPack, location: Location, layout: Layout) -> Option<Message> {
        match (self, location.0) {
            (Self::Welcome(_) | Self::SharedResult(_), _) => Some(Message::PressedStart(layout)),
            (Self::SeekCare(_) | Self::Advice(..), Kind::Page(page, _)) => {
                let question = page.page(pack)?.questions.first()?;
                Some(Message::ChoseToChange(question.clone()))
            }
            (Self::SeekCare(_) | Self::Advice(..), Kind::SinglePage) => Some(Message::PressedBack),
            (Self::SeekCare(_) | Self::Advice(..), _) => None,
            _ => Some(Message::PressedContinue),
        }
    }
}
