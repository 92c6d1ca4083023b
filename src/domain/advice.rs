//! Which tips a reader gets, which are held back and why.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::matching::{Matching, matching};
use super::response::Responses;
use super::triage::{Raised, Screened, Screening, holding, screen_effective};
use crate::content::{
    Advice, AdviceId, Condition, ContentPack, ContradictionId, Disposition, FactorId, Place, QuestionId, RuleId, Tick,
    TriageRule,
};
use std::cmp::Reverse;
use std::rc::Rc;

/// The result of someone who was screened. Made by [`assess`] alone.
#[derive(Clone, Debug, PartialEq)]
pub struct AdviceCard {
    screened: Screened,
    disposition: Disposition,
    rules: Vec<RuleId>,
    matching: Matching,
    advice: Vec<AdviceId>,
    withheld: Vec<Withheld>,
}

/// What the answers so far lead to.
#[derive(Clone, Debug, PartialEq)]
pub enum Assessed {
    /// Not enough is answered: the questions that are missing, in the order of the pages.
    Incomplete(Vec<QuestionId>),
    /// To be seen by someone, and how soon: no advice.
    SeekCare(Raised),
    /// Screened, and nothing raised.
    Advice(AdviceCard),
}

/// A tip that would be shown, but for something the reader said.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// The tip that is withheld.
    pub advice: AdviceId,
    /// The ticks that block it, in the order in which the pack names the blocks.
    pub ticks: Vec<Tick>,
    /// Why it is withheld, for the reader, in the same order.
    pub reasons: Vec<Reason>,
}

/// Why a tip is held back, for the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// This was ticked.
    Said(Tick),
    /// Two answers contradict each other, so the side is not known.
    Contradiction(ContradictionId),
    /// The match is too low for it.
    LittleFits,
}

impl AdviceCard {
    /// The passed screening, without which there is no card.
    pub fn screened(&self) -> &Screened {
        &self.screened
    }

    /// At most [`Disposition::SelfCareWithCheck`].
    pub fn disposition(&self) -> Disposition {
        self.disposition
    }

    /// The rules that ask for a routine check.
    pub fn rules(&self) -> &[RuleId] {
        &self.rules
    }

    /// How closely the answers match, and by what.
    pub fn matching(&self) -> &Matching {
        &self.matching
    }

    /// In the order of the card.
    pub fn advice(&self) -> &[AdviceId] {
        &self.advice
    }

    /// In the order of the pack.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// Takes some tips off the card, and returns those. Nothing is said either of those that were withheld.
    pub(super) fn leave_out(&mut self, is_left_out: &dyn Fn(&AdviceId) -> bool) -> Vec<AdviceId> {
        self.withheld.retain(|withheld| !is_left_out(&withheld.advice));
        take(&mut self.advice, is_left_out)
    }
}

/// Takes some tips out of a list, and returns them.
pub(super) fn take(tips: &mut Vec<AdviceId>, is_taken: &dyn Fn(&AdviceId) -> bool) -> Vec<AdviceId> {
    tips.extract_if(.., |tip| is_taken(tip)).collect()
}

/// What the answers lead to.
///
/// # Examples
/// ```
/// # #[cfg(feature = "json")] {
/// # let rules = include_str!("../content/packs/psoas/pack.json");
/// # let words = include_str!("../content/packs/psoas/en.json");
/// # let revisions = include_str!("../content/packs/psoas/revisions.json");
/// # let pack = lumbar_check::content::ContentPack::parse(rules, words, Some(revisions)).expect("it has no fault");
/// use lumbar_check::content::{Disposition, Tick};
/// use lumbar_check::domain::{Assessed, Responses, assess};
///
/// // What is unanswered is never a no: there is no advice yet.
/// assert!(matches!(assess(&pack, &Responses::default()), Assessed::Incomplete(_)));
///
/// // A sign of an emergency counts at once, whatever else is unanswered.
/// let ticks = Tick::parse("emergency-signs:both-legs");
/// let responses = Responses::from_ticks(&pack, ticks).expect("the pack asks that");
/// let Assessed::SeekCare(raised) = assess(&pack, &responses) else { panic!("nothing was raised") };
/// assert_eq!(raised.disposition(), Disposition::Emergency);
/// # }
/// ```
pub fn assess(pack: &ContentPack, responses: &Responses) -> Assessed {
    let effective = responses.effective(pack);
    let rules = holding(pack, &effective);
    match screen_effective(pack, responses, &effective, &rules) {
        Screening::Raised(raised) => Assessed::SeekCare(raised),
        // Where the rules lead to a clinician, nothing after the screen will be asked.
        Screening::Incomplete(missing) if rules.iter().any(|rule| rule.raises >= Disposition::SeeClinician) => {
            Assessed::Incomplete(missing)
        }
        Screening::Incomplete(_) => Assessed::Incomplete(effective.missing()),
        Screening::Passed(screened) => match effective.missing() {
            missing if missing.is_empty() => Assessed::Advice(card(pack, screened, &effective, &rules)),
            missing => Assessed::Incomplete(missing),
        },
    }
}

