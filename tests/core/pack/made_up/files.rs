//! The files of the made-up pack.

use crate::WORDS;
use serde_json::{Map, Value, json};

const RULES: &str = include_str!("pack.json");

/// Its rules as they are.
pub fn rules() -> Value {
    serde_json::from_str(RULES).expect("the rules are JSON")
}

/// Words for everything in the rules: each says its own id.
pub fn words(rules: &Value) -> Value {
    let mut words: Value = serde_json::from_str(WORDS).expect("the built-in words are JSON");
    words["regions"] = json!({ "elsewhere": words["regions"]["elsewhere"] });
    words["articles"] = json!({});
    words["conditions"] = of_each(&rules["conditions"], |part| part["id"].clone());
    words["questions"] = of_each(&rules["questions"], |question| {
        let said = |option: &Value| match option["exclusive"] == true {
            true => json!({ "label": option["id"] }),
            false => json!({ "label": option["id"], "said": option["id"] }),
        };
        let id = &question["id"];
        let options = of_each(&question["options"], said);
        let mut words = json!({ "legend": id, "short": id, "rationale": id, "options": options });
        let named_by = |key: fn(&Value) -> &Value| -> Map<_, _> {
            let options = question["options"].as_array().expect("it has options").iter();
            let grouped = options.filter(|option| option["group"].is_string());
            grouped.filter_map(|option| Some((key(option).as_str()?.to_owned(), key(option).clone()))).collect()
        };
        let parts =
            [("groups", named_by(|option| &option["group"])), ("sides", named_by(|option| &option["site"]["side"]))];
        for (part, named) in parts.into_iter().filter(|(_, named)| !named.is_empty()) {
            words[part] = named.into();
        }
        if question["optional"] != true {
            words["error"] = id.clone();
        }
        words
    });
    words["pages"] = json!({ "shape": "shape", "sitting": "sitting" });
    words["triage"] = of_each(&rules["triage"], |rule| json!({ "why": rule["id"] }));
    let pattern = &rules["pattern"];
    words["findings"] = of_each(&pattern["findings"], |part| json!({ "said": part["id"], "article": part["id"] }));
    words["contradictions"] = of_each(&pattern["contradictions"], |part| json!({ "text": part["id"] }));
    words["caps"] = of_each(&pattern["caps"], |part| json!({ "text": part["id"] }));
    words["factors"] = of_each(&rules["factors"], |part| {
        let answers = json!({ "factor": part["id"] }).to_string();
        let no_advice = !json!([rules["advice"], rules["conditions"]]).to_string().contains(&answers);
        let mut words = json!({ "name": part["id"], "article": part["id"] });
        if no_advice {
            words["no_advice"] = part["id"].clone();
        }
        words
    });
    words["advice"] = of_each(&rules["advice"], |tip| {
        let id = &tip["id"];
        let lines = tip["lines"].as_array().into_iter().flatten().filter_map(|line| line["id"].as_str());
        let do_not: Vec<_> = lines.map(|line| json!({ line: line })).collect();
        let mut words = json!({ "title": id, "why": id, "how": [id], "take_care": [], "do_not": do_not });
        if tip["drawing"].is_string() {
            words["drawing"] = tip["drawing"].clone();
        }
        words
    });
    words.as_object_mut().expect("it is an object").remove("changes");
    words
}

fn of_each(parts: &Value, words: impl Fn(&Value) -> Value) -> Value {
    let parts = parts.as_array().into_iter().flatten();
    let named = parts.map(|part| (part["id"].as_str().expect("it has an id").to_owned(), words(part)));
    Value::Object(named.collect::<Map<_, _>>())
}
