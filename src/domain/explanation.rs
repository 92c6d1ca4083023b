//! Why a result says what it says: what the reader ticked, and what the article says of it.
//!
//! An explanation holds ids, ticks and sentences of the pack. The card, its plain text and the summary for a clinician each
//! put the same explanation into words in their own way.

use super::advice::{AdviceCard, Reason, Withheld, shown_and_withheld};
use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::matching::{Matching, holding, matching};
use super::shared::SharedResult;
use crate::content::{
    AdviceId, BodySide, Cap, CapExplanation, ContentPack, Contradiction, ContradictionId, Factor, FactorId, Finding,
    PainSide, Tick, Ui,
};
use std::rc::Rc;

/// The reasons of a result, each list in the order of the pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The side of the pain. `None` where the marks leave it open.
    pub side: Option<PainSide>,
    /// Where the article's pattern is felt, on the side of the pain if it has one.
    pub pattern: Vec<Tick>,
    /// Findings that fit the pattern.
    pub fits: Vec<Evidence>,
    /// Findings that speak against the pattern or say nothing for it, then the limits on the match that no finding
    /// states.
    pub does_not_fit: Vec<Evidence>,
    /// The contradictions that hold, each with the ticks that do not go together.
    pub contradictions: Vec<(ContradictionId, Vec<Tick>)>,
    /// The factors that hold.
    pub habits: Vec<Habit>,
    /// The tips that are withheld.
    pub withheld: Vec<HeldBack>,
}

/// The ticks that a statement of the article rests on, and the statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The ticks that make it hold, in the order in which the rule names them. None for a limit.
    pub ticks: Vec<Tick>,
    /// What the reader said, where the ticks do not say it by themselves.
    pub said: Option<Rc<str>>,
    /// What the article says of them.
    pub article: Rc<str>,
}

/// A factor that holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Habit {
    /// The factor that holds.
    pub factor: FactorId,
    /// What was ticked that makes it hold. None if only what is not in a link does.
    pub ticks: Vec<Tick>,
}

/// A tip that is not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldBack {
    /// The tip that is withheld.
    pub advice: AdviceId,
    /// Why.
    pub reasons: Vec<Reason>,
    /// A tip of the same result that stands in for it.
    pub instead: Option<AdviceId>,
}

impl AdviceCard {
    /// The reasons of this card, from the same facts as the card itself.
    pub fn explain(&self, pack: &ContentPack) -> Explanation {
        let effective = self.screened().responses().effective(pack);
        let (matching, facts) = matching(pack, &effective);
        let mut factors = holding(&pack.factors, &facts.factors);
        explain(pack, &matching, &facts, &mut factors, self.withheld(), self.advice())
    }
}

impl SharedResult {
    /// The answers that came with the result, as they were given.
    pub fn given(&self, pack: &ContentPack) -> Option<EffectiveAnswers> {
        self.answers.as_ref().map(|answers| EffectiveAnswers::as_given(pack, &answers.ticks))
    }

    /// What follows from the answers about pain and habits. A link does not hold the safety screen, so this is no
    /// assessment: no advice is made from it. `None` without answers, and if they were given to another revision of the
    /// pack: a result is never evaluated with other rules than those that it was made with.
    pub fn explain(&self, pack: &ContentPack) -> Option<Explanation> {
        let given = self.given(pack).filter(|_| self.outcome.revision == pack.revision)?;
        let (mut matching, mut facts) = matching(pack, &given);
        // How close it is follows from the screen as well, and is known from the card.
        matching.closeness = self.outcome.closeness;
        facts.closeness = Some(self.outcome.closeness);
        let (_, mut withheld) = shown_and_withheld(pack, &facts);
        withheld.retain(|tip| !tip.reasons.is_empty() && !self.outcome.advice.contains(&tip.advice));
        let mut factors = self.outcome.factors.iter().filter_map(|id| pack.factor(id));
        Some(explain(pack, &matching, &facts, &mut factors, &withheld, &self.outcome.advice))
    }
}

