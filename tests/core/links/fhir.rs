//! The pack as FHIR R4, and answers there and back. What other programs make of it is tested in `tests/e2e`.

pub mod enabled;
mod reading;
mod responding;

use crate::pack::review::Reviewed;
use crate::{RULES, WORDS, psoas, psoas_in};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::fhir::{questionnaire, questionnaire_response};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The questionnaire of a pack in one language.
fn of(pack: &ContentPack) -> Value {
    serde_json::from_str(&questionnaire(pack, &[]).to_string()).expect("it is JSON")
}

/// The questionnaire of the built-in pack, in all its languages.
fn in_all_languages() -> Value {
    let translations: Vec<_> = psoas().languages[1..].iter().map(|language| psoas_in(language)).collect();
    serde_json::from_str(&questionnaire(&psoas(), &translations).to_string()).expect("it is JSON")
}

/// The members of a list, if there is one.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// Every item with those inside it, in order.
fn items(parent: &Value) -> Vec<&Value> {
    list(&parent["item"]).iter().flat_map(|item| [vec![item], items(item)].concat()).collect()
}

fn questions(questionnaire: &Value) -> Vec<&Value> {
    items(questionnaire).into_iter().filter(|item| item["type"] == "choice").collect()
}

/// The extensions of an element with this name.
fn extensions<'v>(element: &'v Value, name: &str) -> Vec<&'v Value> {
    let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
    list(&element["extension"]).iter().filter(|extension| extension["url"] == *url).collect()
}

/// The pack with something else in its rules.
fn pack_with(change: impl FnOnce(&mut Value)) -> Result<ContentPack, Vec<Fault>> {
    let mut rules: Value = serde_json::from_str(RULES).expect("it is JSON");
    // What is changed may be of its screen.
    rules["screen"].take();
    change(&mut rules);
    ContentPack::parse(&rules.to_string(), WORDS, None)
}

/// The pack with a question that is not always asked.
fn pack_asking(question: &str, when: &Value) -> Result<ContentPack, Vec<Fault>> {
    pack_with(|rules| {
        let questions = rules["questions"].as_array_mut().expect("it is a list");
        let question = questions.iter_mut().find(|other| other["id"] == question).expect("it is there");
        question["asked_when"] = when.clone();
    })
}

fn shared(pack: &ContentPack, card: &AdviceCard) -> SharedResult {
    SharedResult::new(card.outcome(pack), Some(SharedAnswers { ticks: card.answers_to_share(pack), day: 20_779 }))
}

fn card(pack: &ContentPack, reader: &Responses) -> AdviceCard {
    match assess(pack, reader) {
        Assessed::Advice(card) => card,
        other => panic!("{other:?}"),
    }
}

fn response(pack: &ContentPack, result: &SharedResult) -> String {
    questionnaire_response(pack, result).expect("there are answers").to_string()
}

#[test]
fn the_questionnaire_says_which_pack_it_is_and_that_nobody_has_reviewed_it() {
    let (pack, all) = (psoas(), in_all_languages());
    for (member, value) in [
        ("resourceType", json!("Questionnaire")),
        ("url", json!("urn:lumbar-check:psoas")),
        ("version", json!(pack.revision.to_string())),
        ("name", json!("LumbarCheckPsoas")),
        ("language", json!("en")),
        ("status", json!("draft")),
        ("experimental", json!(true)),
        ("date", json!(*pack.date)),
    ] {
        assert_eq!(all[member], value, "{member}");
    }
    assert!(text(&all["description"]).contains("not clinically reviewed"));
    assert!(text(&all["purpose"]).contains("not meant to diagnose"));
    assert!(text(&all["copyright"]).contains(&*pack.article.url));
    let read = |text| serde_json::from_str(text).expect("it is JSON");
    let mut reviewed = Reviewed::new(read(RULES), read(WORDS));
    reviewed.rules["id"] = json!("gluteus-medius");
    let reviewed = of(&reviewed.parse().expect("it is sound"));
    assert_eq!((&reviewed["experimental"], &reviewed["status"]), (&json!(false), &json!("draft")));
    assert_eq!(reviewed["name"], "LumbarCheckGluteusMedius");
    assert!(text(&reviewed["description"]).contains("A. Clinician"));
}

