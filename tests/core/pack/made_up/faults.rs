//! What the small pack is refused for: each fault at its place, written as a JSON pointer into the rules or the words, and no
//! other beside it.

mod characters;
mod floor;
mod limits;
mod lists;

use super::{parsed, rules};
use lumbar_check::content::{ContentPack, PackFile, Segment};
use serde_json::{Value, json};

/// The places of the faults after something was put, in the rules, at some places; `null` takes it out.
fn faults(edits: &[(&str, Value)]) -> Vec<String> {
    let mut edited = rules();
    for (place, value) in edits {
        let (parent, key) = place.rsplit_once('/').expect("a pointer begins with a slash");
        let parent = edited.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {place}"));
        match parent {
            Value::Object(object) if value.is_null() => drop(object.remove(key).expect("it was there")),
            Value::Object(object) => drop(object.insert(key.to_owned(), value.clone())),
            Value::Array(list) if key == "-" => list.push(value.clone()),
            Value::Array(list) => list[key.parse::<usize>().expect("a position")] = value.clone(),
            _ => panic!("{place} is in nothing"),
        }
    }
    let place = |fault: &lumbar_check::content::Fault| {
        let file = if fault.file == PackFile::Rules { "" } else { "words: " };
        let steps = fault.path.0.iter().map(|segment| match segment {
            Segment::Key(key) => format!("/{key}"),
            Segment::Index(index) => format!("/{index}"),
        });
        [file, &steps.collect::<String>()].concat()
    };
    parsed(&edited).err().unwrap_or_default().iter().map(place).collect()
}

/// What was done, by place, and where the faults are.
type Case<'a> = (&'a str, &'a [(&'a str, Value)], &'a [&'a str]);