/// `factors`, `withheld` and `shown` are those of the result: the card's, or what a link tells of it. Tips are
/// withheld in the order of the pack.
fn explain(
    pack: &ContentPack,
    matching: &Matching,
    facts: &Facts,
    factors: &mut dyn Iterator<Item = &Rc<Factor>>,
    withheld: &[Withheld],
    shown: &[AdviceId],
) -> Explanation {
    let evidence = |finding: &Finding| Evidence {
        ticks: facts.explain(&finding.when),
        said: finding.said.clone(),
        article: finding.article.clone(),
    };
    let limit = |cap: &Cap| Evidence { ticks: Vec::new(), said: None, article: cap.text.clone() };
    let findings = holding(&pack.pattern.findings, &facts.findings);
    let (fits, against): (Vec<_>, Vec<_>) = findings.partition(|finding| finding.points > 0);
    let contradictions = holding(&pack.pattern.contradictions, &facts.contradictions);
    let mut tips = pack.advice.iter();
    let held_back = |withheld: &Withheld| HeldBack {
        advice: withheld.advice.clone(),
        reasons: withheld.reasons.clone(),
        instead: tips
            .find(|tip| tip.id == withheld.advice)
            .and_then(|tip| tip.replaced_by.clone())
            .filter(|id| shown.contains(id)),
    };
    Explanation {
        side: facts.side,
        pattern: pattern_sites(pack, facts.side),
        fits: fits.into_iter().map(evidence).collect(),
        does_not_fit: against.into_iter().map(evidence).chain(limits(pack, matching).map(limit)).collect(),
        contradictions: contradictions.map(|it| (it.id.clone(), facts.explain(&it.when))).collect(),
        habits: factors.map(|it| Habit { factor: it.id.clone(), ticks: facts.explain(&it.when) }).collect(),
        withheld: withheld.iter().map(held_back).collect(),
    }
}

impl Evidence {
    /// "You said …", one sentence or more; empty for a limit, which rests on no words of the reader.
    pub fn said(&self, pack: &ContentPack) -> Rc<str> {
        self.said.clone().unwrap_or_else(|| pack.said(&self.ticks).collect::<Vec<_>>().join(" ").into())
    }
}

impl Reason {
    /// The reason, as a sentence for the reader.
    pub fn sentence(&self, pack: &ContentPack) -> Option<Rc<str>> {
        match self {
            Self::Said(tick) => pack.option(tick).map(|option| option.said()),
            Self::Contradiction(id) => pack.contradiction(id).map(|it| contradicting_questions(pack, it)),
            Self::LittleFits => Some(pack.say(Ui::LittleFits)),
        }
    }
}

impl HeldBack {
    /// The reasons, a sentence each.
    pub fn why(&self, pack: &ContentPack) -> Vec<Rc<str>> {
        self.reasons.iter().filter_map(|reason| reason.sentence(pack)).collect()
    }
}

/// Names the questions whose answers contradict each other. Their text is shown with the match.
fn contradicting_questions(pack: &ContentPack, contradiction: &Contradiction) -> Rc<str> {
    let questions = contradiction.questions.iter().filter_map(|id| pack.question(id)).map(|question| &*question.short);
    let names = questions.collect::<Vec<_>>().join(&pack.say(Ui::ListSeparator));
    [&pack.say(Ui::Contradiction), " (", &names, ")"].concat().into()
}

/// The caps that lowered the match and that no finding explains.
fn limits<'p>(pack: &'p ContentPack, matching: &Matching) -> impl Iterator<Item = &'p Cap> {
    let caps = pack.pattern.caps.iter().filter(|cap| matching.caps.contains(&cap.id));
    caps.filter(|cap| cap.explanation == CapExplanation::ByItself && cap.at_most == matching.closeness)
}

/// Where the article's pattern is felt, on the side of the pain if it has one.
fn pattern_sites(pack: &ContentPack, side: Option<PainSide>) -> Vec<Tick> {
    let other = match side {
        Some(PainSide::Left) => Some(BodySide::Right),
        Some(PainSide::Right) => Some(BodySide::Left),
        _ => None,
    };
    let side_of = |tick: &Tick| pack.option(tick).and_then(|option| option.site.as_ref()).map(|site| site.side);
    pack.pattern.sites.iter().filter(|tick| side_of(tick) != other || other.is_none()).cloned().collect()
}