#[test]
fn the_questionnaire_says_where_the_safety_questions_are_the_authors_own() {
    for pack in crate::in_every_language() {
        let own = pack.say(Ui::OwnScreen);
        assert!(!text(&of(&pack)["description"]).contains(&*own), "{}", pack.words.language);
    }
    let own = pack_with(|_| {}).expect("it is sound");
    assert!(text(&of(&own)["description"]).ends_with(&*own.say(Ui::OwnScreen)));
}

#[test]
fn every_question_is_asked_in_the_order_of_the_pages_with_every_option() {
    let (pack, all) = (psoas(), in_all_languages());
    let order = pack.sections.iter().flat_map(|section| &section.pages).flat_map(|page| &page.questions);
    let order: Vec<_> = order.map(QuestionId::as_str).collect();
    let asked = questions(&all);
    assert_eq!(asked.iter().map(|item| text(&item["linkId"])).collect::<Vec<_>>(), order);
    for item in asked {
        let question = pack.question(&text(&item["linkId"]).into()).expect("it is of the pack");
        let is_required = question.necessity == Necessity::Required && question.derived.is_none();
        assert_eq!((&item["text"], &item["required"]), (&json!(*question.legend), &json!(is_required)));
        assert_eq!(item["repeats"].as_bool(), (question.kind != Kind::One).then_some(true), "{}", question.id);
        let system = format!("urn:lumbar-check:psoas:{}", question.id);
        let options = list(&item["answerOption"]);
        assert_eq!(options.len(), question.options.len());
        for (answer, option) in options.iter().zip(&question.options) {
            let coding = &answer["valueCoding"];
            let expected = (&json!(system), &json!(option.id.as_str()), &json!(*option.label));
            assert_eq!((&coding["system"], &coding["code"], &coding["display"]), expected);
        }
    }
}

#[test]
fn steps_are_groups_that_a_response_may_leave_out() {
    let all = in_all_languages();
    let groups: Vec<_> =
        list(&all["item"]).iter().map(|item| (text(&item["linkId"]), item["required"].is_null())).collect();
    let sections = ["step.safety", "step.about-you", "step.safety.2", "step.pain", "step.habits", "safety-net.all"];
    assert_eq!(groups, sections.map(|section| (section, true)));
}

#[test]
fn what_is_no_question_has_the_words_of_the_pack() {
    let (pack, all) = (psoas(), of(&psoas()));
    let words =
        |id: &str| items(&all).into_iter().find(|item| item["linkId"] == id).map(|item| text(&item["text"]).to_owned());
    for section in pack.sections.iter() {
        assert_eq!(words(&format!("step.{}", section.id)).as_deref(), Some(&*section.name));
    }
    let net = &pack.words.safety_net;
    for (id, heading, told) in [
        ("now", Ui::NetNow, &net.now),
        ("today", Ui::NetToday, &net.today),
        ("later", Ui::NetLater, &net.later),
        ("limits", Ui::Limits, &pack.words.limits),
    ] {
        let lines = told.iter().flat_map(|block| match block {
            Block::Paragraph(words) => vec![words.to_string()],
            Block::List(items) => items.iter().map(|words| format!("- {words}")).collect(),
            Block::Steps(steps) => (1..).zip(steps).map(|(number, words)| format!("{number}. {words}")).collect(),
        });
        let expected = [pack.say(heading).to_string()].into_iter().chain(lines).collect::<Vec<_>>().join("\n");
        assert_eq!(words(&format!("safety-net.{id}")), Some(expected));
    }
    assert_eq!(words("safety-net.limit").as_deref(), Some(&*net.limit));
}

