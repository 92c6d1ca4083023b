//! The state machine of a reader: the pages, and the result that they lead to.

mod revisit;
mod route;

pub use revisit::Location;

use super::advice::{AdviceCard, Assessed, assess};
use super::pages::{PageNumber, Progress};
use super::reopen::reopened;
use super::response::Responses;
use super::shared::SharedResult;
use super::triage::{PastScreen, Raised, Screening, screen};
use crate::content::{ContentPack, QuestionId, Tick};
use route::{advance, open, seek_care, single_page};

/// Where a reader is.
#[derive(Clone, Debug, PartialEq)]
pub enum Assessment {
    /// Before the first question. Going back this far keeps the answers; starting again forgets them.
    Welcome(Responses),
    /// Age, how long and how it began, which belong to the safety screen.
    AboutYou(Form<Responses>),
    /// The red flags.
    Safety(Form<Responses>),
    /// Where it hurts and what it is like; only past the screen.
    Pain(Form<PastScreen>),
    /// What may perpetuate it; only past the screen.
    Habits(Form<PastScreen>),
    /// Every question at once, for hosts that ask for it. Leads through the same screening.
    SinglePage {
        /// All answers so far.
        responses: Responses,
        /// What was left out when the reader pressed Continue.
        missing: Vec<QuestionId>,
    },
    /// Told to be seen, and by whom.
    SeekCare(SeekCare),
    /// Tips, in the layout that the questions had.
    Advice(Box<AdviceCard>, Layout),
    /// Only from a link; the only way out is to start one's own.
    SharedResult(Box<SharedResult>),
}

/// A page being answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Form<A> {
    /// All answers so far; past the screen, in a type that says so.
    pub answers: A,
    /// The page that is shown.
    pub page: PageNumber,
    /// Questions of this page that were left out when the reader pressed Continue.
    pub missing: Vec<QuestionId>,
    /// Where Continue leads.
    pub then: Then,
}

/// Where Continue leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The next page with something to ask, and after the last the result.
    NextPage,
    /// Back to the card, from which this page was opened.
    Advice,
}

/// One question a page, or all on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A few questions a page.
    Pages,
    /// All questions on one page.
    SinglePage,
}

/// Someone who should be seen. Holds no advice, and cannot.
#[derive(Clone, Debug, PartialEq)]
pub struct SeekCare {
    /// How soon, and by which rules.
    pub raised: Raised,
    responses: Responses,
    back: Back,
}

impl SeekCare {
    /// All answers, those to the screen as well.
    pub fn responses(&self) -> &Responses {
        &self.responses
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Back {
    Page(PageNumber, Then),
    SinglePage,
}

/// Something the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// On the welcome page.
    PressedStart(Layout),
    /// An option that was not ticked.
    Ticked(Tick),
    /// An option that was.
    Unticked(Tick),
    /// Below the questions of a page.
    PressedContinue,
    /// To the page before, or from a result to its questions.
    PressedBack,
    /// An answer on the card, from which the page of its question opens.
    ChoseToChange(QuestionId),
    /// Went back to a page by other means than the ones on the page.
    Returned(Location),
    /// Forgets every answer.
    PressedStartAgain,
}

impl Assessment {
    /// Nothing answered yet.
    pub fn fresh() -> Self {
        Self::Welcome(Responses::default())
    }

    /// The state after a message; `None` if the message does not apply here or changes nothing.
    pub fn next(&self, pack: &ContentPack, message: &Message) -> Option<Self> {
        match message {
            Message::PressedStart(layout) => self.start(pack, *layout),
            Message::Ticked(tick) => self.answered(pack, tick, |responses| responses.ticked(pack, tick)),
            Message::Unticked(tick) => self.answered(pack, tick, |responses| responses.unticked(tick)),
            Message::PressedContinue => self.go_on(pack),
            Message::PressedBack => self.go_back(pack),
            Message::ChoseToChange(question) => self.change(pack, question),
            Message::Returned(location) => self.revisit(pack, *location),
            Message::PressedStartAgain => Some(Self::fresh()).filter(|fresh| fresh != self),
        }
    }

