//! A shared safety screen, by reference: what a pack leaves out of it is put in, and what it spells out has to be the same.
//!
//! An author may add signs and rules, and raise the level of a rule. Whoever wants to lower one, or to leave something out,
//! takes out `screen`; cards then say that the safety questions are the author's own.

use super::at::{At, Faults};
use crate::content::PackTexts;
use crate::content::error::{Fault, PackFile, Segment};
use crate::content::level::{Disposition, Kind, SectionId};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const DETACH: &str = "write it as the screen has it, or leave it out. To lower a level or to take something out, take out \
                      `screen`: cards then say that the safety questions are the author's own";

/// The files of a pack with what it takes from its screen.
pub struct Joined {
    pub rules: String,
    pub words: String,
    /// How much of each list comes from the screen, before what stands in the file.
    pub before: Before,
}

/// What was put before the entries of the file, and what was wrong with those.
#[derive(Default)]
pub struct Before {
    counts: Counts,
    faults: Faults,
}

/// How many entries were put before those of a list, by its key.
#[derive(Default)]
struct Counts(Vec<(&'static str, usize)>);

impl Before {
    /// Whether all that the file says of the screen may be said.
    pub fn is_sound(&self) -> bool {
        !self.faults.is_any()
    }

    /// All faults, by where they are in the author's own file. `found`: in the pack as it was joined.
    pub fn faults(self, found: Faults) -> Vec<Fault> {
        let mut found = found.into_list();
        for fault in found.iter_mut().filter(|fault| fault.file == PackFile::Rules) {
            let [Segment::Key(key), Segment::Index(index), ..] = fault.path.0.as_mut_slice() else { continue };
            let Some((_, count)) = self.counts.0.iter().find(|(list, _)| key == list) else { continue };
            match index.checked_sub(*count) {
                Some(own) => *index = own,
                // It is about something that the file does not have.
                None => fault.path.0.truncate(1),
            }
        }
        let mut all = self.faults.into_list();
        all.append(&mut found);
        all
    }
}

#[derive(Deserialize)]
struct Screen {
    rules: Map<String, Value>,
    words: Map<String, Value>,
}

/// The pack with its screen. `None` where it names none, or is not JSON.
///
/// # Errors
/// If there is no such screen: then all that refers to it would be a fault as well.
pub fn join(texts: PackTexts) -> Result<Option<Joined>, Vec<Fault>> {
    let Some(mut rules) = object(texts.rules) else { return Ok(None) };
    let Some(id) = rules.get("screen").and_then(Value::as_str).map(str::to_owned) else { return Ok(None) };
    let Some(mut words) = object(texts.words) else { return Ok(None) };
    let language = words.get("language").and_then(Value::as_str).unwrap_or_default();
    let (faults, mut counts) = (Faults::default(), Counts::default());
    let [at, say] = [PackFile::Rules, PackFile::Words].map(|file| At::file(&faults, file));
    let Some(screen) = find(&id, language, texts.screen) else {
        at.key("screen").fault(
            format!("there is no screen `{id}` in `{language}`"),
            "check the spelling; in another language, translate its questions and rules, and take `screen` out",
        );
        return Err(faults.into_list());
    };
    let raised = join_rules(&at, &mut rules, screen.rules, &mut counts);
    join_words(&say, &mut words, screen.words, &raised, &counts);
    // As texts, for the pack reader would hold what reads a file a second time for values.
    let [rules, words] = [rules, words].map(|file| Value::Object(file).to_string());
    Ok(Some(Joined { rules, words, before: Before { counts, faults } }))
}

fn object(text: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(text).ok()
}

/// The screen that was handed over, or the one that is at hand.
fn find(id: &str, language: &str, given: Option<&str>) -> Option<Screen> {
    #[cfg(feature = "screens")]
    let at_hand = crate::content::shared_screen(id, language);
    #[cfg(not(feature = "screens"))]
    let at_hand: Option<String> = None;
    let screen: Screen = serde_json::from_str(given.or(at_hand.as_deref())?).ok()?;
    let is = |of: &Map<String, Value>, key: &str, value: &str| of.get(key).is_some_and(|it| it == value);
    Some(screen).filter(|it| is(&it.rules, "id", id) && is(&it.words, "language", language))
}

/// Puts what the file leaves out into its lists. Gives the rules whose level it raises.
fn join_rules(
    at: &At,
    own: &mut Map<String, Value>,
    screen: Map<String, Value>,
    counts: &mut Counts,
) -> BTreeSet<String> {
    let mut raised = BTreeSet::new();
    let asks = check_pages(at, own, &screen);
    for (key, value) in screen {
        match (key.as_str(), value) {
            ("questions", Value::Array(list)) => counts.put("questions", own, list, |at_own, own, its| {
                same(&at.key("questions").index(at_own), own, its, &without_added_options(own, its));
            }),
            ("conditions", Value::Array(list)) => counts.put("conditions", own, list, |at_own, own, its| {
                same(&at.key("conditions").index(at_own), own, its, own);
            }),
            ("triage", Value::Array(list)) => counts.put("triage", own, list, |at_own, own, its| {
                if check_level(&at.key("triage").index(at_own), own, its) {
                    raised.extend(own["id"].as_str().map(str::to_owned));
                }
            }),
            ("sources", Value::Array(list)) => put_sources(at, own, list),
            ("steps", Value::Array(list)) if !asks => counts.put_first("steps", own, list),
            ("fallback_signs", Value::Array(signs)) => put_fallback_signs(at, own, signs),
            _ => {}
        }
    }
    raised
}

impl Counts {
    /// Puts those of a list that the file does not have before those that it has, and compares the others.
    fn put(
        &mut self,
        key: &'static str,
        own: &mut Map<String, Value>,
        screen: Vec<Value>,
        mut compare: impl FnMut(usize, &mut Value, &Value),
    ) {
        let Some(list) = own.entry(key).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() else { return };
        let mut missing = Vec::new();
        for its in screen {
            match list.iter_mut().enumerate().find(|(_, own)| own.get("id") == its.get("id")) {
                Some((index, own)) => compare(index, own, &its),
                None => missing.push(its),
            }
        }
        self.put_first(key, own, missing);
    }

    fn put_first(&mut self, key: &'static str, own: &mut Map<String, Value>, mut first: Vec<Value>) {
        if let Some(list) = own.get_mut(key).and_then(Value::as_array_mut).filter(|_| !first.is_empty()) {
            self.0.push((key, first.len()));
            first.append(list);
            *list = first;
        }
    }
}

/// Sources have no order that anything follows: what is missing comes last.
fn put_sources(at: &At, own: &mut Map<String, Value>, screen: Vec<Value>) {
    let Some(list) = own.entry("sources").or_insert_with(|| Value::Array(Vec::new())).as_array_mut() else { return };
    for its in screen {
        match list.iter().position(|own| own.get("id") == its.get("id")) {
            Some(index) => same(&at.key("sources").index(index), &list[index], &its, &list[index]),
            None => list.push(its),
        }
    }
}

/// The pack may tell more signs where the widget cannot run, and not fewer.
fn put_fallback_signs(at: &At, own: &mut Map<String, Value>, signs: Vec<Value>) {
    let listed = own.get("fallback_signs").filter(|listed| !listed.is_null());
    let Some(listed) = listed else { return drop(own.insert("fallback_signs".to_owned(), Value::Array(signs))) };
    let Some(listed) = listed.as_array() else { return };
    for sign in signs.iter().filter(|sign| !listed.contains(sign)).filter_map(Value::as_str) {
        at.key("fallback_signs").fault(format!("the screen has the sign `{sign}` as well"), DETACH);
    }
}

/// Reports what is another than the screen has it. `compared`: what is compared, of what stands here.
fn same(at: &At, own: &Value, its: &Value, compared: &Value) {
    if compared != its {
        let id = own.get("id").and_then(Value::as_str).unwrap_or_default();
        at.fault(format!("the screen says something else of `{id}`"), DETACH);
    }
}

/// A question without the options that the screen does not have: those are the author's to add.
fn without_added_options(own: &Value, its: &Value) -> Value {
    let mut own = own.clone();
    let known = its.get("options").and_then(Value::as_array);
    if let (Some(options), Some(known)) = (own.get_mut("options").and_then(Value::as_array_mut), known) {
        options.retain(|option| known.iter().any(|it| it.get("id") == option.get("id")));
    }
    own
}

/// Compares a rule, which may raise more than the screen's. One that says its level alone takes the rest from there. Whether
/// its level is another.
fn check_level(at: &At, own: &mut Value, its: &Value) -> bool {
    let level = |rule: &Value| Disposition::deserialize(rule.get("raises")?).ok();
    let mut compared = own.clone();
    if let (Some(compared), Some(raises)) = (compared.as_object_mut(), its.get("raises")) {
        compared.insert("raises".to_owned(), raises.clone());
    }
    let is_level_alone = own.as_object().is_some_and(|own| own.keys().all(|key| key == "id" || key == "raises"));
    if let Some(own) = own.as_object_mut().filter(|_| is_level_alone) {
        for (key, value) in its.as_object().into_iter().flatten() {
            own.entry(key).or_insert_with(|| value.clone());
        }
    } else {
        same(at, own, its, &compared);
    }
    if level(own) < level(its) {
        at.key("raises").fault("this is lower than the screen has it", DETACH);
    }
    level(own) > level(its)
}

/// Reports what the file asks of the screen elsewhere than on its pages. Whether it asks any of it.
fn check_pages(at: &At, own: &Map<String, Value>, screen: &Map<String, Value>) -> bool {
    let map = serde_json::to_value(Kind::Map).unwrap_or_default();
    let questions = screen.get("questions").and_then(Value::as_array).into_iter().flatten();
    let ids: Vec<_> = questions.filter(|it| it.get("kind") != Some(&map)).filter_map(|it| it.get("id")).collect();
    let sections = own.get("steps").and_then(Value::as_array).into_iter().flatten();
    let mut asks = false;
    for (index, section) in sections.enumerate() {
        let is_screen = section.get("id").is_some_and(|id| SectionId::deserialize(id).is_ok_and(SectionId::is_screen));
        let pages = section.get("pages").and_then(Value::as_array).into_iter().flatten();
        for id in pages.filter_map(Value::as_array).flatten().filter(|id| ids.contains(id)) {
            asks = true;
            if !is_screen {
                let id = id.as_str().unwrap_or_default();
                at.key("steps").index(index).fault(format!("`{id}` is asked outside the safety step"), DETACH);
            }
        }
    }
    asks
}

/// Puts in the words that the file leaves out, and compares the others: those of a rule whose level is raised may be another.
fn join_words(
    at: &At,
    own: &mut Map<String, Value>,
    screen: Map<String, Value>,
    raised: &BTreeSet<String>,
    counts: &Counts,
) {
    for (key, its) in screen {
        let Value::Object(its) = its else { continue };
        // Headings of pages go with those that the screen brings.
        if key == "pages" && counts.0.iter().all(|(list, _)| *list != "steps") {
            continue;
        }
        let words = own.entry(&*key).or_insert_with(|| Value::Object(Map::new()));
        let Some(words) = words.as_object_mut() else { continue };
        for (id, its) in its {
            let Some(own) = words.get(&id) else {
                words.insert(id, its);
                continue;
            };
            let compared = match key.as_str() {
                "questions" => with_its_options_alone(own, &its),
                "triage" if raised.contains(&id) => continue,
                "triage" | "conditions" => own.clone(),
                _ => continue,
            };
            if compared != its {
                at.key(&key).key(&id).fault("these are not the words of the screen", DETACH);
            }
        }
    }
}

/// The words of a question without those of options that the screen does not have.
fn with_its_options_alone(own: &Value, its: &Value) -> Value {
    let mut own = own.clone();
    let known = its.get("options").and_then(Value::as_object);
    if let (Some(options), Some(known)) = (own.get_mut("options").and_then(Value::as_object_mut), known) {
        options.retain(|id, _| known.contains_key(id));
    }
    own
}