#[test]
fn none_stands_alone_and_not_sure_need_not() {
    let (pack, all) = (psoas(), in_all_languages());
    for item in questions(&all) {
        let question = pack.question(&text(&item["linkId"]).into()).expect("it is of the pack");
        let exclusive = |option: &&Value| !extensions(option, "questionnaire-optionExclusive").is_empty();
        let alone: Vec<_> = list(&item["answerOption"]).iter().filter(exclusive).collect();
        let constraints = extensions(item, "questionnaire-constraint");
        let ticks = usize::from(question.kind == Kind::Many && question.necessity == Necessity::Required);
        assert_eq!((alone.len(), constraints.len()), (ticks, ticks), "{}", question.id);
        for (option, constraint) in alone.iter().zip(constraints) {
            assert_eq!(option["valueCoding"]["code"], "none");
            let part = |name: &str| list(&constraint["extension"]).iter().find(|part| part["url"] == name).expect(name);
            assert_eq!(part("key")["valueId"], format!("{}.none", question.id));
            assert_eq!(part("severity")["valueCode"], "error");
            assert_eq!(part("human")["valueString"], *question.error);
            let translations = extensions(&part("human")["_valueString"], "translation");
            assert_eq!(translations.len(), pack.languages.len() - 1);
            let expression = "answer.value.where(code = 'none').empty() or answer.count() = 1";
            assert_eq!(part("expression")["valueString"], expression);
        }
    }
}

#[test]
fn no_two_items_have_the_same_link_id() {
    let all = in_all_languages();
    let ids: Vec<_> = items(&all).iter().map(|item| text(&item["linkId"])).collect();
    let told_apart: BTreeSet<_> = ids.iter().collect();
    assert_eq!(told_apart.len(), ids.len());
}

/// Every text of the questionnaire with what is said of it besides.
fn said<'v>(value: &'v Value, found: &mut Vec<(&'v str, &'v Value)>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let is_said = ["text", "display", "title", "description", "purpose"].contains(&&**name);
                if let Some(text) = member.as_str().filter(|_| is_said) {
                    found.push((text, members.get(&format!("_{name}")).unwrap_or(&Value::Null)));
                }
                said(member, found);
            }
        }
        Value::Array(members) => members.iter().for_each(|member| said(member, found)),
        _ => {}
    }
}

#[test]
fn every_text_is_there_in_every_language_of_the_pack() {
    let (pack, all) = (psoas(), in_all_languages());
    let mut texts = Vec::new();
    said(&all, &mut texts);
    assert!(texts.len() > 200, "{}", texts.len());
    let expected: Vec<_> = pack.languages[1..].iter().map(|language| &**language).collect();
    for (words, besides) in texts {
        let translations = extensions(besides, "translation");
        let languages: Vec<_> = translations.iter().map(|one| text(&one["extension"][0]["valueCode"])).collect();
        assert_eq!(languages, expected, "{words}");
    }
    let german = psoas_in("de");
    let asked = questions(&all);
    let age = asked.iter().find(|item| item["linkId"] == "age").expect("it is asked");
    let translation = extensions(&age["_text"], "translation")[1];
    assert_eq!(translation["extension"][0]["valueCode"], "de");
    assert_eq!(
        translation["extension"][1]["valueString"],
        *german.question(&"age".into()).expect("it is there").legend
    );
}

#[test]
fn no_text_has_a_space_that_some_validators_do_not_know() {
    let mut texts = Vec::new();
    let french = psoas_in("fr");
    assert!(french.say(Ui::Title).contains('\u{202f}') || french.say(Ui::Title).contains('\u{a0}'));
    let french = of(&french);
    said(&french, &mut texts);
    let odd = |text: &&str| text.chars().any(|c| c.is_whitespace() && ![' ', '\n'].contains(&c));
    assert_eq!(texts.iter().map(|(text, _)| *text).find(odd), None);
}

#[test]
fn no_words_of_a_question_are_missing() {
    let (pack, all) = (psoas(), of(&psoas()));
    let mut texts = Vec::new();
    said(&all, &mut texts);
    let texts = texts.iter().map(|(text, _)| *text).collect::<Vec<_>>().join("\n");
    for question in &pack.questions {
        let options = question.options.iter().flat_map(|option| [Some(&option.label), option.hint.as_ref()]);
        let words = [Some(&question.legend), Some(&question.rationale), question.hint.as_ref()];
        for words in words.into_iter().chain(options).flatten() {
            assert!(texts.contains(&**words), "{words}");
        }
    }
}
