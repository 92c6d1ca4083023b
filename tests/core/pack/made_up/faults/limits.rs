//! How large a pack may be: what is too large is one fault, told before anything else is looked at.

use super::{check, rules};
use crate::pack::made_up::{pack, parsed, words};
use lumbar_check::content::{Condition, ContentPack, Contents, Disposition, FactorIndex, Fault};
use lumbar_check::domain::{Assessed, Responses, assess};
use serde_json::{Value, json};
use std::rc::Rc;

/// What is told of the rules as text.
fn told(rules: &str) -> Vec<Fault> {
    ContentPack::parse(rules, &words(&super::rules()).to_string(), None).expect_err("it is refused")
}

fn places(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| fault.path.to_string()).collect()
}

fn rule(when: Value) -> Value {
    json!({ "id": "added", "raises": "same-day", "when": when, "sources": ["made-up"] })
}

/// A condition in so many lists.
fn nested(levels: usize) -> Value {
    (0..levels).fold(json!("signs:numb"), |inner, _| json!({ "any": [inner] }))
}

#[test]
fn a_file_of_more_than_a_mebibyte_is_not_read() {
    let mut long_id = rules();
    long_id["id"] = json!("a".repeat(10_000_000));
    let questions = format!("{{\"questions\": [{}{{}}]}}", "{},".repeat(999_999));
    let mut ticks = rules();
    ticks["triage"] = json!([rule(json!({ "any": vec!["signs:nump"; 100_000] }))]);
    for large in [long_id.to_string(), questions, ticks.to_string()] {
        let faults = told(&large);
        assert_eq!(places(&faults), ["(whole file)"]);
        assert_eq!(faults[0].line, Some(1), "the line is known without reading the file");
        assert!(faults[0].problem.contains(&large.len().to_string()), "{}", faults[0].problem);
    }
    let just_fits = format!("{}{}", rules(), " ".repeat((1 << 20) - rules().to_string().len()));
    assert!(ContentPack::parse(&just_fits, &words(&rules()).to_string(), None).is_ok());
    assert_eq!(places(&told(&format!("{just_fits} "))), ["(whole file)"]);
}

#[test]
fn each_part_that_is_too_large_is_one_fault_and_nothing_else_is_told() {
    let long = |count: usize| json!("a".repeat(count));
    check(&[
        ("an id", &[("/id", long(2_001)), ("/date", json!("soon"))], &["/id"]),
        ("an id that is only no id", &[("/id", long(2_000))], &["/id"]),
        ("the longest id", &[("/id", long(48))], &[]),
        ("a longer one", &[("/id", long(49))], &["/id"]),
        ("questions", &[("/questions", json!(vec![json!({ "id": "q", "options": [] }); 129]))], &["/questions"]),
        ("options", &[("/questions/0/options", json!(vec![json!({ "id": "o" }); 51]))], &["/questions/0/options"]),
        ("rules", &[("/triage", json!(vec![json!({ "id": "r" }); 501]))], &["/triage"]),
        ("a list in a list", &[("/steps/0/pages/0", json!(vec!["signs"; 501]))], &["/steps/0/pages/0"]),
        ("a text", &[("/sources/0/citation", long(2_001))], &["/sources/0/citation"]),
        ("a text with as many characters of more bytes", &[("/sources/0/citation", json!("é".repeat(2_000)))], &[]),
        (
            "nesting",
            &[("/triage/-", rule(nested(15)))],
            &["/triage/8/when/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any/0/any"],
        ),
        ("nesting that fits into the file", &[("/triage/-", rule(nested(14)))], &[]),
    ]);
    let mut keyed = rules();
    keyed["a".repeat(121)] = json!(1);
    assert_eq!(places(&parsed(&keyed).expect_err("the key is too long")), ["(whole file)"]);
    let keys: serde_json::Map<_, _> = (0..2_101).map(|number| (number.to_string(), json!(1))).collect();
    let mut said = words(&rules());
    said["ui"] = keys.into();
    let faults = ContentPack::parse(&rules().to_string(), &said.to_string(), None).expect_err("it has too many keys");
    assert_eq!(places(&faults), ["ui"]);
}

