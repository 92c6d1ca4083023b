//! Statements as a clinician reads them: rules written out as everywhere in the studio, parts by what they are called.

use super::condition::{Reader, isolated};
use super::json::Json;
use super::key::{Key, Part};
use super::review::key_of;
use super::rooms::title;
use crate::words;
use lumbar_check::content::{Statement, StatementKind};
use std::rc::Rc;

/// What a statement says, of the files as they are.
pub fn sentence(reader: Reader, statement: &Statement) -> String {
    let written = key_of(statement).and_then(|key| match statement.kind {
        StatementKind::Sign => sign(reader, statement),
        StatementKind::Section => section(reader, statement),
        StatementKind::CloserArticle => closer(reader, &key),
        _ => of_part(reader, statement.kind, &key),
    });
    written.unwrap_or_else(|| statement.sentence.clone())
}

fn of_part(reader: Reader, kind: StatementKind, key: &Key) -> Option<String> {
    let rules = reader.files.at(&key.rules(reader.files)?)?;
    let when = |name: &str| rules.get(name).map(|condition| reader.sentence(condition));
    let called = isolated(&title(reader, key));
    Some(match kind {
        StatementKind::Rule => words::if_so(words::level(rules.text_of("raises")?), &when("when")?),
        StatementKind::Condition => words::means(&called, &when("when")?),
        StatementKind::Finding => words::points_if(rules.get("points")?.whole_number()?, &when("when")?),
        StatementKind::Contradiction => words::disagree_if(&when("when")?),
        StatementKind::Cap => words::no_higher_if(rules.text_of("at_most")?, &when("when")?),
        StatementKind::Factor => words::counts_if(&called, rules.get("weight")?.whole_number()?, &when("when")?),
        StatementKind::Tip => tip(reader, rules, &called, &when("needs")?),
        _ => return None,
    })
}

fn tip(reader: Reader, rules: &Json, called: &str, needs: &str) -> String {
    let blocks = rules.get("blocked_by").map(Json::items).unwrap_or_default();
    let held_back: Vec<String> = blocks.iter().map(|condition| reader.sentence(condition)).collect();
    let named = |id: &Rc<str>| isolated(&title(reader, &Key::new(Part::Tip, id)));
    let instead = rules.get("replaced_by").and_then(Json::text).map(named);
    let also = rules
        .get("also")
        .map(Json::items)
        .unwrap_or_default()
        .iter()
        .filter_map(Json::text)
        .map(named)
        .collect::<Vec<_>>();
    words::tip_if(called, needs, &held_back, instead.as_deref(), &also)
}

/// A sign by the rules that its tick is in, each by how soon someone is seen.
fn sign(reader: Reader, statement: &Statement) -> Option<String> {
    let tick = statement.id.strip_prefix("sign:")?;
    let label = reader.tick(tick).split_once(": ").map(|(_, label)| label.trim_matches(['“', '”']).to_owned())?;
    let mut levels: Vec<&str> = Vec::new();
    for rule in Part::Sign.all(reader.files).iter().filter(|rule| names(reader, rule.get("when"), tick)) {
        let level = rule.text_of("raises").unwrap_or_default();
        if !levels.contains(&level) {
            levels.push(level);
        }
    }
    Some(words::sign_leads_to(&label, &levels))
}

/// Whether a condition speaks of a tick, by itself or by a name.
fn names(reader: Reader, condition: Option<&Json>, tick: &str) -> bool {
    let Some(condition) = condition else { return false };
    match condition {
        Json::Text(text) => **text == *tick,
        Json::List(items) => items.iter().any(|item| names(reader, Some(item), tick)),
        Json::Object(members) => members.iter().any(|(key, value)| match (&**key, value.text()) {
            ("condition", Some(name)) => {
                let at = Key::new(Part::Named, name).rules(reader.files);
                names(reader, at.and_then(|at| reader.files.at(&at)).and_then(|named| named.get("when")), tick)
            }
            _ => names(reader, Some(value), tick),
        }),
        _ => false,
    }
}

fn section(reader: Reader, statement: &Statement) -> Option<String> {
    let (number, _) = statement.id.strip_prefix("section:")?.split_once('-')?;
    let number: usize = number.parse().ok()?;
    let section = reader.files.rules().get("steps")?.items().get(number.checked_sub(1)?)?;
    let name = reader.files.words(reader.language).get("steps")?.text_of(section.text_of("id")?)?;
    Some(words::section_has(number, &isolated(name), section.get("pages")?.items().len()))
}

fn closer(reader: Reader, key: &Key) -> Option<String> {
    let rules = reader.files.rules().at(&super::document::path(&["pattern", "elsewhere", "rules"]))?.items().iter();
    let of_it = rules.filter(|rule| rule.text_of("article") == Some(&*key.id));
    let when: Vec<String> = of_it.filter_map(|rule| Some(reader.sentence(rule.get("when")?))).collect();
    Some(words::closer_if(&isolated(&title(reader, key)), &when))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;
    use crate::model::faults::parse;

    #[test]
    fn no_sentence_names_what_only_the_files_do() {
        let files = built_in();
        let reader = Reader { files: &files, language: "en" };
        for statement in parse(&files, "en").unwrap().statements() {
            let sentence = sentence(reader, &statement);
            assert!(!sentence.contains('`') && !sentence.contains('*'), "{}: {sentence}", statement.id);
        }
    }

    #[test]
    fn words_from_right_to_left_turn_nothing_around_in_a_sentence() {
        let files = built_in();
        let reader = Reader { files: &files, language: "ar" };
        for statement in parse(&files, "ar").unwrap().statements() {
            if key_of(&statement).is_some_and(|key| !key.part.list().is_empty() && key.part != Part::Source) {
                let sentence = sentence(reader, &statement);
                let (opened, closed) = (sentence.matches('\u{2068}').count(), sentence.matches('\u{2069}').count());
                assert_eq!(opened, closed, "{sentence}");
            }
        }
        let all = parse(&files, "ar").unwrap().statements();
        let tip = all.iter().find(|statement| statement.id == "tip:keep-active").unwrap();
        assert!(sentence(reader, tip).starts_with("“\u{2068}"));
    }

    #[test]
    fn statements_are_written_as_a_clinician_reads_them() {
        let files = built_in();
        let reader = Reader { files: &files, language: "en" };
        let all = parse(&files, "en").unwrap().statements();
        let of = |id: &str| sentence(reader, all.iter().find(|statement| statement.id == id).unwrap());
        assert_eq!(
            of("sign:emergency-signs:bad-accident"),
            "“It began with a crash, big fall or blow, never checked” can lead to: Emergency: now."
        );
        assert_eq!(of("section:1-safety"), "Part 1, “Safety check”, has 1 page.");
        assert!(of("rule:fever").starts_with("The same day, if "), "{}", of("rule:fever"));
    }
}
