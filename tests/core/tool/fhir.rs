//! `lumbar-check fhir`: the questionnaire, and answers there and back.

use super::{broken, folder, path, run, run_with};
use crate::domain::vignettes;
use crate::{RULES, WORDS, psoas, psoas_in};
use lumbar_check::domain::{Assessed, Responses, assess};
use lumbar_check::share::fhir::questionnaire;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A record as `assess` takes it.
fn record(responses: &Responses) -> Value {
    let mut answers = Map::new();
    for tick in responses.ticks() {
        let options = answers.entry(tick.question.as_str()).or_insert_with(|| json!([]));
        options.as_array_mut().expect("it is a list").push(json!(tick.option.as_str()));
    }
    json!({ "answers": answers })
}

fn plain() -> String {
    record(&vignettes::plain(&psoas())).to_string()
}

#[test]
fn the_questionnaire_is_printed_in_every_language_of_the_pack() {
    let run = run(&["fhir", "src/content/packs/psoas"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let translations: Vec<_> = psoas().languages[1..].iter().map(|language| psoas_in(language)).collect();
    assert_eq!(run.out, format!("{:#}\n", questionnaire(&psoas(), &translations)));
}

#[test]
fn the_language_that_a_pack_lists_first_is_that_of_its_questionnaire() {
    let german = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/packs/psoas/de.json");
    let german = fs::read_to_string(german).expect("it can be read");
    let folder = folder("fhir-german", RULES, &[("de.json", &german), ("en.json", WORDS)]);
    let run = run(&["fhir", path(&folder)]);
    let printed: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!((run.exit, &printed["language"]), (0, &json!("de")));
    assert_eq!(printed["_title"]["extension"][0]["extension"][0]["valueCode"], "en");
}

#[test]
fn a_pack_with_faults_has_no_questionnaire_and_all_of_them_are_told() {
    let (rules, line) = broken(RULES, r#""id": "psoas""#, r#""id": "Psoas""#);
    let (words, _) = broken(WORDS, r#""direction": "ltr""#, r#""direction": "down""#);
    let folder = folder("fhir-faults", &rules, &[("en.json", &words)]);
    let run = run(&["fhir", path(&folder)]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert!(run.err.contains(&format!("pack.json:{line}: id: ")), "{}", run.err);
    assert!(run.err.contains("en.json:") && run.err.contains("Hint: "), "{}", run.err);
}

#[test]
fn a_language_without_words_is_told() {
    let folder = folder("fhir-missing", RULES, &[("en.json", WORDS)]);
    let (rules, _) = broken(RULES, r#""languages": ["en", "#, r#""languages": ["en", "it", "#);
    fs::write(folder.join("pack.json"), rules).expect("a file can be written");
    let run = run(&["fhir", path(&folder)]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert!(run.err.contains("languages[1]: there is no `it.json`"), "{}", run.err);
}

/// The answers of a record, written `question:option`.
fn ticks(record: &str) -> BTreeSet<String> {
    let record: Value = serde_json::from_str(record).expect("it is JSON");
    let answers = record["answers"].as_object().expect("they are answers").iter();
    let ticks = answers.flat_map(|(question, answer)| {
        // One answer is told as a text, several as a list.
        let options = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
        options.into_iter().map(move |option| format!("{question}:{}", option.as_str().expect("it is an option")))
    });
    ticks.collect()
}

#[test]
fn answers_of_every_vignette_with_advice_go_out_and_come_back() {
    let pack = psoas();
    let vignettes = vignettes::all();
    let readers = vignettes.iter().map(|vignette| vignettes::responses(&pack, vignette));
    let cards = readers.filter_map(|reader| match assess(&pack, &reader) {
        Assessed::Advice(card) => Some((record(&reader).to_string(), card)),
        _ => None,
    });
    let (records, cards): (Vec<_>, Vec<_>) = cards.unzip();
    assert!(cards.len() > 50, "{}", cards.len());
    let out = run_with(&records.join("\n"), &["fhir", "--response", "--day", "2026-11-22"]);
    assert_eq!((out.exit, out.err.as_str(), out.out.lines().count()), (0, "", cards.len()));
    let back = run_with(&out.out, &["fhir", "--read"]);
    assert_eq!((back.exit, back.err.as_str(), back.out.lines().count()), (0, "", cards.len()));
    for (line, card) in back.out.lines().zip(&cards) {
        let shared = card.answers_to_share(&pack);
        assert_eq!(ticks(line), shared.iter().map(ToString::to_string).collect());
    }
}

#[test]
fn the_day_of_a_response_is_the_one_given_or_today() {
    let authored = |arguments: &[&str]| {
        let run = run_with(&plain(), &[&["fhir", "--response"], arguments].concat());
        let response: Value = serde_json::from_str(&run.out).expect("it is JSON");
        response["authored"].as_str().expect("it is told").to_owned()
    };
    assert_eq!(authored(&["--day", "2024-02-29"]), "2024-02-29");
    assert!(*authored(&[]) > *"2024-02-29");
}

#[test]
fn answers_that_lead_to_no_advice_are_not_handed_over() {
    let urgent = json!({ "answers": { "emergency-signs": ["both-legs"] } });
    let records = format!("{urgent}\n{}\n{}", json!({ "answers": {} }), plain());
    let run = run_with(&records, &["fhir", "--response"]);
    assert_eq!((run.exit, run.out.lines().count()), (2, 1), "the third is handed over");
    let told: Vec<_> = run.err.lines().collect();
    assert!(told[0].starts_with("line 1: these answers lead to emergency. Hint: "), "{}", told[0]);
    assert!(told[1].starts_with("line 2: unanswered: emergency-signs, age, "), "{}", told[1]);
}

#[test]
fn a_response_that_cannot_be_read_is_told_with_its_file_and_place() {
    let folder = folder("fhir-read", RULES, &[("en.json", WORDS)]);
    let file = folder.join("response.json");
    let response = json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:lumbar-check:psoas|1",
        "item": [{ "linkId": "age", "answer": [{ "valueString": "18" }] }],
    });
    fs::write(&file, format!("{response:#}")).expect("a file can be written");
    let run_it = || run(&["fhir", "--read", path(&file)]);
    let first = run_it();
    assert_eq!((first.exit, first.out.as_str()), (2, ""));
    let place = format!("{}:1: item[0].answer[0]: ", file.display());
    assert!(first.err.starts_with(&place) && first.err.contains(". Hint: "), "{}", first.err);
    fs::write(&file, "{\n  \"resourceType\": \"QuestionnaireResponse\",\n  oops\n}").expect("a file can be written");
    let second = run_it();
    assert_eq!((second.exit, second.err.lines().count()), (2, 1), "{}", second.err);
    assert!(second.err.contains("line 3 column 3"), "{}", second.err);
    assert_eq!(run(&["fhir", "--read", "no/such/file"]).exit, 2);
}

#[test]
fn a_response_is_read_with_the_pack_that_it_was_made_with() {
    let (rules, _) = broken(RULES, r#""id": "psoas""#, r#""id": "gluteus""#);
    let folder = folder("fhir-pack", &rules, &[("en.json", WORDS)]);
    let made = run_with(&plain(), &["fhir", "--response", "--pack", path(&folder)]);
    assert!(made.out.contains("urn:lumbar-check:gluteus|"), "{}", made.out);
    assert_eq!(run_with(&made.out, &["fhir", "--read"]).exit, 2);
    assert_eq!(run_with(&made.out, &["fhir", "--read", "--pack", path(&folder)]).exit, 0);
}
