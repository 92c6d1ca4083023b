//! What no vignette shows. Every part of the pack and every kind of result has a name here; each vignette crosses out
//! what it shows, and nothing may be left.

use crate::domain::vignettes;
use crate::psoas;
use lumbar_check::content::*;
use lumbar_check::domain::{AdviceCard, Assessed, Facts, Responses, Screening, assess, matching, screen};
use std::collections::BTreeSet;

/// What vignettes can show, in words for the author of the missing one.
type Names = BTreeSet<String>;

#[test]
fn every_part_of_the_pack_is_shown_by_a_vignette() {
    let pack = psoas();
    let mut left = parts(&pack);
    for vignette in vignettes::all() {
        let shown = shown(&pack, &vignettes::responses(&pack, &vignette));
        left.retain(|part| !shown.contains(part));
    }
    let left: Vec<_> = left.into_iter().collect();
    assert!(left.is_empty(), "no vignette shows these {}:\n{}", left.len(), left.join("\n"));
}

/// Everything that there is to show.
fn parts(pack: &ContentPack) -> Names {
    let mut names = Names::new();
    for question in &pack.questions {
        if question.asked != Condition::Always {
            names.extend([asked(&question.id), not_asked(&question.id)]);
        }
        for option in &question.options {
            let tick = Tick { question: question.id.clone(), option: option.id.clone() };
            // Of a question that follows from the tips, none of these is offered whenever something is.
            let follows = question.derived.is_some() && option.exclusivity == Exclusivity::Ordinary;
            if option.offered != Condition::Always || follows {
                names.extend([offered(&tick), not_offered(&tick)]);
            }
            names.insert(ticked(&tick));
        }
    }
    for (name, condition) in ruled(pack).into_iter().chain(patterned(pack)) {
        // A factor that never holds is there to be read about.
        if *condition != Condition::Never {
            names.extend(leaves(condition).into_iter().map(|leaf| because(&name, leaf)));
            names.insert(name);
        }
    }
    for pattern in PatternLevel::ALL {
        names.extend(HabitLevel::ALL.iter().map(|habits| cell(*pattern, *habits)));
    }
    names.extend(Match::ALL.iter().map(|level| matched(*level)));
    names.extend(Disposition::ALL.iter().map(|level| disposed(*level)));
    for tip in &pack.advice {
        names.extend(tip.blocked_by.iter().map(|block| held_back(&tip.id, block)));
        names.extend(tip.replaced_by.iter().map(|other| instead(other, &tip.id)));
        names.extend(tip.also.iter().map(|other| inside(other, &tip.id)));
        if tip.place != Place::Within {
            names.insert(advised(&tip.id));
        }
    }
    names.extend([MORE_ARTICLES, EARLY_EMERGENCY].map(str::to_owned));
    names.extend([INCOMPLETE_SCREEN, INCOMPLETE_RAISED, INCOMPLETE_AFTER].map(str::to_owned));
    names
}

const MORE_ARTICLES: &str = "more closer articles than are shown";
const EARLY_EMERGENCY: &str = "an emergency with the safety screen incomplete";
const INCOMPLETE_SCREEN: &str = "an incomplete safety screen that raises nothing so far";
const INCOMPLETE_RAISED: &str = "an incomplete safety screen that will lead to a clinician";
const INCOMPLETE_AFTER: &str = "a passed safety screen with questions left after it";

fn asked(id: &QuestionId) -> String {
    format!("question {id} asked")
}

fn not_asked(id: &QuestionId) -> String {
    format!("question {id} not asked")
}

fn offered(tick: &Tick) -> String {
    format!("option {tick} offered")
}

fn not_offered(tick: &Tick) -> String {
    format!("option {tick} not offered")
}

fn ticked(tick: &Tick) -> String {
    format!("option {tick} ticked")
}

fn cell(pattern: PatternLevel, habits: HabitLevel) -> String {
    format!("pattern {pattern} with habits {habits}")
}

fn matched(level: Match) -> String {
    format!("match {level}")
}

fn disposed(level: Disposition) -> String {
    format!("disposition {level}")
}

fn advised(id: &AdviceId) -> String {
    format!("advice {id} shown")
}

fn held_back(id: &AdviceId, block: &Condition) -> String {
    format!("advice {id} held back by {} alone", told(block))
}

fn instead(id: &AdviceId, other: &AdviceId) -> String {
    format!("advice {id} shown in place of {other}")
}

fn inside(id: &AdviceId, other: &AdviceId) -> String {
    format!("advice {id} shown inside {other}")
}

fn because(name: &str, leaf: &Condition) -> String {
    format!("{name} with {}", told(leaf))
}

/// A condition with the ids of what it names.
fn told(condition: &Condition) -> String {
    let pack = psoas();
    match condition {
        Condition::Ticked(option) => pack.questions.tick_at(*option).expect("it is of this pack").to_string(),
        Condition::Finding(index) => format!("finding {}", pack.pattern.findings[index.get()].id),
        Condition::Contradiction(index) => format!("contradiction {}", pack.pattern.contradictions[index.get()].id),
        Condition::Factor(index) => format!("factor {}", pack.factors[index.get()].id),
        Condition::Named { id, .. } => format!("condition {id}"),
        other => format!("{other:?}"),
    }
}

/// The rules of the safety screen, and the conditions that rules use by name.
fn ruled(pack: &ContentPack) -> Vec<(String, &Condition)> {
    let rules = pack.triage.iter().map(|rule| (format!("rule {}", rule.id), &rule.when));
    rules.chain(pack.conditions.iter().map(|named| (format!("condition {}", named.id), &named.when))).collect()
}