/// Fails with every case that has other faults than it should.
fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (what, edits, expected) in cases {
        let found = faults(edits);
        if found != *expected {
            wrong.push(format!("{what}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_lead_somewhere_and_not_in_circles() {
    check(&[
        ("as it is", &[], &[]),
        (
            "an unknown name",
            &[("/triage/3/when/condition", json!("only-groins"))],
            &["/conditions/1", "/triage/3/when"],
        ),
        (
            "a name twice",
            &[("/conditions/3/id", json!("only-groin"))],
            &["/conditions/2/when/all/1", "/conditions/3", "/pattern/caps/0/when"],
        ),
        (
            "a name that is no id",
            &[("/conditions/0/id", json!("Aching groin"))],
            &["/advice/1/blocked_by/0/all/1", "/conditions/0", "/conditions/0/id", "/triage/1/when/all/2"],
        ),
        ("an unknown answer", &[("/conditions/0/when/any/0", json!("map:groin"))], &["/conditions/0/when/any/0"]),
        ("itself", &[("/conditions/0/when/any/0", json!({ "condition": "aching-groin" }))], &["/conditions/0/when"]),
        (
            "a circle of two, and one that leads into it",
            &[
                ("/conditions/3/when", json!({ "condition": "only-groin" })),
                ("/conditions/1/when", json!({ "condition": "outside" })),
            ],
            &["/conditions/1/when", "/conditions/3/when"],
        ),
        ("no condition", &[("/conditions/0/when", Value::Null)], &["/conditions/0"]),
        (
            "one that nothing uses",
            &[("/conditions/-", json!({ "id": "old", "when": "age:older" }))],
            &["/conditions/5"],
        ),
        ("a key too many", &[("/conditions/0/raises", json!("same-day"))], &["/conditions/0/raises"]),
    ]);
}

#[test]
fn a_name_hides_nothing_that_may_not_stand_where_it_is_used() {
    check(&[
        ("not, in triage", &[("/conditions/0/when", json!({ "not": "map:groin-left" }))], &["/triage/1/when/all/2"]),
        (
            "not, in triage, two names deep",
            &[("/conditions/3/when", json!({ "not": { "side": "outside" } }))],
            &["/triage/4/when"],
        ),
        (
            "the map, where a question is asked",
            &[("/questions/4/asked_when", json!({ "condition": "outside" }))],
            &["/questions/4/asked_when"],
        ),
        (
            "a factor, in a finding",
            &[
                ("/conditions/-", json!({ "id": "sits", "when": { "factor": "long-sitting" } })),
                ("/pattern/findings/0/when", json!({ "condition": "sits" })),
            ],
            &["/pattern/findings/0/when"],
        ),
        (
            "a factor, in a tip",
            &[
                ("/conditions/-", json!({ "id": "sits", "when": { "factor": "long-sitting" } })),
                ("/advice/0/needs", json!({ "condition": "sits" })),
            ],
            &[],
        ),
    ]);
}

#[test]
fn the_body_map_is_spoken_of_as_it_is() {
    check(&[
        (
            "the side, in triage without a name",
            &[("/triage/3/when", json!({ "side": "left" }))],
            &["/conditions/1", "/triage/3/when"],
        ),
        (
            "an unknown region",
            &[("/conditions/1/when/only_marked/0", json!("map:knee"))],
            &["/conditions/1/when/only_marked/0"],
        ),
        (
            "no region",
            &[("/conditions/1/when/only_marked/0", json!("shape:belt"))],
            &["/conditions/1/when/only_marked/0"],
        ),
        ("none at all", &[("/conditions/1/when/only_marked", json!([]))], &["/conditions/1/when/only_marked"]),
        ("a side that does not exist", &[("/conditions/3/when/side", json!("top"))], &["/conditions/3/when"]),
        (
            "a role that does not exist",
            &[("/questions/3/options/0/site/role", json!("far"))],
            &["/questions/3/options", "/questions/3/options/0/site/role"],
        ),
    ]);
}

#[test]
fn what_cannot_be_read_is_told_once() {
    check(&[
        (
            "the only section with signs",
            &[("/steps/0/id", json!("about-you")), ("/steps/2/id", json!("safty"))],
            &["/steps/2/id"],
        ),
        (
            "a question that nobody can be asked",
            &[("/questions/4/asked_when", json!({ "any": ["never", "never"] }))],
            &["/questions/4/options/0", "/questions/4/options/1"],
        ),
    ]);
}

#[test]
fn a_language_is_written_as_in_html() {
    for (language, is_one) in [("pt-BR", true), ("es-419", true), ("pt_BR", false), ("pt-", false), ("-", false)] {
        let expected: &[&str] = if is_one { &[] } else { &["/languages/1"] };
        assert_eq!(faults(&[("/languages/-", json!(language))]), expected, "{language}");
    }
}

#[test]
fn sections_that_are_no_list_are_told_once() {
    let faults = faults(&[("/steps", json!(5))]);
    assert_eq!(faults.iter().filter(|place| *place == "/steps").count(), 1, "{faults:?}");
}

#[test]
fn a_place_without_sides_needs_no_words_for_them() {
    let mut rules = rules();
    // The middle is no side of the low back any more, and the groin was none.
    rules["questions"][3]["options"][2].as_object_mut().expect("it is an object").remove("group");
    let mut words = super::words(&rules);
    words["questions"]["map"]["options"]["groin-left"]["label"] = json!("Front of the hip");
    words["questions"]["map"]["options"]["low-back-middle"]["label"] = json!("Spine");
    assert_eq!(words["questions"]["map"]["sides"], json!({ "left": "left", "right": "right" }));
    let pack = ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let map = crate::sound(pack).questions[3].clone();
    assert_eq!(map.sides.iter().map(|side| &**side).collect::<Vec<_>>(), ["left", "right", ""]);
}

#[test]
fn words_of_the_wrong_type_are_not_missing_as_well() {
    let mut linked = rules();
    linked["advice"][0]["link"] = json!("https://clinic.example/video");
    for (rules, place) in
        [(rules(), "questions.age.error"), (rules(), "advice.lunge.drawing"), (linked, "advice.move.link")]
    {
        let mut words = super::words(&rules);
        let (part, key) = place.rsplit_once('.').expect("it is inside something");
        words.pointer_mut(&format!("/{}", part.replace('.', "/"))).expect("it is there")[key] = json!(5);
        let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None).expect_err("it is refused");
        assert_eq!(faults.iter().map(|fault| fault.path.to_string()).collect::<Vec<_>>(), [place]);
    }
}

#[test]
fn a_day_is_one_of_the_calendar() {
    let days = ["2024-02-29", "2000-02-29", "2026-02-28", "2026-04-30", "2026-12-31", "2026-01-01"];
    let none = ["2023-02-29", "2100-02-29", "1900-02-29", "2000-02-30", "2026-04-31", "2026-12-32", "2026-13-01"];
    let zero = ["2026-00-10", "2026-10-00", "2026-1-01", "2026-01-01T", "20260101", "2026/01/01"];
    let faults = |day: &str| faults(&[("/date", json!(day))]);
    for day in days {
        assert_eq!(faults(day), [""; 0], "{day}");
    }
    for day in none.into_iter().chain(zero) {
        assert_eq!(faults(day), ["/date"], "{day}");
    }
}

#[test]
fn an_unknown_id_is_told_with_the_nearest_or_with_all() {
    let hint = |place: &str, value: Value| {
        let mut edited = rules();
        *edited.pointer_mut(place).expect("it is there") = value;
        let faults = parsed(&edited).expect_err("it is refused");
        let fault = faults.into_iter().find(|fault| fault.problem.starts_with("there is no"));
        fault.expect("something is unknown").hint
    };
    let asked = "known: age, background, habits, map, shape, signs, sitting, take-care, worse";
    for (page, expected) in [("sign", "did you mean `signs`?"), ("sigh", "did you mean `signs`?"), ("sixth", asked)] {
        assert_eq!(hint("/steps/0/pages/0", json!(["signs", page])), expected);
    }
    assert_eq!(hint("/triage/3/when/condition", json!("only-groins")), "did you mean `only-groin`?");
    let named = "known: aching-groin, old-and-outside, only-groin, outside, sore-on-one-side";
    assert_eq!(hint("/triage/3/when/condition", json!("xyz")), named);
    let contradiction = json!({ "contradiction": "belt" });
    assert_eq!(hint("/advice/1/blocked_by/1", contradiction), "the pack declares no contradiction");
    let finding = json!({ "finding": "xyz" });
    assert_eq!(hint("/pattern/caps/1/when", finding), "known: lying, one-side, up-and-down");
    let options = "known: fever, none, numb";
    assert_eq!(hint("/triage/0/when", json!("signs:xyz")), options);
}

#[test]
fn what_cannot_stand_where_it_does_is_told_with_what_can() {
    let mut edited = rules();
    edited["questions"][4]["asked_when"] = json!({ "unanswered": "age" });
    let faults = parsed(&edited).expect_err("it is refused");
    let told = ("`unanswered` cannot be used here", "only safety rules may ask what is unanswered");
    assert!(faults.iter().any(|fault| (&*fault.problem, &*fault.hint) == told), "{faults:?}");
}

#[test]
fn the_list_of_the_tips_is_asked_after_the_map_that_decides_them_by_its_side() {
    let mut edited = rules();
    edited["steps"][3]["pages"] = json!([["shape", "worse"]]);
    edited["steps"][4]["pages"] = json!([["sitting", "habits"], ["take-care"], ["map"]]);
    // No tip names a region any more.
    edited["advice"][1]["blocked_by"][0] = json!("background:blood-thinner");
    let faults = parsed(&edited).expect_err("it is refused");
    let problems: Vec<_> = faults.iter().map(|fault| &*fault.problem).collect();
    assert_eq!(problems, ["`take-care` depends on `map`, which is asked later"]);
}

#[test]
fn what_hangs_on_the_list_of_the_tips_is_told_by_its_name() {
    let mut edited = rules();
    edited["factors"][0]["when"] = json!("take-care:sore");
    let faults = parsed(&edited).expect_err("it is refused");
    assert!(faults[0].problem.starts_with("`take-care` is asked because of the tips"), "{}", faults[0].problem);
}

#[test]
fn a_sign_that_is_no_list_of_answers_has_words() {
    let rules = rules();
    let mut words = super::words(&rules);
    words["conditions"].as_object_mut().expect("it is an object").remove("only-groin");
    words["conditions"]["groin"] = json!("The groin hurts");
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults: Vec<_> = faults.expect_err("it has two").iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["conditions", "conditions.groin"]);
}