fn card(pack: &ContentPack, screened: Screened, effective: &EffectiveAnswers, rules: &[&TriageRule]) -> AdviceCard {
    let (matching, facts) = matching(pack, effective);
    let (shown, withheld) = shown_and_withheld(pack, &facts);
    let advice = ordered(pack, &facts.factors, &mut shown.into_iter());
    let disposition = rules.first().map_or(Disposition::SelfCare, |rule| rule.raises);
    let rules = rules.iter().map(|rule| rule.id.clone()).collect();
    AdviceCard { screened, disposition, rules, matching, advice, withheld }
}

/// The tips that are needed, and those of them that something holds back, both in the order of the pack.
pub(super) fn shown_and_withheld<'p>(pack: &'p ContentPack, facts: &Facts) -> (Vec<&'p Rc<Advice>>, Vec<Withheld>) {
    let (mut shown, mut withheld) = (Vec::new(), Vec::new());
    for tip in pack.advice.iter().filter(|tip| tip.place != Place::Within && facts.holds(&tip.needs)) {
        match blocked(pack, tip, facts) {
            None => shown.push(tip),
            Some(why) => withheld.push(why),
        }
    }
    (shown, withheld)
}

/// Tips by place, then by the weight of the factors they answer, heaviest first; ties stay in the order of the pack.
pub fn in_card_order<'p>(
    pack: &ContentPack,
    factors: &[FactorId],
    tips: impl IntoIterator<Item = &'p Rc<Advice>>,
) -> Vec<AdviceId> {
    let holds = pack.factors.iter().map(|factor| factors.contains(&factor.id)).collect::<Vec<_>>();
    ordered(pack, &holds, &mut tips.into_iter())
}

/// What the tips of a card are ordered by: their place, and the weight of the factors that they answer.
type Order = (Place, Reverse<u16>);

/// The same, with whether each factor holds.
fn ordered(pack: &ContentPack, factors: &[bool], tips: &mut dyn Iterator<Item = &Rc<Advice>>) -> Vec<AdviceId> {
    // There are few places and weights: a list for each keeps the pack's order and costs less code than a general sort.
    let mut ordered: Vec<(Order, Vec<AdviceId>)> = Vec::new();
    for tip in tips {
        let key = (tip.place, Reverse(answered_weight(pack, tip, factors)));
        let place = ordered.iter().position(|(other, _)| *other >= key).unwrap_or(ordered.len());
        match ordered.get_mut(place) {
            Some((same, tips)) if *same == key => tips.push(tip.id.clone()),
            _ => ordered.insert(place, (key, vec![tip.id.clone()])),
        }
    }
    ordered.into_iter().flat_map(|(_, tips)| tips).collect()
}

/// The summed weight of the factors that a tip answers, each once.
fn answered_weight(pack: &ContentPack, tip: &Advice, factors: &[bool]) -> u16 {
    let mut answered = Vec::new();
    tip.needs.walk(&mut |condition| {
        if let Condition::Factor(index) = condition
            && factors.get(index.get()) == Some(&true)
            && !answered.contains(index)
        {
            answered.push(*index);
        }
    });
    let factors = answered.iter().filter_map(|index| pack.factors.get(index.get()));
    factors.fold(0, |sum: u16, factor| sum.saturating_add(factor.weight))
}

/// Why a tip is held back; `None` if nothing blocks it.
fn blocked(pack: &ContentPack, tip: &Advice, facts: &Facts) -> Option<Withheld> {
    let blocks: Vec<_> = tip.blocked_by.iter().filter(|condition| facts.holds(condition)).collect();
    if blocks.is_empty() {
        return None;
    }
    let (mut blocking, mut reasons) = (Vec::new(), Vec::new());
    for block in blocks {
        let options = facts.explaining(block);
        match block {
            Condition::AnyContradiction | Condition::Contradiction(_) => {
                let named = facts.contradicting(block).map(|index| &pack.pattern.contradictions[index.get()]);
                reasons.extend(named.map(|contradiction| Reason::Contradiction(contradiction.id.clone())));
            }
            Condition::MatchAtMost(_) => reasons.push(Reason::LittleFits),
            _ => reasons.extend(pack.questions.ticks_at(&options).into_iter().map(Reason::Said)),
        }
        for option in options {
            if !blocking.contains(&option) {
                blocking.push(option);
            }
        }
    }
    Some(Withheld { advice: tip.id.clone(), ticks: pack.questions.ticks_at(&blocking), reasons })
}
