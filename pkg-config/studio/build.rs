//! The invented patients of `tests/vignettes` as one JSON file: what each says and answers, and the plain answers
//! that fill the rest.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// Where they are, seen from this crate.
const FOLDER: &str = "../../tests/vignettes";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let read = |path: &Path| -> toml::Table {
        let text = fs::read_to_string(path).expect("a vignette can be read");
        text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let plain = read(&Path::new(FOLDER).join("plain/answers.toml"));
    let entries = fs::read_dir(FOLDER).expect("there are vignettes").map(|entry| entry.expect("it is readable").path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect();
    paths.sort();
    let patients = paths.iter().map(|path| {
        let vignette = read(path);
        let text = |key: &str| vignette.get(key).and_then(toml::Value::as_str).unwrap_or_default().trim().to_owned();
        serde_json::json!({
            "story": text("story"),
            "rest": !text("rest").is_empty(),
            "answers": vignette.get("answers").map(answers).unwrap_or_default(),
        })
    });
    let all = serde_json::json!({ "plain": answers(&plain.clone().into()), "patients": patients.collect::<Vec<_>>() });
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("patients.json"), all.to_string()).expect("cargo's folder can be written to");
}

/// Options by question.
fn answers(table: &toml::Value) -> BTreeMap<String, Vec<String>> {
    let of = |value: &toml::Value| match value {
        toml::Value::String(option) => vec![option.clone()],
        toml::Value::Array(options) => options.iter().filter_map(|option| option.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    };
    let table = table.as_table().into_iter().flatten();
    table.map(|(question, value)| (question.clone(), of(value))).collect()
}
