//! A sign whose follow-up is drawn is never taken for clear, also in a pack that no validator has seen.

use crate::{psoas, tick};
use lumbar_check::content::{ContentPack, Disposition, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};
use serde_json::{Value, json};

/// A pack that would be refused: two signs share the follow-up of the first, and its condition speaks of the first alone.
fn unvalidated() -> ContentPack {
    let mut pack = serde_json::to_value(&*psoas()).expect("a pack can be written");
    let questions = pack["questions"]["questions"].as_array_mut().expect("it is a list");
    let signs = questions.iter_mut().find(|question| question["id"] == "emergency-signs").expect("it is asked");
    let options = signs["options"].as_array_mut().expect("it is a list");
    let second = options.iter_mut().find(|option| option["id"] == "saddle-numb").expect("it is a sign");
    second["follow_up"] = json!("bladder-or-bowel-when");
    let rules = pack["triage"].as_array_mut().expect("it is a list");
    for rule in rules.iter_mut().filter(|rule| rule["id"] == "saddle-numb") {
        let named = |id: &str| {
            let index = psoas().questions.find(&id.into()).expect("it is asked");
            format!("\"question\":{}}}", index.0)
        };
        let when = rule["when"].to_string().replace(&named("saddle-numb-when"), &named("bladder-or-bowel-when"));
        rule["when"] = serde_json::from_str::<Value>(&when).expect("it is JSON");
    }
    serde_json::from_value(pack).expect("it is a pack")
}

/// Calm answers to everything, but for one sign and what is said below it.
fn outcome(below: Option<&str>) -> Assessed {
    let pack = unvalidated();
    let calm = "age:18-49 duration:under-6-weeks course:same started-with:gradually urgent-signs:none \
        check-first-signs:none background:none pain-map:low-back-left shape:up-and-down take-care:none";
    let sign = ["emergency-signs:saddle-numb"].into_iter().chain(below);
    let ticks: Vec<Tick> = calm.split_whitespace().chain(sign).map(tick).collect();
    assess(&pack, &Responses::from_ticks(&pack, ticks).expect("the pack asks that"))
}

#[test]
fn the_answer_to_a_shared_follow_up_counts_for_the_second_sign_as_well() {
    for below in [Some("bladder-or-bowel-when:new-or-worse"), Some("bladder-or-bowel-when:not-sure"), None] {
        match outcome(below) {
            Assessed::SeekCare(raised) => assert_eq!(raised.disposition(), Disposition::Emergency),
            other => panic!("{below:?}: {other:?}"),
        }
    }
}