/// Everything else that holds or does not.
fn patterned(pack: &ContentPack) -> Vec<(String, &Condition)> {
    let pattern = &pack.pattern;
    let mut parts = Vec::new();
    parts.extend(pattern.findings.iter().map(|part| (format!("finding {}", part.id), &part.when)));
    parts.extend(pattern.contradictions.iter().map(|part| (format!("contradiction {}", part.id), &part.when)));
    parts.extend(pattern.caps.iter().map(|part| (format!("cap {}", part.id), &part.when)));
    parts.extend(pattern.elsewhere.iter().map(|rule| (format!("article {}", rule.article), &rule.when)));
    parts.extend(pack.factors.iter().map(|part| (format!("factor {}", part.id), &part.when)));
    parts.extend(pack.advice.iter().map(|part| (format!("advice {} needed", part.id), &part.needs)));
    parts
}

/// What a condition is made of, down to what it asks for and to names. Not what it asks to be absent.
fn leaves(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::All(of) | Condition::Any(of) | Condition::AtLeast { of, .. } => of.iter().flat_map(leaves).collect(),
        Condition::Not(_) | Condition::Always => Vec::new(),
        leaf => vec![leaf],
    }
}

/// What the answers of one vignette show.
fn shown(pack: &ContentPack, responses: &Responses) -> Names {
    let mut names = Names::new();
    let effective = responses.effective(pack);
    let facts = Facts::of_answers(pack, &effective);
    for question in &pack.questions {
        let is_asked = effective.is_asked(&question.id);
        names.insert(if is_asked { asked(&question.id) } else { not_asked(&question.id) });
        let open = lumbar_check::domain::offered(pack, &effective, question);
        for option in &question.options {
            let tick = Tick { question: question.id.clone(), option: option.id.clone() };
            names.insert(if open.contains(&option) { offered(&tick) } else { not_offered(&tick) });
            if effective.has(&tick) {
                names.insert(ticked(&tick));
            }
        }
    }
    match assess(pack, responses) {
        Assessed::Incomplete(_) => {
            names.insert(incomplete(pack, responses));
        }
        Assessed::SeekCare(raised) => {
            names.insert(disposed(raised.disposition()));
            names.extend(holding(ruled(pack), &facts));
            if effective.missing().iter().any(|id| pack.section_of(id).is_some_and(SectionId::is_screen)) {
                names.insert(EARLY_EMERGENCY.to_owned());
            }
        }
        Assessed::Advice(card) => names.extend(on_card(pack, &card, &matching(pack, &effective).1)),
    }
    names
}

/// The names of what holds, and of what makes it hold.
fn holding(parts: Vec<(String, &Condition)>, facts: &Facts) -> Names {
    let mut names = Names::new();
    for (name, condition) in parts.into_iter().filter(|(_, condition)| facts.holds(condition)) {
        let leaves = leaves(condition).into_iter().filter(|leaf| facts.holds(leaf));
        names.extend(leaves.map(|leaf| because(&name, leaf)));
        names.insert(name);
    }
    names
}

fn incomplete(pack: &ContentPack, responses: &Responses) -> String {
    let raises = |id: &RuleId| pack.rule(id).map(|rule| rule.raises);
    let raised = lumbar_check::domain::raised(pack, &responses.effective(pack));
    let name = match screen(pack, responses) {
        Screening::Passed(_) => INCOMPLETE_AFTER,
        _ if raised.iter().filter_map(raises).any(|level| level >= Disposition::SeeClinician) => INCOMPLETE_RAISED,
        _ => INCOMPLETE_SCREEN,
    };
    name.to_owned()
}

fn on_card(pack: &ContentPack, card: &AdviceCard, facts: &Facts) -> Names {
    let matching = card.matching();
    let mut names = holding(ruled(pack), facts);
    names.extend(holding(patterned(pack), facts));
    names.insert(disposed(card.disposition()));
    names.insert(matched(matching.closeness));
    names.insert(cell(pattern_level(pack, matching.pattern_points), habit_level(pack, matching.habit_points)));
    let closer = pack.pattern.elsewhere.iter().filter(|rule| facts.holds(&rule.when)).count();
    if matching.closeness < Match::Strong && closer > matching.elsewhere.len() {
        names.insert(MORE_ARTICLES.to_owned());
    }
    for id in card.advice() {
        let tip = pack.advice(id).expect("it is of this pack");
        names.insert(advised(id));
        names.extend(tip.also.iter().map(|other| inside(other, id)));
    }
    for withheld in card.withheld() {
        let tip = pack.advice(&withheld.advice).expect("it is of this pack");
        let blocks: Vec<_> = tip.blocked_by.iter().filter(|block| facts.holds(block)).collect();
        if let [block] = blocks[..] {
            names.insert(held_back(&tip.id, block));
        }
        let replacement = tip.replaced_by.iter().filter(|other| card.advice().contains(other));
        names.extend(replacement.map(|other| instead(other, &tip.id)));
    }
    names
}

fn pattern_level(pack: &ContentPack, points: i16) -> PatternLevel {
    if points >= pack.pattern.high {
        PatternLevel::High
    } else if points >= pack.pattern.mid {
        PatternLevel::Mid
    } else {
        PatternLevel::Low
    }
}

fn habit_level(pack: &ContentPack, points: u16) -> HabitLevel {
    if points >= pack.pattern.clear {
        HabitLevel::Clear
    } else if points >= pack.pattern.some {
        HabitLevel::Some
    } else {
        HabitLevel::None
    }
}
