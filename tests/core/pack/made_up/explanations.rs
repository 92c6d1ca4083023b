//! Why a result says what it says, of readers of the small pack.

use super::{answers, pack, parsed, rules, ticks};
use crate::sound;
use lumbar_check::content::{Condition, ContentPack, PainSide, Tick, TriageRule};
use lumbar_check::domain::{Assessed, Explanation, Facts, assess, reasons, serious};
use serde_json::{Value, json};

const FITS: &str = "signs:none age:younger background:none map:low-back-left shape:up-and-down sitting:short";

fn explained(pack: &ContentPack, written: &str) -> Explanation {
    match assess(pack, &answers(pack, written)) {
        Assessed::Advice(card) => card.explain(pack),
        other => panic!("{written}: {other:?}"),
    }
}

fn articles(explanation: &Explanation) -> [Vec<&str>; 2] {
    [&explanation.fits, &explanation.does_not_fit].map(|list| list.iter().map(|one| &*one.article).collect())
}

#[test]
fn where_the_pattern_is_felt_is_told_on_the_side_of_the_pain() {
    for (marked, felt) in [
        ("map:low-back-left", "map:low-back-left"),
        ("map:low-back-right", "map:low-back-right"),
        ("map:low-back-left map:low-back-right", "map:low-back-left map:low-back-right"),
        ("map:low-back-middle", "map:low-back-left map:low-back-right"),
    ] {
        let reader = format!("{} take-care:none", FITS.replace("map:low-back-left", marked));
        assert_eq!(explained(&pack(), &reader).pattern, ticks(felt), "{marked}");
    }
}

#[test]
fn a_finding_without_points_does_not_fit() {
    let mut rules = rules();
    rules["pattern"]["findings"][2]["points"] = 0.into();
    let pack = sound(parsed(&rules));
    let explanation = explained(&pack, &format!("{FITS} worse:lying take-care:none"));
    assert_eq!(articles(&explanation), [vec!["one-side", "up-and-down"], vec!["lying"]]);
}

#[test]
fn a_limit_is_told_if_it_set_the_match_and_no_finding_says_so() {
    let told = |rules: &Value, shape: &str| {
        let pack = sound(parsed(rules));
        let reader =
            "signs:none age:younger background:none map:low-back-middle worse:lying sitting:long take-care:none";
        let [_, against] = articles(&explained(&pack, &format!("{reader} {shape}"))).map(|list| list.join(" "));
        against
    };
    let mut rules = rules();
    // Without the limit the match would be strong.
    assert_eq!(told(&rules, "shape:up-and-down"), "side");
    // So little fits that the limit changes nothing.
    assert_eq!(told(&rules, "shape:belt"), "");
    rules["pattern"]["caps"][1]["told_by_finding"] = true.into();
    assert_eq!(told(&rules, "shape:up-and-down"), "");
}

#[test]
fn a_tip_that_stands_in_for_another_is_named_if_it_is_shown() {
    let pack = pack();
    let instead = |take_care: &str| {
        let withheld = explained(&pack, &format!("{FITS} {take_care}")).withheld;
        withheld
            .into_iter()
            .map(|held| (held.advice.to_string(), held.instead.map(|id| id.to_string())))
            .collect::<Vec<_>>()
    };
    let lunge = "lunge".to_owned();
    assert_eq!(instead("take-care:kneeling"), [(lunge.clone(), Some("standing-lunge".to_owned()))]);
    assert_eq!(instead("take-care:hip"), [(lunge, None)]);
}

#[test]
fn a_side_rests_on_the_marks_that_decide_it() {
    let pack = pack();
    for (side, marked, deciding) in [
        (PainSide::Left, "map:low-back-left map:groin-left", "map:low-back-left"),
        (PainSide::Both, "map:low-back-left map:buttock-right map:groin-left", "map:low-back-left map:buttock-right"),
        (PainSide::Outside, "map:buttock-left map:groin-right", "map:buttock-left map:groin-right"),
    ] {
        let effective = answers(&pack, marked).effective(&pack);
        let facts = Facts::of_answers(&pack, &effective);
        assert_eq!(facts.explain(&Condition::Side(side)), ticks(deciding), "{marked}");
    }
}

#[test]
fn a_lower_rule_is_told_only_if_it_rests_on_another_answer() {
    let mut rules = rules();
    let more = json!({ "id": "fever-at-once", "raises": "emergency", "when": "signs:fever", "sources": ["made-up"] });
    rules["triage"].as_array_mut().expect("it is a list").push(more);
    let pack = sound(parsed(&rules));
    let told = |written: &str| {
        let given = answers(&pack, written);
        let Assessed::SeekCare(raised) = assess(&pack, &given) else { panic!("{written} raises nothing") };
        let effective = given.effective(&pack);
        let ids = |rules: Vec<(&TriageRule, Vec<Tick>)>| {
            rules.into_iter().map(|(rule, _)| rule.id.to_string()).collect::<Vec<_>>()
        };
        [reasons, serious].map(|of| ids(of(&pack, raised.rules(), &effective)))
    };
    let bleeding = FITS.replace("background:none", "background:blood-thinner").replace("signs:none", "signs:fever");
    // Of the highest rules each is told. The fever of the third is named already.
    let all = ["bleeding", "fever-at-once"].map(str::to_owned).to_vec();
    assert_eq!(told(&format!("{bleeding} map:groin-left")), [all.clone(), all]);
    let bones = FITS.replace("background:none", "background:thin-bones").replace("sitting:short", "sitting:long");
    let older = ["bones-and-sitting", "old-bones"].map(str::to_owned).to_vec();
    assert_eq!(told(&bones.replace("age:younger", "age:older")), [older.clone(), older]);
}