#[test]
fn conditions_count_with_what_their_names_stand_for() {
    let parts = |count: usize| json!({ "any": vec!["signs:numb"; count - 1] });
    let named = |id: &str, inner: Value| json!({ "id": id, "when": { "any": [inner.clone(), inner] } });
    let doubled = |levels: usize| {
        let mut conditions = rules()["conditions"].as_array().expect("a list").clone();
        conditions.push(named("n0", json!("signs:numb")));
        for level in 1..levels {
            conditions.push(named(&format!("n{level}"), json!({ "condition": format!("n{}", level - 1) })));
        }
        json!(conditions)
    };
    let chain = |levels: usize| {
        let mut conditions = rules()["conditions"].as_array().expect("a list").clone();
        conditions.push(json!({ "id": "n0", "when": "signs:numb" }));
        for level in 1..levels {
            conditions.push(json!({ "id": format!("n{level}"), "when": { "condition": format!("n{}", level - 1) } }));
        }
        json!(conditions)
    };
    check(&[
        ("as many parts as there may be", &[("/triage/-", rule(parts(200)))], &[]),
        ("one more", &[("/triage/-", rule(parts(201)))], &["/triage/8/when"]),
        (
            "names that double",
            &[("/conditions", doubled(7)), ("/triage/-", rule(json!({ "condition": "n6" })))],
            &["/conditions/11/when"],
        ),
        (
            "names that lead far",
            &[("/conditions", chain(17)), ("/triage/-", rule(json!({ "condition": "n16" })))],
            &["/conditions/21/when"],
        ),
    ]);
    let mut many = rules();
    let rules = (0..120).map(|number| json!({ "id": format!("r{number}"), "raises": "same-day", "when": parts(200), "sources": ["made-up"] }));
    many["triage"].as_array_mut().expect("a list").extend(rules);
    let faults = parsed(&many).expect_err("all conditions together are too large");
    assert!(faults.iter().all(|fault| fault.problem.contains("20000 parts")), "{faults:#?}");
}

#[test]
fn as_many_entries_as_there_may_be_are_looked_at_one_by_one() {
    let is_too_many = |faults: &[Fault]| faults.iter().any(|fault| fault.problem.contains("entries"));
    for (of_list, of_object, expected) in [(500, 2_100, false), (501, 2_101, true)] {
        let mut many = rules();
        many["triage"] = json!(vec![json!({ "id": "r" }); of_list]);
        assert_eq!(is_too_many(&parsed(&many).expect_err("the rules say nothing")), expected, "{of_list}");
        let mut said = words(&rules());
        said["ui"] =
            (0..of_object).map(|number| (number.to_string(), json!(1))).collect::<serde_json::Map<_, _>>().into();
        let faults = ContentPack::parse(&rules().to_string(), &said.to_string(), None).expect_err("it says nothing");
        assert_eq!(is_too_many(&faults), expected, "{of_object}");
    }
}

