//! The small pack in the tool and as FHIR.

use super::{answers, pack, parsed, rules, words};
use crate::links::fhir::enabled::enabled;
use crate::sound;
use crate::tool::{path, run, run_with};
use lumbar_check::content::{ContentPack, Drawing};
use lumbar_check::domain::Facts;
use lumbar_check::share::fhir::questionnaire;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const SIDES: [&str; 6] = ["left", "right", "one", "both", "middle", "outside"];

fn in_fhir(pack: &ContentPack) -> Value {
    serde_json::from_str(&questionnaire(pack, &[]).to_string()).expect("it is JSON")
}

fn item<'v>(parent: &'v Value, id: &str) -> Option<&'v Value> {
    let items = parent["item"].as_array().into_iter().flatten();
    items.into_iter().find_map(|inner| if inner["linkId"] == id { Some(inner) } else { item(inner, id) })
}

/// The small pack with an emergency for each side, and one for what alone is marked.
fn with_an_emergency_for_each_side() -> ContentPack {
    let mut rules = rules();
    let mut add = |id: &str, when: Value| {
        let named = json!({ "id": id, "when": when });
        rules["conditions"].as_array_mut().expect("it is a list").push(named);
        let rule = json!({ "id": id, "raises": "emergency", "when": { "condition": id }, "sources": ["made-up"] });
        rules["triage"].as_array_mut().expect("it is a list").push(rule);
    };
    SIDES.iter().for_each(|side| add(&format!("side-{side}"), json!({ "side": side })));
    add("alone", json!({ "only_marked": ["map:low-back-left", "map:groin-left"] }));
    sound(parsed(&rules))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_follows_from_the_map_is_said_in_fhir_by_its_places(
        marked in subsequence(
            vec![
                "map:low-back-left", "map:low-back-right", "map:low-back-middle", "map:buttock-left",
                "map:buttock-right", "map:groin-left", "map:groin-right",
            ],
            0..=7,
        ),
    ) {
        let pack = with_an_emergency_for_each_side();
        let reader = answers(&pack, &marked.join(" "));
        let enabled = enabled(&in_fhir(&pack), &reader);
        let effective = reader.effective(&pack);
        let facts = Facts::of_answers(&pack, &effective);
        for rule in pack.triage.iter().filter(|rule| rule.id.as_str().starts_with("side") || rule.id.as_str() == "alone") {
            prop_assert_eq!(enabled.contains(&format!("raised.{}", rule.id)), facts.holds(&rule.when), "{}", rule.id);
        }
    }
}

#[test]
fn in_fhir_what_may_be_left_out_is_not_required_and_groups_are_told() {
    let questionnaire = in_fhir(&pack());
    let required = |id: &str| item(&questionnaire, id).expect("it is there")["required"].clone();
    assert_eq!(["background", "worse", "habits", "take-care"].map(required), [true, false, false, false]);
    let group = item(&questionnaire, "group.habits.in-bed").expect("it is there");
    assert_eq!(group["text"], "in-bed\n- curled\n- soft-bed");
    for section in ["step.safety", "step.about-you", "step.safety.2", "step.pain", "step.habits"] {
        assert!(item(&questionnaire, section).is_some(), "{section}");
    }
}

/// A folder for one test, with the small pack in it.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).expect("a folder can be made");
    let rules = rules();
    for (file, content) in [("pack.json", &rules), ("en.json", &words(&rules))] {
        fs::write(folder.join(file), content.to_string()).expect("a file can be written");
    }
    folder
}

#[test]
fn the_review_sheet_says_what_a_name_stands_for_what_is_optional_and_what_follows_from_the_tips() {
    let folder = folder("made-up-sheet");
    let sheet = run(&["sheet", path(&folder)]);
    assert_eq!((sheet.exit, sheet.err.as_str()), (0, ""));
    for line in [
        "| *only-groin* | nothing is marked but (map: “groin-left” or map: “groin-right”) | only-groin |",
        "| *old-and-outside* | age: “older” and *outside* | old-and-outside |",
        "Nothing ticked means none of these.",
        "| | | | **in-bed** | |",
        "without such an option, the question is not asked",
    ] {
        assert!(sheet.out.contains(line), "{line}");
    }
}

#[test]
fn an_optional_question_may_be_left_out_of_a_record_or_be_an_empty_list() {
    let folder = folder("made-up-assess");
    let record = |more: Value| {
        let mut record = json!({ "answers": {
            "signs": ["none"], "age": "younger", "background": ["none"], "map": ["low-back-left"], "shape": "belt",
            "sitting": "short",
        } });
        record["answers"].as_object_mut().expect("it is").extend(more.as_object().expect("it is").clone());
        record.to_string()
    };
    let assess = |more: Value| {
        let run = run_with(&record(more), &["assess", "--pack", path(&folder)]);
        assert_eq!((run.exit, run.err.as_str()), (0, ""));
        serde_json::from_str::<Value>(&run.out).expect("it is JSON")
    };
    let left_out = assess(json!({}));
    assert_eq!(left_out["status"], "result");
    assert_eq!(assess(json!({ "worse": [], "habits": [] })), left_out);
    assert_eq!(assess(json!({ "worse": ["lying"] }))["pattern_points"], 3);
    let incomplete = assess(json!({ "shape": "up-and-down", "background": [] }));
    assert_eq!(
        (&incomplete["status"], &incomplete["missing"]),
        (&json!("incomplete"), &json!(["background", "take-care"]))
    );
}

#[test]
fn a_tip_has_the_drawing_that_the_pack_names_and_no_other() {
    let pack = pack();
    let drawn = |tip: &str| pack.advice(&tip.into()).expect("it is in the pack").drawing.clone();
    let lunge = drawn("lunge").expect("the pack names one");
    assert_eq!((lunge.drawing, &*lunge.alternative), (Drawing::KneelingLunge, "kneeling-lunge"));
    // Its id is that of a drawing.
    assert_eq!((drawn("standing-lunge"), drawn("keep-active")), (None, None));
    assert_eq!(pack.welcome_drawing, None);
}

#[test]
fn a_tip_leads_to_where_the_pack_says_and_says_what_is_there() {
    let mut rules = rules();
    let mut words = words(&rules);
    let parse = |rules: &Value, words: &Value| ContentPack::parse(&rules.to_string(), &words.to_string(), None);
    let faults = |rules: &Value, words: &Value| {
        let faults = parse(rules, words).err().unwrap_or_default();
        faults.iter().map(|fault| fault.path.to_string()).collect::<Vec<_>>()
    };
    let before = crate::sound(parse(&rules, &words)).statements();
    rules["advice"][0]["link"] = "https://clinic.example/video".into();
    let id = rules["advice"][0]["id"].as_str().expect("it has an id").to_owned();
    assert_eq!(faults(&rules, &words), [format!("advice.{id}")]);
    words["advice"][&id]["link"] = "Watch it".into();
    let pack = crate::sound(parse(&rules, &words));
    let link = pack.advice[0].link.clone().expect("the pack has one");
    assert_eq!((&*link.url, &*link.text), ("https://clinic.example/video", "Watch it"));
    let changed = pack.statements().into_iter().filter(|statement| !before.contains(statement));
    assert_eq!(changed.map(|statement| statement.id).collect::<Vec<_>>(), [format!("tip:{id}")]);
    rules["advice"][0]["link"] = "javascript:alert(1)".into();
    assert_eq!(faults(&rules, &words), ["advice[0].link"]);
    rules["advice"][0].as_object_mut().expect("it is an object").remove("link");
    assert_eq!(faults(&rules, &words), [format!("advice.{id}.link")]);
}
