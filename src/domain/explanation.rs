//! Why a card says what it says: each line quotes what the reader ticked, and what the article says of it.

use super::advice::{AdviceCard, Reason};
use super::instructions::{TipLines, tip_lines};
use super::matching::{self, Matching};
use crate::content::{
    AdviceId, BodySide, Cap, CapExplanation, ContentPack, Contradiction, FactorId, Finding, PainSide, Tick, Ui,
};
use std::rc::Rc;

/// The reasons of a card, each list in the order of the pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Findings that fit the pattern.
    pub fits: Vec<Line>,
    /// Findings that speak against the pattern or say nothing for it, then the limits on the match that no finding
    /// states.
    pub does_not_fit: Vec<Line>,
    /// The factors that hold.
    pub habits: Vec<Habit>,
    /// The tips of the card, in its order, each in the lines that are for this reader.
    pub tips: Vec<TipLines>,
    /// The tips that are withheld.
    pub withheld: Vec<HeldBack>,
    /// Where the reader marked pain, in the order of the map.
    pub marked: Vec<Tick>,
    /// Where the article's pattern is felt, on the reader's side if there is one.
    pub pattern: Vec<Tick>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// "You said …", one sentence or more; empty for a limit.
    pub said: Rc<str>,
    /// What the article makes of it.
    pub article: Rc<str>,
}

/// A factor that holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Habit {
    /// The factor that holds.
    pub factor: FactorId,
    /// What was ticked that makes it hold, a sentence each.
    pub said: Vec<Rc<str>>,
}

/// A tip that is not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldBack {
    /// The tip that is withheld.
    pub advice: AdviceId,
    /// The reasons, a sentence each.
    pub why: Vec<Rc<str>>,
    /// A tip on the same card that stands in for it.
    pub instead: Option<AdviceId>,
}

impl AdviceCard {
    /// The reasons of this card, from the same facts as the card itself.
    pub fn explain(&self, pack: &ContentPack) -> Explanation {
        let effective = self.screened().responses().effective(pack);
        let (matching, facts) = matching::matching(pack, &effective);
        let said = |tick: &Tick| pack.option(tick).map(|option| option.said());
        let line = |finding: &Finding| Line {
            said: finding.said.clone().unwrap_or_else(|| {
                let ticks = facts.explain(&finding.when);
                pack.said(&ticks).collect::<Vec<_>>().join(" ").into()
            }),
            article: finding.article.clone(),
        };
        let holding = || pack.pattern.findings.iter().filter(|finding| matching.findings.contains(&finding.id));
        let mut does_not_fit: Vec<_> = holding().filter(|finding| finding.points <= 0).map(line).collect();
        does_not_fit.extend(limits(pack, &matching).map(|cap| Line { said: "".into(), article: cap.text.clone() }));

        let habit = |id: &FactorId| {
            let factor = pack.factor(id)?;
            let ticks = facts.explain(&factor.when);
            Some(Habit { factor: id.clone(), said: pack.said(&ticks).collect() })
        };
        let reason = |reason: &Reason| match reason {
            Reason::Said(tick) => said(tick),
            Reason::Contradiction(id) => {
                let named = pack.pattern.contradictions.iter().find(|contradiction| contradiction.id == *id);
                named.map(|contradiction| contradicting_questions(pack, contradiction))
            }
            Reason::LittleFits => Some(pack.say(Ui::LittleFits)),
        };
        let held_back = self.withheld().iter().map(|withheld| HeldBack {
            advice: withheld.advice.clone(),
            why: withheld.reasons.iter().filter_map(reason).collect(),
            instead: pack
                .advice(&withheld.advice)
                .and_then(|tip| tip.replaced_by.clone())
                .filter(|instead| self.advice().contains(instead)),
        });
        Explanation {
            fits: holding().filter(|finding| finding.points > 0).map(line).collect(),
            does_not_fit,
            habits: matching.factors.iter().filter_map(habit).collect(),
            tips: tip_lines(pack, &effective, &facts, self.advice().iter().filter_map(|id| pack.advice(id))),
            withheld: held_back.collect(),
            marked: effective.marked(pack),
            pattern: pattern_sites(pack, facts.side),
        }
    }
}

/// Names the questions whose answers contradict each other. Their text is shown with the match.
fn contradicting_questions(pack: &ContentPack, contradiction: &Contradiction) -> Rc<str> {
    let questions = contradiction.questions.iter().filter_map(|id| pack.question(id)).map(|question| &*question.short);
    let names = questions.collect::<Vec<_>>().join(&pack.say(Ui::ListSeparator));
    [&pack.say(Ui::Contradiction), " (", &names, ")"].concat().into()
}

/// The caps that lowered the match and that no finding explains.
pub(super) fn limits<'p>(pack: &'p ContentPack, matching: &Matching) -> impl Iterator<Item = &'p Cap> {
    let caps = pack.pattern.caps.iter().filter(|cap| matching.caps.contains(&cap.id));
    caps.filter(|cap| cap.explanation == CapExplanation::ByItself && cap.at_most == matching.closeness)
}

/// Where the article's pattern is felt, on the side of the pain if it has one.
pub(super) fn pattern_sites(pack: &ContentPack, side: Option<PainSide>) -> Vec<Tick> {
    let other = match side {
        Some(PainSide::Left) => Some(BodySide::Right),
        Some(PainSide::Right) => Some(BodySide::Left),
        _ => None,
    };
    let side_of = |tick: &Tick| pack.option(tick).and_then(|option| option.site.as_ref()).map(|site| site.side);
    pack.pattern.sites.iter().filter(|tick| side_of(tick) != other || other.is_none()).cloned().collect()
}
