//! `lumbar-check assess`: answers in, results out.

use super::{Run, broken, folder, path, run, run_with};
use crate::domain::vignettes;
use crate::{RULES, WORDS, psoas};
use serde_json::{Map, Value, json};
use std::fs;

/// The fields of every result, in their order.
const FIELDS: [&str; 15] = [
    "pack",
    "revision",
    "status",
    "missing",
    "disposition",
    "raised",
    "match",
    "pattern_points",
    "habit_points",
    "caps",
    "contradictions",
    "factors",
    "advice",
    "withheld",
    "elsewhere",
];

fn assess(input: &str) -> Run {
    run_with(input, &["assess", "-"])
}

/// The results of a run, a line each.
fn results(run: &Run) -> Vec<Value> {
    run.out.lines().map(|line| serde_json::from_str(line).expect("a result is JSON")).collect()
}

/// The plain reader's answers, but for these.
fn answers(others: Value) -> Value {
    let pack = psoas();
    let mut answers = Map::new();
    for tick in vignettes::plain(&pack).ticks() {
        let options = answers.entry(tick.question.as_str()).or_insert_with(|| json!([]));
        options.as_array_mut().expect("it is a list").push(json!(tick.option.as_str()));
    }
    answers.extend(others.as_object().expect("they are answers").clone());
    json!({ "answers": answers })
}

#[test]
fn a_result_has_the_same_fields_in_the_same_order_whatever_it_is() {
    let records =
        [json!({ "answers": {} }), json!({ "answers": { "emergency-signs": ["both-legs"] } }), answers(json!({}))];
    let run = assess(&records.each_ref().map(Value::to_string).join("\n"));
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    assert_eq!(run.out.lines().count(), records.len());
    for line in run.out.lines() {
        let places: Vec<_> = FIELDS.iter().map(|field| line.find(&format!("\"{field}\":"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{line}");
        let result: Map<String, Value> = serde_json::from_str(line).expect("a result is JSON");
        assert_eq!(result.len(), FIELDS.len(), "{line}");
    }
}

#[test]
fn an_incomplete_result_lists_what_is_missing_and_nothing_else() {
    let run = assess(&json!({ "answers": {} }).to_string());
    let result = &results(&run)[0];
    assert_eq!(result["status"], "incomplete");
    assert_eq!(result["missing"][0], "emergency-signs");
    assert!(FIELDS[4..].iter().all(|field| result[*field].is_null() || result[*field] == json!([])), "{result}");
}

#[test]
fn a_result_that_leads_to_a_clinician_says_nothing_of_the_muscle() {
    let run = assess(&answers(json!({ "urgent-signs": ["fever"], "shape": "up-and-down" })).to_string());
    let result = &results(&run)[0];
    assert_eq!((&result["disposition"], &result["raised"]), (&json!("same-day"), &json!(["R13"])));
    assert!(FIELDS[6..].iter().all(|field| result[*field].is_null() || result[*field] == json!([])), "{result}");
}

#[test]
fn a_card_says_everything_that_follows() {
    let others = json!({
        "pain-map": ["low-back-left"],
        "shape": "up-and-down",
        "habits": ["mattress-dips"],
        "take-care": ["hip-replacement"],
    });
    let run = assess(&answers(others).to_string());
    let expected = json!({
        "pack": "psoas",
        "revision": psoas().revision,
        "status": "result",
        "missing": [],
        "disposition": "self-care",
        "raised": [],
        "match": "possible",
        "pattern_points": 5,
        "habit_points": 1,
        "caps": [],
        "contradictions": [],
        "factors": ["sagging-mattress"],
        "advice": ["get-checked", "mattress", "keep-active"],
        "withheld": [{ "advice": "low-lunge", "because": ["take-care:hip-replacement"] }],
        "elsewhere": [],
    });
    assert_eq!(results(&run), [expected]);
}

#[test]
fn one_object_may_run_over_several_lines() {
    let pretty = serde_json::to_string_pretty(&answers(json!({}))).expect("it is JSON");
    let run = assess(&pretty);
    assert_eq!((run.exit, results(&run).len()), (0, 1), "{}", run.err);
}

#[test]
fn answers_come_from_a_file_or_from_stdin() {
    let record = answers(json!({})).to_string();
    let folder = folder("assess-file", RULES, &[("en.json", WORDS)]);
    let file = folder.join("answers.jsonl");
    fs::write(&file, &record).expect("a file can be written");
    let from_file = run(&["assess", path(&file)]);
    assert_eq!((from_file.exit, from_file.err.as_str()), (0, ""));
    assert_eq!(from_file.out, assess(&record).out);
    assert_eq!(from_file.out, run_with(&record, &["assess"]).out);
    assert_eq!(run(&["assess", "no/such/file"]).exit, 2);
}

#[test]
fn another_pack_is_used_if_it_is_sound() {
    let record = answers(json!({})).to_string();
    let (other, _) = broken(RULES, r#""id": "psoas""#, r#""id": "gluteus""#);
    let sound = folder("assess-pack", &other, &[("en.json", WORDS)]);
    let answered = run_with(&record, &["assess", "--pack", path(&sound)]);
    assert_eq!(results(&answered)[0]["pack"], "gluteus");
    let (faulty, _) = broken(RULES, r#""id": "psoas""#, r#""id": "Psoas""#);
    let faulty = folder("assess-faulty-pack", &faulty, &[("en.json", WORDS)]);
    let refused = run_with(&record, &["assess", "--pack", path(&faulty)]);
    assert_eq!((refused.exit, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("pack.json:"), "{}", refused.err);
}

#[test]
fn a_record_that_cannot_be_used_is_told_with_its_line_and_the_others_are_answered() {
    let good = answers(json!({})).to_string();
    let unusable = [
        ("an unknown question", json!({ "answers": { "agee": "18-49" } }).to_string()),
        ("an unknown question without an answer", json!({ "answers": { "agee": [] } }).to_string()),
        ("an unknown option", json!({ "answers": { "age": "18" } }).to_string()),
        ("none beside others", json!({ "answers": { "background": ["none", "diabetes"] } }).to_string()),
        ("two answers", json!({ "answers": { "age": ["18-49", "50-59"] } }).to_string()),
        ("a question that stands twice", r#"{ "answers": { "age": "18-49", "age": "50-59" } }"#.to_owned()),
        ("a number for an answer", json!({ "answers": { "age": 33 } }).to_string()),
        ("a list with a number", json!({ "answers": { "worse": ["rising", 1] } }).to_string()),
        ("no answers", json!({ "age": "18-49" }).to_string()),
        ("a list for answers", json!({ "answers": ["age:18-49"] }).to_string()),
        ("no JSON", "{ answers".to_owned()),
    ];
    for (what, record) in unusable {
        let run = assess(&format!("{good}\n\n{record}\n{good}\n"));
        assert_eq!(run.exit, 2, "{what}");
        assert_eq!(results(&run).len(), 2, "{what}: {}", run.out);
        assert!(!run.err.is_empty() && run.err.lines().all(|line| line.starts_with("line 3: ")), "{what}: {}", run.err);
    }
}

#[test]
fn everything_wrong_with_a_record_is_told_at_once() {
    let record = json!({ "answers": { "agee": "18-49", "age": ["18-49", "50-59"], "shape": 3, "background": ["none", "diabetes"] } });
    let run = assess(&record.to_string());
    assert_eq!((run.exit, run.out.as_str()), (2, ""));
    assert_eq!(run.err.lines().count(), 4, "{}", run.err);
}