    /// Every answer so far; none in a shared result.
    pub fn responses(&self) -> Option<&Responses> {
        match self {
            Self::SharedResult(_) => None,
            Self::Welcome(responses) => Some(responses),
            Self::AboutYou(form) | Self::Safety(form) => Some(&form.answers),
            Self::Pain(form) | Self::Habits(form) => Some(form.answers.responses()),
            Self::SinglePage { responses, .. } => Some(responses),
            Self::SeekCare(seek_care) => Some(&seek_care.responses),
            Self::Advice(card, _) => Some(card.screened().responses()),
        }
    }

    /// The page being answered, if it is one.
    pub fn page(&self) -> Option<PageNumber> {
        match self {
            Self::AboutYou(form) | Self::Safety(form) => Some(form.page),
            Self::Pain(form) | Self::Habits(form) => Some(form.page),
            _ => None,
        }
    }

    /// The questions that were left out when the reader pressed Continue.
    pub fn missing(&self) -> &[QuestionId] {
        match self {
            Self::AboutYou(form) | Self::Safety(form) => &form.missing,
            Self::Pain(form) | Self::Habits(form) => &form.missing,
            Self::SinglePage { missing, .. } => missing,
            _ => &[],
        }
    }

    /// How far along the reader is; `None` where no page is being answered.
    pub fn progress(&self, pack: &ContentPack) -> Option<Progress> {
        Some(self.page()?.progress(pack, &self.responses()?.effective(pack)))
    }

    fn start(&self, pack: &ContentPack, layout: Layout) -> Option<Self> {
        let answers = match (self, layout) {
            (Self::SharedResult(_), _) => Responses::default(),
            (Self::Welcome(answers), _) => answers.clone(),
            // The host changed its mind about the layout while the reader was answering.
            (Self::AboutYou(_) | Self::Safety(_) | Self::Pain(_) | Self::Habits(_), Layout::SinglePage)
            | (Self::SinglePage { .. }, Layout::Pages) => self.responses()?.clone(),
            _ => return None,
        };
        Some(match layout {
            Layout::SinglePage => single_page(answers),
            Layout::Pages => advance(pack, answers, None, Then::NextPage),
        })
    }

    fn answered(
        &self,
        pack: &ContentPack,
        tick: &Tick,
        answer: impl FnOnce(&Responses) -> Option<Responses>,
    ) -> Option<Self> {
        let question = &tick.question;
        let answer = |responses: &Responses| Some(reopened(pack, responses, answer(responses)?));
        let on_page = |page: PageNumber| page.page(pack).is_some_and(|page| page.questions.contains(question));
        match self {
            Self::AboutYou(form) if on_page(form.page) => Some(Self::AboutYou(form.with(answer(&form.answers)?))),
            Self::Safety(form) if on_page(form.page) => Some(Self::Safety(form.with(answer(&form.answers)?))),
            Self::Pain(form) if on_page(form.page) => {
                Some(Self::Pain(form.with(form.answers.answered(pack, question, answer)?)))
            }
            Self::Habits(form) if on_page(form.page) => {
                Some(Self::Habits(form.with(form.answers.answered(pack, question, answer)?)))
            }
            Self::SinglePage { responses, missing } => {
                Some(Self::SinglePage { responses: answer(responses)?, missing: missing.clone() })
            }
            _ => None,
        }
    }

    fn go_on(&self, pack: &ContentPack) -> Option<Self> {
        match self {
            Self::AboutYou(form) => form.submit(pack, form.answers.clone(), Self::AboutYou),
            Self::Safety(form) => form.submit(pack, form.answers.clone(), Self::Safety),
            Self::Pain(form) => form.submit(pack, form.answers.responses().clone(), Self::Pain),
            Self::Habits(form) => form.submit(pack, form.answers.responses().clone(), Self::Habits),
            Self::SinglePage { responses, missing } => match assess(pack, responses) {
                Assessed::Incomplete(left) if left == *missing => None,
                Assessed::Incomplete(missing) => {
                    Some(Self::SinglePage { responses: responses.seen(&missing), missing })
                }
                Assessed::SeekCare(raised) => Some(seek_care(raised, responses.clone(), Back::SinglePage)),
                Assessed::Advice(card) => Some(Self::Advice(Box::new(card), Layout::SinglePage)),
            },
            _ => None,
        }
    }

