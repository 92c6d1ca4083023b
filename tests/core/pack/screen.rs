//! The shared safety screen: it is that of the built-in pack, and a pack that names it holds to it.

use crate::pack::made_up;
use crate::{REVISIONS, RULES, WORDS, psoas_in};
use lumbar_check::content::{
    ContentPack, Fault, PackFile, PackTexts, SectionId, in_words, shared_screen, shared_screens,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The screen that the built-in pack brings along.
const ID: &str = "low-back-1";

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn words_in(language: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/content/packs/psoas/{language}.json"));
    read(&fs::read_to_string(path).expect("each language of the pack has a file"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().expect("it is a text")
}

fn is_screen(section: &Value) -> bool {
    let kinds = [SectionId::AboutYou, SectionId::Safety];
    kinds.iter().any(|kind| section["id"] == kind.as_str())
}

/// The ids of the questions of the screen, with the body map that its rules read.
fn questions(rules: &Value) -> BTreeSet<&str> {
    let sections = list(&rules["steps"]).iter().filter(|section| is_screen(section));
    let pages = sections.flat_map(|section| list(&section["pages"])).flat_map(list).map(text);
    let maps = list(&rules["questions"]).iter().filter(|question| question["kind"] == "map");
    pages.chain(maps.map(|map| text(&map["id"]))).collect()
}

/// The parts of a list whose ids are these.
fn parts(list_of: &Value, ids: &BTreeSet<&str>) -> Value {
    list(list_of).iter().filter(|part| ids.contains(text(&part["id"]))).cloned().collect()
}

/// The rules of the screen, taken out of those of the built-in pack.
fn screen_of(rules: &Value) -> Value {
    let sources: BTreeSet<_> =
        list(&rules["triage"]).iter().flat_map(|rule| list(&rule["sources"])).map(text).collect();
    let steps: Value = list(&rules["steps"]).iter().filter(|section| is_screen(section)).cloned().collect();
    json!({
        "id": ID,
        "fallback_signs": rules["fallback_signs"],
        "sources": parts(&rules["sources"], &sources),
        "steps": steps,
        "questions": parts(&rules["questions"], &questions(rules)),
        "conditions": rules["conditions"],
        "triage": rules["triage"],
    })
}

/// The entries of an object with these keys.
fn entries(words: &Value, keys: &BTreeSet<&str>) -> Value {
    let entries = words.as_object().into_iter().flatten().filter(|(key, _)| keys.contains(key.as_str()));
    entries.map(|(key, value)| (key.clone(), value.clone())).collect::<Map<_, _>>().into()
}

/// The words of the screen, taken out of those of the built-in pack.
fn words_of(rules: &Value, words: &Value) -> Value {
    let sections = [SectionId::AboutYou.as_str(), SectionId::Safety.as_str()].into();
    json!({
        "language": words["language"],
        "conditions": words["conditions"],
        "steps": entries(&words["steps"], &sections),
        "pages": entries(&words["pages"], &questions(&screen_of(rules))),
        "questions": entries(&words["questions"], &questions(rules)),
        "triage": words["triage"],
    })
}

/// `LUMBAR_KEEP=1` writes the files as they should be.
#[test]
fn the_shared_screen_is_that_of_the_built_in_pack() {
    let rules = read(RULES);
    let mut files = vec![("screen".to_owned(), screen_of(&rules))];
    for language in list(&rules["languages"]).iter().map(text) {
        files.push((language.to_owned(), words_of(&rules, &words_in(language))));
    }
    for (name, file) in &files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/content/screens/{ID}/{name}.json"));
        if std::env::var_os("LUMBAR_KEEP").is_some() {
            let text = serde_json::to_string_pretty(file).expect("it is JSON") + "\n";
            fs::write(&path, text).expect("a file can be written");
        }
        let kept = read(&fs::read_to_string(&path).expect("the file is there"));
        assert!(kept == *file, "{} is out of date; LUMBAR_KEEP=1 brings it up to date", path.display());
    }
    assert_eq!(shared_screens().count() + 1, files.len(), "each language can be found");
}

/// The built-in pack without what its screen has.
fn by_reference(language: &str) -> (Value, Value) {
    let (mut rules, mut words) = (read(RULES), words_in(language));
    let screen = screen_of(&rules);
    let screen_words = words_of(&rules, &words);
    for key in ["questions", "conditions", "triage", "steps"] {
        let list = rules[key].as_array_mut().expect("it is a list");
        list.retain(|part| !self::list(&screen[key]).contains(part));
    }
    rules.as_object_mut().expect("it is an object").remove("fallback_signs");
    for key in ["questions", "triage", "conditions", "steps", "pages"] {
        let known = screen_words[key].as_object().expect("it is an object");
        words[key].as_object_mut().expect("it is an object").retain(|id, _| !known.contains_key(id));
    }
    (rules, words)
}

fn parsed(rules: &Value, words: &Value) -> Result<ContentPack, Vec<Fault>> {
    ContentPack::parse(&rules.to_string(), &words.to_string(), Some(REVISIONS))
}

#[test]
fn by_reference_it_is_the_same_pack_byte_by_byte_in_every_language() {
    for language in list(&read(RULES)["languages"]).iter().map(text) {
        let (rules, words) = by_reference(language);
        assert!(list(&rules["triage"]).is_empty() && list(&rules["questions"]).len() == 5, "little is left");
        let pack = crate::sound(parsed(&rules, &words));
        assert_eq!(pack.screen.as_deref(), Some(ID));
        assert!(pack.compile() == psoas_in(language).compile(), "{language}");
    }
}

/// Where the faults of a pack by reference are, after a change.
fn faults(change: impl FnOnce(&mut Value, &mut Value)) -> Vec<String> {
    let (mut rules, mut words) = by_reference("en");
    change(&mut rules, &mut words);
    places(parsed(&rules, &words))
}

fn places(pack: Result<ContentPack, Vec<Fault>>) -> Vec<String> {
    let file = |fault: &Fault| if fault.file == PackFile::Rules { "pack" } else { "words" };
    let faults = pack.err().unwrap_or_default();
    faults.iter().map(|fault| format!("{}: {}", file(fault), fault.path)).collect()
}

fn add(list: &mut Value, part: Value) {
    list.as_array_mut().expect("it is a list").push(part);
}

#[test]
fn an_author_may_add_signs_and_raise_levels() {
    let (mut rules, mut words) = by_reference("en");
    add(&mut rules["triage"], json!({ "id": "fever", "raises": "emergency" }));
    let mut signs =
        list(&read(RULES)["questions"]).iter().find(|it| it["id"] == "urgent-signs").cloned().expect("it is there");
    signs["options"].as_array_mut().expect("it is a list").insert(0, json!({ "id": "hot-joint", "number": 900 }));
    add(&mut rules["questions"], signs);
    add(
        &mut rules["triage"],
        json!({ "id": "hot-joint", "raises": "same-day", "when": "urgent-signs:hot-joint", "sources": ["design"] }),
    );
    let mut said = read(WORDS)["questions"]["urgent-signs"].clone();
    said["options"]["hot-joint"] = json!({ "label": "A hot joint", "said": "A joint is hot." });
    words["questions"]["urgent-signs"] = said;
    words["triage"]["hot-joint"] = json!({ "why": "A hot joint may be infected." });
    words["triage"]["fever"] = json!({ "why": "Back pain with a fever needs help now." });
    let pack = crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
    let rule = |id: &str| pack.triage.iter().find(|rule| rule.id.as_str() == id).expect("it is there");
    assert_eq!(rule("fever").raises.as_str(), "emergency");
    assert_eq!(&*rule("fever").why, "Back pain with a fever needs help now.");
    assert_eq!(in_words(&pack, &rule("fever").when), "Urgent signs: “Fever, shivers or drenching night sweats”");
    assert_eq!(pack.screen.as_deref(), Some(ID));
}

#[test]
fn whoever_lowers_or_changes_it_is_told_to_detach() {
    let triage = |rule: Value| faults(|rules, _| add(&mut rules["triage"], rule));
    assert_eq!(triage(json!({ "id": "fever", "raises": "see-clinician" })), ["pack: triage[0].raises"]);
    let mut fever = list(&read(RULES)["triage"]).iter().find(|it| it["id"] == "fever").cloned().expect("it is there");
    fever["when"] = json!({ "all": ["urgent-signs:fever", "age:75-or-over"] });
    assert_eq!(triage(fever), ["pack: triage[0]"]);
    let recent = json!({ "id": "recent", "when": "duration:under-6-weeks" });
    assert_eq!(faults(|rules, _| add(&mut rules["conditions"], recent)), ["pack: conditions[0]"]);
    let fewer = |rules: &mut Value, _: &mut Value| {
        let all = read(RULES);
        let mut signs =
            list(&all["questions"]).iter().find(|it| it["id"] == "urgent-signs").cloned().expect("it is there");
        signs["options"].as_array_mut().expect("it is a list").remove(0);
        add(&mut rules["questions"], signs);
    };
    assert!(faults(fewer).iter().any(|place| place.starts_with("pack: questions[5]")));
    let source = json!({ "id": "nice-ng59", "citation": "A blog", "checked": true });
    let cite = |rules: &mut Value, _: &mut Value| {
        let list = rules["sources"].as_array_mut().expect("it is a list");
        *list.iter_mut().find(|it| it["id"] == "nice-ng59").expect("it is there") = source;
    };
    assert_eq!(faults(cite).len(), 1);
    let calm = |_: &mut Value, words: &mut Value| words["triage"]["fever"] = json!({ "why": "Never mind." });
    assert_eq!(faults(calm), ["words: triage.fever"]);
    let calmer = |_: &mut Value, words: &mut Value| {
        words["questions"]["urgent-signs"] = read(WORDS)["questions"]["urgent-signs"].clone();
        words["questions"]["urgent-signs"]["options"]["fever"]["label"] = json!("Warm");
    };
    assert_eq!(faults(calmer), ["words: questions.urgent-signs"]);
    let none = |rules: &mut Value, _: &mut Value| rules["fallback_signs"] = json!([]);
    assert_eq!(faults(none), ["pack: fallback_signs"]);
    let more = |rules: &mut Value, _: &mut Value| {
        rules["fallback_signs"] = json!(["emergency-signs:bad-accident", "emergency-signs:saddle-numb"]);
    };
    assert_eq!(faults(more), [""; 0]);
    let later = |rules: &mut Value, _: &mut Value| add(&mut rules["steps"][0]["pages"], json!(["urgent-signs"]));
    assert!(faults(later).contains(&"pack: steps[0]".to_owned()));
    let hint = parsed(&by_reference("en").0, &json!({ "language": "nl" })).expect_err("there is no such language");
    assert!(hint.iter().any(|fault| fault.path.to_string() == "screen"), "{hint:#?}");
}

#[test]
fn a_rule_at_the_level_of_the_screen_has_the_words_of_the_screen() {
    let same = |rules: &mut Value, words: &mut Value| {
        add(&mut rules["triage"], json!({ "id": "fever", "raises": "same-day" }));
        words["triage"]["fever"] = json!({ "why": "Never mind." });
    };
    assert_eq!(faults(same), ["words: triage.fever"]);
}

#[test]
fn headings_of_the_pages_of_the_screen_come_with_its_pages() {
    let all = read(RULES);
    let own_pages = |rules: &mut Value, words: &mut Value| {
        rules["steps"] = all["steps"].clone();
        // The first page of the third section loses its heading with its second question.
        rules["steps"][2]["pages"] = json!([["urgent-signs"], ["check-first-signs"], ["background", "inflammatory"]]);
        for (first, heading) in read(WORDS)["pages"].as_object().expect("it is an object") {
            words["pages"][first] = heading.clone();
        }
        words["pages"].as_object_mut().expect("it is an object").remove("urgent-signs");
    };
    assert_eq!(faults(own_pages), [""; 0]);
}

#[test]
fn a_screen_that_is_handed_over_is_the_one_that_the_pack_names_in_its_language() {
    let (rules, words) = by_reference("en");
    let screen = |language: &str| shared_screen(ID, language).expect("it is at hand");
    let parse = |screen: &str| {
        let texts = PackTexts {
            rules: &rules.to_string(),
            words: &words.to_string(),
            revisions: Some(REVISIONS),
            review: None,
            screen: Some(screen),
        };
        places(ContentPack::from_texts(texts))
    };
    assert_eq!(parse(&screen("en")), [""; 0]);
    for other in [screen("de"), screen("en").replace(ID, "low-back-9")] {
        assert_eq!(parse(&other), ["pack: screen"]);
    }
}

#[test]
fn what_is_wrong_elsewhere_is_told_where_it_is_in_the_file() {
    let unknown = |rules: &mut Value, _: &mut Value| {
        let own = json!({ "id": "own", "raises": "same-day", "when": "no-such:option", "sources": ["design"] });
        add(&mut rules["triage"], own);
    };
    let found = faults(unknown);
    assert!(found.contains(&"pack: triage[0].when".to_owned()), "{found:?}");
    let named = |rules: &mut Value, _: &mut Value| rules["steps"][0]["id"] = json!("paint");
    assert!(faults(named).contains(&"pack: steps[0].id".to_owned()), "{:?}", faults(named));
    assert_eq!(faults(|rules, _| rules["screen"] = json!("low-back-9"))[0], "pack: screen");
}

#[test]
fn a_pack_with_safety_questions_of_its_own_says_so() {
    assert_eq!(made_up::pack().screen, None);
    let (mut rules, words) = (read(RULES), read(WORDS));
    rules.as_object_mut().expect("it is one").remove("screen");
    assert_eq!(crate::sound(parsed(&rules, &words)).screen, None);
    assert_eq!(crate::psoas().screen.as_deref(), Some(ID));
}
