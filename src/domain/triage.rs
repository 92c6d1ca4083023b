//! Triage: how soon someone should be seen. It looks at every answer, wherever it was given.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::response::Responses;
use crate::content::{ContentPack, Disposition, QuestionId, RuleId, SectionId, Tick, TriageRule};

/// Someone who should be seen: at least [`Disposition::SeeClinician`]. Made by [`screen`] alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    disposition: Disposition,
    rules: Vec<RuleId>,
    ticks: Vec<Tick>,
}

impl Raised {
    /// How soon: the highest that any rule asks for.
    pub fn disposition(&self) -> Disposition {
        self.disposition
    }

    /// Every rule that holds, highest first, also those that raise less.
    pub fn rules(&self) -> &[RuleId] {
        &self.rules
    }

    /// The ticks that make these rules hold, those of the highest rule first.
    pub fn ticks(&self) -> &[Tick] {
        &self.ticks
    }
}

/// The answers of someone who completed the safety screen, and none of whose answers, on whatever page they were given,
/// says that they should be seen first.
///
/// Advice holds one. It is made by [`screen`] alone, is not serialisable (a link must not bring one to life on another
/// device), and never changes: another answer gives back plain answers, to be screened again.
#[derive(Clone, Debug, PartialEq)]
pub struct Screened {
    responses: Responses,
}

impl Screened {
    /// All answers, those to the screen as well.
    pub fn responses(&self) -> &Responses {
        &self.responses
    }
}

/// The answers of someone who completed the safety screen, and whose answers to the screen alone do not say that they
/// should be seen first.
///
/// The pages about pain and habits hold one. What their answers raise, alone or together with those of the screen, is
/// evaluated whenever the reader goes on: no advice is made from this, only from a [`Screened`].
#[derive(Clone, Debug, PartialEq)]
pub struct PastScreen {
    responses: Responses,
}

impl PastScreen {
    /// `None` if something of the screen is unanswered, or its answers alone raise something.
    pub(super) fn of(pack: &ContentPack, responses: &Responses) -> Option<Self> {
        let on_screen = responses.only(|tick| pack.section_of(&tick.question).is_some_and(SectionId::is_screen));
        let passed = matches!(screen(pack, &on_screen), Screening::Passed(_));
        passed.then(|| Self { responses: responses.clone() })
    }

    /// All answers, those to the screen as well.
    pub fn responses(&self) -> &Responses {
        &self.responses
    }

    /// The same reader after another answer, made by `answer`. `None` if it belongs to the screen or changes nothing.
    pub(super) fn answered(
        &self,
        pack: &ContentPack,
        question: &QuestionId,
        answer: impl FnOnce(&Responses) -> Option<Responses>,
    ) -> Option<Self> {
        let outside_screen = pack.section_of(question).is_some_and(|section| !section.is_screen());
        let responses = if outside_screen { answer(&self.responses)? } else { return None };
        Some(Self { responses })
    }
}

/// Where triage leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Screening {
    /// The unanswered questions of the screen.
    Incomplete(Vec<QuestionId>),
    /// Someone should be seen.
    Raised(Raised),
    /// The screen is complete, and nothing that was said raises anything.
    Passed(Screened),
}

/// The rules that hold, highest disposition first and otherwise in the order of the pack.
pub fn raised(pack: &ContentPack, effective: &EffectiveAnswers) -> Vec<RuleId> {
    holding(pack, effective).into_iter().map(|(rule, ..)| rule).collect()
}

/// Whether a tick is part of an emergency, which is acted on at once.
pub fn is_emergency(pack: &ContentPack, effective: &EffectiveAnswers, tick: &Tick) -> bool {
    holding(pack, effective).iter().any(|(_, raises, ticks)| *raises == Disposition::Emergency && ticks.contains(tick))
}

/// The rules that ask for someone to be seen, with the ticks that make each hold, highest first. A rule that asks for
/// less than the highest does, and that rests on ticks already named, is left out: the higher rule has said what to do
/// about them.
pub fn reasons<'p>(
    pack: &'p ContentPack,
    rules: &[RuleId],
    answers: &EffectiveAnswers,
) -> Vec<(&'p TriageRule, Vec<Tick>)> {
    let facts = Facts::of_answers(pack, answers);
    let rules = || rules.iter().filter_map(|id| pack.rule(id));
    let highest = rules().map(|rule| rule.raises).max();
    let mut named: Vec<Tick> = Vec::new();
    let mut reasons = Vec::new();
    for rule in rules() {
        let ticks = facts.explain(&rule.when);
        if Some(rule.raises) < highest && ticks.iter().all(|tick| named.contains(tick)) {
            continue;
        }
        named.extend(ticks.iter().cloned());
        reasons.push((rule, ticks));
    }
    reasons
}

/// The rules that hold and ask for a clinician or more.
pub fn serious<'p>(
    pack: &'p ContentPack,
    rules: &[RuleId],
    answers: &EffectiveAnswers,
) -> Vec<(&'p TriageRule, Vec<Tick>)> {
    let mut reasons = reasons(pack, rules, answers);
    reasons.retain(|(rule, _)| rule.raises >= Disposition::SeeClinician);
    reasons
}

fn holding(pack: &ContentPack, effective: &EffectiveAnswers) -> Vec<(RuleId, Disposition, Vec<Tick>)> {
    let facts = Facts::of_answers(pack, effective);
    let mut holding = Vec::new();
    for level in Disposition::ALL.iter().rev() {
        let rules = pack.triage.iter().filter(|rule| rule.raises == *level && facts.holds(&rule.when));
        holding.extend(rules.map(|rule| (rule.id.clone(), rule.raises, facts.explain(&rule.when))));
    }
    holding
}

/// The unanswered questions of the screen.
pub(super) fn missing(pack: &ContentPack, effective: &EffectiveAnswers) -> Vec<QuestionId> {
    let of_screen = |id: &QuestionId| pack.section_of(id).is_some_and(SectionId::is_screen);
    effective.missing().into_iter().filter(of_screen).collect()
}

/// Screens the answers, those about pain and habits as well. An emergency counts at once; everything else waits for the
/// whole screen.
pub fn screen(pack: &ContentPack, responses: &Responses) -> Screening {
    screen_effective(pack, responses, &responses.effective(pack))
}

/// The same, if it is already known which of the answers count.
pub(super) fn screen_effective(pack: &ContentPack, responses: &Responses, effective: &EffectiveAnswers) -> Screening {
    let holding = holding(pack, effective);
    let disposition = holding.first().map_or(Disposition::SelfCare, |(_, raises, _)| *raises);
    let missing = missing(pack, effective);
    if disposition < Disposition::Emergency && !missing.is_empty() {
        return Screening::Incomplete(missing);
    }
    if disposition < Disposition::SeeClinician {
        return Screening::Passed(Screened { responses: responses.clone() });
    }
    let mut ticks = Vec::new();
    let serious = holding.iter().filter(|(_, raises, _)| *raises >= Disposition::SeeClinician);
    for tick in serious.flat_map(|(_, _, ticks)| ticks) {
        if !ticks.contains(tick) {
            ticks.push(tick.clone());
        }
    }
    let rules = holding.into_iter().map(|(rule, ..)| rule).collect();
    Screening::Raised(Raised { disposition, rules, ticks })
}