    fn go_back(&self, pack: &ContentPack) -> Option<Self> {
        let responses = self.responses()?;
        match self {
            Self::SeekCare(seek_care) => Some(match seek_care.back {
                Back::Page(page, then) => open(pack, responses.clone(), page, then),
                Back::SinglePage => single_page(responses.clone()),
            }),
            Self::SinglePage { .. } => Some(Self::Welcome(responses.clone())),
            Self::Advice(_, Layout::SinglePage) => Some(single_page(responses.clone())),
            Self::Advice(_, Layout::Pages) => {
                let page = PageNumber::last(pack, &responses.effective(pack))?;
                Some(open(pack, responses.clone(), page, Then::NextPage))
            }
            _ => {
                let page = self.page()?;
                if self.then() != Some(Then::NextPage) {
                    let back = advance(pack, responses.clone(), Some(page), self.then()?);
                    // A changed answer can ask something new on this very page: then it is said, and nothing skipped.
                    return if back.page() == Some(page) { self.go_on(pack) } else { Some(back) };
                }
                match page.before(pack, &responses.effective(pack)) {
                    Some(page) => Some(open(pack, responses.clone(), page, Then::NextPage)),
                    None => Some(Self::Welcome(responses.clone())),
                }
            }
        }
    }

    fn then(&self) -> Option<Then> {
        match self {
            Self::AboutYou(form) | Self::Safety(form) => Some(form.then),
            Self::Pain(form) | Self::Habits(form) => Some(form.then),
            _ => None,
        }
    }

    fn change(&self, pack: &ContentPack, question: &QuestionId) -> Option<Self> {
        let effective = self.responses()?.effective(pack);
        let page = PageNumber::of(pack, question).filter(|page| page.is_asked(pack, &effective))?;
        match self {
            Self::Advice(card, Layout::Pages) => {
                Some(open(pack, card.screened().responses().clone(), page, Then::Advice))
            }
            Self::Advice(card, Layout::SinglePage) => Some(single_page(card.screened().responses().clone())),
            Self::SeekCare(seek_care) => match seek_care.back {
                Back::SinglePage => Some(single_page(seek_care.responses.clone())),
                // A page about pain or habits opens only if its own answers may be what raised this.
                Back::Page(_, then) => {
                    let opened = open(pack, seek_care.responses.clone(), page, then);
                    (opened.page() == Some(page)).then_some(opened)
                }
            },
            _ => None,
        }
    }
}

impl<A: Clone> Form<A> {
    /// The same page after another answer. What was missing stays listed until the next Continue.
    fn with(&self, answers: A) -> Self {
        Self { answers, page: self.page, missing: self.missing.clone(), then: self.then }
    }

    /// After Continue: to care at once if that is raised, else this page again if something on it is missing, else
    /// onwards.
    fn submit(
        &self,
        pack: &ContentPack,
        responses: Responses,
        stay: impl FnOnce(Self) -> Assessment,
    ) -> Option<Assessment> {
        let page = self.page.page(pack)?;
        let responses = responses.seen(&page.questions);
        let effective = responses.effective(pack);
        let is_raised = matches!(screen(pack, &responses), Screening::Raised(_));
        let missing: Vec<_> = effective.missing().into_iter().filter(|id| page.questions.contains(id)).collect();
        if is_raised || missing.is_empty() {
            return Some(advance(pack, responses, Some(self.page), self.then));
        }
        let changed = missing != self.missing;
        changed.then(|| stay(Self { missing, ..self.clone() }))
    }
}
