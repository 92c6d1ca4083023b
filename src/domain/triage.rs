//! Triage: how soon someone should be seen. It looks at every answer, wherever it was given.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::response::Responses;
use crate::content::{ContentPack, Disposition, OptionSet, QuestionId, RuleId, SectionId, Tick, TriageRule};

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
        let on_screen = responses.only(&|tick| pack.section_of(&tick.question).is_some_and(SectionId::is_screen));
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
    holding(pack, effective).into_iter().map(|rule| rule.id.clone()).collect()
}

/// Whether a tick is part of an emergency, which is acted on at once.
pub fn is_emergency(pack: &ContentPack, effective: &EffectiveAnswers, tick: &Tick) -> bool {
    let Some(option) = pack.questions.find_option(tick) else { return false };
    let facts = Facts::of_answers(pack, effective);
    let mut rules = pack.triage.iter().filter(|rule| rule.raises == Disposition::Emergency);
    rules.any(|rule| facts.explaining(&rule.when).contains(&option))
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
    let mut named = OptionSet::none(pack.questions.len());
    let mut reasons = Vec::new();
    for rule in rules() {
        let options = facts.explaining(&rule.when);
        if Some(rule.raises) < highest && options.iter().all(|option| named.has(*option)) {
            continue;
        }
        for option in &options {
            named.insert(*option);
        }
        reasons.push((rule, pack.questions.ticks_at(&options)));
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

/// The rules that hold, in the order of [`raised`].
pub(super) fn holding<'p>(pack: &'p ContentPack, effective: &EffectiveAnswers) -> Vec<&'p TriageRule> {
    let facts = Facts::of_answers(pack, effective);
    let rules: Vec<_> = pack.triage.iter().filter(|rule| facts.holds(&rule.when)).collect();
    let mut ordered = Vec::new();
    for level in Disposition::ALL.iter().rev() {
        ordered.extend(rules.iter().filter(|rule| rule.raises == *level));
    }
    ordered
}

/// The unanswered questions of the screen.
pub(super) fn missing(pack: &ContentPack, effective: &EffectiveAnswers) -> Vec<QuestionId> {
    effective.missing_where(&|index| pack.questions.section(index).is_some_and(SectionId::is_screen))
}

/// Screens the answers, those about pain and habits as well. An emergency counts at once; everything else waits for the
/// whole screen.
pub fn screen(pack: &ContentPack, responses: &Responses) -> Screening {
    let effective = responses.effective(pack);
    screen_effective(pack, responses, &effective, &holding(pack, &effective))
}

/// The same, if it is already known which of the answers count, and which rules hold.
pub(super) fn screen_effective(
    pack: &ContentPack,
    responses: &Responses,
    effective: &EffectiveAnswers,
    holding: &[&TriageRule],
) -> Screening {
    let disposition = holding.first().map_or(Disposition::SelfCare, |rule| rule.raises);
    let missing = missing(pack, effective);
    if disposition < Disposition::Emergency && !missing.is_empty() {
        return Screening::Incomplete(missing);
    }
    if disposition < Disposition::SeeClinician {
        return Screening::Passed(Screened { responses: responses.clone() });
    }
    let facts = Facts::of_answers(pack, effective);
    let mut named = OptionSet::none(pack.questions.len());
    let mut options = Vec::new();
    for rule in holding.iter().filter(|rule| rule.raises >= Disposition::SeeClinician) {
        options.extend(facts.explaining(&rule.when).into_iter().filter(|option| named.insert(*option)));
    }
    let rules = holding.iter().map(|rule| rule.id.clone()).collect();
    Screening::Raised(Raised { disposition, rules, ticks: pack.questions.ticks_at(&options) })
}
