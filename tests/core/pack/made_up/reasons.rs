//! What a reason rests on: the answers that it names, and no others.

use super::{answers, pack, parsed, rules};
use crate::{sound, tick};
use lumbar_check::content::{Condition, ContentPack, ContradictionIndex, FactorIndex, FindingIndex, Tick};
use lumbar_check::domain::{AdviceCard, AnswerFault, Assessed, Reason, Responses, Withheld, assess, matching};
use serde_json::{Value, json};

/// Ticks that contradict each other in two of three ways, hold two factors and make two findings hold.
const CONTRADICTION: &str = "signs:none age:younger background:none map:low-back-left shape:belt worse:lying \
    sitting:long habits:curled take-care:none";

/// The pack with three contradictions, and tips that they and the match hold back.
fn contradicting() -> ContentPack {
    let contradiction = |id: &str, when: [&str; 2], questions: [&str; 2]| json!({ "id": id, "when": { "all": when }, "questions": questions, "sources": ["made-up"] });
    let mut rules = rules();
    rules["pattern"]["contradictions"] = json!([
        contradiction("belt-lying", ["shape:belt", "worse:lying"], ["shape", "worse"]),
        contradiction("long-curled", ["sitting:long", "habits:curled"], ["sitting", "habits"]),
        contradiction("short-soft", ["sitting:short", "habits:soft-bed"], ["sitting", "habits"]),
    ]);
    rules["advice"][0]["blocked_by"] =
        json!([{ "contradiction": "long-curled" }, { "match_at_most": "possible" }, "shape:belt", "shape:up-and-down"]);
    rules["advice"][3]["blocked_by"] = json!([{ "contradiction": "any" }]);
    sound(parsed(&rules))
}

fn card(pack: &ContentPack, written: &str) -> AdviceCard {
    match assess(pack, &answers(pack, written)) {
        Assessed::Advice(card) => card,
        other => panic!("{written}: {other:?}"),
    }
}

fn ticks(written: &str) -> Vec<Tick> {
    written.split_whitespace().map(tick).collect()
}

#[test]
fn a_tip_is_held_back_by_each_block_that_holds_and_says_so() {
    let pack = contradicting();
    let expected = [
        Withheld {
            advice: "move".into(),
            ticks: ticks("sitting:long habits:curled shape:belt"),
            reasons: vec![
                Reason::Contradiction("long-curled".into()),
                Reason::LittleFits,
                Reason::Said(tick("shape:belt")),
            ],
        },
        Withheld {
            advice: "keep-active".into(),
            ticks: ticks("shape:belt worse:lying sitting:long habits:curled"),
            reasons: vec![Reason::Contradiction("belt-lying".into()), Reason::Contradiction("long-curled".into())],
        },
    ];
    assert_eq!(card(&pack, CONTRADICTION).withheld(), expected);
}

/// Where the part that is meant stands.
fn place<T>(parts: &[T], is_meant: impl Fn(&T) -> bool) -> u16 {
    parts.iter().position(is_meant).and_then(|place| place.try_into().ok()).expect("the pack has it")
}

#[test]
fn what_a_condition_rests_on_is_what_it_names() {
    let pack = contradicting();
    let given = answers(&pack, CONTRADICTION);
    let effective = given.effective(&pack);
    let (_, facts) = matching(&pack, &effective);
    let ticked =
        |written: &str| Condition::Ticked(pack.questions.find_option(&tick(written)).expect("the pack has it"));
    let pattern = &pack.pattern;
    let finding = |id| Condition::Finding(FindingIndex(place(&pattern.findings, |part| part.id.as_str() == id)));
    let factor = |id| Condition::Factor(FactorIndex(place(&pack.factors, |part| part.id.as_str() == id)));
    let contradiction = |id| {
        Condition::Contradiction(ContradictionIndex(place(&pattern.contradictions, |part| part.id.as_str() == id)))
    };
    let cases = [
        (finding("one-side"), "map:low-back-left"),
        (finding("lying"), "worse:lying"),
        (finding("up-and-down"), ""),
        (factor("long-sitting"), "sitting:long"),
        (factor("bed"), "habits:curled"),
        (contradiction("belt-lying"), "shape:belt worse:lying"),
        (contradiction("long-curled"), "sitting:long habits:curled"),
        (contradiction("short-soft"), ""),
        (Condition::AnyContradiction, "shape:belt worse:lying sitting:long habits:curled"),
        (Condition::Not(Box::new(ticked("shape:belt"))), ""),
        (Condition::All(vec![ticked("shape:belt"), ticked("worse:lying")]), "shape:belt worse:lying"),
        (Condition::All(vec![ticked("shape:belt"), ticked("worse:standing")]), ""),
    ];
    for (condition, expected) in cases {
        assert_eq!(facts.explain(&condition), ticks(expected), "{condition:?}");
        assert_eq!(facts.holds(&condition), !expected.is_empty(), "{condition:?}");
    }
}

#[test]
fn what_was_marked_is_told_in_the_order_of_the_map() {
    let pack = pack();
    let marked = "signs:none age:younger background:none map:groin-left map:low-back-left shape:belt sitting:short";
    let effective = answers(&pack, marked).effective(&pack);
    assert_eq!(effective.marked(&pack), ticks("map:low-back-left map:groin-left"));
}

#[test]
fn answers_from_outside_are_taken_only_as_the_pack_has_them() {
    let pack = pack();
    let faults = |written: &str| Responses::from_ticks(&pack, ticks(written)).expect_err("they do not fit");
    assert_eq!(faults("signs:nump"), [AnswerFault::UnknownOption(tick("signs:nump"))]);
    assert_eq!(faults("sings:numb"), [AnswerFault::UnknownQuestion("sings".into())]);
    assert_eq!(faults("age:older age:younger"), [AnswerFault::TwoAnswers("age".into())]);
    assert_eq!(faults("signs:none signs:numb"), [AnswerFault::NoneBesideOthers(tick("signs:none"))]);
    for fault in [faults("signs:nump"), faults("sings:numb"), faults("age:older age:younger")] {
        let question = fault[0].question().to_string();
        assert!(fault[0].to_string().contains(&format!("`{question}`")), "{}", fault[0]);
    }
    assert!(Responses::from_ticks(&pack, ticks("signs:numb signs:fever age:older")).is_ok());
}

#[test]
fn an_article_that_describes_something_closer_is_named_unless_this_one_is_close() {
    let mut rules = rules();
    rules["articles"] = json!([{ "id": "hip", "url": "https://example.org/hip/" }, { "id": "disc", "url": "https://example.org/disc/" }]);
    let rule = |article: &str, when: &str| json!({ "article": article, "when": when });
    rules["pattern"]["elsewhere"] = json!({ "at_most": 2, "rules": [rule("hip", "shape:belt"), rule("hip", "worse:lying"), rule("disc", "always"), rule("hip", "always")] });
    let mut words: Value = super::words(&rules);
    words["articles"] =
        json!({ "hip": { "name": "hip", "describes": "hip" }, "disc": { "name": "disc", "describes": "disc" } });
    let pack = sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
    let named = |written: &str| {
        let card = card(&pack, written);
        card.matching().elsewhere.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(named(CONTRADICTION), ["hip", "disc"]);
    let close = CONTRADICTION.replace("shape:belt", "shape:up-and-down");
    assert_eq!(named(&close), [""; 0]);
}