#[test]
fn every_kind_of_condition_counts_with_what_stands_inside_it() {
    let at_least = |count: usize| json!({ "at_least": { "count": 1, "of": vec!["signs:numb"; count - 1] } });
    let denied = |count: usize| json!({ "not": { "any": vec!["signs:numb"; count - 2] } });
    let regions = |count: usize| json!({ "only_marked": vec!["map:groin-left"; count - 1] });
    let aching = json!({ "any": ["signs:numb", { "not": { "condition": "aching-groin" } }] });
    let aching_of = json!({ "at_least": { "count": 1, "of": ["signs:numb", { "condition": "aching-groin" }] } });
    let used_in = |inner: &Value| {
        let too_large = json!({ "any": [inner, { "any": vec!["signs:numb"; 200] }] });
        let blocked = ("/advice/1/blocked_by/0", json!("background:blood-thinner"));
        super::faults(&[blocked, ("/triage/1/when", too_large)])
    };
    check(&[
        ("some of", &[("/triage/-", rule(at_least(200)))], &[]),
        ("one more of", &[("/triage/-", rule(at_least(201)))], &["/triage/8/when"]),
        ("not", &[("/questions/4/asked_when", denied(200))], &[]),
        (
            "not one more",
            &[("/questions/4/asked_when", denied(201))],
            &["/questions/4/asked_when", "/questions/4/options/0", "/questions/4/options/1"],
        ),
        // Rules speak of them by a name, which is one more.
        ("regions", &[("/conditions/1/when", regions(199))], &[]),
        ("regions, with their name", &[("/conditions/1/when", regions(200))], &["/triage/3/when"]),
        ("one region more", &[("/conditions/1/when", regions(201))], &["/conditions/1/when"]),
    ]);
    assert_eq!(used_in(&json!("signs:numb")), ["/conditions/0", "/triage/1/when"]);
    for inner in [aching, aching_of] {
        assert_eq!(used_in(&inner), ["/triage/1/when"], "what is too large still uses its names: {inner}");
    }
}

#[test]
fn faults_are_listed_up_to_a_number_and_then_counted() {
    let mut many = rules();
    let unknown = |number: usize| rule(json!(format!("signs:sign-{number}")));
    many["triage"].as_array_mut().expect("a list").extend((0..300).map(unknown));
    let faults = parsed(&many).expect_err("it has many faults");
    assert_eq!(faults.len(), 101);
    let last = faults.last().expect("there are some");
    assert!(last.problem.contains("more faults"), "{}", last.problem);
    let quoted = json!({ "x".repeat(90): 1 });
    many["review"] = quoted.clone();
    many["review"]["status"] = json!(["x".repeat(1_900)]);
    let longest =
        parsed(&many).expect_err("it has many faults").iter().map(|fault| fault.problem.chars().count()).max();
    assert!(longest <= Some(501), "what a fault quotes is cut: {longest:?}");
}

#[test]
fn points_and_weights_have_bounds() {
    check(&[
        ("points", &[("/pattern/findings/0/points", json!(100))], &[]),
        ("too many", &[("/pattern/findings/0/points", json!(101))], &["/pattern/findings/0/points"]),
        ("too few", &[("/pattern/findings/0/points", json!(-101))], &["/pattern/findings/0/points"]),
        ("a weight", &[("/factors/0/weight", json!(100))], &[]),
        ("a weight above", &[("/factors/0/weight", json!(101))], &["/factors/0/weight"]),
        ("a weight of another type", &[("/factors/0/weight", json!(65_536))], &["/factors/0/weight"]),
    ]);
}

#[test]
fn a_sum_of_a_pack_that_no_validator_has_seen_stays_at_its_end() {
    let mut heavy: Contents = (**pack()).clone();
    for factor in &mut heavy.factors {
        Rc::make_mut(factor).weight = u16::MAX;
    }
    for finding in &mut heavy.pattern.findings {
        finding.points = i16::MAX;
    }
    let factors = [0, 1].map(|index| Condition::Factor(FactorIndex(index)));
    Rc::make_mut(&mut heavy.advice[0]).needs = Condition::Any(factors.into());
    let heavy = ContentPack::from_compiled(&heavy.compile()).expect("it is a pack");
    let given = "signs:none age:younger background:none map:low-back-left shape:up-and-down worse:lying sitting:long \
        habits:curled take-care:none";
    let given = Responses::from_ticks(&heavy, crate::pack::made_up::ticks(given)).expect("the pack asks that");
    let Assessed::Advice(card) = assess(&heavy, &given) else { panic!("nothing is raised") };
    assert_eq!((card.matching().pattern_points, card.matching().habit_points), (i16::MAX, u16::MAX));
    assert_eq!(card.disposition(), Disposition::SelfCare);
}
