//! What a reader did in the first step before this code was there: the build draws the welcome and the first page
//! beforehand, and the browser takes the ticks.

use super::assessment::{Assessment, Layout, Message};
use super::pages::pages;
use crate::content::{ContentPack, Exclusivity, Tick};

/// Where a reader is in the first step, with what they ticked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    has_started: bool,
    ticks: Vec<Tick>,
}

impl Begun {
    /// At the welcome, perhaps again. From ordinals of [`Self::options`]; `None` if there is no such option: a tick is never
    /// left out, as it could be a sign.
    pub fn at_welcome(pack: &ContentPack, ordinals: &[usize]) -> Option<Self> {
        Some(Self { has_started: false, ..Self::on_first_page(pack, ordinals)? })
    }

    /// On the first page of questions, likewise.
    pub fn on_first_page(pack: &ContentPack, ordinals: &[usize]) -> Option<Self> {
        let options = Self::options(pack);
        let ticks = ordinals.iter().map(|ordinal| options.get(*ordinal).cloned());
        Some(Self { has_started: true, ticks: ticks.collect::<Option<_>>()? })
    }

    /// The options that can be ticked on the first page: those of its questions, in their order.
    pub fn options(pack: &ContentPack) -> Vec<Tick> {
        let first = pages(pack).next().map(|(_, _, page)| &page.questions);
        let questions = first.into_iter().flatten().filter_map(|id| pack.question(id));
        questions.flat_map(|question| question.options.iter().map(|option| question.tick(option))).collect()
    }

    /// The assessment with those ticks. Beside "none of these", a sign stays ticked, whichever came first.
    pub fn assessment(&self, pack: &ContentPack) -> Assessment {
        let is_exclusive =
            |tick: &&Tick| pack.option(tick).is_some_and(|option| option.exclusivity == Exclusivity::Exclusive);
        let (exclusive, others): (Vec<_>, Vec<_>) = self.ticks.iter().partition(is_exclusive);
        let ticks = exclusive.into_iter().chain(others).cloned().map(Message::Ticked);
        let back = (!self.has_started).then_some(Message::PressedBack);
        let messages = [Message::PressedStart(Layout::Pages)].into_iter().chain(ticks).chain(back);
        messages.fold(Assessment::fresh(), |assessment, message| assessment.next(pack, &message).unwrap_or(assessment))
    }
}
