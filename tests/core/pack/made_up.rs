//! A small pack that uses everything that a pack can hold. Its words are made of its ids, as no test reads them; those
//! of the widget itself are the built-in ones.

mod asked;
mod faults;
mod follow_ups;
mod lines;
mod lists;
mod map;
mod outputs;
mod past;
mod reasons;
mod screening;

use crate::{WORDS, sound};
use lumbar_check::content::{ContentPack, Tick};
use lumbar_check::domain::{AdviceCard, Assessed, Assessment, Layout, Message, Raised, Responses, assess};
use serde_json::{Map, Value, json};
use std::rc::Rc;

const RULES: &str = include_str!("made_up/pack.json");

pub fn rules() -> Value {
    serde_json::from_str(RULES).expect("the rules are JSON")
}

/// The pack with its rules as they are.
pub fn pack() -> Rc<ContentPack> {
    thread_local! {
        static PACK: Rc<ContentPack> = Rc::new(sound(parsed(&rules())));
    }
    PACK.with(Rc::clone)
}

fn parsed(rules: &Value) -> Result<ContentPack, Vec<lumbar_check::content::Fault>> {
    ContentPack::parse(&rules.to_string(), &words(rules).to_string(), None)
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

/// The ticks written `question:option`, with a space between.
fn ticks(written: &str) -> Vec<Tick> {
    written.split_whitespace().map(crate::tick).collect()
}

pub fn answers(pack: &ContentPack, written: &str) -> Responses {
    Responses::from_ticks(pack, ticks(written)).expect("the answers fit the pack")
}

/// What `assess` says to the answers of a reader who gets advice.
pub fn card(written: &str) -> AdviceCard {
    let pack = pack();
    match assess(&pack, &answers(&pack, written)) {
        Assessed::Advice(card) => card,
        other => panic!("{written}: {other:?}"),
    }
}

/// What is raised for a reader who should seek care.
fn raised(written: &str) -> Raised {
    let pack = pack();
    match assess(&pack, &answers(&pack, written)) {
        Assessed::SeekCare(raised) => raised,
        other => panic!("{written}: {other:?}"),
    }
}

/// The rules that raise it, in words.
fn rules_of(raised: &Raised) -> Vec<&str> {
    raised.rules().iter().map(|rule| rule.as_str()).collect()
}

/// Page by page: ticks what is on the page, continues, and stops where that leads nowhere.
fn walked(pack: &ContentPack, from: Assessment, written: &str) -> Assessment {
    let ticks = ticks(written);
    let mut state = match from {
        Assessment::Welcome(_) => from.next(pack, &Message::PressedStart(Layout::Pages)).expect("it starts"),
        other => other,
    };
    loop {
        for tick in &ticks {
            state = state.next(pack, &Message::Ticked(tick.clone())).unwrap_or(state);
        }
        let page = state.page();
        match state.next(pack, &Message::PressedContinue) {
            Some(next) if next.page().is_some() && next.page() != page => state = next,
            Some(next) => return next,
            None => return state,
        }
    }
}
